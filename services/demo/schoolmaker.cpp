// SPDX-License-Identifier: GPL-3.0-or-later
#include "schoolmaker.h"

#include <algorithm>
#include <map>

namespace Reslate::Demo {
namespace {

using Style = DeviceMaker::Style;

enum class Members { Devices, DynamicStudents, DynamicWindows, DynamicStaff, Nested, Users, UsersAndNested, None };

struct GroupPlan {
    const char *name;
    Members members;
    int devices = 0;
    Style style = Style::Student;
    const char *rule = "";
    std::vector<const char *> inner = {};
};

/// The groups of a school, in the order in which a small tenant leaves the later ones out.
const std::vector<GroupPlan> &groupPlans()
{
    static const std::vector<GroupPlan> plans {
        {"Year 7 \xE2\x80\x93 Room 101", Members::Devices, 30},
        {"Year 7 \xE2\x80\x93 Room 102", Members::Devices, 28},
        {"Year 8 \xE2\x80\x93 Laptop cart A", Members::Devices, 32},
        {"Year 9 \xE2\x80\x93 Science", Members::Devices, 31},
        {"Library loan pool", Members::Devices, 64, Style::Loan},
        {"Exam devices", Members::Devices, 40, Style::Exam, "", {"Exam devices \xE2\x80\x93 spare"}},
        {"Staff", Members::DynamicStaff, 112, Style::Staff,
            "(device.devicePhysicalIds -any _ -eq \"[OrderId]:STAFF\")"},
        {"All student devices", Members::DynamicStudents, 0, Style::Student,
            "(device.displayName -startsWith \"HHS-\") -and (device.deviceOwnership -eq \"Company\")"},
        {"Year 7", Members::Nested, 0, Style::Student, "",
            {"Year 7 \xE2\x80\x93 Room 101", "Year 7 \xE2\x80\x93 Room 102"}},
        {"Year 8 \xE2\x80\x93 Laptop cart B", Members::Devices, 32},
        {"Art room iPads", Members::Devices, 20, Style::Tablet},
        {"Old library laptops", Members::Devices, 18, Style::Old},
        {"Exam devices \xE2\x80\x93 spare", Members::Devices, 10, Style::Exam},
        {"All Windows devices", Members::DynamicWindows, 0, Style::Student, "(device.deviceOSType -eq \"Windows\")"},
        {"Science faculty", Members::UsersAndNested, 0, Style::Student, "", {"Year 9 \xE2\x80\x93 Science"}},
        {"All teachers", Members::Users},
        {"All students", Members::Users},
        {"Parents' evening helpers", Members::None},
    };
    return plans;
}

class Maker {
public:
    explicit Maker(const SchoolPlan &plan)
        : m_plan(plan)
        , m_ids(plan.seed * 2654435761U + 77)
        , m_devices(m_school, plan)
        , m_left(plan.devices)
    {
    }

    School make()
    {
        m_school.name = m_plan.name;
        m_ids.uuid(); // keeps the ids that follow as they are for a seed
        // Another tenant each time: what was ordered in an earlier school never happened in this one.
        m_school.tenantId = QUuid::createUuid();
        reserve();
        addStandardGroups();
        addExtraGroups();
        addLooseDevices();
        fillDynamicGroups();
        if (m_plan.specialDevices)
            addSpecialDevices();
        if (m_plan.retiringDevices)
            addRetiringDevices();
        return std::move(m_school);
    }

private:
    void reserve()
    {
        const auto n = static_cast<size_t>(m_plan.devices);
        m_school.managed.reserve(n);
        m_school.entra.reserve(n);
        m_school.autopilot.reserve(n);
        m_school.users.reserve(n);
        m_school.groups.reserve(static_cast<size_t>(m_plan.groups));
    }

    int addGroup(const QByteArray &name, const QByteArray &rule = {})
    {
        Group group;
        group.id = m_ids.uuid();
        group.name = name;
        group.rule = rule;
        return m_school.add(std::move(group));
    }

    void join(int group, int managed)
    {
        const int entra = m_school.managed[static_cast<size_t>(managed)].entra;
        if (entra >= 0)
            m_school.groups[static_cast<size_t>(group)].devices.push_back(entra);
    }

    void fill(int group, int wanted, Style style, bool showcase)
    {
        const int n = std::min(wanted, m_left);
        m_left -= n;
        for (int place = 0; place < n; ++place)
            join(group, showcase ? m_devices.makeShowcase(place) : m_devices.make(style));
    }

