// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that outlive the program: killed at any instant, taken up again, counted at the server.
#include "cliprocess.h"
#include "testtenant.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

/// A school, a journal of its own, and the command line on both.
struct JobsRig {
    JobsRig()
        : cli(tenant.url(), tenant.token())
    {
        for (const TenantDevice &device : tenant->devices())
            tenant->setAsleep(device.id, false); // all come to an end by themselves
        const CliRun check = run(
            {QStringLiteral("check"), QStringLiteral("--mode"), mode, QStringLiteral("--group"), room});
        for (const QJsonObject &record : check.records()) {
            if (record.value(QStringLiteral("verdict")).toString() != QLatin1String("blocked"))
                devices.append(record.value(QStringLiteral("id")).toString());
        }
    }

    QStringList words(const QStringList &rest) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest;
    }
    CliRun run(const QStringList &rest) const { return cli.run(words(rest)); }
    QStringList runWords(const QStringList &rest = {}) const
    {
        return words(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), mode, QStringLiteral("--group"),
                         room, QStringLiteral("--confirm"), QString::number(devices.size())}
            + rest);
    }
    CliRun resume() const { return run({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("60")}); }
    QString onlyJob() const
    {
        const QList<QJsonObject> jobs = run({QStringLiteral("jobs")}).records();
        return jobs.size() == 1 ? jobs.constFirst().value(QStringLiteral("id")).toString() : QString();
    }
    /// proof by device
    QHash<QString, QString> proofs() const
    {
        QHash<QString, QString> proofs;
        for (const QJsonObject &record : run({QStringLiteral("job"), onlyJob()}).records()) {
            if (record.contains(QStringLiteral("proof")))
                proofs.insert(
                    record.value(QStringLiteral("id")).toString(), record.value(QStringLiteral("proof")).toString());
        }
        return proofs;
    }

    const QString mode = QStringLiteral("wipe-keep-account");
    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    QStringList devices;
};

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

} // namespace

class TestCliJobs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledRunGoesOn();
    void aKilledCountdownWaits();
    void whoStopsOneOfTwoIsToldOfTheOther();
    void theEndOfTheTimeKeepsTheWaves();
    void twoProgramsDoNotShareAJournal();
    void aDamagedJournalSendsNothing();
    void aStopThatIsNotWrittenIsNotClaimed();
    void theRestFollowsThePilot();
    void theStopRuleKeepsTheJob();
    void stopsConfirmsAndRetries();
};

