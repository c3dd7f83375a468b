// SPDX-License-Identifier: GPL-3.0-or-later
// The protected list from the command line: every call is a program of its own on one journal.
#include "cliprocess.h"
#include "testtenant.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");
const QString mode = QStringLiteral("wipe-keep-account");

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

} // namespace

class TestCliProtect final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsProtectedIsNotSent_data();
    void whatIsProtectedIsNotSent();
    void aJobThatWaitsObeys();
    void theListTellsAll();
    void refuses_data();
    void refuses();
    void whatCantBeReadCountsAsProtected();

private:
    CliRun run(const QStringList &words) const
    {
        return m_cli->run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()} + words);
    }
    CliRun protect(const char *what, const QString &kind, const QString &target,
        const QString &reason = QStringLiteral("on loan")) const
    {
        return run({QStringLiteral("protect"), QLatin1String(what), QStringLiteral("--") + kind, target,
            QStringLiteral("--reason"), reason});
    }
    /// verdict/reason by device of the room
    QHash<QString, QString> check() const
    {
        QHash<QString, QString> found;
        for (const QJsonObject &record :
            run({QStringLiteral("check"), QStringLiteral("--mode"), mode, QStringLiteral("--group"), room}).records())
            found.insert(record.value(QStringLiteral("id")).toString(),
                record.value(QStringLiteral("verdict")).toString() + u' '
                    + record.value(QStringLiteral("reason")).toString());
        return found;
    }
    QStringList runWords(qsizetype devices) const
    {
        return {QStringLiteral("run"), QStringLiteral("--mode"), mode, QStringLiteral("--group"), room,
            QStringLiteral("--confirm"), QString::number(devices), QStringLiteral("--until"), QStringLiteral("sent"),
            QStringLiteral("--countdown"), QStringLiteral("0")};
    }
    TenantDevice deviceOf(const QString &id) const
    {
        const QList<TenantDevice> devices = (*m_tenant)->devices();
        return *std::find_if(
            devices.cbegin(), devices.cend(), [&id](const TenantDevice &device) { return device.id == id; });
    }

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<CliProcess> m_cli;
    QStringList m_ready; ///< what can be sent as long as nothing is protected
};

void TestCliProtect::init()
{
    m_tenant = std::make_unique<TestTenant>();
    m_data = std::make_unique<QTemporaryDir>();
    m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
    m_ready.clear();
    const QHash<QString, QString> all = check();
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        if (!each->startsWith(QLatin1String("blocked")))
            m_ready.append(each.key());
    }
    m_ready.sort();
    QVERIFY(m_ready.size() > 10);
}

void TestCliProtect::whatIsProtectedIsNotSent_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("bySerial");
    QTest::newRow("device by id") << QStringLiteral("device") << false;
    QTest::newRow("device by serial number") << QStringLiteral("device") << true;
    QTest::newRow("user") << QStringLiteral("user") << false;
}

void TestCliProtect::whatIsProtectedIsNotSent()
{
    QFETCH(QString, kind);
    QFETCH(bool, bySerial);
    QString held = m_ready.at(4);
    if (kind == QLatin1String("user")) {
        const auto owned = std::find_if(m_ready.cbegin(), m_ready.cend(),
            [this](const QString &id) { return !deviceOf(id).userPrincipalName.isEmpty(); });
        if (owned == m_ready.cend())
            QSKIP("nobody's room");
        held = *owned;
    }
    const TenantDevice device = deviceOf(held); // and the group of another room, whose members say nothing of this one
    QVERIFY(protect("add", QStringLiteral("group"), QStringLiteral("Library loan pool")).code == 0);
    const QString target = kind == QLatin1String("user") ? device.userPrincipalName
        : bySerial                                       ? device.serialNumber.toLower()
                                                         : device.id;
    const CliRun added = protect("add", kind, target);
    QVERIFY2(added.code == 0, added.err.constData());
    const QHash<QString, QString> after = check();
    QCOMPARE(after.value(held), QStringLiteral("blocked protected"));
    QStringList sent;
    for (const QString &id : std::as_const(m_ready)) {
        if (!after.value(id).startsWith(QLatin1String("blocked")))
            sent.append(id);
    }
    QVERIFY(sent.size() >= m_ready.size() - 3);
    QCOMPARE(run(runWords(m_ready.size())).code, 2); // the number is another one now
    QCOMPARE((*m_tenant)->destructiveRequests().size(), 0);
    QCOMPARE(run(runWords(sent.size())).code, 0);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), sent.size());
    QCOMPARE((*m_tenant)->destructiveRequests(held), 0);
    QVERIFY(protect("lift", kind, target, QStringLiteral("back")).code == 0);
    QVERIFY(!check().value(held).contains(QLatin1String("protect")));
}

