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
    void onlyWhatSomebodyDecidedIsKeptOnPurpose();
    void whatNobodyLookedForIsNotMissing();
    void newWordsTakeWhatTheyMakeIdleAway();
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
    QVERIFY(std::any_of(
        open.cbegin(), open.cend(), [](const ReportOpenPoint &point) { return point.kind == RecordKind::Entra; }));
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
    QCOMPARE(lost.gate, Gate::Reported);
    QCOMPARE(lost.dataClass, DataClass::Pupils);
    const RetirementWords changed = changedWords(before, lost);
    QCOMPARE(changed.reason.value(), RetirementReason::Sold);
    QCOMPARE(changed.destination.value(), QStringLiteral("Hillside"));
    QVERIFY(!changed.dataClass);
    QCOMPARE(changedWords(lost, lost), RetirementWords());
}

QTEST_GUILESS_MAIN(TestReportWords)
#include "tst_reportwords.moc"
