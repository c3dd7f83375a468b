// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on paper: whole rows, whole names, nothing that vanishes, and a file that is whole or not there.
#include "papersheet.h"

#include "models/paper/chasepaper.h"
#include "models/paper/filesaving.h"
#include "models/paper/paperprint.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QPdfWriter>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <memory>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Reslate;
using namespace Reslate::Models;
using Reslate::Test::Sheet;
using Reslate::Test::textsOf;

namespace {

const QString sentence = QStringLiteral("The device has been offline for a while, so somebody has to look at it.");

/// A table of so many rows of different heights; each text of a row begins with its number.
PaperDocument longTable(int rows)
{
    PaperTable table {
        .columns = {{QStringLiteral("Head A"), 3}, {QStringLiteral("Head B"), 2}, {QStringLiteral("C"), 1}}};
    for (int i = 0; i < rows; ++i) {
        const QString number = QStringLiteral("R%1").arg(i, 4, 10, QLatin1Char('0'));
        QString words = number;
        for (int n = 0; n < i % 7; ++n)
            words += QLatin1Char(' ') + sentence;
        table.rows.append({{.texts = {{number, PaperFace::Strong}, {words}}}, {.texts = {{number, PaperFace::Code}}},
            {.isBox = true}});
    }
    return {.title = QStringLiteral("Long"), .sections = {{.heading = QStringLiteral("Room 7"), .table = table}}};
}

PaperDocument oneCell(const QString &text, PaperFace face, int share = 10)
{
    PaperTable table {.columns = {{QStringLiteral("A"), share}, {QStringLiteral("B"), 100 - share}},
        .rows = {{{.texts = {{text, face}}}, {.texts = {{QStringLiteral("beside")}}}}}};
    return {.title = QStringLiteral("One"), .sections = {{.table = table}}};
}

ChaseList chaseOf(const QStringList &names, const QStringList &users)
{
    ChaseList list {.job = QStringLiteral("Autopilot Reset · Room 7"), .devices = static_cast<int>(names.size())};
    ChaseList::Section section {.title = QStringLiteral("Room 7"), .rows = {}};
    for (qsizetype i = 0; i < names.size(); ++i)
        section.rows.append({.name = names[i],
            .serialNumber = QStringLiteral("4FF1-fi%1").arg(i),
            .user = users[i],
            .state = QStringLiteral("Waiting: offline"),
            .why = sentence,
            .whatToDo = sentence});
    list.sections.append(section);
    return list;
}

/// What a search finds in a PDF; nullopt: there is no program to ask.
std::optional<QString> extracted(const QByteArray &pdf)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
    process.write(pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPaper final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreNeverCutInTwo();
    void aRowThatIsHigherThanAPageGoesOn();
    void aSectionThatNoPageHoldsBeginsWhereThereIsRoom();
    void nothingIsCutOff();
    void whatIsWiderThanItsColumnStaysWhole_data();
    void whatIsWiderThanItsColumnStaysWhole();
    void namesStayWhole_data();
    void namesStayWhole();
    void whatHasNoLetterIsNamed_data();
    void whatHasNoLetterIsNamed();
    void twoNamesStayTwo();
    void aSearchFindsEverything();
    void onlyTheWantedPages();
    void eachPageSaysWhereItIsFrom();
    void fileNamesTellWhatTheyAre_data();
    void fileNamesTellWhatTheyAre();
    void aFileIsItsOwners();
    void nothingButAFileIsReplaced();
    void aFullDriveIsSaid();
};

void TestPaper::rowsAreNeverCutInTwo()
{
    const Sheet sheet;
    const QList<PaperPage> pages = sheet.pages(longTable(300));
    QVERIFY(pages.size() > 5);
    QSet<QString> seen;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QStringList texts = textsOf(pages[i]);
        QCOMPARE(texts.count(QStringLiteral("Head A")), 1);
        QCOMPARE(texts.count(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())), 1);
        QCOMPARE(texts.contains(QStringLiteral("Room 7 (continued)")), i > 0);
        QSet<QString> here;
        qsizetype wanted = 0;
        for (const PaperMark &mark : pages[i]) {
            QVERIFY(mark.area.top() >= 0 && mark.area.bottom() <= sheet.size().height() + 1);
            QVERIFY(mark.area.right() <= sheet.size().width() + 1);
            if (mark.face != PaperFace::Code || !mark.text.startsWith(QLatin1Char('R')))
                continue;
            QVERIFY(!seen.contains(mark.text));
            here.insert(mark.text);
            wanted += mark.text.mid(1).toInt() % 7;
        }
        const qsizetype sentences = texts.join(QLatin1Char(' ')).count(QLatin1String("somebody has to look at it."));
        QCOMPARE(sentences, wanted); // all of them stand on the page on which their row's number does
        seen.unite(here);
    }
    QCOMPARE(seen.size(), 300);
}

