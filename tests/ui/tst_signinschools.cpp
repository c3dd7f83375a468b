// SPDX-License-Identifier: GPL-3.0-or-later
// Several schools in one window, and jobs that outlive a sign-in: with a store in memory, and once more with a real
// keychain (tst_signinschools_keyring).
#include "nothingheld.h"
#include "signinfixture.h"

#include "domain/plan/planbuilder.h"
#include "settled.h"

#include <QDir>
#include <QMessageBox>
#include <QTimer>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// A job for all devices that take that mode.
JobId startJob(Computer &computer, ResetMode mode, std::chrono::seconds countdown)
{
    const AppServices &work = computer.program->context()->workspace();
    QList<const Device *> devices;
    for (int row = 0; row < work.catalog.count(); ++row)
        devices.append(&work.catalog.at(row));
    PlanDraft draft = draftPlan(mode, QStringLiteral("Everything"), devices, nothingHeld(work.clock.now()));
    draft.plan.countdown = countdown;
    Result<JobId> id;
    // Nothing starts before the journal is open, and that waits for the key in the keychain.
    const bool started = QTest::qWaitFor([&] {
        id = settled(work.engine.start(draft.plan, QStringLiteral("it-admin")));
        return id.has_value();
    });
    return started ? *id : JobId();
}

JobId startWipe(Computer &computer, std::chrono::seconds countdown)
{
    return startJob(computer, ResetMode::FactoryWipe, countdown);
}

/// The devices that got an order; empty: one got two.
QSet<QString> orderedOnce(TestTenant &tenant)
{
    QSet<QString> devices;
    const auto requests = tenant->destructiveRequests();
    for (const DestructiveRequest &request : requests)
        devices.insert(request.deviceId);
    return devices.size() == requests.size() ? devices : QSet<QString>();
}

QSet<DeviceId> deviceIds(Computer &computer)
{
    QSet<DeviceId> ids;
    for (int row = 0; row < computer.catalog().count(); ++row)
        ids.insert(computer.catalog().at(row).id);
    return ids;
}

/// Which of the accounts in the menu it is.
QString menuEntry(const Computer &computer, const TestTenant &tenant)
{
    const QList<SignedInAccount> accounts = computer.program->accounts().all();
    for (int i = 0; i < accounts.size(); ++i) {
        if (sameOrigin(accounts[i].registration.endpoints.graph, tenant.url()))
            return QStringLiteral("account-%1").arg(i);
    }
    return {};
}

} // namespace

class TestSignInSchools final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_computer.reset(); }
    void switchesBetweenSchools();
    void asksBeforeLeavingAJob();
    void practiceIsAnotherSchool();
    void addsAnAccount();
    void aJobOutlivesItsSignIn();
    void aJobGoesOnWithWhatItLacked();
    void aMissingRoleStaysMissing();
    void closingWaitsForARenewal();
    void closingDoesNotWaitForLong();

private:
    /// Both have signed in; the second one's school is open.
    void signInToBoth();
    /// The first one's school is open, and the service has just exchanged a refresh token of which nobody has heard
    /// yet.
    void beginRenewal();
    /// Closes the window and returns when the program has ended.
    int closeAndEnd();

    std::unique_ptr<TestTenant> m_first;
    std::unique_ptr<TestTenant> m_second;
    std::unique_ptr<Computer> m_computer;
};

void TestSignInSchools::init()
{
    TenantOptions options = schoolOptions(QStringLiteral("Hillside High School"), 1);
    m_first = std::make_unique<TestTenant>(options);
    options = schoolOptions(QStringLiteral("Riverside Primary"), 2);
    options.devices = 80;
    m_second = std::make_unique<TestTenant>(options);
    m_computer = std::make_unique<Computer>();
}

void TestSignInSchools::signInToBoth()
{
    for (TestTenant *tenant : {m_first.get(), m_second.get()}) {
        SIGN_IN(*m_computer, *tenant);
        const int expected = tenant == m_first.get() ? 1 : 2;
        QTRY_COMPARE(m_computer->program->accounts().all().size(), expected);
    }
    QTRY_COMPARE(m_computer->chip(), QStringLiteral("● Riverside Primary"));
}

