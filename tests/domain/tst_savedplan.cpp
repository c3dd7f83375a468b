// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/savedplan.h"
#include "madeup.h"
#include "nothingheld.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

namespace {

using School = QHash<DeviceId, Device>;

const PlanChoices wipeHybrid {.hybrid = HybridChoice::WipeInstead};

DeviceId id(const char *text)
{
    return DeviceId(QString::fromLatin1(text));
}

/// h: hybrid, s: asleep
School school(const QStringList &names)
{
    School all;
    for (const QString &name : names) {
        Device device = plainDevice();
        device.id = DeviceId(name);
        device.name = name;
        device.serialNumber = QStringLiteral("SN-") + name;
        if (name.contains(QLatin1Char('h')))
            device.entraJoin = JoinState::HybridJoined;
        if (name.contains(QLatin1Char('s')))
            device.lastSeen = monday.addDays(-41);
        all.insert(device.id, device);
    }
    return all;
}

ResetDraft draftOf(const School &all, const QStringList &names, const PlanChoices &choices)
{
    QList<const Device *> devices;
    for (const QString &name : names)
        devices.append(&*all.constFind(DeviceId(name)));
    return draftReset({AutopilotReset, choices, QStringLiteral("Room 101")}, devices, nothingHeld(monday));
}

SavedPlan saved(const School &all, const QStringList &names, const PlanChoices &choices)
{
    return savedPlan(draftOf(all, names, choices), {.pilot = 3}, QStringLiteral("ann"), monday);
}

ResetDraft reopened(const SavedPlan &plan, const PlanChoices &choices, const School &now)
{
    const auto find = [&now](const DeviceId &device) -> const Device * {
        const auto found = now.constFind(device);
        return found == now.cend() ? nullptr : &*found;
    };
    return draftSaved(plan, choices, find, nothingHeld(monday));
}

QString namesOf(const QList<JobItem> &items)
{
    QStringList names;
    for (const JobItem &item : items)
        names.append(item.device.name);
    return names.join(QLatin1Char(' '));
}

QStringList linesOf(const ResetDraft &draft)
{
    QStringList lines;
    for (const PlanSection &section : draft.sections)
        lines.append(QStringLiteral("%1 %2 %3: %4")
                         .arg(sectionName(section.kind), reasonName(section.reason))
                         .arg(section.going)
                         .arg(namesOf(section.items)));
    for (const Plan &plan : draft.plans)
        lines.append(QStringLiteral("%1: %2").arg(modeName(plan.workflow.goal()), namesOf(plan.items)));
    return lines;
}

const QStringList names {QStringLiteral("1"), QStringLiteral("2h"), QStringLiteral("3s"), QStringLiteral("4")};

} // namespace

class SavedPlanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasDecided()
    {
        const School all = school(names);
        const SavedPlan plan = saved(all, names, {});
        QVERIFY(!plan.id.isEmpty());
        QCOMPARE(plan.savedBy, QStringLiteral("ann"));
        QCOMPARE(plan.saved, monday);
        QCOMPARE(plan.wish, (ResetWish {AutopilotReset, {}, QStringLiteral("Room 101")}));
        QCOMPARE(plan.pace.pilot, 3);
        QCOMPARE(plan.devices.size(), 4); // in the order of the list, left out or not
        QCOMPARE(plan.going(), 3);
        QCOMPARE(plan.devices[1], (SavedPlan::Device {plannedItem(all[id("2h")]), std::nullopt}));
        QCOMPARE(plan.devices[2].gets, std::optional(AutopilotReset));
        QCOMPARE(saved(all, names, wipeHybrid).devices[1].gets, std::optional(FactoryWipe));
        QVERIFY(saved(all, names, {}).id != plan.id);
    }

    void nothingChangedGivesTheSameDraft()
    {
        const School all = school(names);
        const ResetDraft before = draftOf(all, names, wipeHybrid);
        const SavedPlan plan = saved(all, names, wipeHybrid);
        ResetDraft after = reopened(plan, wipeHybrid, all);
        QCOMPARE(linesOf(after), linesOf(before));
        QCOMPARE(after.chosen, before.chosen);
        QVERIFY(holdTo(plan, after).isEmpty());
        QCOMPARE(linesOf(after), linesOf(before));
    }

    void choicesCanBeMadeAnew()
    {
        const School all = school(names);
        const ResetDraft draft = reopened(saved(all, names, {}), wipeHybrid, all);
        QCOMPARE(linesOf(draft), linesOf(draftOf(all, names, wipeHybrid)));
        QCOMPARE(draft.wish.choices, wipeHybrid);
        QCOMPARE(draft.wish.title, QStringLiteral("Room 101"));
    }

    void whatIsGoneOrAnotherDeviceIsLeftOut()
    {
        const SavedPlan plan = saved(school(names), names, {});
        School now = school(names);
        now.remove(id("1"));
        now[id("4")].serialNumber = QStringLiteral("SN-9");
        const ResetDraft draft = reopened(plan, {}, now);
        QCOMPARE(draft.asked(), 4);
        QCOMPARE(linesOf(draft),
            QStringList({QStringLiteral("hybrid hybrid-joined 0: 2h"), QStringLiteral("sleeping not-seen-lately 1: 3s"),
                QStringLiteral("blocked record-missing 0: 1"), QStringLiteral("blocked identity-changed 0: 4"),
                QStringLiteral("autopilot-reset: 3s")}));
        QCOMPARE(draft.sections[3].mode, AutopilotReset);
    }

    void aSerialNumberThatWasNotKnownIsNoOtherDevice()
    {
        School then = school(names);
        then[id("1")].serialNumber.clear();
        then[id("4")].serialNumber = QStringLiteral("To be filled by O.E.M.");
        const SavedPlan plan = saved(then, names, {});
        const School now = school(names);
        // The Entra records are the same, so are the devices.
        QCOMPARE(linesOf(reopened(plan, {}, now)), linesOf(draftOf(now, names, {})));

        School unlinked = now;
        unlinked[id("4")].entraDeviceId = EntraDeviceId();
        ResetDraft draft = reopened(plan, {}, unlinked);
        QVERIFY2(linesOf(draft).contains(QStringLiteral("warned identity-unproven 1: 4")),
            qPrintable(linesOf(draft).join(u'\n')));
        QCOMPARE(draft.going(), 3);
        QVERIFY(holdTo(plan, draft).isEmpty());

        unlinked[id("4")].guard = Guard::Protected; // what doesn't go needs no warning
        QVERIFY(!linesOf(reopened(plan, {}, unlinked)).join(u' ').contains(QLatin1String("unproven")));
    }

    void anotherEntraRecordIsAnotherDeviceWhereNoNumberTells()
    {
        School then = school(names);
        then[id("4")].serialNumber = QStringLiteral("N/A");
        const SavedPlan plan = saved(then, names, {});
        then[id("4")].entraDeviceId = EntraDeviceId(QStringLiteral("other"));
        QVERIFY(linesOf(reopened(plan, {}, then)).contains(QStringLiteral("blocked identity-changed 0: 4")));
    }

    /// One record that vanished before it was saved, and one after.
    void oneReasonIsOneSection()
    {
        School then = school(names);
        then[id("1")].recordGone = true;
        const SavedPlan plan = saved(then, names, {});
        then.remove(id("4"));
        const ResetDraft draft = reopened(plan, {}, then);
        QVERIFY2(linesOf(draft).contains(QStringLiteral("blocked record-missing 0: 1 4")),
            qPrintable(linesOf(draft).join(u'\n')));
    }

    void factsAreJudgedAnew()
    {
        const SavedPlan plan = saved(school(names), names, {});
        School now = school(names);
        now[id("1")].guard = Guard::Protected;
        const ResetDraft draft = reopened(plan, {}, now);
        QVERIFY(linesOf(draft).contains(QStringLiteral("protected protected 0: 1")));
        QCOMPARE(draft.going(), 2);
    }

    /// What nobody saw as going doesn't go, however allowed it is by now.
    void holdsToWhatWasToGo()
    {
        const SavedPlan plan = saved(school(names), names, {});
        School now = school(names);
        now[id("2h")].entraJoin = JoinState::EntraJoined;
        now[id("2h")].edition = Edition::WindowsSE;
        ResetDraft draft = reopened(plan, {}, now);
        QCOMPARE(draft.going(), 4);
        QCOMPARE(namesOf(holdTo(plan, draft)), QStringLiteral("2h"));
        QCOMPARE(linesOf(draft),
            QStringList({QStringLiteral("ready none 2: 1 2h 4"), QStringLiteral("sleeping not-seen-lately 1: 3s"),
                QStringLiteral("autopilot-reset: 1 3s 4")}));
    }

    void holdsToTheModeAsWell()
    {
        const SavedPlan plan = saved(school(names), names, wipeHybrid);
        School now = school(names);
        now[id("2h")].entraJoin = JoinState::EntraJoined;
        now[id("4")].entraJoin = JoinState::HybridJoined;
        ResetDraft draft = reopened(plan, wipeHybrid, now);
        QCOMPARE(draft.going(), 4);
        QCOMPARE(namesOf(holdTo(plan, draft)), QStringLiteral("2h 4"));
        QCOMPARE(draft.plans.size(), 1);
        QCOMPARE(namesOf(draft.plans[0].items), QStringLiteral("1 3s"));
    }
};

QTEST_GUILESS_MAIN(SavedPlanTest)
#include "tst_savedplan.moc"
