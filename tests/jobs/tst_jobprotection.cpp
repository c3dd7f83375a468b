// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever protects a device, and whenever it does: no request reaches the device. Counted at the server.
#include "domain/job/jobstanding.h"
#include "jobrig.h"
#include "jobs/rules/protectedlist.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

Protection protectionOf(ProtectionKind kind, const QString &key)
{
    return {.kind = kind, .key = key, .reason = QStringLiteral("on loan")};
}

const QString anna = QStringLiteral("anna@school.example");

} // namespace

class JobProtectionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHolds_data();
    void everyKindHolds();
    void holdsByTheRegistration_data();
    void holdsByTheRegistration();
    void everyModeObeys_data();
    void everyModeObeys();
    void holdsUnderANewId();
    void holdsByThePlannedEntraRecord();
    void whatWasProtectedDuringAJobIsNotSent();
    void whatWasProtectedDuringALookIsNotSent();
    void whatWasProtectedInTheLastMomentIsNotSent();
    void unknownMembersStopTheSending();
    void aListThatCantBeReadStopsEverything();
    void whatCantBeWrittenIsNoChange();
    void liftedDevicesGoAgain();
    void refusesWithoutReason();

private:
    /// Ids that are devices of the plan and in the group, and one such group.
    static GroupId groupWith(JobRig &rig, const Plan &plan, QSet<DeviceId> &members);
    /// The Autopilot registrations that stand for this Entra device.
    static QList<AutopilotId> registrationsOf(JobRig &rig, const EntraDeviceId &device);
    /// How many requests of any kind that change something reached the device.
    static int requestsTo(JobRig &rig, const DeviceId &id)
    {
        return rig.tenant->requestCount("POST", id.toString().toLatin1())
            + rig.tenant->requestCount("DELETE", id.toString().toLatin1());
    }
};

GroupId JobProtectionTest::groupWith(JobRig &rig, const Plan &plan, QSet<DeviceId> &members)
{
    QList<Group> groups;
    bool listed = false;
    QObject context;
    whenReady(rig.api.listGroups(&context,
                  [&groups](std::vector<Group> &&page) {
                      for (const Group &group : page)
                          groups.append(group);
                  }),
        &context, [&listed](const ListEnd &) { listed = true; });
    [&listed] { QTRY_VERIFY(listed); }();
    for (const Group &group : std::as_const(groups)) {
        members.clear();
        const QStringList ids = rig.tenant->membersOf(group.name);
        for (const JobItem &item : plan.items) {
            if (ids.contains(item.device.id.toString()))
                members.insert(item.device.id);
        }
        if (!members.isEmpty() && members.size() < plan.items.size())
            return group.id;
    }
    return {};
}

void JobProtectionTest::everyKindHolds_data()
{
    QTest::addColumn<ProtectionKind>("kind");
    QTest::newRow("device") << ProtectionKind::Device;
    QTest::newRow("group") << ProtectionKind::Group;
    QTest::newRow("user") << ProtectionKind::User;
    QTest::newRow("model") << ProtectionKind::Model;
}

void JobProtectionTest::everyKindHolds()
{
    QFETCH(ProtectionKind, kind);
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::WipeKeepAccount, 60);
    // Facts that say what is held, read apart from the engine.
    QHash<DeviceId, Device> facts;
    QObject context;
    whenReady(rig.api.listDevices(&context,
                  [&facts](std::vector<Device> &&page) {
                      for (const Device &device : page)
                          facts.insert(device.id, device);
                  }),
        &context, [](const ListEnd &) {});
    QTRY_VERIFY(facts.contains(plan.items.constLast().device.id));
    const Device chosen = facts.value(plan.items.at(7).device.id);
    QSet<DeviceId> held;
    QString key;
    switch (kind) {
    case ProtectionKind::Device:
        key = chosen.id.toString();
        break;
    case ProtectionKind::User:
        key = chosen.userPrincipalName.toUpper();
        break;
    case ProtectionKind::Model:
        key = chosen.model;
        break;
    case ProtectionKind::Group:
        key = groupWith(rig, plan, held).toString();
        break;
    }
    QVERIFY(!key.isEmpty());
    for (const JobItem &item : plan.items) {
        const Device &device = facts[item.device.id];
        if ((kind == ProtectionKind::Device && device.id == chosen.id)
            || (kind == ProtectionKind::User && device.userPrincipalName == chosen.userPrincipalName)
            || (kind == ProtectionKind::Model && device.model == chosen.model))
            held.insert(device.id);
    }
    const JobId id = settled(rig.engine->start(plan, {})).value(); // planned before it was protected
    QVERIFY(settled(rig.engine->protectedList().protect({protectionOf(kind, key)}, anna)).has_value());
    QTRY_VERIFY(rig.turnUntilSent(id));
    QVERIFY(!held.isEmpty());
    QVERIFY(held.size() < plan.items.size());
    for (const JobItem &item : rig.engine->job(id)->items) {
        const bool isHeld = held.contains(item.device.id);
        QCOMPARE(item.current().state == ItemState::Blocked, isHeld);
        QCOMPARE(reasonName(item.current().blockedReason), reasonName(isHeld ? Reason::Protected : Reason::None));
        QCOMPARE(requestsTo(rig, item.device.id), isHeld ? 0 : 1);
    }
}

