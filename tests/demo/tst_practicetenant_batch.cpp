// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcaller.h"
#include "testtenant.h"

#include <QSet>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString batchPath = QStringLiteral("/v1.0/$batch");

QJsonObject part(
    const QString &id, const QString &method, const QString &url, const QJsonValue &body = {}, QJsonObject headers = {})
{
    QJsonObject made {{QStringLiteral("id"), id}, {QStringLiteral("method"), method}, {QStringLiteral("url"), url}};
    if (body.isObject()) {
        made.insert(QStringLiteral("body"), body);
        headers.insert(QStringLiteral("Content-Type"), QStringLiteral("application/json"));
    }
    if (!headers.isEmpty())
        made.insert(QStringLiteral("headers"), headers);
    return made;
}

QByteArray batchOf(const QJsonArray &parts)
{
    return QJsonDocument(QJsonObject {{QStringLiteral("requests"), parts}}).toJson(QJsonDocument::Compact);
}

QJsonObject wipeBody()
{
    return {{QStringLiteral("keepEnrollmentData"), true}, {QStringLiteral("keepUserData"), false}};
}

/// Wipes of the devices, one part each.
QByteArray wipes(const QList<TenantDevice> &devices, int from, int n)
{
    QJsonArray parts;
    for (int i = from; i < from + n; ++i) {
        parts.append(part(QString::number(i), QStringLiteral("POST"),
            QStringLiteral("/deviceManagement/managedDevices/%1/wipe").arg(devices[i].id), wipeBody()));
    }
    return batchOf(parts);
}

QHash<QString, QJsonObject> answers(const Reply &reply)
{
    QHash<QString, QJsonObject> all;
    for (const QJsonValue &answer : reply.json[QLatin1String("responses")].toArray())
        all.insert(answer[QLatin1String("id")].toString(), answer.toObject());
    return all;
}

int statusOf(const Reply &reply, const QString &id)
{
    return answers(reply).value(id)[QLatin1String("status")].toInt();
}

QList<TenantDevice> reachable(PracticeTenant &tenant)
{
    QList<TenantDevice> devices = tenant.devices();
    devices.removeIf([](const TenantDevice &device) { return device.managementAgent != QLatin1String("mdm"); });
    return devices;
}

} // namespace

class TestBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void malformed_data();
    void malformed();
    void answersEveryPartInAnyOrder();
    void headersCountInside();
    void dependentPartsFail();
    void writesAreThrottledOneByOne();
    void limitsRecover();
    void dailyQuota();
    void throttlesReadingToo();
};

void TestBatch::malformed_data()
{
    QTest::addColumn<QByteArray>("body");
    const QString get = QStringLiteral("GET");
    const QString url = QStringLiteral("/me");
    QJsonArray many;
    for (int i = 0; i < 21; ++i)
        many.append(part(QString::number(i), get, url));
    const QString one = QStringLiteral("one");
    QJsonObject untyped = part(one, QStringLiteral("POST"), url);
    untyped.insert(QStringLiteral("body"), wipeBody());
    QTest::newRow("21 parts") << batchOf(many);
    QTest::newRow("no part") << batchOf({});
    QTest::newRow("same id") << batchOf({part(one, get, url), part(QStringLiteral("ONE"), get, url)});
    QTest::newRow("no id") << batchOf({part(QString(), get, url)});
    QTest::newRow("absolute address") << batchOf(
        {part(one, get, QStringLiteral("https://graph.microsoft.com/v1.0/me"))});
    QTest::newRow("body without Content-Type") << batchOf({untyped});
    QTest::newRow("no JSON") << QByteArray("{\"requests\":[");
    QTest::newRow("other JSON") << QByteArray("[]");
}

void TestBatch::malformed()
{
    QFETCH(QByteArray, body);
    TestTenant tenant(TestTenant::quick(40));
    const Reply reply = GraphCaller(*tenant).post(batchPath, body);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.code().isEmpty());
    QCOMPARE(GraphCaller(*tenant).get(batchPath).status, 405);
}

void TestBatch::answersEveryPartInAnyOrder()
{
    TestTenant tenant;
    const QList<TenantDevice> devices = tenant->devices();
    GraphCaller caller(*tenant);
    const Reply reply = caller.post(batchPath, wipes(devices, 0, 20));
    QCOMPARE(reply.status, 200);
    QCOMPARE(answers(reply).size(), 20);
    QStringList order;
    for (const QJsonValue &answer : reply.json[QLatin1String("responses")].toArray()) {
        QCOMPARE(answer[QLatin1String("status")].toInt(), 204);
        QVERIFY(!answer.toObject().contains(QLatin1String("body")));
        order += answer[QLatin1String("id")].toString();
    }
    QStringList sorted = order;
    std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    QVERIFY(order != sorted);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(tenant->destructiveRequests(devices[i].id), 1);
    QCOMPARE(tenant->batchCount(), 1);
    QCOMPARE(tenant->requestCount("POST", "/wipe"), 20);
}

