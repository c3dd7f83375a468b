// SPDX-License-Identifier: GPL-3.0-or-later
// What hurried keys can't do on the way through the assistant: mean something else, pass the check, or take away the
// time in which all can be taken back.
#include "core/settings.h"
#include "jobs/rules/closedhourslist.h"
#include "models/text/timelabels.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/mnemonics.h"
#include "windowfixture.h"

#include <QListView>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

/// The letter that is pressed with Alt; null: there is none.
QChar letterOf(const QAbstractButton *button)
{
    for (int turn = 0; turn < 3; ++turn) // a new text has its letter in the next turn
        QCoreApplication::processEvents();
    const QString text = button->text();
    return withoutAltLetter(text) == text ? QChar() : text.at(text.indexOf(u'&') + 1).toLower();
}

} // namespace

class TestAssistantWay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void downLeadsFromTheSearchToTheGroups();
    void eachLetterKeepsItsMeaning();
    void theCheckIsSeenBeforeItIsPaced();
    void noCountdownIsForOnceOnly();
    void aDoubleClickSkipsNoPage();
    void aClickOnTheNameOfAGroupTicksIt();
    void aTickedGroupIsNeverHidden();
    void theJobThatIsInTheWayCanBeOpened();
    void enterSaysWhatSends();
    void closedHoursAtTheStartAreSaid();
    void theEffectsAreThoseOfWhatIsSent();

private:
    void next();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestAssistantWay::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_VERIFY(m_fixture->find<QPushButton>("checked-reset-groupButton")->isEnabled());
    WindowFixture::click(m_fixture->find<QPushButton>("checked-reset-groupButton"));
    QTRY_VERIFY(at<QDialog>("assistant"));
}

void TestAssistantWay::next()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    WindowFixture::click(at<QPushButton>("assistantNext"));
}

void TestAssistantWay::downLeadsFromTheSearchToTheGroups()
{
    auto *search = at<QLineEdit>("assistantGroupSearch");
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("room"));
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(at<QListView>("groupChecks")->hasFocus());
    QVERIFY(at<QListView>("groupChecks")->currentIndex().isValid());
}

void TestAssistantWay::eachLetterKeepsItsMeaning()
{
    const QChar forward = letterOf(at<QPushButton>("assistantNext"));
    QVERIFY(!forward.isNull());
    next();
    const QChar back = letterOf(at<QPushButton>("assistantBack"));
    QVERIFY(!back.isNull() && back != forward);
    for (int page = 2; page <= 4; ++page) {
        QCOMPARE(letterOf(at<QPushButton>("assistantNext")), forward);
        QCOMPARE(letterOf(at<QPushButton>("assistantBack")), back);
        if (page == 2)
            WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
        next();
    }
    QTRY_VERIFY(at<QPushButton>("assistantSend"));
    QVERIFY(letterOf(at<QPushButton>("assistantSend")).isNull());
    QCOMPARE(letterOf(at<QPushButton>("assistantBack")), back);
}

/// Another mode means other devices that can't have it, and other warnings.
void TestAssistantWay::theCheckIsSeenBeforeItIsPaced()
{
    next();
    WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
    QVERIFY(!at<QPushButton>("step-4")->isEnabled());
    QVERIFY(!at<QPushButton>("step-5")->isEnabled());
    next();
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("step-4")->isEnabled(), 20000);
    next();
    WindowFixture::click(at<QPushButton>("step-2"));
    WindowFixture::click(at<QRadioButton>("mode-factory-wipe"));
    QTRY_VERIFY(at<QPushButton>("step-3")->isEnabled());
    QVERIFY(!at<QPushButton>("step-4")->isEnabled());
    QVERIFY(!at<QPushButton>("step-5")->isEnabled());
}

void TestAssistantWay::noCountdownIsForOnceOnly()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("reslate.ini")), QSettings::IniFormat);
    Settings settings(file);
    settings.set(settingkeys::countdownSeconds, 20);
    for (const int once : {0, 1, shortestKeptCountdown - 1}) {
        keepCountdown(settings, once);
        QCOMPARE(settings.get(settingkeys::countdownSeconds), 20);
    }
    keepCountdown(settings, shortestKeptCountdown);
    QCOMPARE(settings.get(settingkeys::countdownSeconds), shortestKeptCountdown);
}

void TestAssistantWay::aDoubleClickSkipsNoPage()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    auto *button = at<QPushButton>("assistantNext");
    const QPoint middle = button->rect().center();
    QTest::mouseClick(button, Qt::LeftButton, {}, middle);
    QTest::mouseDClick(button, Qt::LeftButton, {}, middle); // which is the second press, without its release
    QTest::mouseRelease(button, Qt::LeftButton, {}, middle);
    QTRY_VERIFY(at<QRadioButton>("mode-autopilot-reset"));
    QCoreApplication::processEvents();
    QVERIFY(at<QRadioButton>("mode-autopilot-reset"));
    next();
    QTRY_VERIFY(!at<QRadioButton>("mode-autopilot-reset"));
}

