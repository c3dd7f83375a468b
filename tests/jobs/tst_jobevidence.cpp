// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as evidence about an order, end to end: under whatever name the service lists it, and whatever this
// computer's clock says.
#include "jobrig.h"
#include "jobs/proof/proof.h"
#include "ordered.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

class JobEvidenceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void provesAPilotUnderAnyName_data();
    void provesAPilotUnderAnyName();
    void provesWithAWrongClock_data();
    void provesWithAWrongClock();
    void provesNothingByAClockOfAnotherYear();
};

void JobEvidenceTest::provesAPilotUnderAnyName_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name :
        {"wipe", "factoryReset", "factoryResetKeepEnrollmentData", "automaticRedeployment", "autopilotReset"})
        QTest::newRow(name) << QByteArray(name);
}

void JobEvidenceTest::provesAPilotUnderAnyName()
{
    QFETCH(const QByteArray, name);
    TenantOptions options = TestTenant::quick();
    options.autopilotResetName = name;
    JobRig rig(options);
    Plan plan = rig.plan(ResetMode::AutopilotReset, 4);
    plan.pace.pilot = 1;
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Finished));
    QCOMPARE(rig.counts(id).done, 4);
    QCOMPARE(rig.carriedOut(), 4);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobEvidenceTest::provesWithAWrongClock_data()
{
    QTest::addColumn<std::chrono::milliseconds>("ahead");
    QTest::newRow("right") << std::chrono::milliseconds(0);
    QTest::newRow("two minutes fast") << std::chrono::milliseconds(2min);
    QTest::newRow("an hour fast") << std::chrono::milliseconds(1h);
    QTest::newRow("a month fast") << std::chrono::milliseconds(30 * 24h);
    QTest::newRow("half a year fast") << std::chrono::milliseconds(180 * 24h);
    QTest::newRow("an hour slow") << std::chrono::milliseconds(-1h);
}

void JobEvidenceTest::provesWithAWrongClock()
{
    QFETCH(std::chrono::milliseconds, ahead);
    TenantOptions options = TestTenant::quick();
    options.speed = 1;
    JobRig rig(options);
    if (ahead.count() > 0)
        rig.clock.advance(ahead);
    else
        rig.tenant->advance(-ahead);
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 8), {})).value();
    const auto isOver = [&] {
        rig.tenant->advance(1min);
        const JobCounts counts = rig.counts(id);
        return counts.done + counts.recordGone == 8;
    };
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isOver, 3s), 20'000);
    QSet<QString> registered; // these come back by themselves
    const QList<TenantDevice> devices = rig.tenant->devices();
    for (const TenantDevice &device : devices) {
        if (device.autopilot)
            registered.insert(device.serialNumber);
    }
    const auto areBack = [&] {
        rig.tenant->advance(1min);
        const QList<JobItem> &items = rig.engine->job(id)->items;
        return std::all_of(items.cbegin(), items.cend(), [&](const JobItem &item) {
            return !registered.contains(item.device.serialNumber) || item.current().state == ItemState::SeenFresh;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(rig.turn(areBack, 5s), 20'000);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

/// The service's clock says 2001, and a reset of last week shows up only after the order: it is not the order's.
void JobEvidenceTest::provesNothingByAClockOfAnotherYear()
{
    JobRig rig;
    rig.clock.advance(25 * 365 * 24h); // to the service's clock, this computer's is years ahead
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::FactoryWipe, 1), {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    const JobItem &item = rig.item(id, 0);
    QVERIFY(item.current().tries == 1);
    QVERIFY(!rig.client.serviceClock().isKnown());
    Device late;
    late.id = item.device.id;
    late.serialNumber = item.device.serialNumber;
    late.actions = {{.action = RemoteAction::FactoryReset,
        .state = ActionState::Done,
        .started = rig.clock.now().addDays(-7),
        .updated = rig.clock.now().addDays(-7)}};
    QVERIFY(!ownResult(ordered(item, ResetMode::FactoryWipe), late));
}

QTEST_GUILESS_MAIN(JobEvidenceTest)
#include "tst_jobevidence.moc"
