// SPDX-License-Identifier: GPL-3.0-or-later
// A job by rung and reason, the ladder of one device, and what a person should know first.
#include "core/utc.h"
#include "domain/job/pace.h"
#include "models/jobs/jobgroupmodel.h"
#include "models/jobs/jobgroups.h"
#include "models/jobs/jobnotice.h"
#include "models/jobs/ladder.h"
#include "models/text/prooflabels.h"

#include "directstore.h"
#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "graphrig.h"
#include "memoryjobstore.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "ordered.h"
#include "scriptedserver.h"
#include "settled.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Models;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);

JobItem itemOf(int number, ItemState proof, std::optional<Error> error = {})
{
    return {.device = {.id = DeviceId(QStringLiteral("d%1").arg(number)), .name = QStringLiteral("HHS-%1").arg(number)},
        .steps = {
            Step {.kind = ResetMode::AutopilotReset, .state = proof, .changed = now.addSecs(-600), .error = error}}};
}

Error reported(const char *code)
{
    return {.kind = ErrorKind::DeviceReportedFailure, .code = QLatin1String(code)};
}

QString textOf(const QList<JobGroup> &groups)
{
    QStringList texts;
    for (const JobGroup &group : groups)
        texts.append(QStringLiteral("%1 %2").arg(group.count).arg(group.title));
    return texts.join(QStringLiteral(" | "));
}

} // namespace

class JobGroupsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whoSawADeviceSaysWhatIsSeenThere()
    {
        const QString name = QStringLiteral("HHS-%1"); // names may hold anything
        QCOMPARE(witnessText(ResetMode::FactoryWipe, Witnessed::Fresh, name, 1),
            QStringLiteral("I saw HHS-%1 at its setup screen"));
        QCOMPARE(witnessText(ResetMode::FactoryWipe, Witnessed::Fresh, {}, 3),
            QStringLiteral("I saw these 3 devices at their setup screen"));
        QCOMPARE(witnessText(ResetMode::AutopilotReset, Witnessed::Fresh, name, 1),
            QStringLiteral("I saw HHS-%1 fresh at its sign-in screen"));
        QCOMPARE(witnessText(ResetMode::Retire, Witnessed::Fresh, {}, 2),
            QStringLiteral("I saw these 2 devices without the school's apps and data"));
        QCOMPARE(witnessText(ResetMode::DeleteIntune, Witnessed::Fresh, name, 1),
            QStringLiteral("I saw that it was carried out for HHS-%1"));
        QCOMPARE(witnessText(ResetMode::Retire, Witnessed::Untouched, name, 1),
            QStringLiteral("I saw HHS-%1 as it was before"));
        for (const ModeFacts &facts : allModes()) {
            for (const Witnessed witnessed : {Witnessed::Fresh, Witnessed::Untouched})
                QVERIFY(witnessText(facts.mode, witnessed, name, 1).contains(name));
        }
    }

    void ofSeveralStepsTheGroupNamesItsOwn()
    {
        Job job {.workflow = removalWorkflow(ResetMode::FactoryWipe, Gate::Reported, true)};
        job.items = {itemOf(0, ItemState::Accepted), itemOf(1, ItemState::Accepted)};
        job.items[0].current().kind = ResetMode::FactoryWipe;
        job.items[1].current().kind = ResetMode::DeleteAutopilot;
        const QList<JobGroup> groups = groupsOf(job, {}, now);
        QCOMPARE(groups.size(), 2);
        QVERIFY(groups[0].title == groups[1].title && groups[0].key != groups[1].key);
        QCOMPARE(groups[0].step, QStringLiteral("Factory wipe"));
        QCOMPARE(groups[1].step, QStringLiteral("Delete the Autopilot registration"));
        job.workflow = ResetMode::FactoryWipe;
        job.items = {job.items[0]};
        QVERIFY(groupsOf(job, {}, now).constFirst().step.isEmpty());
    }

    void groupsByRungAndReason()
    {
        Job job {.workflow = ResetMode::AutopilotReset};
        job.items = {itemOf(0, ItemState::Done), itemOf(1, ItemState::Failed, reported("failed")),
            itemOf(2, ItemState::Waiting), itemOf(3, ItemState::Failed, Error {.kind = ErrorKind::Forbidden}),
            itemOf(4, ItemState::Failed, reported("failed")), itemOf(5, ItemState::Accepted),
            itemOf(6, ItemState::Waiting), itemOf(7, ItemState::Failed, reported("canceled")),
            itemOf(8, ItemState::Unknown), itemOf(9, ItemState::Confirmed)};
        job.items[9].current().note = QStringLiteral("seen by me");
        const Device expired {.lastSeen = now.addDays(-2), .certificateExpires = now.addDays(-1)};
        job.items[6].current().seenBefore = now.addDays(-2);
        const auto deviceOf = [&expired](const DeviceId &id) {
            return id == DeviceId(QStringLiteral("d6")) ? &expired : nullptr;
        };
        const QList<JobGroup> groups = groupsOf(job, deviceOf, now);
        QCOMPARE(textOf(groups),
            QStringLiteral(
                "2 Failed: check Windows RE | 1 Failed: not permitted | 1 Failed: canceled | 1 Unknown: not sent again"
                " | 1 Offline since the order | 1 Certificate expired | 1 Accepted by the service | 1 Reset"
                " | 1 Confirmed by a person"));
        for (qsizetype i = 0; i < 6; ++i)
            QVERIFY2(!groups.at(i).advice.whatToDo.isEmpty(), qPrintable(groups.at(i).title));
        QVERIFY(!groups.constLast().advice.why.contains(QLatin1String("seen by me")));
        for (const JobItem &item : std::as_const(job.items)) {
            const QString key = groupKeyOf(item, job.workflow.goal(), deviceOf(item.device.id), now);
            QCOMPARE(std::count_if(
                         groups.cbegin(), groups.cend(), [&key](const JobGroup &group) { return group.key == key; }),
                1);
        }
    }

    void modelFollowsTheJob()
    {
        ScriptedServer server([](QTcpSocket &, const ScriptedServer::Request &) {});
        GraphRig rig(server.url());
        MemoryJobStore store;
        Job job {
            .id = JobId(QStringLiteral("one")), .workflow = ResetMode::AutopilotReset, .phase = JobPhase::Finished};
        job.items = {itemOf(0, ItemState::Done), itemOf(1, ItemState::Failed, reported("failed")),
            itemOf(2, ItemState::Failed, reported("failed"))};
        QVERIFY(store.addJob(job).has_value());
        DirectStore access(store);
        JobEngine engine(access, rig.api, rig.clock, PaceLimits::none());
        QVERIFY(engine.restore(JobEngine::RestoreMode::Inspect).has_value());
        JobGroupModel model(engine, rig.clock, job.id, {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("All devices"));
        QCOMPARE(model.index(0).data(SecondLineRole).toString(), QStringLiteral("3 devices"));
        QCOMPARE(model.index(1).data(CountRole).toInt(), 2);
        QVERIFY(model.adviceAt(1).whatToDo.contains(QLatin1String("reagentc")));
        QCOMPARE(model.rowOf(model.keyAt(2)), 2);
        QCOMPARE(model.rowOf(QStringLiteral("no such")), 0);
        QVERIFY(settled(engine.confirm(job.id, DeviceId(QStringLiteral("d1")), Witnessed::Fresh, QStringLiteral("seen"),
                            QStringLiteral("anna")))
                    .has_value());
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(1).data(CountRole).toInt(), 1);
        const QList<HistoryEntry> history = settled(engine.history(job.id, 1)).value();
        QCOMPARE(history.size(), 1);
        QCOMPARE(history.constFirst().state, ItemState::Confirmed);
        QCOMPARE(history.constFirst().who, QStringLiteral("anna"));
        QCOMPARE(engine.job(job.id)->items.at(1).current().confirmedBy, QStringLiteral("anna"));
        QCOMPARE(settled(engine.confirm(
                             job.id, DeviceId(QStringLiteral("d1")), Witnessed::Fresh, QStringLiteral("again"), {}))
                     .error()
                     .kind,
            ErrorKind::Usage);
    }

    void ladderSaysWhoSaysSo()
    {
        const Job job {
            .workflow = ResetMode::AutopilotReset, .startedBy = QStringLiteral("anna@school.example"), .created = now};
        JobItem item = itemOf(1, ItemState::Confirmed);
        item.current().note = QStringLiteral("<b>at the sign-in screen</b>");
        const QList<HistoryEntry> history {{.state = ItemState::Sent, .at = now, .who = job.startedBy},
            {.state = ItemState::Planned, .at = now, .error = ErrorKind::Throttled},
            {.state = ItemState::Sent, .at = now, .who = job.startedBy}, {.state = ItemState::Accepted, .at = now},
            {.state = ItemState::Waiting, .at = now}, {.state = ItemState::Accepted, .at = now},
            {.state = ItemState::Failed,
                .at = now,
                .error = ErrorKind::DeviceReportedFailure,
                .code = QStringLiteral("failed")},
            {.state = ItemState::Confirmed, .at = now, .who = QStringLiteral("ben")}};
        const QList<LadderLine> lines = ladderOf(job, item, history);
        QStringList texts;
        for (const LadderLine &line : lines)
            texts.append(QStringLiteral("%1: %2").arg(line.what, line.source));
        QCOMPARE(texts,
            (QStringList {QStringLiteral("Planned: by anna@school.example"),
                QStringLiteral("Order sent: by anna@school.example"),
                QStringLiteral("Refused for now, offered again later: the service's answer"),
                QStringLiteral("Order sent: by anna@school.example"),
                QStringLiteral("Accepted by the service: the service's answer"),
                QStringLiteral("Waiting: offline: no check-in since the order"),
                QStringLiteral("Accepted by the service: the device's entry in Intune"),
                QStringLiteral("Failed: check Windows RE: the device's report in Intune"),
                QStringLiteral("Confirmed by a person: confirmed by ben: “<b>at the sign-in screen</b>”")}));
        for (int i = 0; i < itemStateCount; ++i) {
            for (const ResetMode mode : {ResetMode::AutopilotReset, ResetMode::FactoryWipe}) {
                Job any = job;
                order(any, mode);
                const QList<LadderLine> one = ladderOf(any, {}, {{.state = static_cast<ItemState>(i), .at = now}});
                QVERIFY(!one.constLast().what.isEmpty() && !one.constLast().source.isEmpty());
            }
        }
    }

    void theLadderTellsOfEachStep()
    {
        const Job job {.workflow = workflowFromName(QStringLiteral("sync>fresh>restart")).value(),
            .startedBy = QStringLiteral("anna"),
            .created = now};
        JobItem item = itemOf(1, ItemState::Sent);
        item.steps = {Step {.kind = ResetMode::Sync, .state = ItemState::Done},
            Step {.kind = ResetMode::Restart, .state = ItemState::Accepted}};
        QStringList texts;
        for (const LadderLine &line : ladderOf(job, item,
                 {{.state = ItemState::Done, .at = now}, {.step = 1, .state = ItemState::Planned, .at = now},
                     {.step = 1, .state = ItemState::Sent, .at = now, .who = QStringLiteral("anna")},
                     {.step = 1, .state = ItemState::Done, .at = now}}))
            texts.append(QStringLiteral("%1: %2").arg(line.what, line.source));
        QCOMPARE(texts.join(u'\n'),
            QStringLiteral("Planned: by anna\nSynced: the device's report in Intune\n"
                           "Next step: Restart: after the device was seen fresh\nOrder sent: by anna\n"
                           "Restarted: the device's report in Intune"));
        QCOMPARE(stepPrefix(item, job.workflow), QStringLiteral("Restart (2 of 2): "));
        QCOMPARE(workflowTitle(job.workflow), QStringLiteral("Sync, then Restart"));
        const QString removal = QStringLiteral(
            "factory-wipe>reported>delete-intune>reported>delete-autopilot>reported>delete-entra");
        const Workflow whole = workflowFromName(removal).value();
        QCOMPARE(workflowTitle(whole), QStringLiteral("Factory wipe and removal of the records"));
        QCOMPARE(workflowTitle(whole.from(1)), QStringLiteral("Removal of the records"));
        QCOMPARE(workflowTitle(whole.from(3)), modeTitle(ResetMode::DeleteEntra));
        QCOMPARE(stepPrefix(itemOf(1, ItemState::Sent), ResetMode::AutopilotReset), QString());
        // What begins with a wipe doesn't start unasked because it ends with a sync.
        QVERIFY(asksFirst(workflowFromName(QStringLiteral("factory-wipe>reported>sync")).value()));
        QVERIFY(asksFirst(workflowFromName(QStringLiteral("restart>reported>sync")).value()));
        QVERIFY(asksFirst(ResetMode::Retire) && !asksFirst(ResetMode::Sync));
    }

    /// A step that a person let begin without proof didn't wait for one, and none proves the wipe twice.
    void theLadderSaysWhatAStepWaitedFor()
    {
        const Workflow workflow = removalWorkflow(ResetMode::FactoryWipe, Gate::Reported, true);
        JobItem item = itemOf(1, ItemState::Waived);
        item.steps = {Step {.kind = ResetMode::FactoryWipe, .state = ItemState::Waived},
            Step {.kind = ResetMode::DeleteIntune, .state = ItemState::NotNeeded},
            Step {.kind = ResetMode::DeleteAutopilot, .state = ItemState::Planned}};
        const auto sources = [&](ItemState ofWipe) {
            QStringList texts;
            for (const LadderLine &line : ladderOf({.workflow = workflow, .created = now}, item,
                     {{.state = ofWipe, .at = now, .who = QStringLiteral("ben")},
                         {.step = 1, .state = ItemState::Planned, .at = now},
                         {.step = 1, .state = ItemState::NotNeeded, .at = now},
                         {.step = 2, .state = ItemState::Planned, .at = now}})) {
                if (line.what.startsWith(QLatin1String("Next step")))
                    texts.append(line.source);
            }
            return texts.join(QStringLiteral(" | "));
        };
        QCOMPARE(sources(ItemState::Waived),
            QStringLiteral("without proof, as a person decided | after the step before it"));
        QCOMPARE(sources(ItemState::Done),
            QStringLiteral("after the device reported that it is done | after the step before it"));
        QCOMPARE(stepText(item, workflow), QStringLiteral("Delete the Autopilot registration (3 of 3)"));
    }

    void supportTextHoldsTheIds()
    {
        const Job job {.id = JobId(QStringLiteral("job-1")), .workflow = ResetMode::FactoryWipe, .created = now};
        JobItem item = itemOf(1, ItemState::Failed,
            Error {.kind = ErrorKind::Forbidden, .httpStatus = 403, .requestId = QStringLiteral("r2")});
        const QString text = itemSupportText(
            job, item, {{.state = ItemState::Failed, .at = now, .requestId = QStringLiteral("r1")}});
        for (const char *part : {"job-1", "d1", "HHS-1", "r1", "r2", "403"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void tellsWhyAJobIsHeld()
    {
        Job job {.workflow = ResetMode::AutopilotReset, .phase = JobPhase::Paused};
        QVERIFY(jobNotice(job).title.isEmpty()); // a person did it
        job.items = {itemOf(1, ItemState::Failed, reported("failed")), itemOf(2, ItemState::Planned)};
        job.pausedBy = Error {.kind = ErrorKind::Forbidden, .httpStatus = 403, .requestId = QStringLiteral("read")};
        QVERIFY(jobNotice(job).title.startsWith(QLatin1String("What has to be known")));
        QVERIFY(jobNotice(job).text.contains(QLatin1String("nothing more is sent")));
        QVERIFY(jobNotice(job).text.endsWith(QLatin1String("Resume the job when it can be read again, or stop it.")));
        job.items[1].current().error = job.pausedBy;
        QCOMPARE(jobNotice(job).title, QStringLiteral("Your account may not do this."));
        QVERIFY(jobNotice(job).text.contains(QLatin1String("The order was not accepted")));
        for (const ErrorKind kind : {ErrorKind::PilotFailed, ErrorKind::TooManyFailures}) {
            job.pausedBy = Error {.kind = kind};
            const JobNotice notice = jobNotice(job);
            QVERIFY(isHeldForFailures(job));
            QVERIFY(!notice.title.isEmpty());
            QVERIFY2(notice.text.contains(QLatin1String("check Windows RE")), qPrintable(notice.text));
            QVERIFY2(notice.text.contains(QLatin1String("resume")), qPrintable(notice.text));
        }
        job.pace.stopAfter = 1;
        job.items[0].current() = {
            .state = ItemState::Unknown, .error = Error {.kind = ErrorKind::OutcomeUnknown}, .tries = 1};
        job.pausedBy = stopReason(job); // nobody knows that it failed
        QVERIFY(job.pausedBy && isHeldForFailures(job));
        job.items[0].current() = {.state = ItemState::Accepted, .tries = 1}; // by now its outcome is known
        QVERIFY2(jobNotice(job).title.startsWith(QLatin1String("The answers to several orders were lost")),
            qPrintable(jobNotice(job).title));
        QVERIFY(!jobNotice(job).text.contains(QLatin1String("failed")));
        QCOMPARE(pauseShort(job), QStringLiteral("answers were lost"));
        job.pausedBy = Error {.kind = ErrorKind::SignInRequired};
        QVERIFY(!isHeldForFailures(job));
        QVERIFY(!jobNotice(job).title.isEmpty());
    }

    void namesWhatCannotBeCalledBack()
    {
        Job job {.workflow = ResetMode::AutopilotReset, .phase = JobPhase::Stopped};
        job.items = {itemOf(1, ItemState::Withdrawn), itemOf(2, ItemState::Done)};
        QVERIFY(jobNotice(job).title.isEmpty());
        job.items += {itemOf(3, ItemState::Accepted), itemOf(4, ItemState::Active)};
        const JobNotice notice = jobNotice(job);
        QCOMPARE(notice.title, QStringLiteral("2 devices can't be called back."));
        QVERIFY2(notice.text.contains(QLatin1String("HHS-3, HHS-4")), qPrintable(notice.text));
        for (int i = 10; i < 40; ++i)
            job.items.append(itemOf(i, ItemState::Waiting));
        QVERIFY(jobNotice(job).text.contains(QLatin1String("and 20 more")));
    }
};

QTEST_GUILESS_MAIN(JobGroupsTest)
#include "tst_jobgroups.moc"
