// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rules/protectedlist.h"
#include "nothingheld.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/devices/devicedetails.h"
#include "ui/devices/modecard.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QDialog>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

} // namespace

/// The panel at the right: about whom it is, and what it offers.
class TestDetails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void theHeadStaysInSight();
    void buttonsNameTheDevice();
    void oneCardForOneReason();
    void protectsWithAReason();
    void opensTheJob();
    void theJobIsReadyToConfirm();
    void tellsThatADeviceWasWiped();

private:
    const Device &current() { return *m_fixture->table()->currentDevice(); }
    QList<ModeCard *> shownCards();

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDetails::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    m_fixture->clickCell(0, 1);
    QTRY_VERIFY(m_fixture->find<ElidedLabel>("detailsName")->isVisible());
}

QList<ModeCard *> TestDetails::shownCards()
{
    QList<ModeCard *> cards = m_fixture->window().findChildren<ModeCard *>();
    cards.removeIf([](const ModeCard *card) { return card->isHidden(); });
    return cards;
}

void TestDetails::theHeadStaysInSight()
{
    auto *name = m_fixture->find<ElidedLabel>("detailsName");
    auto *who = m_fixture->find<QLabel>("detailsWho");
    QCOMPARE(name->text(), current().name);
    QVERIFY2(who->text().contains(current().serialNumber)
            && who->text().contains(current().userPrincipalName.section(QLatin1Char('@'), 0, 0)),
        qPrintable(who->text()));
    QScrollBar *bar = m_fixture->find<QScrollArea>("detailsScroll")->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    const QPoint place = name->mapToGlobal(QPoint());
    bar->setValue(bar->maximum());
    QCOMPARE(name->mapToGlobal(QPoint()), place);
    QVERIFY(!name->visibleRegion().isEmpty() && !who->visibleRegion().isEmpty());
}

void TestDetails::buttonsNameTheDevice()
{
    const QList<ModeCard *> cards = shownCards();
    QVERIFY(cards.size() > 3);
    for (const ModeCard *card : cards) {
        auto *button = card->findChild<QPushButton *>(QStringLiteral("cardSend-") + modeName(card->mode()));
        if (button->isHidden())
            continue;
        QVERIFY2(button->accessibleName().contains(current().name), qPrintable(button->accessibleName()));
        QVERIFY(button->width() <= card->width());
    }
    auto *wipe = m_fixture->find<QPushButton>("cardSend-factory-wipe");
    QCOMPARE(wipe->text(), QStringLiteral("Factory wipe %1…").arg(current().name));
    // Where there is no room for the name, it is still one device, and the panel isn't held open.
    ModeCard card(ResetMode::DeleteIntune, m_fixture->context->workspace().theme);
    Device named = current();
    named.name = QStringLiteral("A & B ") + QString(80, QLatin1Char('x'));
    card.resize(240, 200);
    card.showDevice(named, QDateTime::currentDateTimeUtc(), {});
    card.show();
    const auto *button = card.findChild<QPushButton *>(QStringLiteral("cardSend-delete-intune"));
    QVERIFY(button);
    QVERIFY2(
        button->text() == QStringLiteral("Delete 1 Intune record…") || button->text().contains(QStringLiteral("…x")),
        qPrintable(button->text()));
    QVERIFY(card.minimumSizeHint().width() <= 240);
    QVERIFY(button->accessibleName().contains(named.name));
}

void TestDetails::oneCardForOneReason()
{
    QVERIFY(shownCards().size() > 1);
    QVERIFY(settled(m_fixture->engine().protectedList().protect({{.kind = ProtectionKind::Device,
                                                                    .key = current().id.toString(),
                                                                    .serialNumber = current().serialNumber,
                                                                    .name = current().name,
                                                                    .reason = QStringLiteral("server")}},
        QStringLiteral("anna"))));
    QTRY_COMPARE(shownCards().size(), 1);
    QCOMPARE(shownCards().constFirst()->accessibleName(), QStringLiteral("Every reset mode: blocked"));
    QVERIFY(m_fixture->find<QPushButton>("detailsProtect")->isHidden()); // it is
    m_fixture->clickCell(1, 1);
    QTRY_VERIFY(shownCards().size() > 1);
    for (const ModeCard *card : shownCards())
        QVERIFY(!card->accessibleName().contains(QLatin1String("Every reset mode")));
}

void TestDetails::protectsWithAReason()
{
    auto *open = m_fixture->find<QPushButton>("detailsProtect");
    QTRY_VERIFY(open->isVisible());
    QVERIFY(open->accessibleName().contains(current().name));
    m_fixture->click(open);
    QTRY_VERIFY(at<QDialog>("protectDialog"));
    QVERIFY(at<QDialog>("protectDialog")->windowTitle().contains(current().name));
    auto *protect = at<QPushButton>("protectNow");
    auto *reason = at<QLineEdit>("protectReason");
    QVERIFY(!protect->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("  "));
    QVERIFY(!protect->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("exam server"));
    QTest::keyClick(reason, Qt::Key_Return); // decides nothing
    QVERIFY(m_fixture->engine().protectedList().protections().list().isEmpty());
    m_fixture->click(protect);
    QTRY_VERIFY(!at<QDialog>("protectDialog"));
    const QList<Protection> list = m_fixture->engine().protectedList().protections().list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.constFirst().key, current().id.toString());
    QCOMPARE(list.constFirst().reason, QStringLiteral("exam server"));
    QTRY_VERIFY(open->isHidden());
}

