// SPDX-License-Identifier: GPL-3.0-or-later
// A computer whose records were removed stands in Intune, Autopilot or Entra again, under new ones.
#include "core/utc.h"
#include "domain/retirement/recordlink.h"
#include "domain/retirement/report.h"

#include <QtTest/QTest>

using namespace Reslate;

namespace {

const QString serial = QStringLiteral("C0FFEE77");
const QDateTime day(QDate(2026, 8, 3), QTime(8, 0), utcZone);

DeviceRef gone(const QString &number = serial)
{
    DeviceRef device;
    device.id = DeviceId(QStringLiteral("intune-1"));
    device.autopilot = AutopilotId(QStringLiteral("autopilot-1"));
    device.entraDevice = EntraDeviceId(QStringLiteral("entra-1"));
    device.serialNumber = number;
    return device;
}

Device listed(const char *id, const QString &number, const QDateTime &enrolled, const char *entra = "entra-9")
{
    Device device;
    device.id = DeviceId(QString::fromLatin1(id));
    device.serialNumber = number;
    device.entraDeviceId = EntraDeviceId(QString::fromLatin1(entra));
    device.enrolled = enrolled;
    return device;
}

AutopilotRecord registered(const char *id, const QString &number, const char *entra = "", const char *intune = "")
{
    AutopilotRecord record;
    record.id = AutopilotId(QString::fromLatin1(id));
    record.serialNumber = number;
    record.entraDeviceId = EntraDeviceId(QString::fromLatin1(entra));
    record.managedDeviceId = DeviceId(QString::fromLatin1(intune));
    return record;
}

/// A report of one device whose records were deleted by our orders, after those looks.
RetirementReport reportAfter(const QList<RecordLook> &looks)
{
    Job job {.id = JobId(QStringLiteral("j")), .workflow = removalWorkflow(ResetMode::FactoryWipe, {}, false)};
    job.created = day;
    JobItem item {.device = gone()};
    item.steps.first() = {.kind = ResetMode::FactoryWipe, .state = ItemState::Done, .changed = day, .tries = 1};
    for (const ResetMode kind : {ResetMode::DeleteIntune, ResetMode::DeleteAutopilot, ResetMode::DeleteEntra})
        item.steps.append({.kind = kind, .state = ItemState::RecordGone, .changed = day.addSecs(60), .tries = 1});
    job.items = {item};
    return draftReport({.retirement = {}, .jobs = {job}, .looks = looks, .histories = {}});
}

RecordLook look(RecordKind kind, int minutes, RecordState state, const char *foundAs = "")
{
    RecordLook look {.device = gone().id, .kind = kind, .at = day.addSecs(minutes * 60), .state = state};
    look.foundAs = QString::fromLatin1(foundAs);
    return look;
}

} // namespace

class CameBackTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inIntune_data();
    void inIntune();
    void theNewestInIntune();
    void inAutopilot_data();
    void inAutopilot();
    void claimedByAnother_data();
    void claimedByAnother();
    void isAnOpenPoint();
    void goesAgain();
    void isRestored();
    void isSeenByALaterStep();
    void isToldOnceOfAReport();
    void looksWinOverWhatWasKept();
    void isNamedAsTheOrderWentTo();
};

void CameBackTest::inIntune_data()
{
    QTest::addColumn<QString>("planned");
    QTest::addColumn<Device>("device");
    QTest::addColumn<bool>("isIt");
    const QDateTime later = day.addSecs(3600);
    const QDateTime before = day.addSecs(-3600);
    const QString placeholder = QStringLiteral("Default string");
    QTest::newRow("enrolled later") << serial << listed("intune-2", serial.toLower(), later) << true;
    QTest::newRow("enrolled before") << serial << listed("intune-2", serial, before) << false;
    QTest::newRow("doesn't tell when") << serial << listed("intune-2", serial, {}) << true;
    QTest::newRow("its own record") << serial << listed("intune-1", serial, later) << false;
    QTest::newRow("another number") << serial << listed("intune-2", QStringLiteral("OTHER4711"), later) << false;
    QTest::newRow("its Entra id in another computer")
        << serial << listed("intune-2", QStringLiteral("OTHER4711"), later, "entra-1") << false;
    QTest::newRow("a placeholder") << placeholder << listed("intune-2", placeholder, later) << false;
    QTest::newRow("a placeholder and its Entra id")
        << placeholder << listed("intune-2", placeholder, later, "entra-1") << true;
}

