// SPDX-License-Identifier: GPL-3.0-or-later
// A person who looks elsewhere is called back, over a bus and a desktop of the test's own; and what closing says of
// devices that are under way.
#include "keptschool.h"
#include "nothingheld.h"
#include "settled.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QMessageBox>
#include <QProcess>
#include <QStandardPaths>

#include <optional>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr const char *path = "/org/freedesktop/Notifications";

/// What a desktop offers, and what it was asked to show.
class FakeDesktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaces;
        QString title;
        QString body;
    };
    QList<Shown> shown;
    bool readsMarkup = true;

public Q_SLOTS:
    QStringList GetCapabilities() const
    {
        return readsMarkup ? QStringList {QStringLiteral("body"), QStringLiteral("body-markup")}
                           : QStringList {QStringLiteral("body")};
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
        const QStringList &, const QVariantMap &, int)
    {
        shown.append({replaces, title, body});
        return 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

} // namespace

namespace {

QString daemonPath()
{
    return QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
}

} // namespace

class TestCallback final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void aJobThatEndsCallsBack_data();
    void aJobThatEndsCallsBack();
    void aJobThatWaitsForAPersonCallsBack();
    void nobodyIsCalledWhoIsThereOrWantsNoCall_data();
    void nobodyIsCalledWhoIsThereOrWantsNoCall();
    void jobsOfEarlierCallNobody();
    void closingSaysWhatGoesOn();

private:
    /// Whatever the program had asked the desktop before has arrived there: messages keep their order.
    static void settle();
    /// A plan for that many devices; the first fails when its Windows RE is off.
    Plan planFor(int n, bool firstFails = false);
    void start(const Plan &plan);
    const Job &job() { return *m_school->engine().job(m_school->engine().jobs().constLast()); }

    std::optional<QDBusConnection> m_there; ///< the desktop's
    std::unique_ptr<FakeDesktop> m_desktop;
    std::unique_ptr<KeptSchool> m_school;
};

void TestCallback::initTestCase()
{
    if (daemonPath().isEmpty())
        QSKIP("There is no dbus-daemon here.");
    m_there = QDBusConnection::connectToBus(
        QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("desktop"));
    QVERIFY(m_there->isConnected());
    QVERIFY(m_there->registerService(QStringLiteral("org.freedesktop.Notifications")));
}

void TestCallback::cleanupTestCase()
{
    m_there.reset();
}

void TestCallback::init()
{
    m_desktop = std::make_unique<FakeDesktop>();
    QVERIFY(m_there->registerObject(
        QLatin1String(path), m_desktop.get(), QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    m_school = std::make_unique<KeptSchool>();
    m_school->open();
}

void TestCallback::cleanup()
{
    m_school.reset();
    m_there->unregisterObject(QLatin1String(path));
}

Plan TestCallback::planFor(int n, bool firstFails)
{
    const AppServices &work = m_school->context->workspace();
    Plan plan = draftPlan(ResetMode::AutopilotReset, QStringLiteral("<b>Room</b> & 7"), work.filter.scopeDevices(),
        nothingHeld(work.clock.now()))
                    .plan;
    plan.countdown = std::chrono::seconds(0);
    plan.items.removeIf([this](const JobItem &item) {
        const QList<TenantDevice> devices = m_school->tenant->devices();
        return std::any_of(devices.cbegin(), devices.cend(), [&item](const TenantDevice &device) {
            return DeviceId(device.id) == item.device.id && (device.asleep || !device.windowsRe);
        });
    });
    plan.items.resize(n);
    if (firstFails)
        m_school->tenant->setWindowsRe(plan.items.constFirst().device.id.toString(), false);
    return plan;
}

void TestCallback::settle()
{
    const QString name = QStringLiteral("org.freedesktop.Notifications");
    for (int step = 0; step < 2; ++step) { // it asks what the desktop can, and only then to show something
        const QDBusPendingCall call = QDBusConnection::sessionBus().asyncCall(
            QDBusMessage::createMethodCall(name, QLatin1String(path), name, QStringLiteral("GetCapabilities")));
        QTRY_VERIFY(call.isFinished());
        QVERIFY(!call.isError());
    }
}

void TestCallback::start(const Plan &plan)
{
    bool started = false;
    QTRY_VERIFY(started = started || settled(m_school->engine().start(plan, QStringLiteral("anna@school.example"))));
}

void TestCallback::aJobThatEndsCallsBack_data()
{
    QTest::addColumn<bool>("readsMarkup");
    QTest::newRow("a desktop that reads markup") << true;
    QTest::newRow("one that doesn't") << false;
}

void TestCallback::aJobThatEndsCallsBack()
{
    QFETCH(const bool, readsMarkup);
    m_desktop->readsMarkup = readsMarkup;
    m_school->window().showMinimized();
    start(planFor(2));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), 1, 30'000);
    QCOMPARE(job().phase, JobPhase::Finished);
    QCOMPARE(m_desktop->shown.at(0).title, QStringLiteral("Finished: Autopilot Reset · <b>Room</b> & 7")); // no markup
    QCOMPARE(m_desktop->shown.at(0).body, QStringLiteral("2 done"));
    QCOMPARE(m_desktop->shown.at(0).replaces, 0U);

    Q_EMIT m_desktop->ActionInvoked(8, QStringLiteral("default")); // another program's
    Q_EMIT m_desktop->ActionInvoked(7, QStringLiteral("default"));
    QTRY_VERIFY(!m_school->window().isMinimized());
}

void TestCallback::aJobThatWaitsForAPersonCallsBack()
{
    m_school->window().showMinimized();
    Plan plan = planFor(3, true);
    plan.title = QString(300, u'<');
    plan.pace.pilot = 1;
    start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), 1, 30'000);
    QCOMPARE(job().phase, JobPhase::Paused);
    const QString title = m_desktop->shown.at(0).title;
    QVERIFY2(
        title.startsWith(QLatin1String("Waits for you: Autopilot Reset")) && title.size() <= 125, qPrintable(title));
    QVERIFY2(m_desktop->shown.at(0).body.startsWith(QLatin1String("A device of the pilot")),
        qPrintable(m_desktop->shown.at(0).body));
    m_school->engine().stop(job().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->shown.size(), 2, 30'000);
    QVERIFY(m_desktop->shown.at(1).title.startsWith(QLatin1String("Stopped, and nothing is waited for")));
    QCOMPARE(m_desktop->shown.at(1).replaces, 7U); // no heap of them
}

void TestCallback::nobodyIsCalledWhoIsThereOrWantsNoCall_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("the window is the active one") << true;
    QTest::newRow("the settings say so") << false;
}