void TestPaper::aRowThatIsHigherThanAPageGoesOn()
{
    const Sheet sheet;
    QString words;
    for (int i = 0; i < 2000; ++i)
        words += QStringLiteral("w%1 ").arg(i);
    const QList<PaperPage> pages = sheet.pages(oneCell(words, PaperFace::Plain));
    QVERIFY(pages.size() > 1);
    QStringList all;
    for (const PaperPage &page : pages) {
        for (const PaperMark &mark : page)
            QVERIFY(mark.area.bottom() <= sheet.size().height() + 1);
        all += textsOf(page);
    }
    const QString text = all.join(QLatin1Char(' '));
    for (int i = 0; i < 2000; ++i)
        QVERIFY(text.contains(QStringLiteral("w%1 ").arg(i)));
}

void TestPaper::aSectionThatNoPageHoldsBeginsWhereThereIsRoom()
{
    const Sheet sheet;
    const PaperSection first {.heading = QStringLiteral("First"), .texts = {{sentence, PaperFace::Plain}}};
    const auto laidOut = [&](int rows, bool isWhole) {
        PaperSection second = longTable(rows).sections.constFirst();
        second.isWhole = isWhole;
        PaperSection third = first;
        third.isWhole = isWhole;
        return sheet.pages({.title = QStringLiteral("Two"), .sections = {first, second, second, third}});
    };
    const QList<PaperPage> pages = laidOut(60, true);
    QVERIFY(textsOf(pages.constFirst()).contains(QLatin1String("R0000")));
    QCOMPARE(pages.size(), laidOut(60, false).size());
    // One that a page holds is kept together.
    const QList<PaperPage> kept = laidOut(8, true);
    for (const PaperPage &page : kept)
        QCOMPARE(textsOf(page).contains(QLatin1String("R0000")), textsOf(page).contains(QLatin1String("R0007")));
    QVERIFY(kept.size() >= 2);
}

void TestPaper::nothingIsCutOff()
{
    const Sheet sheet;
    QString name;
    for (int i = 0; i < 100; ++i)
        name += QString::number(100 + i);
    const QList<PaperPage> pages = sheet.pages(oneCell(name, PaperFace::Strong));
    QString whole;
    for (const PaperMark &mark : pages.constFirst()) {
        if (mark.text.isEmpty() || !mark.text[0].isDigit())
            continue;
        whole += mark.text;
        QVERIFY(sheet.fonts->width(mark.face, mark.text) <= mark.area.width());
    }
    QCOMPARE(whole, name);
}

void TestPaper::whatIsWiderThanItsColumnStaysWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PaperFace>("face");
    QTest::newRow("24") << QStringLiteral("5CG2310FVP035CG2310FVP03") << PaperFace::SmallCode;
    QTest::newRow("40") << QString(40, u'8') << PaperFace::SmallCode;
    QTest::newRow("a virtual computer's")
        << QStringLiteral("VMware-56 4d 1f 0a 33 c2 8e 91-7b 20 aa d4 05 6e 19 f3") << PaperFace::SmallCode;
    QTest::newRow("a user") << QStringLiteral("a.very.long.name.indeed.of.the.physics.department@hillside.example")
                            << PaperFace::SmallStrong;
}

