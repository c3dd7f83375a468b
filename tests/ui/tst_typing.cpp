// SPDX-License-Identifier: GPL-3.0-or-later
#include "activewindow.h"
#include "nothingheld.h"
#include "question.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/orders/confirmdialog.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeZone>
#include <QWheelEvent>

#include <utility>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

QString textOf(const char *name)
{
    const auto *label = at<QLabel>(name);
    return label ? label->text() : QString();
}

enum class By { Typing, Pasting };

/// Puts a text into the field that has the focus, in place of what is selected, as a person does.
void enter(QWidget *field, const QString &text, By by)
{
    if (by == By::Typing) {
        QTest::keyClicks(field, text);
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
}

} // namespace

#define NEXT()                                                                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);                                    \
    WindowFixture::click(at<QPushButton>("assistantNext"))

/// What is typed, pasted or stepped is what is taken; and where it can't be, it stays and a word beside it says why.
class TestTyping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void numbersOfThePace_data();
    void numbersOfThePace();
    void oneHasItsOwnWord();
    void arrowsAndBox();
    void aPilotOfAllIsNone();
    void start_data();
    void start();
    void aTimeThatTheClocksSkip();
    void calendar();
    void whatIsTypedIsWhatIsSent();
    void listOfSerials();
    void confirmation_data();
    void confirmation();

private:
    void openPace();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<AssistantWindow> m_window;
};

void TestTyping::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>();
    // Where nothing tells whether a second admin is needed, a reason for them can be written.
    m_fixture->tenant().faults().on("GET", "/operationApprovalPolicies").answer(403);
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
}

void TestTyping::cleanupTestCase()
{
    m_window.reset();
    m_fixture.reset();
}

void TestTyping::init()
{
    SavedPlan plan {.id = PlanId(QStringLiteral("fields"))};
    plan.wish.mode = ResetMode::AutopilotReset;
    plan.wish.title = roomGroup;
    for (const Device *device : m_fixture->filter().scopeDevices())
        plan.devices.append({plannedItem(*device), ResetMode::AutopilotReset});
    m_window = std::make_unique<AssistantWindow>(m_fixture->context->workspace());
    m_window->openPlan(plan, false);
    m_window->show();
    activateNow(m_window.get());
}

void TestTyping::cleanup()
{
    m_window.reset();
}

void TestTyping::openPace()
{
    NEXT();
    QTRY_VERIFY(at<QSpinBox>("pacePilot"));
}

void TestTyping::oneHasItsOwnWord()
{
    openPace();
    const auto word = [](const char *field) {
        const QList<QLabel *> labels = at<QSpinBox>(field)->parentWidget()->findChildren<QLabel *>();
        QStringList texts;
        for (const QLabel *label : labels)
            texts.append(label->text());
        return texts;
    };
    for (const auto &[field, one, several] : {std::tuple {"pacePilot", "device", "devices"},
             std::tuple {"paceWave", "device at a time", "devices at a time"},
             std::tuple {"paceGap", "minute", "minutes"},
             std::tuple {"paceStopAfter", "failure", "failures of one kind"}}) {
        auto *number = at<QSpinBox>(field);
        QVERIFY(number);
        number->setFocus();
        number->selectAll();
        enter(number, QStringLiteral("1"), By::Typing);
        QVERIFY2(word(field).contains(QLatin1String(one)), field);
        number->selectAll();
        enter(number, QStringLiteral("3"), By::Typing);
        QVERIFY2(word(field).contains(QLatin1String(several)), field);
    }
}