void TestSignInSchools::switchesBetweenSchools()
{
    signInToBoth();
    const QSet<DeviceId> second = deviceIds(*m_computer);
    QVERIFY(!startWipe(*m_computer, std::chrono::seconds(0)).isEmpty());
    QTRY_VERIFY(!(*m_second)->destructiveRequests().isEmpty());
    QTRY_VERIFY(!m_computer->engine().isBusy());
    const MainWindow *before = &m_computer->window();
    m_computer->choose(menuEntry(*m_computer, *m_first));
    QTRY_VERIFY_WITH_TIMEOUT(m_computer->isLoaded() && &m_computer->window() != before, 30000);
    QTRY_COMPARE(m_computer->chip(), QStringLiteral("● Hillside High School"));
    QVERIFY(m_computer->window().windowTitle().contains(QLatin1String("Hillside")));
    QVERIFY(m_computer->engine().jobs().isEmpty());
    QVERIFY(!deviceIds(*m_computer).intersects(second));
    int windows = 0;
    for (const QWidget *top : QApplication::topLevelWidgets())
        windows += top->isVisible() && top->objectName() == QLatin1String("mainWindow") ? 1 : 0;
    QCOMPARE(windows, 1);
    const QDir data(m_computer->dir.filePath(QStringLiteral("data")));
    QTRY_VERIFY(data.entryList({QStringLiteral("journal-*.sqlite")}).size() >= 2);

    m_computer->start(); // opens what was open last
    QTRY_VERIFY_WITH_TIMEOUT(m_computer->isLoaded(), 30000);
    QTRY_COMPARE(m_computer->chip(), QStringLiteral("● Hillside High School"));
    m_computer->choose(menuEntry(*m_computer, *m_second));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->chip(), QStringLiteral("● Riverside Primary"), 30000);
    QTRY_COMPARE(m_computer->engine().jobs().size(), 1);
    QVERIFY((*m_first)->destructiveRequests().isEmpty());
}

void TestSignInSchools::asksBeforeLeavingAJob()
{
    signInToBoth();
    const JobId id = startWipe(
        *m_computer, std::chrono::seconds(600)); // more access is asked for while the window goes
    QVERIFY(m_computer->engine().isBusy());
    const QString other = menuEntry(*m_computer, *m_first);
    m_computer->choose(other);
    QVERIFY(Computer::clickWhenThere("closeStay"));
    QTRY_COMPARE(m_computer->engine().job(id)->phase, JobPhase::Countdown);
    QCOMPARE(m_computer->chip(), QStringLiteral("● Riverside Primary"));
    m_computer->choose(other);
    QTRY_VERIFY(Computer::see<QMessageBox>("closeBox"));
    QVERIFY(Computer::see<QMessageBox>("closeBox")->text().contains(QLatin1String("Leave this school")));
    QVERIFY(Computer::click("closeLater"));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->chip(), QStringLiteral("● Hillside High School"), 30000);
    m_computer->choose(menuEntry(*m_computer, *m_second));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->chip(), QStringLiteral("● Riverside Primary"), 30000);
    QTRY_COMPARE(m_computer->engine().jobs().size(), 1);
    QCOMPARE(m_computer->engine().job(id)->phase, JobPhase::Paused); // it waits for the person
    QVERIFY((*m_second)->destructiveRequests().isEmpty());
}

void TestSignInSchools::practiceIsAnotherSchool()
{
    SIGN_IN(*m_computer, *m_first);
    QTRY_COMPARE(m_computer->program->accounts().all().size(), 1);
    m_computer->choose(QStringLiteral("practiceAction"));
    QTRY_VERIFY_WITH_TIMEOUT(m_computer->chip().contains(QLatin1String("practice")), 30000);
    QVERIFY(!m_computer->window().findChild<QAction *>(QStringLiteral("signOut"))->isVisible());
    QVERIFY(!m_computer->program->watch());
    m_computer->choose(QStringLiteral("account-0"));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->chip(), QStringLiteral("● Hillside High School"), 30000);
}

void TestSignInSchools::addsAnAccount()
{
    SIGN_IN(*m_computer, *m_first);
    QTRY_COMPARE(m_computer->program->accounts().all().size(), 1);
    m_computer->picks = QStringLiteral("1");
    m_computer->choose(QStringLiteral("addAccount"));
    QTRY_VERIFY(Computer::see<QLineEdit>("clientId"));
    QVERIFY(Computer::enterRegistration(PracticeTenant::clientId()));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->accountButton(), QStringLiteral("helper ▾"), 30000);
    QTRY_COMPARE(m_computer->program->accounts().all().size(), 2);
    QVERIFY(m_computer->window().findChild<QAction *>(QStringLiteral("account-0"))->isChecked());
    m_computer->choose(QStringLiteral("signOut"));
    QVERIFY(Computer::clickWhenThere("signOutYes"));
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->accountButton(), QStringLiteral("it-admin ▾"), 30000); // the one that is left
    QCOMPARE(m_computer->program->accounts().all().size(), 1);
}