/// Killed while it counts down; what is protected then is not sent when it goes on.
void TestCliProtect::aJobThatWaitsObeys()
{
    QStringList words = runWords(m_ready.size());
    words.last() = QStringLiteral("10");
    QProcess process;
    m_cli->start(process, QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data->path()} + words);
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += process.readAllStandardError()).contains("takes everything back"), 30'000);
    QCOMPARE(protect("add", QStringLiteral("device"), m_ready.at(0)).code, 4); // the journal belongs to the running one
    process.kill();
    process.waitForFinished();
    QVERIFY(protect("add", QStringLiteral("device"), m_ready.at(0)).code == 0);
    QVERIFY(protect("add", QStringLiteral("group"), room).code == 0);
    QVERIFY(protect("lift", QStringLiteral("group"), room, QStringLiteral("a mistake")).code == 0);
    const QString job = run({QStringLiteral("jobs")}).records().value(0).value(QStringLiteral("id")).toString();
    QCOMPARE(run({QStringLiteral("resume"), job, QStringLiteral("--until"), QStringLiteral("sent"),
                     QStringLiteral("--timeout"), QStringLiteral("60")})
                 .code,
        1);
    QCOMPARE((*m_tenant)->destructiveRequests(m_ready.at(0)), 0);
    QCOMPARE((*m_tenant)->destructiveRequests().size(), m_ready.size() - 1);
}

void TestCliProtect::theListTellsAll()
{
    QVERIFY(protect("add", QStringLiteral("group"), room, QStringLiteral("exam weeks")).code == 0);
    const QList<QJsonObject> list = run({QStringLiteral("protect"), QStringLiteral("list")}).records();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.at(0).value(QStringLiteral("kind")).toString(), QStringLiteral("group"));
    QCOMPARE(list.at(0).value(QStringLiteral("name")).toString(), room);
    QCOMPARE(list.at(0).value(QStringLiteral("reason")).toString(), QStringLiteral("exam weeks"));
    QVERIFY(!list.at(0).value(QStringLiteral("who")).toString().isEmpty());
    QVERIFY(QDateTime::fromString(list.at(0).value(QStringLiteral("since")).toString(), Qt::ISODate).isValid());
    const QHash<QString, QString> all = check();
    QVERIFY(all.size() >= m_ready.size());
    for (const QString &reason : all)
        QVERIFY2(reason == QLatin1String("blocked protected") || reason.startsWith(QLatin1String("blocked record")),
            qPrintable(reason));
    const CliRun table = m_cli->run(
        {QStringLiteral("--data-dir"), m_data->path(), QStringLiteral("protect"), QStringLiteral("list")});
    QVERIFY(table.out.contains("exam weeks"));
    QVERIFY(table.out.contains(room.toUtf8()));
}

void TestCliProtect::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no verb") << split("protect");
    QTest::newRow("unknown verb") << split("protect free --user x --reason y");
    QTest::newRow("no reason") << split("protect add --user anna@school.example");
    QTest::newRow("blank reason") << QStringList {QStringLiteral("protect"), QStringLiteral("add"),
        QStringLiteral("--user"), QStringLiteral("x"), QStringLiteral("--reason"), QStringLiteral(" ")};
    QTest::newRow("nothing named") << split("protect add --reason y");
    QTest::newRow("two named") << split("protect add --user x --model y --reason z");
    QTest::newRow("two devices") << split("protect add --device x --device y --reason z");
    QTest::newRow("list of something") << split("protect list --user x");
    QTest::newRow("unknown device") << split("protect add --device 123 --reason z");
    QTest::newRow("a text that stands in for a serial number")
        << QStringList {QStringLiteral("protect"), QStringLiteral("add"), QStringLiteral("--device"),
               QStringLiteral("Default string"), QStringLiteral("--reason"), QStringLiteral("z")};
    QTest::newRow("unknown group") << split("protect add --group 123 --reason z");
    QTest::newRow("unknown user") << split("protect add --user nobody@nowhere.example --reason z");
    QTest::newRow("part of a model") << split("protect add --model Lati --reason z");
    QTest::newRow("not on the list") << split("protect lift --user x --reason z");
    QTest::newRow("reason elsewhere") << split("check --mode sync --device x --reason z");
}

void TestCliProtect::refuses()
{
    QFETCH(QStringList, words);
    const CliRun refused = run(words);
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(refused.out.isEmpty());
    QVERIFY(run({QStringLiteral("protect"), QStringLiteral("list")}).out.isEmpty());
}

void TestCliProtect::whatCantBeReadCountsAsProtected()
{
    QVERIFY(protect("add", QStringLiteral("group"), room).code == 0);
    QCOMPARE(protect("add", QStringLiteral("group"), room).code, 2); // already
    (*m_tenant)->faults().on("GET", "select=id,deviceId").answer(403);
    const CliRun blind = run(
        {QStringLiteral("check"), QStringLiteral("--mode"), mode, QStringLiteral("--device"), m_ready.at(0)});
    QCOMPARE(
        blind.records().value(0).value(QStringLiteral("reason")).toString(), QStringLiteral("protection-unreadable"));
    QCOMPARE(blind.code, 3);
    (*m_tenant)->faults().clear();
    // A journal that can't be opened says nothing about what is protected.
    const QStringList files = QDir(m_data->path()).entryList({QStringLiteral("journal-*.sqlite")}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(QDir(m_data->path()).filePath(files.constFirst()));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("garbage");
    file.close();
    const CliRun damaged = run(
        {QStringLiteral("check"), QStringLiteral("--mode"), mode, QStringLiteral("--device"), m_ready.at(1)});
    QCOMPARE(
        damaged.records().value(0).value(QStringLiteral("reason")).toString(), QStringLiteral("protection-unreadable"));
    QCOMPARE(damaged.code, 4);
    QCOMPARE(protect("add", QStringLiteral("user"), QStringLiteral("x")).code, 4);
}

QTEST_GUILESS_MAIN(TestCliProtect)
#include "tst_cliprotect.moc"
