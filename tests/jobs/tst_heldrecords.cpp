// SPDX-License-Identifier: GPL-3.0-or-later
// A computer is held by a job whatever record somebody names it by: none of its records goes twice, and none before the
// proof that the job waits for.
#include "removalrig.h"

#include "domain/retirement/recordlink.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

/// What the Autopilot list says of a planned device whose Intune record is gone.
AutopilotRecord unclaimed(const JobItem &item)
{
    AutopilotRecord record;
    record.id = item.device.autopilot;
    record.serialNumber = item.device.serialNumber;
    record.entraDeviceId = item.device.entraDevice;
    return record;
}

/// A draft that asks the engine what is held, as the program's drafts do.
RemovalDraft draftAgain(const RemovalRig &rig, const QList<AutopilotRecord> &alone)
{
    return draftRemoval({}, {}, alone,
        {.now = rig.clock.now(), .isHeld = [&rig](const DeviceRef &ref) { return rig.engine->isHeld(ref); }});
}

Result<QList<JobId>> start(RemovalRig &rig, Plan plan)
{
    plan.countdown = 0s;
    return settled(rig.engine->startTogether({plan}, QStringLiteral("ben@school.example")));
}

const JobItem &registeredItem(const Job &job)
{
    return *std::ranges::find_if(job.items, [](const JobItem &item) { return !item.device.autopilot.isEmpty(); });
}

DeviceRef byRegistration(const AutopilotId &id)
{
    DeviceRef device;
    device.autopilot = id;
    return device;
}

DeviceRef byEntra(const EntraDeviceId &id)
{
    DeviceRef device;
    device.entraDevice = id;
    return device;
}

} // namespace

class HeldRecordsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRegistrationIsHeldWhileItsDeviceAwaitsTheProof();
    void aDeviceIsHeldUnderTheRecordItCameBackAs();
    void whatIsOverHoldsNothing();
    void registrationsOfOneEntraDeviceStay();
    void oneEntraDeviceHoldsUpNoOthers();
    void aComputerThatEnrolledMeanwhileKeepsItsRecords();
    void nothingGoesWhileTheListIsUnreadable();
    void oneComputerUnderTwoRecordsIsNoPlan();
    void theSerialNumberAloneHolds();
    void noRegistrationGoesBesideItsComputersWipe();
    void anEntraDeviceThatAnotherComputerHasStays();
    void aRegistrationThatNamesAComputerInUseStays();
};

/// It is back under records that nothing links to the old ones, and no job has noticed.
void HeldRecordsTest::theSerialNumberAloneHolds()
{
    RemovalRig rig;
    const JobId id = rig.startOne({.gate = Gate::Confirmed});
    QVERIFY(rig.passUntil([&] { return rig.carriedOutOf("wipe") == 39; }));
    const DeviceRef wiped = rig.item(id, 0).device;
    Plan plan = rig.draft().plans.first();
    plan.workflow = ResetMode::FactoryWipe;
    plan.items = {JobItem()};
    plan.items[0].device.id = DeviceId(QStringLiteral("0c8dd3b4-1111-4222-8333-5f0a7c9e2b61"));
    plan.items[0].device.serialNumber = wiped.serialNumber.toLower();
    const std::optional<Holder> holder = rig.engine->holderOf(plan.items.at(0).device);
    QVERIFY(holder);
    QCOMPARE(holder->job, id);
    QCOMPARE(holder->by, SameBy::SerialNumber);
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    plan.items[0].device.serialNumber = QStringLiteral("Default string");
    QVERIFY(start(rig, plan).has_value());
    // The same placeholder in another record: another computer, as far as anybody knows.
    plan.items[0].device.id = DeviceId(QStringLiteral("0c8dd3b4-1111-4222-8333-5f0a7c9e2b62"));
    QVERIFY(start(rig, plan).has_value());
    QCOMPARE(rig.carriedOutOf("wipe"), 39);
}

