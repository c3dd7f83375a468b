// SPDX-License-Identifier: GPL-3.0-or-later
// Help for the window in front, in both languages; what support gets; settings in one place; the menu by key.
#include "domain/rules/resetmode.h"
#include "models/text/modelabels.h"
#include "pdftools.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/settingsdialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

QString pageText(const QString &language, const QString &page)
{
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString shownTitle()
{
    const auto *text = WindowFixture::anywhere<QTextBrowser>("helpText");
    return text ? text->toPlainText().section(QLatin1Char('\n'), 0, 0) : QString();
}

} // namespace

class TestHelp final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyPageIsThereInBothLanguages_data();
    void everyPageIsThereInBothLanguages();
    void theKeysPageKnowsEveryShortcut();
    void f1OpensThePageOfTheWindowInFront();
    void itSpeaksTheLanguageOfTheProgram();
    void linksStayInside();
    void aPageIsPrinted();
    void theModesPageSaysWhatTheCardsSay();
    void supportGetsNoNames();
    void settingsStandInOnePlace();
    void theMenuGoesByKeys();
    void aDoubleClickOpensDetails();
};

void TestHelp::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    WindowFixture fixture; // so that the resources are there
}

void TestHelp::everyPageIsThereInBothLanguages_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : HelpWindow::pages())
        QTest::newRow(qPrintable(page)) << page;
}

void TestHelp::everyPageIsThereInBothLanguages()
{
    QFETCH(const QString, page);
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList targets[2];
    int i = 0;
    for (const char *language : {"en", "de"}) {
        const QString text = pageText(QLatin1String(language), page);
        QVERIFY2(text.startsWith(QLatin1String("# ")), language);
        for (auto found = link.globalMatch(text); found.hasNext();) {
            const QString target = found.next().captured(1);
            QVERIFY2(target.endsWith(QLatin1String(".md")), qPrintable(target)); // nothing from the network
            QVERIFY2(HelpWindow::pages().contains(target.chopped(3)), qPrintable(target));
            targets[i].append(target);
        }
        QVERIFY(page == QLatin1String("main") || targets[i].contains(QStringLiteral("main.md")));
        ++i;
    }
    QCOMPARE(targets[0], targets[1]);
    QVERIFY(pageText(QStringLiteral("en"), page) != pageText(QStringLiteral("de"), page));
}

void TestHelp::theKeysPageKnowsEveryShortcut()
{
    WindowFixture fixture;
    fixture.show();
    int shortcuts = 0;
    for (const QAction *action : fixture.window().findChildren<QAction *>()) {
        if (action->shortcut().isEmpty())
            continue;
        ++shortcuts;
        const QString key = action->shortcut().toString();
        QVERIFY2(pageText(QStringLiteral("en"), QStringLiteral("keys")).contains(QStringLiteral("| %1 |").arg(key)),
            qPrintable(key));
        const QString german = QString(key).replace(QLatin1String("Ctrl+"), QLatin1String("Strg+"));
        QVERIFY2(pageText(QStringLiteral("de"), QStringLiteral("keys")).contains(QStringLiteral("| %1 |").arg(german)),
            qPrintable(german));
    }
    QVERIFY(shortcuts >= 6);
}

void TestHelp::f1OpensThePageOfTheWindowInFront()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    QTest::keyClick(fixture.table(), Qt::Key_F1);
    QTRY_COMPARE(shownTitle(), QStringLiteral("The main window"));
    QTest::keyClick(WindowFixture::anywhere<QTextBrowser>("helpText"), Qt::Key_F1); // there it stays
    QCOMPARE(shownTitle(), QStringLiteral("The main window"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("helpClose"));
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("helpWindow"));

    fixture.find<QAction>("allJobsAction")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("allJobsSearch"));
    QTest::keyClick(WindowFixture::anywhere<QLineEdit>("allJobsSearch"), Qt::Key_F1);
    QTRY_COMPARE(shownTitle(), QStringLiteral("Jobs"));
    WindowFixture::anywhere<QDialog>("allJobs")->close();

    fixture.filter().setAllChecked(true);
    QTRY_VERIFY(fixture.find<QPushButton>("checked-autopilot-resetButton")->isEnabled());
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("confirmNumber"));
    QTest::keyClick(WindowFixture::anywhere<QLineEdit>("confirmNumber"), Qt::Key_F1);
    QTRY_COMPARE(shownTitle(), QStringLiteral("Sending"));
    auto *help = WindowFixture::anywhere<QDialog>("helpWindow");
    QCOMPARE(help->parentWidget()->objectName(), QStringLiteral("confirmDialog")); // or the question would lock it
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("helpContents"));
    QTRY_COMPARE(shownTitle(), QStringLiteral("The main window"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("helpBack"));
    QTRY_COMPARE(shownTitle(), QStringLiteral("Sending"));
    QVERIFY(WindowFixture::anywhere<QDialog>("confirmDialog")); // the question still stands
    QVERIFY(fixture.engine().jobs().isEmpty());
}

