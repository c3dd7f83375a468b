// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of devices that are gone, and of what a person said of them.
#include "core/utc.h"
#include "domain/retirement/report.h"

#include <QTest>

using namespace Reslate;

namespace {

RetirementFacts factsOf(RetirementReason reason, ItemState wipe)
{
    const DeviceRef device {.id = DeviceId(QStringLiteral("d-1")), .serialNumber = QStringLiteral("SN-1")};
    const Step step {.kind = ResetMode::ProtectedWipe,
        .state = wipe,
        .changed = QDateTime(QDate(2026, 7, 20), QTime(8, 0), utcZone)};
    Retirement retirement {.id = RetirementId(QStringLiteral("r-1")), .reason = reason};
    retirement.devices.append({.device = device});
    JobItem item {.device = device, .steps = {}};
    item.steps.append(step);
    return {.retirement = retirement,
        .jobs = {{.id = JobId(QStringLiteral("j-1")),
            .workflow = ResetMode::ProtectedWipe,
            .created = step.changed,
            .retirement = retirement.id,
            .items = {item}}},
        .looks = {},
        .histories = {}};
}

QList<OpenPoint> openOf(const RetirementFacts &facts)
{
    QList<OpenPoint> open;
    for (const ReportOpenPoint &point : openPoints(draftReport(facts)))
        open.append(point.point);
    return open;
}

RecordEnd endOf(const RetirementFacts &facts, RecordKind kind)
{
    return reportLines(facts).constFirst().records.at(static_cast<int>(kind)).end;
}

} // namespace

class TestReportWords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsGoneIsRememberedNotKeptIn();
    void anUnprovenDeviceKeepsItsRecords();
    void aWipeWaitsOnlyWhereItIsFetched();
    void onlyWhatSomebodyDecidedIsKeptOnPurpose();
    void whatNobodyLookedForIsNotMissing();
    void theDeviceOfTheRegistrationIsLookedFor_data();
    void theDeviceOfTheRegistrationIsLookedFor();
    void newWordsTakeWhatTheyMakeIdleAway();
    void whatWasAskedForIsNeverLowered();
};

void TestReportWords::whatIsGoneIsRememberedNotKeptIn()
{
    for (const RetirementReason reason : {RetirementReason::Lost, RetirementReason::Stolen}) {
        QCOMPARE(openOf(factsOf(reason, ItemState::Accepted)), QList {OpenPoint::NotFoundYet});
        QCOMPARE(openOf(factsOf(reason, ItemState::RecordGone)), QList {OpenPoint::NotFoundYet});
        QCOMPARE(openOf(factsOf(reason, ItemState::Done)), QList<OpenPoint>());
    }
    QCOMPARE(openOf(factsOf(RetirementReason::Repair, ItemState::Accepted)), QList {OpenPoint::WipeNotProven});
}

/// While the gate holds them back, nobody is told to delete the records of a device that may still hold data.
void TestReportWords::anUnprovenDeviceKeepsItsRecords()
{
    for (const RetirementReason reason : {RetirementReason::Sold, RetirementReason::EndOfLife}) {
        RetirementFacts facts = factsOf(reason, ItemState::RecordGone);
        facts.jobs[0].workflow = removalWorkflow(ResetMode::ProtectedWipe, Gate::Reported, false);
        QCOMPARE(openOf(facts), QList {OpenPoint::WipeNotProven});
        QCOMPARE(endOf(facts, RecordKind::Intune), RecordEnd::NotFound);
        QCOMPARE(endOf(facts, RecordKind::Autopilot), RecordEnd::NotOrdered);
    }
}

/// Nobody fetches an order for a record that is gone.
void TestReportWords::aWipeWaitsOnlyWhereItIsFetched()
{
    const auto pointOf = [](ItemState state, const QList<RecordLook> &looks = {}) {
        RetirementFacts facts = factsOf(RetirementReason::Lost, state);
        facts.looks = looks;
        return openPoints(draftReport(facts)).value(0);
    };
    QCOMPARE(pointOf(ItemState::Accepted).wipe, PendingWipe::Waits);
    QCOMPARE(pointOf(ItemState::Unknown).wipe, PendingWipe::Unknown);
    QCOMPARE(pointOf(ItemState::Failed).wipe, PendingWipe::None);
    QCOMPARE(pointOf(ItemState::RecordGone).wipe, PendingWipe::OutOfReach);
    const RetirementFacts facts = factsOf(RetirementReason::Lost, ItemState::Accepted);
    const RecordLook gone {.device = facts.jobs.constFirst().items.constFirst().device.id,
        .at = facts.jobs.constFirst().created.addDays(2),
        .state = RecordState::Missing};
    QCOMPARE(pointOf(ItemState::Accepted, {gone}).wipe, PendingWipe::OutOfReach);
    RecordLook back = gone; // under a record that a new wipe reaches
    back.state = RecordState::Present;
    back.foundAs = QStringLiteral("intune-new");
    QCOMPARE(pointOf(ItemState::Accepted, {back}).wipe, PendingWipe::None);
    QCOMPARE(pointOf(ItemState::RecordGone, {back}).wipe, PendingWipe::None);

    // What a report on file says of it is news once it changes.
    RetirementFacts later = facts;
    later.looks = {gone};
    QCOMPARE(openSince(draftReport(facts), draftReport(later)).size(), 1);
    QVERIFY(openSince(draftReport(facts), draftReport(facts)).isEmpty());
}

