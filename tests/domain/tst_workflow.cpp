// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/job/itemmoves.h"
#include "domain/job/jobpurpose.h"
#include "domain/job/workflow.h"

#include <QtTest/QTest>

using namespace Reslate;
using enum ResetMode;

namespace {

using Steps = ShortList<StepTemplate>;

} // namespace

class WorkflowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Journals hold these names.
    void namesGoBothWays()
    {
        for (const ModeFacts &facts : allModes()) {
            QCOMPARE(workflowName(facts.mode), QString(QLatin1String(facts.name)));
            QCOMPARE(workflowFromName(QLatin1String(facts.name)), std::optional(Workflow(facts.mode)));
        }
        const Workflow three(Steps {{.kind = FactoryWipe}, {.kind = DeleteIntune, .gate = Gate::SeenFresh},
            {.kind = Sync, .gate = Gate::Confirmed}});
        QCOMPARE(workflowName(three), QStringLiteral("factory-wipe>fresh>delete-intune>confirmed>sync"));
        QCOMPARE(workflowFromName(workflowName(three)), std::optional(three));
        QCOMPARE(three.goal(), Sync);
        QCOMPARE(workflowName(three.from(1)), QStringLiteral("delete-intune>confirmed>sync"));
        for (const char *wrong : {"", "wipe", "sync>", "sync>reported", "sync>soon>restart", ">reported>sync",
                 "sync>>restart", "sync>reported>restart>", "sync reported restart"})
            QVERIFY2(!workflowFromName(QLatin1String(wrong)), wrong);
        QCOMPARE(Workflow(Steps()).size(), 1);
    }

    void isSoundWhenEachGateCanOpen()
    {
        const auto isSoundWith = [](ResetMode first, Gate gate) {
            return isSound(Workflow(Steps {{.kind = first}, {.kind = Restart, .gate = gate}}));
        };
        for (const ResetMode kind : {Sync, Restart, Retire, WipeKeepAccount, FreshStart})
            QVERIFY(!isSoundWith(kind, Gate::SeenFresh) && isSoundWith(kind, Gate::Reported));
        for (const ResetMode kind : {AutopilotReset, FactoryWipe, ProtectedWipe})
            QVERIFY(isSoundWith(kind, Gate::SeenFresh) && isSoundWith(kind, Gate::Confirmed));
        QVERIFY(!isSoundWith(WipeAndRemove, Gate::Reported));
        QVERIFY(!isSound(WipeAndRemove));
        QVERIFY(isDestructive(Workflow(Steps {{.kind = Sync}, {.kind = Retire}})));
        QVERIFY(!isDestructive(Workflow(Steps {{.kind = Sync}, {.kind = Restart}})));
    }

    void isForWhatItTakesAwayFirst()
    {
        QCOMPARE(purposeOf(removalWorkflow(ProtectedWipe, Gate::Reported, false)), ProtectedWipe);
        QCOMPARE(purposeOf(removalWorkflow(FactoryWipe, Gate::Reported, true).from(1)), DeleteIntune);
        QCOMPARE(purposeOf(Workflow(Steps {{.kind = Sync}, {.kind = Retire}, {.kind = Restart}})), Retire);
        QCOMPARE(purposeOf(Workflow(Steps {{.kind = Sync}, {.kind = Restart}})), Restart);
        QCOMPARE(purposeOf(Restart), Restart);
    }

    void gatesOpen_data()
    {
        QTest::addColumn<Gate>("gate");
        QTest::addColumn<QSet<ItemState>>("open"); // of a wipe
        QTest::newRow("reported") << Gate::Reported
                                  << QSet<ItemState> {ItemState::Done, ItemState::SeenFresh, ItemState::Confirmed,
                                         ItemState::Waived};
        QTest::newRow("fresh") << Gate::SeenFresh
                               << QSet<ItemState> {ItemState::SeenFresh, ItemState::Confirmed, ItemState::Waived};
        QTest::newRow("confirmed") << Gate::Confirmed << QSet<ItemState> {ItemState::Confirmed, ItemState::Waived};
    }
    void gatesOpen()
    {
        QFETCH(Gate, gate);
        QFETCH(QSet<ItemState>, open);
        const Workflow workflow(Steps {{.kind = FactoryWipe}, {.kind = DeleteIntune, .gate = gate}});
        const QSet<ItemState> dead {ItemState::Failed, ItemState::Blocked, ItemState::Withdrawn};
        for (int i = 0; i < itemStateCount; ++i) {
            const auto state = static_cast<ItemState>(i);
            JobItem item {.steps = {Step {.kind = FactoryWipe, .state = state}}};
            QCOMPARE(isNextStepDue(item, workflow), open.contains(state)); // gone is not wiped
            QCOMPARE(awaitsGate(item, workflow), !dead.contains(state));
            QVERIFY(!isNextStepDue(item, FactoryWipe) && !awaitsGate(item, FactoryWipe));
            JobItem next = item;
            next.steps.append({.kind = DeleteIntune});
            QCOMPARE(canFollow(item, next, workflow), open.contains(state));
            QCOMPARE(mayBecome(item, next, workflow), open.contains(state));
            next.current().state = ItemState::Sent; // what a store missed the planning of
            QVERIFY(!canFollow(item, next, workflow));
            QCOMPARE(mayBecome(item, next, workflow), open.contains(state));
            QVERIFY(!mayBecome(next, item, workflow)); // no step is undone
        }
    }
};

QTEST_GUILESS_MAIN(WorkflowTest)
#include "tst_workflow.moc"
