// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

/// The main job, with the schema's own judge between the program and the practice tenant: every request, every part of
/// a $batch and every answer is held against Microsoft's published schema, and nothing may be found on either side.
class TestContract : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void sends_data();
    void sends();
    void makesAPolicyAndTakesItBack();
    void asksForApproval_data();
    void asksForApproval();
    void takesBackARequestForApproval();
    void nothingWasFound();
    void cleanupTestCase();

private:
    /// A school, and the proxy before it.
    struct School {
        QProcess tenant;
        QProcess proxy;
        QString url;
        QTemporaryDir journal;

        void start(const QStringList &options);
        void end();
    };

    static QByteArray firstLine(QProcess &process);
    static void judge(School &school, int atLeast);
    QList<QJsonObject> cli(const QStringList &arguments, int *code);
    QStringList candidates(const QString &mode);
    /// Sends it to two devices and ends when the service has taken it.
    QList<QJsonObject> order(const QString &mode, const QString &timeout, int *code);

    School m_open;
    School m_protected; ///< by a second administrator, who approves soon
    School m_waiting; ///< by one who doesn't
    School *m_school = &m_open;
    QSet<QString> m_used; ///< devices that an earlier mode has taken
};

QByteArray TestContract::firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(120'000))
            return {};
    }
    return process.readLine().trimmed();
}

void TestContract::initTestCase()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    if (node.isEmpty())
        QSKIP("Skipped: there is no node here to run the contract proxy");
    if (!QFileInfo::exists(QStringLiteral(CONTRACT_PROXY)))
        QSKIP("Skipped: the contract proxy is not beside this tree (" CONTRACT_PROXY ")");
    if (qEnvironmentVariableIsEmpty("CONTRACT_MODULES"))
        QSKIP("Skipped: CONTRACT_MODULES does not name a folder with js-yaml and openapi-backend; ./bootstrap test "
              "makes one");

    m_open.start({QStringLiteral("--re-script")});
    m_protected.start({QStringLiteral("--approval"), QStringLiteral("wipe,retire,delete"),
        QStringLiteral("--approves-after"), QStringLiteral("3")});
    m_waiting.start({QStringLiteral("--approval"), QStringLiteral("delete")});
}

void TestContract::School::start(const QStringList &options)
{
    tenant.start(QStringLiteral(RESLATE_CLI),
        QStringList {QStringLiteral("practice-tenant"), QStringLiteral("--speed"), QStringLiteral("100")} + options);
    const QList<QByteArray> ready = firstLine(tenant).split(' ');
    QCOMPARE(ready.size(), 3);
    qputenv("RESLATE_TEST_TOKEN", ready[2]); // of the same seed, so the same
    proxy.start(QStandardPaths::findExecutable(QStringLiteral("node")),
        {QStringLiteral(CONTRACT_PROXY), QStringLiteral("--target"), QString::fromLatin1(ready[1])});
    const QList<QByteArray> between = firstLine(proxy).split(' ');
    QCOMPARE(between.size(), 2);
    url = QString::fromLatin1(between[1]);
}

void TestContract::School::end()
{
    for (QProcess *process : {&proxy, &tenant}) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        process->waitForFinished(30'000);
    }
}

QList<QJsonObject> TestContract::cli(const QStringList &arguments, int *code)
{
    QProcess process;
    process.start(QStringLiteral(RESLATE_CLI),
        QStringList {QStringLiteral("--graph-url"), m_school->url, QStringLiteral("--token-env"),
            QStringLiteral("RESLATE_TEST_TOKEN"), QStringLiteral("--data-dir"), m_school->journal.path(),
            QStringLiteral("--json")}
            + arguments);
    *code = process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    const QByteArray messages = process.readAllStandardError();
    if (*code < 0 || *code > 1)
        qWarning("%s", messages.constData());
    QList<QJsonObject> records;
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            records.append(QJsonDocument::fromJson(line).object());
    }
    return records;
}

void TestContract::reads_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString room = QStringLiteral("Year 7 – Room 101");
    QTest::newRow("groups") << QStringList {QStringLiteral("groups")};
    QTest::newRow("devices") << QStringList {QStringLiteral("devices")};
    QTest::newRow("group") << QStringList {QStringLiteral("devices"), QStringLiteral("--group"), room};
    QTest::newRow("autopilot") << QStringList {QStringLiteral("autopilot"), QStringLiteral("list")};
    QTest::newRow("local reset") << QStringList {
        QStringLiteral("local-reset"), QStringLiteral("check"), QStringLiteral("--group"), room};
    QTest::newRow("check") << QStringList {QStringLiteral("check"), QStringLiteral("--mode"),
        QStringLiteral("autopilot-reset"), QStringLiteral("--group"), room};
    QTest::newRow("readiness") << QStringList {QStringLiteral("readiness"), QStringLiteral("--group"), room};
}

void TestContract::reads()
{
    QFETCH(QStringList, arguments);
    int code = -1;
    QVERIFY(!cli(arguments, &code).isEmpty());
    QCOMPARE(code, 0);
}

