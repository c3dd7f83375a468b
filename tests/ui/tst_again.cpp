// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with a reset of the last day, in the window: amber where they stood green, left out unless a person takes
// them.
#include "activewindow.h"
#include "models/text/modelabels.h"
#include "models/text/modelroles.h"
#include "nothingheld.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/devices/checkheader.h"
#include "ui/devices/modecard.h"
#include "ui/jobs/jobpage.h"
#include "ui/kit/widgets.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

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

} // namespace

class TestAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theListAndTheDetailsSayIt();
    void theQuestionLeavesThemOut();
    void oneDeviceAloneIsAskedAbout();
    void theAssistantLeavesThemOut();
    void aRetryKeepsWhatWasToBeKept();

private:
    int rowOf(const DeviceId &id) const { return m_fixture->catalog().rowOf(id); }
    void openQuestion(int devices);

    std::unique_ptr<WindowFixture> m_fixture;
    DeviceId m_failed;
    DeviceId m_done;
};

/// One device of the room is reset, and one fails.
void TestAgain::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    SHOW_LOADED(*m_fixture);
    OPEN_ROOM(*m_fixture);
    QTRY_COMPARE(m_fixture->filter().counts().canAutopilotReset, 26);
    QList<const Device *> devices;
    const QList<TenantDevice> school = m_fixture->tenant().devices();
    const QList<const Device *> members = m_fixture->filter().scopeDevices();
    for (const TenantDevice &device : school) {
        const int row = rowOf(DeviceId(device.id));
        const Device *known = row < 0 ? nullptr : &m_fixture->catalog().at(row);
        const bool works = device.windowsRe && !device.asleep && device.trustType == QLatin1String("AzureAd");
        if (works && members.contains(known) && devices.size() < 2)
            devices.append(known);
    }
    QCOMPARE(devices.size(), 2);
    m_failed = devices.at(0)->id;
    m_done = devices.at(1)->id;
    m_fixture->tenant().setWindowsRe(m_failed.toString(), false);
    Plan plan = draftPlan(ResetMode::AutopilotReset, roomGroup, devices, nothingHeld(QDateTime::currentDateTimeUtc()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    const JobId id = settled(m_fixture->engine().start(plan, {})).value();
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->engine().job(id)->phase, JobPhase::Finished, 30000);
    QCOMPARE(countsOf(*m_fixture->engine().job(id)).failed, 1);
}

void TestAgain::cleanup()
{
    m_fixture.reset();
}

void TestAgain::theListAndTheDetailsSayIt()
{
    DeviceModel &model = m_fixture->devices();
    const auto reason = [&](const DeviceId &id) {
        return model.eligibility(rowOf(id), ResetMode::AutopilotReset).reason;
    };
    QTRY_COMPARE(m_fixture->filter().counts().recent, 2); // which a plan leaves out, so they don't count as possible
    QCOMPARE(m_fixture->filter().counts().canAutopilotReset, 24);
    QCOMPARE(reason(m_failed), Reason::FailedLately);
    QCOMPARE(reason(m_done), Reason::ResetLately);
    const QModelIndex modes = model.index(rowOf(m_failed), static_cast<int>(DeviceModel::Column::Modes));
    const Badge badge = modes.data(BadgesRole).value<QList<Badge>>().constFirst();
    QCOMPARE(badge.tone, Tone::Caution);
    QVERIFY2(badge.toolTip.contains(QLatin1String("Windows RE")), qPrintable(badge.toolTip));

    const auto *proxy = m_fixture->table()->model();
    for (int row = 0; row < proxy->rowCount(); ++row) {
        const QString name = m_fixture->catalog().at(rowOf(m_failed)).name;
        if (proxy->index(row, 1).data().toString() == name)
            m_fixture->clickCell(row, 1);
    }
    const auto *card = m_fixture->find<ModeCard>("card-autopilot-reset");
    QTRY_VERIFY2(m_fixture->find<QLabel>("cardWhy-autopilot-reset")->text().contains(QLatin1String("Its reset failed")),
        qPrintable(m_fixture->find<QLabel>("cardWhy-autopilot-reset")->text()));
    QCOMPARE(card->accessibleName(), QStringLiteral("Autopilot Reset: possible, with care"));
}

void TestAgain::openQuestion(int devices)
{
    auto *button = m_fixture->find<QPushButton>("checked-autopilot-resetButton");
    QTRY_COMPARE(m_fixture->filter().counts().checked, devices);
    QTRY_VERIFY(button->isEnabled());
    WindowFixture::click(button);
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
}

