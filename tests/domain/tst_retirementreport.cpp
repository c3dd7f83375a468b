// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/report.h"

#include "core/utc.h"
#include "domain/retirement/recordlink.h"

#include <QSet>
#include <QtTest/QTest>

using namespace Reslate;

namespace {

QDateTime at(int minutes)
{
    return QDateTime(QDate(2026, 7, 20), QTime(8, 0), utcZone).addSecs(60LL * minutes);
}

DeviceRef device(int n)
{
    return {.id = DeviceId(QStringLiteral("d-%1").arg(n)), .serialNumber = QStringLiteral("SN-%1").arg(n)};
}

Retirement retirementOf(int devices)
{
    Retirement retirement {.id = RetirementId(QStringLiteral("r-1"))};
    for (int n = 0; n < devices; ++n)
        retirement.devices.append({.device = device(n), .assetTag = QStringLiteral("A-%1").arg(n)});
    return retirement;
}

Step step(ResetMode kind, ItemState state, int minutes)
{
    return {.kind = kind, .state = state, .changed = at(minutes)};
}

/// One device, which got these.
Job jobOf(const char *id, int minutes, const QList<Step> &steps, int n = 0)
{
    QList<StepTemplate> templates;
    JobItem item {.device = device(n), .steps = {}};
    for (const Step &each : steps) {
        templates.append({.kind = each.kind});
        item.steps.append(each);
    }
    return {.id = JobId(QString::fromLatin1(id)),
        .workflow = Workflow(ShortList<StepTemplate>(templates.cbegin(), templates.cend())),
        .created = at(minutes),
        .items = {item}};
}

ReportedDevice lineOf(const Retirement &retirement, const QList<Job> &jobs, const QList<RecordLook> &looks = {})
{
    const QList<ReportedDevice> lines = reportLines(retirement, jobs, looks);
    return lines.size() == 1 ? lines.constFirst() : ReportedDevice();
}

ReportedRecord intuneOf(const QList<Job> &jobs, const QList<RecordLook> &looks = {})
{
    return lineOf(retirementOf(1), jobs, looks).records.value(0);
}

RecordLook look(int minutes, RecordState state, RecordKind kind = RecordKind::Intune)
{
    return {.device = device(0).id, .kind = kind, .at = at(minutes), .state = state};
}

} // namespace

class RetirementReportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnlike()
    {
        QSet<QString> names;
        for (int i = 0; i < wipeProofCount; ++i)
            names.insert(wipeProofName(static_cast<WipeProof>(i)));
        for (int i = 0; i < recordEndCount; ++i)
            names.insert(QStringLiteral("record ") + recordEndName(static_cast<RecordEnd>(i)));
        QCOMPARE(names.size(), wipeProofCount + recordEndCount);
        QCOMPARE(wipeProofName(WipeProof::Confirmed), QLatin1String("confirmed"));
    }

    void onlyProofsPassAGate()
    {
        for (int i = 0; i < wipeProofCount; ++i) {
            const auto proof = static_cast<WipeProof>(i);
            const bool isFresh = proof == WipeProof::SeenFresh || proof == WipeProof::Confirmed;
            QCOMPARE(isEnough(proof, Gate::Reported), isFresh || proof == WipeProof::Reported);
            QCOMPARE(isEnough(proof, Gate::SeenFresh), isFresh);
            QCOMPARE(isEnough(proof, Gate::Confirmed), proof == WipeProof::Confirmed);
        }
    }

    void theCheckCodeIsShortAndPlain()
    {
        QCOMPARE(checkCode(QByteArray::fromHex("0000000000ff")), QStringLiteral("0000-0000"));
        QCOMPARE(checkCode(QByteArray::fromHex("ffffffffff")), QStringLiteral("ZZZZ-ZZZZ"));
        QCOMPARE(checkCode(QByteArray::fromHex("00443214c7")), QStringLiteral("0123-4567"));
        QCOMPARE(checkCode(QByteArray(4, 'x')), QString());
    }

    void saysWhatIsKnownOfAWipe_data()
    {
        QTest::addColumn<ItemState>("state");
        QTest::addColumn<WipeProof>("proof");
        QTest::newRow("planned") << ItemState::Planned << WipeProof::NotOrdered;
        QTest::newRow("sent") << ItemState::Sent << WipeProof::Sent;
        QTest::newRow("awaiting approval") << ItemState::AwaitingApproval << WipeProof::NotOrdered;
        QTest::newRow("accepted") << ItemState::Accepted << WipeProof::Accepted;
        QTest::newRow("waiting") << ItemState::Waiting << WipeProof::Accepted;
        QTest::newRow("active") << ItemState::Active << WipeProof::Accepted;
        QTest::newRow("done") << ItemState::Done << WipeProof::Reported;
        QTest::newRow("fresh") << ItemState::SeenFresh << WipeProof::SeenFresh;
        QTest::newRow("confirmed") << ItemState::Confirmed << WipeProof::Confirmed;
        QTest::newRow("record gone") << ItemState::RecordGone << WipeProof::RecordGone;
        QTest::newRow("failed") << ItemState::Failed << WipeProof::Failed;
        QTest::newRow("unknown") << ItemState::Unknown << WipeProof::Sent;
        QTest::newRow("blocked") << ItemState::Blocked << WipeProof::NotOrdered;
        QTest::newRow("withdrawn") << ItemState::Withdrawn << WipeProof::NotOrdered;
        QTest::newRow("not needed") << ItemState::NotNeeded << WipeProof::NotOrdered;
        QTest::newRow("waived") << ItemState::Waived << WipeProof::NotOrdered;
    }

    void saysWhatIsKnownOfAWipe()
    {
        QFETCH(ItemState, state);
        QFETCH(WipeProof, proof);
        for (const ResetMode mode : {ResetMode::FactoryWipe, ResetMode::ProtectedWipe, ResetMode::WipeKeepAccount}) {
            const ReportedDevice line = lineOf(retirementOf(1), {jobOf("j", 0, {step(mode, state, 5)})});
            QCOMPARE(line.proof, proof);
            QCOMPARE(line.mode, std::optional(mode));
            QCOMPARE(line.proven, isEnough(proof, Gate::Reported) ? at(5) : QDateTime());
            const bool isWhole = mode != ResetMode::WipeKeepAccount;
            QCOMPARE(isCertain(line, Gate::Reported), isWhole && isEnough(proof, Gate::Reported));
        }
        // What is no wipe proves none.
        QCOMPARE(lineOf(retirementOf(1), {jobOf("j", 0, {step(ResetMode::Restart, state, 5)})}).mode, std::nullopt);
        const ReportedDevice removed = lineOf(
            retirementOf(1), {jobOf("j", 0, {step(ResetMode::DeleteIntune, state, 5)})});
        QCOMPARE(removed.mode, std::nullopt);
        QCOMPARE(removed.proof, WipeProof::NotOrdered);
    }

    void tellsTheOrder()
    {
        Step wipe = step(ResetMode::FactoryWipe, ItemState::Confirmed, 30);
        wipe.requestId = QStringLiteral("request");
        wipe.approvalCode = ApprovalCode(QStringLiteral("code"));
        wipe.confirmedBy = QStringLiteral("ben");
        wipe.note = QStringLiteral("seen on the bench");
        wipe.tries = 2;
        const Job job = jobOf("j", 0, {wipe, step(ResetMode::DeleteIntune, ItemState::RecordGone, 40)});
        const QList<HistoryEntry> history {{.state = ItemState::Sent, .at = at(1)},
            {.state = ItemState::Planned, .at = at(2)}, {.state = ItemState::Sent, .at = at(3)},
            {.state = ItemState::Accepted, .at = at(4)}, {.state = ItemState::Confirmed, .at = at(30)},
            {.step = 1, .state = ItemState::Sent, .at = at(39)}};
        const RetirementFacts facts {
            .retirement = retirementOf(1), .jobs = {job}, .looks = {}, .histories = {{{job.id, 0}, history}}};
        const ReportedDevice line = reportLines(facts).value(0);
        QCOMPARE(line.retired.assetTag, QStringLiteral("A-0"));
        QCOMPARE(line.sent, at(3));
        QCOMPARE(line.accepted, at(4));
        QCOMPARE(line.proven, at(30));
        QCOMPARE(line.requestId, wipe.requestId);
        QCOMPARE(line.approvalCode, wipe.approvalCode);
        QCOMPARE(line.confirmedBy, wipe.confirmedBy);
        QCOMPARE(line.note, wipe.note);
        QCOMPARE(line.tries, 2);
        const RetirementReport report = draftReport(facts);
        QCOMPARE(report.began, at(1));
        QCOMPARE(report.ended, at(40));
        QCOMPARE(report.jobs, QList<JobId> {job.id});
        QVERIFY(report.retirement.devices.isEmpty());
        QCOMPARE(report.lines, QList<ReportedDevice> {line});
    }

    void aProofIsNotLost_data()
    {
        QTest::addColumn<QList<Step>>("wipes");
        QTest::addColumn<int>("counts");
        const auto wipe = [](ItemState state) { return step(ResetMode::FactoryWipe, state, 0); };
        const auto keep = [](ItemState state) { return step(ResetMode::WipeKeepAccount, state, 0); };
        QTest::newRow("a failure later") << QList {wipe(ItemState::Done), wipe(ItemState::Failed)} << 0;
        QTest::newRow("gone later") << QList {wipe(ItemState::SeenFresh), wipe(ItemState::RecordGone)} << 0;
        QTest::newRow("a lesser proof later") << QList {wipe(ItemState::Confirmed), wipe(ItemState::Done)} << 0;
        QTest::newRow("a lesser mode later") << QList {wipe(ItemState::Done), keep(ItemState::Confirmed)} << 0;
        QTest::newRow("a better mode later") << QList {keep(ItemState::Done), wipe(ItemState::Done)} << 1;
        QTest::newRow("a proof later") << QList {wipe(ItemState::Failed), wipe(ItemState::Done)} << 1;
        QTest::newRow("a better proof later") << QList {wipe(ItemState::Done), wipe(ItemState::Confirmed)} << 1;
        QTest::newRow("the newest without proof")
            << QList {wipe(ItemState::RecordGone), wipe(ItemState::Accepted)} << 1;
        QTest::newRow("never left later") << QList {wipe(ItemState::Accepted), wipe(ItemState::Blocked)} << 0;
        QTest::newRow("none ever left") << QList {wipe(ItemState::Blocked), wipe(ItemState::Withdrawn)} << 1;
    }

    void aProofIsNotLost()
    {
        QFETCH(QList<Step>, wipes);
        QFETCH(int, counts);
        QList<Job> jobs;
        for (int n = 0; n < wipes.size(); ++n) {
            wipes[n].requestId = QString::number(n);
            jobs.prepend(jobOf(n == 0 ? "first" : "second", n, {wipes.at(n)})); // the older one last in the list
        }
        QCOMPARE(lineOf(retirementOf(1), jobs).requestId, QString::number(counts));
    }

    void saysWhatBecameOfARecord_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<RecordEnd>("end");
        const auto deletion = [](ItemState state, Reason reason = Reason::None, ErrorKind error = ErrorKind::None) {
            Step each = step(ResetMode::DeleteIntune, state, 7);
            each.blockedReason = reason;
            if (error != ErrorKind::None)
                each.error = Error {.kind = error};
            return each;
        };
        QTest::newRow("planned") << deletion(ItemState::Planned) << RecordEnd::NotOrdered;
        QTest::newRow("sent") << deletion(ItemState::Sent) << RecordEnd::Ordered;
        QTest::newRow("accepted") << deletion(ItemState::Accepted) << RecordEnd::Ordered;
        QTest::newRow("said to be done") << deletion(ItemState::Done) << RecordEnd::Ordered;
        QTest::newRow("lost") << deletion(ItemState::Unknown) << RecordEnd::Ordered;
        QTest::newRow("gone") << deletion(ItemState::RecordGone) << RecordEnd::Removed;
        QTest::newRow("none there") << deletion(ItemState::Failed, Reason::None, ErrorKind::NotFound)
                                    << RecordEnd::NotFound;
        QTest::newRow("none there before")
            << deletion(ItemState::Blocked, Reason::RecordMissing) << RecordEnd::NotFound;
        QTest::newRow("hybrid") << deletion(ItemState::Blocked, Reason::HybridJoined) << RecordEnd::InActiveDirectory;
        QTest::newRow("refused") << deletion(ItemState::Failed, Reason::None, ErrorKind::Forbidden)
                                 << RecordEnd::Refused;
        QTest::newRow("held back") << deletion(ItemState::Blocked, Reason::Protected) << RecordEnd::Refused;
        QTest::newRow("withdrawn") << deletion(ItemState::Withdrawn) << RecordEnd::NotOrdered;
    }

    void saysWhatBecameOfARecord()
    {
        QFETCH(Step, step);
        QFETCH(RecordEnd, end);
        const ReportedRecord record = intuneOf({jobOf("j", 0, {step})});
        QCOMPARE(record.end, end);
        if (end != RecordEnd::NotOrdered)
            QCOMPARE(record.at, at(7));
        QCOMPARE(record.reason, step.blockedReason);
        QCOMPARE(record.error, step.error);
    }

    void looksCount()
    {
        const QList<Job> removed {jobOf("j", 0, {step(ResetMode::DeleteIntune, ItemState::RecordGone, 7)})};
        ReportedRecord record = intuneOf(removed, {look(60, RecordState::Missing)});
        QCOMPARE(record.end, RecordEnd::Removed);
        QCOMPARE(record.at, at(7));
        QCOMPARE(record.lookedAgain, at(60));
        record = intuneOf(removed, {look(60, RecordState::Missing), look(99, RecordState::Present)});
        QCOMPARE(record.end, RecordEnd::StillThere); // it is back
        QCOMPARE(record.at, at(99));
        record = intuneOf(removed, {look(60, RecordState::Present), look(99, RecordState::Missing)});
        QCOMPARE(record.end, RecordEnd::Removed);
        QCOMPARE(record.at, at(99));
        record = intuneOf(removed, {look(60, RecordState::Unreadable)}); // tells nothing
        QCOMPARE(record.end, RecordEnd::Removed);
        QVERIFY(!record.lookedAgain.isValid());
        QCOMPARE(intuneOf(removed, {look(3, RecordState::Present)}).end, RecordEnd::Removed); // before the order
        const QList<Job> ordered {jobOf("j", 0, {step(ResetMode::DeleteIntune, ItemState::Accepted, 7)})};
        QCOMPARE(intuneOf(ordered, {look(60, RecordState::Missing)}).end, RecordEnd::Removed);
        QCOMPARE(intuneOf(ordered, {look(60, RecordState::Present)}).end, RecordEnd::StillThere);
    }

    void whatWeDidNotDeleteIsNotDeletedByUs()
    {
        Step refused = step(ResetMode::DeleteIntune, ItemState::Failed, 7);
        refused.error = Error {.kind = ErrorKind::Forbidden};
        QCOMPARE(intuneOf({jobOf("j", 0, {refused})}, {look(60, RecordState::Missing)}).end, RecordEnd::NotFound);
        QCOMPARE(intuneOf({jobOf("j", 0, {refused})}, {look(60, RecordState::Present)}).end, RecordEnd::Refused);
        QCOMPARE(intuneOf({}, {look(60, RecordState::Missing)}).end, RecordEnd::NotFound);
        refused.error = Error {.kind = ErrorKind::NotFound};
        const QList<Job> none {jobOf("j", 0, {refused})};
        QCOMPARE(intuneOf(none, {look(60, RecordState::Present)}).end, RecordEnd::StillThere);
        QCOMPARE(
            intuneOf(none, {look(60, RecordState::Present), look(61, RecordState::Missing)}).end, RecordEnd::NotFound);
    }

    void aRemovalIsNotLost()
    {
        Step none = step(ResetMode::DeleteIntune, ItemState::Failed, 50);
        none.error = Error {.kind = ErrorKind::NotFound};
        Step held = step(ResetMode::DeleteIntune, ItemState::Blocked, 50);
        held.blockedReason = Reason::Protected;
        const Job removed = jobOf("first", 0, {step(ResetMode::DeleteIntune, ItemState::RecordGone, 7)});
        for (const Step &later : {none, held, step(ResetMode::DeleteIntune, ItemState::Planned, 50)}) {
            const ReportedRecord record = intuneOf({removed, jobOf("second", 1, {later})});
            QCOMPARE(record.end, RecordEnd::Removed);
            QCOMPARE(record.at, at(7));
        }
        // The order that found nothing was a look.
        QCOMPARE(
            intuneOf({removed, jobOf("second", 1, {none})}, {look(20, RecordState::Present)}).end, RecordEnd::Removed);
        const Job again = jobOf("second", 1, {step(ResetMode::DeleteIntune, ItemState::Accepted, 50)});
        QCOMPARE(intuneOf({removed, again}).end, RecordEnd::Ordered); // it was back, and the newest fact counts
        const Job lost = jobOf("first", 0, {step(ResetMode::DeleteIntune, ItemState::Unknown, 7)});
        QCOMPARE(intuneOf({lost, jobOf("second", 1, {none})}).end, RecordEnd::Removed);
    }

    void saysWhyARecordIsLeft()
    {
        Retirement retirement = retirementOf(1);
        const auto ends = [&retirement](const QList<Job> &jobs = {}) {
            QStringList names;
            const ReportedDevice line = lineOf(retirement, jobs);
            for (const ReportedRecord &record : line.records)
                names.append(recordEndName(record.end));
            return names.join(u' ');
        };
        QCOMPARE(ends(), QStringLiteral("not-ordered not-ordered not-ordered"));
        retirement.keepsEntra = true;
        QCOMPARE(ends(), QStringLiteral("not-ordered not-ordered kept-on-purpose"));
        for (const RetirementReason reason :
            {RetirementReason::Lost, RetirementReason::Stolen, RetirementReason::Reused, RetirementReason::Repair}) {
            retirement.reason = reason;
            QCOMPARE(ends(), QStringLiteral("kept-on-purpose kept-on-purpose kept-on-purpose"));
        }
        // A deletion that is still to come is not "kept".
        const Job job = jobOf("j", 0,
            {step(ResetMode::FactoryWipe, ItemState::Accepted, 1),
                step(ResetMode::DeleteIntune, ItemState::Planned, 1)});
        QCOMPARE(ends({job}), QStringLiteral("not-ordered kept-on-purpose kept-on-purpose"));
        retirement = retirementOf(1);
        BeforePhoto &photo = retirement.devices[0].photo;
        photo.taken = at(0);
        photo.device = {.id = device(0).id,
            .entraState = RecordState::Present,
            .entraJoin = JoinState::HybridJoined,
            .autopilotState = RecordState::Missing};
        QCOMPARE(ends(), QStringLiteral("not-ordered not-found in-active-directory"));
        photo.device = {.recordGone = true, .entraState = RecordState::Missing, .autopilotState = RecordState::Present};
        QCOMPARE(ends(), QStringLiteral("not-found not-ordered not-found"));
        retirement.devices[0] = {.device = {.id = autopilotOnlyId(AutopilotId(QStringLiteral("a-1")))}};
        QCOMPARE(ends(), QStringLiteral("not-found not-ordered not-ordered"));
    }

    void everyDeviceHasItsLine()
    {
        Step back = step(ResetMode::FactoryWipe, ItemState::SeenFresh, 5);
        back.enrolledAs = device(7).id;
        const Job wipe = jobOf("first", 0, {back});
        const Job later = jobOf("second", 1, {step(ResetMode::DeleteIntune, ItemState::RecordGone, 9)}, 7);
        QCOMPARE(lineOf(retirementOf(1), {wipe, later}).records.value(0).end, RecordEnd::Removed); // the same computer
        const Job other = jobOf("third", 2, {step(ResetMode::FactoryWipe, ItemState::Done, 9)}, 9);
        QList<ReportedDevice> lines = reportLines(retirementOf(2), {wipe, other}, {});
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1].proof, WipeProof::NotOrdered); // no job has to do with it
        QCOMPARE(lines[2].retired.device, device(9)); // not of the list, and not kept silent about
        QCOMPARE(lines[2].proof, WipeProof::Reported);
        Job job = jobOf("j", 0, {step(ResetMode::FactoryWipe, ItemState::Done, 9)});
        job.items[0].device = {.name = QStringLiteral("x")}; // nothing says that two of these are one
        QCOMPARE(reportLines(retirementOf(0), {job, job}, {}).size(), 2);
    }

    /// What was known before a person went on without proof still is.
    void aWaiverProvesNothing()
    {
        Step wipe = step(ResetMode::FactoryWipe, ItemState::Waived, 30);
        wipe.note = QStringLiteral("shredded");
        wipe.confirmedBy = QStringLiteral("ben");
        wipe.tries = 1;
        const Job job = jobOf("j", 0, {wipe, step(ResetMode::DeleteIntune, ItemState::RecordGone, 40)});
        for (const ItemState before :
            {ItemState::Done, ItemState::RecordGone, ItemState::Failed, ItemState::Accepted}) {
            const QList<HistoryEntry> history {{.state = ItemState::Sent, .at = at(1)}, {.state = before, .at = at(9)},
                {.state = ItemState::Waived, .at = at(30)}, {.step = 1, .state = ItemState::RecordGone, .at = at(40)}};
            const RetirementFacts facts {
                .retirement = retirementOf(1), .jobs = {job}, .looks = {}, .histories = {{{job.id, 0}, history}}};
            const ReportedDevice line = reportLines(facts).value(0);
            Step known = step(ResetMode::FactoryWipe, before, 9);
            QCOMPARE(line.proof, lineOf(retirementOf(1), {jobOf("j", 0, {known})}).proof);
            QCOMPARE(line.proven, before == ItemState::Done ? at(9) : QDateTime());
            QVERIFY(line.isWaived);
            QCOMPARE(line.note, wipe.note);
            QCOMPARE(line.confirmedBy, wipe.confirmedBy);
            QCOMPARE(line.records.value(0).end, RecordEnd::Removed);
        }
        QCOMPARE(lineOf(retirementOf(1), {job}).proof, WipeProof::Sent); // as much as is known without the history
        wipe.error = Error {.kind = ErrorKind::DeviceReportedFailure};
        QCOMPARE(lineOf(retirementOf(1), {jobOf("j", 0, {wipe})}).proof, WipeProof::Failed);
        Step refused = step(ResetMode::DeleteIntune, ItemState::Waived, 30); // and the record after it followed
        refused.error = Error {.kind = ErrorKind::Forbidden};
        QCOMPARE(intuneOf({jobOf("j", 0, {refused})}).end, RecordEnd::Refused);
    }

    void recordsWentByAnException()
    {
        Retirement retirement = retirementOf(1);
        retirement.startedBy = QStringLiteral("anna");
        retirement.devices[0].exception = QStringLiteral("lies in the lake");
        ReportedDevice line = lineOf(
            retirement, {jobOf("j", 0, {step(ResetMode::DeleteIntune, ItemState::RecordGone, 9)})});
        QVERIFY(line.isWaived);
        QCOMPARE(line.note, retirement.devices[0].exception);
        QCOMPARE(line.confirmedBy, retirement.startedBy);
        QCOMPARE(line.proof, WipeProof::NotOrdered);
        line = lineOf(retirement, {jobOf("j", 0, {step(ResetMode::DeleteIntune, ItemState::Planned, 9)})});
        QVERIFY(!line.isWaived);
    }

    void eachRecordHasItsOrder()
    {
        Step none = step(ResetMode::DeleteEntra, ItemState::NotNeeded, 9);
        none.blockedReason = Reason::HybridJoined;
        const ReportedDevice line = lineOf(retirementOf(1),
            {jobOf("j", 0,
                {step(ResetMode::FactoryWipe, ItemState::Done, 1),
                    step(ResetMode::DeleteIntune, ItemState::RecordGone, 2),
                    step(ResetMode::DeleteAutopilot, ItemState::Accepted, 3), none})},
            {look(60, RecordState::Present, RecordKind::Autopilot),
                look(60, RecordState::Missing, RecordKind::Intune)});
        QCOMPARE(line.records.value(0).end, RecordEnd::Removed);
        QCOMPARE(line.records.value(1).end, RecordEnd::StillThere);
        QCOMPARE(line.records.value(2).end, RecordEnd::InActiveDirectory);
        Step missing = step(ResetMode::DeleteAutopilot, ItemState::NotNeeded, 9);
        missing.blockedReason = Reason::RecordMissing;
        const ReportedDevice each = lineOf(retirementOf(1), {jobOf("j", 0, {missing})});
        QCOMPARE(each.records.value(1).end, RecordEnd::NotFound);
        QCOMPARE(each.mode, std::nullopt);
        Step doubtful = step(ResetMode::DeleteAutopilot, ItemState::Blocked, 9);
        doubtful.blockedReason = Reason::LinkDoubtful;
        QCOMPARE(lineOf(retirementOf(1), {jobOf("j", 0, {doubtful})}).records.value(1).end, RecordEnd::Refused);
    }

    void aCertificateAsksForEachDevice()
    {
        RetirementReport report;
        QVERIFY(!isCertain(report));
        report.lines = {{.mode = ResetMode::FactoryWipe, .proof = WipeProof::Reported},
            {.mode = ResetMode::FactoryWipe, .proof = WipeProof::SeenFresh}};
        QVERIFY(isCertain(report));
        QVERIFY(openPoints(report).isEmpty());
        report.retirement.gate = Gate::SeenFresh;
        QVERIFY(!isCertain(report));
        QCOMPARE(openPoints(report), QList<ReportOpenPoint>({{.line = 0, .point = OpenPoint::WipeNotProven}}));
        report.retirement.gate = Gate::Reported;
        report.lines[1].mode = ResetMode::WipeKeepAccount; // users' data may stay
        QVERIFY(!isCertain(report));
        report.lines[1].mode = std::nullopt;
        QVERIFY(!isCertain(report));
    }

    void listsOpenPoints()
    {
        RetirementReport report;
        report.lines = {{.mode = ResetMode::FactoryWipe, .proof = WipeProof::Reported},
            {.mode = ResetMode::FactoryWipe, .proof = WipeProof::RecordGone, .isWaived = true}};
        report.lines[0].records = {{.kind = RecordKind::Intune, .end = RecordEnd::StillThere},
            {.kind = RecordKind::Autopilot, .end = RecordEnd::Refused},
            {.kind = RecordKind::Entra, .end = RecordEnd::InActiveDirectory}};
        report.lines[1].records = {{.kind = RecordKind::Intune, .end = RecordEnd::Removed},
            {.kind = RecordKind::Autopilot, .end = RecordEnd::NotFound},
            {.kind = RecordKind::Entra, .end = RecordEnd::KeptOnPurpose}};
        const QList<ReportOpenPoint> expected {{0, OpenPoint::RecordStillThere, RecordKind::Intune},
            {0, OpenPoint::RecordRefused, RecordKind::Autopilot},
            {0, OpenPoint::DeleteInActiveDirectory, RecordKind::Entra},
            {1, OpenPoint::WipeNotProven, RecordKind::Intune}};
        QCOMPARE(openPoints(report), expected);
    }

    void personsCanBeLeftOut()
    {
        RetirementReport report {.number = QStringLiteral("anna@school.example")};
        report.lines = {{.retired = {.photo = {.device = {.name = QStringLiteral("PC"),
                                                   .userPrincipalName = QStringLiteral("pupil@school.example")}}}}};
        report.madeBy = report.voidedBy = report.retirement.startedBy = report.lines[0].confirmedBy = report.number;
        const RetirementReport bare = withoutPersonalData(report);
        QVERIFY((bare.madeBy + bare.voidedBy + bare.retirement.startedBy + bare.lines[0].confirmedBy).isEmpty());
        QVERIFY(bare.lines[0].retired.photo.device.userPrincipalName.isEmpty());
        QCOMPARE(bare.lines[0].retired.photo.device.name, QStringLiteral("PC"));
    }

    void sameFactsAreTold()
    {
        RetirementReport a {.retirement = retirementOf(1), .jobs = {JobId(QStringLiteral("j"))}};
        a.lines = {{.records = {{.end = RecordEnd::Removed, .lookedAgain = at(3)}}}};
        RetirementReport b = a;
        b.number = QStringLiteral("R-2026-0001");
        b.made = at(99);
        b.lines[0].records[0].lookedAgain = at(5);
        QVERIFY(hasSameFacts(a, b));
        b.lines[0].records[0].end = RecordEnd::StillThere;
        QVERIFY(!hasSameFacts(a, b));
        b = a;
        b.retirement.destination = QStringLiteral("elsewhere");
        QVERIFY(!hasSameFacts(a, b));
        b = a;
        b.jobs.append(JobId(QStringLiteral("k")));
        QVERIFY(!hasSameFacts(a, b));
    }
};

QTEST_GUILESS_MAIN(RetirementReportTest)
#include "tst_retirementreport.moc"