void TestDetails::opensTheJob()
{
    auto *open = m_fixture->find<QPushButton>("detailsJob");
    QVERIFY(open->isHidden());
    Plan plan {.workflow = ResetMode::Sync, .title = QStringLiteral("One"), .countdown = std::chrono::seconds(0)};
    const auto itemOf = [](const Device &device) {
        return JobItem {.device = {.id = device.id, .name = device.name, .serialNumber = device.serialNumber}};
    };
    const Device &first = m_fixture->catalog().at(m_fixture->catalog().rowOf(current().id) == 0 ? 1 : 0);
    plan.items = {itemOf(first), itemOf(current())};
    QVERIFY(settled(m_fixture->engine().start(plan, QStringLiteral("anna"))));
    QTRY_VERIFY(open->isVisible());
    m_fixture->click(open);
    QTRY_VERIFY(at<QDialog>("jobPage"));
    QVERIFY(at<QDialog>("jobPage")->windowTitle().contains(QLatin1String("One")));
    const QString shown = at<QLabel>("jobItemName")->text(); // not the job's first one
    QVERIFY2(shown.contains(current().name), qPrintable(shown));
}

/// Who opens the job at a device doesn't have to click that device once more.
void TestDetails::theJobIsReadyToConfirm()
{
    m_fixture->tenant().faults().on("POST", "/wipe").times(2).answerInner(500); // nobody knows what became of it
    const auto itemOf = [](const Device &device) {
        return JobItem {.device = {.id = device.id, .name = device.name, .serialNumber = device.serialNumber}};
    };
    const Device &first = m_fixture->catalog().at(m_fixture->catalog().rowOf(current().id) == 0 ? 1 : 0);
    const QString name = current().name;
    const Plan plan {.workflow = ResetMode::FactoryWipe,
        .title = QStringLiteral("Two"),
        .items = {itemOf(first), itemOf(current())},
        .countdown = std::chrono::seconds(0)};
    bool started = false;
    QTRY_VERIFY(started = started || settled(m_fixture->engine().start(plan, QStringLiteral("anna"))));
    QTRY_COMPARE(countsOf(*m_fixture->lastJob()).unknown, 2);
    auto *open = m_fixture->find<QPushButton>("detailsJob");
    QTRY_VERIFY(open->isVisible());
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Space);
    QTRY_VERIFY(at<QDialog>("jobPage"));
    auto *confirm = at<QPushButton>("jobConfirm");
    QTRY_VERIFY(confirm && confirm->isEnabled());
    QCOMPARE(withoutAltLetter(confirm->text()), QStringLiteral("Confirm 1 device by hand…"));
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_VERIFY(at<QDialog>("confirmByHand"));
    bool named = false;
    for (const QLabel *label : at<QDialog>("confirmByHand")->findChildren<QLabel *>())
        named = named || label->text().contains(name);
    for (const QRadioButton *radio : at<QDialog>("confirmByHand")->findChildren<QRadioButton *>())
        named = named || radio->text().contains(name);
    QVERIFY(named);
}

void TestDetails::tellsThatADeviceWasWiped()
{
    m_fixture = std::make_unique<WindowFixture>(TestTenant::quick(120), std::make_unique<QuickClock>(60));
    WindowFixture &fixture = *m_fixture;
    SHOW_LOADED(fixture);
    OPEN_ROOM(fixture);
    const auto planOf = [&fixture](ResetMode mode) {
        const AppServices &work = fixture.context->workspace();
        Plan plan = draftPlan(mode, roomGroup, work.filter.scopeDevices(), nothingHeld(work.clock.now())).plan;
        plan.countdown = std::chrono::seconds(0);
        plan.items.resize(1);
        return plan;
    };
    const Plan wipe = planOf(ResetMode::FactoryWipe);
    Plan sync = planOf(ResetMode::Sync);
    sync.items = wipe.items;
    const DeviceId device = wipe.items.constFirst().device.id;
    bool started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(wipe, QStringLiteral("anna"))));
    const JobId job = fixture.lastJob()->id;
    const auto state = [&] { return fixture.engine().job(job)->items.constFirst().current().state; };
    QTRY_VERIFY_WITH_TIMEOUT(state() == ItemState::RecordGone || state() == ItemState::SeenFresh, 60000);
    if (state() == ItemState::RecordGone)
        QVERIFY(settled(fixture.engine().confirm(
            job, device, Witnessed::Fresh, QStringLiteral("on the shelf"), QStringLiteral("anna"))));
    const auto verify = [&] {
        fixture.choose(QStringLiteral("Retired in Intune"));
        QTRY_COMPARE(fixture.filter().rowCount(), 0);
        fixture.choose(QStringLiteral("Wiped"));
        QTRY_COMPARE(fixture.filter().rowCount(), 1);
        QTRY_COMPARE(fixture.find<DeviceDetails>("details")->deviceId(), device);
        const QString text = fixture.find<QLabel>("detailsStatus")->text();
        QVERIFY2(text.contains(QLatin1String("It was wiped.")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("Its Intune record is gone")), qPrintable(text));
    };
    verify();
    started = false;
    QTRY_VERIFY(started = started || settled(fixture.engine().start(sync, QStringLiteral("anna"))));
    QTRY_COMPARE(fixture.lastJob()->items.constFirst().current().state, ItemState::Blocked);
    verify();
}

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
