// SPDX-License-Identifier: GPL-3.0-or-later
// The second pair of eyes from the command line: without it nothing reaches the service, with it each device gets one
// order.
#include "cliprocess.h"
#include "testtenant.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

/// The code that the program said.
QString codeIn(const CliRun &run)
{
    static const QRegularExpression said(QStringLiteral("--code ([A-Z2-9]{8})"));
    return said.match(QString::fromUtf8(run.err)).captured(1);
}

} // namespace

class TestCliFourEyes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRunNeedsASecondPerson();
    void aSavedPlanNeedsASecondPerson();
    void aTenantsOwnApprovalCounts();
    void refuses_data();
    void refuses();

private:
    CliRun run(const QStringList &words) const
    {
        return m_cli->run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()} + words);
    }
    void begin(const TenantOptions &options)
    {
        m_tenant = std::make_unique<TestTenant>(options);
        m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
        m_devices.clear();
        for (const QJsonObject &record :
            run(split("check --mode retire --group") + QStringList {QStringLiteral("Year 7 – Room 101")}).records()) {
            if (record.value(QStringLiteral("verdict")).toString() != QLatin1String("blocked") && m_devices.size() < 4)
                m_devices.append(record.value(QStringLiteral("id")).toString());
        }
        QCOMPARE(m_devices.size(), 4);
        QCOMPARE(run(split("four-eyes on --reason rule")).code, 0);
    }
    CliRun retire(const QStringList &devices, const QStringList &more = {}) const
    {
        return run(split("run --mode retire --until sent --countdown 0 --timeout 120 --confirm")
            + QStringList {QString::number(devices.size())} + more + split("--device") + devices);
    }
    static QStringList by(const QString &name, const QString &code)
    {
        return {QStringLiteral("--second-person"), name, QStringLiteral("--code"), code};
    }
    qsizetype sent() const { return (*m_tenant)->destructiveRequests().size(); }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CliProcess> m_cli;
    QStringList m_devices;
};

void TestCliFourEyes::init()
{
    m_data = std::make_unique<QTemporaryDir>();
    qputenv("USER", "ben"); // says nothing about whose token it is
}

void TestCliFourEyes::aRunNeedsASecondPerson()
{
    begin(TestTenant::quick());
    const CliRun refused = retire(m_devices);
    QCOMPARE(refused.code, 2);
    const QString code = codeIn(refused);
    QVERIFY2(!code.isEmpty(), refused.err.constData());
    QVERIFY(refused.err.contains("trust"));
    QCOMPARE(codeIn(retire({m_devices.at(3), m_devices.at(1), m_devices.at(0), m_devices.at(2)})),
        code); // in whatever order
    QCOMPARE(retire(m_devices, by(QStringLiteral("IT-Admin@Hillside.example"), code)).code, 2); // the same person
    QCOMPARE(retire(m_devices, by(QStringLiteral("ben"), QStringLiteral("AAAAAAAA"))).code, 2);
    QCOMPARE(retire(m_devices.first(3), by(QStringLiteral("ben"), code)).code, 2); // another list
    QCOMPARE((*m_tenant)->requestCount("POST", "/retire"), 0);
    QCOMPARE(sent(), 0);
    QVERIFY(run({QStringLiteral("jobs")}).out.isEmpty());

    const CliRun done = retire(m_devices, by(QStringLiteral("ben"), code.toLower()));
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(sent(), 4);
    for (const QString &device : std::as_const(m_devices))
        QCOMPARE((*m_tenant)->destructiveRequests(device), 1);
    const QJsonObject job = run({QStringLiteral("jobs")}).records().constLast();
    QCOMPARE(job.value(QStringLiteral("startedBy")).toString(), QStringLiteral("it-admin@hillside.example"));
    QCOMPARE(job.value(QStringLiteral("secondPerson")).toString(), QStringLiteral("ben"));
    QVERIFY(QDateTime::fromString(job.value(QStringLiteral("confirmedAt")).toString(), Qt::ISODate).isValid());
}

void TestCliFourEyes::aSavedPlanNeedsASecondPerson()
{
    begin(TestTenant::quick());
    const QString file = m_data->filePath(QStringLiteral("plan.json"));
    QVERIFY(run(split("plan --mode retire --save") + QStringList {file} + split("--device") + m_devices).code == 0);
    const QStringList start = split("run-plan") + QStringList {file}
        + split("--confirm 4 --until sent --countdown 0 --timeout 120 --confirm-name")
        + QStringList {QStringLiteral("Named devices")};
    const CliRun refused = run(start);
    QCOMPARE(refused.code, 2);
    QCOMPARE(sent(), 0);
    const QString code = codeIn(refused);
    QVERIFY(!code.isEmpty());
    const CliRun done = run(start + by(QStringLiteral("ben"), code));
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(sent(), 4);
    QCOMPARE(run(start + by(QStringLiteral("ben"), code)).code, 2); // a plan starts once
    QCOMPARE(sent(), 4);
}

void TestCliFourEyes::aTenantsOwnApprovalCounts()
{
    TenantOptions options = TestTenant::quick();
    options.approval = {"retire"};
    options.approvesAfter = 1;
    begin(options);
    const CliRun done = retire(m_devices, split("--justification term"));
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(sent(), 4);
    QVERIFY(run({QStringLiteral("jobs")}).records().constLast().value(QStringLiteral("secondPerson")).isNull());
}

void TestCliFourEyes::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("another word") << split("four-eyes maybe");
    QTest::newRow("no reason") << split("four-eyes off");
    QTest::newRow("a reason for nothing") << split("four-eyes --reason x");
    QTest::newRow("too many words") << split("four-eyes on now --reason x");
    QTest::newRow("code alone") << split("run --mode sync --device x --confirm 1 --code AAAAAAAA");
    QTest::newRow("elsewhere") << split("check --mode sync --device x --second-person ben --code AAAAAAAA");
}

void TestCliFourEyes::refuses()
{
    QFETCH(QStringList, words);
    begin(TestTenant::quick());
    const CliRun refused = run(words);
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(refused.out.isEmpty());
    QCOMPARE(run(split("four-eyes")).records().value(0).value(QStringLiteral("on")).toBool(), true);
}

QTEST_GUILESS_MAIN(TestCliFourEyes)
#include "tst_clifoureyes.moc"
