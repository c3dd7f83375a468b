// SPDX-License-Identifier: GPL-3.0-or-later
// How the papers of a retirement fill their sheets: a device's on one, and nothing over another thing or cut off.
#include "madereport.h"

#include "domain/retirement/recordlink.h"
#include "jobs/reports/reportfile.h"
#include "models/paper/paperprint.h"
#include "models/paper/planpaper.h"
#include "models/paper/reportpaper.h"
#include "models/retirement/reportmaking.h"
#include "models/text/errorlabels.h"
#include "models/text/modelabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Models;
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

QString wordsOf(const PaperDocument &document)
{
    const Sheets sheets(document);
    QStringList words;
    for (qsizetype i = 0; i < sheets.pages.size(); ++i)
        words.append(sheets.words(i));
    return words.join(QLatin1Char(' '));
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
    void longNamesStayWhole();
    void aReasonStandsOnce();
    void whoConfirmedIsNamed();
    void everyTryIsTold();
    void bothRecordsAreNamed();
    void saysWhatSomebodyLookedAt();
    void whatIsNotProvenIsNotCalm();
    void aLongNumberStaysWhole_data();
    void aLongNumberStaysWhole();
    void aResetIsNoWipe();
    void noMadeUpIdIsPrinted();
    void everyRecordIsThere();
    void saysWhatGoesFirst();
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

/// What would not fit into three columns.
void TestReportSheets::longNamesStayWhole()
{
    RetirementReport report = fullReport(1);
    BeforePhoto &photo = report.lines[0].retired.photo;
    photo.device.userPrincipalName = QStringLiteral("student0771@hillside.example");
    photo.device.enrolled = reportTime(-9000);
    photo.device.lastSeen = reportTime(-20);
    photo.device.storageTotal = 128'000'000'000;
    photo.areKeysRead = true;
    photo.recoveryKeyIds = {
        QStringLiteral("ec041759-573f-4fd3-b63c-29147d26ac5e"), QStringLiteral("7b041759-573f-4fd3-b63c-29147d26ac5e")};
    for (const QPageSize::PageSizeId size : {QPageSize::A4, QPageSize::Letter}) {
        const Sheets sheets(reportPaper(report, {.isCertificate = true, .size = size}));
        QCOMPARE(sheets.pages.size(), 1);
        QStringList texts;
        for (const PaperMark &mark : sheets.pages.constFirst())
            texts.append(mark.text);
        QVERIFY(texts.contains(photo.device.userPrincipalName));
        for (const QString &id : std::as_const(photo.recoveryKeyIds))
            QVERIFY2(texts.contains(id), qPrintable(texts.join(u'\n')));
    }
}

/// Whether it was said before the start, while the job ran, or both.
void TestReportSheets::aReasonStandsOnce()
{
    const QString reason = QStringLiteral("shredded");
    for (const QString &before : {QString(), reason}) {
        RetirementReport report = madeReport(1);
        report.lines[0].isWaived = true;
        report.lines[0].retired.exception = before;
        report.lines[0].note = reason;
        for (const bool isCertificate : {false, true})
            QCOMPARE(wordsOf(reportPaper(report, {.isCertificate = isCertificate})).count(reason), 1);
        QCOMPARE(reportContent(report, {}, QStringLiteral("csv")).count(reason.toUtf8()), 1);
        const QList<PaperSection> sections = reportPaper(report, {}).sections;
        const auto exceptions = std::find_if(sections.cbegin(), sections.cend(),
            [](const PaperSection &section) { return section.heading.startsWith(QLatin1String("Exceptions")); });
        QVERIFY(exceptions != sections.cend());
        QCOMPARE(exceptions->table.rows.at(0).at(4).texts.at(0).text, reason); // Why
    }
}

void TestReportSheets::whoConfirmedIsNamed()
{
    RetirementReport report = madeReport(2);
    report.lines[1].proof = WipeProof::Confirmed;
    report.lines[1].confirmedBy = QStringLiteral("eva@hillside.example");
    report.lines[1].note = QStringLiteral("seen in room 12");
    const QString words = wordsOf(reportPaper(report, {}));
    QVERIFY(words.contains(report.lines[1].confirmedBy) && words.contains(report.lines[1].note));
    const QString bare = wordsOf(reportPaper(report, {.withoutPersonalData = true}));
    QVERIFY(!bare.contains(report.lines[1].confirmedBy) && bare.contains(report.lines[1].note));
    QVERIFY(!wordsOf(reportPaper(madeReport(2), {})).contains(QLatin1String("Confirmed by a person")));
}

void TestReportSheets::everyTryIsTold()
{
    RetirementReport report = madeReport(1);
    ReportedDevice &line = report.lines[0];
    line.proof = WipeProof::Failed;
    line.error = Error {.kind = ErrorKind::Forbidden};
    line.tries = 2;
    line.failedTries = {
        {.at = reportTime(5), .error = {.kind = ErrorKind::NotFound}}, {.at = reportTime(70), .error = *line.error}};
    for (const bool isCertificate : {false, true}) {
        const QString words = wordsOf(reportPaper(report, {.isCertificate = isCertificate}));
        for (const FailedTry &failed : std::as_const(line.failedTries))
            QVERIFY2(
                words.contains(exactTime(failed.at)) && words.contains(errorShort(failed.error)), qPrintable(words));
        QVERIFY(words.contains(QLatin1String("may still be there"))); // nobody looked
    }
    const QByteArray csv = reportContent(report, {}, QStringLiteral("csv"));
    QVERIFY(csv.contains("2026-11-18T09:07:00Z ") && csv.contains("2026-11-18T10:12:00Z "));
}

/// It enrolled again after its wipe, and the deletion went to its new record.
void TestReportSheets::bothRecordsAreNamed()
{
    RetirementReport report = madeReport(2);
    const QString planned = report.lines[1].retired.device.id.toString();
    const QString ordered = QStringLiteral("0aaaaaaa-0000-4000-8000-000000000009");
    QVERIFY(!wordsOf(reportPaper(report, {.isCertificate = true})).contains(QLatin1String("planned as")));
    QVERIFY(!wordsOf(reportPaper(report, {})).contains(QLatin1String("another Intune record than planned")));
    report.lines[1].records[0].orderedAs = DeviceId(ordered);
    const QString words = wordsOf(reportPaper(report, {.isCertificate = true}));
    QVERIFY(words.indexOf(ordered) >= 0 && words.indexOf(QLatin1String("planned as")) > words.indexOf(ordered));
    QVERIFY(words.indexOf(planned) > words.indexOf(QLatin1String("planned as")));
    const QString list = wordsOf(reportPaper(report, {}));
    QVERIFY(list.contains(QLatin1String("another Intune record than planned")));
    QVERIFY(list.contains(planned) && list.contains(ordered)); // neither is cut in two
}

/// The school asks for less than some of its devices have.
void TestReportSheets::saysWhatSomebodyLookedAt()
{
    const QString nobody = QStringLiteral("nobody had to look at it");
    RetirementReport report = madeReport(2);
    QVERIFY(wordsOf(reportPaper(report, {})).contains(nobody));
    report.lines[1].proof = WipeProof::Confirmed;
    const PaperDocument sheets = reportPaper(report, {.isCertificate = true});
    QCOMPARE(wordsOf(sheets).count(nobody), 1); // of the first device
    QVERIFY(!wordsOf(sheets.following.constFirst()).contains(nobody));
    QVERIFY(!wordsOf(reportPaper(report, {})).contains(nobody));
    QVERIFY(wordsOf(reportPaper(report, {})).contains(QLatin1String("only what a person confirmed was looked at")));
    report.lines[0].proof = WipeProof::Confirmed;
    QVERIFY(!wordsOf(reportPaper(report, {})).contains(QLatin1String("in somebody's hands")));
}

/// The paper that goes with a device says it, whatever somebody states of the whole batch.
void TestReportSheets::whatIsNotProvenIsNotCalm()
{
    RetirementReport report = madeReport(2);
    report.lines[1].proof = WipeProof::RecordGone;
    report.lines[1].proven = {};
    report.retirement.disposal.nist = NistWord::Purge;
    report.retirement.disposal.text(DisposalText::NistReason) = QStringLiteral("overwritten");
    for (const DevicePaper paper : {DevicePaper::ParcelNote, DevicePaper::Handover, DevicePaper::BenchCard}) {
        const PaperDocument document = sheetsPaper(paper, report, {});
        const auto stops = [](const QList<PaperSection> &sections) {
            return std::ranges::count(sections, QStringLiteral("STOP: wipe not proven"),
                [](const PaperSection &each) { return each.heading; });
        };
        QCOMPARE(stops(document.sections), paper == DevicePaper::BenchCard ? 1 : 0);
        if (paper != DevicePaper::BenchCard)
            QCOMPARE(stops(document.following.constFirst().sections), 1);
    }
    const Sheets sheets(reportPaper(report, {.isCertificate = true}));
    QVERIFY(sheets.words(0).contains(QLatin1String("NIST Purge, as a person states: overwritten")));
    QVERIFY(!sheets.words(0).contains(QLatin1String("said of the whole batch")));
    QVERIFY2(sheets.words(1).contains(QLatin1String("its wipe is not proven as the school asks")),
        qPrintable(sheets.words(1)));
}

void TestReportSheets::aLongNumberStaysWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("named") << QStringLiteral("LIB-0001");
    QTest::newRow("without a name") << QString();
}

