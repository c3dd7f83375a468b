// SPDX-License-Identifier: GPL-3.0-or-later
#include "directstore.h"
#include "domain/plan/planbuilder.h"
#include "jobs/engine/jobengine.h"
#include "memoryjobstore.h"
#include "models/jobs/jobitemmodel.h"
#include "models/jobs/jobmodel.h"
#include "models/plans/notstarted.h"
#include "models/text/badge.h"
#include "models/text/modelroles.h"
#include "models/text/timelabels.h"
#include "nothingheld.h"
#include "settled.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

struct Rig {
    Rig()
        : engine(access, school.rig.api, school.rig.clock, PaceLimits::none())
        , jobs(engine, school.rig.clock)
        , items(engine, school.rig.clock)
        , jobTester(&jobs, fatal)
        , itemTester(&items, fatal)
    {
        school.addMany(0, 3);
        loaded = school.load();
    }

    JobId start(ResetMode mode, const QString &title, int countdown)
    {
        QList<const Device *> devices;
        for (int row = 0; row < school.catalog.count(); ++row)
            devices.append(&school.catalog.at(row));
        const auto isHeld = [this](const DeviceRef &ref) { return engine.isHeld(ref); };
        PlanDraft draft = draftPlan(mode, title, devices, {.now = school.rig.clock.now(), .isHeld = isHeld});
        draft.plan.countdown = std::chrono::seconds(countdown);
        return settled(engine.start(draft.plan, QStringLiteral("it-admin"))).value_or(JobId());
    }

    /// A job for that device alone.
    JobId plan(int device, const QDateTime &startsAt, ResetMode mode = ResetMode::Sync)
    {
        PlanDraft draft = draftPlan(
            mode, QStringLiteral("Room"), {&school.catalog.at(device)}, nothingHeld(school.rig.clock.now()));
        draft.plan.countdown = std::chrono::seconds(10);
        draft.plan.pace.startsAt = startsAt;
        return settled(engine.start(draft.plan, {})).value_or(JobId());
    }

    SmallSchool school;
    MemoryJobStore store;
    DirectStore access {store};
    JobEngine engine;
    JobModel jobs;
    JobItemModel items;
    QAbstractItemModelTester jobTester;
    QAbstractItemModelTester itemTester;
    bool loaded = false;
};

} // namespace

class TestJobModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    /// Why nothing was started names the device, the job that holds it, and how they are known to be one computer.
    void saysWhichJobHolds()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const DeviceRef known = plannedItem(rig.school.catalog.at(0)).device;
        QCOMPARE(holderText(rig.engine, known), QString());
        const JobId id = rig.plan(0, {}, ResetMode::FactoryWipe);
        QVERIFY(!id.isEmpty());
        QCOMPARE(holderText(rig.engine, known), QStringLiteral("The job “Room” still has to do with it."));
        Plan plan {.workflow = ResetMode::FactoryWipe, .items = {JobItem()}};
        plan.items[0].device.id = DeviceId(QStringLiteral("another record"));
        plan.items[0].device.name = QStringLiteral("NEW-1");
        plan.items[0].device.serialNumber = known.serialNumber;
        const Result<JobId> started = settled(rig.engine.start(plan, {}));
        QCOMPARE(started.error().kind, ErrorKind::Conflict);
        const QString text = notStartedText(started.error(), rig.engine, {plan});
        QVERIFY2(text.startsWith(QStringLiteral("NEW-1: The job “Room” still")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("their serial number is the same")), qPrintable(text));
        plan.items[0].device.serialNumber = QStringLiteral("To be filled by O.E.M.");
        QCOMPARE(holderText(rig.engine, plan.items.at(0).device), QString());
        QVERIFY(!notStartedText({.kind = ErrorKind::Storage}, rig.engine, {plan}).contains(QLatin1String("Room")));
    }

    /// No seconds for what starts tomorrow.
    void aPlanForLaterSaysWhen()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        PlanDraft draft = draftPlan(ResetMode::Sync, QStringLiteral("Room"), {&rig.school.catalog.at(0)},
            nothingHeld(rig.school.rig.clock.now()));
        draft.plan.countdown = std::chrono::seconds(10);
        draft.plan.pace.startsAt = rig.school.rig.clock.now().addDays(1);
        const JobId id = settled(rig.engine.start(draft.plan, {})).value_or(JobId());
        QVERIFY(!id.isEmpty());
        const QModelIndex row = rig.jobs.indexOf(id);
        const QString line = row.data(SecondLineRole).toString();
        const QString starts = startTime(draft.plan.pace.startsAt, rig.school.rig.clock.now());
        QVERIFY2(line.contains(QStringLiteral(" · starts %1 · ordered at ").arg(starts)), qPrintable(line));
        QVERIFY2(!line.contains(QLatin1String("started")), qPrintable(line));
        QVERIFY(!row.data(CountdownRole).isValid());
        QCOMPARE(rig.jobs.runningCount(), 0);
        QCOMPARE(rig.jobs.summary(), QStringLiteral("0 open · 0 finished · 1 planned for later"));
        const QString start = row.data(CountdownTextRole).toString();
        QVERIFY2(start.startsWith(QStringLiteral("Starts %1, in ").arg(starts)), qPrintable(start));
        QVERIFY2(start.endsWith(QLatin1String(", in about 24 h")), qPrintable(start));
        // In its last minute it counts down.
        QSignalSpy summed(&rig.jobs, &JobModel::summaryChanged);
        rig.school.rig.clock.advance(std::chrono::hours(24) - std::chrono::seconds(30));
        QCOMPARE(row.data(CountdownRole).toInt(), 30);
        QCOMPARE(rig.jobs.summary(), QStringLiteral("1 open · 0 finished"));
        QCOMPARE(summed.size(), 1);
    }

    /// Held by a person, it keeps its time in words and in fact.
    void aPausedPlanKeepsItsTime()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const QDateTime startsAt = rig.school.rig.clock.now().addSecs(7200);
        const JobId id = rig.plan(0, startsAt);
        rig.engine.pause(id);
        QCoreApplication::processEvents();
        const QModelIndex row = rig.jobs.indexOf(id);
        const QString when = untilTime(startsAt, rig.school.rig.clock.now());
        const auto line = [&row] { return row.data(SecondLineRole).toString(); };
        QVERIFY2(line().contains(QStringLiteral(" · paused; planned for %1 · ").arg(when)), qPrintable(line()));
        QCOMPARE(rig.jobs.summary(), QStringLiteral("0 open · 0 finished · 1 planned for later"));
        QVERIFY(!rig.jobs.isFollowing());
        const auto resume = [&row] { return row.data(CountdownTextRole).toString(); };
        QVERIFY2(resume().startsWith(QLatin1String("Resume lets it start at ")), qPrintable(resume()));
        QVERIFY2(resume().endsWith(QLatin1String(", as planned")), qPrintable(resume()));
        QVERIFY(!row.data(CountdownRole).isValid());
        rig.engine.resume(id);
        QCoreApplication::processEvents();
        QCOMPARE(rig.engine.job(id)->countdownEnds, startsAt);
        QVERIFY2(line().contains(QStringLiteral(" · starts ")), qPrintable(line()));
        // Its time passes while it is held.
        rig.engine.pause(id);
        QCoreApplication::processEvents();
        rig.school.rig.clock.advance(std::chrono::hours(3));
        QVERIFY2(line().contains(QStringLiteral(" · paused; was planned for ")), qPrintable(line()));
        QCOMPARE(resume(), QStringLiteral("Its time has passed. Resume counts down 60 s, then sends"));
        QCOMPARE(rig.jobs.summary(), QStringLiteral("1 open · 0 finished"));
        rig.engine.resume(id);
        QCoreApplication::processEvents();
        QCOMPARE(row.data(CountdownRole).toInt(), 60);
        rig.engine.stop(id);
    }

    /// What waits for a person, is under way, is planned (the soonest first), has ended; within each the newest first.
    void standsWhereItMatters()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const QDateTime now = rig.school.rig.clock.now();
        const JobId ended = rig.plan(0, {});
        rig.engine.stop(ended);
        QCoreApplication::processEvents();
        const JobId late = rig.plan(0, now.addSecs(7200));
        const JobId soon = rig.plan(1, now.addSecs(3600));
        const JobId counting = rig.plan(2, {});
        const auto shown = [&rig] {
            QList<JobId> ids;
            for (int row = 0; row < rig.jobs.rowCount(); ++row)
                ids.append(rig.jobs.index(row).data(IdRole).value<JobId>());
            return ids;
        };
        QCOMPARE(shown(), (QList<JobId> {counting, soon, late, ended}));
        QPersistentModelIndex kept = rig.jobs.indexOf(late);
        rig.engine.stop(counting);
        QCoreApplication::processEvents();
        QCOMPARE(shown(), (QList<JobId> {soon, late, counting, ended}));
        QCOMPARE(kept.row(), 1);
        rig.engine.pause(soon); // it is planned all the same
        QCoreApplication::processEvents();
        QCOMPARE(shown(), (QList<JobId> {soon, late, counting, ended}));
        rig.school.rig.clock.advance(std::chrono::minutes(65)); // its time has passed, and somebody holds it
        QCOMPARE(shown(), (QList<JobId> {soon, late, counting, ended}));
        rig.school.rig.clock.advance(std::chrono::minutes(55) - std::chrono::seconds(30)); // the other one counts down
        QCOMPARE(shown(), (QList<JobId> {soon, late, counting, ended}));
        rig.engine.stop(soon);
        QCoreApplication::processEvents();
        QCOMPARE(shown(), (QList<JobId> {late, counting, soon, ended}));
        rig.engine.stop(late);
        QCoreApplication::processEvents();
        QCOMPARE(shown(), (QList<JobId> {counting, soon, late, ended}));
    }

    /// Of two jobs of a group the one that ended doesn't hide the other.
    void whatIsUnderWayIsAnnouncedFirst()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const JobId wipe = rig.plan(0, {}, ResetMode::FactoryWipe);
        const JobId sync = rig.plan(1, {});
        QCoreApplication::processEvents();
        QSignalSpy announced(&rig.jobs, &JobModel::announcement);
        rig.engine.stop(sync);
        QCoreApplication::processEvents();
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced.takeFirst().constFirst().toString(),
            QStringLiteral("Factory wipe · Room: about to start; Sync · Room: stopped"));
        const JobId later = rig.plan(2, rig.school.rig.clock.now().addDays(1));
        QCOMPARE(announced.size(), 1);
        const QString said = announced.takeFirst().constFirst().toString();
        QVERIFY2(said.startsWith(QStringLiteral("Factory wipe · Room: about to start; Sync · Room: waits until ")),
            qPrintable(said));
        rig.engine.stop(wipe); // nothing is under way any more
        QCoreApplication::processEvents();
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced.takeFirst().constFirst().toString(), QStringLiteral("Factory wipe · Room: stopped"));
        rig.engine.stop(later);
    }

    /// What left before the stop is under way, and said to be.
    void devicesOfAStoppedJobCount()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const QDateTime now = rig.school.rig.clock.now();
        Job job {.id = JobId(QStringLiteral("stopped")),
            .workflow = ResetMode::FactoryWipe,
            .title = QStringLiteral("Room"),
            .created = now,
            .phase = JobPhase::Stopped,
            .stopped = true,
            .countdownEnds = now,
            .released = 3};
        for (int i = 0; i < 3; ++i) {
            const ItemState state = i < 2 ? ItemState::Waiting : ItemState::Withdrawn;
            job.items.append({.device = {.id = rig.school.catalog.at(i).id},
                .steps = {Step {.kind = ResetMode::FactoryWipe, .state = state, .changed = now, .tries = 1}}});
        }
        job.items[0].current().state = ItemState::RecordGone;
        QVERIFY(rig.store.addJob(job).has_value());
        QVERIFY(rig.engine.restore(JobEngine::RestoreMode::Inspect).has_value());
        QCOMPARE(rig.jobs.summary(), QStringLiteral("0 open · 0 finished · 1 stopped, 1 device still under way"));
        QVERIFY(rig.jobs.isFollowing());
    }

    /// Of a job of several steps: the counts, each device's status and what is spoken are of the step under way.
    void showsTheStepUnderWay()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        const QDateTime now = rig.school.rig.clock.now();
        Job job {.id = JobId(QStringLiteral("two steps")),
            .workflow = workflowFromName(QStringLiteral("sync>reported>autopilot-reset")).value(),
            .title = QStringLiteral("Room"),
            .created = now,
            .phase = JobPhase::Sending,
            .countdownEnds = now,
            .released = 3};
        const auto step = [&now](ResetMode kind, ItemState state) {
            return Step {.kind = kind, .state = state, .changed = now, .tries = 1};
        };
        for (int i = 0; i < 3; ++i) {
            JobItem item {.device = {.id = rig.school.catalog.at(i).id, .name = rig.school.catalog.at(i).name},
                .steps = {step(ResetMode::Sync, i == 0 ? ItemState::Accepted : ItemState::Done)}};
            if (i > 0)
                item.steps.append(step(ResetMode::AutopilotReset, i == 1 ? ItemState::Sent : ItemState::Done));
            job.items.append(item);
        }
        QVERIFY(rig.store.addJob(job).has_value());
        QVERIFY(rig.engine.restore(JobEngine::RestoreMode::Inspect).has_value());
        const QModelIndex row = rig.jobs.indexOf(job.id);
        QCOMPARE(row.data().toString(), QStringLiteral("Sync, then Autopilot Reset · Room"));
        QCOMPARE(row.data(CountsTextRole).toString(), QStringLiteral("1 done · 2 sent"));
        QVERIFY(row.data(CanStopRole).toBool());
        rig.items.setJob(job.id);
        const char *const says[] {
            "Sync (1 of 2): Accepted", "Autopilot Reset (2 of 2): ", "Autopilot Reset (2 of 2): Reset"};
        for (int i = 0; i < 3; ++i) {
            const QModelIndex status = rig.items.index(i, static_cast<int>(JobItemModel::Column::Status));
            QVERIFY2(status.data().toString().startsWith(QLatin1String(says[i])), qPrintable(status.data().toString()));
            const auto cell = status.data(StatusRole).value<StatusCell>(); // the state by itself, its step under it
            QVERIFY2(cell.detail.startsWith(QString::fromLatin1(says[i]).section(u':', 0, 0)), qPrintable(cell.detail));
            QVERIFY2(!cell.badge.text.contains(QLatin1String("of 2")), qPrintable(cell.badge.text));
            QVERIFY(status.data(Qt::AccessibleTextRole).toString().contains(QLatin1String(says[i])));
        }
    }

    void countsDownAndTakesBack()
    {
        Rig rig;
        QVERIFY(rig.loaded);
        QSignalSpy announced(&rig.jobs, &JobModel::announcement);
        const JobId id = rig.start(ResetMode::AutopilotReset, QStringLiteral("<b>Room\u202E"), 10);
        QVERIFY(!id.isEmpty());
        const QModelIndex row = rig.jobs.indexOf(id);
        QCOMPARE(rig.jobs.rowCount(), 1);
        QCOMPARE(row.data().toString(), QStringLiteral("Autopilot Reset · <b>Room"));
        QCOMPARE(row.data(CountdownRole).toInt(), 10);
        QVERIFY(row.data(SecondLineRole).toString().startsWith(QStringLiteral("3 devices · starts in 10 s")));
        QCOMPARE(row.data(CountsTextRole).toString(), QStringLiteral("3 to be sent"));
        QVERIFY(row.data(CanStopRole).toBool());
        QVERIFY(row.data(CanPauseRole).toBool());
        QVERIFY(!row.data(CanResumeRole).toBool());
        QVERIFY(!row.data(EstimateTextRole).toString().isEmpty());
        QCOMPARE(rig.jobs.summary(), QStringLiteral("1 open · 0 finished"));

        QSignalSpy changed(&rig.jobs, &QAbstractItemModel::dataChanged);
        rig.school.rig.clock.advance(std::chrono::seconds(3));
        QVERIFY(changed.size() >= 3);
        QCOMPARE(row.data(CountdownRole).toInt(), 7);

        rig.engine.stop(id);
        QVERIFY(!row.data(CountdownRole).isValid());
        QCOMPARE(row.data(CountsTextRole).toString(), QStringLiteral("3 taken back"));
        QVERIFY(!row.data(CanStopRole).toBool());
        QVERIFY(row.data(EstimateTextRole).toString().isEmpty());
        QTRY_COMPARE(rig.jobs.runningCount(), 0);
        QTRY_VERIFY(announced.size() >= 2);
        QCOMPARE(rig.school.wipes, 0);
    }

    void newestStandsFirst()
    {
        Rig rig;
        rig.engine.stop(rig.start(ResetMode::AutopilotReset, QStringLiteral("one"), 10));
        QSignalSpy inserted(&rig.jobs, &QAbstractItemModel::rowsInserted);
        const JobId two = rig.start(ResetMode::Sync, QStringLiteral("two"), 10);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(rig.jobs.indexOf(two).row(), 0);
        QCOMPARE(rig.jobs.index(1).data().toString(), QStringLiteral("Autopilot Reset · one"));
        rig.engine.pause(two);
        QVERIFY(rig.jobs.indexOf(two).data(CanResumeRole).toBool());
        QCOMPARE(rig.jobs.indexOf(two).data(PhaseRole).toInt(), static_cast<int>(JobPhase::Paused));
    }

    void itemsFollowTheirJob()
    {
        Rig rig;
        const JobId id = rig.start(ResetMode::AutopilotReset, QStringLiteral("Room"), 0);
        rig.items.setJob(id);
        QCOMPARE(rig.items.rowCount(), 3);
        QSignalSpy changed(&rig.items, &QAbstractItemModel::dataChanged);
        const auto afterMoment = [&rig](int wanted) {
            rig.school.rig.clock.advance(std::chrono::milliseconds(50));
            return rig.school.wipes == wanted;
        };
        QTRY_VERIFY_WITH_TIMEOUT(afterMoment(3), 20'000);
        const auto proof = [&rig] { return rig.items.index(2, 2).data(ProofRole).toInt(); };
        QTRY_COMPARE(proof(), static_cast<int>(ItemState::Accepted));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(rig.items.index(2, 0).data().toString(), QStringLiteral("HHS-0002"));
        QCOMPARE(rig.items.index(2, 1).data().toString(), QStringLiteral("SN00002"));
        QVERIFY(rig.items.index(2, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("HHS-0002")));
        QVERIFY(rig.items.index(2, 2).data().toString().startsWith(QLatin1String("Accepted")));
        QCOMPARE(rig.items.index(2, 2).data(ToneRole).toInt(), static_cast<int>(Tone::Busy));
        int total = 0;
        for (const BarSegment &segment : rig.jobs.indexOf(id).data(SegmentsRole).value<QList<BarSegment>>())
            total += segment.count;
        QCOMPARE(total, 3);
        QStringList spoken;
        for (int column = 0; column < JobItemModel::columns; ++column) {
            const QModelIndex cell = rig.items.index(2, column);
            spoken.append(cell.data(Qt::AccessibleTextRole).toString());
#ifdef Q_OS_LINUX // where Orca reads all cells of a row
            QVERIFY2(spoken.constLast().contains(cell.data().toString()), qPrintable(spoken.constLast()));
            QCOMPARE(spoken.count(spoken.constLast()), 1);
#endif
            QVERIFY(!spoken.constLast().isEmpty());
            QVERIFY(!rig.items.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        rig.items.setJob({});
        QCOMPARE(rig.items.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobModels)
#include "tst_jobmodels.moc"
