// SPDX-License-Identifier: GPL-3.0-or-later
// Several schools in one window, and jobs that outlive a sign-in: with a store in memory, and once more with a real
// keychain (tst_signinschools_keyring).
#include "signinfixture.h"

#include "domain/planbuilder.h"

#include <QDir>
#include <QMessageBox>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// A job for all devices that take a factory wipe.
JobId startWipe(Computer &computer, std::chrono::seconds countdown)
{
    const Workspace &work = computer.program->context()->workspace();
    QList<const Device *> devices;
    for (int row = 0; row < work.catalog.count(); ++row)
        devices.append(&work.catalog.at(row));
    PlanDraft draft = draftPlan(ResetMode::FactoryWipe, QStringLiteral("Everything"), devices, work.clock.now(),
        [](const DeviceId &) { return false; });
    draft.plan.countdown = countdown;
    const Result<JobId> id = work.engine.start(draft.plan, QStringLiteral("it-admin"));
    return id ? *id : JobId();
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

private:
    /// Both have signed in; the second one's school is open.
    void signInToBoth();

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
    const QStringList journals = QDir(m_computer->dir.filePath(QStringLiteral("data"))).entryList({QStringLiteral("journal-*.sqlite")});
    QVERIFY2(journals.size() >= 2, qPrintable(journals.join(QLatin1Char(' '))));

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
    const JobId id = startWipe(*m_computer, std::chrono::seconds(600)); // more access is asked for while the window goes
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
    QSet<QString> wiped;
    for (const DestructiveRequest &request : (*m_first)->destructiveRequests()) {
        QVERIFY2(!wiped.contains(request.deviceId), qPrintable(request.deviceId));
        wiped.insert(request.deviceId);
    }
    QCOMPARE(wiped.size(), devices);
    for (const JobItem &item : m_computer->engine().job(id)->items)
        QVERIFY(item.proof != Proof::Planned && item.proof != Proof::Unknown);
}

QTEST_MAIN(TestSignInSchools)
#include "tst_signinschools.moc"