void TestPaper::whatIsWiderThanItsColumnStaysWhole()
{
    QFETCH(QString, text);
    QFETCH(PaperFace, face);
    const Sheet sheet;
    const PaperText tag {QStringLiteral("INV-1"), PaperFace::Small};
    const QList<PaperCell> row {{.texts = {tag}}, {.texts = {{text, face}, tag}}, {.texts = {tag, {text, face}}},
        {.texts = {{text, face}}}, {.texts = {{sentence, PaperFace::Small}}}, {.texts = {}, .isBox = true},
        {.texts = {}, .bar = 1}};
    const PaperTable table {.columns = {{{}, 4}, {{}, 8}, {{}, 8}, {{}, 8}, {{}, 20}, {{}, 3}, {{}, 5}},
        .rows = {row, row},
        .isSmall = true};
    QList<PaperFact> facts;
    for (int i = 0; i < 5; ++i)
        facts.append({QStringLiteral("Label %1").arg(i), {text, face}, {{text, face}}});
    const QList<PaperSection> sections {{.heading = QStringLiteral("By shares"), .table = table},
        {.heading = QStringLiteral("By needs"), .table = table, .isSmall = true},
        {.heading = QStringLiteral("Facts"), .facts = facts, .factColumns = 3, .isSmall = true},
        {.heading = QStringLiteral("Facts"), .facts = facts}};
    const QList<PaperPage> pages = sheet.pages({.title = QStringLiteral("Wide"), .sections = sections});
    qsizetype whole = 0;
    using Kind = PaperMark::Kind;
    const auto isThing = [](Kind kind) { return kind == Kind::Text || kind == Kind::Box || kind == Kind::Bar; };
    for (const PaperPage &page : pages) {
        whole += textsOf(page).count(text);
        for (const PaperMark &mark : page) {
            QVERIFY(mark.kind != Kind::Text || mark.area.left() >= -1);
            QVERIFY(mark.area.right() <= sheet.size().width() + 1);
            for (const PaperMark &other : page) {
                QVERIFY2(!isThing(mark.kind) || !isThing(other.kind) || &mark == &other
                        || !mark.area.adjusted(1, 1, -1, -1).intersects(other.area),
                    qPrintable(mark.text + QLatin1Char('|') + other.text));
            }
        }
    }
    QCOMPARE(whole, 2 * 2 * 3 + 2 * 2 * facts.size());
}

void TestPaper::namesStayWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"anna-lena.fischer@hillside.example", "PC-101-07/a", "x.y.z@a-b.c", "5CG2310FVP03-0001"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPaper::namesStayWhole()
{
    QFETCH(QString, name);
    const Sheet sheet;
    const QString text = QStringLiteral("before and before and before ") + name
        + QStringLiteral(" and after and after");
    const QStringList lines = sheet.fonts->lines({text, PaperFace::Plain}, sheet.fonts->mm(70));
    QVERIFY(lines.size() > 1);
    QVERIFY2(std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(name); }),
        qPrintable(lines.join(QLatin1Char('|'))));
    QCOMPARE(lines.join(QLatin1Char(' ')), text);
}

void TestPaper::whatHasNoLetterIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("printed");
    QTest::newRow("plain") << QStringLiteral("Lab 7 – Ñandú") << QStringLiteral("Lab 7 – Ñandú");
    QTest::newRow("rocket") << QStringLiteral("Lab \U0001F680") << QStringLiteral("Lab [U+1F680]");
    QTest::newRow("a face that the font may have")
        << QStringLiteral("Lab\U0001F600X") << QStringLiteral("Lab[U+1F600]X");
    QTest::newRow("override") << QStringLiteral("PC\u202E12") << QStringLiteral("PC[U+202E]12");
    QTest::newRow("bell") << QStringLiteral("PC\a1") << QStringLiteral("PC[U+0007]1");
    QTest::newRow("private letter") << QStringLiteral("\uE000") << QStringLiteral("[U+E000]");
    QTest::newRow("lines") << QStringLiteral("a\nb\tc") << QStringLiteral("a b c");
    QTest::newRow("Hebrew") << QStringLiteral("PC-שלום-12") << QStringLiteral("PC-שלום-12");
    QTest::newRow("linear B") << QStringLiteral("\U00010000") << QStringLiteral("[U+10000]");
}

void TestPaper::whatHasNoLetterIsNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, printed);
    const Sheet sheet;
    QCOMPARE(sheet.fonts->printable(name, PaperFace::Plain), printed);
}

void TestPaper::twoNamesStayTwo()
{
    Sheet sheet;
    const QStringList names {QStringLiteral("教育-1"), QStringLiteral("教学-1"), QStringLiteral("Lab \U0001F680"),
        QStringLiteral("Lab \U0001F9EA"), QStringLiteral("✅"), QStringLiteral("☎️"), QStringLiteral("a\u200Bb"),
        QStringLiteral("ab")};
    QSet<QString> printed;
    for (const QString &name : names) {
        const QString text = sheet.fonts->printable(name, PaperFace::Plain);
        const QFontMetricsF metrics(sheet.fonts->font(PaperFace::Plain, text), &sheet.writer);
        for (const uint c : text.toUcs4())
            QVERIFY2(metrics.inFontUcs4(c), qPrintable(text));
        printed.insert(text);
    }
    QCOMPARE(printed.size(), names.size());
}