void TestHelp::itSpeaksTheLanguageOfTheProgram()
{
    WindowFixture fixture;
    fixture.show();
    for (const auto &[locale, title] :
        {std::pair(QLocale(QLocale::German), QStringLiteral("Wo Daten gespeichert sind")),
            std::pair(QLocale(QLocale::French), QStringLiteral("Where data is stored"))}) {
        QLocale::setDefault(locale);
        fixture.find<QAction>("help-data")->trigger();
        QTRY_COMPARE(shownTitle(), title);
        const QString text = WindowFixture::anywhere<QTextBrowser>("helpText")->toPlainText();
        const QString settings = QDir::toNativeSeparators(fixture.desktop.store->fileName());
        QVERIFY2(text.contains(settings), qPrintable(text));
        QVERIFY(!text.contains(QLatin1Char('{')));
        WindowFixture::anywhere<QDialog>("helpWindow")->close();
        QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("helpWindow"));
    }
}

void TestHelp::theModesPageSaysWhatTheCardsSay()
{
    const Places places {QStringLiteral("/data"), QStringLiteral("/x")};
    HelpWindow help(places);
    help.showPage(QStringLiteral("modes"));
    auto *browser = help.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    const QString text = browser->toPlainText();
    QVERIFY(!text.contains(u'{') && !text.contains(u'|')); // the tables are ones
    for (const ModeFacts &facts : allModes()) {
        QStringList expected = modeKeeps(facts.mode) + modeRemoves(facts.mode);
        expected.append(modeTitle(facts.mode));
        for (const QString &words : std::as_const(expected))
            QVERIFY2(!facts.offered || text.contains(words), qPrintable(words));
    }
}

void TestHelp::aPageIsPrinted()
{
    const Places places {QStringLiteral("/data"), QStringLiteral("/x")};
    HelpWindow help(places);
    help.showPage(QStringLiteral("failed"));
    help.show();
    WindowFixture::click(help.findChild<QPushButton *>(QStringLiteral("helpPrint")));
    QTRY_VERIFY(WindowFixture::anywhere<QPrintDialog>("printDialog"));
    auto *dialog = WindowFixture::anywhere<QPrintDialog>("printDialog");
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("page.pdf"));
    dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
    dialog->printer()->setOutputFileName(file);
    Q_EMIT dialog->accepted(dialog->printer());
    dialog->close();
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const std::optional<QString> text = Test::textOf(pdf.readAll());
    if (!text)
        QSKIP("pdftotext is not there");
    QVERIFY(text->contains(QLatin1String("reagentc /enable")));
}

void TestHelp::linksStayInside()
{
    const Places places {QStringLiteral("/data/<b>{settings}"), QStringLiteral("/x")};
    HelpWindow help(places);
    help.showPage(QStringLiteral("main"));
    auto *text = help.findChild<QTextBrowser *>(QStringLiteral("helpText"));
    Q_EMIT text->anchorClicked(QUrl(QStringLiteral("jobs.md")));
    QVERIFY(text->toPlainText().startsWith(QLatin1String("Jobs")));
    for (const char *foreign : {"https://evil.example/", "file:///etc/passwd", "../../icons/laptop.png", "nothing.md"})
        Q_EMIT text->anchorClicked(QUrl(QLatin1String(foreign)));
    QVERIFY(!text->toPlainText().contains(QLatin1String("root:")));
}

