// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/devicerows.h"

#include <algorithm>
#include <utility>

namespace Reslate::Catalog {
namespace {

void sortOnce(QList<int> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

} // namespace

int DeviceRows::rowOf(const DeviceId &id) const
{
    const auto known = m_byId.constFind(id);
    return known == m_byId.cend() ? -1 : (*known)->place;
}

DeviceRows::RowList DeviceRows::rowsOfEntra(const EntraDeviceId &id) const
{
    const auto first = m_byEntra.constFind(id);
    if (first == m_byEntra.cend())
        return {};
    RowList rows {(*first)->place};
    for (auto more = m_moreByEntra.constFind(id); more != m_moreByEntra.cend() && more.key() == id; ++more)
        rows.append((*more)->place);
    return rows;
}

void DeviceRows::link(Row &row)
{
    const EntraDeviceId &id = row.device.entraDeviceId;
    if (id.isEmpty())
        return;
    Row *&first = m_byEntra[id];
    if (!first)
        first = &row;
    else if (first != &row)
        m_moreByEntra.insert(id, &row);
}

void DeviceRows::unlink(Row &row, const EntraDeviceId &id)
{
    const auto first = m_byEntra.find(id);
    if (first == m_byEntra.end())
        return;
    if (*first != &row) {
        m_moreByEntra.remove(id, &row);
        return;
    }
    if (Row *next = m_moreByEntra.take(id))
        *first = next;
    else
        m_byEntra.erase(first);
}

void DeviceRows::relink(int row, const EntraDeviceId &before)
{
    Row &changed = *m_rows[static_cast<size_t>(row)];
    unlink(changed, before);
    link(changed);
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
    m_protections.applyTo(device);
    device.windowsRe = m_windowsRe.value(device.id, WindowsRe::Unknown);
    Row &row = *m_rows.emplace_back(std::make_unique<Row>(Row {std::move(device), {.device = reading}, count()}));
    m_byId.insert(row.device.id, &row);
    link(row);
    return row.place;
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

/// rows: ascending, each once.
void DeviceRows::remove(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    const bool isOneGap = rows.last() - rows.first() == rows.size() - 1;
    if (isOneGap)
        Q_EMIT removeBegins(rows.first(), rows.last());
    else
        Q_EMIT resetBegins();
    for (const int row : rows) {
        std::unique_ptr<Row> &leaving = m_rows[static_cast<size_t>(row)];
        m_byId.remove(leaving->device.id);
        unlink(*leaving, leaving->device.entraDeviceId);
        leaving.reset();
    }
    std::erase(m_rows, nullptr);
    for (int row = rows.first(); row < count(); ++row)
        m_rows[static_cast<size_t>(row)]->place = row;
    if (isOneGap)
        Q_EMIT removeEnds();
    else
        Q_EMIT resetEnds();
}

void DeviceRows::setProtections(const Protections &protections)
{
    m_protections = protections;
    guardAll();
}

void DeviceRows::setWindowsRe(const QHash<DeviceId, WindowsRe> &states)
{
    m_windowsRe = states;
    for (int row = 0; row < count(); ++row) {
        const WindowsRe state = m_windowsRe.value(at(row).id, WindowsRe::Unknown);
        if (at(row).windowsRe == state)
            continue;
        edit(row).windowsRe = state;
        touch(row);
    }
    announce();
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

} // namespace Reslate::Catalog
