// SPDX-License-Identifier: GPL-3.0-or-later
// The closed hours from the command line: every call is a program of its own on one journal.
#include "cliprocess.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

} // namespace

class TestCliHours final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRunWaitsAndIsKept();
    void aKilledRunWaitsOn();
    void theListTellsAll();
    void refuses_data();
    void refuses();

private:
    QStringList common() const { return {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()}; }
    CliRun run(const QStringList &words) const { return m_cli->run(common() + words); }
    /// Closed from yesterday to tomorrow, whatever the time.
    CliRun close() const
    {
        const QDate today = QDate::currentDate();
        return run(split("hours add --name Exams --reason quiet --from-date")
            + QStringList {today.addDays(-1).toString(Qt::ISODate)} + split("--to-date")
            + QStringList {today.addDays(1).toString(Qt::ISODate)});
    }
    QStringList runWords(const char *mode, const char *timeout, const QStringList &devices) const
    {
        return split("run --until sent --countdown 0 --mode")
            + QStringList {QLatin1String(mode), QStringLiteral("--timeout"), QLatin1String(timeout)}
        + split("--confirm") + QStringList {QString::number(devices.size())} + split("--device") + devices;
    }
    QString job() const
    {
        return run({QStringLiteral("jobs")}).records().constLast().value(QStringLiteral("id")).toString();
    }
    qsizetype sent() const { return (*m_tenant)->destructiveRequests().size(); }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CliProcess> m_cli;
    QStringList m_devices;
    QStringList m_others; ///< that no job holds
};

void TestCliHours::init()
{
    m_tenant = std::make_unique<TestTenant>();
    m_data = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
    QStringList allowed;
    const CliRun check = run({QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("wipe-keep-account"),
        QStringLiteral("--group"), room});
    for (const QJsonObject &record : check.records()) {
        if (record.value(QStringLiteral("verdict")).toString() == QLatin1String("allowed"))
            allowed.append(record.value(QStringLiteral("id")).toString());
    }
    QVERIFY(allowed.size() >= 8);
    m_devices = allowed.first(5);
    m_others = allowed.mid(5, 3);
}

void TestCliHours::aRunWaitsAndIsKept()
{
    const CliRun closed = close();
    QVERIFY2(closed.code == 0, closed.err.constData());
    const CliRun waits = run(runWords("wipe-keep-account", "12", m_devices));
    QCOMPARE(waits.code, 1);
    QVERIFY2(waits.err.contains("Waits for the end of Exams, "), waits.err.constData());
    QVERIFY2(waits.err.contains("The job is kept"), waits.err.constData());
    QCOMPARE(waits.summary().value(QStringLiteral("held")).toInt(), 5);
    QCOMPARE(sent(), 0);
    const QString id = job();
    const QString until = QDate::currentDate().addDays(2).startOfDay().toUTC().toString(Qt::ISODate);
    for (const CliRun &told : {run(split("jobs")), run(split("job") + QStringList {id})}) {
        const QJsonObject stand = told.records().constLast();
        QCOMPARE(stand.value(QStringLiteral("phase")).toString(), QStringLiteral("paused"));
        QCOMPARE(stand.value(QStringLiteral("pausedBy")).toString(), QStringLiteral("time-up"));
        QCOMPARE(stand.value(QStringLiteral("closedUntil")).toString(), until);
        QVERIFY(stand.value(QStringLiteral("countdownEnds")).isNull());
    }
    QCOMPARE(run(split("hours lift EXAMS --reason over")).code, 0);
    const CliRun goes = run(split("resume") + QStringList {id} + split("--until sent --timeout 120"));
    QVERIFY2(goes.code == 0, goes.err.constData());
    QCOMPARE(sent(), 5);
    QVERIFY(run(split("jobs")).records().constLast().value(QStringLiteral("pausedBy")).isNull());
    for (const QString &device : std::as_const(m_devices))
        QCOMPARE((*m_tenant)->destructiveRequests(device), 1);
    QCOMPARE(close().code, 0);
    const CliRun sync = run(runWords("sync", "120", m_others)); // takes nothing away
    QVERIFY2(sync.code == 0, sync.err.constData());
}

void TestCliHours::aKilledRunWaitsOn()
{
    QVERIFY(close().code == 0);
    QProcess process;
    m_cli->start(process, common() + runWords("retire", "0", m_devices));
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += process.readAllStandardError()).contains("Waits for the end of Exams"), 60'000);
    process.kill();
    process.waitForFinished();
    const QJsonObject left = run({QStringLiteral("jobs")}).records().constLast();
    const QDateTime until = QDateTime::fromString(left.value(QStringLiteral("closedUntil")).toString(), Qt::ISODate);
    QCOMPARE(until, QDate::currentDate().addDays(2).startOfDay());
    const CliRun table = m_cli->run({QStringLiteral("--data-dir"), m_data->path(), QStringLiteral("jobs")});
    QVERIFY2(table.out.contains("Waits for the end of Exams"), table.out.constData());
    QCOMPARE(run(split("resume --until sent --timeout 6")).code, 1);
    QCOMPARE(sent(), 0);
    QVERIFY(run(split("hours lift Exams --reason over")).code == 0);
    QCOMPARE(run(split("resume --until sent --timeout 120")).code, 0);
    QCOMPARE(sent(), 5);
}

