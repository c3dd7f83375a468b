// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicemodel.h"

#include "models/devices/devicecells.h"
#include "models/text/modelroles.h"

#include <algorithm>

namespace Reslate {
namespace {

/// So many rows are worked out in one turn of the event loop: a few milliseconds.
constexpr qsizetype sliceRows = 2000;
/// More separate ranges than this are announced as one that covers them all; views repaint only what they
/// show.
constexpr qsizetype maxRanges = 64;
constexpr int minutesBetweenRechecks = 60;

QList<std::pair<int, int>> rangesOf(const QList<int> &ascending)
{
    QList<std::pair<int, int>> ranges;
    for (const int row : ascending) {
        if (!ranges.isEmpty() && ranges.last().second == row - 1)
            ranges.last().second = row;
        else
            ranges.append({row, row});
    }
    if (ranges.size() > maxRanges)
        return {{ranges.first().first, ranges.last().second}};
    return ranges;
}

} // namespace

DeviceModel::DeviceModel(const DeviceCatalog &catalog, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_marks(catalog)
    , m_judge(m_marks)
    , m_slicing([this] { refreshSlice(); })
    , m_counting([this] { Q_EMIT viewCountsChanged(); })
{
    connectCatalog();
    appended();
    m_clock.callAfter(std::chrono::minutes(1), this, [this] { timeMoved(); });
}

void DeviceModel::connectCatalog()
{
    connect(&m_catalog, &DeviceCatalog::appendBegins, this,
        [this](int first, int last) { beginInsertRows({}, first, last); });
    connect(&m_catalog, &DeviceCatalog::appendEnds, this, [this] {
        appended();
        endInsertRows();
    });
    connect(&m_catalog, &DeviceCatalog::removeBegins, this, &DeviceModel::aboutToRemove);
    connect(&m_catalog, &DeviceCatalog::removeEnds, this, &DeviceModel::removed);
    connect(&m_catalog, &DeviceCatalog::resetBegins, this, &DeviceModel::resetBegan);
    connect(&m_catalog, &DeviceCatalog::resetEnds, this, &DeviceModel::resetEnded);
    connect(&m_catalog, &DeviceCatalog::rowsChanged, this, &DeviceModel::onRowsChanged);
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &DeviceModel::onLoadChanged);
}

int DeviceModel::rowCount(const QModelIndex &parent) const
{
    // Between the catalog's bracket signals its own count runs ahead.
    return parent.isValid() ? 0 : static_cast<int>(m_flags.size());
}

int DeviceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(device(index.row()).id);
    return Models::deviceCell(*this, index.row(), Column(index.column()), role);
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    return Models::deviceHeading(Column(section), role);
}

Qt::ItemFlags DeviceModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (Column(index.column()) == Column::Check && !flagsAt(index.row()).gone)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool DeviceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || Column(index.column()) != Column::Check || role != Qt::CheckStateRole)
        return false;
    setChecked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

void DeviceModel::appended()
{
    const QDateTime now = m_clock.now();
    for (int row = rowCount(); row < m_catalog.count(); ++row) {
        m_flags.push_back(workOut(row, now));
        count(m_flags.back(), +1);
    }
    m_counting.ask(pause());
}

void DeviceModel::aboutToRemove(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (int row = first; row <= last; ++row)
        count(flagsAt(row), -1);
    m_flags.erase(m_flags.begin() + first, m_flags.begin() + last + 1);
    m_slices.remove(first, last);
}

void DeviceModel::removed()
{
    const bool dropped = dropGoneChecks();
    endRemoveRows();
    m_counting.ask(pause());
    if (dropped)
        Q_EMIT checkedChanged();
}

void DeviceModel::resetBegan()
{
    Q_EMIT layoutAboutToBeChanged();
    m_oldIds.reserve(m_catalog.count());
    for (int row = 0; row < m_catalog.count(); ++row)
        m_oldIds.append(device(row).id);
}

void DeviceModel::resetEnded()
{
    // The catalog only drops rows and keeps the order of the rest.
    std::vector<DeviceFlags> kept;
    kept.reserve(static_cast<size_t>(m_catalog.count()));
    m_moves.assign(m_flags.size(), -1);
    for (size_t old = 0; old < m_flags.size(); ++old) {
        const int row = static_cast<int>(kept.size());
        if (row < m_catalog.count() && device(row).id == m_oldIds[static_cast<qsizetype>(old)]) {
            m_moves[old] = row;
            kept.push_back(m_flags[old]);
        } else {
            count(m_flags[old], -1);
        }
    }
    m_flags = std::move(kept);
    m_oldIds = {};
    m_slices.move(m_moves);

    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const int row = m_moves[static_cast<size_t>(old.row())];
        after.append(row < 0 ? QModelIndex() : index(row, old.column()));
    }
    changePersistentIndexList(before, after);
    const bool dropped = dropGoneChecks();
    Q_EMIT layoutChanged();
    m_moves.clear();
    m_counting.ask(pause());
    if (dropped)
        Q_EMIT checkedChanged();
}

/// Each page of each list changes a thousand rows here and there: what depends on them is worked out together.
void DeviceModel::onRowsChanged(const QList<int> &rows)
{
    if (!m_catalog.isLoading())
        return refreshRows(rows);
    m_slices.add(rows);
    m_slicing.ask(loadingPause);
}

void DeviceModel::onLoadChanged()
{
    if (m_catalog.isLoading() || m_slices.isEmpty())
        return;
    m_slicing.ask(); // before anybody else looks, as far as it takes no time
    if (m_slices.size() <= sliceRows)
        m_slicing.flush();
}

