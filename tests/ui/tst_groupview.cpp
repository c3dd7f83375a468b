// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelroles.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QListView>

using namespace Reslate;
using namespace Reslate::Test;

/// What the window says of a group that holds less, or something else, than it seems.
class TestGroupView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void sayWhatIntuneDoesNotShow();
    void theChosenGroupComesBackWithTheOthers_data();
    void theChosenGroupComesBackWithTheOthers();
    void enterChoosesTheGroupThatIsFound();
    void theSearchForDevicesLeadsToAGroup();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestGroupView::initTestCase()
{
    TenantOptions options = TestTenant::quick(60);
    options.specialDevices = true;
    m_fixture = std::make_unique<WindowFixture>(options);
    SHOW_LOADED(*m_fixture);
}

void TestGroupView::sayWhatIntuneDoesNotShow()
{
    const auto group = QStringLiteral("Special devices");
    QTRY_VERIFY(m_fixture->sidebarRow(group).isValid());
    m_fixture->choose(group);
    // Nine of eleven; one of them is a hybrid computer that the group knows by the device of its registration.
    QTRY_COMPARE(m_fixture->filter().rowCount(), 9);
    QTRY_VERIFY2(m_fixture->counts().contains(QLatin1String("2 not shown by Intune")), qPrintable(m_fixture->counts()));
    const QAbstractItemModel *rows = m_fixture->table()->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QString name = rows->index(row, static_cast<int>(DeviceModel::Column::Device)).data().toString();
        QVERIFY2(!name.trimmed().isEmpty(), qPrintable(QString::number(row)));
    }
}

void TestGroupView::theChosenGroupComesBackWithTheOthers_data()
{
    QTest::addColumn<QString>("searched");
    QTest::newRow("between others") << QStringLiteral("room 101");
    QTest::newRow("all rooms") << QStringLiteral("room");
    QTest::newRow("none") << QStringLiteral("nor any group");
}

/// A search hides the chosen group; clearing it brings all rows back at once.
void TestGroupView::theChosenGroupComesBackWithTheOthers()
{
    QFETCH(const QString, searched);
    auto *search = m_fixture->find<QLineEdit>("groupSearch");
    const auto *list = m_fixture->find<QListView>("groupList");
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(KindRole).toInt() == static_cast<int>(SidebarKind::Group))
            names.append(index.data().toString());
    }
    for (const QString &name : std::as_const(names)) {
        m_fixture->choose(name);
        QTest::keyClicks(search, searched);
        QCoreApplication::processEvents();
        QTest::keySequence(search, QKeySequence::SelectAll);
        QTest::keyClick(search, Qt::Key_Backspace);
        QCoreApplication::processEvents();
        QCOMPARE(list->currentIndex().data().toString(), name);
    }
}

void TestGroupView::enterChoosesTheGroupThatIsFound()
{
    m_fixture->choose(QStringLiteral("All devices"));
    auto *search = m_fixture->find<QLineEdit>("groupSearch");
    auto *state = m_fixture->find<QLabel>("groupState");
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Return); // nothing is searched, so nothing is meant
    QVERIFY(m_fixture->filter().rowCount() > 30);
    QTest::keyClicks(search, QStringLiteral("room 101"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 30);
    QTest::keySequence(search, QKeySequence::SelectAll);
    QTest::keyClicks(search, QStringLiteral("nor any group"));
    QTRY_COMPARE(state->text(), QStringLiteral("No group is called that."));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_fixture->filter().rowCount(), 30); // the one that was chosen stays so
    search->clear();
    QVERIFY(!state->isVisible());
}

void TestGroupView::theSearchForDevicesLeadsToAGroup()
{
    m_fixture->choose(QStringLiteral("All devices"));
    auto *search = m_fixture->find<QLineEdit>("search");
    QVERIFY(search);
    auto *groups = m_fixture->find<QPushButton>("listStateSearchGroups");
    QTest::keyClicks(search, QStringLiteral("room 101"));
    QTRY_VERIFY(groups->isVisible());
    QCOMPARE(groups->text(), QStringLiteral("Show the group “%1”").arg(roomGroup));
    WindowFixture::click(groups);
    QTRY_COMPARE(m_fixture->filter().rowCount(), 30);
    QCOMPARE(search->text(), QString());
    QCOMPARE(m_fixture->find<QLineEdit>("groupSearch")->text(), QStringLiteral("room 101"));
    QTest::keyClicks(search, QStringLiteral("no such thing"));
    QTRY_VERIFY(m_fixture->find<QLabel>("listStateTitle")->isVisible());
    QVERIFY(!groups->isVisible());
    search->clear();
}

QTEST_MAIN(TestGroupView)
#include "tst_groupview.moc"