void TestPaper::aSearchFindsEverything()
{
    const QStringList names {QStringLiteral("Office-ffl-1"), QStringLiteral("<b>PC</b>"), QStringLiteral("教育-12"),
        QStringLiteral("PC-שלום-12")};
    const QStringList users {QStringLiteral("anna.fischer@hillside.example"),
        QStringLiteral("steffi.fliess@hillside.example"), QStringLiteral("=HYPERLINK(1)"), QString()};
    const QByteArray pdf = paperPdf(chaseDocument(chaseOf(names, users)));
    QVERIFY(pdf.startsWith("%PDF-"));
    const std::optional<QString> text = extracted(pdf);
    if (!text)
        QSKIP("There is no pdftotext here.");
    for (const QString &each : names.mid(0, 2) + users.mid(0, 3)
            + QStringList {QStringLiteral("4FF1-fi0"), QStringLiteral("4FF1-fi3"), QStringLiteral("שלום"),
                QStringLiteral("Page 1 of 1")})
        QVERIFY2(text->contains(each), qPrintable(each + QLatin1String(" in ") + *text));
    // By its letters where this computer has them, else by its code points.
    QVERIFY2(text->contains(QStringLiteral("教育-12")) || text->contains(QStringLiteral("[U+6559][U+80B2]-12")),
        qPrintable(*text));
}

void TestPaper::onlyTheWantedPages()
{
    Sheet sheet;
    QVERIFY(printPaper(longTable(300), sheet.writer, [](int page) { return page == 2 || page == 4; }));
    const QByteArray pdf = sheet.buffer.data();
    QCOMPARE(pdf.count("/Type /Page\n"), 2);
    if (const std::optional<QString> text = extracted(pdf)) {
        QVERIFY(text->contains(QLatin1String("Page 2 of")) && text->contains(QLatin1String("Page 4 of")));
        QVERIFY(!text->contains(QLatin1String("Page 1 of")) && !text->contains(QLatin1String("Page 3 of")));
    }
}

void TestPaper::eachPageSaysWhereItIsFrom()
{
    PaperDocument document = longTable(300);
    document.origin = {QStringLiteral("Hillside <b>High</b>"), QStringLiteral("anna@school.example"), true};
    Sheet sheet;
    const QList<PaperPage> pages = sheet.pages(document);
    QVERIFY(pages.size() > 2);
    const QStringList first = textsOf(pages.constFirst());
    QVERIFY(first.contains(QStringLiteral("Hillside <b>High</b> · made by anna@school.example")));
    QVERIFY(first.contains(QStringLiteral("Practice: these devices are made up.")));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QStringList texts = textsOf(pages.at(i));
        const QString foot = QStringLiteral("Practice · %1 · Hillside <b>High</b>").arg(document.title);
        QVERIFY2(texts.contains(foot), qPrintable(texts.mid(texts.size() - 2).join(u'|')));
        QVERIFY(texts.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
    }
    document.origin = {}; // where nothing is known, nothing is said
    for (const PaperPage &page : sheet.pages(document))
        QVERIFY(!textsOf(page).join(u' ').contains(QLatin1String("made by")));
}

void TestPaper::fileNamesTellWhatTheyAre_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QStringList &parts, const QString &name) {
        QTest::newRow(title) << parts << name;
    };
    const QString list = QStringLiteral("Chase list");
    row("plain", {list, QStringLiteral("Autopilot Reset"), QStringLiteral("Room 101"), QStringLiteral("2026-08-24")},
        QStringLiteral("Chase list - Autopilot Reset - Room 101 - 2026-08-24.pdf"));
    row("a path", {list, QStringLiteral("../../etc/passwd")}, QStringLiteral("Chase list - _.._etc_passwd.pdf"));
    row("what Windows refuses", {list, QStringLiteral("a\\b:c*d?e\"f<g>h|i. ")},
        QStringLiteral("Chase list - a_b_c_d_e_f_g_h_i.pdf"));
    row("control characters", {list, QStringLiteral("a\nb\tc\u202Etxt\u0000")},
        QStringLiteral("Chase list - a b ctxt.pdf"));
    row("an option", {list, QStringLiteral("--delete")}, QStringLiteral("Chase list - delete.pdf"));
    row("umlauts", {list, QString::fromUtf8("Räume – 7 & 8")}, QString::fromUtf8("Chase list - Räume – 7 & 8.pdf"));
    row("nothing", {list, QString(), QStringLiteral("...")}, QStringLiteral("Chase list.pdf"));
    row("long", {list, QString(300, u'x')}, QStringLiteral("Chase list - %1.pdf").arg(QString(60, u'x')));
}

