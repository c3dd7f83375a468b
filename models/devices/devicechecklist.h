// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "models/text/columnmodel.h"

#include <QList>

#include <string>
#include <vector>

namespace Reslate {

/// The devices of a group reset with a check box each: those that are chosen and those that were taken off. With a
/// search, every device that it finds, so that one can be added.
class DeviceChecklist final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Device, Serial, User, LastSeen };
    static constexpr int columns = 4;

    /// Both references must outlive the model.
    DeviceChecklist(ResetAssistant &assistant, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< the check state only
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Every word must be in the name, the serial number or the user.
    void setSearch(const QString &text);

protected:
    QString titleOf(int column) const override;

private:
    void update();
    const Device *deviceAt(int row) const;
    QString textOf(const Device &device, Column column) const;

    ResetAssistant &m_assistant;
    const Clock &m_clock;
    QList<DeviceId> m_rows;
    std::vector<std::string> m_words;
};

} // namespace Reslate
