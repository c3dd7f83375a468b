// SPDX-License-Identifier: GPL-3.0-or-later
#include "graphcaller.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

const QString devicesPath = QStringLiteral("/v1.0/deviceManagement/managedDevices");
const QString batchPath = QStringLiteral("/v1.0/$batch");

struct Bench {
    TestTenant tenant {TestTenant::quick(60)};
    GraphCaller caller {*tenant};
    QList<TenantDevice> devices = tenant->devices();

    QString retirePath(int i) { return devicesPath + QLatin1Char('/') + devices[i].id + QStringLiteral("/retire"); }
    int retires(int i) { return tenant->destructiveRequests(devices[i].id); }
    QByteArray batch(int n)
    {
        QJsonArray parts;
        for (int i = 0; i < n; ++i) {
            parts.append(QJsonObject {{QStringLiteral("id"), QString::number(i)},
                {QStringLiteral("method"), QStringLiteral("POST")}, {QStringLiteral("url"), retirePath(i).mid(5)}});
        }
        return QJsonDocument(QJsonObject {{QStringLiteral("requests"), parts}}).toJson();
    }
};

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersInstead();
    void actsThenAnswers();
    void hitsPartsOfABatch();
    void dropsConnections();
    void hangsUntilStopped();
    void spoilsBodies();
    void spoilsBatches();
    void spoilsLists();
    void slowAndLate();
    void randomFaults();
    void overHttp();
    void parallelRequestsDontWait();
    void keepsLogs();
    void startsAgain();
};

void TestFaults::answersInstead()
{
    Bench bench;
    bench.tenant->faults().on("POST", "/retire").after(1).times(2).answer(429, {}, {{"Retry-After", "7"}});
    QCOMPARE(bench.caller.post(bench.retirePath(0)).status, 204);
    for (int i = 0; i < 2; ++i) {
        const Reply reply = bench.caller.post(bench.retirePath(1));
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.header("Retry-After"), "7");
        QCOMPARE(reply.code(), QStringLiteral("TooManyRequests"));
    }
    QCOMPARE(bench.retires(1), 0);
    QCOMPARE(bench.caller.post(bench.retirePath(1)).status, 204);
    QCOMPARE(bench.tenant->faults().hits(), 2);
    bench.tenant->faults().on("*", "/me").answer(403, "{\"error\":{}}");
    QCOMPARE(bench.caller.get(QStringLiteral("/v1.0/me")).raw, "{\"error\":{}}");
    bench.tenant->faults().clear();
    QCOMPARE(bench.caller.get(QStringLiteral("/v1.0/me")).status, 200);
}

void TestFaults::actsThenAnswers()
{
    Bench bench;
    bench.tenant->faults().on("POST", "/retire").times(1).actThenAnswer(503);
    QCOMPARE(bench.caller.post(bench.retirePath(0)).status, 503);
    QCOMPARE(bench.retires(0), 1);
}

void TestFaults::hitsPartsOfABatch()
{
    Bench bench;
    bench.tenant->faults().on("POST", bench.devices[2].id.toLatin1()).answerInner(503, {}, {{"Retry-After", "3"}});
    bench.tenant->faults().on("POST", bench.devices[3].id.toLatin1()).actThenAnswer(500);
    const Reply reply = bench.caller.post(batchPath, bench.batch(5));
    QCOMPARE(reply.status, 200);
    int refused = 0;
    for (const QJsonValue &answer : reply.json[QLatin1String("responses")].toArray())
        refused += answer[QLatin1String("status")].toInt() >= 500 ? 1 : 0;
    QCOMPARE(refused, 2);
    QCOMPARE(bench.retires(2), 0);
    QCOMPARE(bench.retires(3), 1);
    QCOMPARE(bench.caller.post(bench.retirePath(2)).status, 204); // inner only
}