void TestBatch::headersCountInside()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const QString group = caller.get(QStringLiteral("/v1.0/groups")).value().at(0)[QLatin1String("id")].toString();
    const QString url = QStringLiteral("/groups/%1/transitiveMembers/microsoft.graph.device?$count=true&$top=1")
                            .arg(group);
    const QString get = QStringLiteral("GET");
    const QJsonObject eventual {{QStringLiteral("ConsistencyLevel"), QStringLiteral("eventual")}};
    const QString unknown = QStringLiteral("/deviceManagement/managedDevices/00000000-0000-4000-8000-000000000000");
    const Reply reply = caller.call("POST", batchPath,
        batchOf({part(QStringLiteral("a"), get, url, {}, eventual), part(QStringLiteral("b"), get, url),
            part(QStringLiteral("c"), get, unknown)}),
        {{"Content-Type", "application/json"}, {"ConsistencyLevel", "eventual"}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(statusOf(reply, QStringLiteral("a")), 200);
    QCOMPARE(
        answers(reply).value(QStringLiteral("a"))[QLatin1String("body")][QLatin1String("@odata.count")].toInt(), 30);
    QCOMPARE(statusOf(reply, QStringLiteral("b")), 400);
    QCOMPARE(statusOf(reply, QStringLiteral("c")), 404);
    QVERIFY(answers(reply).value(QStringLiteral("c"))[QLatin1String("body")][QLatin1String("error")].isObject());
}

void TestBatch::dependentPartsFail()
{
    TestTenant tenant;
    const TenantDevice device = tenant->devices().first();
    const QString url = QStringLiteral("/deviceManagement/managedDevices/") + device.id;
    QJsonObject second = part(QStringLiteral("2"), QStringLiteral("DELETE"), url);
    second.insert(QStringLiteral("dependsOn"), QJsonArray {QStringLiteral("1")});
    const QJsonObject first = part(QStringLiteral("1"), QStringLiteral("POST"), url + QStringLiteral("/explode"));
    const Reply reply = GraphCaller(*tenant).post(batchPath, batchOf({first, second}));
    QCOMPARE(statusOf(reply, QStringLiteral("1")), 400);
    QCOMPARE(statusOf(reply, QStringLiteral("2")), 424);
    QCOMPARE(tenant->destructiveRequests().size(), 0);
}

void TestBatch::writesAreThrottledOneByOne()
{
    TenantOptions options;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    const QList<TenantDevice> devices = reachable(*tenant);
    for (int batch = 0; batch < 9; ++batch)
        caller.post(batchPath, wipes(devices, batch * 20, 20));
    QCOMPARE(tenant->destructiveRequests().size(), 180);
    caller.post(batchPath, wipes(devices, 180, 10));
    const Reply reply = caller.post(batchPath, wipes(devices, 190, 20));
    QCOMPARE(reply.status, 200);
    int refused = 0;
    for (const QJsonObject &answer : answers(reply)) {
        if (answer[QLatin1String("status")].toInt() != 429)
            continue;
        ++refused;
        QVERIFY(answer[QLatin1String("headers")][QLatin1String("Retry-After")].toString().toInt() > 0);
        QCOMPARE(answer[QLatin1String("body")][QLatin1String("error")][QLatin1String("code")].toString(),
            QStringLiteral("TooManyRequests"));
    }
    QCOMPARE(refused, 10);
    QCOMPARE(tenant->destructiveRequests().size(), 200);
}

void TestBatch::limitsRecover()
{
    TestTenant tenant(TenantOptions {});
    GraphCaller caller(*tenant);
    const QList<TenantDevice> devices = reachable(*tenant);
    for (int batch = 0; batch < 10; ++batch)
        caller.post(batchPath, wipes(devices, batch * 20, 20));
    const QString wipe = QStringLiteral("/v1.0/deviceManagement/managedDevices/%1/syncDevice").arg(devices[0].id);
    const Reply refused = caller.post(wipe);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("Retry-After").toInt() > 10);
    tenant->advance(20s);
    QCOMPARE(caller.post(wipe).status, 204);
}

void TestBatch::dailyQuota()
{
    TestTenant tenant(TenantOptions {});
    GraphCaller caller(*tenant);
    const QList<TenantDevice> devices = reachable(*tenant);
    for (int batch = 0; batch < 25; ++batch) {
        caller.post(batchPath, wipes(devices, batch * 20, 20));
        if (batch % 10 == 9)
            tenant->advance(20s);
    }
    QCOMPARE(tenant->destructiveRequests().size(), 500);
    tenant->advance(20s);
    const QString sync = QStringLiteral("/v1.0/deviceManagement/managedDevices/%1/syncDevice").arg(devices[520].id);
    QCOMPARE(caller.post(sync).status, 204); // only wipes are used up
    QCOMPARE(statusOf(caller.post(batchPath, wipes(devices, 520, 1)), QStringLiteral("520")), 429);
    tenant->advance(24h);
    QCOMPARE(statusOf(caller.post(batchPath, wipes(devices, 520, 1)), QStringLiteral("520")), 204);
}

void TestBatch::throttlesReadingToo()
{
    TestTenant tenant(TenantOptions {});
    GraphCaller caller(*tenant);
    QJsonArray parts;
    for (int i = 0; i < 20; ++i) {
        parts.append(part(QString::number(i), QStringLiteral("GET"),
            QStringLiteral("/deviceManagement/managedDevices?$top=1&$select=id")));
    }
    int refused = 0;
    for (int i = 0; i < 101; ++i) {
        for (const QJsonObject &answer : answers(caller.post(batchPath, batchOf(parts))))
            refused += answer[QLatin1String("status")].toInt() == 429 ? 1 : 0;
    }
    QCOMPARE(refused, 20); // 2,000 in 20 s
}

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_practicetenant_batch.moc"
