// SPDX-License-Identifier: GPL-3.0-or-later
// All keys and passwords of devices that leave are read, each once, and what couldn't be read is said.
#include "jobs/escrow/secretcollector.h"

#include "graphrig.h"
#include "testtenant.h"

#include <QSignalSpy>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

TenantOptions options()
{
    TenantOptions made = TestTenant::quick(60);
    made.retiringDevices = true;
    made.pageSize = 2; // of keys, too
    return made;
}

struct Rig {
    TestTenant tenant {options()};
    GraphRig graph {tenant.url(), {tenant.token()}};
    RecordApi api {graph.client};
    SecretCollector collector {api};
    QList<EscrowedDevice> devices;

    Rig()
    {
        const QStringList batch = tenant->membersOf(QStringLiteral("Laptops to retire"));
        for (const TenantDevice &device : tenant->devices()) {
            if (batch.contains(device.id))
                devices.append({.name = device.name,
                    .device = DeviceId(device.id),
                    .entraDevice = EntraDeviceId(device.entraDeviceId)});
        }
    }
    bool collect()
    {
        const QSignalSpy finished(&collector, &SecretCollector::finished);
        collector.start(devices);
        return QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000);
    }
};

} // namespace

class TestSecretCollector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKeyOnce();
    void gapsAreSaid();
    void whoMayNotReadGetsNothing();
    void nobody();
};

void TestSecretCollector::everyKeyOnce()
{
    Rig rig;
    rig.devices.append({.name = QStringLiteral("no Entra record")});
    const QSignalSpy progressed(&rig.collector, &SecretCollector::progressed);
    QVERIFY(rig.collect());
    QVERIFY(rig.collector.gaps().isEmpty());
    QCOMPARE(rig.collector.devices().size(), 41);
    QCOMPARE(progressed.size(), 40);
    const QList<QByteArray> secrets = rig.tenant->deviceSecrets();
    int keys = 0;
    int passwords = 0;
    QSet<KeyVolume> volumes;
    for (const EscrowedDevice &device : rig.collector.devices()) {
        for (const EscrowedKey &key : device.keys) {
            ++keys;
            volumes += key.volume;
            QVERIFY(secrets.contains(key.key.reveal().toByteArray()));
        }
        passwords += device.passwords.isEmpty() ? 0 : 1;
    }
    QVERIFY(keys > 40 && passwords > 15 && volumes.size() == 2);
    const QStringList reads = rig.tenant->secretReads();
    QCOMPARE(reads.size(), keys + passwords);
    QCOMPARE(QSet<QString>(reads.begin(), reads.end()).size(), reads.size()); // none twice
}

void TestSecretCollector::gapsAreSaid()
{
    Rig rig;
    rig.tenant->faults().on("GET", "$select=key").times(1).answer(403);
    rig.tenant->faults().on("GET", "$filter=deviceId").after(2).times(1).answer(403);
    rig.tenant->faults().on("GET", "$select=credentials").times(1).answer(403);
    QVERIFY(rig.collect());
    QCOMPARE(rig.collector.gaps().size(), 3);
    qsizetype withKey = 0;
    for (const SecretCollector::Gap &gap : rig.collector.gaps()) {
        QCOMPARE(gap.error.kind, ErrorKind::Forbidden);
        withKey += gap.key.isEmpty() ? 0 : 1;
    }
    QCOMPARE(withKey, 1);
}

void TestSecretCollector::whoMayNotReadGetsNothing()
{
    Rig rig;
    rig.devices = rig.devices.mid(0, 3);
    rig.tenant->faults().on("GET", "recoveryKeys").answer(403);
    rig.tenant->faults().on("GET", "deviceLocalCredentials").answer(403);
    QVERIFY(rig.collect());
    QCOMPARE(rig.collector.gaps().size(), 6);
    QCOMPARE(rig.tenant->secretReads(), QStringList());
}

void TestSecretCollector::nobody()
{
    Rig rig;
    rig.devices.clear();
    QVERIFY(rig.collect());
    QVERIFY(rig.collector.devices().isEmpty() && rig.collector.gaps().isEmpty());
}

QTEST_GUILESS_MAIN(TestSecretCollector)
#include "tst_secretcollector.moc"
