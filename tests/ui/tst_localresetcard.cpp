// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QAction>
#include <QFrame>

using namespace Reslate;
using namespace Reslate::Test;

/// Local Autopilot Reset in the window: a card that looks it up when a person wants that, and a filter.
class TestLocalResetCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void isLookedUpOnlyWhenAsked();
    void namesThePolicyAsItIsWritten();
    void saysWhyItIsNotKnown();
    void isNotForOtherSystems();
    void narrowsTheList();
    void isReadAgainWithTheLists();

private:
    QFrame *card() { return m_fixture->find<QFrame>("card-local-reset"); }
    QString why() { return plain(m_fixture->find<QLabel>("cardWhy-local-reset")->text()); }
    QPushButton *button() { return m_fixture->find<QPushButton>("cardRead-local-reset"); }
    int reads() { return m_fixture->tenant().requestCount("GET", "/beta/deviceManagement/configurationPolicies?"); }
    static QString plain(QString text) { return text.remove(QChar(0x200B)); }
    void open(const QString &group);
    void look();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLocalResetCard::init()
{
    m_fixture = std::make_unique<WindowFixture>(TestTenant::quick(600));
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    m_fixture->clickCell(0, 1);
    QTRY_VERIFY(card()->isVisible());
}

/// The first device of a group.
void TestLocalResetCard::open(const QString &group)
{
    QTRY_VERIFY(m_fixture->sidebarRow(group).isValid());
    m_fixture->choose(group);
    QTRY_COMPARE(m_fixture->find<ElidedLabel>("listTitle")->text(), group);
    QTRY_VERIFY(m_fixture->filter().rowCount() > 0 && m_fixture->filter().rowCount() < 100);
    m_fixture->clickCell(0, 1);
}

/// By keyboard.
void TestLocalResetCard::look()
{
    button()->setFocus();
    QTest::keyClick(button(), Qt::Key_Space);
    QTRY_VERIFY(m_fixture->context->workspace().localResets.state() != LocalResets::State::Reading);
}

void TestLocalResetCard::isLookedUpOnlyWhenAsked()
{
    QVERIFY2(why().contains(QLatin1String("hasn't been looked up yet")), qPrintable(why()));
    const QModelIndex cell = m_fixture->filter().index(0, static_cast<int>(DeviceModel::Column::LocalReset));
    QCOMPARE(cell.data().toString(), QStringLiteral("Not known"));
    QCOMPARE(reads(), 0);
    look();
    QVERIFY2(why().startsWith(QLatin1String("No policy of Intune allows it")), qPrintable(why()));
    QCOMPARE(cell.data().toString(), QStringLiteral("Not set")); // in the column, too
    QVERIFY(card()->accessibleDescription().startsWith(QLatin1String("Not set. ")));
    QVERIFY(button()->hasFocus()); // and no button that sends something
    QCOMPARE(button()->text(), QStringLiteral("Look it up again"));
    QCOMPARE(reads(), 1);
    m_fixture->clickCell(1, 1); // another device: nothing is read for it
    QVERIFY(card()->accessibleDescription().startsWith(QLatin1String("Not set. ")));
    QCOMPARE(reads(), 1);
    QCOMPARE(m_fixture->tenant().requestCount("POST", "/deviceConfigurations"), 0);
}

void TestLocalResetCard::namesThePolicyAsItIsWritten()
{
    look();
    open(QStringLiteral("Exam devices"));
    QTRY_VERIFY2(
        why().contains(QStringLiteral("A policy switches it off: “Exam lockdown <b>2026</b>”.")), qPrintable(why()));
    QCOMPARE(m_fixture->find<QLabel>("cardWhy-local-reset")->textFormat(), Qt::PlainText);
}

void TestLocalResetCard::saysWhyItIsNotKnown()
{
    m_fixture->tenant().faults().on("GET", "/configurationPolicies").times(1).answer(403);
    look();
    QVERIFY2(why().startsWith(QLatin1String("The policies could not be read: ")), qPrintable(why()));
    QVERIFY(button()->isVisible() && button()->isEnabled());
    look();
    open(QStringLiteral("Library loan pool"));
    QTRY_VERIFY2(why().startsWith(QLatin1String("An assignment filter decides")), qPrintable(why()));
}

void TestLocalResetCard::isNotForOtherSystems()
{
    open(QStringLiteral("Art room iPads"));
    QTRY_VERIFY(!card()->isVisible());
}

void TestLocalResetCard::narrowsTheList()
{
    m_fixture->choose(QStringLiteral("All devices"));
    QTRY_VERIFY(m_fixture->filter().rowCount() > 500);
    const int all = m_fixture->filter().rowCount();
    m_fixture->find<QAction>("filter-local-reset-allowed")->trigger(); // which looks it up
    const auto allowed = m_fixture->tenant().membersOf(QStringLiteral("Year 8 – Laptop cart A")).size();
    QTRY_COMPARE(m_fixture->filter().rowCount(), static_cast<int>(allowed));
    QCOMPARE(reads(), 1);
    m_fixture->find<QAction>("filter-local-reset-off")->trigger();
    QVERIFY(m_fixture->filter().rowCount() > static_cast<int>(allowed) + 100);
    m_fixture->find<QAction>("filter-local-reset-unknown")->trigger();
    QVERIFY(m_fixture->filter().rowCount() < all); // iPads are none of these
    m_fixture->find<QAction>("filter-clear")->trigger();
    QCOMPARE(m_fixture->filter().rowCount(), all);
}

void TestLocalResetCard::isReadAgainWithTheLists()
{
    QTest::keyClick(&m_fixture->window(), Qt::Key_F5);
    QTRY_VERIFY(m_fixture->isLoaded());
    QCOMPARE(reads(), 0); // nobody wanted to know
    look();
    QTest::keyClick(&m_fixture->window(), Qt::Key_F5);
    QTRY_COMPARE(reads(), 2);
}

QTEST_MAIN(TestLocalResetCard)
#include "tst_localresetcard.moc"
