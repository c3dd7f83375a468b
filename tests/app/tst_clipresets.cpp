// SPDX-License-Identifier: GPL-3.0-or-later
// What IT lays down in a reslate.ini beside the program holds, whatever the command line says.
#include "cliprocess.h"
#include "testtenant.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

} // namespace

class TestCliPresets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void locksAreNotOverridden_data();
    void locksAreNotOverridden();
    void presetsAreFilledIn();
    void nothingIsSentUnderADamagedFile_data();
    void nothingIsSentUnderADamagedFile();
    void practiceNeedsNoRules();
    void noMoreThanTheLimitIsSent();
    void aSecondFolderIsNoSecondLimit();
    void aSecondUserIsNoSecondLimit();
    void aFolderForAllThatIsGoneLetsNothingLeave();
    void twoAtOnceShareTheLimit();
    void aProtectedGroupStaysProtected();
    void aSecondPersonIsAskedForGood();
    void anotherSchoolIsRefused();
    void aNewerTableOfSupportEndsCounts();
    void aTableThatCantBeRightIsNamed();
    void aPipeInItsPlaceIsNotWaitedFor();

private:
    void rules(const QByteArray &text);
    CliRun bare(const QStringList &words) const;
    CliRun run(const QStringList &words) const
    {
        return m_cli->run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()} + words);
    }
    QStringList retire(int count) const
    {
        return split("run --mode retire --until sent --countdown 0 --timeout 20 --confirm")
            + QStringList {QString::number(count)} + split("--device") + m_devices.mid(0, count);
    }

    QTemporaryDir m_programs;
    QString m_program;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<CliProcess> m_cli;
    QStringList m_devices;
};

void TestCliPresets::initTestCase()
{
    m_program = m_programs.filePath(QStringLiteral("reslate-cli"));
    QVERIFY(QFile::copy(QStringLiteral(RESLATE_CLI), m_program));
}

void TestCliPresets::init()
{
    rules({});
    m_data = std::make_unique<QTemporaryDir>();
    TenantOptions options = TestTenant::quick(100);
    m_tenant = std::make_unique<TestTenant>(options);
    m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
    m_cli->setProgram(m_program);
    m_devices.clear();
    const QStringList room = (*m_tenant)->membersOf(QStringLiteral("Year 7 – Room 101"));
    for (const TenantDevice &one : (*m_tenant)->devices()) {
        if (one.operatingSystem == QLatin1String("Windows") && one.managementAgent == QLatin1String("mdm")
            && room.contains(one.id))
            m_devices.append(one.id);
    }
    QVERIFY(m_devices.size() >= 3);
}

void TestCliPresets::rules(const QByteArray &text)
{
    const QString path = m_programs.filePath(QStringLiteral("reslate.ini"));
    QFile::remove(path);
    QFile file(path);
    QVERIFY(text.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(text) == text.size()));
}

CliRun TestCliPresets::bare(const QStringList &words) const
{
    CliProcess cli;
    cli.setProgram(m_program);
    return cli.run(QStringList {QStringLiteral("--data-dir"), m_data->path()} + words);
}

void TestCliPresets::locksAreNotOverridden_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("client") << split("login --client-id other") << QByteArray("--client-id");
    QTest::newRow("tenant") << split("login --tenant other.example") << QByteArray("--tenant");
    QTest::newRow("cloud") << split("login --cloud china") << QByteArray("--cloud");
    QTest::newRow("address") << split("groups --graph-url http://127.0.0.1:1 --token-env HOME")
                             << QByteArray("--graph-url");
}

void TestCliPresets::locksAreNotOverridden()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, option);
    rules("[signin]\nclientId=ours\ntenant=school.example\ncloud=usgov\nlocked=true\n");
    const CliRun refused = bare(words);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("Leave out " + option + ": " + m_programs.path().toUtf8()), refused.err.constData());
}

void TestCliPresets::presetsAreFilledIn()
{
    const QStringList login = split("login --device-code --graph-url") + QStringList {m_tenant->url().toString()}
        + split("--login-url") + QStringList {(*m_tenant)->loginUrl().toString()};
    QVERIFY(bare(login).err.contains("--client-id is missing"));
    rules("[signin]\nclientId=11111111-1111-4111-8111-111111111111\n");
    const CliRun asked = bare(login);
    QCOMPARE(asked.code, 3);
    QVERIFY2(asked.err.contains("doesn't let this app registration in"), asked.err.constData());
    const CliRun other = bare(login + split("--client-id other")); // which isn't locked
    QCOMPARE(other.code, 3);
    QVERIFY2(!other.err.contains("Leave out"), other.err.constData());
    rules("[signin]\nclientId=11111111-1111-4111-8111-111111111111\nlocked=true\n");
    QCOMPARE(bare(login + split("--client-id other")).code, 2);
}

