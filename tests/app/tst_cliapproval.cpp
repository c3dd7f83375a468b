// SPDX-License-Identifier: GPL-3.0-or-later
// A second administrator's approval, by the program itself: over the end of the program and a crash, counted at the
// server.
#include "cliprocess.h"
#include "jobs/journal/journal.h"
#include "jobs/journal/journalcopy.h"
#include "testtenant.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Jobs;
using Test::TestTenant;

namespace {

/// A school that protects everything, and a journal of its own.
struct Rig {
    Rig()
        : tenant([] {
            TenantOptions options = TestTenant::quick(100);
            options.approval = {"wipe", "retire", "delete"};
            return options;
        }())
        , cli(tenant.url(), tenant.token())
    {
        for (const TenantDevice &device : tenant->devices()) {
            tenant->setAsleep(device.id, false);
            if (device.operatingSystem == QLatin1String("Windows") && device.managementAgent == QLatin1String("mdm")
                && devices.size() < 3)
                devices.append(device.id);
        }
    }

    QStringList words(const QStringList &rest) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest;
    }
    QStringList retire(const QStringList &rest) const
    {
        return words(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("retire"),
                         QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--confirm"),
                         QStringLiteral("3"), QStringLiteral("--device")}
            + devices + rest);
    }
    QStringList because() const { return {QStringLiteral("--justification"), QStringLiteral("End of life")}; }
    CliRun run(const QStringList &rest) const { return cli.run(words(rest)); }
    QString onlyJob() const
    {
        return run({QStringLiteral("jobs")}).records().value(0).value(QStringLiteral("id")).toString();
    }
    int awaiting() const
    {
        const QJsonObject job = run({QStringLiteral("jobs")}).records().constFirst();
        return job.value(QStringLiteral("counts")).toObject().value(QStringLiteral("awaitingApproval")).toInt();
    }
    /// The same by the journal that a program holds, as it is written at this moment.
    qsizetype writtenAwaiting() const
    {
        const QDir folder(data.path());
        const QTemporaryDir copies;
        const QString file = folder.entryList({QStringLiteral("*.sqlite")}).value(0);
        if (file.isEmpty() || !copyJournal(folder.filePath(file), copies.path()))
            return 0;
        SystemClock clock;
        const auto journal = Journal::open(QDir(copies.path()).filePath(file), clock);
        const Result<QList<Job>> jobs = journal ? (*journal)->loadJobs() : QList<Job>();
        return jobs && !jobs->isEmpty() ? countsOf(jobs->constFirst()).awaitingApproval : 0;
    }
    CliRun resume() const
    {
        return run({QStringLiteral("resume"), QStringLiteral("--until"), QStringLiteral("sent"),
            QStringLiteral("--timeout"), QStringLiteral("60")});
    }
    int retired()
    {
        int most = 0;
        for (const QString &device : std::as_const(devices))
            most = std::max(most, tenant->destructiveRequests(device));
        return most > 1 ? -1 : static_cast<int>(tenant->destructiveRequests().size());
    }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    QStringList devices;
};

int number(const CliRun &run, const char *key)
{
    return run.summary().value(QLatin1String(key)).toInt(-1);
}

} // namespace

class TestCliApproval final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wantsAReasonFirst();
    void waitsOverTheEndOfTheProgram();
    void survivesAKill();
    void stopWithdraws();
};

void TestCliApproval::wantsAReasonFirst()
{
    Rig rig;
    const CliRun run = rig.cli.run(rig.retire({}));
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("--justification"), run.err.constData());
    QCOMPARE(rig.tenant->approvals().size(), 0);
    QVERIFY(rig.onlyJob().isEmpty());
    // Where it can't be known beforehand, the service says it.
    rig.tenant->faults().on("GET", "/operationApprovalPolicies").answer(403);
    const CliRun blind = rig.cli.run(rig.retire({}));
    QCOMPARE(blind.code, 1);
    QCOMPARE(number(blind, "failed"), 3);
    QVERIFY2(blind.out.contains("gave no reason"), blind.out.constData());
}

void TestCliApproval::waitsOverTheEndOfTheProgram()
{
    Rig rig;
    const CliRun run = rig.cli.run(
        rig.retire(rig.because() + QStringList {QStringLiteral("--timeout"), QStringLiteral("4")}));
    QCOMPARE(run.code, 1);
    QCOMPARE(number(run, "awaitingApproval"), 3);
    QCOMPARE(number(run, "takenBack"), 0);
    QVERIFY2(run.err.contains("reslate-cli resume"), run.err.constData());
    QCOMPARE(rig.tenant->approvals().constFirst().justification, QStringLiteral("End of life"));
    QCOMPARE(rig.awaiting(), 3);
    QCOMPARE(rig.retired(), 0);
    rig.tenant->decideApprovals("approved");
    const CliRun resumed = rig.resume();
    QVERIFY2(resumed.code == 0, resumed.err.constData());
    QCOMPARE(rig.retired(), 3);
}

void TestCliApproval::survivesAKill()
{
    Rig rig;
    QProcess process;
    rig.cli.start(process, rig.retire(rig.because()));
    QTRY_COMPARE_WITH_TIMEOUT(rig.tenant->approvals().size(), 3, 20'000);
    // What is said may not be written yet; a request that was rejected before it was written down stays unknown.
    QTRY_COMPARE_WITH_TIMEOUT(rig.writtenAwaiting(), 3, 20'000);
    process.kill();
    process.waitForFinished();
    QCOMPARE(rig.tenant->decideApprovals("rejected"), 3);
    const CliRun rejected = rig.resume();
    QCOMPARE(number(rejected, "failed"), 3);
    QVERIFY2(rejected.out.contains("rejected it"), rejected.out.constData());
    QCOMPARE(rig.retired(), 0);
    const CliRun again = rig.run({QStringLiteral("retry"), rig.onlyJob(), QStringLiteral("--countdown"),
        QStringLiteral("0"), QStringLiteral("--timeout"), QStringLiteral("4")});
    QCOMPARE(number(again, "awaitingApproval"), 3); // with the reason of the first time
    rig.tenant->decideApprovals("approved");
    QCOMPARE(rig.resume().code, 0);
    QCOMPARE(rig.retired(), 3);
}

void TestCliApproval::stopWithdraws()
{
    Rig rig;
    rig.cli.run(rig.retire(rig.because() + QStringList {QStringLiteral("--timeout"), QStringLiteral("4")}));
    const CliRun stopped = rig.run({QStringLiteral("stop"), rig.onlyJob()});
    QCOMPARE(stopped.code, 0);
    QCOMPARE(stopped.out.count("taken-back"), 3);
    for (const TenantApproval &approval : rig.tenant->approvals())
        QCOMPARE(approval.status, QByteArray("cancelled"));
    rig.tenant->decideApprovals("approved");
    rig.resume();
    QCOMPARE(rig.retired(), 0);
}

QTEST_GUILESS_MAIN(TestCliApproval)
#include "tst_cliapproval.moc"
