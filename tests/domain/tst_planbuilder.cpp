// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "domain/plan/planbuilder.h"
#include "domain/plan/twins.h"

#include <QTest>

using namespace Reslate;

namespace {

const QDateTime now(QDate(2026, 8, 20), QTime(8, 0), utcZone);

Device device(const QString &id, JoinState join = JoinState::EntraJoined)
{
    return {.id = DeviceId(id),
        .entraDeviceId = EntraDeviceId(QStringLiteral("e-") + id),
        .name = QStringLiteral("HHS"),
        .serialNumber = QStringLiteral("SN-") + id,
        .lastSeen = now.addDays(-1),
        .platform = Platform::Windows,
        .ownership = Ownership::Company,
        .management = Management::Mdm,
        .leaving = Leaving::No,
        .edition = Edition::Other,
        .entraState = RecordState::Present,
        .entraJoin = join,
        .autopilotState = RecordState::Present,
        .autopilotId = AutopilotId(QStringLiteral("a-") + id)};
}

PlanDraft draft(
    const QList<Device> &devices, const QSet<DeviceId> &held = {}, ResetMode mode = ResetMode::AutopilotReset)
{
    QList<const Device *> pointers;
    for (const Device &each : devices)
        pointers.append(&each);
    return draftPlan(mode, QStringLiteral("Room 101"), pointers,
        {.now = now, .isHeld = [&held](const DeviceRef &ref) { return held.contains(ref.id); }});
}

} // namespace

class TestPlanBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDoubtfulRegistrationIsNotTakenAlong()
    {
        Device doubtful = device(QStringLiteral("1"));
        doubtful.autopilotState = RecordState::Doubtful;
        QVERIFY(plannedItem(doubtful).device.autopilot.isEmpty());
    }

    void eligibleDevicesBecomeItems()
    {
        const PlanDraft result = draft({device(QStringLiteral("1")), device(QStringLiteral("2"))});
        QCOMPARE(result.asked, 2);
        QCOMPARE(result.plan.workflow.goal(), ResetMode::AutopilotReset);
        QCOMPARE(result.plan.title, QStringLiteral("Room 101"));
        QCOMPARE(result.plan.items.size(), 2);
        const JobItem expected {.device = {.id = DeviceId(QStringLiteral("2")),
                                    .entraDevice = EntraDeviceId(QStringLiteral("e-2")),
                                    .autopilot = AutopilotId(QStringLiteral("a-2")),
                                    .name = QStringLiteral("HHS"),
                                    .serialNumber = QStringLiteral("SN-2")}};
        QCOMPARE(result.plan.items[1], expected);
        QVERIFY(result.leftOut.isEmpty() && result.warned.isEmpty());
    }

    void aDeviceIsPlannedOnceHoweverOftenItIsNamed()
    {
        const Device one = device(QStringLiteral("1"));
        const PlanDraft result = draft({one, one, device(QStringLiteral("2")), one});
        QCOMPARE(result.asked, 2);
        QCOMPARE(result.plan.items.size(), 2);
    }

    void sameNameIsNotSameDevice()
    {
        QCOMPARE(draft({device(QStringLiteral("1")), device(QStringLiteral("2"))}).plan.items.size(), 2);
    }

    void leftOutIsGroupedByReason()
    {
        Device ipad = device(QStringLiteral("3"));
        ipad.platform = Platform::Other;
        Device loading = device(QStringLiteral("5"));
        loading.entraState = RecordState::NotLoaded;
        const PlanDraft result = draft({device(QStringLiteral("1"), JoinState::HybridJoined),
            device(QStringLiteral("2")), ipad, device(QStringLiteral("4"), JoinState::HybridJoined), loading});
        QCOMPARE(result.plan.items.size(), 1);
        QCOMPARE(result.leftOut.size(), 3);
        QCOMPARE(result.leftOut[0].reason, Reason::NotWindows);
        QCOMPARE(result.leftOut[1].reason, Reason::HybridJoined);
        QCOMPARE(result.leftOut[1].instead, ResetMode::FactoryWipe);
        QCOMPARE(result.leftOut[1].items.size(), 2);
        QCOMPARE(result.leftOut[1].items[1].device.id, DeviceId(QStringLiteral("4")));
        QCOMPARE(result.leftOut[2].reason, Reason::JoinStateLoading);
    }

    /// The same reason with another way out is another group: a personal device is retired, a school's wiped.
    void leftOutIsGroupedByWayOut()
    {
        Device personal = device(QStringLiteral("2"), JoinState::Registered);
        personal.ownership = Ownership::Personal;
        const PlanDraft result = draft({device(QStringLiteral("1"), JoinState::Registered), personal});
        QCOMPARE(result.leftOut.size(), 2);
        QVERIFY(result.leftOut[0].instead != result.leftOut[1].instead);
    }

    void heldDevicesAreLeftOut()
    {
        const PlanDraft result = draft(
            {device(QStringLiteral("1")), device(QStringLiteral("2"))}, {DeviceId(QStringLiteral("1"))});
        QCOMPARE(result.plan.items.size(), 1);
        QCOMPARE(result.plan.items[0].device.id, DeviceId(QStringLiteral("2")));
        QCOMPARE(result.leftOut.size(), 1);
        QCOMPARE(result.leftOut[0].reason, Reason::AlreadyInJob);
    }

    /// Two Intune records of one computer: it gets one order, under the record in use.
    void aComputerIsPlannedOnceUnderTwoRecords()
    {
        Device newer = device(QStringLiteral("1"));
        Device older = device(QStringLiteral("2"));
        newer.serialNumber = QStringLiteral("5CG1234XYZ");
        older.serialNumber = QStringLiteral(" 5cg1234xyz ");
        older.lastSeen = newer.lastSeen.addDays(-3);
        for (const bool isNewerFirst : {true, false}) {
            const QList<Device> both = isNewerFirst ? QList<Device> {newer, older} : QList<Device> {older, newer};
            const PlanDraft result = draft(both + QList<Device> {device(QStringLiteral("3"))});
            QCOMPARE(result.asked, 3);
            QCOMPARE(result.plan.items.size(), 2);
            QVERIFY(result.plan.items[0].device.id == newer.id);
            QCOMPARE(result.leftOut.size(), 1);
            QCOMPARE(result.leftOut[0].reason, Reason::SelectedTwice);
            QCOMPARE(result.leftOut[0].items[0].device.id, older.id);
        }
        QCOMPARE(draft({newer, older}, {}, ResetMode::Sync).plan.items.size(), 2); // does no harm
        // Where nothing says which one is in use, none is chosen.
        older.lastSeen = newer.lastSeen;
        QVERIFY(draft({newer, older}).plan.items.isEmpty());
        newer.lastSeen = older.lastSeen = {};
        QCOMPARE(draft({newer, older}).leftOut[0].items.size(), 2);
        // The one in use is protected: that doesn't make the other one fit.
        newer.lastSeen = now;
        newer.guard = Guard::Protected;
        QVERIFY(draft({newer, older}).plan.items.isEmpty());
    }

    void placeholdersMakeNoTwins()
    {
        for (const char *serial : {"", "Default string", "To be filled by O.E.M.", "00000000"}) {
            Device one = device(QStringLiteral("1"));
            Device other = device(QStringLiteral("2"));
            one.serialNumber = other.serialNumber = QString::fromLatin1(serial);
            const PlanDraft result = draft({one, other});
            QCOMPARE(result.plan.items.size(), 2);
            QVERIFY(!twinsIn({result.plan}));
        }
    }

    void plansWithTwinsAreFound()
    {
        Plan wipe = draft({device(QStringLiteral("1")), device(QStringLiteral("2"))}).plan;
        QVERIFY(!twinsIn({wipe}));
        Plan other = draft({device(QStringLiteral("3"))}, {}, ResetMode::FactoryWipe).plan;
        QVERIFY(!twinsIn({wipe, other}));
        other.items[0].device.serialNumber = QStringLiteral("sn-2");
        const std::optional<Twins> twins = twinsIn({wipe, other});
        QVERIFY(twins);
        QCOMPARE(twins->one.id, DeviceId(QStringLiteral("2")));
        QCOMPARE(twins->other.id, DeviceId(QStringLiteral("3")));
        other.workflow = ResetMode::Sync;
        QVERIFY(!twinsIn({wipe, other}));
        other.workflow = ResetMode::DeleteAutopilot;
        QVERIFY(!twinsIn({wipe, other}));
    }

    void warnedDevicesStayInThePlanUnderEveryWarning()
    {
        Device old = device(QStringLiteral("1"));
        old.lastSeen = now.addDays(-41);
        old.edition = Edition::WindowsSE;
        const PlanDraft result = draft({old, device(QStringLiteral("2"))});
        QCOMPARE(result.plan.items.size(), 2);
        QCOMPARE(result.warned.size(), 2);
        QCOMPARE(result.warned[0].reason, Reason::WindowsSE);
        QCOMPARE(result.warned[1].reason, Reason::NotSeenLately);
        QCOMPARE(result.warned[1].items.size(), 1);
    }

    void nothingAsked()
    {
        const PlanDraft result = draft({});
        QCOMPARE(result.asked, 0);
        QVERIFY(result.plan.items.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPlanBuilder)
#include "tst_planbuilder.moc"