void TestTyping::numbersOfThePace_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("pilot") << QByteArray("pacePilot") << QStringLiteral("5") << QStringLiteral("pilot of 5 devices");
    QTest::newRow("wave") << QByteArray("paceWave") << QStringLiteral("12") << QStringLiteral("12 devices at a time");
    QTest::newRow("stop") << QByteArray("paceStopAfter") << QStringLiteral("7") << QStringLiteral("after 7 failures");
    QTest::newRow("part") << QByteArray("paceStopPercent") << QStringLiteral("30") << QStringLiteral("30 percent");
    QTest::newRow("blanks") << QByteArray("pacePilot") << QStringLiteral(" 5 ") << QStringLiteral("pilot of 5 devices");
    for (const char *wrong : {"", "0", "-2", "abc", "3 or 4", "200000", "1.5"})
        QTest::newRow(wrong) << QByteArray("pacePilot") << QString::fromLatin1(wrong) << QString();
    QTest::newRow("151 %") << QByteArray("paceStopPercent") << QStringLiteral("151") << QString();
}

void TestTyping::numbersOfThePace()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QString, says);
    openPace();
    for (const By by : {By::Typing, By::Pasting}) {
        auto *number = at<QSpinBox>(field.constData());
        QVERIFY(number);
        WindowFixture::click(at<QRadioButton>("paceNow"));
        number->setFocus();
        if (text.isEmpty())
            QTest::keyClick(number, Qt::Key_Delete);
        else
            enter(number, text, by);
        QVERIFY2(number->text().contains(text.trimmed()), qPrintable(number->text()));
        const QByteArray why = field + "Why";
        QTest::keyClick(number, Qt::Key_Tab); // leaving it changes nothing
        QVERIFY2(number->text().contains(text.trimmed()), qPrintable(number->text()));
        QTRY_COMPARE(at<QPushButton>("assistantNext")->isEnabled(), !says.isEmpty());
        if (says.isEmpty()) {
            const QString reason = textOf(why.constData());
            QVERIFY2(reason.startsWith(QLatin1String("Type a whole number "))
                    || reason.startsWith(QLatin1String("That is too much")),
                qPrintable(reason));
            QVERIFY2(!reason.contains(QLatin1String("100,000")), qPrintable(reason)); // no bound that means anything
            QVERIFY(!at<QLabel>("assistantWhy")); // said once, beside the number
            QVERIFY(textOf("pacePilotSummary").isEmpty()); // nothing of what counted before
        } else {
            QTRY_VERIFY2(textOf("paceWords").contains(says), qPrintable(textOf("paceWords")));
            QVERIFY(!at<QLabel>(why.constData()));
        }
    }
}

void TestTyping::arrowsAndBox()
{
    openPace();
    auto *pilot = at<QSpinBox>("pacePilot");
    auto *box = at<QCheckBox>("pacePilotOn");
    QVERIFY(box && !box->isChecked());
    QVERIFY(pilot->hasFocus()); // whoever types at once means the pilot
    QCOMPARE(pilot->value(), 3);
    QCOMPARE(pilot->buttonSymbols(), QAbstractSpinBox::UpDownArrows);
    QVERIFY(textOf("paceWords").contains(QLatin1String("All at once")));
    QTest::keyClick(pilot, Qt::Key_Up);
    QVERIFY(box->isChecked());
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("pilot of 4 devices")));
    QTest::keyClick(pilot, Qt::Key_Down);
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("pilot of 3 devices")));
    QTest::keyClick(pilot, Qt::Key_Delete);
    QTest::keyClick(pilot, Qt::Key_Backspace);
    enter(pilot, QStringLiteral("x"), By::Typing);
    QTest::keyClick(pilot, Qt::Key_Up); // goes on from the last number
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("pilot of 4 devices")));
    WindowFixture::click(box);
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("All at once")));
    QCOMPARE(pilot->value(), 4); // waits for the box
    WindowFixture::click(box);
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("pilot of 4 devices")));

    for (const auto &[y, value] : {std::pair(6, 5), std::pair(pilot->height() - 6, 4)}) { // the arrows themselves
        QTest::mouseClick(pilot, Qt::LeftButton, {}, QPoint(pilot->width() - 10, y));
        QCOMPARE(pilot->value(), value);
    }
    QVERIFY(pilot->hasFocus());
    const QPointF middle = pilot->rect().center();
    QWheelEvent scrolled(
        middle, pilot->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(pilot, &scrolled);
    QCOMPARE(pilot->value(), 4); // whoever scrolls over it means the page
    WindowFixture::click(pilot);
    QTRY_COMPARE(pilot->findChild<QLineEdit *>()->selectedText(), QStringLiteral("4"));
}