/// The one would go without any proof, the other waits for it.
void HeldRecordsTest::noRegistrationGoesBesideItsComputersWipe()
{
    RemovalRig rig;
    const Plan wipe = rig.draft().plans.first();
    AutopilotRecord record = rig.autopilotOnly().first();
    record.serialNumber = wipe.items.first().device.serialNumber;
    QList<Plan> plans {wipe, draftRemoval({}, {}, {record}, nothingHeld(rig.clock.now())).plans.first()};
    for (Plan &plan : plans)
        plan.countdown = 0s;
    QCOMPARE(settled(rig.engine->startTogether(plans, {})).error().kind, ErrorKind::Conflict);
    plans[1].items[0].device.serialNumber = QStringLiteral("0");
    plans[1].items[0].device.entraDevice = {};
    QVERIFY(settled(rig.engine->startTogether(plans, {})).has_value());
}

/// Computers that were made of one disk image may have one Entra device between them.
void HeldRecordsTest::anEntraDeviceThatAnotherComputerHasStays()
{
    RemovalRig rig;
    QList<const Device *> unregistered;
    for (int row = 0; row < rig.catalog.count(); ++row) {
        const Device &device = rig.catalog.at(row);
        const TenantDevice known = rig.known.value(device.id);
        if (!known.autopilot && known.trustType == QLatin1String("AzureAd"))
            unregistered.append(&device);
    }
    RemovalDraft draft = draftRemoval({.gate = Gate::Confirmed}, unregistered, {}, nothingHeld(rig.clock.now()));
    QVERIFY(!draft.plans.isEmpty());
    draft.plans.resize(1);
    draft.plans.first().items.resize(1);
    const JobId id = rig.startAll(draft).constFirst();
    const auto isGone = [&](int place) {
        const QList<TenantDevice> devices = rig.tenant->devices();
        return std::ranges::none_of(
            devices, [&](const TenantDevice &device) { return DeviceId(device.id) == rig.item(id, place).device.id; });
    };
    QVERIFY(rig.passUntil([&] { return isGone(0); }));
    const QString other = rig.tenant->enrollUnreset(rig.item(id, 0).device.id.toString());
    QVERIFY(!other.isEmpty());
    rig.tenant->setSerialNumber(other, QStringLiteral("ANOTHER4711"));
    const QList<DeviceId> devices {rig.item(id, 0).device.id};
    QVERIFY(settled(rig.engine->confirmAll(id, devices, Witnessed::Fresh, QStringLiteral("seen"), {})).has_value());
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.item(id, 0).current().kind, ResetMode::DeleteEntra);
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Blocked);
    QCOMPARE(rig.item(id, 0).current().blockedReason, Reason::LinkDoubtful);
    QCOMPARE(rig.carriedOutOf("deleteEntra"), 0);
}

/// Serial number and Entra device of the registration are still the wiped computer's, and yet it names the Intune
/// record of a computer that somebody works on: whose it is can't be said.
void HeldRecordsTest::aRegistrationThatNamesAComputerInUseStays()
{
    RemovalRig rig;
    const JobId id = rig.startOne({.gate = Gate::Confirmed});
    QVERIFY(rig.passUntil([&] { return rig.carriedOutOf("wipe") == 39; }));
    const DeviceRef device = registeredItem(*rig.engine->job(id)).device;
    const QList<JobItem> items = rig.engine->job(id)->items;
    const QList<TenantDevice> devices = rig.tenant->devices();
    const auto inUse = std::ranges::find_if(devices, [&](const TenantDevice &other) {
        return std::ranges::none_of(items, [&](const JobItem &item) { return item.device.id == DeviceId(other.id); });
    });
    QVERIFY(inUse != devices.end());
    QVERIFY(settled(rig.engine->confirmAll(id, {device.id}, Witnessed::Fresh, QStringLiteral("seen"), {})).has_value());
    int place = 0;
    while (rig.item(id, place).device.id != device.id)
        ++place;
    QVERIFY(rig.passUntil([&] {
        rig.tenant->setRegisteredAs(device.id.toString(), inUse->id);
        const Step &step = rig.item(id, place).current();
        return step.kind == ResetMode::DeleteAutopilot && step.state != ItemState::Planned;
    }));
    QCOMPARE(rig.item(id, place).current().state, ItemState::Blocked);
    QCOMPARE(rig.item(id, place).current().blockedReason, Reason::ReturnUnproven);
    QCOMPARE(rig.carriedOutFor(device.autopilot.toString(), "deleteAutopilot"), 0);
    QCOMPARE(rig.carriedOutOf("deleteEntra"), 0);
}

