// SPDX-License-Identifier: GPL-3.0-or-later
// Names in every script are found in a PDF by search and copy, letter by letter as they are written, and look as they
// did.
#include "pdftools.h"

#include "models/paper/paperprint.h"
#include "models/paper/unseentext.h"
#include "models/text/displaytext.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTest>

#include <cstdlib>

using namespace Reslate;
using namespace Reslate::Models;

namespace {

/// Each name is a line of its own.
PaperDocument listOf(const QStringList &names)
{
    PaperSection section {.heading = QStringLiteral("Devices")};
    for (const QString &name : names)
        section.texts.append({plainForDisplay(name), PaperFace::Plain});
    return {.title = QStringLiteral("List"), .sections = {section}};
}

/// As Qt alone writes it.
QByteArray plainPdf(const PaperDocument &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(document.size));
    writer.setPageMargins(paperMargins, QPageLayout::Millimeter);
    printPaper(document, writer, [](int) { return true; });
    return buffer.data();
}

/// Without what only turns directions, in composed letters, and with single blanks.
QString comparable(const QString &text)
{
    static const QRegularExpression turning(
        QStringLiteral("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    QString bare = text;
    return bare.remove(turning).normalized(QString::NormalizationForm_C).simplified();
}

/// As it is printed: by its letters where this computer has them, else by its code points.
QString printed(const QString &name)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    return comparable(PaperFonts(writer).printable(plainForDisplay(name), PaperFace::Plain));
}

/// What PDFBox reads in a file; nullopt: it isn't here.
std::optional<QStringList> readByPdfBox(const QString &file)
{
    QStringList jars = Test::preflightJars();
    const QString tools = QStringLiteral("/usr/share/java/pdfbox2-tools.jar");
    if (jars.isEmpty() || !QFile::exists(tools))
        return std::nullopt;
    jars.append(tools);
    const auto text = Test::printedBy(QStringLiteral("java"),
        {QStringLiteral("-Djava.awt.headless=true"), QStringLiteral("-cp"), jars.join(QLatin1Char(':')),
            QStringLiteral("org.apache.pdfbox.tools.ExtractText"), QStringLiteral("-console"),
            QStringLiteral("-encoding"), QStringLiteral("UTF-8"), file});
    if (!text)
        return std::nullopt;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(*text).split(QLatin1Char('\n')))
        lines.append(comparable(line));
    return lines;
}

/// Who gives a name back as a whole, and not only its words one by one: in which order the words of two directions,
/// numbers and hyphens between them are read can't be told for certain from where they stand, and each reader has its
/// own way.
enum class Whole { Both, PdfBox, Neither };

struct Name {
    const char *script;
    QString name;
    Whole whole = Whole::Both;
};

QList<Name> names()
{
    return {{"Arabic", QStringLiteral("حاسوب المكتبة")},
        {"Arabic, joined to one letter", QStringLiteral("لا إله السلام")},
        {"Arabic, numbered", QStringLiteral("حاسوب-المكتبة-12"), Whole::PdfBox},
        {"Arabic, with vowels", QStringLiteral("مُحَمَّد")},
        {"Arabic, brackets", QStringLiteral("حاسوب (المكتبة) 3"), Whole::PdfBox},
        {"Arabic, no letter", QStringLiteral("حاسوب \U0001F680"), Whole::Neither},
        {"Persian", QStringLiteral("می\u200cخواهم ۱۲۳"), Whole::PdfBox}, {"Urdu", QStringLiteral("یہ اردو ہے")},
        {"Hebrew", QStringLiteral("מחשב ספרייה")}, {"Hebrew, with points", QStringLiteral("מַחְשֵׁב")},
        {"Hebrew, in brackets", QStringLiteral("(מחשב) [7]"), Whole::PdfBox},
        {"Latin and Hebrew", QStringLiteral("PC-שלום-12"), Whole::Neither},
        {"Latin and Arabic", QStringLiteral("Lab حاسوب room"), Whole::PdfBox},
        {"Hindi", QStringLiteral("कंप्यूटर कक्षा-7 हिन्दी विद्यालय")}, {"Bengali", QStringLiteral("কম্পিউটার বাংলা-3")},
        {"Tamil", QStringLiteral("தமிழ் கணினி")}, {"Khmer", QStringLiteral("កុំព្យូទ័រ")},
        {"Thai", QStringLiteral("คอมพิวเตอร์ห้องน้ำ-12")}, {"Chinese", QStringLiteral("大学-人日月小电脑-12")},
        {"Japanese", QStringLiteral("コンピュータ室 がぎぐ-一二三")}, {"Korean", QStringLiteral("컴퓨터-12")},
        {"Cyrillic and Greek", QStringLiteral("Класс μ Ω-7")}, {"accents", QStringLiteral("e\u0301tude a\u0323\u0302")},
        {"no letter", QStringLiteral("Lab \U0001F680 \U00010000")},
        {"a face that the font may have", QStringLiteral("Lab\U0001F600X 大学")}};
}

/// What is looked for: the name or its words.
QStringList partsOf(const QString &name, bool isWhole)
{
    static const QRegularExpression between(QStringLiteral("[\\s()\\[\\]-]+"));
    return isWhole ? QStringList {printed(name)} : printed(name).split(between, Qt::SkipEmptyParts);
}

QStringList allNames()
{
    QStringList all;
    for (const Name &name : names())
        all.append(name.name);
    return all;
}

/// The name 300 letters long.
const QString longName = QStringLiteral("حاسوب المكتبة لا ").repeated(20).left(300);

} // namespace

