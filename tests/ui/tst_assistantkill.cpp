// SPDX-License-Identifier: GPL-3.0-or-later
// The assistant resets a room with hybrid, sleeping, protected and failing devices, and the program is killed in the
// middle. This test is also the program that gets killed: with --child it works by keyboard on the school it is given.
#include "activewindow.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/prooflabels.h"
#include "quickclock.h"
#include "settled.h"
#include "ui/assistant/assistantwindow.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QDialog>
#include <QEventLoop>
#include <QProcess>
#include <QRadioButton>
#include <QSpinBox>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

constexpr const char *tokenVariable = "RESLATE_KILL_TOKEN";
constexpr const char *urlVariable = "RESLATE_KILL_URL";
constexpr const char *folderVariable = "RESLATE_KILL_FOLDER";

template <typename T> T *at(const char *name)
{
    return WindowFixture::anywhere<T>(name);
}

void press(const char *name)
{
    auto *button = at<QAbstractButton>(name);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

AppContext::Connection connectionTo(const QUrl &url, const QByteArray &token)
{
    return {.endpoints = {.graph = url, .login = url}, .token = token, .limits = PaceLimits::none()};
}

QModelIndex lineOf(const QListView *list, const QString &title)
{
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == title)
            return list->model()->index(row, 0);
    }
    return {};
}

/// One run of the program on the school and the journal that are there.
struct Run {
    Run(const QString &folder, std::unique_ptr<Clock> clock, const AppContext::Connection &connection)
        : desktop(folder, std::move(clock))
        , context(desktop, connection)
    {
        context.window().resize(1360, 860);
        context.window().show();
        activateNow(&context.window());
        context.load();
    }

    const AppServices &work() const { return context.workspace(); }
    bool isLoaded() const { return !work().catalog.isLoading() && work().catalog.count() > 0; }
    bool hasJournal() const { return work().engine.protectedList().revision() > 0; }

    Desktop desktop;
    AppContext context;
};

/// Every device is done, failed, off and waited for, or its record is gone and it did not enroll again.
bool allSettled(JobEngine &engine)
{
    const QList<JobId> ids = engine.jobs();
    return std::all_of(ids.cbegin(), ids.cend(), [&engine](const JobId &id) {
        const JobCounts counts = countsOf(*engine.job(id));
        return counts.done + counts.failed + counts.waiting + counts.recordGone == counts.total();
    });
}

QString countsOfAll(JobEngine &engine)
{
    QStringList texts;
    for (const JobId &id : engine.jobs())
        texts.append(modeName(engine.job(id)->workflow.goal()) + QLatin1String(": ")
            + countsText(countsOf(*engine.job(id)), engine.job(id)->workflow));
    return texts.join(QLatin1String("; "));
}

} // namespace

#define NEXT()                                                                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(at<QPushButton>("assistantNext")->isEnabled(), 20000);                                    \
    press("assistantNext")

/// The program that is killed.
class Child : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resetsTheRoom();
};

void Child::resetsTheRoom()
{
    Run run(qEnvironmentVariable(folderVariable), std::make_unique<SystemClock>(),
        connectionTo(QUrl(qEnvironmentVariable(urlVariable)), qgetenv(tokenVariable)));
    QTRY_VERIFY_WITH_TIMEOUT(run.isLoaded() && run.hasJournal(), 30000);
    auto *groups = run.context.window().findChild<QListView *>(QStringLiteral("groupList"));
    QTRY_VERIFY(lineOf(groups, roomGroup).isValid());
    groups->setFocus();
    groups->setCurrentIndex(lineOf(groups, roomGroup));
    QTest::keyClick(groups, Qt::Key_Space);
    QTRY_COMPARE(run.work().filter.rowCount(), 30);
    QTRY_VERIFY(at<QPushButton>("checked-reset-groupButton")->isEnabled());
    press("checked-reset-groupButton");
    QTRY_VERIFY(at<QDialog>("assistant"));
    activateNow(at<QDialog>("assistant"));
    NEXT();
    NEXT();
    QTRY_VERIFY_WITH_TIMEOUT(at<QRadioButton>("hybrid-wipe"), 20000);
    press("hybrid-wipe");
    NEXT();
    QTRY_VERIFY(at<QSpinBox>("paceWave"));
    at<QSpinBox>("paceWave")->setValue(8);
    at<QSpinBox>("paceGap")->setValue(1);
    NEXT();
    QTRY_VERIFY(at<QLineEdit>("planNumber"));
    at<QSpinBox>("planCountdown")->setValue(0);
    QTest::keyClicks(at<QLineEdit>("planNumber"), QStringLiteral("28"));
    QTRY_VERIFY2(at<QPushButton>("assistantSend")->isEnabled(), qPrintable(at<QLabel>("planTitle")->text()));
    press("assistantSend");
    QEventLoop().exec(); // until the kill
}

class TestAssistantKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsResetAcrossAKill();
};

void TestAssistantKill::aRoomIsResetAcrossAKill()
{
    TenantOptions options = TestTenant::quick(120);
    options.latency = std::chrono::milliseconds(300); // so that the kill comes before the answer
    TestTenant tenant(options);
    QVERIFY(tenant.isRunning());
    const QList<QString> room = tenant->membersOf(roomGroup);
    QString failing;
    QStringList locked;
    QStringList sleeping;
    int hybrid = 0;
    for (const TenantDevice &device : tenant->devices()) {
        if (!room.contains(device.id))
            continue;
        tenant->setWindowsRe(device.id, true);
        hybrid += device.trustType == QLatin1String("ServerAd") ? 1 : 0;
        if (device.asleep)
            sleeping.append(device.id);
        else if (device.trustType == QLatin1String("AzureAd") && locked.size() < 2)
            locked.append(device.id);
        else if (device.trustType == QLatin1String("AzureAd") && failing.isEmpty())
            failing = device.id;
    }
    QCOMPARE(hybrid, 4);
    QVERIFY(!sleeping.isEmpty());
    tenant->setWindowsRe(failing, false);

    QTemporaryDir folder;
    const AppContext::Connection connection = connectionTo(tenant.url(), tenant.token());
    {
        Run run(folder.path(), std::make_unique<SystemClock>(), connection);
        QTRY_VERIFY_WITH_TIMEOUT(run.isLoaded() && run.hasJournal(), 30000);
        for (const QString &id : std::as_const(locked)) {
            QVERIFY(settled(run.work().engine.protectedList().protect(
                {{.kind = ProtectionKind::Device, .key = id, .reason = QStringLiteral("on loan")}},
                QStringLiteral("a test"))));
        }
    }

    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(tokenVariable), QString::fromLatin1(tenant.token()));
    environment.insert(QLatin1String(urlVariable), tenant.url().toString());
    environment.insert(QLatin1String(folderVariable), folder.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--child")});
    QVERIFY(child.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!tenant->destructiveRequests().isEmpty() || child.state() == QProcess::NotRunning, 60000);
    QCOMPARE(child.state(), QProcess::Running);
    child.kill();
    QVERIFY(child.waitForFinished());
    const auto before = tenant->destructiveRequests().size();
    QVERIFY2(before > 0 && before < 28, qPrintable(QString::number(before)));

    Run run(folder.path(), std::make_unique<QuickClock>(60), connection);
    JobEngine &engine = run.work().engine;
    QTRY_COMPARE_WITH_TIMEOUT(engine.jobs().size(), 2, 30000);
    QTRY_VERIFY2_WITH_TIMEOUT(allSettled(engine), qPrintable(countsOfAll(engine)), 90000);

    QHash<QString, ItemState> proofs;
    for (const JobId &id : engine.jobs()) {
        for (const JobItem &item : engine.job(id)->items)
            proofs.insert(item.device.id.toString(), item.current().state);
    }
    QCOMPARE(proofs.size(), 28);
    for (const TenantDevice &device : tenant->devices()) {
        const bool wanted = room.contains(device.id) && !locked.contains(device.id);
        QCOMPARE(tenant->destructiveRequests(device.id), wanted ? 1 : 0);
    }
    QCOMPARE(proofs.value(failing), ItemState::Failed);
    for (const QString &id : std::as_const(sleeping))
        QCOMPARE(proofs.value(id), ItemState::Waiting);
    for (const QString &id : std::as_const(locked))
        QVERIFY(!proofs.contains(id));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("--child")) {
        Child child;
        return QTest::qExec(&child, {app.arguments().at(0)});
    }
    TestAssistantKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_assistantkill.moc"