void TestAssistantWay::aClickOnTheNameOfAGroupTicksIt()
{
    auto *list = at<QListView>("groupChecks");
    const QPersistentModelIndex other = list->model()->index(0, 0);
    QVERIFY(other.data().toString() != roomGroup);
    list->scrollTo(other);
    const QRect row = list->visualRect(other);
    for (const QPoint &place :
        {QPoint(row.center()), QPoint(row.right() - 3, row.center().y()), QPoint(row.left() + 12, row.center().y())}) {
        const int before = other.data(Qt::CheckStateRole).toInt();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(other.data(Qt::CheckStateRole).toInt() != before);
        QTest::mouseClick(list->viewport(), Qt::RightButton, {}, place);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(other.data(Qt::CheckStateRole).toInt(), before);
    }
    list->setCurrentIndex(other);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(other.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
}

void TestAssistantWay::aTickedGroupIsNeverHidden()
{
    const auto shown = [] {
        QStringList names;
        const QAbstractItemModel *model = at<QListView>("groupChecks")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString().section(QStringLiteral("  ·"), 0, 0));
        return names;
    };
    auto *search = at<QLineEdit>("assistantGroupSearch");
    QVERIFY(shown().contains(roomGroup));
    search->setText(QStringLiteral("room 102"));
    QVERIFY(shown().contains(roomGroup)); // it was ticked when the window opened
    search->setText(QStringLiteral("no such group"));
    QCOMPARE(shown(), QStringList {roomGroup});
}

void TestAssistantWay::theJobThatIsInTheWayCanBeOpened()
{
    Plan plan {
        .workflow = ResetMode::AutopilotReset, .title = QStringLiteral("R&D"), .countdown = std::chrono::seconds(600)};
    const QList<const Device *> devices = m_fixture->filter().scopeDevices();
    for (const Device *device : {devices.at(0), devices.at(1)})
        plan.items.append(JobItem {.device = {.id = device->id, .name = device->name}});
    QVERIFY(settled(m_fixture->engine().start(plan, {})).has_value());
    next();
    WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
    next();
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("checkJob-0"), 20000);
    QCOMPARE(at<QPushButton>("checkJob-0")->accessibleName(), QStringLiteral("Open the job “R&D”"));
    WindowFixture::click(at<QPushButton>("checkJob-0"));
    QTRY_VERIFY(at<QDialog>("jobPage"));
    at<QDialog>("jobPage")->close();
    m_fixture->engine().stop(m_fixture->lastJob()->id);
    QTRY_VERIFY(!at<QPushButton>("checkJob-0"));
}

void TestAssistantWay::enterSaysWhatSends()
{
    next();
    WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
    for (int page = 2; page <= 4; ++page)
        next();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    auto *number = at<QLineEdit>("planNumber");
    QTest::keyClicks(number, QStringLiteral("26"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY(at<QLabel>("assistantWhy"));
    QVERIFY2(at<QLabel>("assistantWhy")->text().startsWith(QLatin1String("Enter doesn't send.")),
        qPrintable(at<QLabel>("assistantWhy")->text()));
    at<QSpinBox>("planCountdown")->setValue(0);
    QTRY_VERIFY(at<QLabel>("planThen")->text().startsWith(QLatin1String("With 0 seconds")));
    QVERIFY(!m_fixture->lastJob());
}

/// The program never says of one job both that it starts in the morning and that it waits until the afternoon.
void TestAssistantWay::closedHoursAtTheStartAreSaid()
{
    ClosedHours lessons {.name = QStringLiteral("Lessons"), .reason = QStringLiteral("exams")};
    lessons.weekdays.set();
    lessons.from = QTime(6, 0);
    lessons.to = QTime(15, 0);
    QVERIFY(settled(m_fixture->engine().closedHours().add(lessons, QStringLiteral("anna"))).has_value());
    next();
    WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
    next();
    next();
    QTRY_VERIFY(at<QRadioButton>("paceLater"));
    WindowFixture::click(at<QRadioButton>("paceLater")); // tomorrow at 7
    const QString end = timeText(QTime(15, 0));
    QTRY_VERIFY(at<QLabel>("paceClosed"));
    QVERIFY2(at<QLabel>("paceClosed")->text().contains(end), qPrintable(at<QLabel>("paceClosed")->text()));
    QTRY_VERIFY2(at<QLabel>("paceWords")->text().contains(end), qPrintable(at<QLabel>("paceWords")->text()));
    next();
    QTRY_VERIFY(at<QLabel>("planThen"));
    const QString seven = timeText(QTime(7, 0));
    for (const char *name : {"planThen", "planTitle", "planPace"}) {
        const QString text = at<QLabel>(name)->text();
        QVERIFY2(text.contains(end) && !text.contains(seven), qPrintable(text));
    }
}

void TestAssistantWay::theEffectsAreThoseOfWhatIsSent()
{
    next();
    WindowFixture::click(at<QRadioButton>("mode-autopilot-reset"));
    next();
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("hybrid-wipe"), 20000);
    const auto says = [](const QString &text) {
        const QList<QLabel *> labels = at<QWidget>("checkSide")->findChildren<QLabel *>();
        return std::any_of(
            labels.cbegin(), labels.cend(), [&text](const QLabel *label) { return label->text().contains(text); });
    };
    const QString wipe = QStringLiteral("Factory wipe: ");
    QVERIFY(!says(wipe));
    WindowFixture::click(at<QRadioButton>("hybrid-wipe"));
    QTRY_VERIFY(says(wipe));
    QVERIFY(says(QStringLiteral("Autopilot Reset: ")));
}

QTEST_MAIN(TestAssistantWay)
#include "tst_assistantway.moc"
