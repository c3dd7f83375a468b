// SPDX-License-Identifier: GPL-3.0-or-later
#include "policies/tenantpolicies.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Reslate;
using namespace Reslate::Test;

/// Allowing local Autopilot Reset for a group in the window, and taking that back.
class TestLocalResetDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(TestTenant::quick(600)); }
    void cleanup() { m_fixture.reset(); }
    void isMadeAndTakenBackByKeyboard();
    void nothingIsMadeWithoutTheNumber();
    void whoMayNotIsTold();
    void aChangedPolicyStays();
    void aGroupIsNeeded();
    void aLongTextIsWhole();

private:
    void open(const TenantOptions &options);
    QAction *openMenu();
    void ask();
    // Null while they are hidden.
    QDialog *dialog() { return WindowFixture::anywhere<QDialog>("localResetDialog"); }
    QPushButton *button() { return WindowFixture::anywhere<QPushButton>("localResetAct"); }
    QLineEdit *number() { return WindowFixture::anywhere<QLineEdit>("localResetNumber"); }
    QString text(const char *name)
    {
        auto *label = WindowFixture::anywhere<QLabel>(name);
        return label ? label->text().remove(QChar(0x200B)) : QString();
    }
    int sent(const char *method) { return m_fixture->tenant().requestCount(method, "/deviceConfigurations"); }
    void make();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLocalResetDialog::open(const TenantOptions &options)
{
    m_fixture = std::make_unique<WindowFixture>(options);
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
}

/// Its action, once the menu that it stands in knows what may be done.
QAction *TestLocalResetDialog::openMenu()
{
    auto *action = m_fixture->find<QAction>("roomAllow");
    const QList<QObject *> places = action->associatedObjects();
    for (QObject *place : places) {
        if (auto *menu = qobject_cast<QMenu *>(place))
            Q_EMIT menu->aboutToShow();
    }
    return action;
}

void TestLocalResetDialog::ask()
{
    QTRY_VERIFY(openMenu()->isEnabled()); // all devices of the group are known
    m_fixture->find<QAction>("roomAllow")->trigger();
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(!text("localResetText").startsWith(QLatin1String("The policies are being read")));
}

void TestLocalResetDialog::make()
{
    ask();
    QTRY_VERIFY(number());
    number()->setFocus();
    QTest::keyClicks(number(), QStringLiteral("30"));
    QVERIFY(button() && button()->isEnabled());
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_VERIFY(text("localResetMessage").startsWith(QLatin1String("The policy stands.")));
}

void TestLocalResetDialog::isMadeAndTakenBackByKeyboard()
{
    const QStringList before = m_fixture->tenant().policies().lines();
    ask();
    QTRY_VERIFY(text("localResetText").contains(QLatin1String("DisableAutomaticReDeploymentCredentials to 0")));
    QVERIFY(text("localResetText").contains(QLatin1String("Not set: 30")));
    QCOMPARE(sent("POST"), 0);
    dialog()->close();
    make();
    QCOMPARE(sent("POST"), 2); // the policy and its assignment
    QTRY_VERIFY(text("localResetText").contains(QLatin1String("stands for this group")));
    QTRY_VERIFY(button() && button()->accessibleName() == QLatin1String("Delete the policy"));
    QCOMPARE(m_fixture->tenant().policies().lines().size(), before.size() + 1);
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_VERIFY(text("localResetMessage").startsWith(QLatin1String("The policy is deleted.")));
    QCOMPARE(sent("DELETE"), 1);
    QCOMPARE(sent("PATCH"), 0);
    QCOMPARE(m_fixture->tenant().policies().lines(), before); // and nothing else was touched
    QTRY_VERIFY(number());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestLocalResetDialog::nothingIsMadeWithoutTheNumber()
{
    ask();
    QTRY_VERIFY(number());
    QVERIFY(!button()->isEnabled());
    QTest::keyClicks(number(), QStringLiteral("29"));
    QVERIFY(!button()->isEnabled());
    number()->clear();
    QTest::keyClicks(number(), QStringLiteral("30"));
    QVERIFY(button()->isEnabled());
    QTest::keyClick(number(), Qt::Key_Return); // closes, and makes nothing
    QCOMPARE(sent("POST"), 0);
}

void TestLocalResetDialog::whoMayNotIsTold()
{
    m_fixture->tenant().faults().on("POST", "/deviceConfigurations").answer(403);
    ask();
    QTRY_VERIFY(number());
    QTest::keyClicks(number(), QStringLiteral("30"));
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_VERIFY(!text("localResetMessage").isEmpty() && !text("localResetMessage").startsWith(QLatin1String("Wait")));
    QVERIFY(!text("localResetMessage").startsWith(QLatin1String("The policy stands")));
    QCOMPARE(sent("POST"), 1);
}

void TestLocalResetDialog::aChangedPolicyStays()
{
    make();
    QTRY_VERIFY(button() && button()->accessibleName() == QLatin1String("Delete the policy"));
    TenantPolicies policies = m_fixture->tenant().policies();
    const QString named = text("localResetText").section(u'“', 1).section(u'”', 0, 0);
    QVERIFY(!policies.named(named).isEmpty());
    policies.rename(policies.named(named), QStringLiteral("Somebody's"));
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_VERIFY(text("localResetMessage").contains(QLatin1String("renamed")));
    QCOMPARE(sent("DELETE"), 0);
}

void TestLocalResetDialog::aGroupIsNeeded()
{
    m_fixture->choose(QStringLiteral("All devices"));
    QAction *action = openMenu();
    QVERIFY(!action->isEnabled());
    QVERIFY(action->toolTip().contains(QLatin1String("Choose a group")));
}

void TestLocalResetDialog::aLongTextIsWhole()
{
    const QString group = QStringLiteral("Exam devices"); // which another policy blocks
    QTRY_VERIFY(m_fixture->sidebarRow(group).isValid());
    m_fixture->choose(group);
    QTRY_COMPARE(m_fixture->find<ElidedLabel>("listTitle")->text(), group);
    ask();
    QTRY_VERIFY(number());
    const auto *label = WindowFixture::anywhere<QLabel>("localResetText");
    QVERIFY(label->text().contains(QLatin1String("contradict each other")));
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
}

QTEST_MAIN(TestLocalResetDialog)
#include "tst_localresetdialog.moc"
