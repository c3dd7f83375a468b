// SPDX-License-Identifier: GPL-3.0-or-later
// Without a second person nothing destructive starts; with one it is sent once, and the history has both names.
#include "jobrig.h"
#include "jobs/rules/foureyesrule.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString anna = QStringLiteral("anna@school.example");
const QString ben = QStringLiteral("ben@school.example");

} // namespace

class JobFourEyesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWithoutASecondPerson();
    void sendsOnceWithOne();
    void aChangeMakesTheCodeVoid();
    void aCodeCountsOnce();
    void whatTakesNothingAwayNeedsNobody();
    void theTenantsOwnApprovalCounts();
    void outlivesARestart();
    void unreadableStartsNothingDestructive();
    void whatCantBeWrittenStartsNothing();
    void switchesWithAReason();

private:
    static void switchOn(JobRig &rig)
    {
        QVERIFY(settled(rig.engine->fourEyes().set(true, anna, QStringLiteral("rule of the school"))).has_value());
    }
    static Consent by(JobRig &rig, const QString &name, const QList<Plan> &plans)
    {
        return {.second = {.name = name, .code = rig.engine->fourEyes().codeOf(plans)}};
    }
};

void JobFourEyesTest::refusesWithoutASecondPerson()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 3);
    switchOn(rig);
    rig.tenant->clearLog();
    QCOMPARE(settled(rig.engine->start(plan, anna)).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(rig.engine->start(plan, anna, by(rig, anna, {plan}))).error().kind, ErrorKind::Usage);
    QCOMPARE(
        settled(rig.engine->start(plan, anna, by(rig, QStringLiteral(" "), {plan}))).error().kind, ErrorKind::Usage);
    Consent wrong = by(rig, ben, {plan});
    wrong.second.code = QStringLiteral("AAAAAAAA");
    QCOMPARE(settled(rig.engine->start(plan, anna, wrong)).error().kind, ErrorKind::Usage);
    QVERIFY(rig.engine->jobs().isEmpty());
    QVERIFY(rig.store.loadFourEyes()->witnesses.isEmpty());
    QCOMPARE(rig.tenant->requestCount("*", "/"), 0);
}

void JobFourEyesTest::sendsOnceWithOne()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 3);
    switchOn(rig);
    const JobId id = settled(rig.engine->start(plan, anna, by(rig, ben, {plan}))).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 3);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
    QCOMPARE(rig.engine->job(id)->startedBy, anna);
    QCOMPARE(rig.engine->fourEyes().witnessOf(id)->name, ben);
    QVERIFY(rig.engine->fourEyes().witnessOf(id)->at.isValid());
}

void JobFourEyesTest::aChangeMakesTheCodeVoid()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 4);
    switchOn(rig);
    const Consent consent = by(rig, ben, {plan});
    Plan changed = plan;
    changed.items.removeLast();
    QVERIFY(!settled(rig.engine->start(changed, anna, consent)).has_value());
    changed = plan;
    changed.workflow = ResetMode::FactoryWipe;
    QVERIFY(!settled(rig.engine->start(changed, anna, consent)).has_value());
    Plan reordered = plan;
    std::reverse(reordered.items.begin(), reordered.items.end());
    QVERIFY(settled(rig.engine->start(reordered, anna, consent)).has_value());
    QCOMPARE(rig.engine->jobs().size(), 1);
}

void JobFourEyesTest::aCodeCountsOnce()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 2);
    switchOn(rig);
    const Consent consent = by(rig, ben, {plan});
    const JobId id = settled(rig.engine->start(plan, anna, consent)).value();
    rig.engine->stop(id);
    QVERIFY(!rig.engine->isHeld(plan.items.at(0).device));
    QCOMPARE(settled(rig.engine->start(plan, anna, consent)).error().kind, ErrorKind::Usage);
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(settled(rig.engine->start(plan, anna, consent)).error().kind, ErrorKind::Usage);
    QVERIFY(settled(rig.engine->start(plan, anna, by(rig, ben, {plan}))).has_value());
}

void JobFourEyesTest::whatTakesNothingAwayNeedsNobody()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Sync, 2);
    switchOn(rig);
    QVERIFY(settled(rig.engine->start(plan, anna)).has_value());
    QVERIFY(rig.store.loadFourEyes()->witnesses.isEmpty());
}

void JobFourEyesTest::theTenantsOwnApprovalCounts()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::Retire, 2);
    switchOn(rig);
    const Consent tenants {.byTenant = true, .second = {}};
    plan.pace.startsAt = rig.clock.now().addDays(1); // until then the tenant may think otherwise
    QCOMPARE(settled(rig.engine->start(plan, anna, tenants)).error().kind, ErrorKind::Usage);
    plan.pace.startsAt = {};
    const JobId id = settled(rig.engine->start(plan, anna, tenants)).value();
    QVERIFY(!rig.engine->fourEyes().witnessOf(id));
}

void JobFourEyesTest::outlivesARestart()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 2);
    switchOn(rig);
    const JobId id = settled(rig.engine->start(plan, anna, by(rig, ben, {plan}))).value();
    rig.engine->stop(id);
    rig.restart();
    QVERIFY(!rig.engine->fourEyes().isOn());
    QVERIFY(rig.engine->restore().has_value());
    QVERIFY(rig.engine->fourEyes().isOn());
    QCOMPARE(rig.engine->fourEyes().witnessOf(id)->name, ben);
    QVERIFY(!settled(rig.engine->start(plan, anna)).has_value());
    QVERIFY(settled(rig.engine->fourEyes().set(false, anna, QStringLiteral("holidays"))).has_value());
    QVERIFY(settled(rig.engine->start(plan, anna)).has_value());
}

void JobFourEyesTest::unreadableStartsNothingDestructive()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 2);
    Plan harmless = plan;
    harmless.workflow = ResetMode::Sync;
    rig.store.fourEyesUnreadable = true;
    QCOMPARE(rig.engine->restore().error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(settled(rig.engine->start(plan, anna)).error().kind, ErrorKind::StorageDamaged);
    QCOMPARE(
        settled(rig.engine->fourEyes().set(false, anna, QStringLiteral("x"))).error().kind, ErrorKind::StorageDamaged);
    QVERIFY(settled(rig.engine->start(harmless, anna)).has_value());
}

void JobFourEyesTest::whatCantBeWrittenStartsNothing()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 2);
    rig.store.failing = true;
    QVERIFY(!settled(rig.engine->fourEyes().set(true, anna, QStringLiteral("x"))).has_value());
    QVERIFY(!rig.engine->fourEyes().isOn());
    rig.store.failing = false;
    switchOn(rig);
    const Consent consent = by(rig, ben, {plan});
    rig.store.failing = true;
    QVERIFY(!settled(rig.engine->start(plan, anna, consent)).has_value());
    QVERIFY(rig.engine->jobs().isEmpty());
    rig.store.failing = false;
    QVERIFY(settled(rig.engine->start(plan, anna, consent)).has_value());
}

void JobFourEyesTest::switchesWithAReason()
{
    JobRig rig;
    QCOMPARE(settled(rig.engine->fourEyes().set(true, anna, QStringLiteral(" "))).error().kind, ErrorKind::Usage);
    QVERIFY(!rig.engine->fourEyes().isOn());
}

QTEST_GUILESS_MAIN(JobFourEyesTest)
#include "tst_jobfoureyes.moc"
