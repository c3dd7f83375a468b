// SPDX-License-Identifier: GPL-3.0-or-later
// Closed hours in the window: added and lifted by keyboard, told where a job waits for them, obeyed by what is sent.
#include "activewindow.h"
#include "jobs/rules/closedhourslist.h"
#include "models/text/modelroles.h"
#include "models/text/typedtime.h"
#include "nameless.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/rules/closedhoursdialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QCheckBox>
#include <QRadioButton>
#include <QTableView>

using namespace Reslate;
using namespace Reslate::Test;

class TestHours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsAndLiftsByKeyboard();
    void neverWhatMakesNoSense();
    void closesToMidnight();
    void everyControlHasAName();
    void aJobWaitsAndSaysSo();
    void saysWhichJobsWouldWait();

private:
    static ClosedHoursDialog *open(WindowFixture &fixture)
    {
        fixture.find<QAction>("closedHours")->trigger();
        auto *dialog = WindowFixture::anywhere<ClosedHoursDialog>("closedHoursDialog");
        activateNow(dialog);
        return dialog;
    }
    static const QList<ClosedHours> &list(WindowFixture &fixture) { return fixture.engine().closedHours().hours(); }
    template <typename T> static T *part(const char *name) { return WindowFixture::anywhere<T>(name); }
    static QString text(const char *label) { return part<QLabel>(label)->text().remove(QChar(0x200B)); }
    static void type(const char *field, const QString &words)
    {
        part<QLineEdit>(field)->setFocus();
        part<QLineEdit>(field)->selectAll();
        QTest::keyClick(part<QLineEdit>(field), Qt::Key_Delete);
        QTest::keyClicks(part<QLineEdit>(field), words);
    }
    static void type(const char *field, const char *words) { type(field, QString::fromLatin1(words)); }
    /// The journal is there, so that something can be written down.
    static bool isReady(WindowFixture &fixture) { return fixture.window().windowTitle() != QLatin1String("Reslate"); }
};

#define OPEN_READY(fixture)                                                                                            \
    SHOW_LOADED(fixture);                                                                                              \
    QTRY_VERIFY(isReady(fixture));                                                                                     \
    OPEN_ROOM(fixture)

