// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of a retirement: what they say is what the record says, a validator takes them for archives, and a phone
// reads their code.
#include "madereport.h"
#include "pdftools.h"

#include "models/paper/paperlogo.h"
#include "models/paper/paperprint.h"
#include "models/paper/reportpaper.h"
#include "models/retirement/reportmaking.h"

#include <QBuffer>
#include <QLocale>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Models;
using Test::hostileReport;
using Test::madeReport;
using Test::reportTime;

namespace {

QList<PaperPage> pagesOf(const PaperDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(document.size));
    const PaperFonts fonts(writer);
    return paperPages(document, fonts, QSizeF(writer.width(), writer.height()));
}

QStringList textsOf(const PaperPage &page)
{
    QStringList texts;
    for (const PaperMark &mark : page) {
        if (mark.kind == PaperMark::Kind::Text)
            texts.append(mark.text);
    }
    return texts;
}

QString wordsOf(const PaperDocument &document)
{
    QStringList words;
    for (const PaperPage &page : pagesOf(document))
        words += textsOf(page);
    return words.join(QLatin1Char(' '));
}

/// The device at that line didn't get there.
void leaveOpen(RetirementReport &report, int line)
{
    report.lines[line].proof = WipeProof::Accepted;
    report.lines[line].proven = {};
    report.lines[line].records[2].end = RecordEnd::InActiveDirectory;
}

} // namespace

class TestReportPaper final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aValidatorTakesIt_data();
    void aValidatorTakesIt();
    void itSaysWhatTheRecordSays_data();
    void itSaysWhatTheRecordSays();
    void idsStayWhole_data();
    void idsStayWhole();
    void aDeviceStandsOnOnePage();
    void aSheetForEachDevice();
    void aPhoneReadsTheCode_data();
    void aPhoneReadsTheCode();
    void aCertificateIsProven();
    void whatAPersonConfirmsMayHaveBeenSeen();
    void whatIsWideKeepsItsPlaceInItsCell();
    void whatIsVoidSaysSo();
    void nothingIsClaimed();
    void personsCanBeLeftOut();
    void logos_data();
    void logos();
    void sheetsOfEachKind_data();
    void sheetsOfEachKind();
    void itCanBeCanceled();
};

void TestReportPaper::aValidatorTakesIt_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<bool>("certificates");
    for (const int devices : {0, 1, 40, 1000, 5000})
        QTest::addRow("%d devices", devices) << devices << false;
    QTest::addRow("certificates") << 20 << true;
}

void TestReportPaper::aValidatorTakesIt()
{
    QFETCH(const int, devices);
    QFETCH(const bool, certificates);
    RetirementReport report = hostileReport(devices);
    report.voided = Test::reportTime(4000);
    report.voidReason = Test::hostileNames().join(QLatin1Char(' '));
    QImage logo(300, 100, QImage::Format_ARGB32);
    logo.fill(QColor(200, 20, 20, 100));
    QBuffer png(&report.school.logo);
    QVERIFY(logo.save(&png, "PNG"));
    const QByteArray pdf = reportPdf(report, {.isCertificate = certificates});
    QVERIFY(pdf.startsWith("%PDF-"));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("report.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    file.close();
    const auto said = Test::preflight(file.fileName());
    if (!said)
        QSKIP("PDFBox Preflight or Java isn't here (libpdfbox2-java, default-jre-headless).");
    QVERIFY2(said->contains(QLatin1String("is a valid PDF/A-1b file")), qPrintable(*said));
}

void TestReportPaper::itSaysWhatTheRecordSays_data()
{
    QTest::addColumn<int>("devices");
    for (const int devices : {0, 1, 40, 5000})
        QTest::addRow("%d devices", devices) << devices;
}

void TestReportPaper::itSaysWhatTheRecordSays()
{
    QFETCH(const int, devices);
    RetirementReport report = madeReport(devices);
    if (devices > 1)
        leaveOpen(report, 1);
    const auto text = Test::textOf(reportPdf(report, {}));
    if (!text)
        QSKIP("There is no pdftotext here.");
    const QString hash = QString::fromLatin1(report.hash.toHex());
    for (const QString &each : {report.number, checkCode(report.hash), hash, report.school.name, report.tenantId,
             report.retirement.destination, report.madeBy, QStringLiteral("End of life"),
             QString::fromLatin1(report.previousHash.toHex()), QStringLiteral("Data of pupils")})
        QVERIFY2(text->contains(each), qPrintable(each));
    const QStringList words = text->simplified().split(QLatin1Char(' '));
    const QSet<QString> found(words.begin(), words.end());
    for (const ReportedDevice &device : std::as_const(report.lines)) {
        for (const QString &each :
            {device.retired.device.serialNumber, device.retired.device.name, device.retired.assetTag})
            QVERIFY2(found.contains(each), qPrintable(each));
    }
    QCOMPARE(text->contains(QLatin1String("Education")), devices > 0);
    QCOMPARE(words.count(QStringLiteral("removed")), 3 * devices - (devices > 1 ? 1 : 0));
    QCOMPARE(text->contains(QLatin1String("Computer in Active Directory")), devices > 1);
}

void TestReportPaper::idsStayWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("A4") << int(QPageSize::A4);
    QTest::newRow("Letter") << int(QPageSize::Letter);
}