void TestReportSheets::aLongNumberStaysWhole()
{
    QFETCH(QString, name);
    const QString number(54, u'W');
    RetirementReport report = madeReport(1);
    report.lines[0].retired.device.name = name;
    report.lines[0].retired.device.serialNumber = number;
    report.school.name = QStringLiteral("Hillside High School");
    const Sheets sheets(reportPaper(report, {.isCertificate = true}));
    int whole = 0;
    for (const PaperMark &mark : sheets.pages.constFirst()) {
        whole += mark.text == number ? 1 : 0;
        QVERIFY2(mark.text == number || !mark.text.contains(QLatin1String("WW")) || mark.text.contains(number),
            qPrintable(mark.text));
    }
    QCOMPARE(whole, 2); // on top and in its field
    const QString foot = sheets.pages.constFirst().last().text;
    QVERIFY2(foot.endsWith(report.school.name) || foot.endsWith(u'…'), qPrintable(foot));
}

void TestReportSheets::aResetIsNoWipe()
{
    const QLatin1String wipe("Wipe proven");
    RetirementReport report = madeReport(2);
    QVERIFY(wordsOf(reportPaper(report, {})).contains(wipe));
    report.lines[0].mode = ResetMode::AutopilotReset;
    QVERIFY(wordsOf(reportPaper(report, {})).contains(QLatin1String("Wipe or reset proven")));
    QCOMPARE(benchCardPaper(report, {}).sections.at(0).heading, QStringLiteral("Reset proven"));
    QCOMPARE(benchCardPaper(report, {}).sections.at(1).heading, QString(wipe));
    report.lines[1].mode = ResetMode::AutopilotReset;
    report.lines[1].proof = WipeProof::Accepted;
    QCOMPARE(benchCardPaper(report, {}).sections.at(1).heading, QStringLiteral("STOP: reset not proven"));
    const QString words = wordsOf(reportPaper(report, {}));
    QVERIFY(words.contains(QLatin1String("Reset proven")) && words.contains(QLatin1String("Reset not proven")));
    QVERIFY2(!words.contains(wipe) && !words.contains(QLatin1String("Wipe not proven")), qPrintable(words));
}

