// SPDX-License-Identifier: GPL-3.0-or-later
#include "school.h"

#include <QSet>

#include <algorithm>

namespace Reslate::Demo {
namespace {

template <typename Row> int append(std::vector<Row> &rows, Row row)
{
    rows.push_back(std::move(row));
    return static_cast<int>(rows.size()) - 1;
}

/// The group itself and, when asked, all groups in it, each once: nested groups may form a ring.
std::vector<int> reach(const School &school, int group, bool nested)
{
    std::vector<int> found {group};
    QSet<int> seen {group};
    for (size_t i = 0; nested && i < found.size(); ++i) {
        for (const int inner : school.groups[static_cast<size_t>(found[i])].groups) {
            if (!seen.contains(inner)) {
                seen.insert(inner);
                found.push_back(inner);
            }
        }
    }
    return found;
}

std::vector<int> collect(const School &school, int group, bool nested, std::vector<int> Group::*members)
{
    const std::vector<int> groups = reach(school, group, nested);
    if (groups.size() == 1)
        return school.groups[static_cast<size_t>(group)].*members;
    std::vector<int> all;
    QSet<int> seen;
    for (const int one : groups) {
        for (const int member : school.groups[static_cast<size_t>(one)].*members) {
            if (!seen.contains(member)) {
                seen.insert(member);
                all.push_back(member);
            }
        }
    }
    return all;
}

} // namespace

int School::add(Managed device)
{
    const QUuid key = device.id;
    return managedById[key] = append(managed, std::move(device));
}

int School::add(EntraDevice device)
{
    const QUuid key = device.id;
    const QUuid deviceKey = device.deviceId;
    return entraByDeviceId[deviceKey] = entraById[key] = append(entra, std::move(device));
}

int School::add(AutopilotIdentity identity)
{
    const QUuid key = identity.id;
    return autopilotById[key] = append(autopilot, std::move(identity));
}

int School::add(Group group)
{
    const QUuid key = group.id;
    return groupById[key] = append(groups, std::move(group));
}

int School::add(User user)
{
    const QUuid key = user.id;
    return userById[key] = append(users, std::move(user));
}

void School::removeEntra(int row, Time now)
{
    EntraDevice &device = entra[static_cast<size_t>(row)];
    device.gone = true;
    device.deleted = qstrcmp(device.trustType, "ServerAd") == 0 ? never : now;
}

bool School::isHeldByAutopilot(const EntraDevice &device) const
{
    return std::any_of(autopilot.begin(), autopilot.end(), [&device](const AutopilotIdentity &identity) {
        return !identity.gone && identity.entraDeviceId == device.deviceId;
    });
}

std::vector<int> School::deviceMembers(int group, bool nested) const
{
    return collect(*this, group, nested, &Group::devices);
}

std::vector<int> School::userMembers(int group, bool nested) const
{
    return collect(*this, group, nested, &Group::users);
}

std::vector<int> School::groupMembers(int group, bool nested) const
{
    std::vector<int> found = nested ? reach(*this, group, true) : groups[static_cast<size_t>(group)].groups;
    std::erase(found, group);
    return found;
}

std::vector<int> School::groupsOf(int device, bool nested) const
{
    std::vector<int> found;
    const auto isNew = [&found](int group) { return std::find(found.begin(), found.end(), group) == found.end(); };
    const auto holds = [](const std::vector<int> &members, int member) {
        return std::find(members.begin(), members.end(), member) != members.end();
    };
    const int count = static_cast<int>(groups.size());
    for (int group = 0; group < count; ++group) {
        if (holds(groups[static_cast<size_t>(group)].devices, device))
            found.push_back(group);
    }
    for (size_t i = 0; nested && i < found.size(); ++i) { // upwards; nested groups may form a ring
        for (int group = 0; group < count; ++group) {
            if (isNew(group) && holds(groups[static_cast<size_t>(group)].groups, found[i]))
                found.push_back(group);
        }
    }
    return found;
}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15; // splitmix64
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

QUuid Dice::uuid()
{
    const quint64 a = next();
    const quint64 b = next();
    // version 4, variant 1, as every id that Entra and Intune make
    return QUuid(static_cast<uint>(a >> 32), static_cast<ushort>(a >> 16), static_cast<ushort>((a & 0x0FFF) | 0x4000),
        static_cast<uchar>(((b >> 56) & 0x3F) | 0x80), static_cast<uchar>(b >> 48), static_cast<uchar>(b >> 40),
        static_cast<uchar>(b >> 32), static_cast<uchar>(b >> 24), static_cast<uchar>(b >> 16),
        static_cast<uchar>(b >> 8), static_cast<uchar>(b));
}

} // namespace Reslate::Demo