void CameBackTest::inIntune()
{
    QFETCH(QString, planned);
    QFETCH(Device, device);
    QFETCH(bool, isIt);
    QCOMPARE(enrolledAnew(gone(planned), {device}, day) != nullptr, isIt);
}

void CameBackTest::theNewestInIntune()
{
    const QList<Device> devices {listed("intune-2", serial, day.addSecs(60)),
        listed("intune-3", serial, day.addSecs(180)), listed("intune-4", serial, day.addSecs(120))};
    QCOMPARE(enrolledAnew(gone(), devices, day)->id, DeviceId(QStringLiteral("intune-3")));
}

void CameBackTest::inAutopilot_data()
{
    QTest::addColumn<QString>("planned");
    QTest::addColumn<AutopilotRecord>("record");
    QTest::addColumn<bool>("isIt");
    const QString placeholder = QStringLiteral("To be filled by O.E.M.");
    QTest::newRow("its number") << serial << registered("autopilot-2", serial.toLower()) << true;
    QTest::newRow("its own registration") << serial << registered("autopilot-1", serial) << false;
    QTest::newRow("another number") << serial << registered("autopilot-2", QStringLiteral("OTHER4711")) << false;
    QTest::newRow("another number with its ids")
        << serial << registered("autopilot-2", QStringLiteral("OTHER4711"), "entra-1", "intune-2") << false;
    QTest::newRow("a placeholder") << placeholder << registered("autopilot-2", placeholder) << false;
    QTest::newRow("a placeholder and its Entra id")
        << placeholder << registered("autopilot-2", placeholder, "entra-1") << true;
    QTest::newRow("a placeholder and its new Intune record")
        << placeholder << registered("autopilot-2", placeholder, "", "intune-2") << true;
    QTest::newRow("nothing known") << QString() << registered("autopilot-2", {}) << false;
}

void CameBackTest::inAutopilot()
{
    QFETCH(QString, planned);
    QFETCH(AutopilotRecord, record);
    QFETCH(bool, isIt);
    QCOMPARE(registeredAnew(gone(planned), {record}, DeviceId(QStringLiteral("intune-2"))) != nullptr, isIt);
}

void CameBackTest::claimedByAnother_data()
{
    QTest::addColumn<QString>("planned");
    QTest::addColumn<Device>("device");
    QTest::addColumn<bool>("isAnothers");
    const QString placeholder = QStringLiteral("0");
    QTest::newRow("its own record") << serial << listed("intune-1", serial, day, "entra-1") << false;
    QTest::newRow("under which it came back")
        << placeholder << listed("intune-2", placeholder, day, "entra-1") << false;
    QTest::newRow("its number") << serial << listed("intune-3", serial, day, "entra-1") << false;
    QTest::newRow("another number") << serial << listed("intune-3", QStringLiteral("OTHER4711"), day, "entra-1")
                                    << true;
    QTest::newRow("nothing proves it") << serial << listed("intune-3", {}, day, "entra-1") << true;
    QTest::newRow("placeholders") << placeholder << listed("intune-3", placeholder, day, "entra-1") << true;
    QTest::newRow("another Entra device") << serial << listed("intune-3", QStringLiteral("OTHER4711"), day) << false;
}