void DeviceModel::refreshRows(const QList<int> &rows)
{
    if (m_slices.isEmpty() && rows.size() <= sliceRows) {
        m_slices.add(rows);
        refreshSlice();
        return;
    }
    m_slices.add(rows);
    m_slicing.ask();
}

void DeviceModel::refreshSlice()
{
    const QList<int> rows = m_slices.take(sliceRows);
    if (rows.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    bool goneChecked = false;
    for (const int row : rows) {
        DeviceFlags &flags = m_flags[static_cast<size_t>(row)];
        count(flags, -1);
        flags = workOut(row, now);
        count(flags, +1);
        goneChecked = goneChecked || (flags.gone && isChecked(row));
    }
    const bool dropped = goneChecked && dropGoneChecks();
    Q_EMIT factsChanged(rows);
    announceRows(rows, Column::Check, Column(columns - 1));
    m_counting.ask(pause());
    if (dropped)
        Q_EMIT checkedChanged();
    if (!m_slices.isEmpty())
        m_slicing.ask();
}

DeviceFlags DeviceModel::workOut(int row, const QDateTime &now)
{
    const std::optional<Holder> holder = m_judge.holderOf(device(row));
    if (holder && holder->device.id != device(row).id)
        m_marks.addRecord(holder->device.id, device(row).id);
    return m_judge.flags(device(row), holder, now);
}

void DeviceModel::announceRows(const QList<int> &rows, Column first, Column last)
{
    const QList<std::pair<int, int>> ranges = rangesOf(rows);
    for (const auto &[top, bottom] : ranges)
        Q_EMIT dataChanged(index(top, static_cast<int>(first)), index(bottom, static_cast<int>(last)));
}

void DeviceModel::timeMoved()
{
    if (rowCount() > 0) {
        const QList<int> roles {Qt::DisplayRole, Qt::AccessibleTextRole};
        Q_EMIT dataChanged(index(0, static_cast<int>(Column::LastSeen)),
            index(rowCount() - 1, static_cast<int>(Column::LastSeen)), roles);
    }
    if (rowCount() > 0 && m_marks.hasStarts()) { // "tomorrow" becomes today
        const int status = static_cast<int>(Column::Status);
        Q_EMIT dataChanged(index(0, status), index(rowCount() - 1, status));
    }
    if (++m_minutes % minutesBetweenRechecks == 0)
        refreshAll();
    m_clock.callAfter(std::chrono::minutes(1), this, [this] { timeMoved(); });
}

void DeviceModel::refreshAll()
{
    QList<int> all(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        all[row] = row;
    refreshRows(all);
}

void DeviceModel::setPermissions(const Permissions &permissions)
{
    if (m_judge.setPermissions(permissions))
        refreshAll();
}

void DeviceModel::count(const DeviceFlags &flags, int by)
{
    for (size_t view = 0; view < deviceViewCount; ++view) {
        if (flags.in(DeviceView(view)))
            m_viewCounts[view] += by;
    }
    if (!flags.gone)
        m_present += by;
}

std::chrono::milliseconds DeviceModel::pause() const
{
    return m_catalog.isLoading() ? loadingPause : std::chrono::milliseconds(0);
}

void DeviceModel::setChecked(const QList<int> &rows, bool checked)
{
    if (checked)
        m_checked.reserve(m_checked.size() + rows.size());
    int first = rowCount();
    int last = -1;
    for (const int row : rows) {
        if (flagsAt(row).gone)
            continue;
        const qsizetype before = m_checked.size();
        if (checked)
            m_checked.insert(device(row).id);
        else
            m_checked.remove(device(row).id);
        if (m_checked.size() == before)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last < 0)
        return;
    // The sentence of the next column says it, too.
    Q_EMIT dataChanged(index(first, static_cast<int>(Column::Check)), index(last, static_cast<int>(Column::Device)),
        {Qt::CheckStateRole, Qt::AccessibleTextRole});
    Q_EMIT checkedChanged();
}

void DeviceModel::clearChecked()
{
    QList<int> rows;
    for (const DeviceId &id : std::as_const(m_checked))
        rows.append(m_catalog.rowOf(id));
    setChecked(rows, false);
}

QList<DeviceId> DeviceModel::checkedDevices() const
{
    QList<int> rows;
    rows.reserve(m_checked.size());
    for (const DeviceId &id : m_checked)
        rows.append(m_catalog.rowOf(id));
    std::sort(rows.begin(), rows.end());
    QList<DeviceId> ids;
    ids.reserve(rows.size());
    for (const int row : std::as_const(rows))
        ids.append(device(row).id);
    return ids;
}

bool DeviceModel::dropGoneChecks()
{
    const qsizetype dropped = m_checked.removeIf([this](const DeviceId &id) {
        const int row = m_catalog.rowOf(id);
        return row < 0 || device(row).recordGone;
    });
    return dropped > 0;
}

void DeviceModel::setJobStart(const Job &job)
{
    if (m_marks.isStartOutdated(job))
        setJobItems(job);
}

void DeviceModel::setJobItems(const Job &job)
{
    refreshMarked(m_marks.put(job));
}

void DeviceModel::setJobItems(const Job &job, const QList<int> &indexes)
{
    refreshMarked(m_marks.put(job, indexes));
}

void DeviceModel::refreshMarked(const QList<int> &rows)
{
    if (!rows.isEmpty())
        refreshRows(rows);
}

} // namespace Reslate
