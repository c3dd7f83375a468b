// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with a reset of the last day, on the command line: said, and left out unless they are asked for. Counted at
// the server.
#include "cliprocess.h"
#include "testtenant.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// A room in which two devices were reset and one failed.
class Room {
public:
    Room()
        : m_cli(tenant.url(), tenant.token())
    {
        const QList<QString> members = tenant->membersOf(room);
        const QList<TenantDevice> devices = tenant->devices();
        for (const TenantDevice &device : devices) {
            const bool works = device.windowsRe && !device.asleep && device.trustType == QLatin1String("AzureAd");
            if (works && members.contains(device.id) && m_ids.size() < 3)
                m_ids.append(device.id);
        }
        tenant->setWindowsRe(failed(), false);
        m_first = call(QStringList {QStringLiteral("run"), QStringLiteral("--confirm"), QStringLiteral("3"),
                           QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--device")}
                + m_ids,
            m_data.path());
    }

    const CliRun &first() const { return m_first; }
    QString failed() const { return m_ids.value(0); }
    QStringList done() const { return m_ids.mid(1); }
    int orders() { return static_cast<int>(tenant->destructiveRequests().size()); }

    /// About the whole room, with the same journal.
    CliRun about(const char *command, const QStringList &rest = {}) const
    {
        return about(command, rest, m_data.path());
    }
    /// The same on another computer, whose journal knows nothing.
    CliRun elsewhere(const char *command, const QStringList &rest = {}) const
    {
        return about(command, rest, m_other.path());
    }
    QString fileName() const { return m_data.filePath(QStringLiteral("room.plan")); }
    CliRun call(const QStringList &rest, const QString &data) const
    {
        return m_cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data,
                             QStringLiteral("--mode"), QStringLiteral("autopilot-reset")}
            + rest);
    }
    CliRun runPlan(const QStringList &rest) const
    {
        return m_cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data.path(),
                             QStringLiteral("run-plan"), fileName(), QStringLiteral("--confirm-name"), room,
                             QStringLiteral("--countdown"), QStringLiteral("0")}
            + rest);
    }

    TestTenant tenant;

private:
    CliRun about(const char *command, const QStringList &rest, const QString &data) const
    {
        return call(QStringList {QLatin1String(command), QStringLiteral("--group"), room} + rest, data);
    }

    QTemporaryDir m_data;
    QTemporaryDir m_other;
    CliProcess m_cli;
    QStringList m_ids;
    CliRun m_first;
};

/// What a command says of a device.
QJsonObject recordOf(const CliRun &run, const QString &id)
{
    const QList<QJsonObject> records = run.records();
    for (const QJsonObject &record : records) {
        if (text(record, "id") == id
            && (!record.contains(QStringLiteral("proof")) || text(record, "proof") == QLatin1String("blocked")))
            return record;
    }
    return {};
}

int confirmNumber(const CliRun &plan)
{
    return plan.summary().value(QStringLiteral("confirm")).toInt(-1);
}

QStringList again(const char *what)
{
    return {QStringLiteral("--again"), QLatin1String(what)};
}

QStringList confirmed(int number)
{
    return {QStringLiteral("--confirm"), QString::number(number), QStringLiteral("--countdown"), QStringLiteral("0"),
        QStringLiteral("--until"), QStringLiteral("sent")};
}

} // namespace

class TestCliAgain final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planLeavesThemOut();
    void checkSaysIt();
    void runLeavesThemOut();
    void runTakesThemWhenItIsTold();
    void aSavedPlanIsLookedAtAnew();
    void thePilotIsNoneOfThem();
    void refusesOtherWords();
};

void TestCliAgain::planLeavesThemOut()
{
    Room room;
    QCOMPARE(room.first().code, 1); // one failed
    QCOMPARE(room.orders(), 3);
    for (const CliRun &plan : {room.about("plan"), room.elsewhere("plan")}) {
        QCOMPARE(plan.code, 1);
        QCOMPARE(confirmNumber(plan), 23);
        const QJsonObject failed = recordOf(plan, room.failed());
        QCOMPARE(text(failed, "section"), QStringLiteral("recent"));
        QCOMPARE(text(failed, "reason"), QStringLiteral("failed-lately"));
        QVERIFY(failed.value(QStringLiteral("gets")).isNull());
        QVERIFY2(text(failed, "message").contains(QLatin1String("Windows RE")), qPrintable(text(failed, "message")));
        const QStringList done = room.done();
        for (const QString &id : done) {
            QCOMPARE(text(recordOf(plan, id), "reason"), QStringLiteral("reset-lately"));
            QVERIFY(recordOf(plan, id).value(QStringLiteral("gets")).isNull());
        }
    }
    QCOMPARE(confirmNumber(room.about("plan", again("failed"))), 24);
    QCOMPARE(confirmNumber(room.about("plan", again("reset"))), 25);
    const CliRun all = room.about("plan", again("reset,failed"));
    QCOMPARE(all.code, 0);
    QCOMPARE(confirmNumber(all), 26);
    QCOMPARE(room.orders(), 3);
}