class TestPaperSearch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNameIsFound_data();
    void aNameIsFound();
    void aLongNameIsFoundLineByLine();
    void anotherReaderFindsThem();
    void theyLookAsBefore();
    void whatIsFoundAnywayIsAsQtWritesIt();
    void anotherFileIsRefused();
};

void TestPaperSearch::aNameIsFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isWhole");
    for (const Name &name : names())
        QTest::newRow(name.script) << name.name << (name.whole == Whole::Both);
}

void TestPaperSearch::aNameIsFound()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isWhole);
    const auto read = Test::textOf(paperPdf(listOf({name})));
    if (!read)
        QSKIP("There is no pdftotext here.");
    const QString text = comparable(*read);
    const QStringList parts = partsOf(name, isWhole);
    for (const QString &part : parts)
        QVERIFY2(text.contains(part), qPrintable(part + QLatin1String(" in ") + text));
    QCOMPARE(text.count(parts.constFirst()), 1); // what is seen isn't found once more
}

void TestPaperSearch::aLongNameIsFoundLineByLine()
{
    QCOMPARE(longName.size(), 300);
    const PaperDocument document {
        .title = QStringLiteral("List"), .sections = {{.texts = {{wholeForDisplay(longName), PaperFace::Plain}}}}};
    const auto read = Test::textOf(paperPdf(document));
    if (!read)
        QSKIP("There is no pdftotext here.");
    QStringList lines;
    for (const QString &line : read->split(QLatin1Char('\n'))) {
        if (line.contains(QStringLiteral("حاسوب")))
            lines.append(comparable(line));
    }
    QVERIFY(lines.size() > 1);
    QCOMPARE(lines.join(QLatin1Char(' ')), comparable(longName));
}

void TestPaperSearch::anotherReaderFindsThem()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("list.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(paperPdf(listOf(allNames())));
    file.close();
    const auto said = Test::preflight(file.fileName());
    const auto lines = readByPdfBox(file.fileName());
    if (!said || !lines)
        QSKIP("PDFBox or Java isn't here (libpdfbox2-java, default-jre-headless).");
    QVERIFY2(said->contains(QLatin1String("is a valid PDF/A-1b file")), qPrintable(*said));
    const QString all = lines->join(QLatin1Char('|'));
    for (const Name &name : names()) {
        const bool isWhole = name.whole != Whole::Neither;
        for (const QString &part : partsOf(name.name, isWhole))
            QVERIFY2(
                isWhole ? lines->contains(part) : all.contains(part), qPrintable(part + QLatin1String(" in ") + all));
    }
}

void TestPaperSearch::theyLookAsBefore()
{
    constexpr int dpi = 300;
    constexpr int smaller = 6; // a reader smooths letters and outlines in two ways
    constexpr int most = 64; // of 255 shades
    const PaperDocument document = listOf(allNames());
    const auto shades = [&](const QByteArray &pdf) {
        const QImage page = Test::pageOf(pdf, 1, dpi);
        return page.isNull() ? page
                             : page.scaled(page.size() / smaller, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                   .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage before = shades(plainPdf(document));
    const QImage now = shades(paperPdf(document));
    if (before.isNull() || now.isNull())
        QSKIP("There is no pdftoppm here.");
    QCOMPARE(now.size(), before.size());
    int worst = 0;
    for (int y = 0; y < now.height(); ++y) {
        for (int x = 0; x < now.width(); ++x)
            worst = std::max(worst, std::abs(qGray(now.pixel(x, y)) - qGray(before.pixel(x, y))));
    }
    QVERIFY2(worst <= most, qPrintable(QString::number(worst)));
}

void TestPaperSearch::whatIsFoundAnywayIsAsQtWritesIt()
{
    const QStringList latin {QStringLiteral("HHS-0711"), QStringLiteral("Ñandú – Straße · “ß”"),
        QStringLiteral("Lab \U0001F680"), QStringLiteral("Lab\U0001F600X")};
    QCOMPARE(printed(latin.constLast()), QStringLiteral("Lab[U+1F600]X")); // also where the font has it
    const QByteArray pdf = paperPdf(listOf(latin));
    QVERIFY(!pdf.isEmpty() && !pdf.contains("ReslateUnseen"));
    QVERIFY(paperPdf(listOf(latin + QStringList(QStringLiteral("שלום")))).contains("ReslateUnseen"));
}

void TestPaperSearch::anotherFileIsRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    UnseenText unseen(writer);
    QPainter painter(&writer);
    unseen.beginPage();
    const QFont font = PaperFonts(writer).font(PaperFace::Plain, QStringLiteral("שלום"));
    unseen.draw(QStringLiteral("שלום"), font, {500, 500}, painter);
    QVERIFY(painter.end());
    const QByteArray pdf = buffer.data();
    QVERIFY(unseen.addedTo(pdf).has_value());
    QVERIFY(!unseen.addedTo(QByteArray()));
    QVERIFY(!unseen.addedTo("%PDF-1.4 and no more"));
    QVERIFY(!unseen.addedTo(pdf.chopped(pdf.size() / 4)));
    QVERIFY(!unseen.addedTo(QByteArray(pdf).replace("0000000015 00000 n", "0000000016 00000 n")));
    QVERIFY(!unseen.addedTo(plainPdf(listOf({QStringLiteral("שלום")})))); // where no place is marked
    QVERIFY(!unseen.addedTo(plainPdf(listOf(QStringList(200, QStringLiteral("pages"))))));
}

QTEST_MAIN(TestPaperSearch)
#include "tst_papersearch.moc"
