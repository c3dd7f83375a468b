// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/pilot.h"
#include "madeup.h"
#include "nothingheld.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

namespace {

/// Devices by name: w Windows SE, which is warned about; f failed lately; h hybrid; the digit says how many hours ago
/// it was seen; s asleep for 41 days; n never seen.
class School {
public:
    explicit School(const QString &names)
    {
        const QStringList all = names.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &name : all) {
            Device device = plainDevice();
            device.id = DeviceId(name);
            device.name = name;
            device.serialNumber = QStringLiteral("SN-") + name;
            device.lastSeen = monday.addSecs(-3600 * name.first(1).toInt());
            if (name.contains(u's'))
                device.lastSeen = monday.addDays(-41);
            if (name.contains(u'n'))
                device.lastSeen = {};
            if (name.contains(u'w'))
                device.edition = Edition::WindowsSE;
            if (name.contains(u'h'))
                device.entraJoin = JoinState::HybridJoined;
            m_devices.insert(device.id, device);
            m_order.append(device.id);
        }
    }

    /// The plans as they are sent, a line each: "pilot | the others".
    QStringList sent(int pilot, const PlanChoices &choices = {}, const PilotWish &wish = {}) const
    {
        QList<const Device *> devices;
        for (const DeviceId &id : m_order)
            devices.append(find(id));
        DraftBasis basis = nothingHeld(monday);
        basis.recentOf = [](const Device &device) {
            return device.name.contains(u'f') ? std::optional(RecentReset {RecentReset::End::Failed, monday})
                                              : std::nullopt;
        };
        const ResetDraft draft = draftReset({AutopilotReset, choices, {}}, devices, basis);
        QList<Plan> plans = draft.plans;
        setPace(plans, {.pilot = pilot});
        choosePilots(
            plans, warningsOf(draft), [this](const DeviceId &id) { return find(id); }, wish);
        QStringList lines;
        for (const Plan &plan : std::as_const(plans)) {
            const qsizetype first = pilotOf(plan).size();
            lines.append(namesOf(pilotOf(plan)) + QStringLiteral(" | ") + namesOf(plan.items.mid(first)));
        }
        return lines;
    }

private:
    static QString namesOf(const QList<JobItem> &items)
    {
        QStringList names;
        for (const JobItem &item : items)
            names.append(item.device.name);
        return names.join(QLatin1Char(' '));
    }
    const Device *find(const DeviceId &id) const
    {
        const auto found = m_devices.constFind(id);
        return found == m_devices.cend() ? nullptr : &*found;
    }

    QHash<DeviceId, Device> m_devices;
    QList<DeviceId> m_order;
};

} // namespace

class PilotTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picks_data();
    void picks();
    void takesWhomAPersonWants();
    void takesWhomAPersonWantsOfTwoModes();
};

void PilotTest::picks_data()
{
    QTest::addColumn<QString>("devices");
    QTest::addColumn<int>("pilot");
    QTest::addColumn<PlanChoices>("choices");
    QTest::addColumn<QStringList>("plans");
    const auto row = [](const char *name, const char *devices, int pilot, const PlanChoices &choices, const char *plan,
                         const char *second = nullptr) {
        QStringList plans {QString::fromLatin1(plan)};
        if (second)
            plans.append(QString::fromLatin1(second));
        QTest::newRow(name) << QString::fromLatin1(devices) << pilot << choices << plans;
    };
    const PlanChoices again {.afterFailure = AgainChoice::Include};
    row("who was seen last", "3 1 9 2", 2, {}, "1 2 | 3 9");
    row("who stands first of equals", "3a 3b 3c", 1, {}, "3a | 3b 3c");
    row("who is warned about last", "1w 5 3 4", 2, {}, "3 4 | 1w 5");
    row("who sleeps, too", "9s 8n 7 6", 2, {}, "6 7 | 9s 8n");
    row("who failed just now, too", "1f 5 6", 1, again, "5 | 1f 6");
    row("the least bad where all are", "1wf 9s 2w", 1, again, "2w | 1wf 9s");
    row("never seen is the last choice", "1n 9s 2w", 2, {}, "2w 9s | 1n");
    row("each plan has one", "3 1 4h 2h 9h", 1, {.hybrid = HybridChoice::WipeInstead}, "1 | 3", "2h | 4h 9h");
    row("they share the number by size", "1 2 3 4 5 6h 7h", 3, {.hybrid = HybridChoice::WipeInstead}, "1 2 | 3 4 5",
        "6h | 7h");
    row("none gives all of its devices", "1 2 3 4h 5h", 4, {.hybrid = HybridChoice::WipeInstead}, "1 2 | 3", "4h | 5h");
    row("all of both are none", "1 2 4h 5h", 4, {.hybrid = HybridChoice::WipeInstead}, " | 1 2", " | 4h 5h");
    row("none", "3 1 9 2", 0, {}, " | 3 1 9 2");
    row("all of them are none", "3 1", 2, {}, " | 3 1");
    row("nor are more than all", "3 1", 5, {}, " | 3 1");
}

