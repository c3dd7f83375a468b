// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/devicerows.h"

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// Above this many separate gaps, one reset is cheaper than a removal each.
constexpr int maxGaps = 24;

/// The same rows as ranges. Both ascending.
QList<std::pair<int, int>> rangesOf(const QList<int> &rows)
{
    QList<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.isEmpty() && ranges.last().second == row - 1)
            ranges.last().second = row;
        else
            ranges.append({row, row});
    }
    return ranges;
}

void sortOnce(QList<int> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

} // namespace

QList<int> DeviceRows::rowsOfEntra(const EntraDeviceId &id) const
{
    const auto first = m_rowByEntra.constFind(id);
    if (first == m_rowByEntra.constEnd())
        return {};
    return QList<int> {*first} + m_moreRowsByEntra.values(id);
}

void DeviceRows::linkEntra(int row)
{
    const EntraDeviceId &id = at(row).entraDeviceId;
    if (id.isEmpty())
        return;
    const auto known = m_rowByEntra.constFind(id);
    if (known == m_rowByEntra.constEnd())
        m_rowByEntra.insert(id, row);
    else if (*known != row)
        m_moreRowsByEntra.insert(id, row);
}

void DeviceRows::reindex()
{
    m_rows.clear();
    m_rowByEntra.clear();
    m_moreRowsByEntra.clear();
    for (int row = 0; row < count(); ++row) {
        m_rows.insert(at(row).id, row);
        linkEntra(row);
    }
}

void DeviceRows::announce()
{
    if (m_touched.isEmpty())
        return;
    QList<int> rows = std::exchange(m_touched, {});
    sortOnce(rows);
    Q_EMIT changed(rows);
}

void DeviceRows::beginAppend(int more)
{
    m_firstAppended = count();
    Q_EMIT appendBegins(m_firstAppended, m_firstAppended + more - 1);
}

int DeviceRows::append(Device &&device, quint32 reading)
{
    const int row = count();
    m_rows.insert(device.id, row);
    m_protections.applyTo(device);
    m_devices.push_back(std::move(device));
    m_marks.push_back({.device = reading});
    linkEntra(row);
    return row;
}

void DeviceRows::endAppend()
{
    // The new rows need no announcement of their own; older ones that were touched by their coming do.
    m_touched.removeIf([this](int row) { return row >= m_firstAppended; });
    Q_EMIT appendEnds();
    announce();
}

void DeviceRows::mergeReadings(const QList<Device> &fresh, const QList<DeviceId> &gone)
{
    for (const Device &reading : fresh) {
        const int row = rowOf(reading.id);
        if (row < 0)
            continue;
        Device updated = at(row);
        updated.leaving = reading.leaving;
        updated.management = reading.management;
        updated.lastSeen = reading.lastSeen;
        updated.enrolled = reading.enrolled;
        updated.userPrincipalName = reading.userPrincipalName;
        updated.actions = reading.actions;
        updated.recordGone = false;
        m_protections.applyTo(updated);
        if (updated == at(row))
            continue;
        edit(row) = std::move(updated);
        touch(row);
    }
    QList<int> rows;
    for (const DeviceId &id : gone) {
        const int row = rowOf(id);
        if (row < 0 || at(row).recordGone)
            continue;
        if (m_keepWhenGone.contains(id)) {
            edit(row).recordGone = true;
            touch(row);
        } else {
            rows.append(row);
        }
    }
    announce();
    sortOnce(rows);
    remove(rows);
}

void DeviceRows::dropUnlisted(quint32 reading)
{
    QList<int> rows;
    for (int row = 0; row < count(); ++row) {
        if (marks(row).device == reading)
            continue;
        Device &device = edit(row);
        if (!m_keepWhenGone.contains(device.id)) {
            rows.append(row);
        } else if (!device.recordGone) {
            device.recordGone = true;
            touch(row);
        }
    }
    announce();
    remove(rows);
}

/// rows: ascending.
void DeviceRows::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    const QList<std::pair<int, int>> gaps = rangesOf(rows);
    const auto erase = [this](int first, int last) {
        m_devices.erase(m_devices.begin() + first, m_devices.begin() + last + 1);
        m_marks.erase(m_marks.begin() + first, m_marks.begin() + last + 1);
    };
    const bool reset = gaps.size() > maxGaps;
    if (reset)
        Q_EMIT resetBegins();
    for (auto gap = gaps.crbegin(); gap != gaps.crend(); ++gap) {
        if (!reset)
            Q_EMIT removeBegins(gap->first, gap->second);
        erase(gap->first, gap->second);
        if (!reset) {
            reindex();
            Q_EMIT removeEnds();
        }
    }
    if (reset) {
        reindex();
        Q_EMIT resetEnds();
    }
}

void DeviceRows::setProtections(const Protections &protections)
{
    m_protections = protections;
    guardAll();
}

void DeviceRows::setProtectedMembers(const GroupId &group, const QSet<EntraDeviceId> &members)
{
    m_protections.setMembers(group, members);
    guardAll();
}

void DeviceRows::guardAll()
{
    for (int row = 0; row < count(); ++row) {
        Device &device = edit(row);
        const auto before = std::pair(device.guard, device.pendingLifted);
        m_protections.applyTo(device);
        if (before != std::pair(device.guard, device.pendingLifted))
            touch(row);
    }
    announce();
}

} // namespace Reslate