void TestReportWords::onlyWhatSomebodyDecidedIsKeptOnPurpose()
{
    RetirementFacts facts = factsOf(RetirementReason::Lost, ItemState::Accepted);
    QCOMPARE(endOf(facts, RecordKind::Intune), RecordEnd::KeptOnPurpose);
    facts.retirement.id = RetirementId(QStringLiteral("j-1")); // said of a job afterward
    facts.jobs.first().retirement = {};
    QCOMPARE(endOf(facts, RecordKind::Intune), RecordEnd::NotOrdered);
    QCOMPARE(endOf(facts, RecordKind::Entra), RecordEnd::NotOrdered);
    for (const RetirementReason reason : {RetirementReason::Lost, RetirementReason::Repair}) {
        facts = factsOf(reason, ItemState::RecordGone); // the wipe ended the enrollment
        QCOMPARE(endOf(facts, RecordKind::Intune), RecordEnd::NotFound);
        QCOMPARE(endOf(facts, RecordKind::Autopilot), RecordEnd::KeptOnPurpose);
    }
}

/// Intune named no Entra device; the registration names one that nobody looked for.
void TestReportWords::whatNobodyLookedForIsNotMissing()
{
    RetirementFacts facts = factsOf(RetirementReason::Sold, ItemState::Done);
    Step deletion {.kind = ResetMode::DeleteEntra, .state = ItemState::NotNeeded};
    deletion.blockedReason = Reason::JoinStateMissing;
    facts.jobs.first().items.first().steps.append(deletion);
    BeforePhoto &photo = facts.retirement.devices.first().photo;
    photo.taken = facts.jobs.first().created;
    photo.device.entraState = RecordState::Missing;
    QCOMPARE(endOf(facts, RecordKind::Entra), RecordEnd::NotFound);
    photo.device.registeredEntraId = EntraDeviceId(QStringLiteral("e-1"));
    QCOMPARE(endOf(facts, RecordKind::Entra), RecordEnd::NotOrdered);
    const QList<ReportOpenPoint> open = openPoints(draftReport(facts));
    const auto entra = std::find_if(
        open.cbegin(), open.cend(), [](const ReportOpenPoint &point) { return point.kind == RecordKind::Entra; });
    QVERIFY(entra != open.cend());
    QCOMPARE(entra->point, OpenPoint::RegisteredEntra);
    QCOMPARE(entra->foundAs, QStringLiteral("e-1"));
    QVERIFY(entra->isUncertain && !entra->seen.isValid());
}

void TestReportWords::theDeviceOfTheRegistrationIsLookedFor_data()
{
    QTest::addColumn<QString>("named"); // by the Intune record
    QTest::newRow("Intune names none") << QString();
    QTest::newRow("Intune names another") << QStringLiteral("e-0");
}