/// The wipe takes the Intune record away, and Autopilot names none any more: what is left looks as if it stood alone.
void HeldRecordsTest::aRegistrationIsHeldWhileItsDeviceAwaitsTheProof()
{
    RemovalRig rig;
    const JobId id = rig.startOne({.gate = Gate::Confirmed});
    QVERIFY(rig.passUntil([&] { return rig.carriedOutOf("wipe") == 39; }));
    const AutopilotRecord record = unclaimed(registeredItem(*rig.engine->job(id)));

    const RemovalDraft draft = draftAgain(rig, {record});
    QCOMPARE(draft.going(), 0);
    QCOMPARE(draft.sections.size(), 1);
    QCOMPARE(draft.sections.first().reason, Reason::AlreadyInJob);

    // Of a draft made before, or of a plan that knows less: the start refuses it.
    Plan plan = draftRemoval({}, {}, {record}, nothingHeld(rig.clock.now())).plans.first();
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    plan.items[0].device.entraDevice = {};
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    plan.items[0].device.autopilot = AutopilotId(QStringLiteral("another one"));
    plan.items[0].device.id = autopilotOnlyId(plan.items.at(0).device.autopilot);
    plan.items[0].device.entraDevice = record.entraDeviceId;
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    rig.killed();
    QCOMPARE(draftAgain(rig, {record}).going(), 0);
    rig.pass(30min);
    QCOMPARE(rig.carriedOutOf("deleteAutopilot") + rig.carriedOutOf("deleteEntra"), 0);
}

void HeldRecordsTest::aDeviceIsHeldUnderTheRecordItCameBackAs()
{
    RemovalRig rig;
    const JobId id = rig.startOne({.gate = Gate::Confirmed});
    const auto returned = [&]() -> DeviceId {
        for (const JobItem &item : rig.engine->job(id)->items) {
            if (!item.current().enrolledAs.isEmpty())
                return item.current().enrolledAs;
        }
        return {};
    };
    QVERIFY(rig.passUntil([&] { return !returned().isEmpty(); }));
    const DeviceId back = returned();
    QVERIFY(rig.engine->isHeld(byIntune(back)));
    Plan plan = rig.draft().plans.first();
    plan.items = {JobItem()};
    plan.items[0].device.id = back;
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    rig.killed();
    QVERIFY(rig.engine->isHeld(byIntune(back)));
}

void HeldRecordsTest::whatIsOverHoldsNothing()
{
    RemovalRig rig;
    const RemovalDraft alone = draftRemoval({}, {}, rig.autopilotOnly(), nothingHeld(rig.clock.now()));
    const JobId id = rig.startAll(alone).constFirst();
    const DeviceRef device = rig.item(id, 0).device;
    QVERIFY(!device.autopilot.isEmpty() && !device.entraDevice.isEmpty());
    QVERIFY(rig.engine->isHeld(byRegistration(device.autopilot)));
    QVERIFY(rig.engine->isHeld(byEntra(device.entraDevice)));
    QVERIFY(!rig.engine->isHeld(DeviceRef()));
    QVERIFY(rig.passUntilFinished(id));
    QVERIFY(!rig.engine->isHeld(byRegistration(device.autopilot)));
    QVERIFY(!rig.engine->isHeld(byEntra(device.entraDevice)));
    rig.killed();
    QVERIFY(!rig.engine->isHeld(byRegistration(device.autopilot)));
}

void HeldRecordsTest::registrationsOfOneEntraDeviceStay()
{
    RemovalRig rig;
    QList<AutopilotRecord> alone = rig.autopilotOnly();
    QCOMPARE(alone.size(), 3);
    alone[1].entraDeviceId = alone.at(0).entraDeviceId;
    const RemovalDraft draft = draftRemoval({}, {}, alone, nothingHeld(rig.clock.now()));
    QCOMPARE(draft.going(), 1);
    QCOMPARE(draft.plans.first().items.first().device.autopilot, alone.at(2).id);
    const auto doubtful = std::ranges::find(draft.sections, RemovalGroup::Doubtful, &RemovalSection::group);
    QVERIFY(doubtful != draft.sections.cend());
    QCOMPARE(doubtful->items.size(), 2);
    QCOMPARE(doubtful->reason, Reason::LinkDoubtful);
}