void TestTyping::aPilotOfAllIsNone()
{
    openPace();
    enter(at<QSpinBox>("pacePilot"), QStringLiteral("26"), By::Typing);
    QTRY_VERIFY2(textOf("pacePilotWhy").contains(QLatin1String("only 26 devices")), qPrintable(textOf("pacePilotWhy")));
    QTRY_VERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    QTest::keyClick(at<QSpinBox>("pacePilot"), Qt::Key_Down);
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    QTRY_VERIFY(!at<QLabel>("pacePilotWhy"));

    at<QSpinBox>("paceGap")->setFocus();
    enter(at<QSpinBox>("paceGap"), QStringLiteral("20"), By::Typing);
    QTRY_VERIFY(textOf("paceGapWhy").contains(QLatin1String("only one wave")));
    at<QSpinBox>("paceWave")->setFocus();
    enter(at<QSpinBox>("paceWave"), QStringLiteral("5"), By::Typing);
    QTRY_VERIFY(textOf("paceWords").contains(QLatin1String("20 min from one wave to the next")));
    QTRY_VERIFY(!at<QLabel>("paceGapWhy"));
}

void TestTyping::start_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("reading"); ///< empty: 07:00 on the first of November next year
    const int year = QDate::currentDate().year() + 1;
    const QString good = QStringLiteral("Nov 1, %1").arg(year);
    QTest::newRow("as proposed") << good << QStringLiteral("07:00") << QString();
    QTest::newRow("iso") << QStringLiteral("%1-11-01").arg(year) << QStringLiteral("7:00") << QString();
    QTest::newRow("long") << QStringLiteral("november 1, %1").arg(year) << QStringLiteral("7") << QString();
    QTest::newRow("dots") << QStringLiteral("1.11.%1").arg(year) << QStringLiteral("7 am") << QString();
    QTest::newRow("no day") << QStringLiteral("next week") << QStringLiteral("07:00") << QStringLiteral("a date");
    QTest::newRow("Feb 30") << QStringLiteral("Feb 30, %1").arg(year) << QStringLiteral("07:00")
                            << QStringLiteral("a date");
    QTest::newRow("empty") << QString() << QStringLiteral("07:00") << QStringLiteral("a date");
    QTest::newRow("no time") << good << QStringLiteral("25:00") << QStringLiteral("a time");
    QTest::newRow("no minute") << good << QStringLiteral("20:6") << QStringLiteral("a time");
    QTest::newRow("past") << QStringLiteral("Nov 1, 2020") << QStringLiteral("07:00") << QStringLiteral("in the past");
}

void TestTyping::start()
{
    QFETCH(QString, day);
    QFETCH(QString, time);
    QFETCH(QString, reading);
    openPace();
    for (const By by : {By::Typing, By::Pasting}) {
        const auto put = [by](const char *name, const QString &text) {
            auto *field = at<QLineEdit>(name);
            QVERIFY(field);
            field->setFocus(Qt::TabFocusReason);
            field->selectAll();
            if (text.isEmpty())
                QTest::keyClick(field, Qt::Key_Delete);
            else
                enter(field, text, by);
            QCOMPARE(field->text(), text);
        };
        put("paceStartDay", day);
        put("paceStartTime", time);
        at<QRadioButton>("paceLater")->setFocus();
        QVERIFY(at<QRadioButton>("paceLater")->isChecked()); // typing a start chooses it
        QCOMPARE(at<QLineEdit>("paceStartDay")->text(), day);
        QCOMPARE(at<QLineEdit>("paceStartTime")->text(), time);
        QTRY_COMPARE(at<QPushButton>("assistantNext")->isEnabled(), reading.isEmpty());
        const QString text = textOf("paceStartReading");
        if (!reading.isEmpty()) {
            QVERIFY2(text.contains(reading), qPrintable(text));
            QVERIFY(!at<QLabel>("assistantWhy")); // said once, beside the time
            continue;
        }
        QVERIFY2(text.contains(QLatin1String("07:00")) && text.contains(QLatin1String("November")), qPrintable(text));
        QTRY_VERIFY2(textOf("paceWords").contains(QLatin1String("07:00")), qPrintable(textOf("paceWords")));
    }
}