QStringList TestContract::candidates(const QString &mode)
{
    int code = -1;
    const QList<QJsonObject> checks = cli({QStringLiteral("check"), QStringLiteral("--mode"), mode,
                                              QStringLiteral("--group"), QStringLiteral("Year 7 – Room 101")},
        &code);
    QStringList ids;
    for (const QJsonObject &check : checks) {
        const QString id = check.value(QLatin1String("id")).toString();
        const bool blocked = check.value(QLatin1String("verdict")).toString() == QLatin1String("blocked");
        if (!blocked && !m_used.contains(id) && ids.size() < 2)
            ids.append(id);
    }
    m_used.unite(QSet<QString>(ids.begin(), ids.end()));
    return ids;
}

void TestContract::sends_data()
{
    QTest::addColumn<QString>("mode");
    for (const char *mode : {"sync", "restart", "autopilot-reset", "wipe-keep-account", "factory-wipe",
             "protected-wipe", "retire", "fresh-start", "delete-intune", "remove-primary-user"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

void TestContract::sends()
{
    QFETCH(QString, mode);
    const QStringList ids = candidates(mode);
    QCOMPARE(ids.size(), 2);
    int code = -1;
    const QList<QJsonObject> events = cli(
        QStringList {QStringLiteral("run"), QStringLiteral("--mode"), mode, QStringLiteral("--confirm"),
            QStringLiteral("2"), QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--timeout"),
            QStringLiteral("12"), QStringLiteral("--device")}
            + ids,
        &code);
    QVERIFY(code == 0 || code == 1); // some devices of the school are off, or fail
    const QJsonObject summary = events.value(events.size() - 1).value(QLatin1String("summary")).toObject();
    QCOMPARE(summary.value(QLatin1String("accepted")).toInt(), 2);
}

void TestContract::makesAPolicyAndTakesItBack()
{
    int code = -1;
    const QStringList allow {QStringLiteral("local-reset"), QStringLiteral("allow"), QStringLiteral("--group"),
        QStringLiteral("Year 7 – Room 101")};
    const QJsonObject proposal = cli(allow, &code).value(0).value(QLatin1String("policy")).toObject();
    const int devices = proposal.value(QLatin1String("confirm")).toInt();
    QVERIFY(devices > 0);
    QVERIFY(!cli(allow + QStringList {QStringLiteral("--confirm"), QString::number(devices)}, &code).isEmpty());
    QCOMPARE(code, 0);
    QVERIFY(!cli({QStringLiteral("local-reset"), QStringLiteral("undo")}, &code).isEmpty());
    QCOMPARE(code, 0);
}

QList<QJsonObject> TestContract::order(const QString &mode, const QString &timeout, int *code)
{
    return cli(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), mode, QStringLiteral("--confirm"),
                   QStringLiteral("2"), QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"),
                   QStringLiteral("sent"), QStringLiteral("--timeout"), timeout, QStringLiteral("--justification"),
                   QStringLiteral("Ende – „Raum 1“"), QStringLiteral("--device")}
            + candidates(mode),
        code);
}

void TestContract::asksForApproval_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("wipe") << QStringLiteral("wipe-keep-account");
    QTest::newRow("protected wipe") << QStringLiteral("protected-wipe");
    QTest::newRow("retire") << QStringLiteral("retire");
}

void TestContract::asksForApproval()
{
    QFETCH(QString, mode);
    m_school = &m_protected;
    int code = -1;
    const QList<QJsonObject> events = order(mode, QStringLiteral("120"), &code);
    QCOMPARE(code, 0);
    const auto waits = std::count_if(events.cbegin(), events.cend(), [](const QJsonObject &event) {
        return event.value(QLatin1String("proof")).toString() == QLatin1String("awaiting-approval");
    });
    QCOMPARE(waits, 2);
    QCOMPARE(events.constLast().value(QLatin1String("summary")).toObject().value(QLatin1String("accepted")).toInt(), 2);
}

void TestContract::takesBackARequestForApproval()
{
    m_school = &m_waiting;
    int code = -1;
    const QList<QJsonObject> events = order(QStringLiteral("delete-intune"), QStringLiteral("20"), &code);
    QCOMPARE(code, 1);
    QCOMPARE(
        events.constLast().value(QLatin1String("summary")).toObject().value(QLatin1String("awaitingApproval")).toInt(),
        2);
    const QList<QJsonObject> jobs = cli({QStringLiteral("jobs")}, &code);
    cli({QStringLiteral("stop"), jobs.constFirst().value(QLatin1String("id")).toString()}, &code);
    QCOMPARE(code, 0);
}

void TestContract::nothingWasFound()
{
    judge(m_open, 100);
    judge(m_protected, 40);
    judge(m_waiting, 10);
}

void TestContract::judge(School &school, int atLeast)
{
    school.proxy.terminate();
    QVERIFY(school.proxy.waitForFinished(30'000));
    const QByteArray report = school.proxy.readAllStandardOutput().trimmed();
    const QByteArray last = report.mid(report.lastIndexOf('\n') + 1);
    const QRegularExpression verdict(QStringLiteral("^(\\d+) requests, 0 findings$"));
    const QRegularExpressionMatch match = verdict.match(QString::fromUtf8(last));
    QVERIFY2(match.hasMatch(), report.constData());
    QVERIFY2(match.captured(1).toInt() > atLeast, last.constData());
}

void TestContract::cleanupTestCase()
{
    m_open.end();
    m_protected.end();
    m_waiting.end();
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