/// What stands only in Autopilot has no id of Intune's.
void TestReportSheets::noMadeUpIdIsPrinted()
{
    RetirementReport report = madeReport(2);
    DeviceRef &device = report.lines[1].retired.device;
    device.autopilot = AutopilotId(QStringLiteral("0aaaaaaa-0000-4000-8000-000000000009"));
    device.id = autopilotOnlyId(device.autopilot);
    report.lines[1].retired.photo.device.id = device.id;
    report.lines[1].retired.photo.device.autopilotId = device.autopilot;
    report.lines[1].mode.reset();
    report.lines[1].records[0].end = RecordEnd::NotFound;
    const QString made = QStringLiteral("autopilot-only:");
    const QString words = wordsOf(reportPaper(report, {.isCertificate = true}));
    QVERIFY(!words.contains(made) && words.contains(QLatin1String("not in Intune")));
    QVERIFY(!wordsOf(reportPaper(report, {})).contains(made));
    for (const char *format : {"csv", "json"})
        QVERIFY2(!reportContent(report, {}, QLatin1String(format)).contains(made.toUtf8()), format);
    const QByteArray csv = reportContent(report, {}, QStringLiteral("csv"));
    QVERIFY2(!csv.contains("not in Intune"), csv.constData()); // a column of ids has ids and nothing else
    QVERIFY2(csv.contains(device.autopilot.toString().toUtf8()), csv.constData());
    const auto read = readReport(reportContent(report, {}, QStringLiteral("json"))); // the journal knows it by that
    QVERIFY(read && read->lines.at(1).retired == report.lines.at(1).retired);
}

/// That of the registration, too.
void TestReportSheets::everyRecordIsThere()
{
    RetirementReport report = madeReport(1);
    const auto entra = [&report] {
        for (const PaperSection &section : reportPaper(report, {}).sections) {
            if (section.heading == QLatin1String("Devices"))
                return section.table.rows.at(0).at(6).texts;
        }
        return QList<PaperText>();
    };
    const qsizetype one = entra().size();
    QCOMPARE(entra().at(0).text, recordEndText(RecordEnd::Removed));
    report.lines[0].records.append({.kind = RecordKind::Entra,
        .end = RecordEnd::StillThere,
        .at = reportTime(2000),
        .foundAs = QStringLiteral("0bbbbbbb-0000-4000-8000-000000000009")});
    const QList<PaperText> both = entra();
    QVERIFY(both.size() > one);
    QCOMPARE(both.at(0).text, recordEndText(RecordEnd::Removed));
    QCOMPARE(both.at(one).text, QStringLiteral("of its registration:"));
    QCOMPARE(both.at(one + 1).text, recordEndText(RecordEnd::StillThere));
}

/// The service keeps an Entra record as long as its registration stands.
void TestReportSheets::saysWhatGoesFirst()
{
    RetirementReport report = madeReport(1);
    QList<ReportedRecord> &records = report.lines[0].records;
    records[1].end = RecordEnd::Refused;
    records[1].reason = Reason::LinkDoubtful;
    records[2].end = RecordEnd::StillThere;
    for (const bool isCertificate : {false, true}) {
        const QString words = wordsOf(reportPaper(report, {.isCertificate = isCertificate}));
        QVERIFY(words.contains(QLatin1String("First its Autopilot registration has to go")));
        QVERIFY(words.contains(QLatin1String("left as it is")) && !words.contains(QLatin1String(" refused ")));
        QVERIFY(words.contains(reasonShort(Reason::LinkDoubtful)));
    }
    records[1] = madeReport(1).lines[0].records[1];
    QVERIFY(!wordsOf(reportPaper(report, {})).contains(QLatin1String("First its Autopilot registration")));
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