void TestTyping::aTimeThatTheClocksSkip()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QTimeZone::OffsetData change = zone.nextTransition(QDateTime::currentDateTimeUtc());
    while (change.atUtc.isValid() && zone.offsetFromUtc(change.atUtc.addSecs(-1)) >= change.offsetFromUtc)
        change = zone.nextTransition(change.atUtc);
    if (!change.atUtc.isValid())
        QSKIP("the clocks of this time zone are never put forward");
    const QDateTime after = change.atUtc.toTimeZone(zone);
    openPace();
    const auto put = [](const char *name, const QString &text) {
        at<QLineEdit>(name)->selectAll();
        QTest::keyClicks(at<QLineEdit>(name), text);
    };
    put("paceStartDay", after.date().toString(Qt::ISODate));
    put("paceStartTime", after.time().addSecs(-1800).toString(QStringLiteral("HH:mm")));
    QVERIFY2(textOf("paceStartReading").contains(QLatin1String("put forward")), qPrintable(textOf("paceStartReading")));
    QTRY_VERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    put("paceStartTime", after.time().toString(QStringLiteral("HH:mm")));
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
}

void TestTyping::calendar()
{
    openPace();
    WindowFixture::click(at<QPushButton>("paceStartDayOpen"));
    auto *calendar = m_window->findChild<QWidget *>(QStringLiteral("paceStartDayCalendar"));
    QVERIFY(calendar && calendar->isVisible());
    const QString before = at<QLineEdit>("paceStartDay")->text();
    auto *days = calendar->findChild<QWidget *>(QStringLiteral("qt_calendar_calendarview"));
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    QTRY_VERIFY(!calendar->isVisible());
    QVERIFY(at<QLineEdit>("paceStartDay")->text() != before);
    QVERIFY(at<QRadioButton>("paceLater")->isChecked());
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    WindowFixture::click(at<QPushButton>("paceStartDayOpen"));
    QTRY_VERIFY(calendar->isVisible());
    QTest::keyClick(calendar->window(), Qt::Key_Escape);
    QTRY_VERIFY(!calendar->isVisible());
    QVERIFY(m_window->isVisible());
}