void CameBackTest::claimedByAnother()
{
    QFETCH(QString, planned);
    QFETCH(Device, device);
    QFETCH(bool, isAnothers);
    JobItem item {.device = gone(planned)};
    item.steps.first().enrolledAs = DeviceId(QStringLiteral("intune-2"));
    QCOMPARE(isClaimedByAnother(item, {device}), isAnothers);
}

void CameBackTest::isAnOpenPoint()
{
    RecordLook enrolled = look(RecordKind::Intune, 60, RecordState::Present, "intune-2");
    enrolled.enrolled = day.addSecs(1800);
    const RetirementReport report = reportAfter(
        {enrolled, look(RecordKind::Autopilot, 60, RecordState::Present, "autopilot-2"),
            look(RecordKind::Entra, 60, RecordState::Missing)});
    QList<ReportOpenPoint> points = openPoints(report);
    QCOMPARE(points.size(), 2);
    for (const ReportOpenPoint &point : std::as_const(points)) {
        QCOMPARE(point.point, OpenPoint::RecordCameBack);
        QCOMPARE(point.seen, day.addSecs(3600));
    }
    QCOMPARE(points.at(0).kind, RecordKind::Intune);
    QCOMPARE(points.at(0).foundAs, QStringLiteral("intune-2"));
    QCOMPARE(points.at(0).enrolled, day.addSecs(1800));
    QCOMPARE(points.at(1).kind, RecordKind::Autopilot);
    QVERIFY(!points.at(1).enrolled.isValid());
    QCOMPARE(report.lines.constFirst().records.at(2).end, RecordEnd::Removed);
    QCOMPARE(recordEndName(RecordEnd::CameBack), QLatin1String("came-back"));
}

void CameBackTest::goesAgain()
{
    using enum RecordState;
    const auto endAfter = [](const QList<RecordLook> &looks) {
        return reportAfter(looks).lines.constFirst().records.constFirst();
    };
    const RecordLook back = look(RecordKind::Intune, 60, Present, "intune-2");
    const RecordLook again = look(RecordKind::Intune, 120, Present, "intune-2");
    const RecordLook other = look(RecordKind::Intune, 120, Present, "intune-3");
    QCOMPARE(endAfter({back, again}).at, back.at); // since it was noticed
    QCOMPARE(endAfter({back, again}).lookedAgain, again.at);
    QCOMPARE(endAfter({back, other}).at, other.at);
    QCOMPARE(endAfter({back, look(RecordKind::Intune, 120, Unreadable)}).end, RecordEnd::CameBack);
    const ReportedRecord left = endAfter({back, look(RecordKind::Intune, 120, Missing)});
    QCOMPARE(left.end, RecordEnd::Removed);
    QVERIFY(left.foundAs.isEmpty());
    QCOMPARE(endAfter({back, look(RecordKind::Intune, 120, Present)}).end, RecordEnd::StillThere);
}

/// By an administrator, within 30 days, under its own id.
void CameBackTest::isRestored()
{
    using enum RecordState;
    const auto after = [](RecordKind kind, const QList<RecordLook> &looks) {
        return reportAfter(looks).lines.constFirst().records.at(static_cast<qsizetype>(kind));
    };
    const ReportedRecord entra = after(RecordKind::Entra, {look(RecordKind::Entra, 60, Present)});
    QCOMPARE(entra.end, RecordEnd::CameBack);
    QCOMPARE(entra.foundAs, QStringLiteral("entra-1"));
    QCOMPARE(entra.at, day.addSecs(3600));
    const ReportedRecord again = after(
        RecordKind::Entra, {look(RecordKind::Entra, 60, Present), look(RecordKind::Entra, 120, Present)});
    QCOMPARE(again.end, RecordEnd::CameBack);
    QCOMPARE(again.at, day.addSecs(3600));
    QCOMPARE(
        after(RecordKind::Entra, {look(RecordKind::Entra, 60, Present), look(RecordKind::Entra, 120, Missing)}).end,
        RecordEnd::Removed);
    // Of the others none is restored: an answer that is older than the deletion.
    QCOMPARE(after(RecordKind::Autopilot, {look(RecordKind::Autopilot, 60, Present)}).end, RecordEnd::StillThere);
    QCOMPARE(
        openPoints(reportAfter({look(RecordKind::Entra, 60, Present)})).constFirst().point, OpenPoint::RecordCameBack);
    QVERIFY(openPoints(reportAfter({look(RecordKind::Entra, 60, Present)})).constFirst().isRestored);
    QVERIFY(!openPoints(reportAfter({look(RecordKind::Entra, 60, Present, "entra-2")})).constFirst().isRestored);
}