/// RESLATE_SOAK_ROUNDS: how often; `./bootstrap soak` asks for many.
void TestCliJobs::aKilledRunGoesOn()
{
    const int asked = qEnvironmentVariableIntValue("RESLATE_SOAK_ROUNDS");
    const int rounds = asked > 0 ? asked : 6;
    QRandomGenerator random(20260824);
    int cutOff = 0;
    int unknown = 0;
    for (int round = 0; round < rounds; ++round) {
        JobsRig rig;
        QVERIFY(rig.devices.size() > 10);
        QProcess process;
        rig.cli.start(process, rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0")}));
        QVERIFY(process.waitForStarted());
        // From before the plan is written to after the last answer.
        process.waitForFinished(60 + static_cast<int>(random.bounded(500)));
        cutOff += process.state() != QProcess::NotRunning ? 1 : 0;
        end(process);
        if (random.bounded(2) == 0) { // the power fails a second time
            rig.cli.start(process, rig.words({QStringLiteral("resume")}));
            process.waitForFinished(60 + static_cast<int>(random.bounded(300)));
            end(process);
        }
        const CliRun resumed = rig.resume();
        QVERIFY2(resumed.code == 0 || resumed.code == 1, resumed.err.constData());
        const QHash<QString, QString> proofs = rig.proofs();
        if (proofs.isEmpty()) { // killed before the plan stood
            QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
            continue;
        }
        QCOMPARE(proofs.size(), rig.devices.size());
        for (const QString &device : std::as_const(rig.devices)) {
            const int requests = rig.tenant->destructiveRequests(device);
            const QString proof = proofs.value(device);
            QVERIFY2(requests <= 1, "a device got two destructive requests");
            QVERIFY2(proof != QLatin1String("planned") && proof != QLatin1String("sent"), qPrintable(proof));
            if (requests == 0) // its order may have been on its way, so nobody sends it again
                QCOMPARE(proof, QStringLiteral("unknown"));
            unknown += proof == QLatin1String("unknown") ? 1 : 0;
        }
    }
    qInfo(
        "%d rounds, %d killed under way, %d devices left unknown, none twice, none forgotten", rounds, cutOff, unknown);
    QVERIFY(cutOff > 0);
}

void TestCliJobs::aKilledCountdownWaits()
{
    JobsRig rig;
    QProcess process;
    rig.cli.start(process, rig.runWords({QStringLiteral("--countdown"), QStringLiteral("600")}));
    QByteArray said;
    process.setReadChannel(QProcess::StandardError);
    while (!said.contains("Nothing is sent for") && process.waitForReadyRead(30'000))
        said += process.readAll();
    end(process);
    const CliRun jobs = rig.run({QStringLiteral("jobs")});
    QCOMPARE(jobs.records().constFirst().value(QStringLiteral("phase")).toString(), QStringLiteral("countdown"));
    const QDateTime ends = QDateTime::fromString(
        jobs.records().constFirst().value(QStringLiteral("countdownEnds")).toString(), Qt::ISODate);
    QVERIFY(ends > QDateTime::currentDateTimeUtc());
    const CliRun resumed = rig.resume(); // names no job, so this one waits on
    QVERIFY2(resumed.err.contains("still counting down"), resumed.err.constData());
    QCOMPARE(rig.proofs().values().count(QStringLiteral("planned")), rig.devices.size());
    const QString job = jobs.records().constFirst().value(QStringLiteral("id")).toString();
    const CliRun paused = rig.run({QStringLiteral("pause"), job});
    QCOMPARE(paused.code, 0);
    QCOMPARE(paused.records().constLast().value(QStringLiteral("pausedBy")).toString(), QStringLiteral("person"));
    QVERIFY(paused.records().constLast().value(QStringLiteral("countdownEnds")).isNull());
    const CliRun again = rig.resume(); // a colleague may have paused it
    QVERIFY2(again.err.contains("was paused"), again.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    QCOMPARE(
        rig.run({QStringLiteral("jobs")}).records().constFirst().value(QStringLiteral("stopped")).toBool(true), false);
    const CliRun stopped = rig.run({QStringLiteral("stop"), rig.onlyJob().left(8)});
    QCOMPARE(stopped.code, 0);
    QCOMPARE(rig.run({QStringLiteral("jobs")}).records().constFirst().value(QStringLiteral("stopped")).toBool(), true);
    QCOMPARE(rig.proofs().values().count(QStringLiteral("taken-back")), rig.devices.size());
    const CliRun retried = rig.run({QStringLiteral("retry"), job});
    QCOMPARE(retried.code, 2);
    QVERIFY2(retried.err.contains("was taken back when it was stopped"), retried.err.constData());
    const CliRun unknown = rig.run({QStringLiteral("retry"), QStringLiteral("nobody")});
    QVERIFY2(unknown.err.contains("There is no such job"), unknown.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
}

void TestCliJobs::whoStopsOneOfTwoIsToldOfTheOther()
{
    JobsRig rig;
    QProcess process;
    rig.cli.start(process,
        rig.words({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
            QStringLiteral("--group"), room, QStringLiteral("--hybrid"), QStringLiteral("wipe"),
            QStringLiteral("--confirm"), QStringLiteral("30"), QStringLiteral("--countdown"), QStringLiteral("600")}));
    QByteArray said;
    process.setReadChannel(QProcess::StandardError);
    while (!said.contains("Nothing is sent for") && process.waitForReadyRead(30'000))
        said += process.readAll();
    end(process);
    QStringList ids;
    for (const QJsonObject &job : rig.run({QStringLiteral("jobs")}).records())
        ids.append(job.value(QStringLiteral("id")).toString());
    QVERIFY2(ids.size() == 2, said.constData());
    const CliRun first = rig.run({QStringLiteral("stop"), ids[0]});
    QVERIFY2(first.err.contains("not stopped") && first.err.contains(ids[1].toLatin1()), first.err.constData());
    const CliRun second = rig.run({QStringLiteral("stop"), ids[1]});
    QVERIFY2(!second.err.contains("not stopped"), second.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
}

void TestCliJobs::theEndOfTheTimeKeepsTheWaves()
{
    JobsRig rig;
    const CliRun run = rig.cli.run(
        rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--wave"), QStringLiteral("5"),
            QStringLiteral("--gap"), QStringLiteral("600"), QStringLiteral("--timeout"), QStringLiteral("20")}));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("waits for its pilot, its wave or its day"), run.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 5);
    QCOMPARE(rig.proofs().values().count(QStringLiteral("planned")), rig.devices.size() - 5);
    const CliRun job = rig.run({QStringLiteral("job"), rig.onlyJob()});
    QVERIFY2(job.err.contains("Sending takes "), job.err.constData());
    // That ended by itself, so no person's pause is overruled by going on.
    rig.run({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("5")});
    QVERIFY(!rig.run({QStringLiteral("jobs")}).err.contains("was paused"));
}

void TestCliJobs::twoProgramsDoNotShareAJournal()
{
    JobsRig rig;
    QProcess first;
    rig.cli.start(first, rig.runWords({QStringLiteral("--countdown"), QStringLiteral("600")}));
    QByteArray said;
    first.setReadChannel(QProcess::StandardError);
    while (!said.contains("Nothing is sent for") && first.waitForReadyRead(30'000))
        said += first.readAll();
    const CliRun second = rig.cli.run(rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0")}));
    QCOMPARE(second.code, 4);
    QVERIFY2(second.err.contains("Another Reslate has the journal open"), second.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    for (const char *command : {"pause", "stop"}) { // the first one alone knows what is on its way
        const CliRun refused = rig.run({QLatin1String(command), QStringLiteral("abcd")});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains("Ctrl+C there takes back what it has not sent"), refused.err.constData());
    }
    // Reading does no harm, and says that it is of one moment.
    const CliRun jobs = rig.run({QStringLiteral("jobs")});
    QCOMPARE(jobs.code, 0);
    QVERIFY2(jobs.err.contains("Another Reslate works with this journal"), jobs.err.constData());
    QCOMPARE(jobs.records().size(), 1);
    QCOMPARE(jobs.records().constFirst()[QLatin1String("phase")].toString(), QStringLiteral("countdown"));
    const CliRun job = rig.run({QStringLiteral("job"), jobs.records().constFirst()[QLatin1String("id")].toString()});
    QCOMPARE(job.code, 0);
    QVERIFY2(job.err.contains("Another Reslate works with this journal"), job.err.constData());
    QCOMPARE(job.records().size(), rig.devices.size() + 1);
    for (const char *list : {"protect", "hours"})
        QCOMPARE(rig.run({QLatin1String(list), QStringLiteral("list")}).code, 0);
    QVERIFY(first.state() == QProcess::Running); // undisturbed, and still the one that has it
    QCOMPARE(rig.run({QStringLiteral("stop"), QStringLiteral("abcd")}).code, 4);
    end(first);
    QCOMPARE(rig.run({QStringLiteral("jobs")}).code, 0); // the lock died with it
    QVERIFY(!rig.run({QStringLiteral("jobs")}).err.contains("Another Reslate"));
}

void TestCliJobs::aDamagedJournalSendsNothing()
{
    JobsRig rig;
    QCOMPARE(rig.run({QStringLiteral("jobs")}).code, 0); // makes the file
    const QStringList files = QDir(rig.data.path()).entryList({QStringLiteral("*.sqlite")});
    QCOMPARE(files.size(), 1);
    QFile file(rig.data.filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(QByteArray(2000, 'x')) == 2000);
    file.close();
    const CliRun run = rig.cli.run(rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0")}));
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("damaged"), run.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    QVERIFY(QFile::exists(file.fileName()));
    // A person may begin anew, and nothing is lost.
    const CliRun anew = rig.run({QStringLiteral("jobs"), QStringLiteral("--new-journal")});
    QCOMPARE(anew.code, 0);
    QVERIFY2(anew.err.contains("kept as") && anew.err.contains("protects nothing"), anew.err.constData());
    QCOMPARE(QDir(rig.data.path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
    const CliRun sound = rig.run({QStringLiteral("jobs"), QStringLiteral("--new-journal")});
    QVERIFY2(!sound.err.contains("kept as"), sound.err.constData());
    QCOMPARE(QDir(rig.data.path()).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
}

/// What the journal doesn't know the next start would send, so it is not taken back.
void TestCliJobs::aStopThatIsNotWrittenIsNotClaimed()
{
    JobsRig rig;
    QProcess process;
    rig.cli.start(process,
        rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--wave"), QStringLiteral("5"),
            QStringLiteral("--gap"), QStringLiteral("600"), QStringLiteral("--timeout"), QStringLiteral("60")}));
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(rig.tenant->destructiveRequests().size()), 5, 20'000);
    const QString file = rig.data.filePath(QDir(rig.data.path()).entryList({QStringLiteral("*.sqlite")}).constFirst());
    QVERIFY(QFile::rename(file, file + QStringLiteral(".aside")));
    process.terminate();
    const CliRun run = CliProcess::finish(process);
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains("The journal did not take"), run.err.constData());
    QCOMPARE(run.summary().value(QStringLiteral("takenBack")).toInt(), 0);
    QCOMPARE(run.summary().value(QStringLiteral("held")).toInt(), static_cast<int>(rig.devices.size()) - 5);
    QFile::remove(file);
    QVERIFY(QFile::rename(file + QStringLiteral(".aside"), file));
    const CliRun stopped = rig.run({QStringLiteral("stop"), rig.onlyJob()});
    QCOMPARE(stopped.code, 0);
    QVERIFY2(stopped.err.contains("can't be called back") || stopped.err.contains("Nothing had left"),
        stopped.err.constData());
    QCOMPARE(rig.proofs().values().count(QStringLiteral("taken-back")), rig.devices.size() - 5);
    rig.resume();
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 5);
}

void TestCliJobs::theRestFollowsThePilot()
{
    JobsRig rig;
    const QString asleep = rig.devices.constFirst();
    rig.tenant->setAsleep(asleep, true);
    QProcess process;
    rig.cli.start(process,
        rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--pilot"),
            QStringLiteral("1"), QStringLiteral("--timeout"), QStringLiteral("60")}));
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(rig.tenant->destructiveRequests().size()), 1, 20'000);
    // The pilot sleeps, so nothing more may leave.
    QVERIFY(!process.waitForFinished(4'000));
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 1);
    QCOMPARE(rig.tenant->destructiveRequests().constFirst().deviceId, asleep);
    rig.tenant->setAsleep(asleep, false);
    const CliRun run = CliProcess::finish(process);
    QVERIFY2(rig.tenant->destructiveRequests().size() == rig.devices.size(), run.err.constData());
}

void TestCliJobs::theStopRuleKeepsTheJob()
{
    JobsRig rig;
    rig.tenant->faults().on("POST", "/wipe").times(5).answerInner(400);
    const CliRun run = rig.cli.run(rig.runWords({QStringLiteral("--countdown"), QStringLiteral("0"),
        QStringLiteral("--wave"), QStringLiteral("5"), QStringLiteral("--stop-after"), QStringLiteral("5")}));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("Too many devices failed"), run.err.constData());
    QCOMPARE(run.summary().value(QStringLiteral("held")).toInt(), static_cast<int>(rig.devices.size()) - 5);
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    QVERIFY(rig.resume().err.contains("so it waits for you")); // names no job, as one does after a kill
    QCOMPARE(rig.run({QStringLiteral("jobs")}).records().constFirst().value(QStringLiteral("pausedBy")).toString(),
        QStringLiteral("too-many-failures"));
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    const CliRun resumed = rig.run(
        {QStringLiteral("resume"), rig.onlyJob(), QStringLiteral("--timeout"), QStringLiteral("60")});
    QCOMPARE(rig.tenant->destructiveRequests().size(), rig.devices.size() - 5);
    QVERIFY2(resumed.code == 1, resumed.err.constData());
}

void TestCliJobs::stopsConfirmsAndRetries()
{
    JobsRig rig;
    // Each time: a refusal between acceptances might be the tenant's day, and the device is offered again.
    for (const QString &device : rig.devices.mid(0, 2))
        rig.tenant->faults().on("POST", device.toLatin1() + "/wipe").answerInner(400);
    rig.cli.run(rig.runWords(
        {QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("30")}));
    rig.tenant->faults().clear();
    const QString job = rig.onlyJob();
    QHash<QString, QString> proofs = rig.proofs();
    QCOMPARE(proofs.values().count(QStringLiteral("failed")), 2);
    const QString failed = proofs.key(QStringLiteral("failed"));
    QCOMPARE(rig.run({QStringLiteral("confirm"), job, QStringLiteral("--device"), failed}).code, 2); // no note
    QCOMPARE(rig.run({QStringLiteral("confirm"), job, QStringLiteral("--device"), failed, QStringLiteral("--note"),
                         QStringLiteral("seen in room 12")})
                 .code,
        0);
    QCOMPARE(rig.proofs().value(failed), QStringLiteral("confirmed"));
    const CliRun retried = rig.run({QStringLiteral("retry"), job, QStringLiteral("--countdown"), QStringLiteral("0"),
        QStringLiteral("--timeout"), QStringLiteral("30")});
    QCOMPARE(retried.summary().value(QStringLiteral("planned")).toInt(), 1); // the confirmed one is done
    QCOMPARE(rig.tenant->destructiveRequests(failed), 0);
    for (const QString &device : std::as_const(rig.devices))
        QVERIFY(rig.tenant->destructiveRequests(device) <= 1);
    QCOMPARE(rig.run({QStringLiteral("job"), QStringLiteral("zzzz")}).code, 2);
}

QTEST_GUILESS_MAIN(TestCliJobs)
#include "tst_clijobs.moc"
