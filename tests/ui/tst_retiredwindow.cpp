// SPDX-License-Identifier: GPL-3.0-or-later
// The page of what left the school, in the real window on a real journal, by mouse and keyboard.
#include "models/paper/schoolsettings.h"
#include "models/retirement/retiredlabels.h"
#include "nameless.h"
#include "retiredpage.h"
#include "ui/assistant/printpreview.h"
#include "ui/retirement/countchart.h"
#include "ui/retirement/retiredwindow.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

class TestRetiredWindow final : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void openFile(const QUrl &url) { m_school->opened.append(url.toLocalFile()); }

private Q_SLOTS:
    void init() { m_school = std::make_unique<RetiredPage>(this); }
    void cleanup() { m_school.reset(); }
    void showsThatNothingLeft();
    void showsReportsAndTotals();
    void findsByKeyboard();
    void makesAndOpensAReport();
    void savesWhatTheJournalKnows();
    void verifies();
    void voidsWithAReason();
    void showsAndPrintsWhatIsOpen();
    void looksAgain();
    void saysWhatALookCouldNotRead();
    void printsTheSummary();
    void printsTheSheetsOfItsKind();
    void exportsForSnipeIt();
    void keepsTheSchoolsDetails();
    void everythingIsNamed();
    void looksAsDrawn();

private:
    /// With a few reports of all kinds.
    void fill();
    RetiredWindow *openWindow();
    QTableView *table() { return WindowFixture::anywhere<QTableView>("retiredTable"); }
    void chooseRow(const QString &report);
    static QString textOf(const char *name)
    {
        const auto *label = WindowFixture::anywhere<QLabel>(name);
        return label ? label->text() : QString();
    }
    static void press(const char *name) { WindowFixture::click(WindowFixture::anywhere<QPushButton>(name)); }
    QString saveTo(const char *dialog, const QString &name);

    std::unique_ptr<RetiredPage> m_school;
};

void TestRetiredWindow::fill()
{
    m_school->add({.id = "INS",
                      .reason = RetirementReason::Damaged,
                      .title = QStringLiteral("Room 12"),
                      .destination = QStringLiteral("Insurer"),
                      .devices = 4,
                      .model = QStringLiteral("Surface Laptop SE")},
        78);
    const QString sold = m_school->add({.id = "STA",
                                           .reason = RetirementReason::Sold,
                                           .title = QStringLiteral("Staff"),
                                           .destination = QStringLiteral("Staff sale"),
                                           .devices = 6},
        28);
    m_school->declareVoid(sold);
    m_school->add(
        {.id = "STO", .reason = RetirementReason::Stolen, .title = QStringLiteral("One"), .isWiped = false}, 27);
    m_school->add({.id = "LES",
                      .title = QStringLiteral("Year 9"),
                      .destination = QStringLiteral("Lessor"),
                      .devices = 13,
                      .unproven = 1,
                      .model = QStringLiteral("Latitude 3140")},
        9);
    m_school->add({.id = "LIB",
                      .title = QStringLiteral("Library"),
                      .destination = QStringLiteral("Recycler"),
                      .devices = 40,
                      .unproven = 1,
                      .hybrid = 1},
        1);
    m_school->add({.id = "NEW",
                      .reason = RetirementReason::Donated,
                      .title = QStringLiteral("Room 3"),
                      .destination = QStringLiteral("Youth club"),
                      .devices = 5},
        0, false);
    m_school->open();
}

RetiredWindow *TestRetiredWindow::openWindow()
{
    m_school->school.window().findChild<QAction *>(QStringLiteral("retiredAction"))->trigger();
    auto *window = qobject_cast<RetiredWindow *>(WindowFixture::anywhere<QDialog>("retired"));
    const auto isRead = [] { // while the journal is being opened nothing can be read
        return !textOf("retiredState").contains(QLatin1String("Reading"))
            && !WindowFixture::anywhere<QPushButton>("retiredRetry");
    };
    if (window && !QTest::qWaitFor(isRead, 20000))
        return nullptr;
    return window;
}