/// Groups hold Entra records, and Intune may have lost the link to it since the plan was made.
void JobProtectionTest::holdsByThePlannedEntraRecord()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::WipeKeepAccount, 60);
    QSet<DeviceId> members;
    const GroupId group = groupWith(rig, plan, members);
    const auto isMember = [&members](const JobItem &item) { return members.contains(item.device.id); };
    const JobItem member = *std::find_if(plan.items.cbegin(), plan.items.cend(), isMember);
    plan.items.removeIf(isMember);
    plan.items.resize(2);
    plan.items[0].device.entraDevice = member.device.entraDevice;
    QVERIFY(settled(rig.engine->protectedList().protect({protectionOf(ProtectionKind::Group, group.toString())}, anna))
                .has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(reasonName(rig.item(id, 0).current().blockedReason), reasonName(Reason::Protected));
    QCOMPARE(requestsTo(rig, plan.items[0].device.id), 0);
    QCOMPARE(requestsTo(rig, plan.items[1].device.id), 1);
}

QList<AutopilotId> JobProtectionTest::registrationsOf(JobRig &rig, const EntraDeviceId &device)
{
    QList<AutopilotId> found;
    bool listed = false;
    QObject context;
    const auto page = [&](std::vector<AutopilotRecord> &&records) {
        for (const AutopilotRecord &record : records) {
            if (record.entraDeviceId == device)
                found.append(record.id);
        }
    };
    whenReady(rig.api.listAutopilotRecords(&context, page), &context, [&listed](const ListEnd &) { listed = true; });
    [&listed] { QTRY_VERIFY(listed); }();
    return found;
}

void JobProtectionTest::holdsByTheRegistration_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("read") << 0;
    QTest::newRow("gone") << 404;
    QTest::newRow("can't be read") << 503;
}

/// The registration's own Entra device came into a protected group after the plan was made.
void JobProtectionTest::holdsByTheRegistration()
{
    QFETCH(int, status);
    JobRig rig;
    Plan plan = rig.plan(ResetMode::WipeKeepAccount, 60);
    QSet<DeviceId> members;
    const GroupId group = groupWith(rig, plan, members);
    QList<AutopilotId> registrations;
    for (const JobItem &item : std::as_const(plan.items)) {
        if (registrations.isEmpty() && members.contains(item.device.id))
            registrations = registrationsOf(rig, item.device.entraDevice);
    }
    QVERIFY(!registrations.isEmpty());
    plan.items.removeIf([&members](const JobItem &item) { return members.contains(item.device.id); });
    plan.items.resize(2);
    plan.items[0].device.autopilot = registrations.first();
    plan.items[1].device.autopilot = {};
    if (status == 404)
        rig.tenant->faults()
            .on("GET", "/windowsAutopilotDeviceIdentities/")
            .answer(404, R"({"error": {"code": "ResourceNotFound", "message": "There is no such record."}})");
    else if (status != 0)
        rig.tenant->faults().on("GET", "/windowsAutopilotDeviceIdentities/").answer(status);
    QVERIFY(settled(rig.engine->protectedList().protect({protectionOf(ProtectionKind::Group, group.toString())}, anna))
                .has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return requestsTo(rig, plan.items[1].device.id) == 1; }));
    if (status != 503)
        QTRY_VERIFY(rig.turnUntilSent(id));
    const Reason reason = status == 0 ? Reason::Protected : Reason::None;
    QCOMPARE(reasonName(rig.item(id, 0).current().blockedReason), reasonName(reason));
    QCOMPARE(requestsTo(rig, plan.items[0].device.id), status == 404 ? 1 : 0);
}

