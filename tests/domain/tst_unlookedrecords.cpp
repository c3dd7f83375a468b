// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "domain/retirement/report.h"

#include <QtTest/QTest>

using namespace Reslate;

namespace {

const DeviceRef device {.id = DeviceId(QStringLiteral("d-0")), .serialNumber = QStringLiteral("SN-0")};
const QDateTime morning(QDate(2026, 6, 1), QTime(8, 0), utcZone);

/// A job that ended with nothing to delete, because the plan knew of no such record.
Job jobOf(ResetMode kind, Reason reason)
{
    const Step step {
        .kind = kind, .state = ItemState::NotNeeded, .changed = morning.addDays(7), .blockedReason = reason};
    return {.id = JobId(QStringLiteral("j")),
        .workflow = Workflow(kind),
        .created = morning,
        .items = {{.device = device, .steps = {step}}}};
}

Step wipe(ItemState state, int days, int tries, ErrorKind error)
{
    Step step {.kind = ResetMode::FactoryWipe, .state = state, .changed = morning.addDays(days)};
    step.tries = tries;
    if (error != ErrorKind::None)
        step.error = Error {.kind = error};
    return step;
}

Job jobOf(const Step &step)
{
    return {.id = JobId(QStringLiteral("j")),
        .workflow = Workflow(step.kind),
        .created = step.changed,
        .items = {{.device = device, .steps = {step}}}};
}

} // namespace

/// What a report says of records for which nobody looked when they were to be deleted, and of what was tried before.
class UnlookedRecordsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWasReadIsSaidToBeMissing_data()
    {
        QTest::addColumn<ResetMode>("kind");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<int>("record");
        QTest::newRow("registration") << ResetMode::DeleteAutopilot << Reason::NotInAutopilot << 1;
        QTest::newRow("Entra device") << ResetMode::DeleteEntra << Reason::JoinStateMissing << 2;
    }

    /// A plan for next week knows of no registration, and the computer may be registered by then.
    void onlyWhatWasReadIsSaidToBeMissing()
    {
        QFETCH(ResetMode, kind);
        QFETCH(Reason, reason);
        QFETCH(int, record);
        Retirement retirement {.id = RetirementId(QStringLiteral("r")), .devices = {{.device = device}}};
        const auto ended = [&] {
            return reportLines(retirement, {jobOf(kind, reason)}, {}).value(0).records.value(record);
        };
        QCOMPARE(ended().end, RecordEnd::NotOrdered);
        QCOMPARE(ended().reason, reason);
        BeforePhoto &photo = retirement.devices[0].photo;
        photo.taken = morning;
        QCOMPARE(ended().end, RecordEnd::NotOrdered); // it wasn't read then, either
        photo.device.autopilotState = photo.device.entraState = RecordState::Missing;
        QCOMPARE(ended().end, RecordEnd::NotFound);
        QCOMPARE(ended().at, morning);
    }

    /// A retry is a job of its own: what came of the first is not forgotten.
    void countsEveryTry()
    {
        const Retirement retirement {.id = RetirementId(QStringLiteral("r")), .devices = {{.device = device}}};
        const Step first = wipe(ItemState::Failed, 1, 1, ErrorKind::Forbidden);
        const Step second = wipe(ItemState::Failed, 2, 2, ErrorKind::NotFound);
        const QList<FailedTry> both {
            {.at = first.changed, .error = *first.error}, {.at = second.changed, .error = *second.error}};
        ReportedDevice line = reportLines(retirement, {jobOf(first), jobOf(second)}, {}).value(0);
        QCOMPARE(line.tries, 3);
        QVERIFY(line.failedTries == both);
        QVERIFY(line.error == second.error);
        // A proof stays, whatever a later order came to; that one is told all the same.
        const Step done = wipe(ItemState::Done, 1, 1, ErrorKind::None);
        line = reportLines(retirement, {jobOf(done), jobOf(second)}, {}).value(0);
        QCOMPARE(line.proof, WipeProof::Reported);
        QCOMPARE(line.tries, 3);
        QVERIFY(line.failedTries == both.mid(1));
        QVERIFY(!line.error);
    }

    /// A person let the next step follow, and it was blocked or the job was stopped.
    void onlyWhatWentWentWithoutProof()
    {
        const Retirement retirement {.id = RetirementId(QStringLiteral("r")), .devices = {{.device = device}}};
        Step waived = wipe(ItemState::Waived, 1, 1, ErrorKind::None);
        waived.confirmedBy = QStringLiteral("anna");
        waived.note = QStringLiteral("crushed");
        Step deletion {.kind = ResetMode::DeleteIntune, .state = ItemState::RecordGone, .changed = morning.addDays(2)};
        const auto line = [&] {
            Job job = jobOf(waived);
            job.items[0].steps = {waived, deletion};
            return reportLines(retirement, {job}, {}).value(0);
        };
        QVERIFY(line().isWaived);
        QCOMPARE(line().confirmedBy, QStringLiteral("anna"));
        for (const ItemState state : {ItemState::Blocked, ItemState::Withdrawn, ItemState::Planned}) {
            deletion.state = state;
            QVERIFY2(!line().isWaived, itemStateName(state).data());
            QVERIFY(line().confirmedBy.isEmpty() && line().note.isEmpty());
        }
    }

    /// What a person confirms later doesn't make it unseen.
    void aConfirmedDeviceMayHaveBeenSeenFresh()
    {
        RetirementFacts facts {.retirement = {.id = RetirementId(QStringLiteral("r")), .devices = {{.device = device}}},
            .jobs = {jobOf(wipe(ItemState::Confirmed, 3, 1, ErrorKind::None))},
            .looks = {},
            .histories = {}};
        QVERIFY(!reportLines(facts).value(0).seenFresh.isValid());
        facts.histories.insert({facts.jobs[0].id, 0},
            {{.step = 0, .state = ItemState::SeenFresh, .at = morning.addDays(1)},
                {.step = 0, .state = ItemState::Confirmed, .at = morning.addDays(3)}});
        QCOMPARE(reportLines(facts).value(0).seenFresh, morning.addDays(1));
        QCOMPARE(reportLines(facts).value(0).proven, morning.addDays(3));
    }

    /// A removal was stopped after a person had seen the wipe, and before anything was deleted.
    void whatWasToGoAndDidntIsOpen()
    {
        RetirementReport report {.retirement = {.id = RetirementId(QStringLiteral("r")), .gate = Gate::Confirmed}};
        ReportedDevice line;
        line.retired.device = device;
        line.mode = ResetMode::FactoryWipe;
        line.proof = WipeProof::Confirmed;
        line.records = {{.kind = RecordKind::Intune}, {.kind = RecordKind::Autopilot}, {.kind = RecordKind::Entra}};
        report.lines = {line};
        const QList<ReportOpenPoint> open = openPoints(report);
        QCOMPARE(open.size(), 3);
        for (const ReportOpenPoint &point : open)
            QCOMPARE(point.point, OpenPoint::RecordStillThere);
        report.lines[0].proof = WipeProof::Accepted; // its records stay on purpose: the wipe isn't proven
        QCOMPARE(openPoints(report).size(), 1);
        report.lines[0].proof = WipeProof::Confirmed;
        report.retirement.reason = RetirementReason::Lost; // all records are kept to find it by
        QCOMPARE(openPoints(report).size(), 0);
    }
};

QTEST_GUILESS_MAIN(UnlookedRecordsTest)
#include "tst_unlookedrecords.moc"