void TestRetiredWindow::chooseRow(const QString &report)
{
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        if (table()->model()->index(row, 0).data().toString() == report)
            table()->setCurrentIndex(table()->model()->index(row, 0));
    }
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), report);
}

QString TestRetiredWindow::saveTo(const char *dialog, const QString &name)
{
    const QString path = m_school->school.data.filePath(name);
    auto *files = qobject_cast<QFileDialog *>(WindowFixture::anywhere<QDialog>(dialog));
    if (!files)
        return {};
    Q_EMIT files->fileSelected(path);
    files->reject();
    [] { QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("savedBox")); }();
    if (auto *box = WindowFixture::anywhere<QMessageBox>("savedBox"))
        box->reject();
    return path;
}

void TestRetiredWindow::showsThatNothingLeft()
{
    m_school->open();
    QVERIFY(openWindow());
    QCOMPARE(textOf("retiredStateTitle"), QStringLiteral("No device was retired yet"));
    QCOMPARE(textOf("retiredTitle"), QStringLiteral("No report is chosen"));
    for (const char *name : {"retiredMake", "retiredOpen", "retiredVoid", "retiredLook", "retiredRetry"})
        QVERIFY2(!WindowFixture::anywhere<QPushButton>(name), name);
    QVERIFY(!WindowFixture::anywhere<QPushButton>("retiredSummary")->isEnabled());
}

void TestRetiredWindow::showsReportsAndTotals()
{
    fill();
    QVERIFY(openWindow());
    const QAbstractItemModel *model = table()->model();
    QCOMPARE(model->rowCount(), 7); // that of the void one waits for another report
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("not made yet"));
    QCOMPARE(model->index(0, 6).data().toString(), QStringLiteral("report due"));
    const int year = QDate::currentDate().addDays(-1).year();
    const QString newest = QStringLiteral("R-%1-").arg(year);
    QVERIFY(model->index(1, 0).data().toString().startsWith(newest));
    QCOMPARE(model->index(1, 6).data().toString(), QStringLiteral("2 open"));
    const auto card = [](const char *name) { return WindowFixture::anywhere<QWidget>(name)->accessibleName(); };
    QCOMPARE(card("retiredDevicesCard"), QStringLiteral("69 devices, 4 reports")); // 4 + 6 + 1 + 13 + 40 + 5
    QCOMPARE(card("retiredProvenCard"), QStringLiteral("66 wipe proven"));
    QCOMPARE(card("retiredUnprovenCard"), QStringLiteral("2 not proven, must not leave")); // the stolen one is gone
    QCOMPARE(card("retiredRecordsCard"), QStringLiteral("1 record still there"));
    const auto rows = WindowFixture::anywhere<CountChart>("countChart")->rows();
    QCOMPARE(rows.constFirst().first, QStringLiteral("300w Gen 4"));
    QCOMPARE(rows.constFirst().second, 52);
    const auto firstBy = [](const char *what) {
        WindowFixture::anywhere<QComboBox>("retiredBy")->setCurrentText(QString::fromLatin1(what));
        return WindowFixture::anywhere<CountChart>("countChart")->rows().constFirst();
    };
    QCOMPARE(firstBy("By reason"), std::pair(QStringLiteral("End of life"), 53));
    QCOMPARE(firstBy("By year").first, QString::number(year));
    chooseRow(model->index(1, 0).data().toString());
    QVERIFY2(textOf("retiredPoints").contains(QLatin1String("LIB-040: ")), qPrintable(textOf("retiredPoints")));
    QCOMPARE(textOf("retiredLine"), QStringLiteral("40 devices · End of life · Recycler"));
    QVERIFY(WindowFixture::anywhere<QPushButton>("retiredOpen"));
    QVERIFY(!WindowFixture::anywhere<QPushButton>("retiredMake"));
}

