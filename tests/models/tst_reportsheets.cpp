// SPDX-License-Identifier: GPL-3.0-or-later
// How the papers of a retirement fill their sheets: a device's on one, and nothing over another thing or cut off.
#include "madereport.h"

#include "models/paper/paperprint.h"
#include "models/paper/planpaper.h"
#include "models/paper/reportpaper.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTest>

using namespace Reslate;
using Test::hostileReport;
using Test::madeReport;
using Test::reportTime;

namespace {

/// A document on the sheets that a PDF of it has.
struct Sheets {
    explicit Sheets(const PaperDocument &document)
    {
        buffer.open(QIODevice::WriteOnly);
        writer.setPageSize(QPageSize(document.size));
        writer.setPageOrientation(document.orientation);
        writer.setPageMargins(paperMargins, QPageLayout::Millimeter);
        pages = paperPages(document, PaperFonts(writer), QSizeF(writer.width(), writer.height()));
    }

    /// Where the letters of a text stand.
    QRectF areaOf(const PaperMark &mark) const
    {
        const PaperFonts fonts(const_cast<QPdfWriter &>(writer));
        return {mark.area.x(), mark.area.y(), fonts.width(mark.face, mark.text), mark.area.height()};
    }

    QString words(qsizetype page) const
    {
        QStringList texts;
        for (const PaperMark &mark : pages[page])
            texts.append(mark.text);
        return texts.join(QLatin1Char(' '));
    }

    QBuffer buffer;
    QPdfWriter writer {&buffer};
    QList<PaperPage> pages;
};

/// Everything of them is known that a service tells and a school writes.
RetirementReport fullReport(int devices)
{
    RetirementReport report = madeReport(devices);
    report.school.dataController = QStringLiteral("Data protection officer, County Hall");
    report.school.standard = QStringLiteral("NIST SP 800-88 Rev. 2");
    report.school.retention = QStringLiteral("10 years");
    for (ReportedDevice &line : report.lines) {
        BeforePhoto &photo = line.retired.photo;
        photo.device.id = line.retired.device.id;
        photo.device.ownership = Ownership::Company;
        photo.device.entraState = RecordState::Present;
        photo.device.entraJoin = JoinState::EntraJoined;
        photo.device.enrolled = reportTime(-500'000);
        photo.device.lastSeen = reportTime(-90);
        photo.device.storageTotal = 256'060'514'304;
        photo.areKeysRead = true;
        photo.recoveryKeyIds = {QStringLiteral("ec041759-573f-4fd3-b63c-29147d26ac5e"),
            QStringLiteral("6fcd694b-96ad-486e-be7f-106aa66c6226")};
        line.retired.device.entraDevice = EntraDeviceId(QStringLiteral("4ff1c0de-ffff-4fff-8fff-ffffffffffff"));
        line.retired.device.autopilot = AutopilotId(QStringLiteral("4ff1c0de-ffff-4fff-8fff-eeeeeeeeeeee"));
        line.approvalCode = ApprovalCode(QStringLiteral("9d3f0c1f-1111-4222-8333-444455556666"));
    }
    return report;
}

using Maker = PaperDocument (*)(const RetirementReport &report, const ReportOptions &options);

PaperDocument certificates(const RetirementReport &report, const ReportOptions &options)
{
    ReportOptions each = options;
    each.isCertificate = true;
    return reportPaper(report, each);
}

void addSheetKinds()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<QPageLayout::Orientation>("orientation");
    QTest::newRow("A4") << QPageSize::A4 << QPageLayout::Portrait;
    QTest::newRow("A4 across") << QPageSize::A4 << QPageLayout::Landscape;
    QTest::newRow("Letter") << QPageSize::Letter << QPageLayout::Portrait;
    QTest::newRow("Letter across") << QPageSize::Letter << QPageLayout::Landscape;
}

} // namespace

class TestReportSheets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDeviceIsOneSheet_data();
    void aDeviceIsOneSheet();
    void aLongNameRunsOver();
    void nothingStandsOverAnotherThing_data() { addSheetKinds(); }
    void nothingStandsOverAnotherThing();
    void aPlanKeepsNumbersWhole_data() { addSheetKinds(); }
    void aPlanKeepsNumbersWhole();
    void whatIsWrittenStandsAtItsLine();
};

void TestReportSheets::aDeviceIsOneSheet_data()
{
    QTest::addColumn<QPageSize::PageSizeId>("size");
    QTest::addColumn<bool>("open");
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        QTest::addRow("%s, proven", qPrintable(QPageSize::name(size))) << size << false;
        QTest::addRow("%s, open", qPrintable(QPageSize::name(size))) << size << true;
    }
}