void TestFaults::dropsConnections()
{
    Bench bench;
    bench.tenant->faults().on("POST", bench.devices[0].id.toLatin1()).dropBefore();
    bench.tenant->faults().on("POST", bench.devices[1].id.toLatin1()).dropAfter();
    bench.tenant->faults().on("POST", bench.devices[2].id.toLatin1()).truncate();
    for (int i = 0; i < 2; ++i) {
        const Reply reply = bench.caller.post(bench.retirePath(i));
        QCOMPARE(reply.status, 0);
        QVERIFY(reply.error != QNetworkReply::NoError);
    }
    QCOMPARE(bench.retires(0), 0);
    QVERIFY(bench.retires(1) >= 1); // the client's own network library may have sent it again
    bench.tenant->faults().on("GET", "managedDevices").times(1).truncate();
    const Reply cut = bench.caller.get(devicesPath);
    QVERIFY(cut.error != QNetworkReply::NoError || cut.json.isEmpty());
    QVERIFY(cut.raw.size() > 1000);
    QCOMPARE(bench.caller.get(devicesPath).value().size(), 60);
}

void TestFaults::hangsUntilStopped()
{
    Bench bench;
    bench.tenant->faults().on("POST", bench.devices[0].id.toLatin1()).hang();
    bench.tenant->faults().on("POST", bench.devices[1].id.toLatin1()).actThenHang();
    const auto first = bench.caller.start("POST", bench.retirePath(0));
    const auto second = bench.caller.start("POST", bench.retirePath(1));
    QTRY_COMPARE(bench.retires(1), 1);
    QTRY_COMPARE(bench.tenant->peakParallel(), 2);
    QCOMPARE(bench.caller.get(QStringLiteral("/v1.0/me")).status, 200);
    QVERIFY(!first->isFinished() && !second->isFinished());
    bench.tenant->stop();
    QTRY_VERIFY(first->isFinished() && second->isFinished());
    QCOMPARE(bench.retires(0), 0);
}

void TestFaults::spoilsBodies()
{
    Bench bench;
    bench.tenant->faults().on("GET", "managedDevices").times(1).garbage();
    const Reply garbage = bench.caller.get(devicesPath);
    QCOMPARE(garbage.status, 200);
    QVERIFY(garbage.json.isEmpty());
    bench.tenant->faults().on("GET", "managedDevices").times(1).html();
    QVERIFY(bench.caller.get(devicesPath).raw.startsWith("<!DOCTYPE"));
}

void TestFaults::spoilsBatches()
{
    Bench bench;
    const auto ids = [](const Reply &reply) {
        QStringList all;
        for (const QJsonValue &answer : reply.json[QLatin1String("responses")].toArray())
            all += answer[QLatin1String("id")].toString();
        return all;
    };
    bench.tenant->faults().on("POST", "/$batch").times(1).duplicateIds();
    const QStringList doubled = ids(bench.caller.post(batchPath, bench.batch(3)));
    QCOMPARE(doubled.size(), 4);
    QCOMPARE(QSet<QString>(doubled.begin(), doubled.end()).size(), 3);
    bench.tenant->faults().on("POST", "/$batch").times(1).missingParts();
    QCOMPARE(ids(bench.caller.post(batchPath, bench.batch(3))).size(), 2);
}

void TestFaults::spoilsLists()
{
    Bench bench;
    const QString path = devicesPath + QStringLiteral("?$top=10&$select=id");
    bench.tenant->faults().on("GET", "managedDevices").stopPagingAfter(3, 500);
    int pages = 0;
    QCOMPARE(bench.caller.all(path, {}, &pages).size(), 30);
    QCOMPARE(pages, 4);
    bench.tenant->faults().clear();
    bench.tenant->faults().on("GET", "managedDevices").foreignNextLink("http://127.0.0.2:1/v1.0/devices");
    QCOMPARE(bench.caller.get(path).nextLink(), QStringLiteral("http://127.0.0.2:1/v1.0/devices"));
    QCOMPARE(bench.caller.get(devicesPath).nextLink(), QStringLiteral("http://127.0.0.2:1/v1.0/devices"));
    bench.tenant->faults().on("GET", "/me").redirect("http://127.0.0.2:1/");
    const Reply moved = bench.caller.get(QStringLiteral("/v1.0/me"));
    QCOMPARE(moved.status, 302);
    QCOMPARE(moved.header("Location"), "http://127.0.0.2:1/");
}