void TestRetiredWindow::findsByKeyboard()
{
    fill();
    QVERIFY(openWindow());
    auto *search = WindowFixture::anywhere<QLineEdit>("retiredSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("5cgles0007"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QVERIFY(textOf("retiredLine").startsWith(QLatin1String("13 devices")));
    QStringList stops; // the tab key goes as a person reads
    search->setFocus();
    for (int i = 0; i < 10; ++i) {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        stops.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(stops.join(u' '),
        QStringLiteral("retiredYear retiredOpenPoints retiredSchool retiredExport retiredSummary retiredTable "
                       "retiredBy retiredOpen retiredPrint retiredSheets"));
    search->setText(QStringLiteral("nothing like it"));
    QCOMPARE(textOf("retiredStateTitle"), QStringLiteral("Nothing matches"));
    search->clear();
    auto *year = WindowFixture::anywhere<QComboBox>("retiredYear");
    QVERIFY(year->count() >= 2);
    year->setCurrentIndex(1);
    QVERIFY(table()->model()->rowCount() > 0);
    QTest::keyClick(WindowFixture::anywhere<QDialog>("retired"), Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::anywhere<QDialog>("retired"));
}

void TestRetiredWindow::makesAndOpensAReport()
{
    fill();
    QVERIFY(openWindow());
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QCOMPARE(textOf("retiredTitle"), QStringLiteral("Room 3"));
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("retiredMake")->isEnabled());
    press("retiredMake");
    QTRY_VERIFY(WindowFixture::anywhere<QCheckBox>("paperCertificates"));
    QVERIFY(!WindowFixture::anywhere<QComboBox>("paperFormat"));
    WindowFixture::anywhere<QCheckBox>("paperWithoutUsers")->setChecked(true);
    press("paperGo");
    QTRY_COMPARE_WITH_TIMEOUT(m_school->opened.size(), 1, 30000);
    QVERIFY2(m_school->opened.constFirst().endsWith(QLatin1String(".pdf")), qPrintable(m_school->opened.constFirst()));
    QFile file(m_school->opened.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QTRY_VERIFY(table()->model()->index(0, 0).data().toString().startsWith(QLatin1String("R-")));
    QTRY_COMPARE(table()->model()->index(0, 6).data().toString(), QStringLiteral("complete"));
    chooseRow(table()->model()->index(0, 0).data().toString());
    press("retiredOpen"); // once more
    QTRY_COMPARE_WITH_TIMEOUT(m_school->opened.size(), 2, 30000);
}

void TestRetiredWindow::savesWhatTheJournalKnows()
{
    fill();
    QVERIFY(openWindow());
    const QString number = table()->model()->index(1, 0).data().toString();
    chooseRow(number);
    press("retiredSave");
    QTRY_VERIFY(WindowFixture::anywhere<QComboBox>("paperFormat"));
    WindowFixture::anywhere<QComboBox>("paperFormat")->setCurrentIndex(1);
    QVERIFY(!WindowFixture::anywhere<QCheckBox>("paperCertificates")->isEnabled());
    press("paperGo");
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("reportFileDialog"));
    QFile file(saveTo("reportFileDialog", QStringLiteral("r.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("5CGLIB0007"));
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    QCOMPARE(settled(m_school->school.context->workspace().reports.findFile(hash)).value_or(QString()), number);
}

void TestRetiredWindow::verifies()
{
    fill();
    QVERIFY(openWindow());
    const QString number = table()->model()->index(1, 0).data().toString();
    chooseRow(number);
    press("retiredVerify");
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("reportCheck"));
    QVERIFY(WindowFixture::anywhere<QMessageBox>("reportCheck")
                ->text()
                .startsWith(QStringLiteral("There is a report ") + number));
    const QString path = m_school->school.data.filePath(QStringLiteral("other.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-1.4 forged") > 0);
    file.close();
    press("reportCheckFile");
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("verifyFileDialog"));
    auto *files = qobject_cast<QFileDialog *>(WindowFixture::anywhere<QDialog>("verifyFileDialog"));
    Q_EMIT files->fileSelected(path);
    files->reject();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("fileCheck"));
    QVERIFY(WindowFixture::anywhere<QMessageBox>("fileCheck")->text().startsWith(QLatin1String("Unknown: ")));
    QCOMPARE(WindowFixture::anywhere<QMessageBox>("fileCheck")->informativeText(), QStringLiteral("other.pdf"));
}

void TestRetiredWindow::voidsWithAReason()
{
    fill();
    QVERIFY(openWindow());
    const QString number = table()->model()->index(1, 0).data().toString();
    chooseRow(number);
    press("retiredVoid");
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("voidReportNow"));
    QVERIFY(!WindowFixture::anywhere<QPushButton>("voidReportNow")->isEnabled());
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("voidReportReason"), QStringLiteral("wrong recycler"));
    press("voidReportNow");
    QTRY_COMPARE(table()->model()->rowCount(), 8); // its retirement needs another report
    chooseRow(number);
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(6).data().toString(), QStringLiteral("void"));
    QVERIFY(textOf("retiredNote").contains(QLatin1String("wrong recycler")));
    QVERIFY(!WindowFixture::anywhere<QPushButton>("retiredVoid"));
    QVERIFY(WindowFixture::anywhere<QPushButton>("retiredPrint")); // its paper says that it is void
}