void TestPaper::fileNamesTellWhatTheyAre()
{
    QFETCH(const QStringList, parts);
    QTEST(fileNameOf(parts, QStringLiteral("pdf")), "name");
}

void TestPaper::aFileIsItsOwners()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("list.pdf"));
    QVERIFY(saveChasePdf(chaseOf({QStringLiteral("PC-1")}, {QString()}), file).has_value());
    constexpr QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(file) & ~owner, QFileDevice::Permissions());
    QFile old(folder.filePath(QStringLiteral("old.csv")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.setPermissions(owner | QFileDevice::ReadOther));
    old.close();
    QVERIFY(saveFile(old.fileName(), "new").has_value());
    QCOMPARE(QFile::permissions(old.fileName()) & ~owner, QFileDevice::Permissions());
}

void TestPaper::nothingButAFileIsReplaced()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &place : {pipe, folder.path()})
        QVERIFY2(!saveFile(place, "x").has_value(), qPrintable(place));
    struct stat now { };
    QCOMPARE(::stat(QFile::encodeName(pipe).constData(), &now), 0);
    QVERIFY(S_ISFIFO(now.st_mode));
#else
    QSKIP("there are no such files here");
#endif
}

#ifdef Q_OS_LINUX
namespace {

/// From now on one that writes more is told so, not ended.
struct rlimit fileLimit()
{
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit { };
    ::getrlimit(RLIMIT_FSIZE, &limit);
    return limit;
}

} // namespace
#endif

void TestPaper::aFullDriveIsSaid()
{
#ifdef Q_OS_LINUX
    const QTemporaryDir folder;
    const QByteArray place = QFile::encodeName(folder.path());
    const bool isMounted = ::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0
        && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
        && ::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") == 0;
    if (!isMounted)
        QSKIP("A small drive can't be made here; that takes root.");
    const QString file = folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(saveFile(file, "as it was").has_value());
    for (const int size : {60'000, 200'000, 2'000'000}) {
        const auto saved = saveFile(file, QByteArray(size, 'x'));
        if (size < 64 * 1024 - 4096) {
            QVERIFY(saved.has_value());
            QVERIFY(saveFile(file, "as it was").has_value());
            continue;
        }
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error(), QStringLiteral("There is no room left on the drive."));
    }
    // On one that is smaller than what the system keeps back before it writes, Qt knows no reason.
    const QString tiny = folder.filePath(QStringLiteral("tiny"));
    QVERIFY(QDir().mkdir(tiny));
    QCOMPARE(::mount("tmpfs", QFile::encodeName(tiny).constData(), "tmpfs", 0, "size=8k"), 0);
    for (const int size : {9000, 12'000, 60'000}) {
        const auto saved = saveFile(tiny + QStringLiteral("/list.csv"), QByteArray(size, 'x'));
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error(), QStringLiteral("There is no room left on the drive."));
    }
    // What another reason forbids isn't a full drive, however little room there is: here a file may not be so large.
    const struct rlimit before = fileLimit();
    const struct rlimit small {
        .rlim_cur = 2000, .rlim_max = before.rlim_max
    };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto tooLarge = saveFile(tiny + QStringLiteral("/list.csv"), QByteArray(20'000, 'x'));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(tooLarge.error(), qt_error_string(EFBIG));
    QCOMPARE(::umount(QFile::encodeName(tiny).constData()), 0);
    QVERIFY(QDir().rmdir(tiny));
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("as it was"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList {QStringLiteral("list.csv")});
    ::umount2(place.constData(), MNT_DETACH);
#else
    QSKIP("A small drive can't be made here.");
#endif
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
