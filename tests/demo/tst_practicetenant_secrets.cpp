// SPDX-License-Identifier: GPL-3.0-or-later
// Recovery keys, local administrators' passwords and the groups of a device, as Entra tells them.
#include "graphcaller.h"
#include "scopedtoken.h"
#include "testtenant.h"

#include <QStringDecoder>
#include <QTcpSocket>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QString keysPath = QStringLiteral("/v1.0/informationProtection/bitlocker/recoveryKeys");
const QString localPath = QStringLiteral("/v1.0/directory/deviceLocalCredentials/");

QString keysOf(const QString &device)
{
    return keysPath + QStringLiteral("?$filter=deviceId eq '%1'").arg(device);
}

} // namespace

class TestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysComeInPagesWithoutTheSecret();
    void readingAKeyIsAudited();
    void localPasswords();
    void deletedDevicesKeepThem();
    void whoMayRead();
    void aUserAgentIsNeeded();
    void groupsOfADevice();
};

void TestSecrets::keysComeInPagesWithoutTheSecret()
{
    TenantOptions options = TestTenant::quick(200);
    options.pageSize = 1;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    QMap<int, int> devices; // by how many keys they have
    int twoVolumes = 0;
    for (const TenantDevice &device : tenant->devices()) {
        int pages = 0;
        const QJsonArray keys = caller.all(keysOf(device.entraDeviceId), {}, &pages);
        QCOMPARE(pages, std::max(1, static_cast<int>(keys.size())));
        ++devices[static_cast<int>(keys.size())];
        QSet<QString> volumes;
        for (const QJsonValue &key : keys) {
            QCOMPARE(key[QLatin1String("deviceId")].toString(), device.entraDeviceId);
            QVERIFY(!key.toObject().contains(QLatin1String("key")));
            volumes += key[QLatin1String("volumeType")].toString();
        }
        twoVolumes += volumes.size() == 2 ? 1 : 0;
    }
    QVERIFY(devices.value(0) > 10 && devices.value(1) > 50 && devices.value(3) > 0);
    QVERIFY(twoVolumes > 10);
    QCOMPARE(tenant->secretReads(), QStringList());
    QCOMPARE(caller.get(keysPath + QStringLiteral("?$select=id,key")).status, 400);
}

void TestSecrets::readingAKeyIsAudited()
{
    TestTenant tenant;
    GraphCaller caller(*tenant);
    const QString id = caller.get(keysPath).value().at(0)[QLatin1String("id")].toString();
    const QString path = keysPath + QLatin1Char('/') + id;
    const QJsonObject plain = caller.get(path).json;
    QCOMPARE(plain[QLatin1String("id")].toString(), id);
    QVERIFY(!plain.contains(QLatin1String("key")));
    QCOMPARE(tenant->secretReads(), QStringList());
    const QString key = caller.get(path + QStringLiteral("?$select=key")).json[QLatin1String("key")].toString();
    QVERIFY(QRegularExpression(QStringLiteral("^(\\d{6}-){7}\\d{6}$")).match(key).hasMatch());
    QVERIFY(tenant->deviceSecrets().contains(key.toUtf8()));
    QCOMPARE(tenant->secretReads(), QStringList(id));
    QCOMPARE(caller.get(keysPath + QStringLiteral("/11111111-1111-4111-8111-111111111111?$select=key")).status, 404);
    QCOMPARE(tenant->secretReads().size(), 1);
}

void TestSecrets::localPasswords()
{
    TestTenant tenant(TestTenant::quick(200));
    GraphCaller caller(*tenant);
    int held = 0;
    int none = 0;
    for (const TenantDevice &device : tenant->devices()) {
        const Reply about = caller.get(localPath + device.entraDeviceId);
        QVERIFY(about.status == 200 || about.status == 404);
        ++(about.status == 200 ? held : none);
        if (about.status == 404)
            continue;
        QVERIFY(!about.json.contains(QLatin1String("credentials")));
        if (held > 1)
            continue;
        const QJsonObject whole = caller.get(localPath + device.entraDeviceId + QStringLiteral("?$select=credentials"))
                                      .json;
        const QByteArray bytes = QByteArray::fromBase64(
            whole[QLatin1String("credentials")][0][QLatin1String("passwordBase64")].toString().toLatin1());
        QCOMPARE(bytes.size(), 28); // UTF-16
        QStringDecoder decode(QStringDecoder::Utf16LE);
        QVERIFY(tenant->deviceSecrets().contains(QString(decode(bytes)).toUtf8()));
        QCOMPARE(tenant->secretReads(), QStringList(device.entraDeviceId));
    }
    QVERIFY(held > 80 && none > 30);
}