/// After its turn in Intune had come: what was found gone then stands again.
void CameBackTest::isSeenByALaterStep()
{
    const DeviceId fresh(QStringLiteral("intune-2"));
    Job job {.id = JobId(QStringLiteral("j")), .workflow = removalWorkflow(ResetMode::FactoryWipe, {}, false)};
    job.created = day;
    JobItem item {.device = gone()};
    item.steps.first() = {.kind = ResetMode::FactoryWipe, .state = ItemState::Done, .changed = day, .tries = 1};
    item.steps.append({.kind = ResetMode::DeleteIntune,
        .state = ItemState::NotNeeded,
        .changed = day.addSecs(60),
        .blockedReason = Reason::RecordMissing});
    item.steps.append({.kind = ResetMode::DeleteAutopilot,
        .state = ItemState::RecordGone,
        .changed = day.addSecs(120),
        .enrolledAs = fresh,
        .tries = 1});
    const auto reportOf = [&](const QList<RecordLook> &looks) {
        job.items = {item};
        return draftReport({.retirement = {}, .jobs = {job}, .looks = looks, .histories = {}});
    };
    const RetirementReport report = reportOf({});
    QCOMPARE(report.lines.constFirst().records.constFirst().end, RecordEnd::CameBack);
    QCOMPARE(report.lines.constFirst().records.constFirst().foundAs, fresh.toString());
    QCOMPARE(report.lines.constFirst().seenFresh, day.addSecs(120));
    const QList<ReportOpenPoint> points = openPoints(report);
    QVERIFY(std::any_of(points.cbegin(), points.cend(), [](const ReportOpenPoint &point) {
        return point.point == OpenPoint::RecordCameBack && point.kind == RecordKind::Intune;
    }));
    QCOMPARE(reportOf({look(RecordKind::Intune, 60, RecordState::Missing)}).lines.constFirst().records.constFirst().end,
        RecordEnd::NotFound);
    // What was deleted under that very record doesn't stand because a step still read so.
    item.steps[1] = {.kind = ResetMode::DeleteIntune,
        .state = ItemState::RecordGone,
        .changed = day.addSecs(60),
        .enrolledAs = fresh,
        .tries = 1};
    QCOMPARE(reportOf({}).lines.constFirst().records.constFirst().end, RecordEnd::Removed);
    QCOMPARE(reportOf({}).lines.constFirst().records.constFirst().orderedAs, fresh);
}

void CameBackTest::isToldOnceOfAReport()
{
    const RetirementReport made = reportAfter({});
    const RetirementReport now = reportAfter({look(RecordKind::Autopilot, 60, RecordState::Present, "autopilot-2")});
    QCOMPARE(openPoints(made).size(), 0);
    QCOMPARE(openSince(made, now).size(), 1);
    QCOMPARE(openSince(now, now).size(), 0);
    QCOMPARE(openSince(made, {}).size(), 0);
    QVERIFY(!hasSameFacts(made, now));
}