/// It is told by a look of its own, and is neither thanked to our order nor taken for the other one.
void TestReportWords::theDeviceOfTheRegistrationIsLookedFor()
{
    QFETCH(const QString, named);
    RetirementFacts facts = factsOf(RetirementReason::Sold, ItemState::Done);
    JobItem &item = facts.jobs.first().items.first();
    Step deletion {
        .kind = ResetMode::DeleteEntra, .state = named.isEmpty() ? ItemState::NotNeeded : ItemState::RecordGone};
    deletion.blockedReason = named.isEmpty() ? Reason::JoinStateMissing : Reason::None;
    deletion.tries = named.isEmpty() ? 0 : 1;
    item.steps.append(deletion);
    RetiredDevice &device = facts.retirement.devices.first();
    device.device.entraDevice = item.device.entraDevice = EntraDeviceId(named);
    device.photo.taken = facts.jobs.first().created;
    device.photo.device.registeredEntraId = EntraDeviceId(QStringLiteral("e-1"));
    device.photo.device.isRegistrationCertain = true;
    const auto ofRegistration = [&facts] {
        QList<ReportOpenPoint> points = openPoints(draftReport(facts));
        points.removeIf([](const ReportOpenPoint &point) { return point.kind != RecordKind::Entra; });
        return points;
    };
    QCOMPARE(ofRegistration().size(), 1);
    QVERIFY(!ofRegistration().constFirst().seen.isValid() && !ofRegistration().constFirst().isUncertain);
    const QDateTime later = facts.jobs.first().created.addDays(1);
    facts.looks = {{.device = device.device.id,
        .kind = RecordKind::Entra,
        .at = later,
        .state = RecordState::Present,
        .foundAs = QStringLiteral("e-1"),
        .isRegistered = true}};
    QCOMPARE(ofRegistration().size(), 1);
    QCOMPARE(ofRegistration().constFirst().point, OpenPoint::RegisteredEntra);
    QCOMPARE(ofRegistration().constFirst().seen, later);
    const auto mainEnd = named.isEmpty() ? RecordEnd::StillThere : RecordEnd::Removed;
    QCOMPARE(endOf(facts, RecordKind::Entra), mainEnd);
    facts.looks.append({.device = device.device.id,
        .kind = RecordKind::Entra,
        .at = later.addDays(1),
        .state = RecordState::Missing,
        .foundAs = QStringLiteral("e-1"),
        .isRegistered = true});
    QCOMPARE(ofRegistration().size(), 0);
    QCOMPARE(endOf(facts, RecordKind::Entra), named.isEmpty() ? RecordEnd::NotFound : RecordEnd::Removed);
    for (RecordLook &look : facts.looks)
        look.isRegistered.reset(); // kept before looks told
    QCOMPARE(ofRegistration().size(), 0);
    QCOMPARE(endOf(facts, RecordKind::Entra), named.isEmpty() ? RecordEnd::NotFound : RecordEnd::Removed);
    // The computer is back under it: in use, and nothing to delete.
    facts.looks.last() = {.device = device.device.id,
        .kind = RecordKind::Entra,
        .at = later.addDays(2),
        .state = RecordState::Present,
        .foundAs = QStringLiteral("e-1"),
        .isRegistered = true,
        .isInUse = true};
    QCOMPARE(ofRegistration().size(), 1);
    QCOMPARE(ofRegistration().constFirst().point, OpenPoint::RecordCameBack);
    QCOMPARE(ofRegistration().constFirst().foundAs, QStringLiteral("e-1"));
    QCOMPARE(endOf(facts, RecordKind::Entra), named.isEmpty() ? RecordEnd::CameBack : RecordEnd::Removed);
    // And where the one that Intune named was found again, that one is to go, and this one still isn't.
    facts.looks.append({.device = device.device.id,
        .kind = RecordKind::Entra,
        .at = later.addDays(3),
        .state = RecordState::Present,
        .isRegistered = false});
    if (!named.isEmpty()) {
        QCOMPARE(ofRegistration().size(), 2);
        QCOMPARE(
            ofRegistration().constFirst().point, OpenPoint::RecordCameBack); // it was gone, so somebody restored it
        QCOMPARE(ofRegistration().constFirst().foundAs, named);
        QCOMPARE(ofRegistration().constLast().point, OpenPoint::RecordCameBack);
    }
    facts.looks.clear();
    facts.retirement.keepsEntra = true; // nothing of Entra was to go
    if (!named.isEmpty())
        QCOMPARE(ofRegistration().size(), 0);
}

void TestReportWords::newWordsTakeWhatTheyMakeIdleAway()
{
    const Retirement before {.reason = RetirementReason::Sold,
        .destination = QStringLiteral("Hillside"),
        .dataClass = DataClass::Pupils,
        .gate = Gate::Confirmed};
    QCOMPARE(reworded(before, {}), before);
    const Retirement lost = reworded(
        before, {.reason = RetirementReason::Lost, .destination = {}, .dataClass = {}, .gate = {}});
    QVERIFY(lost.destination.isEmpty());
    QCOMPARE(lost.dataClass, DataClass::Pupils);
    const RetirementWords changed = changedWords(before, lost);
    QCOMPARE(changed.reason.value(), RetirementReason::Sold);
    QCOMPARE(changed.destination.value(), QStringLiteral("Hillside"));
    QVERIFY(!changed.dataClass);
    QCOMPARE(changedWords(lost, lost), RetirementWords());
    // A repair whose board was changed waits for its proof, too.
    const Retirement repair = reworded(
        before, {.reason = RetirementReason::Repair, .destination = {}, .dataClass = {}, .gate = {}});
    QCOMPARE(repair.destination, QStringLiteral("Hillside"));
    QCOMPARE(repair.gate, Gate::Confirmed);
}

/// Neither by a word nor by a reason that has none, from which another leads back.
void TestReportWords::whatWasAskedForIsNeverLowered()
{
    const Retirement before {.reason = RetirementReason::Sold, .gate = Gate::SeenFresh};
    QVERIFY(isWeaker(Gate::Reported, before));
    QVERIFY(!isWeaker(Gate::SeenFresh, before));
    QVERIFY(!isWeaker(Gate::Confirmed, before));
    const auto with = [](const Retirement &said, RetirementReason reason) {
        return reworded(said, {.reason = reason, .destination = {}, .dataClass = {}, .gate = {}});
    };
    for (const RetirementReason idle : {RetirementReason::Lost, RetirementReason::Stolen, RetirementReason::Reused}) {
        QCOMPARE(with(before, idle).gate, Gate::SeenFresh);
        QCOMPARE(with(with(before, idle), RetirementReason::Donated).gate, Gate::SeenFresh);
    }
}

QTEST_GUILESS_MAIN(TestReportWords)
#include "tst_reportwords.moc"