void TestHours::addsAndLiftsByKeyboard()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    QDialog *dialog = open(fixture);
    QVERIFY(dialog);
    QCOMPARE(open(fixture), dialog); // one of it
    QCOMPARE(dialog->focusWidget()->objectName(), QStringLiteral("hoursName"));
    const auto tabTo = [dialog](const char *name) {
        for (int i = 0; i < 20 && dialog->focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget()->objectName(), QLatin1String(name));
    };
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Lessons"));
    tabTo("hoursDay-4"); // not on Fridays
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    tabTo("hoursTo");
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("1510")); // what stood there is selected
    tabTo("hoursReason");
    QTest::keyClicks(dialog->focusWidget(), QStringLiteral("class"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(list(fixture).isEmpty()); // Enter decides nothing
    tabTo("hoursAdd");
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(list(fixture).size(), 1);
    const ClosedHours added = list(fixture).constFirst();
    QCOMPARE(added.name, QStringLiteral("Lessons"));
    QCOMPARE(weekdayNames(added.weekdays), QStringLiteral("mon,tue,wed,thu"));
    QCOMPARE(added.from, QTime(8, 0));
    QCOMPARE(added.to, QTime(15, 10));
    QCOMPARE(added.reason, QStringLiteral("class"));
    QVERIFY(added.who.contains(u'@'));
    QTRY_VERIFY2(text("hoursMessage").contains(QLatin1String("Lessons")), qPrintable(text("hoursMessage")));

    type("hoursName", "Exams");
    part<QRadioButton>("hoursDates")->setFocus();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    type("hoursLastDay", dayToType(QDate::currentDate().addDays(20)));
    type("hoursReason", "quiet");
    tabTo("hoursAdd");
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(list(fixture).size(), 2);
    QVERIFY(list(fixture).at(1).weekdays.none());
    QCOMPARE(list(fixture).at(1).lastDay, QDate::currentDate().addDays(20));

    auto *table = part<QTableView>("hoursTable");
    QTRY_VERIFY(part<QLineEdit>("hoursReason")->text().isEmpty());
    QVERIFY(!part<QPushButton>("hoursLift")->isEnabled()); // no reason yet
    table->setCurrentIndex(table->model()->index(0, 0));
    type("hoursReason", "holidays");
    tabTo("hoursLift");
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(list(fixture).size(), 1);
    QCOMPARE(list(fixture).constFirst().name, QStringLiteral("Exams"));
}

void TestHours::neverWhatMakesNoSense()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    QVERIFY(open(fixture));
    auto *add = part<QPushButton>("hoursAdd");
    QVERIFY(!add->isEnabled());
    QVERIFY(!text("hoursHint").isEmpty());
    type("hoursName", "Lessons");
    QVERIFY(!add->isEnabled()); // no reason
    type("hoursReason", "class");
    QVERIFY(add->isEnabled());
    const QString shown = part<QLineEdit>("hoursFrom")->text();
    QCOMPARE(shown, timeToType(QTime(8, 0))); // as the system writes a time
    QVERIFY2(text("hoursHint").simplified().startsWith(QLatin1String("Read as: Mon, Tue, Wed, Thu, Fri ") + shown),
        qPrintable(text("hoursHint")));
    for (const char *wrong : {"", "25:00", "noon", "8:61"}) {
        type("hoursTo", wrong);
        QVERIFY(!add->isEnabled());
        QVERIFY2(text("hoursHint").startsWith(QLatin1String("This isn't a time.")), qPrintable(text("hoursHint")));
    }
    type("hoursTo", "8:00");
    QVERIFY(!add->isEnabled());
    type("hoursTo", "7");
    QVERIFY(add->isEnabled());
    for (int day = 0; day < 7; ++day)
        part<QCheckBox>(qPrintable(QStringLiteral("hoursDay-%1").arg(day)))->setChecked(false);
    QVERIFY(!add->isEnabled());
    part<QRadioButton>("hoursDates")->setChecked(true);
    QVERIFY(add->isEnabled());
    type("hoursLastDay", dayToType(QDate::currentDate().addDays(-3)));
    QVERIFY(!add->isEnabled());
    for (const char *wrong : {"Feb 30, 2027", "next week", "20:26", "1"}) {
        type("hoursLastDay", wrong);
        QCOMPARE(part<QLineEdit>("hoursLastDay")->text(), QString::fromLatin1(wrong)); // nothing is made of it
        QVERIFY(!add->isEnabled());
        QVERIFY2(text("hoursHint").startsWith(QLatin1String("This isn't a date that can be meant.")),
            qPrintable(text("hoursHint")));
    }
    type("hoursLastDay", QDate::currentDate().addDays(3).toString(Qt::ISODate));
    QVERIFY(add->isEnabled());
    QVERIFY2(text("hoursHint").startsWith(QLatin1String("Read as: ")), qPrintable(text("hoursHint")));
    WindowFixture::click(add);
    QTRY_COMPARE(list(fixture).size(), 1);
    QCOMPARE(list(fixture).constFirst().lastDay, QDate::currentDate().addDays(3));
    QTRY_VERIFY(!text("hoursMessage").isEmpty());
    type("hoursName", "LESSONS");
    type("hoursReason", "class");
    QVERIFY(!add->isEnabled()); // the name is taken
}

void TestHours::closesToMidnight()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    QVERIFY(open(fixture));
    type("hoursName", "Sunday");
    type("hoursReason", "rest");
    for (int day = 0; day < 7; ++day)
        part<QCheckBox>(qPrintable(QStringLiteral("hoursDay-%1").arg(day)))->setChecked(day == 6);
    type("hoursFrom", "0:00");
    auto *midnight = part<QCheckBox>("hoursToMidnight");
    midnight->setFocus();
    QTest::keyClick(midnight, Qt::Key_Space);
    QVERIFY(!part<QLineEdit>("hoursTo")->isEnabled());
    WindowFixture::click(part<QPushButton>("hoursAdd"));
    QTRY_COMPARE(list(fixture).size(), 1);
    QCOMPARE(list(fixture).constFirst().to, QTime(0, 0));
    QTRY_VERIFY2(text("hoursMessage").contains(QLatin1String("midnight")), qPrintable(text("hoursMessage")));
    QTest::keyClick(midnight, Qt::Key_Space);
    QVERIFY(part<QLineEdit>("hoursTo")->isEnabled());
    part<QRadioButton>("hoursDates")->setChecked(true);
    QVERIFY(!midnight->isEnabled());
}

void TestHours::everyControlHasAName()
{
    WindowFixture fixture;
    OPEN_READY(fixture);
    ClosedHoursDialog *dialog = open(fixture);
    QVERIFY(dialog);
    QCOMPARE(namelessIn(dialog), QStringList());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!part<ClosedHoursDialog>("closedHoursDialog"));
}