void TestTyping::whatIsTypedIsWhatIsSent()
{
    openPace();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("5"));
    NEXT();
    auto *number = at<QLineEdit>("planNumber");
    QTRY_VERIFY(number->hasFocus());
    QTest::keyClicks(number, QStringLiteral("26"));
    auto *seconds = at<QSpinBox>("planCountdown");
    const QLocale german(QLocale::German, QLocale::Germany);
    seconds->setLocale(german); // in which a point parts thousands
    const QString range = QStringLiteral("Type a whole number from 0 to 600.");
    for (const auto &[wrong, why] : {std::pair("601", QStringLiteral("That is too much: 600 at the most.")),
             std::pair("ten", range), std::pair("1.5", range)}) {
        at<QLineEdit>("planReason")->setFocus();
        seconds->setFocus();
        QTest::keyClicks(seconds, QString::fromLatin1(wrong));
        QCOMPARE(seconds->text(), QString::fromLatin1(wrong));
        QVERIFY(!at<QPushButton>("assistantSend")->isEnabled());
        // It names the field, because it stands below all of them.
        QCOMPARE(textOf("assistantWhy"), QStringLiteral("The seconds to take it back can't be that. ") + why);
        at<QLineEdit>("planReason")->setFocus(); // leaving it makes no other number of it
        QCOMPARE(seconds->text(), QString::fromLatin1(wrong));
        QVERIFY(!at<QPushButton>("assistantSend")->isEnabled());
    }
    auto *reason = at<QLineEdit>("planReason");
    reason->setFocus();
    QTest::keyClicks(reason, QStringLiteral("new term, "));
    enter(reason, QStringLiteral("<b>Room 101</b>"), By::Pasting);
    seconds->setFocus();
    QTest::keyClicks(seconds, QStringLiteral("599"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    WindowFixture::click(at<QPushButton>("assistantSend"));
    QTRY_VERIFY(m_fixture->lastJob());
    const Job *job = m_fixture->lastJob();
    QCOMPARE(job->pace.pilot, 5);
    QCOMPARE(job->justification, QStringLiteral("new term, <b>Room 101</b>"));
    const qint64 left = job->created.secsTo(job->countdownEnds);
    QVERIFY2(left >= 598 && left <= 600, qPrintable(QString::number(left)));
    m_fixture->engine().stop(job->id);
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestTyping::listOfSerials()
{
    WindowFixture::click(at<QPushButton>("step-1"));
    WindowFixture::click(at<QRadioButton>("sourceList"));
    QTRY_VERIFY(at<QPlainTextEdit>("listText"));
    auto *list = at<QPlainTextEdit>("listText");
    QVERIFY(!at<QPushButton>("assistantNext")->isEnabled());
    QVERIFY(!textOf("assistantWhy").isEmpty());
    const QString first = m_fixture->catalog().at(0).serialNumber;
    for (const By by : {By::Typing, By::Pasting}) {
        list->setFocus();
        list->selectAll();
        enter(list, first, by);
        QCOMPARE(list->toPlainText(), first);
        QTRY_VERIFY(textOf("assistantState").startsWith(QLatin1String("1 device")));
        QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
        QVERIFY(!at<QLabel>("assistantWhy"));
    }
}

void TestTyping::confirmation_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    for (const char *right : {"26", " 26", "26 "})
        QTest::newRow(right) << QString::fromLatin1(right) << true;
    for (const char *wrong : {"25", "2 6", "026", "26.", "twenty-six"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
}

void TestTyping::confirmation()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    m_window.reset();
    const AppServices &work = m_fixture->context->workspace();
    const OrderQuestion question = questionFor(
        ResetMode::AutopilotReset, roomGroup, work.filter.scopeDevices(), work.clock.now());
    for (const By by : {By::Typing, By::Pasting}) {
        ConfirmDialog dialog(work, question, &m_fixture->window());
        dialog.open();
        activateNow(&dialog);
        auto *number = at<QLineEdit>("confirmNumber");
        QVERIFY(number);
        QCOMPARE(textOf("confirmWhy"), QStringLiteral("Type 26 first."));
        enter(number, typed, by);
        QCOMPARE(number->text(), typed);
        QCOMPARE(at<QPushButton>("confirmSend")->isEnabled(), taken);
        QCOMPARE(
            textOf("confirmWhy"), taken ? QString() : QStringLiteral("That is not the number of devices: type 26."));
        auto *seconds = at<QSpinBox>("confirmCountdown");
        seconds->setFocus();
        enter(seconds, QStringLiteral("700"), by);
        number->setFocus();
        QCOMPARE(seconds->text(), QStringLiteral("700"));
        QVERIFY(!at<QPushButton>("confirmSend")->isEnabled());
        seconds->setFocus();
        enter(seconds, QStringLiteral("45"), by);
        QSignalSpy confirmed(&dialog, &ConfirmDialog::confirmed);
        WindowFixture::click(at<QPushButton>("confirmSend"));
        QCOMPARE(confirmed.count(), taken ? 1 : 0);
        if (taken)
            QCOMPARE(confirmed.constFirst().constFirst().value<QList<Plan>>().constFirst().countdown,
                std::chrono::seconds(45));
    }
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"