void TestRetiredWindow::showsAndPrintsWhatIsOpen()
{
    fill();
    QVERIFY(openWindow());
    chooseRow(table()->model()->index(1, 0).data().toString());
    press("retiredDevices");
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("openPointsTable"));
    QCOMPARE(WindowFixture::anywhere<QTableView>("openPointsTable")->model()->rowCount(), 2);
    WindowFixture::anywhere<QDialog>("openPoints")->reject();
    QTRY_VERIFY(!WindowFixture::anywhere<QTableView>("openPointsTable"));
    press("retiredOpenPoints"); // across all of them
    QTRY_VERIFY(WindowFixture::anywhere<QTableView>("openPointsTable"));
    QCOMPARE(WindowFixture::anywhere<QTableView>("openPointsTable")->model()->rowCount(), 4);
    WindowFixture::anywhere<QDialog>("openPoints")->reject();
    press("retiredOpenList");
    QTRY_VERIFY(m_school->school.window().findChild<PrintPreview *>());
    QTRY_COMPARE(m_school->school.window().findChild<PrintPreview *>()->pages(), 1);
}

void TestRetiredWindow::looksAgain()
{
    fill();
    QVERIFY(openWindow());
    chooseRow(table()->model()->index(1, 0).data().toString());
    ReportStore &reports = m_school->school.context->workspace().reports;
    const auto looks = [&reports] { return settled(reports.loadLooks(RetirementId(QStringLiteral("LIB"))))->size(); };
    const auto before = looks(); // at the start
    press("retiredLook");
    const auto look = [] { return WindowFixture::anywhere<QPushButton>("retiredLook")->text(); };
    QCOMPARE(look(), QStringLiteral("Looking…"));
    QTRY_VERIFY_WITH_TIMEOUT(looks() > before, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(textOf("retiredLooked").contains(QLatin1String("records gone")), 30000);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("retiredLook")->text().contains(QLatin1String("now")));
}