void TestAgain::theQuestionLeavesThemOut()
{
    auto *header = m_fixture->find<CheckHeader>("deviceTableHeader");
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(16, header->height() / 2));
    openQuestion(30);
    QVERIFY2(textOf("confirmTitle").startsWith(QLatin1String("Autopilot Reset for 24 devices")),
        qPrintable(textOf("confirmTitle")));
    QVERIFY(at<QRadioButton>("failed-lately-autopilot-reset-leave")->isChecked());
    QVERIFY(at<QRadioButton>("reset-lately-autopilot-reset-leave")->isChecked());
    at<QRadioButton>("failed-lately-autopilot-reset-include")->click();
    QVERIFY2(textOf("confirmTitle").startsWith(QLatin1String("Autopilot Reset for 25 devices")),
        qPrintable(textOf("confirmTitle")));
    at<QSpinBox>("confirmCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("25"));
    WindowFixture::click(at<QPushButton>("confirmSend"));
    QTRY_VERIFY(!at<QDialog>("confirmDialog"));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->tenant().destructiveRequests().size(), 2 + 25, 30000);
    QCOMPARE(m_fixture->tenant().destructiveRequests(m_failed.toString()), 2);
    QCOMPARE(m_fixture->tenant().destructiveRequests(m_done.toString()), 1);
}

void TestAgain::oneDeviceAloneIsAskedAbout()
{
    m_fixture->devices().setChecked({rowOf(m_failed)}, true);
    openQuestion(1);
    for (const char *decides : {"confirmSend", "confirmOtherTime"})
        QVERIFY2(!at<QPushButton>(decides), decides); // nothing is there that would send nothing
    QVERIFY(!at<QLineEdit>("confirmNumber") && !at<QSpinBox>("confirmCountdown"));
    QCOMPARE(at<QPushButton>("confirmCancel")->text().remove(QLatin1Char('&')), QStringLiteral("Close"));
    QVERIFY2(
        textOf("confirmTitle").contains(QLatin1String("nothing is left to send")), qPrintable(textOf("confirmTitle")));
    QVERIFY2(
        textOf("confirmWhy").contains(QLatin1String("all devices are left out")), qPrintable(textOf("confirmWhy")));
    auto *out = at<QRadioButton>("failed-lately-autopilot-reset-leave");
    QVERIFY(out && out->isChecked());
    at<QRadioButton>("failed-lately-autopilot-reset-include")->click();
    const auto *ready = at<QFrame>("confirmReady");
    QCOMPARE(ready->findChild<BadgeLabel *>()->accessibleName(), QStringLiteral("with care"));
    QVERIFY(at<QLineEdit>("confirmNumber"));
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("1"));
    QTRY_VERIFY(at<QPushButton>("confirmSend")->isEnabled());
    out->click();
    QVERIFY(!at<QPushButton>("confirmSend"));
    WindowFixture::click(at<QPushButton>("confirmCancel"));
    QCOMPARE(m_fixture->tenant().destructiveRequests(m_failed.toString()), 1);
}

void TestAgain::theAssistantLeavesThemOut()
{
    const auto next = [] {
        QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);
        at<QPushButton>("assistantNext")->click();
    };
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    at<QPushButton>("checked-reset-groupButton")->click();
    QTRY_VERIFY(at<QDialog>("assistant"));
    activateNow(at<QDialog>("assistant"));
    QTRY_COMPARE(textOf("chosenCount"), QStringLiteral("30 devices"));
    next();
    next();
    QTRY_VERIFY_WITH_TIMEOUT(textOf("checkAsOf").contains(QLatin1String("a moment ago")), 20000);
    auto *out = at<QRadioButton>("failed-lately-autopilot-reset-leave");
    auto *again = at<QRadioButton>("failed-lately-autopilot-reset-include");
    QVERIFY(out && out->isChecked() && again);
    QVERIFY(at<QRadioButton>("reset-lately-autopilot-reset-leave")->isChecked());
    QTRY_VERIFY2(
        textOf("assistantState").startsWith(QLatin1String("24 of 30 devices")), qPrintable(textOf("assistantState")));
    again->click();
    QTRY_VERIFY2(
        textOf("assistantState").startsWith(QLatin1String("25 of 30 devices")), qPrintable(textOf("assistantState")));
    QStringList cards; // the first one counts as the line below does
    for (const QFrame *card : at<QDialog>("assistant")->findChildren<QFrame *>(QStringLiteral("findingCard")))
        cards.append(card->accessibleName());
    QVERIFY2(cards.contains(QStringLiteral("25 get an Autopilot Reset")), qPrintable(cards.join(QLatin1Char('\n'))));
    QVERIFY(at<QRadioButton>("reset-lately-autopilot-reset-leave")->isChecked());
    next();
    QTRY_VERIFY(at<QSpinBox>("pacePilot"));
    QCOMPARE(textOf("pacePilotSummary"), QStringLiteral("No pilot: all go at once."));
    at<QSpinBox>("pacePilot")->setFocus();
    QTest::keyClicks(at<QSpinBox>("pacePilot"), QStringLiteral("2"));
    QTest::keyClick(at<QSpinBox>("pacePilot"), Qt::Key_Tab);
    QTRY_COMPARE(textOf("pacePilotSummary"), QStringLiteral("2 of 25 devices go first."));
    const QAbstractItemModel *candidates = at<QTableView>("pacePilotDevices")->model();
    QStringList names;
    for (int row = 0; row < candidates->rowCount(); ++row) {
        if (candidates->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
            names.append(candidates->index(row, 0).data().toString());
    }
    QCOMPARE(names.size(), 2);
    const QString pilot = names.join(QStringLiteral(", "));
    QVERIFY2(!pilot.contains(m_fixture->catalog().at(rowOf(m_failed)).name), qPrintable(pilot));
    next();
    QTRY_VERIFY2(textOf("planLeftOut").contains(QLatin1String("1 reset in the last 24 hours")),
        qPrintable(textOf("planLeftOut")));
    QVERIFY2(textOf("planWarnings").contains(QLatin1String("check Windows RE")), qPrintable(textOf("planWarnings")));
    QVERIFY2(textOf("planPace").contains(pilot), qPrintable(textOf("planPace")));
    at<QSpinBox>("planCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("25"));
    QTRY_VERIFY(at<QPushButton>("assistantSend")->isEnabled());
    at<QPushButton>("assistantSend")->click();
    QTRY_VERIFY(m_fixture->engine().jobs().size() == 2);
    const QList<JobItem> items = m_fixture->lastJob()->items;
    const auto holds = [&items](const DeviceId &id) {
        return std::any_of(items.cbegin(), items.cend(), [&id](const JobItem &item) { return item.device.id == id; });
    };
    QCOMPARE(items.size(), 25);
    QVERIFY(holds(m_failed) && !holds(m_done));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->tenant().destructiveRequests().size(), 2 + 2, 30000);
    const QList<DestructiveRequest> sent = m_fixture->tenant().destructiveRequests();
    for (const DestructiveRequest &request : sent.mid(2)) {
        const Device &device = m_fixture->catalog().at(rowOf(DeviceId(request.deviceId)));
        QVERIFY2(pilot.contains(device.name), qPrintable(device.name));
    }
}

