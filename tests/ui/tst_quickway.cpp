// SPDX-License-Identifier: GPL-3.0-or-later
// Checked devices, a button, a question: what the buttons count, whom the question names, what it warns about, and the
// way to another time.
#include "activewindow.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/orders/findingcard.h"
#include "windowfixture.h"

#include <QDialog>
#include <QRadioButton>
#include <QSpinBox>
#include <QTextEdit>

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
    return label ? label->text().remove(QChar(0x200B)) : QString();
}

void press(const char *name)
{
    auto *button = at<QAbstractButton>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

class TestQuickWay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void aButtonCountsTheOrders();
    void oneDeviceIsNamedWhole();
    void moreNamesCanBeOpened();
    void warningsStandAboveWhatScrolls();
    void anotherTimeLeadsToTheAssistant();
    void stopTakesBackAllThatWasConfirmed();

private:
    void ask(const QList<int> &rows);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestQuickWay::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
}

void TestQuickWay::ask(const QList<int> &rows)
{
    if (rows.isEmpty())
        m_fixture->filter().setAllChecked(true);
    else
        m_fixture->devices().setChecked(rows, true);
    QTRY_VERIFY(at<QPushButton>("checked-autopilot-resetButton")->isEnabled());
    press("checked-autopilot-resetButton");
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    activateNow(at<QDialog>("confirmDialog"));
}

/// 30 are checked, and 4 of them can't: the button names what leaves.
void TestQuickWay::aButtonCountsTheOrders()
{
    m_fixture->filter().setAllChecked(true);
    auto *button = at<QPushButton>("checked-autopilot-resetButton");
    QTRY_COMPARE(button->text(), QStringLiteral("Autopilot Reset 26 devices\u2026"));
    QVERIFY2(button->toolTip().contains(QLatin1String("4 of 30 devices")), qPrintable(button->toolTip()));
    QVERIFY(at<QPushButton>("checked-wipeButton")->text().startsWith(QStringLiteral("Wipe\u2026")));
    ask({});
    QVERIFY2(textOf("confirmTitle").startsWith(QLatin1String("Autopilot Reset for 26 devices, 4 left out")),
        qPrintable(textOf("confirmTitle")));
    QCOMPARE(withoutAltLetter(at<QPushButton>("confirmSend")->text()), QStringLiteral("Autopilot Reset 26 devices"));
}

void TestQuickWay::oneDeviceIsNamedWhole()
{
    const Device &device = *m_fixture->filter().scopeDevices().constFirst();
    ask({m_fixture->catalog().rowOf(device.id)});
    const QString text = textOf("confirmDevicesOnly");
    for (const QString &fact : {device.name, device.serialNumber, device.model, QStringLiteral("Primary user: "),
             QStringLiteral("Last seen: ")})
        QVERIFY2(!fact.isEmpty() && text.contains(fact), qPrintable(text + QLatin1Char('|') + fact));
    QVERIFY(!at<QPushButton>("confirmDevicesToggle"));
}

void TestQuickWay::moreNamesCanBeOpened()
{
    m_fixture->choose(QStringLiteral("All devices"));
    QTRY_COMPARE(m_fixture->filter().rowCount(), 120);
    ask({});
    const auto *ready = at<QFrame>("confirmReady"); // which has a list
    QVERIFY(!ready->findChild<QPushButton *>(QStringLiteral("cardMore"))->isVisible());
    const FindingCard *card = nullptr;
    QPushButton *more = nullptr;
    for (const FindingCard *each : at<QDialog>("confirmDialog")->findChildren<FindingCard *>()) {
        more = each->findChild<QPushButton *>(QStringLiteral("cardMore"));
        card = each;
        if (more->isVisible())
            break;
    }
    QVERIFY(more->isVisible());
    const int rest = more->text().section(QLatin1Char(' '), 1, 1).toInt(); // "and 20 more"
    QVERIFY2(rest > 0, qPrintable(more->text()));
    const auto *names = card->findChild<QLabel *>(QStringLiteral("cardNames"));
    QCOMPARE(names->text().count(QStringLiteral(", ")), 5);
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QCOMPARE(names->text().count(QStringLiteral(", ")), 5 + rest);
    QVERIFY(at<QDialog>("confirmDialog"));
    QTest::keyClick(more, Qt::Key_Space);
    QCOMPARE(names->text().count(QStringLiteral(", ")), 5);
}

void TestQuickWay::warningsStandAboveWhatScrolls()
{
    ask({});
    const QList<FindingCard *> cards = at<QDialog>("confirmDialog")->findChildren<FindingCard *>();
    QVERIFY(cards.size() > 2);
    const QString care = textOf("confirmCare");
    QVERIFY2(care.contains(QLatin1String("2 have not been seen for up to 63 days")), qPrintable(care));
    QVERIFY(!at<QLabel>("confirmCare")->visibleRegion().isEmpty());
}

/// One button sent two jobs, so one takes both back, whichever it is.
void TestQuickWay::stopTakesBackAllThatWasConfirmed()
{
    ask({});
    press("hybrid-wipe");
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("30"));
    at<QSpinBox>("confirmCountdown")->setValue(600);
    press("confirmSend");
    JobEngine &engine = m_fixture->engine();
    QTRY_COMPARE(engine.jobs().size(), 2);
    QTRY_VERIFY(at<QPushButton>("jobStop"));
    WindowFixture::click(at<QPushButton>("jobStop"));
    for (const JobId &id : engine.jobs()) {
        QTRY_COMPARE(engine.job(id)->phase, JobPhase::Finished);
        QCOMPARE(countsOf(*engine.job(id)).withdrawn, static_cast<int>(engine.job(id)->items.size()));
    }
    QVERIFY(m_fixture->tenant().destructiveRequests().isEmpty());
}

void TestQuickWay::anotherTimeLeadsToTheAssistant()
{
    ask({});
    press("confirmOtherTime");
    QTRY_VERIFY(!at<QDialog>("confirmDialog"));
    QTRY_VERIFY(at<AssistantWindow>("assistant"));
    activateNow(at<QDialog>("assistant"));
    QTRY_VERIFY_WITH_TIMEOUT(textOf("assistantState").startsWith(QLatin1String("26 of 30 devices")), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
    QVERIFY2(textOf("checkCare").contains(QLatin1String("not been seen")), qPrintable(textOf("checkCare")));
    QVERIFY(!at<QLabel>("checkCare")->visibleRegion().isEmpty());
    press("assistantNext");
    QTRY_VERIFY(at<QRadioButton>("paceLater"));
    QVERIFY(at<QRadioButton>("paceLater")->isChecked()); // which is what was asked for
    QTRY_VERIFY(at<QPushButton>("assistantNext")->isEnabled());
    press("assistantNext");
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    const QString title = textOf("planTitle");
    QVERIFY2(title.startsWith(QLatin1String("Autopilot Reset 26 devices of ")) && title.contains(roomGroup)
            && title.contains(QLatin1String(", tomorrow, ")),
        qPrintable(title));
    WindowFixture::click(at<QPushButton>("step-1"));
    QTRY_VERIFY2(textOf("savedPlanNote").startsWith(QLatin1String("30 devices that you chose before")),
        qPrintable(textOf("savedPlanNote")));
    QVERIFY(m_fixture->engine().jobs().isEmpty());
    QCOMPARE(m_fixture->tenant().destructiveRequests().size(), 0);
}

QTEST_MAIN(TestQuickWay)
#include "tst_quickway.moc"
