// SPDX-License-Identifier: GPL-3.0-or-later
// What hurried keys can't do on the way through the assistant: mean something else, pass the check, or take away the
// time in which all can be taken back.
#include "core/settings.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/kit/countdownsetting.h"
#include "ui/kit/mnemonics.h"
#include "windowfixture.h"

#include <QRadioButton>
#include <QSettings>
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
    void eachLetterKeepsItsMeaning();
    void theCheckIsSeenBeforeItIsPaced();
    void noCountdownIsForOnceOnly();
    void aDoubleClickSkipsNoPage();

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

QTEST_MAIN(TestAssistantWay)
#include "tst_assistantway.moc"
