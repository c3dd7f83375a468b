// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pacedplans.h"
#include "models/text/columnmodel.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace Reslate {

/// The devices that an assistant's plans would reset, with a check box each for the pilot: the best candidates first.
/// A tick takes the device into the pilot, which then has one more, or out of it.
class PilotChecklist final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Device, Serial, LastSeen };
    static constexpr int columns = 3;

    /// All references must outlive the model.
    PilotChecklist(PacedPlans &plans, const DeviceCatalog &catalog, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< the check state only
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "3 of 26 devices go first.", "No pilot: all go at once."
    QString summary() const;

protected:
    QString titleOf(int column) const override;

private:
    void update();
    const Device *deviceOf(const JobItem &item) const;
    QString textOf(const JobItem &item, Column column) const;

    PacedPlans &m_plans;
    const DeviceCatalog &m_catalog;
    const Clock &m_clock;
    QList<JobItem> m_rows;
    QSet<DeviceId> m_pilot;
    QHash<DeviceId, QStringList> m_warnings; ///< what makes a device a worse candidate
};

} // namespace Reslate