void TestReportPaper::idsStayWhole()
{
    QFETCH(const int, size);
    const auto sheet = static_cast<QPageSize::PageSizeId>(size);
    RetirementReport report = madeReport(2);
    DeviceRef &ref = report.lines[1].retired.device;
    ref.serialNumber = QStringLiteral("VMware-56-4d-0f-fi-ff-e1-c0-de-0001"); // ligatures in most fonts
    ref.entraDevice = EntraDeviceId(QStringLiteral("4ff1c0de-ffff-4fff-8fff-ffffffffffff"));
    ref.autopilot = AutopilotId(QStringLiteral("4ff1c0de-ffff-4fff-8fff-eeeeeeeeeeee"));
    const auto batch = Test::textOf(reportPdf(report, {.size = sheet}));
    const auto certificates = Test::textOf(reportPdf(report, {.isCertificate = true, .size = sheet}));
    if (!batch || !certificates)
        QSKIP("There is no pdftotext here.");
    QVERIFY2(batch->contains(ref.serialNumber), qPrintable(*batch));
    for (const QString &each : {ref.serialNumber, ref.id.toString(), ref.entraDevice.toString(),
             ref.autopilot.toString(), report.lines[1].requestId, report.tenantId,
             QString::fromLatin1(report.hash.toHex()), QStringLiteral("pupil1@hillside.example")})
        QVERIFY2(certificates->contains(each), qPrintable(each));
    QVERIFY(!batch->contains(QChar(0xfb00)) && !certificates->contains(QChar(0xfb01)));
}

void TestReportPaper::aSheetForEachDevice()
{
    RetirementReport report = madeReport(5);
    leaveOpen(report, 3);
    const auto numbersOn = [](const PaperPage &page) {
        return textsOf(page).filter(QRegularExpression(QStringLiteral("^5CG[0-9]{7}$")));
    };
    for (const PaperDocument &document : {parcelNotePaper(report, {}), handoverPaper(report, {})}) {
        const QList<PaperPage> pages = pagesOf(document);
        QCOMPARE(pages.size(), 5);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(numbersOn(pages[i]), QStringList(report.lines[i].retired.device.serialNumber));
            QVERIFY(textsOf(pages[i]).contains(QStringLiteral("Page 1 of 1")));
        }
    }
    const QLocale before;
    for (const QLocale &locale : {before, QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::German)}) {
        QLocale::setDefault(locale);
        const QList<PaperPage> certificates = pagesOf(reportPaper(madeReport(5), {.isCertificate = true}));
        QCOMPARE(certificates.size(), 5); // all that a certificate says is on one sheet
        for (int i = 0; i < 5; ++i) {
            const QString foot = textsOf(certificates[i]).constLast();
            QVERIFY2(foot.contains(report.lines[i].retired.device.serialNumber), qPrintable(foot));
        }
    }
    QLocale::setDefault(before);
    const PaperDocument cards = benchCardPaper(report, {});
    QCOMPARE(cards.sections.at(3).heading, QStringLiteral("STOP: wipe not proven"));
    QCOMPARE(cards.sections.at(2).heading, QStringLiteral("Wipe proven"));
    QVERIFY(wordsOf(cards).contains(QLatin1String("Computer deleted in Active Directory")));
}