void TestSecrets::deletedDevicesKeepThem()
{
    TestTenant tenant(TestTenant::quick(200));
    GraphCaller caller(*tenant);
    for (const TenantDevice &device : tenant->devices()) {
        if (device.autopilot || caller.all(keysOf(device.entraDeviceId)).isEmpty())
            continue;
        QCOMPARE(caller.remove(QStringLiteral("/v1.0/devices/") + device.entraObjectId).status, 204);
        const bool joined = device.trustType == QLatin1String("AzureAd");
        QCOMPARE(caller.all(keysOf(device.entraDeviceId)).isEmpty(), !joined);
        tenant->advance(std::chrono::hours(30 * 24));
        QVERIFY(caller.all(keysOf(device.entraDeviceId)).isEmpty());
        return;
    }
    QFAIL("no device fits");
}

void TestSecrets::whoMayRead()
{
    TenantOptions options = TestTenant::quick(60);
    options.role = TenantRole::HelpDesk;
    TestTenant tenant(options);
    GraphCaller caller(*tenant);
    const QString key = keysPath + QLatin1Char('/') + caller.get(keysPath).value().at(0)[QLatin1String("id")].toString()
        + QStringLiteral("?$select=key");
    QCOMPARE(caller.get(key).status, 200);
    const QString local = localPath + tenant->devices().first().entraDeviceId + QStringLiteral("?$select=credentials");
    QCOMPARE(caller.get(local).status, 403);
    caller.setToken(tokenFor(*tenant, caller, QStringLiteral("openid BitlockerKey.ReadBasic.All")));
    QCOMPARE(caller.get(keysPath).status, 200);
    QCOMPARE(caller.get(key).status, 403);
    caller.setToken(tokenFor(*tenant, caller, QStringLiteral("openid Device.Read.All")));
    QCOMPARE(caller.get(keysPath).status, 403);
    QCOMPARE(tenant->secretReads().size(), 1);
}

void TestSecrets::aUserAgentIsNeeded()
{
    TestTenant tenant(TestTenant::quick(60));
    GraphCaller caller(*tenant);
    QTcpSocket socket; // Qt's own requests always bear one
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(tenant.url().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("GET " + keysPath.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + tenant.token() + "\r\n\r\n");
    QVERIFY(socket.waitForReadyRead());
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 400 "));
    QCOMPARE(caller.get(keysPath, {{"User-Agent", "reslate"}}).status, 200);
}

void TestSecrets::groupsOfADevice()
{
    TestTenant tenant(TestTenant::quick(200));
    GraphCaller caller(*tenant);
    const QString room = QString::fromUtf8("Year 7 \xE2\x80\x93 Room 101");
    const QStringList members = tenant->membersOf(room);
    const QList<TenantDevice> devices = tenant->devices();
    const auto device = std::find_if(
        devices.begin(), devices.end(), [&members](const TenantDevice &one) { return members.contains(one.id); });
    QVERIFY(device != devices.end());
    const auto names = [&](const QString &relation) {
        QStringList found;
        for (const QJsonValue &row : caller.all(QStringLiteral("/v1.0/devices/%1/%2?$select=displayName&$top=1")
                                                    .arg(device->entraObjectId, relation))) {
            if (row[QLatin1String("@odata.type")] != QLatin1String("#microsoft.graph.group"))
                continue;
            found += row[QLatin1String("displayName")].toString();
        }
        found.sort();
        return found;
    };
    const QStringList direct = names(QStringLiteral("memberOf"));
    QVERIFY(direct.contains(room) && direct.contains(QStringLiteral("All Windows devices")));
    QVERIFY(!direct.contains(QStringLiteral("Year 7")));
    QVERIFY(names(QStringLiteral("transitiveMemberOf")).contains(QStringLiteral("Year 7")));
    const QString nobody = QStringLiteral("/v1.0/devices/11111111-1111-4111-8111-111111111111/memberOf");
    QCOMPARE(caller.get(nobody).status, 404);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_practicetenant_secrets.moc"