void TestSignInSchools::aJobOutlivesItsSignIn()
{
    TenantOptions options = schoolOptions();
    options.devices = 400; // more than may be sent at once, so that some are left when the sign-in ends
    m_first = std::make_unique<TestTenant>(options);
    SIGN_IN(*m_computer, *m_first);
    const JobId id = startWipe(*m_computer, std::chrono::seconds(0));
    const auto *job = m_computer->engine().job(id);
    QVERIFY(job);
    const auto devices = job->items.size();
    QVERIFY(devices > 220);
    QTRY_VERIFY_WITH_TIMEOUT((*m_first)->destructiveRequests().size() >= 100, 30000);
    (*m_first)->revokeSignIns();
    QTRY_COMPARE_WITH_TIMEOUT(m_computer->engine().job(id)->phase, JobPhase::Paused, 60000);
    QCOMPARE(m_computer->engine().job(id)->pausedBy->kind, ErrorKind::SignInRequired);
    const auto sent = (*m_first)->destructiveRequests().size();
    QVERIFY(sent < devices);
    QTRY_VERIFY(Computer::text("bannerTitle").contains(QLatin1String("Your sign-in has ended")));
    QVERIFY(Computer::click("bannerRetry"));
    QTRY_VERIFY(!Computer::see<QWidget>("bannerTitle"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_computer->engine().isBusy(), 120000); // goes on by itself
    QCOMPARE(orderedOnce(*m_first).size(), devices);
    for (const JobItem &item : m_computer->engine().job(id)->items)
        QVERIFY(item.current().state != ItemState::Planned && item.current().state != ItemState::Unknown);
}

void TestSignInSchools::aJobGoesOnWithWhatItLacked()
{
    TenantOptions options = schoolOptions();
    options.asksConsent = true;
    m_first = std::make_unique<TestTenant>(options);
    SIGN_IN(*m_computer, *m_first);
    const JobId id = startWipe(*m_computer, std::chrono::seconds(0));
    QTRY_COMPARE(m_computer->engine().job(id)->phase, JobPhase::Paused);
    QCOMPARE(m_computer->engine().job(id)->pausedBy->kind, ErrorKind::Forbidden);
    QVERIFY((*m_first)->destructiveRequests().isEmpty());
    const auto devices = m_computer->engine().job(id)->items.size();
    QTRY_VERIFY(Computer::text("bannerTitle").contains(QLatin1String("hasn't given Reslate")));
    QVERIFY(Computer::click("bannerRetry"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_computer->engine().isBusy(), 120000);
    QCOMPARE(orderedOnce(*m_first).size(), devices);
    QVERIFY(!m_computer->engine().job(id)->forgivenAt.isValid());
    for (const JobItem &item : m_computer->engine().job(id)->items)
        QVERIFY(item.current().state != ItemState::Planned && item.current().state != ItemState::Failed
            && item.current().state != ItemState::Unknown);
}

void TestSignInSchools::aMissingRoleStaysMissing()
{
    TenantOptions options = schoolOptions();
    options.role = TenantRole::HelpDesk;
    m_first = std::make_unique<TestTenant>(options);
    SIGN_IN(*m_computer, *m_first);
    const JobId id = startJob(*m_computer, ResetMode::DeleteIntune, std::chrono::seconds(0));
    QTRY_COMPARE(m_computer->engine().job(id)->phase, JobPhase::Paused);
    QCOMPARE(m_computer->engine().job(id)->pausedBy->kind, ErrorKind::Forbidden);
    m_computer->address.clear();
    Q_EMIT m_computer->window().signInWanted();
    QTRY_VERIFY(!m_computer->address.isEmpty());
    QVERIFY(m_computer->address.query().contains(QLatin1String("ReadWrite.All")));
    QTRY_VERIFY(!Computer::see<QDialog>("signInDialog"));
    const auto &tokens = m_computer->program->watch()->tokens();
    QTRY_VERIFY(tokens.scopes().given.join(QLatin1Char(' ')).contains(QLatin1String("ReadWrite.All")));
    QCOMPARE(m_computer->engine().job(id)->phase, JobPhase::Paused);
    QVERIFY((*m_first)->destructiveRequests().isEmpty());
}

void TestSignInSchools::beginRenewal()
{
    m_computer->relay = std::make_unique<HoldingRelay>(m_first->url());
    SIGN_IN(*m_computer, *m_first);
    QTRY_COMPARE(m_computer->program->accounts().all().size(), 1);
    m_computer->relay->hold("/token ");
    Q_EMIT m_computer->window().actionPlanned(ResetMode::FactoryWipe);
    QTRY_VERIFY(m_computer->relay->isHolding());
}

int TestSignInSchools::closeAndEnd()
{
    QTimer::singleShot(0, &m_computer->window(), &QWidget::close);
    return QCoreApplication::exec();
}

void TestSignInSchools::closingWaitsForARenewal()
{
    beginRenewal();
    HoldingRelay *relay = m_computer->relay.get();
    const auto answerAfterwards = [relay] {
        QMetaObject::invokeMethod(
            relay, [relay] { relay->release(); }, Qt::QueuedConnection);
    };
    connect(qGuiApp, &QGuiApplication::lastWindowClosed, relay, answerAfterwards);
    QCOMPARE(closeAndEnd(), 0);
    QVERIFY(!m_computer->isOpen()); // its journal is free
    m_computer->address.clear();
    m_computer->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_computer->isLoaded(), 30000);
    QVERIFY(!Computer::see<QWidget>("bannerTitle"));
    QVERIFY(m_computer->address.isEmpty());
}

void TestSignInSchools::closingDoesNotWaitForLong()
{
    beginRenewal();
    QCOMPARE(closeAndEnd(), 0);
    QVERIFY(m_computer->relay->isAwaited()); // the answer was given up before the connection was
}

QTEST_MAIN(TestSignInSchools)
#include "tst_signinschools.moc"