void TestReportPaper::aDeviceStandsOnOnePage()
{
    const QList<PaperPage> pages = pagesOf(reportPaper(madeReport(200), {}));
    QVERIFY(pages.size() > 8);
    RetirementReport bare = madeReport(200); // that the edition is named costs no page
    for (ReportedDevice &line : bare.lines) {
        line.retired.photo.isWindowsSupported = {};
        line.retired.photo.device.editionName.clear();
    }
    QCOMPARE(pages.size(), pagesOf(reportPaper(bare, {})).size());
    int devices = 0;
    for (const PaperPage &page : pages) {
        const QStringList texts = textsOf(page);
        for (const QString &text : texts) {
            if (!text.startsWith(QLatin1String("5CG")))
                continue;
            ++devices;
            const int number = text.mid(3).toInt();
            QVERIFY(texts.contains(QStringLiteral("LIB-%1").arg(number, 4, 10, QLatin1Char('0'))));
            QVERIFY(texts.contains(QStringLiteral("A-%1").arg(20400 + number)));
        }
    }
    QCOMPARE(devices, 200);
}

void TestReportPaper::aPhoneReadsTheCode_data()
{
    QTest::addColumn<bool>("certificate");
    QTest::addColumn<int>("dpi");
    for (const int dpi : {100, 150, 300}) {
        QTest::addRow("report, %d dpi", dpi) << false << dpi;
        QTest::addRow("certificate, %d dpi", dpi) << true << dpi;
    }
}

void TestReportPaper::aPhoneReadsTheCode()
{
    QFETCH(const bool, certificate);
    QFETCH(const int, dpi);
    const RetirementReport report = hostileReport(3);
    const QImage page = Test::pageOf(reportPdf(report, {.isCertificate = certificate}), 1, dpi);
    if (page.isNull())
        QSKIP("There is no pdftoppm here.");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.png"));
    QVERIFY(page.convertToFormat(QImage::Format_Grayscale8).save(file));
    const auto read = Test::printedBy(
        QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), file});
    if (!read)
        QSKIP("There is no zbarimg here (zbar-tools).");
    QCOMPARE(QString::fromUtf8(read->trimmed()), QStringLiteral("RESLATE R-2026-0042 ") + checkCode(report.hash));
    QCOMPARE(QString::fromUtf8(read->trimmed()), reportCodeText(report));
}

void TestReportPaper::whatAPersonConfirmsMayHaveBeenSeen()
{
    RetirementReport report = madeReport(1);
    report.lines[0].proof = WipeProof::Confirmed;
    const auto managedAgain = [&report] {
        QStringList values;
        for (const PaperSection &section : reportPaper(report, {.isCertificate = true}).sections) {
            for (const PaperFact &fact : section.facts) {
                if (fact.label == QLatin1String("Managed again"))
                    values.append(fact.value.text);
            }
        }
        return values.join(u'|');
    };
    QCOMPARE(managedAgain(), QStringLiteral("not seen"));
    report.lines[0].seenFresh = Test::reportTime(50);
    QVERIFY2(managedAgain().startsWith(QLatin1String("yes, ")), qPrintable(managedAgain()));
}

/// An asset tag above the serial number would be read as that.
void TestReportPaper::whatIsWideKeepsItsPlaceInItsCell()
{
    const QString serial = QStringLiteral("5CG2310");
    const QString tag(40, u'8');
    const QList<PaperCell> row {{.texts = {{QStringLiteral("1"), PaperFace::Small}}},
        {.texts = {{serial, PaperFace::SmallCode}, {tag, PaperFace::SmallCode}}},
        {.texts = {{QStringLiteral("beside"), PaperFace::Small}}}};
    const PaperTable table {.columns = {{{}, 4}, {{}, 8}, {{}, 30}}, .rows = {row}};
    const QList<PaperPage> pages = pagesOf({.title = QStringLiteral("Wide"), .sections = {{.table = table}}});
    const auto topOf = [&pages](const QString &text) {
        const auto found = std::find_if(
            pages[0].cbegin(), pages[0].cend(), [&text](const PaperMark &mark) { return mark.text == text; });
        return found == pages[0].cend() ? -1 : found->area.top();
    };
    QVERIFY(topOf(serial) > 0 && topOf(tag) > 0);
    QVERIFY(topOf(serial) < topOf(tag));
    QVERIFY(topOf(QStringLiteral("beside")) > topOf(tag)); // below what stands over its column
}