/// Of a plan that knew no better: those two stay, and whoever would have shared a batch with them goes.
void HeldRecordsTest::oneEntraDeviceHoldsUpNoOthers()
{
    RemovalRig rig;
    Plan plan = draftRemoval({}, {}, rig.autopilotOnly(), nothingHeld(rig.clock.now())).plans.first();
    plan.items[1].device.entraDevice = plan.items.at(0).device.entraDevice;
    const Result<QList<JobId>> job = start(rig, plan);
    QVERIFY(job.has_value());
    QVERIFY(rig.passUntilFinished(job->constFirst()));
    for (const int i : {0, 1}) {
        QCOMPARE(rig.item(job->constFirst(), i).current().kind, ResetMode::DeleteEntra);
        QCOMPARE(rig.item(job->constFirst(), i).current().state, ItemState::Blocked);
        QCOMPARE(rig.item(job->constFirst(), i).current().blockedReason, Reason::LinkDoubtful);
    }
    const ItemState other = rig.item(job->constFirst(), 2).current().state;
    QVERIFY(other == ItemState::RecordGone || other == ItemState::NotNeeded); // some go with their registration
    QCOMPARE(rig.carriedOutOf("deleteEntra"), other == ItemState::RecordGone ? 1 : 0);
}

/// Intune tells Autopilot late which record belongs to a registration; the list of devices has it at once.
void HeldRecordsTest::aComputerThatEnrolledMeanwhileKeepsItsRecords()
{
    RemovalRig rig;
    const RemovalDraft draft = draftRemoval({}, {}, rig.autopilotOnly(), nothingHeld(rig.clock.now()));
    QCOMPARE(draft.going(), 3);
    const DeviceRef enrolled = draft.plans.first().items.first().device;
    QVERIFY(!enrolled.serialNumber.isEmpty());
    rig.tenant->setSerialNumber(rig.tenant->devices().first().id, enrolled.serialNumber);
    const JobId id = rig.startAll(draft).constFirst();
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Blocked);
    QCOMPARE(rig.item(id, 0).current().blockedReason, Reason::LinkDoubtful);
    QCOMPARE(rig.carriedOutFor(enrolled.autopilot.toString(), "deleteAutopilot"), 0);
    QCOMPARE(rig.carriedOutOf("deleteAutopilot"), 2);
}

void HeldRecordsTest::nothingGoesWhileTheListIsUnreadable()
{
    RemovalRig rig;
    const RemovalDraft draft = draftRemoval({}, {}, rig.autopilotOnly(), nothingHeld(rig.clock.now()));
    rig.tenant->faults().on("GET", "/deviceManagement/managedDevices?").answer(403);
    const JobId id = rig.startAll(draft).constFirst();
    rig.pass(10min);
    QCOMPARE(rig.carriedOutOf("deleteAutopilot"), 0);
    QCOMPARE(rig.counts(id).planned, 3);
    rig.tenant->faults().clear();
    rig.engine->resume(id);
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.carriedOutOf("deleteAutopilot"), 3);
}

/// The check leaves one of the two out; of a plan that was made otherwise nothing is started.
void HeldRecordsTest::oneComputerUnderTwoRecordsIsNoPlan()
{
    RemovalRig rig;
    Plan plan = rig.draft().plans.first();
    plan.items.resize(2);
    const QString own = plan.items.at(1).device.serialNumber;
    plan.items[1].device.serialNumber = plan.items.at(0).device.serialNumber.toLower();
    QCOMPARE(start(rig, plan).error().kind, ErrorKind::Conflict);
    Plan first = plan;
    Plan second = plan;
    first.items.removeLast();
    second.items.removeFirst();
    QCOMPARE(settled(rig.engine->startTogether({first, second}, QStringLiteral("ben@school.example"))).error().kind,
        ErrorKind::Conflict);
    rig.pass(10min);
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
    QVERIFY(rig.engine->jobs().isEmpty());
    plan.items[1].device.serialNumber = own;
    QVERIFY(start(rig, plan).has_value());
}

QTEST_GUILESS_MAIN(HeldRecordsTest)
#include "tst_heldrecords.moc"