void TestCliPresets::nothingIsSentUnderADamagedFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("damaged") << QByteArray("what is this\n") << QByteArray("are damaged");
    QTest::newRow("misspelled") << QByteArray("[limits]\nwipePerDay=5\n") << QByteArray("limits/wipePerDay");
    QTest::newRow("no whole path") << QByteArray("[limits]\nfolder=reslate\n")
                                   << QByteArray("can't be right: limits/folder");
    QTest::newRow("no number") << QByteArray("[limits]\nwipesPerDay=few\n")
                               << QByteArray("can't be right: limits/wipesPerDay");
}

void TestCliPresets::nothingIsSentUnderADamagedFile()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    rules(text);
    const CliRun sent = run(retire(1));
    QCOMPARE(sent.code, 4);
    QVERIFY2(sent.err.contains(words) && sent.err.contains("nothing is sent"), sent.err.constData());
    QCOMPARE((*m_tenant)->requestCount("*", "/"), 0);
}

void TestCliPresets::practiceNeedsNoRules()
{
    rules("what is this\n");
    QCOMPARE(bare(split("--practice --devices 20 groups")).code, 0);
    QCOMPARE(bare(split("--version")).code, 0);
}

void TestCliPresets::noMoreThanTheLimitIsSent()
{
    rules("[limits]\nretiresPerDay=2\n");
    const CliRun sent = run(retire(3));
    QCOMPARE(sent.code, 1);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 2);
    QCOMPARE(sent.summary().value(QStringLiteral("held")).toInt(), 1); // kept for tomorrow
}

/// One after the other: the second folder's journal knows of no order.
void TestCliPresets::aSecondFolderIsNoSecondLimit()
{
    (*m_tenant)->faults().on("GET", "/remoteActionAudits").answer(403);
    rules("[limits]\nretiresPerDay=2\n");
    QCOMPARE(run(retire(2)).code, 0);
    m_data = std::make_unique<QTemporaryDir>();
    m_devices.remove(0, 2);
    const CliRun more = run(retire(1));
    QCOMPARE(more.code, 1);
    QCOMPARE(more.summary().value(QStringLiteral("held")).toInt(), 1);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 2);
}

/// Each user has a home of his own; IT names one folder for all of them.
void TestCliPresets::aSecondUserIsNoSecondLimit()
{
    const QTemporaryDir all;
    (*m_tenant)->faults().on("GET", "/remoteActionAudits").answer(403); // else the service's list tells of the other's
    rules("[limits]\nretiresPerDay=2\nfolder=" + all.path().toUtf8() + "\n");
    QCOMPARE(run(retire(2)).code, 0);
    const QTemporaryDir home;
    m_cli->setDataHome(home.path());
    m_data = std::make_unique<QTemporaryDir>();
    m_devices.remove(0, 2);
    const CliRun more = run(retire(1));
    QCOMPARE(more.code, 1);
    QCOMPARE(more.summary().value(QStringLiteral("held")).toInt(), 1);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 2);
}

void TestCliPresets::aFolderForAllThatIsGoneLetsNothingLeave()
{
    rules("[limits]\nretiresPerDay=2\nfolder=/nonexistent/reslate\n");
    const CliRun sent = run(retire(1));
    QCOMPARE(sent.code, 4);
    QVERIFY2(sent.err.contains("/nonexistent/reslate"), sent.err.constData());
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
}

void TestCliPresets::twoAtOnceShareTheLimit()
{
    constexpr int most = 5;
    rules("[limits]\nwipesPerDay=5\n");
    QVERIFY(m_devices.size() >= 8);
    const auto wipe = [this](qsizetype from, const QString &folder) {
        return split("--json --data-dir") + QStringList {folder}
        + split("run --mode factory-wipe --until sent --countdown 2 --timeout 25 --confirm 4 --device")
            + m_devices.mid(from, 4);
    };
    const QTemporaryDir other;
    QProcess first;
    QProcess second;
    m_cli->start(first, wipe(0, m_data->path()));
    m_cli->start(second, wipe(4, other.path()));
    const CliRun one = CliProcess::finish(first);
    const CliRun two = CliProcess::finish(second);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), most);
    QCOMPARE(one.summary().value(QStringLiteral("held")).toInt() + two.summary().value(QStringLiteral("held")).toInt(),
        8 - most);
}