void TestReportPaper::aCertificateIsProven()
{
    RetirementReport report = madeReport(3);
    leaveOpen(report, 1);
    const QList<PaperPage> pages = pagesOf(reportPaper(report, {.isCertificate = true}));
    QStringList titles;
    for (const PaperPage &page : pages) {
        const auto title = std::find_if(
            page.cbegin(), page.cend(), [](const PaperMark &mark) { return mark.face == PaperFace::Title; });
        if (title != page.cend())
            titles.append(title->text);
    }
    const QString certificate = QStringLiteral("Certificate of device reset");
    QCOMPARE(titles, QStringList({certificate, QStringLiteral("Record of reset"), certificate}));
    const auto headings = [](const PaperDocument &document) {
        QStringList all;
        for (const PaperSection &section : document.sections)
            all.append(section.heading);
        return all;
    };
    const PaperDocument paper = reportPaper(report, {.isCertificate = true});
    QCOMPARE(headings(paper.following.at(0)).constFirst(), QStringLiteral("Open points"));
    QVERIFY(!headings(paper).contains(QStringLiteral("Open points")));
    // What the school asks for decides: the same report where a person has to confirm it proves nothing.
    report.retirement.gate = Gate::Confirmed;
    QCOMPARE(reportPaper(report, {.isCertificate = true}).title, QStringLiteral("Record of reset"));
    QVERIFY(wordsOf(reportPaper(report, {})).contains(QLatin1String("record of reset and no certificate")));
    QVERIFY(!wordsOf(reportPaper(madeReport(2), {})).contains(QLatin1String("record of reset")));
    QCOMPARE(headings(reportPaper(report, {})).at(1), QStringLiteral("Open points"));
}

void TestReportPaper::whatIsVoidSaysSo()
{
    RetirementReport report = madeReport(60);
    report.voided = Test::reportTime(5000);
    report.voidedBy = QStringLiteral("anna@hillside.example");
    report.voidReason = QStringLiteral("wrong destination");
    report.replacedBy = QStringLiteral("R-2026-0043");
    const PaperDocument document = reportPaper(report, {});
    const QList<PaperPage> pages = pagesOf(document);
    QVERIFY(pages.size() > 2);
    for (const PaperPage &page : pages) {
        QCOMPARE(page.constFirst().kind, PaperMark::Kind::Watermark);
        QCOMPARE(page.constFirst().text, QStringLiteral("VOID"));
    }
    const QString words = wordsOf(document);
    for (const char *each : {"anna@hillside.example", "wrong destination", "R-2026-0043"})
        QVERIFY2(words.contains(QLatin1String(each)), each);
    for (const PaperPage &page : pagesOf(reportPaper(madeReport(60), {})))
        QVERIFY(page.constFirst().kind != PaperMark::Kind::Watermark);
    report = madeReport(1);
    report.number.clear();
    QCOMPARE(reportPaper(report, {}).watermark, QStringLiteral("DRAFT"));
    QVERIFY(reportPaper(report, {}).code.isEmpty());
}

void TestReportPaper::nothingIsClaimed()
{
    RetirementReport report = madeReport(3);
    leaveOpen(report, 0);
    const ReportOptions certificate {.isCertificate = true};
    for (const PaperDocument &document :
        {reportPaper(report, {}), reportPaper(report, certificate), openPointsPaper(report, {}),
            parcelNotePaper(report, {}), handoverPaper(report, {}), benchCardPaper(report, {})}) {
        const QString words = wordsOf(document).toLower();
        QVERIFY(!words.contains(QLatin1String("destroy")) && !words.contains(QLatin1String("erased")));
        QCOMPARE(words.count(QLatin1String("purge")), words.count(QLatin1String("it is no purge by nist")));
        QVERIFY(words.contains(QLatin1String("r-2026-0042")));
    }
    for (const char *each : {"soft-deleted", "30 days", "firmware", "restore points", "not recorded"})
        QVERIFY2(wordsOf(reportPaper(report, certificate)).contains(QLatin1String(each)), each);
}

/// By the text that a search finds in the files.
void TestReportPaper::personsCanBeLeftOut()
{
    RetirementReport report = madeReport(2);
    report.voided = reportTime(5000);
    report.voidedBy = QStringLiteral("anna@hillside.example");
    report.lines[0].isWaived = true;
    report.lines[0].confirmedBy = QStringLiteral("eva@hillside.example");
    report.lines[0].error = Error {.kind = ErrorKind::Forbidden, .message = QStringLiteral("not max@hillside.example")};
    for (const bool isCertificate : {false, true}) {
        const auto named = Test::textOf(reportPdf(report, {.isCertificate = isCertificate}));
        const auto bare = Test::textOf(
            reportPdf(report, {.isCertificate = isCertificate, .withoutPersonalData = true}));
        if (!named || !bare)
            QSKIP("There is no pdftotext here.");
        QVERIFY(named->contains(QLatin1String("it-admin@hillside.example")));
        QVERIFY2(!bare->contains(QLatin1String("@hillside.example")), qPrintable(*bare));
        QVERIFY(bare->contains(QLatin1String("Personal data of users and administrators was left out")));
        QVERIFY(!named->contains(QLatin1String("was left out")));
        QVERIFY(bare->contains(QLatin1String("IT office"))); // whom to ask
    }
    for (const char *format : {"csv", "json"}) {
        const QString name = QString::fromLatin1(format);
        QVERIFY(reportContent(report, {}, name).contains("@hillside.example"));
        const QByteArray bare = reportContent(report, {.withoutPersonalData = true}, name);
        QVERIFY2(!bare.contains("@hillside.example"), bare.constData());
        QVERIFY2(bare.contains("left out") || bare.contains("\"isWithoutPersonalData\": true"), bare.constData());
        QVERIFY(!reportContent(report, {}, name).contains("isWithoutPersonalData"));
    }
}