void TestCallback::nobodyIsCalledWhoIsThereOrWantsNoCall()
{
    QFETCH(const bool, isThere);
    if (isThere)
        activateNow(&m_school->window());
    else
        m_school->window().showMinimized();
    m_school->desktop.settings.set(settingkeys::notifyWhenAway, isThere);
    QTRY_COMPARE(QApplication::activeWindow() != nullptr || !isThere, true);
    start(planFor(1));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30'000);
    settle();
    QCOMPARE(m_desktop->shown.size(), 0);
}

void TestCallback::jobsOfEarlierCallNobody()
{
    start(planFor(1));
    QTRY_COMPARE_WITH_TIMEOUT(job().phase, JobPhase::Finished, 30'000);
    m_school->close();
    m_school->open();
    m_school->window().showMinimized();
    QTRY_COMPARE(m_school->engine().jobs().size(), 1);
    settle();
    QCOMPARE(m_desktop->shown.size(), 0);
}

void TestCallback::closingSaysWhatGoesOn()
{
    m_school->tenant->setAsleep(planFor(1).items.constFirst().device.id.toString(), true);
    start(planFor(2));
    QTRY_VERIFY_WITH_TIMEOUT(countsOf(job()).accepted + countsOf(job()).active > 0, 30'000);
    QTRY_VERIFY(!m_school->engine().isBusy());
    m_school->window().close();
    auto *box = WindowFixture::anywhere<QMessageBox>("closeBox");
    QVERIFY(box);
    QVERIFY2(box->text().startsWith(QLatin1String("Close Reslate while ")), qPrintable(box->text()));
    QVERIFY2(box->informativeText().contains(QLatin1String("without Reslate")), qPrintable(box->informativeText()));
    QVERIFY(!WindowFixture::anywhere<QPushButton>("closeAnyway")); // there is nothing to take back
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("closeStay"));
    QTRY_VERIFY(!WindowFixture::anywhere<QMessageBox>("closeBox"));
    QVERIFY(m_school->window().isVisible());
    m_school->window().close();
    QTRY_VERIFY(WindowFixture::anywhere<QMessageBox>("closeBox"));
    WindowFixture::click(WindowFixture::anywhere<QPushButton>("closeLater"));
    QTRY_VERIFY(!m_school->window().isVisible());
}

int main(int argc, char *argv[])
{
    // Before the application is there: Qt 6.8 asks for the session's bus when it starts.
    QProcess bus;
    if (!daemonPath().isEmpty()) {
        bus.start(daemonPath(),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address=1")});
        const QByteArray address = bus.waitForReadyRead(10'000) ? bus.readLine().trimmed() : QByteArray();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    }
    int result = 0;
    {
        QApplication application(argc, argv);
        TestCallback test;
        result = QTest::qExec(&test, argc, argv);
    }
    bus.kill();
    bus.waitForFinished();
    return result;
}

#include "tst_callback.moc"
