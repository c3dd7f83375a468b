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

} // namespace

/// What a report says of records for which nobody looked when they were to be deleted.
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