void TestHours::aJobWaitsAndSaysSo()
{
    WindowFixture fixture(TestTenant::quick(120), std::make_unique<QuickClock>(20));
    OPEN_READY(fixture);
    QTRY_COMPARE(fixture.filter().counts().canAutopilotReset, 26);
    const QDate today = QDate::currentDate();
    QVERIFY(settled(fixture.engine().closedHours().add({.name = QStringLiteral("Exams"),
                                                           .firstDay = today.addDays(-1),
                                                           .lastDay = today.addDays(2),
                                                           .reason = QStringLiteral("quiet")},
                        {}))
                .has_value());
    fixture.table()->setFocus();
    QTest::keyClick(fixture.table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(fixture.filter().counts().checked, 30);
    fixture.click(fixture.find<QPushButton>("checked-autopilot-resetButton"));
    QTRY_VERIFY(part<QLineEdit>("confirmNumber"));
    const auto *closed = part<QLabel>("confirmClosed"); // in amber, before the number is typed
    QVERIFY(closed->isVisible());
    QCOMPARE(closed->property("role").toString(), QStringLiteral("caution"));
    QVERIFY2(closed->text().startsWith(QStringLiteral("⚠ Closed hours (Exams): nothing is sent before ")),
        qPrintable(closed->text()));
    QTest::keyClicks(part<QLineEdit>("confirmNumber"), QStringLiteral("26"));
    fixture.click(part<QPushButton>("confirmSend"));
    QTRY_VERIFY(fixture.lastJob());
    const JobId id = fixture.lastJob()->id;
    const JobModel &jobs = fixture.context->workspace().jobs;
    QCOMPARE(fixture.engine().job(id)->phase, JobPhase::Countdown);
    const QString start = jobs.indexOf(id).data(CountdownTextRole).toString();
    QVERIFY2(start.startsWith(QLatin1String("Waits for the end of Exams, ")), qPrintable(start)); // not "in 9 s"
    QVERIFY(jobs.indexOf(id).data(SecondLineRole).toString().contains(QLatin1String(" s to take it back")));
    QVERIFY(!jobs.indexOf(id).data(SecondLineRole).toString().contains(QLatin1String("starts in")));
    QTRY_VERIFY_WITH_TIMEOUT(
        jobs.indexOf(id).data(SecondLineRole).toString().contains(QLatin1String("Waits for the end of Exams, ")),
        30'000);
    QVERIFY(jobs.indexOf(id)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QLatin1String("Waits for the end of Exams, ")));
    QCOMPARE(fixture.tenant().destructiveRequests().size(), 0);

    QVERIFY(open(fixture));
    type("hoursReason", "they are over");
    QVERIFY(!part<QPushButton>("hoursLift")->isEnabled()); // nobody chose any
    part<QTableView>("hoursTable")->selectRow(0);
    WindowFixture::click(part<QPushButton>("hoursLift"));
    QTRY_VERIFY(list(fixture).isEmpty());
    QTRY_VERIFY(!jobs.indexOf(id).data(SecondLineRole).toString().contains(QLatin1String("Waits")));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.tenant().destructiveRequests().size(), 26, 60'000);
    for (const JobItem &item : fixture.lastJob()->items)
        QCOMPARE(fixture.tenant().destructiveRequests(item.device.id.toString()), 1);
}

void TestHours::saysWhichJobsWouldWait()
{
    WindowFixture fixture(TestTenant::quick(120));
    OPEN_READY(fixture);
    const QDate today = QDate::currentDate();
    Plan plan {.workflow = ResetMode::Restart,
        .title = QStringLiteral("<b>Restart</b>"),
        .items = {plannedItem(fixture.devices().device(0))},
        .countdown = std::chrono::seconds(60),
        .pace = {.startsAt = today.addDays(2).startOfDay().addSecs(10 * 60 * 60)}};
    QVERIFY(settled(fixture.engine().start(plan, QStringLiteral("anna"))).has_value()); // takes nothing from anybody
    plan.workflow = ResetMode::FactoryWipe;
    plan.items = {plannedItem(fixture.devices().device(1))};
    plan.title = QStringLiteral("<b>Room 5</b>");
    QVERIFY(settled(fixture.engine().start(plan, QStringLiteral("anna"))).has_value());
    QVERIFY(open(fixture));
    type("hoursName", "Exams");
    type("hoursReason", "quiet");
    part<QRadioButton>("hoursDates")->setChecked(true);
    type("hoursFirstDay", dayToType(today.addDays(3)));
    type("hoursLastDay", dayToType(today.addDays(4)));
    QVERIFY2(!text("hoursHint").contains(QLatin1String("would wait")), qPrintable(text("hoursHint")));
    type("hoursFirstDay", dayToType(today.addDays(1)));
    QVERIFY2(text("hoursHint").endsWith(QLatin1String("Jobs that would wait until they end: <b>Room 5</b>")),
        qPrintable(text("hoursHint")));
}

QTEST_MAIN(TestHours)
#include "tst_hours.moc"