void JobProtectionTest::everyModeObeys_data()
{
    QTest::addColumn<ResetMode>("mode");
    for (const ModeFacts &mode : allModes()) {
        if (mode.offered)
            QTest::newRow(mode.name) << mode.mode;
    }
}

void JobProtectionTest::everyModeObeys()
{
    QFETCH(ResetMode, mode);
    JobRig rig;
    const Plan plan = rig.plan(mode, 3);
    QVERIFY(settled(rig.engine->protectedList().protect(
                        {protectionOf(ProtectionKind::Device, plan.items.at(1).device.id.toString())}, anna))
                .has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.item(id, 1).current().blockedReason, Reason::Protected);
    QCOMPARE(requestsTo(rig, plan.items.at(1).device.id), 0);
    QCOMPARE(requestsTo(rig, plan.items.at(0).device.id), 1);
}

void JobProtectionTest::holdsUnderANewId()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 3);
    Protection old = protectionOf(ProtectionKind::Device, QStringLiteral("0e0e0e0e-0000-4000-8000-000000000001"));
    old.serialNumber = plan.items.at(2).device.serialNumber;
    QVERIFY(settled(rig.engine->protectedList().protect({old}, anna)).has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.item(id, 2).current().blockedReason, Reason::Protected);
    QCOMPARE(requestsTo(rig, plan.items.at(2).device.id), 0);
}

void JobProtectionTest::whatWasProtectedDuringAJobIsNotSent()
{
    JobRig rig;
    Plan plan = rig.plan(ResetMode::WipeKeepAccount, 60);
    plan.pace = {.wave = 20, .gap = 600s};
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turn([&] { return rig.carriedOut() == 20; }));
    const DeviceId sent = plan.items.at(3).device.id;
    const DeviceId unsent = plan.items.at(33).device.id;
    for (const DeviceId &device : {sent, unsent})
        QVERIFY(settled(
            rig.engine->protectedList().protect({protectionOf(ProtectionKind::Device, device.toString())}, anna))
                    .has_value());
    QTRY_VERIFY(rig.turn([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }, 30s));
    QCOMPARE(rig.item(id, 33).current().blockedReason, Reason::Protected);
    QCOMPARE(requestsTo(rig, unsent), 0);
    QVERIFY(rig.item(id, 3).current().state != ItemState::Blocked); // what was sent is still told as it is
    QCOMPARE(rig.carriedOut(), 59);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobProtectionTest::whatWasProtectedDuringALookIsNotSent()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::WipeKeepAccount, 20);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    // The facts of the look are there, and not judged yet.
    bool isProtected = false;
    connect(rig.engine.get(), &JobEngine::devicesRead, rig.engine.get(), [&] {
        if (!std::exchange(isProtected, true))
            QVERIFY(settled(rig.engine->protectedList().protect(
                                {protectionOf(ProtectionKind::Device, plan.items.at(5).device.id.toString())}, anna))
                        .has_value());
    });
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.item(id, 5).current().blockedReason, Reason::Protected);
    QCOMPARE(requestsTo(rig, plan.items.at(5).device.id), 0);
    QCOMPARE(rig.carriedOut(), 19);
}

void JobProtectionTest::whatWasProtectedInTheLastMomentIsNotSent()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::WipeKeepAccount, 20);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    // Written down as sent, and protected before the bytes leave.
    bool isProtected = false;
    rig.store.onSave = [&](const Job &job) {
        if (job.items.at(5).current().state != ItemState::Sent || std::exchange(isProtected, true))
            return;
        const Protection last = protectionOf(ProtectionKind::Device, plan.items.at(5).device.id.toString());
        QMetaObject::invokeMethod(
            rig.engine.get(), [&rig, last] { (void)settled(rig.engine->protectedList().protect({last}, anna)); },
            Qt::QueuedConnection);
    };
    QTRY_VERIFY(rig.turnUntilSent(id));
    QVERIFY(isProtected);
    QCOMPARE(rig.item(id, 5).current().blockedReason, Reason::Protected);
    QCOMPARE(requestsTo(rig, plan.items.at(5).device.id), 0);
    QCOMPARE(rig.carriedOut(), 19);
    QCOMPARE(rig.mostRequestsForOne(id), 1);
}