void TestRetiredWindow::saysWhatALookCouldNotRead()
{
    fill();
    QVERIFY(openWindow());
    chooseRow(table()->model()->index(1, 0).data().toString());
    const auto isDone = [] {
        return WindowFixture::anywhere<QPushButton>("retiredLook")->text().contains(QLatin1String("now"));
    };
    QVERIFY(!WindowFixture::anywhere<QLabel>("retiredLookTrouble")); // nobody asked
    press("retiredLook");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    const QString some = textOf("retiredLookTrouble"); // the ids of one kind here are none that the service takes
    QVERIFY2(some.startsWith(QLatin1String("40 records could not be read. ")), qPrintable(some));
    QVERIFY2(some.contains(QLatin1String("What stands here of them is from ")), qPrintable(some));
    QVERIFY2(some.endsWith(QLatin1String("Then look once more.")), qPrintable(some));
    m_school->school.tenant->faults().on("GET", "managedDevices?").answer(403); // it may stand under another id
    press("retiredLook");
    QTRY_VERIFY_WITH_TIMEOUT(isDone() && textOf("retiredLookTrouble") != some, 30000);
    QVERIFY(textOf("retiredLookTrouble").contains(QLatin1String(" records could not be read. ")));
    table()->selectRow(3); // of another one nothing is said
    QVERIFY(!WindowFixture::anywhere<QLabel>("retiredLookTrouble"));
    table()->selectRow(1);
    QVERIFY(WindowFixture::anywhere<QLabel>("retiredLookTrouble"));
    table()->selectRow(2);
    press("retiredLook");
    table()->selectRow(1);
    press("retiredLook"); // while the other one's are read
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), 30000);
    table()->selectRow(2);
    QTRY_VERIFY_WITH_TIMEOUT(isDone() && WindowFixture::anywhere<QLabel>("retiredLookTrouble"), 30000);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(lookTroubleText({}, now, now), QString());
    const LookEnd lost {.error = Error {.kind = ErrorKind::StorageFull}, .unreadError = {}};
    QVERIFY(lookTroubleText(lost, now, now).startsWith(QLatin1String("This look was not kept. ")));
    QVERIFY(lookTroubleText(lost, now, now).contains(QLatin1String("What stands here of the records is from ")));
    const LookEnd one {.error = {}, .unread = 1, .unreadError = Error {.kind = ErrorKind::Unreachable}};
    QVERIFY(
        lookTroubleText(one, {}, now).contains(QLatin1String("What stands here of it is from the end of its job.")));
}

void TestRetiredWindow::printsTheSummary()
{
    fill();
    QVERIFY(openWindow());
    press("retiredSummary");
    QTRY_VERIFY(m_school->school.window().findChild<PrintPreview *>());
    QTRY_VERIFY(m_school->school.window().findChild<PrintPreview *>()->pages() >= 1);
}

/// Each goes with its devices; those that are lost have none.
void TestRetiredWindow::printsTheSheetsOfItsKind()
{
    m_school->add({.id = "REP", .reason = RetirementReason::Repair, .title = QStringLiteral("Repairs")}, 3);
    m_school->add({.id = "STO", .reason = RetirementReason::Stolen, .title = QStringLiteral("One")}, 2);
    m_school->add({.id = "USE", .reason = RetirementReason::Reused, .title = QStringLiteral("Again")}, 1);
    m_school->declareVoid(m_school->add({.id = "VOI", .reason = RetirementReason::Repair}, 0));
    m_school->open();
    QVERIFY(openWindow());
    QStringList texts;
    for (int row = 0; row < 5; ++row) { // of what is void there is one that may be made anew
        table()->setCurrentIndex(table()->model()->index(row, 0));
        const auto *button = WindowFixture::anywhere<QPushButton>("retiredSheets");
        texts.append(button ? button->text() : QString());
    }
    QCOMPARE(texts.join(u'|'), QStringLiteral("|Parcel notes…|Handover sheets…||Parcel notes…"));
    press("retiredSheets");
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("printPreview"));
    QVERIFY(WindowFixture::anywhere<QDialog>("printPreview")->windowTitle().contains(QLatin1String("Parcel notes")));
}