void TestReportSheets::aDeviceIsOneSheet()
{
    QFETCH(const QPageSize::PageSizeId, size);
    QFETCH(const bool, open);
    RetirementReport report = fullReport(2);
    if (open) {
        report.lines[1].proof = WipeProof::RecordGone;
        report.lines[1].proven = {};
    }
    const Sheets sheets(certificates(report, {.size = size}));
    QCOMPARE(sheets.pages.size(), 2); // of two devices
    const QString words = sheets.words(1);
    for (const char *each : {"R-2026-0042", "Page 1 of 1", "5CG0000001", "A-20401", "LIB-0001", "Lenovo", "300w Gen 4",
             "10.0.22631.4317", "Entra joined", "School", "ec041759-573f-4fd3-b63c-29147d26ac5e",
             "6fcd694b-96ad-486e-be7f-106aa66c6226", "238.5 GB", "pupil1@hillside.example", "Factory wipe",
             "7f3a20c1-0000-4000-8000-000000000001", "9d3f0c1f-1111-4222-8333-444455556666",
             "00000000-0000-4000-8000-000000000001", "4ff1c0de-ffff-4fff-8fff-ffffffffffff", "End of life", "Lessor",
             "Data of pupils", "not claimed", "NIST SP 800-88 Rev. 2", "Not proven:", "soft-deleted", "firmware",
             "County Hall", "1 Hill Road, Hillside", "IT office", "555 0100", "10 years", "English",
             "3f0c1f5a-1111-4222-8333-444455556666", "Technician", "Second person", "Head or governor", "Received by",
             "reslate-cli report verify", "it-admin@hillside.example"})
        QVERIFY2(words.contains(QLatin1String(each)), each);
    QVERIFY(words.contains(QString::fromLatin1(report.hash.toHex())));
    QCOMPARE(words.contains(QLatin1String("Wipe not proven")), open);
}

void TestReportSheets::aLongNameRunsOver()
{
    RetirementReport report = fullReport(1);
    report.lines[0].note = QString(3000, u'n');
    const Sheets sheets(certificates(report, {}));
    QVERIFY(sheets.pages.size() > 1);
    QVERIFY(sheets.words(1).contains(QLatin1String("Page 2 of ")));
    QVERIFY(sheets.words(1).contains(QLatin1String("5CG0000000"))); // for the one who finds it alone
}

void TestReportSheets::nothingStandsOverAnotherThing()
{
    QFETCH(const QPageSize::PageSizeId, size);
    QFETCH(const QPageLayout::Orientation, orientation);
    for (const RetirementReport &report : {fullReport(6), hostileReport(25)}) {
        for (const Maker make : {static_cast<Maker>(reportPaper), certificates, openPointsPaper, parcelNotePaper,
                 handoverPaper, benchCardPaper}) {
            const Sheets sheets(make(report, {.size = size, .orientation = orientation}));
            const QRectF sheet(-1, -1, sheets.writer.width() + 2, sheets.writer.height() + 2);
            for (const PaperPage &page : sheets.pages) {
                QList<QRectF> areas;
                for (const PaperMark &mark : page) {
                    if (mark.kind != PaperMark::Kind::Text || mark.text.isEmpty())
                        continue;
                    const QRectF area = sheets.areaOf(mark);
                    QVERIFY2(sheet.contains(area), qPrintable(mark.text));
                    const QRectF inner = area.adjusted(1, 1, -1, -1);
                    for (const QRectF &other : std::as_const(areas))
                        QVERIFY2(!inner.intersects(other), qPrintable(mark.text));
                    areas.append(inner);
                }
            }
        }
    }
}

void TestReportSheets::aPlanKeepsNumbersWhole()
{
    QFETCH(const QPageSize::PageSizeId, size);
    QFETCH(const QPageLayout::Orientation, orientation);
    const QString number = QStringLiteral("0000-0011-4155-9722-6461-2391-32"); // as virtual machines have them
    ResetDraft draft;
    JobItem item;
    item.device = {.id = DeviceId(QStringLiteral("d1")), .name = QStringLiteral("LAB-1"), .serialNumber = number};
    draft.chosen = {item};
    PaperDocument plan = planDocumentForPaper(draft, {}, reportTime(0));
    plan.size = size;
    plan.orientation = orientation;
    const Sheets sheets(plan);
    QVERIFY2(sheets.words(0).contains(number), qPrintable(sheets.words(0)));
}

void TestReportSheets::whatIsWrittenStandsAtItsLine()
{
    const Sheets sheets(parcelNotePaper(fullReport(1), {}));
    const PaperPage &page = sheets.pages[0];
    for (const char *each : {"Fault", "Order number", "Board changed", "New serial number"}) {
        const auto label = std::find_if(
            page.cbegin(), page.cend(), [&](const PaperMark &mark) { return mark.text == QLatin1String(each); });
        QVERIFY(label != page.cend());
        const qreal bottom = label->area.bottom();
        const bool hasLine = std::any_of(page.cbegin(), page.cend(), [&](const PaperMark &mark) {
            return mark.kind == PaperMark::Kind::Rule && mark.area.left() > label->area.left()
                && mark.area.top() >= bottom && mark.area.top() - bottom < label->area.height() / 2;
        });
        QVERIFY2(hasLine, each);
    }
}

QTEST_MAIN(TestReportSheets)
#include "tst_reportsheets.moc"