/// A wipe took a record that nobody was to delete.
void CameBackTest::looksWinOverWhatWasKept()
{
    const auto reportOf = [](RetirementReason reason, const QList<RecordLook> &looks) {
        Retirement retirement;
        retirement.reason = reason;
        retirement.devices = {{.device = gone()}};
        Job job {.id = JobId(QStringLiteral("j")), .workflow = ResetMode::FactoryWipe, .created = day};
        job.items = {{.device = gone()}};
        job.items[0].current() = {.kind = ResetMode::FactoryWipe, .state = ItemState::Done, .changed = day, .tries = 1};
        return draftReport({.retirement = retirement, .jobs = {job}, .looks = looks, .histories = {}});
    };
    const auto endOf = [](const RetirementReport &report) { return report.lines.constFirst().records.constFirst(); };
    const RecordLook back = look(RecordKind::Intune, 60, RecordState::Present, "intune-2");
    for (const RetirementReason reason : {RetirementReason::Repair, RetirementReason::Reused, RetirementReason::Lost}) {
        QCOMPARE(endOf(reportOf(reason, {})).end, RecordEnd::KeptOnPurpose);
        QCOMPARE(endOf(reportOf(reason, {look(RecordKind::Intune, 60, RecordState::Present)})).end,
            RecordEnd::KeptOnPurpose);
        QCOMPARE(
            endOf(reportOf(reason, {look(RecordKind::Intune, 60, RecordState::Missing)})).end, RecordEnd::NotFound);
        const RetirementReport report = reportOf(reason, {back});
        QCOMPARE(endOf(report).end, RecordEnd::CameBack);
        QCOMPARE(endOf(report).foundAs, QStringLiteral("intune-2"));
        const QList<ReportOpenPoint> points = openPoints(report); // what is lost isn't to be in use
        const bool isOpen = std::any_of(points.cbegin(), points.cend(),
            [](const ReportOpenPoint &point) { return point.point == OpenPoint::RecordCameBack; });
        QCOMPARE(isOpen, reason == RetirementReason::Lost);
    }
}

/// Back before its deletion was ordered, which went to its new record then.
void CameBackTest::isNamedAsTheOrderWentTo()
{
    const DeviceId fresh(QStringLiteral("intune-2"));
    Job job {.id = JobId(QStringLiteral("j")), .workflow = removalWorkflow(ResetMode::FactoryWipe, {}, false)};
    job.created = day;
    job.items = {{.device = gone()}};
    QList<Job> jobs {job};
    ShortList<Step> &steps = jobs[0].items[0].steps;
    steps.first() = {.kind = ResetMode::FactoryWipe, .state = ItemState::SeenFresh, .changed = day, .tries = 1};
    steps.append({.kind = ResetMode::DeleteIntune, .state = ItemState::RecordGone, .changed = day.addSecs(60)});
    const auto line = [&jobs] { return reportLines({}, jobs, {}).constFirst(); };
    QCOMPARE(line().records.at(0).orderedAs, DeviceId());
    steps.first().enrolledAs = fresh;
    QCOMPARE(line().records.at(0).orderedAs, fresh);
    QCOMPARE(line().retired.device.id, gone().id); // what was planned stands, too
    QCOMPARE(line().records.at(1).orderedAs, DeviceId());
    for (const ItemState unsent : {ItemState::Planned, ItemState::Withdrawn, ItemState::Blocked}) {
        steps.last().state = unsent; // nothing went anywhere
        QCOMPARE(line().records.at(0).orderedAs, DeviceId());
    }
    // It failed there, and was tried again by a job that knows the computer by that record.
    steps.last().state = ItemState::Failed;
    Job again {.id = JobId(QStringLiteral("k")), .workflow = ResetMode::DeleteIntune, .created = day.addSecs(600)};
    again.items = {{.device = gone()}};
    again.items[0].device.id = fresh;
    again.items[0].current() = {
        .kind = ResetMode::DeleteIntune, .state = ItemState::RecordGone, .changed = day.addSecs(700)};
    jobs.append(again);
    QCOMPARE(reportLines({}, jobs, {}).size(), 1);
    QCOMPARE(reportLines({}, jobs, {}).constFirst().records.at(0).orderedAs, fresh);
}

QTEST_GUILESS_MAIN(CameBackTest)
#include "tst_cameback.moc"