void TestHelp::supportGetsNoNames()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    SHOW_LOADED(fixture);
    QTRY_VERIFY(fixture.find<QPushButton>("tenantChip")->text().contains(QLatin1String("Hillside")));
    fixture.tenant()
        .faults()
        .on("GET", "/groups")
        .answer(403, R"({"error":{"code":"Forbidden","message":"anna@school.example may not, token eyJhbGciOi"}})");
    fixture.find<QAction>("refresh")->trigger();
    QTRY_VERIFY(!fixture.catalog().isLoading());
    fixture.find<QAction>("saveSupport")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QFileDialog>("supportFileDialog"));
    auto *dialog = WindowFixture::anywhere<QFileDialog>("supportFileDialog");
    const QString name = fixture.dir.filePath(QStringLiteral("support.txt"));
    dialog->selectFile(name);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("savedBox"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QCOMPARE(file.permissions() & others, QFileDevice::Permissions());
    for (const char *part : {"Reslate: " RESLATE_VERSION, "Qt: ", "Pretend school: yes", "Devices: 120", "status 403",
             "code Forbidden", "Countdown: 10 s", "finished: 0"})
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(QLatin1String(part) + QLatin1String(" in ") + text));
    QStringList secrets {QStringLiteral("Hillside"), QStringLiteral("anna"), QStringLiteral("eyJ"),
        QStringLiteral("school.example"), fixture.dir.path(), QString::fromLatin1(fixture.tenant().token()), roomGroup};
    for (int row = 0; row < fixture.catalog().count(); ++row) {
        const Device &device = fixture.catalog().at(row);
        secrets += {device.name, device.serialNumber, device.id.toString(), device.userPrincipalName};
    }
    secrets.removeAll(QString());
    for (const QString &secret : std::as_const(secrets))
        QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
}

void TestHelp::settingsStandInOnePlace()
{
    WindowFixture fixture;
    fixture.show();
    fixture.find<QAction>("settings")->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("settingsDialog"));
    const Settings &settings = fixture.desktop.settings;
    auto *notify = WindowFixture::anywhere<QCheckBox>("settingsNotify");
    QVERIFY(notify->isChecked());
    QVERIFY(!WindowFixture::anywhere<QCheckBox>("settingsTray")->isChecked()); // nobody asked for it
    notify->setFocus();
    QTest::keyClick(notify, Qt::Key_Space);
    QVERIFY(!settings.get(settingkeys::notifyWhenAway));
    WindowFixture::click(WindowFixture::anywhere<QRadioButton>("settingsColorsDark"));
    QCOMPARE(settings.get(settingkeys::theme), QStringLiteral("dark"));
    auto *seconds = WindowFixture::anywhere<QSpinBox>("settingsCountdown");
    seconds->setFocus();
    seconds->selectAll();
    QTest::keyClicks(seconds, QStringLiteral("25"));
    QTRY_COMPARE(settings.get(settingkeys::countdownSeconds), 25);
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("settingsHours"));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("closedHoursDialog"));
}

void TestHelp::theMenuGoesByKeys()
{
    WindowFixture fixture;
    fixture.show();
    QMenuBar *bar = fixture.window().menuBar();
    QTest::keyClick(&fixture.window(), Qt::Key_F10);
    QTRY_COMPARE(bar->activeAction(), bar->actions().constFirst());
    for (const QAction *top : bar->actions()) {
        QMenu *menu = top->menu();
        for (int twice = 0; twice < 2; ++twice) { // the second time changes nothing
            menu->popup(fixture.window().mapToGlobal(QPoint(100, 100)));
            QTRY_VERIFY(menu->isVisible());
            menu->close();
        }
        QSet<QString> letters;
        for (const QAction *action : menu->actions()) {
            const bool isHeading = !action->isEnabled() && action->font().bold();
            if (action->isSeparator() || isHeading)
                continue;
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!letter.isEmpty() && action->text().count(QLatin1Char('&')) == 1, qPrintable(action->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters.insert(letter);
        }
    }
}

void TestHelp::aDoubleClickOpensDetails()
{
    WindowFixture fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const QModelIndex cell = fixture.table()->model()->index(2, 1);
    const QPoint at = fixture.table()->visualRect(cell).center();
    QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(fixture.table()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(fixture.window().focusWidget()->objectName(), QStringLiteral("detailsScroll"));
    QVERIFY(fixture.engine().jobs().isEmpty());

    Plan plan {.workflow = ResetMode::Sync, .title = roomGroup, .countdown = std::chrono::seconds(0)};
    plan.items.append({.device = {.id = fixture.catalog().at(0).id}});
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(plan, {})));
    auto *row = fixture.find<QWidget>("jobRow");
    QTRY_VERIFY(row && row->isVisible());
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("jobDetails")); // its countdown is over
    QTest::mouseDClick(row, Qt::LeftButton, {}, QPoint(2, 2));
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("jobPage"));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
