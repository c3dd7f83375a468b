// SPDX-License-Identifier: GPL-3.0-or-later
// A batch leaves by the keyboard alone, from the menu to the button that sends.
#include "ui/retirement/removalwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QMenu>
#include <QRadioButton>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString batch = QStringLiteral("Laptops to retire");

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

QString focus()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

void type(const char *text)
{
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
}

} // namespace

class TestRemovalKeyboard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void theWholeWay();
    void escapeAsksFirst();

private:
    void openFromTheMenu();
    void goOn();
    int wiped();
    RemovalWindow::Step step() { return m_fixture->window().findChild<RemovalWindow *>()->step(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestRemovalKeyboard::init()
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    m_fixture = std::make_unique<WindowFixture>(options);
    SHOW_LOADED(*m_fixture);
    QTRY_VERIFY(m_fixture->sidebarRow(batch).isValid());
    m_fixture->choose(batch);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 40);
}

void TestRemovalKeyboard::openFromTheMenu()
{
    QTest::keySequence(&m_fixture->window(), QKeySequence(QStringLiteral("Alt+D")));
    QTRY_VERIFY(QApplication::activePopupWidget());
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto chosen = [menu] { return menu->activeAction() ? menu->activeAction()->objectName() : QString(); };
    for (qsizetype i = 0; i < menu->actions().size() && chosen() != QLatin1String("openRemoval"); ++i)
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QCOMPARE(chosen(), QStringLiteral("openRemoval"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(at<QDialog>("removal"));
    activateNow(at<QDialog>("removal"));
    QTRY_COMPARE(focus(), QStringLiteral("assistantGroupSearch"));
}

/// By the letter that is underlined on the button.
void TestRemovalKeyboard::goOn()
{
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("removalNext")->isEnabled(), 20000);
    QTRY_VERIFY(!at<QPushButton>("removalNext")->shortcut().isEmpty()); // it has one only while it can be pressed
    QTest::keySequence(at<QDialog>("removal"), at<QPushButton>("removalNext")->shortcut());
}

int TestRemovalKeyboard::wiped()
{
    const QList<DestructiveRequest> all = m_fixture->tenant().destructiveRequests();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [](const DestructiveRequest &request) { return request.what == "wipe"; }));
}

void TestRemovalKeyboard::theWholeWay()
{
    openFromTheMenu();
    goOn();
    QTRY_COMPARE(focus(), QStringLiteral("reason-end-of-life"));
    type("39x"); // too early: that chooses nothing
    QVERIFY(!at<QPushButton>("removalNext")->isEnabled());
    press(Qt::Key_Space);
    press(Qt::Key_Down);
    QVERIFY(at<QRadioButton>("reason-sold")->isChecked());
    goOn();
    QTRY_COMPARE(focus(), QStringLiteral("gate-reported"));
    type("39x");
    QVERIFY(at<QRadioButton>("gate-reported")->isChecked());
    goOn();
    QTRY_COMPARE(step(), RemovalWindow::Step::Check);
    type("39x");
    goOn();
    QTRY_COMPARE(step(), RemovalWindow::Step::Pace);
    goOn();
    QTRY_COMPARE(focus(), QStringLiteral("planNumber"));
    type("39");
    press(Qt::Key_Tab);
    QCOMPARE(focus(), QStringLiteral("planCountdown"));
    type("0");
    QTRY_VERIFY(at<QPushButton>("removalSend")->isEnabled());
    for (const char *stop : {"removalSave", "removalBack", "removalSend"}) { // as a person reads
        press(Qt::Key_Tab);
        QCOMPARE(focus(), QLatin1String(stop));
    }
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(wiped(), 0);
    press(Qt::Key_Space);
    QTRY_COMPARE(focus(), QStringLiteral("removalCancel"));
    QTRY_VERIFY_WITH_TIMEOUT(!at<QDialog>("removal"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(wiped(), 39, 60'000);
    const Job *job = m_fixture->lastJob();
    QVERIFY(job);
    QCOMPARE(job->pace.pilot, 0); // what was typed too early decided nothing
}

void TestRemovalKeyboard::escapeAsksFirst()
{
    openFromTheMenu();
    goOn();
    QTRY_COMPARE(focus(), QStringLiteral("reason-end-of-life"));
    press(Qt::Key_Space);
    press(Qt::Key_Escape);
    QTRY_VERIFY(at<QPushButton>("discardStay"));
    activateNow(at<QPushButton>("discardStay")->window());
    QTRY_COMPARE(focus(), QStringLiteral("discardStay"));
    press(Qt::Key_Escape); // takes the question back, and nothing else
    QTRY_VERIFY(!at<QPushButton>("discardStay"));
    QVERIFY(at<QRadioButton>("reason-end-of-life")->isChecked());
    QCOMPARE(step(), RemovalWindow::Step::Reason);
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

QTEST_MAIN(TestRemovalKeyboard)
#include "tst_removalkeyboard.moc"
