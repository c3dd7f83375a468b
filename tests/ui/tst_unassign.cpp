// SPDX-License-Identifier: GPL-3.0-or-later
// After a reset at the lock screens of a room: the view that shows who may be meant, and the primary users removed, by
// keyboard, counted at the server.
#include "models/text/labels.h"
#include "windowfixture.h"

#include <QAction>
#include <QMenu>
#include <QSpinBox>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

class TestUnassign : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void removesThemByKeyboard();
    void enterSendsNothing();
    void saysWhoIsLeftOut();
    void theViewListsWhoMayBeMeant();

private:
    /// Ticks the first n devices that have a primary user.
    QList<DeviceId> tick(int n);
    void openQuestion();
    int removals() { return m_fixture->tenant().requestCount("DELETE", "/users/$ref"); }

    std::unique_ptr<WindowFixture> m_fixture;
    DeviceId m_shared; ///< one of the room that has no primary user
};

void TestUnassign::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_shared = DeviceId(m_fixture->tenant().membersOf(roomGroup).constFirst());
    m_fixture->tenant().clearPrimaryUser(m_shared.toString());
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
}

QList<DeviceId> TestUnassign::tick(int n)
{
    QList<DeviceId> ticked;
    for (int row = 0; row < m_fixture->filter().rowCount() && ticked.size() < n; ++row) {
        const Device &device = m_fixture->devices().device(m_fixture->filter().sourceRow(row));
        if (m_fixture->devices().eligibility(m_fixture->filter().sourceRow(row), ResetMode::RemovePrimaryUser).verdict
            == Verdict::Blocked)
            continue;
        ticked.append(device.id);
        m_fixture->clickCell(row, 0);
    }
    return ticked;
}

/// More, by its key, and in it the line by the arrow keys.
void TestUnassign::openQuestion()
{
    auto *more = m_fixture->find<QPushButton>("checked-moreButton");
    QTRY_VERIFY(more && more->isEnabled());
    more->setFocus();
    QTimer waits;
    connect(&waits, &QTimer::timeout, this, [&waits] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        waits.stop();
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction()
                && menu->activeAction()->objectName() == QLatin1String("checked-remove-primary-user"))
                break;
        }
        QTest::keyClick(menu, Qt::Key_Return);
    });
    waits.start(10);
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_VERIFY(!waits.isActive());
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    activateNow(at<QDialog>("confirmDialog"));
}

void TestUnassign::removesThemByKeyboard()
{
    const QList<DeviceId> ticked = tick(3);
    QCOMPARE(ticked.size(), 3);
    for (const DeviceId &id : ticked)
        m_fixture->tenant().resetLocally(id.toString());
    openQuestion();
    QVERIFY(!at<QLineEdit>("confirmNumber")); // it takes nothing away: no number, no countdown
    QVERIFY(!at<QSpinBox>("confirmCountdown"));
    QVERIFY(!at<QPushButton>("confirmOtherTime"));
    auto *send = at<QPushButton>("confirmSend");
    QCOMPARE(send->text().remove(u'&'), QStringLiteral("Remove primary user of 3 devices"));
    QTRY_VERIFY(at<QPushButton>("confirmCancel")->hasFocus());
    for (int i = 0; i < 20 && !send->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(send->hasFocus());
    QTest::keyClick(send, Qt::Key_Space);
    QTRY_VERIFY(!at<QDialog>("confirmDialog"));
    QTRY_VERIFY(m_fixture->lastJob());
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(*m_fixture->lastJob()).done, 3, 30000);
    QTRY_COMPARE(m_fixture->lastJob()->phase, JobPhase::Finished);
    QCOMPARE(removals(), 3);
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
    for (const DeviceId &id : ticked) { // and the list knows it
        const int row = m_fixture->catalog().rowOf(id);
        QTRY_VERIFY(m_fixture->catalog().at(row).userPrincipalName.isEmpty());
    }
}

void TestUnassign::enterSendsNothing()
{
    QCOMPARE(tick(2).size(), 2);
    openQuestion();
    auto *send = at<QPushButton>("confirmSend");
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Return);
    QTest::keyClick(send, Qt::Key_Enter);
    QVERIFY(at<QDialog>("confirmDialog"));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    at<QPushButton>("confirmCancel")->setFocus();
    QTest::keyClick(at<QPushButton>("confirmCancel"), Qt::Key_Return);
    QTRY_VERIFY(!at<QDialog>("confirmDialog"));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(removals(), 0);
}

void TestUnassign::saysWhoIsLeftOut()
{
    const QList<DeviceId> ticked = tick(2);
    for (int row = 0; row < m_fixture->filter().rowCount(); ++row) {
        if (m_fixture->devices().device(m_fixture->filter().sourceRow(row)).id == m_shared)
            m_fixture->clickCell(row, 0);
    }
    QTRY_COMPARE(m_fixture->filter().counts().checked, ticked.size() + 1);
    openQuestion();
    QVERIFY2(at<QLabel>("confirmTitle")->text().contains(QLatin1String("1 left out")),
        qPrintable(at<QLabel>("confirmTitle")->text()));
    QCOMPARE(at<QPushButton>("confirmSend")->text().remove(u'&'), QStringLiteral("Remove primary user of 2 devices"));
    at<QPushButton>("confirmCancel")->click();
}

void TestUnassign::theViewListsWhoMayBeMeant()
{
    QTRY_VERIFY(m_fixture->sidebarRow(viewTitle(DeviceView::StillAssigned)).isValid());
    m_fixture->choose(viewTitle(DeviceView::StillAssigned));
    QTRY_VERIFY(m_fixture->filter().rowCount() > 0 && m_fixture->filter().rowCount() < 120);
    for (int row = 0; row < m_fixture->filter().rowCount(); ++row) {
        const Device &device = m_fixture->devices().device(m_fixture->filter().sourceRow(row));
        QVERIFY(!device.userPrincipalName.isEmpty());
        QCOMPARE(joinState(device), JoinState::EntraJoined);
    }
}

QTEST_MAIN(TestUnassign)
#include "tst_unassign.moc"
