// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that leave the school and enroll again before all of their records are gone.
#include "removalrig.h"

#include "domain/retirement/recordlink.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using enum Reslate::ResetMode;
using namespace std::chrono_literals;

namespace {

/// A hybrid computer that enrolled again before it was deregistered: new records, and the registration names them.
bool cameBackAsHybrid(const RemovalRig &rig, const JobItem &item)
{
    const bool isBack = std::ranges::any_of(
        item.steps, [](const Step &step) { return step.kind != FactoryWipe && !step.enrolledAs.isEmpty(); });
    return isBack && rig.known.value(item.device.id).trustType == QLatin1String("ServerAd");
}

/// The hybrid computers whose wipe is done, which weren't back when their turn in Intune had come, and whose
/// registration stands.
QList<DeviceId> wipedHybrids(const RemovalRig &rig, const JobId &id)
{
    QList<DeviceId> hybrid;
    for (const JobItem &item : rig.engine->job(id)->items) {
        const bool isHybrid = rig.known.value(item.device.id).trustType == QLatin1String("ServerAd");
        if (isHybrid && item.steps.size() == 3 && item.steps.at(1).state == ItemState::NotNeeded)
            hybrid.append(item.device.id);
    }
    return hybrid;
}

/// Whether the tenant has enrolled each of them again: how soon it does depends on the order in which they left.
bool areBack(RemovalRig &rig, const QList<DeviceId> &wiped)
{
    QSet<QString> back;
    for (const TenantDevice &device : rig.tenant->devices()) {
        if (!rig.known.contains(DeviceId(device.id)))
            back.insert(device.serialNumber);
    }
    return std::ranges::all_of(
        wiped, [&](const DeviceId &device) { return back.contains(rig.known.value(device).serialNumber); });
}

} // namespace

class RemovalReturnsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsBackBeforeItsDeletionGoes();
    void whatIsBackMuchLaterStays();
    void aHybridThatCameBackIsDeregistered_data();
    void aHybridThatCameBackIsDeregistered();
};

/// The job stood still between the proof and the deletions, and the computers enrolled again meanwhile.
void RemovalReturnsTest::whatIsBackBeforeItsDeletionGoes()
{
    RemovalRig rig;
    const JobId id = rig.startOne();
    QVERIFY(rig.passUntil([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }));
    rig.engine->pause(id);
    rig.pass(45min);
    rig.engine->resume(id);
    rig.passAll(id);
    QCOMPARE(rig.whatIsWrong(), QByteArray());
    QSet<QString> enrolled;
    for (const TenantDevice &device : rig.tenant->devices())
        enrolled.insert(device.serialNumber);
    int late = 0;
    for (const JobItem &item : rig.engine->job(id)->items) {
        if (item.steps.size() < 3)
            continue;
        const Step &deletion = item.steps.at(1);
        late += deletion.enrolledAs.isEmpty() ? 0 : 1;
        const bool isRemoved = deletion.state == ItemState::RecordGone;
        QVERIFY2(isRemoved || deletion.enrolledAs.isEmpty(), qPrintable(item.device.name));
        if (isRemoved || deletion.state == ItemState::NotNeeded)
            QVERIFY2(!enrolled.contains(rig.known.value(item.device.id).serialNumber), qPrintable(item.device.name));
        if (!deletion.enrolledAs.isEmpty())
            QCOMPARE(rig.carriedOutFor(deletion.enrolledAs.toString(), "delete"), 1);
    }
    QVERIFY(late > 0);
}

/// It may be in use by then, and nobody asked: its new Intune record gets no order.
void RemovalReturnsTest::whatIsBackMuchLaterStays()
{
    RemovalRig rig;
    const JobId id = rig.startOne();
    QVERIFY(rig.passUntil([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }));
    rig.engine->pause(id);
    rig.pass(45min);
    rig.tenant->advance(31 * 24h);
    rig.clock.advance(31 * 24h);
    rig.engine->resume(id);
    rig.passAll(id);
    int late = 0;
    for (const JobItem &item : rig.engine->job(id)->items) {
        if (item.steps.size() < 2 || !item.steps.at(0).enrolledAs.isEmpty())
            continue;
        ++late;
        QVERIFY(item.steps.at(1).enrolledAs.isEmpty());
    }
    QVERIFY(late > 0);
}

void RemovalReturnsTest::aHybridThatCameBackIsDeregistered_data()
{
    QTest::addColumn<bool>("isTold"); // else another record bears the serial number, too
    QTest::newRow("proven by its serial number") << true;
    QTest::newRow("another computer has that number") << false;
}

/// The registrations can't be read until all that were wiped are back.
void RemovalReturnsTest::aHybridThatCameBackIsDeregistered()
{
    QFETCH(bool, isTold);
    TenantOptions slow = leaving();
    slow.speed = 1; // else they are back before anybody sees that they are wiped
    RemovalRig rig(slow);
    rig.tenant->faults().on("GET", "/windowsAutopilotDeviceIdentities/").answerInner(503);
    const JobId id = rig.startOne();
    const QDateTime end = rig.clock.now().addSecs(20 * 60);
    QList<DeviceId> hybrid;
    QVERIFY(rig.passUntil([&] {
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id);
        hybrid = wipedHybrids(rig, id);
        return rig.clock.now() >= end && !hybrid.isEmpty() && areBack(rig, hybrid);
    }));
    QVERIFY(!hybrid.isEmpty());
    const QList<TenantDevice> devices = rig.tenant->devices();
    for (qsizetype i = 0; i < hybrid.size() && !isTold; ++i) { // far from the batch
        const TenantDevice &other = devices.at(i);
        QVERIFY(!rig.known.value(hybrid.at(i)).serialNumber.isEmpty() && !hybrid.contains(DeviceId(other.id)));
        rig.tenant->setSerialNumber(other.id, rig.known.value(hybrid.at(i)).serialNumber);
    }
    rig.tenant->faults().clear();
    rig.passAll(id);
    for (const DeviceId &device : std::as_const(hybrid)) {
        const JobItem &item = rig.item(id, indexOf(*rig.engine->job(id), device));
        QCOMPARE(cameBackAsHybrid(rig, item), isTold);
        QCOMPARE(rig.carriedOutFor(item.device.autopilot.toString(), "deleteAutopilot"), isTold ? 1 : 0);
        if (isTold) {
            QCOMPARE(item.current().blockedReason, Reason::HybridJoined); // the end: its Entra record is AD's
        } else {
            QCOMPARE(item.current().state, ItemState::Blocked);
            QCOMPARE(item.current().blockedReason, Reason::ReturnUnproven);
        }
    }
    QCOMPARE(rig.whatIsWrong(), QByteArray());
}

QTEST_GUILESS_MAIN(RemovalReturnsTest)
#include "tst_removalreturns.moc"