void TestReportPaper::logos_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("refusal");
    const auto saved = [](const QSize &size, const char *format) {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(QColor(10, 60, 160, 128));
        QByteArray file;
        QBuffer buffer(&file);
        image.save(&buffer, format);
        return file;
    };
    const QByteArray png = saved({300, 100}, "PNG");
    QTest::newRow("PNG") << png << QString();
    QTest::newRow("JPEG") << saved({300, 100}, "JPG") << QString();
    QTest::newRow("large") << saved({3000, 2000}, "PNG") << QString();
    QTest::newRow("BMP") << saved({30, 10}, "BMP") << QStringLiteral("neither");
    QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << QStringLiteral("neither");
    QTest::newRow("cut off") << png.left(png.size() / 2) << QStringLiteral("broken");
    QTest::newRow("many pixels") << saved({20'000, 10}, "PNG") << QStringLiteral("too large");
    QTest::newRow("many bytes") << png + QByteArray(5'000'000, 'x') << QStringLiteral("too large");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("neither");
}

void TestReportPaper::logos()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, refusal);
    const auto logo = readLogo(file);
    QCOMPARE(logo.has_value(), refusal.isEmpty());
    RetirementReport report = madeReport(1);
    report.school.logo = file;
    const PaperPage page = pagesOf(reportPaper(report, {})).constFirst();
    const auto images = std::count_if(
        page.cbegin(), page.cend(), [](const PaperMark &mark) { return mark.kind == PaperMark::Kind::Image; });
    QCOMPARE(images, refusal.isEmpty() ? 1 : 0);
    if (!refusal.isEmpty()) {
        QVERIFY2(logo.error().contains(refusal), qPrintable(logo.error()));
        return;
    }
    QVERIFY(!logo->hasAlphaChannel() && logo->width() <= 1200);
    QVERIFY(!reportPdf(report, {}).contains("DCTDecode")); // as it was given, not as JPEG once more
}

void TestReportPaper::sheetsOfEachKind_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("points");
    QTest::newRow("A4") << int(QPageSize::A4) << int(QPageLayout::Portrait) << QByteArray("595 x 842 pts");
    QTest::newRow("A4 across") << int(QPageSize::A4) << int(QPageLayout::Landscape) << QByteArray("842 x 595 pts");
    QTest::newRow("Letter") << int(QPageSize::Letter) << int(QPageLayout::Portrait) << QByteArray("612 x 792 pts");
    QTest::newRow("Letter across") << int(QPageSize::Letter) << int(QPageLayout::Landscape)
                                   << QByteArray("792 x 612 pts");
}

void TestReportPaper::sheetsOfEachKind()
{
    QFETCH(const int, size);
    QFETCH(const int, orientation);
    QFETCH(const QByteArray, points);
    const QByteArray pdf = reportPdf(madeReport(40),
        {.size = static_cast<QPageSize::PageSizeId>(size),
            .orientation = static_cast<QPageLayout::Orientation>(orientation)});
    const auto info = Test::printedBy(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf);
    if (!info)
        QSKIP("There is no pdfinfo here.");
    QVERIFY2(info->contains(points), info->constData());
    QVERIFY(info->contains("Title:           Device retirement report"));
}

void TestReportPaper::itCanBeCanceled()
{
    QFuture<QByteArray> whole = makeReportPdf(madeReport(40), {});
    whole.waitForFinished();
    QVERIFY(whole.result().startsWith("%PDF-"));
    QVERIFY(whole.progressMaximum() > 2);
    QFuture<QByteArray> canceled = makeReportPdf(madeReport(3000), {});
    canceled.cancel();
    canceled.waitForFinished();
    QCOMPARE(canceled.resultCount(), 0);
}

QTEST_MAIN(TestReportPaper)
#include "tst_reportpaper.moc"