void TestCliPresets::aProtectedGroupStaysProtected()
{
    const QList<QJsonObject> groups = run(split("groups")).records();
    QString group;
    for (const QJsonObject &each : groups) {
        if (each.value(QStringLiteral("name")).toString() == QStringLiteral("Year 7 – Room 101"))
            group = each.value(QStringLiteral("id")).toString();
    }
    rules("[protection]\ngroups=" + group.toUtf8() + '\n');
    const CliRun sent = run(retire(1));
    QVERIFY(sent.code == 2);
    QVERIFY2(sent.err.contains("confirm with --confirm 0"), sent.err.constData());
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
    QVERIFY(run(split("protect list")).out.contains(group.toUtf8()));
    const CliRun lifted = run(split("protect lift --reason because --group") + QStringList {group});
    QCOMPARE(lifted.code, 2);
    QVERIFY2(lifted.err.contains("set this for this computer"), lifted.err.constData());
    rules({});
    QCOMPARE(run(retire(1)).code, 0);
}

void TestCliPresets::aSecondPersonIsAskedForGood()
{
    rules("[approval]\nsecondPerson=true\n");
    const CliRun sent = run(retire(1));
    QCOMPARE(sent.code, 2);
    QVERIFY2(sent.err.contains("--second-person"), sent.err.constData());
    const CliRun off = run(split("four-eyes off --reason because"));
    QCOMPARE(off.code, 2);
    QVERIFY2(off.err.contains("set this for this computer"), off.err.constData());
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
}

void TestCliPresets::anotherSchoolIsRefused()
{
    rules("[signin]\ntenant=11111111-1111-4111-8111-111111111111\nlocked=true\n");
    const CliRun sent = run(retire(1));
    QCOMPARE(sent.code, 2); // its token may be of any school
    QVERIFY2(sent.err.contains("Leave out --token-env"), sent.err.constData());
    QCOMPARE(run(split("groups")).code, 2);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
}

void TestCliPresets::aNewerTableOfSupportEndsCounts()
{
    const QString path = m_programs.filePath(QStringLiteral("windows-support.json"));
    const auto check = [this] { return run(split("check --mode sync --device") + m_devices.mid(0, 20)); };
    const auto ended = [](const CliRun &run) {
        const QList<QJsonObject> records = run.records();
        return std::count_if(records.begin(), records.end(), [](const QJsonObject &record) {
            return record.value(QLatin1String("updatesUntil")) == QLatin1String("2025-10-14")
                && record.value(QLatin1String("windowsSupported")) == false;
        });
    };
    const CliRun before = check();
    QCOMPARE(before.code, 0);
    QVERIFY(ended(before) > 0); // Windows 11 22H2
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": 1, "asOf": "2099-01-01", "source": "IT",
        "builds": [{"build": 22621, "pro": "2099-01-01", "education": "2099-01-01"}]})");
    file.close();
    const CliRun after = check();
    QFile::remove(path);
    QCOMPARE(after.code, 0);
    const qsizetype changed = after.out.count("\"updatesUntil\":\"2099-01-01\"");
    QVERIFY(changed > 0);
    QCOMPARE(changed, ended(before) - ended(after)); // nothing else did
}

void TestCliPresets::aTableThatCantBeRightIsNamed()
{
    const QString path = m_programs.filePath(QStringLiteral("windows-support.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    const CliRun checked = run(split("check --mode sync --device") + m_devices.mid(0, 1));
    QFile::remove(path);
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.records().size(), 1);
    QVERIFY2(checked.err.contains(path.toUtf8()), checked.err.constData());
}

void TestCliPresets::aPipeInItsPlaceIsNotWaitedFor()
{
    const QString path = m_programs.filePath(QStringLiteral("windows-support.json"));
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {path}), 0);
    const CliRun checked = run(split("check --mode sync --device") + m_devices.mid(0, 1));
    QFile::remove(path);
    QCOMPARE(checked.code, 0);
}

QTEST_GUILESS_MAIN(TestCliPresets)
#include "tst_clipresets.moc"