    void addStandardGroups()
    {
        const auto n = std::min(groupPlans().size(), static_cast<size_t>(std::max(m_plan.groups, 0)));
        for (size_t i = 0; i < n; ++i)
            addGroup(groupPlans()[i].name, groupPlans()[i].rule);
        for (size_t i = 0; i < n; ++i) {
            const GroupPlan &plan = groupPlans()[i];
            fill(static_cast<int>(i), plan.devices, plan.style, i == 0);
            for (const char *inner : plan.inner) {
                const auto found = std::find_if(m_school.groups.begin(), m_school.groups.end(),
                    [inner](const Group &group) { return group.name == inner; });
                if (found != m_school.groups.end())
                    m_school.groups[i].groups.push_back(static_cast<int>(found - m_school.groups.begin()));
            }
        }
    }

    /// A large tenant: classes, clubs and courses; few of them have devices.
    void addExtraGroups()
    {
        static const char *const kinds[] = {"Class", "Club", "Course", "Project", "Mailing list", "Team"};
        const int extra = m_plan.groups - static_cast<int>(groupPlans().size());
        const int rooms = std::max(extra / 8, extra > 0 ? 1 : 0);
        // Some devices belong to no room; there all the oddities live.
        const int perRoom = rooms > 0 ? std::min(30, (m_left - m_left / 4) / rooms) : 0;
        for (int i = 0; i < extra; ++i) {
            if (i % 8 == 0 && i / 8 < rooms) {
                const int group = addGroup("Year " + QByteArray::number(7 + i / 8 % 6) + " \xE2\x80\x93 Room "
                    + QByteArray::number(201 + i / 8));
                fill(group, perRoom, Style::Student, false);
            } else {
                const int group = addGroup(QByteArray(kinds[i % 6]) + ' ' + QByteArray::number(1000 + i));
                addUsers(group, m_ids.below(30));
            }
        }
    }

    void addUsers(int group, int n)
    {
        const int known = static_cast<int>(m_school.users.size());
        for (int i = 0; known > 0 && i < n; ++i) {
            const int user = m_ids.below(known);
            std::vector<int> &users = m_school.groups[static_cast<size_t>(group)].users;
            if (std::find(users.begin(), users.end(), user) == users.end())
                users.push_back(user);
        }
    }

    void addLooseDevices()
    {
        for (int n = 0; n < DeviceMaker::oddities() && m_left > 0; ++n)
            m_left -= static_cast<int>(m_devices.makeOdd(n, m_left).size());
        for (; m_left > 0; --m_left)
            m_devices.make(Style::Student);
    }

    void fillDynamicGroups()
    {
        const auto n = std::min(groupPlans().size(), m_school.groups.size());
        for (size_t i = 0; i < n; ++i) {
            const Members members = groupPlans()[i].members;
            if (members == Members::Users)
                addUsers(static_cast<int>(i), 60);
            if (members == Members::UsersAndNested)
                addUsers(static_cast<int>(i), 6);
            if (members != Members::DynamicStudents && members != Members::DynamicWindows)
                continue;
            for (size_t row = 0; row < m_school.entra.size(); ++row) {
                const EntraDevice &device = m_school.entra[row];
                const bool windows = qstrcmp(device.os, "Windows") == 0;
                const bool student = device.company && device.name.startsWith("HHS-")
                    && !device.name.startsWith("HHS-T");
                if (members == Members::DynamicWindows ? windows : student)
                    m_school.groups[i].devices.push_back(static_cast<int>(row));
            }
        }
    }

    void addSpecialDevices()
    {
        const int group = addGroup("Special devices");
        for (int n = 0; n < DeviceMaker::specials(); ++n) {
            const int member = m_devices.makeSpecial(static_cast<DeviceMaker::Special>(n));
            m_school.groups[static_cast<size_t>(group)].devices.push_back(member);
        }
    }

    /// Behind all others, so that no other school changes by them.
    void addRetiringDevices()
    {
        static const std::map<int, Retiring> unlike {{3, Retiring::Hybrid}, {8, Retiring::Asleep},
            {11, Retiring::Hybrid}, {15, Retiring::OtherSerial}, {19, Retiring::Hybrid}, {21, Retiring::WipeFails},
            {24, Retiring::Asleep}, {27, Retiring::Hybrid}, {30, Retiring::NotInAutopilot}, {35, Retiring::Hybrid}};
        const int group = addGroup("Laptops to retire");
        for (int place = 0; place < 40; ++place) {
            const auto found = unlike.find(place);
            const int row = makeRetiring(
                m_school, m_devices, found == unlike.end() ? Retiring::Ordinary : found->second);
            m_school.groups[static_cast<size_t>(group)].devices.push_back(row);
        }
        for (int n = 0; n < 3; ++n)
            makeRetiring(m_school, m_devices, Retiring::AutopilotOnly);
    }

    const SchoolPlan &m_plan;
    School m_school;
    Dice m_ids;
    DeviceMaker m_devices;
    int m_left;
};

} // namespace

School makeSchool(const SchoolPlan &plan)
{
    return Maker(plan).make();
}

} // namespace Reslate::Demo