void TestCliHours::theListTellsAll()
{
    QVERIFY(run(split("hours add --name Lessons --weekdays fri,mon --from 08:00 --to 15:10 --reason class")).code == 0);
    QVERIFY(close().code == 0);
    const QList<QJsonObject> list = run(split("hours list")).records();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.at(0).value(QStringLiteral("name")).toString(), QStringLiteral("Lessons"));
    QCOMPARE(list.at(0).value(QStringLiteral("weekdays")).toVariant().toStringList(), split("mon fri"));
    QCOMPARE(list.at(0).value(QStringLiteral("from")).toString(), QStringLiteral("08:00"));
    QCOMPARE(list.at(0).value(QStringLiteral("to")).toString(), QStringLiteral("15:10"));
    QVERIFY(list.at(0).value(QStringLiteral("fromDate")).isNull());
    QCOMPARE(list.at(0).value(QStringLiteral("reason")).toString(), QStringLiteral("class"));
    QVERIFY(!list.at(0).value(QStringLiteral("who")).toString().isEmpty());
    QVERIFY(list.at(1).value(QStringLiteral("from")).isNull());
    QVERIFY(run(split("hours add --name Sunday --weekdays sun --from 00:00 --to 24:00 --reason rest")).code == 0);
    const QJsonObject sunday = run(split("hours list")).records().constLast();
    QCOMPARE(sunday.value(QStringLiteral("from")).toString(), QStringLiteral("00:00"));
    QCOMPARE(sunday.value(QStringLiteral("to")).toString(), QStringLiteral("24:00"));
    QCOMPARE(
        list.at(1).value(QStringLiteral("toDate")).toString(), QDate::currentDate().addDays(1).toString(Qt::ISODate));
    QVERIFY(QDateTime::fromString(list.at(1).value(QStringLiteral("since")).toString(), Qt::ISODate).isValid());
    const CliRun table = m_cli->run(QStringList {QStringLiteral("--data-dir"), m_data->path()} + split("hours list"));
    QVERIFY(table.out.contains("Lessons"));
    QVERIFY(table.out.contains("Mon, Fri"));
    QVERIFY(table.err.contains("Closed now"));
}

void TestCliHours::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *words) { QTest::newRow(name) << split(words); };
    row("no verb", "hours");
    row("unknown verb", "hours open Lessons");
    row("no reason", "hours add --name L --weekdays mon --from 08:00 --to 09:00");
    row("no name", "hours add --weekdays mon --from 08:00 --to 09:00 --reason x");
    row("no time", "hours add --name L --reason x");
    row("half a time", "hours add --name L --weekdays mon --from 08:00 --reason x");
    row("no such time", "hours add --name L --weekdays mon --from 08:00 --to 25:00 --reason x");
    row("begins at the end of a day", "hours add --name L --weekdays mon --from 24:00 --to 08:00 --reason x");
    row("later than the end of the day", "hours add --name L --weekdays mon --from 08:00 --to 24:01 --reason x");
    row("seconds", "hours add --name L --weekdays mon --from 08:00 --to 09:00:30 --reason x");
    row("no such day of the week", "hours add --name L --weekdays mon,tues --from 08:00 --to 09:00 --reason x");
    row("from is to", "hours add --name L --weekdays mon --from 08:00 --to 08:00 --reason x");
    row("no such day", "hours add --name L --from-date 2026-02-30 --to-date 2026-03-01 --reason x");
    row("one day only", "hours add --name L --from-date 2026-03-01 --reason x");
    row("backwards", "hours add --name L --from-date 2026-03-02 --to-date 2026-03-01 --reason x");
    row("both",
        "hours add --name L --weekdays mon --from 08:00 --to 09:00 --from-date 2026-03-01 --to-date 2026-03-02 "
        "--reason x");
    row("lift without a name", "hours lift --reason x");
    row("lift without a reason", "hours lift L");
    row("lift what isn't there", "hours lift L --reason x");
    row("list of something", "hours list --name L");
    row("one word too many", "hours lift L M --reason x");
    row("elsewhere", "protect add --user x --reason y --weekdays mon");
}

void TestCliHours::refuses()
{
    QFETCH(QStringList, words);
    const CliRun refused = run(words);
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(refused.out.isEmpty());
    QVERIFY(run(split("hours list")).out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliHours)
#include "tst_clihours.moc"