void JobProtectionTest::unknownMembersStopTheSending()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::WipeKeepAccount, 40);
    QSet<DeviceId> held;
    const GroupId group = groupWith(rig, plan, held);
    QVERIFY(!held.isEmpty());
    QVERIFY(settled(rig.engine->protectedList().protect({protectionOf(ProtectionKind::Group, group.toString())}, anna))
                .has_value());
    rig.tenant->faults().on("GET", "/transitiveMembers").answer(403);
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Forbidden);
    QVERIFY(isPausedByReading(*rig.engine->job(id)));
    QCOMPARE(rig.counts(id).planned, 40);
    QCOMPARE(rig.carriedOut(), 0);
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.counts(id).blocked, static_cast<int>(held.size()));
    QCOMPARE(rig.carriedOut(), 40 - static_cast<int>(held.size()));
}

void JobProtectionTest::aListThatCantBeReadStopsEverything()
{
    JobRig rig;
    rig.store.failing = true;
    QVERIFY(!rig.engine->restore().has_value());
    rig.store.failing = false;
    const JobId id = settled(rig.engine->start(rig.plan(ResetMode::Sync, 20), {})).value();
    QTRY_VERIFY(rig.turnUntil(id, JobPhase::Paused));
    QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::Storage);
    QCOMPARE(rig.tenant->requestCount("POST", "/syncDevice"), 0);
}

void JobProtectionTest::whatCantBeWrittenIsNoChange()
{
    JobRig rig;
    ProtectedList &list = rig.engine->protectedList();
    const Protection one = protectionOf(ProtectionKind::User, anna);
    QVERIFY(settled(list.protect({one}, anna)).has_value());
    rig.store.failing = true;
    QVERIFY(!settled(list.protect({protectionOf(ProtectionKind::Model, QStringLiteral("X"))}, anna)).has_value());
    QVERIFY(!settled(list.lift(one, anna, QStringLiteral("back"))).has_value());
    QCOMPARE(list.protections().list().size(), 1);
    rig.store.failing = false;
    rig.restart();
    QVERIFY(rig.engine->restore().has_value());
    QCOMPARE(rig.engine->protectedList().protections().list().size(), 1);
    QCOMPARE(rig.engine->protectedList().protections().list().constFirst().who, anna);
    QVERIFY(rig.engine->protectedList().protections().list().constFirst().since.isValid());
}

void JobProtectionTest::liftedDevicesGoAgain()
{
    JobRig rig;
    const Plan plan = rig.plan(ResetMode::Retire, 2);
    const Protection one = protectionOf(ProtectionKind::Device, plan.items.at(0).device.id.toString());
    QVERIFY(settled(rig.engine->protectedList().protect({one}, anna)).has_value());
    QVERIFY(settled(rig.engine->protectedList().lift(one, anna, QStringLiteral("back"))).has_value());
    const JobId id = settled(rig.engine->start(plan, {})).value();
    QTRY_VERIFY(rig.turnUntilSent(id));
    QCOMPARE(rig.carriedOut(), 2);
}

void JobProtectionTest::refusesWithoutReason()
{
    JobRig rig;
    ProtectedList &list = rig.engine->protectedList();
    const Protection one = protectionOf(ProtectionKind::User, anna);
    Protection silent = one;
    silent.reason = QStringLiteral(" \n");
    QCOMPARE(settled(list.protect({silent}, anna)).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(list.protect({protectionOf(ProtectionKind::User, QStringLiteral(" "))}, anna)).error().kind,
        ErrorKind::Usage);
    QVERIFY(settled(list.protect({one}, anna)).has_value());
    QCOMPARE(settled(list.protect({one}, anna)).error().kind, ErrorKind::Conflict);
    QCOMPARE(settled(list.lift(one, anna, QStringLiteral(" "))).error().kind, ErrorKind::Usage);
    QCOMPARE(settled(list.lift(silent, anna, QStringLiteral("x"))).has_value(), true);
    QCOMPARE(settled(list.lift(one, anna, QStringLiteral("x"))).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(JobProtectionTest)
#include "tst_jobprotection.moc"
