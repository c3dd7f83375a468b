// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"
#include "core/pacedcall.h"
#include "domain/job/job.h"
#include "models/devices/deviceflags.h"
#include "models/devices/devicejudge.h"
#include "models/devices/jobmarks.h"
#include "models/devices/rowslices.h"

#include <QAbstractTableModel>
#include <QSet>

#include <array>
#include <chrono>
#include <functional>
#include <vector>

namespace Reslate {

/// The devices of the catalog, a row each, in its order. Checks belong to devices, not to rows: they outlive
/// refreshes. Texts are plain (Qt::PlainText); only tooltips are HTML, escaped.
class DeviceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Further ones go to the end, since saved widths go by number; see DeviceColumns for where they stand at first.
    enum class Column { Check, Device, User, Join, LastSeen, Modes, Status, Support, LocalReset };
    static constexpr int columns = 9;
    /// The modes with a badge in the table.
    static constexpr std::array badgeModes {ResetMode::AutopilotReset, ResetMode::FactoryWipe, ResetMode::Retire};

    /// Both references must outlive the model. Relative times move on by themselves once a minute.
    DeviceModel(const DeviceCatalog &catalog, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override; ///< the check state only
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    const DeviceCatalog &catalog() const { return m_catalog; }
    const Device &device(int row) const { return m_catalog.at(row); }
    const DeviceFlags &flagsAt(int row) const { return m_flags[static_cast<size_t>(row)]; }
    int viewCount(DeviceView view) const { return m_viewCounts[static_cast<size_t>(view)]; }
    /// Devices whose record is not gone.
    int presentCount() const { return m_present; }
    QDateTime now() const { return m_clock.now(); }

    /// Who knows when a job starts: JobEngine::startOf, which knows the closed hours. The plan alone at first.
    void setStartBy(std::function<std::optional<JobStart>(const Job &)> startOf)
    {
        m_marks.setStartBy(std::move(startOf));
    }
    /// Who knows which running job has still to do with a device: JobEngine::holderOf. Nobody at first.
    void setHeldBy(Models::HolderOf holderOf) { m_judge.setHeldBy(std::move(holderOf)); }
    /// Who knows of resets of the last day: JobEngine::recentReset. Nobody at first.
    void setRecentBy(RecentResetOf recentOf) { m_judge.setRecentBy(std::move(recentOf)); }
    std::optional<RecentReset> recentReset(int row) const { return m_judge.recentReset(device(row)); }
    /// When updates of Windows end, before any device is loaded; what this version of Reslate knows at first.
    void setWindowsSupport(const WindowsSupport &support) { m_judge.setWindowsSupport(support); }
    const WindowsSupport &windowsSupport() const { return m_judge.windowsSupport(); }
    /// Who knows whether local Autopilot Reset is allowed: LocalResets::findingOf. Not known at first.
    void setLocalResetBy(Models::LocalResetOf findingOf) { m_judge.setLocalResetBy(std::move(findingOf)); }
    std::optional<LocalResetFinding> localReset(int row) const { return m_judge.localReset(device(row)); }
    /// What setLocalResetBy() gave says something else from now on.
    void refreshLocalResets() { refreshAll(); }
    /// What the account may do. Nothing is known at first.
    void setPermissions(const Permissions &permissions);
    /// What the rules, the running jobs, resets of the last day and the account's permissions say of this mode.
    Eligibility eligibility(int row, ResetMode mode) const { return m_judge.eligibility(device(row), mode, now()); }

    bool isChecked(int row) const { return m_checked.contains(device(row).id); }
    /// Announces one ranged change over the rows that differ. Rows whose record is gone can't be checked.
    void setChecked(const QList<int> &rows, bool checked);
    void clearChecked();
    /// In the order of the rows.
    QList<DeviceId> checkedDevices() const;
    int checkedCount() const { return static_cast<int>(m_checked.size()); }

    /// Shows these items of a job in the status column, unless JobMarks says that another one stays.
    void setJobItems(const Job &job, const QList<int> &indexes);
    void setJobItems(const Job &job); ///< all its items
    /// Shows of all its items when the job starts, or that it has begun; does nothing unless that changed.
    void setJobStart(const Job &job);
    /// The newest word of a job about a device, or nullptr.
    const JobMark *mark(const DeviceId &id) const { return m_marks.of(id); }

    /// While layoutChanged() is emitted: the new row of every old one, -1 for those that vanished.
    const std::vector<int> &moves() const { return m_moves; }

Q_SIGNALS:
    void checkedChanged();
    void viewCountsChanged(); ///< at most once per turn of the event loop; while lists load, every loadingPause
    /// Facts, flags or the status of exactly these rows changed: ascending. dataChanged() may cover more. While lists
    /// load, several pages of them are told together.
    void factsChanged(const QList<int> &rows);

private:
    void connectCatalog();
    void appended();
    void aboutToRemove(int first, int last);
    void removed();
    void resetBegan();
    void resetEnded();
    void onRowsChanged(const QList<int> &rows);
    void onLoadChanged();
    void refreshRows(const QList<int> &rows);
    void refreshSlice();
    void refreshAll();
    void refreshMarked(const QList<int> &rows);
    void announceRows(const QList<int> &rows, Column first, Column last);
    void timeMoved();
    void count(const DeviceFlags &flags, int by);
    DeviceFlags workOut(int row, const QDateTime &now);
    bool dropGoneChecks();
    std::chrono::milliseconds pause() const;

    const DeviceCatalog &m_catalog;
    Clock &m_clock;
    Models::JobMarks m_marks;
    Models::DeviceJudge m_judge;
    std::vector<DeviceFlags> m_flags;
    std::array<int, deviceViewCount> m_viewCounts {};
    int m_present = 0;
    QSet<DeviceId> m_checked;
    Models::RowSlices m_slices; ///< whose flags are still to be worked out
    int m_minutes = 0;
    QList<DeviceId> m_oldIds; ///< of all rows, while the catalog resets
    std::vector<int> m_moves;
    PacedCall m_slicing;
    PacedCall m_counting;
};

} // namespace Reslate