void TestRetiredWindow::exportsForSnipeIt()
{
    fill();
    QVERIFY(openWindow());
    auto *button = WindowFixture::anywhere<QPushButton>("retiredExport");
    QVERIFY(button->isEnabled());
    button->menu()->actions().constFirst()->trigger();
    QTRY_VERIFY(WindowFixture::anywhere<QDialog>("assetFileDialog"));
    QFile file(saveTo("assetFileDialog", QStringLiteral("assets.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("Archived") && content.contains("Pending"));
}

void TestRetiredWindow::keepsTheSchoolsDetails()
{
    m_school->open();
    QVERIFY(openWindow());
    press("retiredSchool");
    QTRY_VERIFY(WindowFixture::anywhere<QLineEdit>("schoolName"));
    QTest::keyClicks(WindowFixture::anywhere<QLineEdit>("schoolOffice"), QStringLiteral("IT office"));
    WindowFixture::anywhere<QLineEdit>("schoolLogo")->setText(QStringLiteral("/nowhere/logo.png"));
    press("schoolSave");
    QVERIFY(WindowFixture::anywhere<QLabel>("schoolLogoProblem")); // it says why, and nothing is lost
    WindowFixture::anywhere<QLineEdit>("schoolLogo")->clear();
    press("schoolSave");
    QTRY_VERIFY(!WindowFixture::anywhere<QLineEdit>("schoolName"));
    QCOMPARE(
        SchoolSettings(m_school->school.context->workspace().settings).details({}).office, QStringLiteral("IT office"));
}

void TestRetiredWindow::everythingIsNamed()
{
    fill();
    RetiredWindow *window = openWindow();
    QVERIFY(window);
    QCOMPARE(namelessIn(window), QStringList());
    window->resize(1280, 720);
    for (const int row : {0, 1}) {
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QVERIFY2(window->minimumSizeHint().width() <= 1240 && window->minimumSizeHint().height() <= 680,
            qPrintable(QStringLiteral("%1 x %2")
                           .arg(window->minimumSizeHint().width())
                           .arg(window->minimumSizeHint().height())));
    }
    for (const char *name : {"retiredMake", "retiredSchool"}) {
        table()->setCurrentIndex(table()->model()->index(0, 0));
        press(name);
        const char *opened = qstrcmp(name, "retiredMake") == 0 ? "paperOptions" : "schoolDialog";
        QTRY_VERIFY(WindowFixture::anywhere<QDialog>(opened));
        auto *dialog = WindowFixture::anywhere<QDialog>(opened);
        QCOMPARE(namelessIn(dialog), QStringList());
        dialog->done(QDialog::Rejected);
    }
}

/// Writes pictures where somebody asks for them.
void TestRetiredWindow::looksAsDrawn()
{
    const QString folder = qEnvironmentVariable("RESLATE_SHOTS");
    if (folder.isEmpty())
        QSKIP("RESLATE_SHOTS names no folder");
    fill();
    RetiredWindow *window = openWindow();
    QVERIFY(window);
    window->resize(1280, 720);
    chooseRow(table()->model()->index(1, 0).data().toString());
    press("retiredLook");
    QTRY_VERIFY_WITH_TIMEOUT(textOf("retiredLooked").contains(QLatin1String("records gone")), 30000);
    QTRY_VERIFY(WindowFixture::anywhere<QPushButton>("retiredLook")->text().contains(QLatin1String("now")));
    QTRY_VERIFY(!textOf("retiredState").contains(QLatin1String("Reading")));
    Theme &theme = m_school->school.context->workspace().theme;
    for (const auto &[choice, name] :
        {std::pair(Theme::Choice::Light, "retired"), std::pair(Theme::Choice::Dark, "retired-dark")}) {
        theme.choose(choice);
        QCoreApplication::processEvents();
        QVERIFY(window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
    }
    theme.choose(Theme::Choice::Light);
    press("retiredSchool");
    WindowFixture::anywhere<QDialog>("schoolDialog")->grab().save(folder + QStringLiteral("/school.png"));
    WindowFixture::anywhere<QDialog>("schoolDialog")->done(0);
    press("retiredSave");
    WindowFixture::anywhere<QDialog>("paperOptions")->grab().save(folder + QStringLiteral("/options.png"));
    WindowFixture::anywhere<QDialog>("paperOptions")->done(0);
}

QTEST_MAIN(TestRetiredWindow)
#include "tst_retiredwindow.moc"