void TestFaults::slowAndLate()
{
    Bench bench;
    bench.tenant->faults().on("GET", "/me").slow(150ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(bench.caller.get(QStringLiteral("/v1.0/me")).status, 200);
    QVERIFY(timer.elapsed() >= 150);
}

void TestFaults::randomFaults()
{
    const auto run = [](quint32 seed) {
        Bench bench;
        bench.tenant->faults().random(0.5, seed);
        QList<int> statuses;
        for (int i = 0; i < 40; ++i) {
            const auto fault = bench.tenant->faults().pick("GET", "/v1.0/me", false, -1);
            statuses.append(fault ? static_cast<int>(fault->kind) * 1000 + fault->status : 0);
        }
        return statuses;
    };
    QCOMPARE(run(3), run(3));
    QVERIFY(run(3) != run(4));
    QVERIFY(run(3).count(0) > 5 && run(3).count(0) < 35);
}

void TestFaults::overHttp()
{
    Bench closed;
    QVERIFY(closed.caller.post(QStringLiteral("/practice/faults"), "{}").status >= 400);

    TenantOptions options = TestTenant::quick(60);
    options.remoteFaults = true;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    const QByteArray script =
        R"({"method":"GET","path":"/me","kind":"answer","status":418,"times":1,"headers":{"X-A":"b"}})";
    QCOMPARE(caller.post(QStringLiteral("/practice/faults"), script).status, 204);
    const Reply hit = caller.get(QStringLiteral("/v1.0/me"));
    QCOMPARE(hit.status, 418);
    QCOMPARE(hit.header("X-A"), "b");
    QCOMPARE(caller.get(QStringLiteral("/v1.0/me")).status, 200);
    QCOMPARE(caller.post(QStringLiteral("/practice/faults"), R"({"kind":"nonsense"})").status, 400);
    const QString id = tenant->devices().first().id;
    caller.post(devicesPath + QLatin1Char('/') + id + QStringLiteral("/retire"));
    const Reply log = caller.get(QStringLiteral("/practice/destructive"));
    QCOMPARE(QJsonDocument::fromJson(log.raw).array().at(0)[QLatin1String("id")].toString(), id);
    caller.setToken("wrong");
    QCOMPARE(caller.get(QStringLiteral("/practice/destructive")).status, 401);
}

void TestFaults::parallelRequestsDontWait()
{
    TenantOptions options = TestTenant::quick(60);
    options.latency = 300ms;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    GraphCaller other(*tenant);
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QNetworkReply>> replies;
    for (int i = 0; i < 6; ++i) {
        replies.push_back(caller.start("GET", QStringLiteral("/v1.0/me")));
        replies.push_back(other.start("GET", QStringLiteral("/v1.0/organization")));
    }
    for (const auto &reply : replies)
        QTRY_VERIFY(reply->isFinished());
    QVERIFY2(timer.elapsed() < 1800, QByteArray::number(timer.elapsed()).constData()); // 3,600 one after another
    QVERIFY(tenant->peakParallel() >= 6);
}

void TestFaults::keepsLogs()
{
    Bench bench;
    bench.caller.get(devicesPath + QStringLiteral("?$top=5"), {{"X-Mine", "yes"}});
    QCOMPARE(bench.tenant->requestCount("GET", "managedDevices?$top=5"), 1);
    QCOMPARE(bench.tenant->requestCount("POST", "managedDevices"), 0);
    bool seen = false;
    for (const auto &[name, value] : bench.tenant->lastHeaders()) {
        QVERIFY(!value.contains(bench.tenant.token()));
        seen = seen || (name.compare("X-Mine", Qt::CaseInsensitive) == 0 && value == "yes");
    }
    QVERIFY(seen);
    bench.tenant->clearLog();
    QCOMPARE(bench.tenant->requestCount("*", ""), 0);
}

void TestFaults::startsAgain()
{
    PracticeTenant tenant(TestTenant::quick(10));
    const Result<QUrl> first = tenant.start();
    QVERIFY(first.has_value());
    TenantOptions taken = TestTenant::quick(10);
    taken.port = first->port();
    PracticeTenant second(taken);
    QCOMPARE(second.start().error().kind, ErrorKind::Usage);
    tenant.stop();
    QVERIFY(second.start().has_value());
    GraphCaller caller(second);
    QCOMPARE(caller.get(QStringLiteral("/v1.0/me")).status, 200);
    second.stop();
    QVERIFY(tenant.start().has_value());
    QCOMPARE(GraphCaller(tenant).get(QStringLiteral("/v1.0/me")).status, 200);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_practicetenant_faults.moc"