void PilotTest::picks()
{
    QFETCH(QString, devices);
    QFETCH(int, pilot);
    QFETCH(PlanChoices, choices);
    QTEST(School(devices).sent(pilot, choices), "plans");
}

void PilotTest::takesWhomAPersonWants()
{
    const School school(QStringLiteral("3 1 2w 2"));
    const auto sent = [&school](int pilot, const QSet<DeviceId> &in, const QSet<DeviceId> &out) {
        return school.sent(pilot, {}, {in, out}).value(0);
    };
    const DeviceId three(QStringLiteral("3"));
    const DeviceId one(QStringLiteral("1"));
    const DeviceId warned(QStringLiteral("2w"));
    QCOMPARE(sent(2, {}, {}), QStringLiteral("1 2 | 3 2w"));
    QCOMPARE(sent(2, {warned}, {}), QStringLiteral("2w 1 | 3 2"));
    QCOMPARE(sent(2, {}, {one}), QStringLiteral("2 3 | 1 2w"));
    QCOMPARE(sent(2, {three}, {one}), QStringLiteral("3 2 | 1 2w"));
    QCOMPARE(sent(3, {}, {one, three}), QStringLiteral("2 2w 1 | 3")); // no other is left
    QCOMPARE(sent(1, {warned, three}, {}), QStringLiteral("3 | 1 2w 2")); // of those, the best
    QCOMPARE(sent(2, {DeviceId(QStringLiteral("gone"))}, {}), QStringLiteral("1 2 | 3 2w"));
}

/// Whom a person put in stays in, whatever the other mode needs, and taking one out takes out that one.
void PilotTest::takesWhomAPersonWantsOfTwoModes()
{
    const School school(QStringLiteral("1 2 3 4 5h 6h 7h"));
    const auto sent = [&school](int pilot, const PilotWish &wish) {
        return school.sent(pilot, {.hybrid = HybridChoice::WipeInstead}, wish);
    };
    const DeviceId three(QStringLiteral("3"));
    const DeviceId four(QStringLiteral("4"));
    const DeviceId five(QStringLiteral("5h"));
    QCOMPARE(sent(2, {{three, four}, {}}), QStringList({QStringLiteral("3 4 | 1 2"), QStringLiteral("5h | 6h 7h")}));
    QCOMPARE(
        sent(3, {{three, four}, {five}}), QStringList({QStringLiteral("3 4 | 1 2"), QStringLiteral("6h | 5h 7h")}));
    QCOMPARE(sent(4, {{three}, {}}), QStringList({QStringLiteral("3 1 | 2 4"), QStringLiteral("5h 6h | 7h")}));
    QCOMPARE(sent(1, {{three, four}, {}}), QStringList({QStringLiteral("3 | 1 2 4"), QStringLiteral("5h | 6h 7h")}));
}

QTEST_GUILESS_MAIN(PilotTest)
#include "tst_pilot.moc"