/// A fresh start that was to keep user data doesn't take it because it is retried.
void TestAgain::aRetryKeepsWhatWasToBeKept()
{
    m_fixture->tenant().faults().on("POST", m_failed.toString().toLatin1() + "/cleanWindowsDevice").answerInner(400);
    Plan plan = draftPlan(ResetMode::FreshStart, roomGroup, {&m_fixture->catalog().at(rowOf(m_failed))},
        nothingHeld(QDateTime::currentDateTimeUtc()))
                    .plan;
    QCOMPARE(plan.items.size(), 1);
    plan.countdown = std::chrono::seconds(0);
    plan.keepUserData = true;
    const JobId id = settled(m_fixture->engine().start(plan, {})).value();
    QTRY_COMPARE_WITH_TIMEOUT(countsOf(*m_fixture->engine().job(id)).failed, 1, 30000);
    m_fixture->tenant().faults().clear();

    const auto details = m_fixture->window().findChildren<QPushButton *>(QStringLiteral("jobDetails"));
    QCOMPARE(details.size(), 2);
    for (QPushButton *each : details) {
        WindowFixture::click(each);
        QTRY_VERIFY(at<JobPage>("jobPage"));
        if (at<JobPage>("jobPage")->windowTitle().contains(modeTitle(ResetMode::FreshStart)))
            break;
        at<JobPage>("jobPage")->close();
        QTRY_VERIFY(!at<JobPage>("jobPage"));
    }
    auto *retry = at<QPushButton>("jobRetry");
    QTRY_VERIFY(retry && retry->isVisible());
    WindowFixture::click(retry);
    QTRY_VERIFY(at<QDialog>("confirmDialog"));
    QVERIFY(at<QCheckBox>("keepUserData") && at<QCheckBox>("keepUserData")->isChecked());
    const auto *ready = at<QFrame>("confirmReady"); // amber, with the failure
    QCOMPARE(ready->findChild<BadgeLabel *>()->accessibleName(), QStringLiteral("with care"));
    const QList<QLabel *> said = ready->findChildren<QLabel *>();
    QVERIFY(std::none_of(said.cbegin(), said.cend(), // the device began nothing of it
        [](const QLabel *label) { return label->text().contains(QLatin1String("turned away today")); }));
    at<QSpinBox>("confirmCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("confirmNumber"), QStringLiteral("1"));
    WindowFixture::click(at<QPushButton>("confirmSend"));
    QTRY_COMPARE(m_fixture->tenant().requestCount("POST", "/cleanWindowsDevice"), 2);
    const QList<JobId> jobs = m_fixture->engine().jobs();
    QVERIFY(std::all_of(jobs.cbegin(), jobs.cend(), [this](const JobId &each) {
        const Job *job = m_fixture->engine().job(each);
        return job->workflow.goal() != ResetMode::FreshStart || job->keepUserData;
    }));
}

QTEST_MAIN(TestAgain)
#include "tst_again.moc"