void TestCliAgain::checkSaysIt()
{
    Room room;
    const CliRun check = room.about("check");
    QCOMPARE(check.code, 0);
    QCOMPARE(text(recordOf(check, room.failed()), "verdict"), QStringLiteral("warned"));
    QCOMPARE(text(recordOf(check, room.failed()), "reason"), QStringLiteral("failed-lately"));
    const QString message = text(recordOf(check, room.done().constFirst()), "message");
    QVERIFY2(message.contains(QLatin1String("It was reset")), qPrintable(message));
}

void TestCliAgain::runLeavesThemOut()
{
    Room room;
    QCOMPARE(room.about("run", confirmed(26)).code, 2); // who counted on all of them sends nothing
    QCOMPARE(room.orders(), 3);
    const CliRun run = room.about("run", confirmed(23));
    QCOMPARE(run.code, 1); // all that was sent is sent, but not all that could be
    QCOMPARE(text(recordOf(run, room.failed()), "reason"), QStringLiteral("failed-lately"));
    QVERIFY2(run.err.contains("--again reset,failed"), run.err.constData());
    QCOMPARE(run.summary().value(QStringLiteral("leftOut")).toInt(), 4 + 3);
    QCOMPARE(room.orders(), 3 + 23);
    QCOMPARE(room.tenant->destructiveRequests(room.failed()), 1);
    QCOMPARE(room.tenant->destructiveRequests(room.done().constFirst()), 1);
}

void TestCliAgain::runTakesThemWhenItIsTold()
{
    Room room;
    room.about("run", confirmed(24) + again("failed"));
    QCOMPARE(room.tenant->destructiveRequests(room.failed()), 2);
    QCOMPARE(room.tenant->destructiveRequests(room.done().constFirst()), 1);
}

void TestCliAgain::aSavedPlanIsLookedAtAnew()
{
    Room room;
    QCOMPARE(
        room.about("plan", again("reset,failed") + QStringList {QStringLiteral("--save"), room.fileName()}).code, 0);
    const CliRun refused = room.runPlan({QStringLiteral("--confirm"), QStringLiteral("26")});
    QCOMPARE(refused.code, 2); // that it was to be reset again was decided of another day's devices
    QVERIFY2(refused.err.contains("--confirm 23"), refused.err.constData());
    QCOMPARE(room.orders(), 3);
    room.runPlan(QStringList {QStringLiteral("--confirm"), QStringLiteral("24"), QStringLiteral("--until"),
                     QStringLiteral("sent")}
        + again("failed"));
    QCOMPARE(room.tenant->destructiveRequests(room.failed()), 2);
    QCOMPARE(room.orders(), 3 + 24);
}

void TestCliAgain::thePilotIsNoneOfThem()
{
    Room room;
    const QStringList pilotOfFive {QStringLiteral("--pilot"), QStringLiteral("5")};
    const CliRun plan = room.about("plan", again("reset,failed") + pilotOfFive);
    const QJsonArray plans = plan.summary().value(QStringLiteral("plans")).toArray();
    QCOMPARE(plans.size(), 1);
    const QJsonArray pilot = plans.first().toObject().value(QStringLiteral("pilot")).toArray();
    QCOMPARE(pilot.size(), 5);
    for (const QJsonValue &id : pilot)
        QCOMPARE(text(recordOf(plan, id.toString()), "section"), QStringLiteral("ready"));
    const CliRun run = room.about("run", confirmed(23) + pilotOfFive);
    QVERIFY2(run.err.contains("The pilot: "), run.err.constData());
    const QList<DestructiveRequest> sent = room.tenant->destructiveRequests();
    QStringList first;
    for (const DestructiveRequest &request : sent.mid(3, 5))
        first.append(request.deviceId);
    for (const QJsonValue &id : pilot)
        QVERIFY(first.contains(id.toString()));
}

void TestCliAgain::refusesOtherWords()
{
    TestTenant tenant;
    const CliProcess cli(tenant.url(), tenant.token());
    for (const char *word : {"all", "", "failed,", "Reset", "failed reset"}) {
        const CliRun run = cli.run(QStringList {QStringLiteral("plan"), QStringLiteral("--mode"),
                                       QStringLiteral("autopilot-reset"), QStringLiteral("--group"), room}
            + again(word));
        QCOMPARE(run.code, 2);
    }
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

QTEST_GUILESS_MAIN(TestCliAgain)
#include "tst_cliagain.moc"
