// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "domain/job/job.h"
#include "models/text/columnmodel.h"

#include <string>
#include <vector>

namespace Reslate {

/// The devices of plans as a person looks through them before they are sent. Of one that the catalog doesn't list it
/// shows what the plan knows.
class PlannedDevices final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Device, Serial, User, Model, LastSeen, Gets };
    static constexpr int columns = 6;

    /// Both references must outlive the model.
    PlannedDevices(const DeviceCatalog &catalog, const Clock &clock, QObject *parent = nullptr);

    void setPlans(const QList<Plan> &plans);
    /// Every word must be in the name, the serial number, the user or the model; the rest is not in the model.
    void setSearch(const QString &text);
    int devices() const { return static_cast<int>(m_all.size()); } ///< found or not
    bool hasSeveralModes() const;
    /// The only device of them, a fact on each line: "Device: HHS-0713". Empty: there are none or several.
    QString onlyDevice() const;
    /// These rows with the headings, for a spreadsheet: separated by tabs, names as the service gave them. A cell that
    /// a spreadsheet would take for a formula begins with an apostrophe. Column::Gets only with several modes.
    QString tableText(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    struct Row {
        JobItem item;
        ResetMode mode = ResetMode::Sync;
        bool operator==(const Row &) const = default;
    };
    void update();
    const Device *deviceOf(const Row &row) const;
    QString textOf(const Row &row, Column column) const;
    QStringList cellsOf(const Row &row) const;

    const DeviceCatalog &m_catalog;
    const Clock &m_clock;
    QList<Row> m_all;
    QList<Row> m_rows;
    std::vector<std::string> m_words;
};

} // namespace Reslate
