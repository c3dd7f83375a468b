// SPDX-License-Identifier: GPL-3.0-or-later
// A wiped device that enrolls again has proven the wipe; it comes back under another id.
#include "core/utc.h"
#include "jobrig.h"

#include "jobs/proof/proof.h"

#include <QSet>
#include <QtTest/QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

TenantOptions lifelike()
{
    TenantOptions options = TestTenant::quick(200);
    options.speed = 1;
    return options;
}

/// Wipes devices and lets their records go.
JobId wipeUntilGone(JobRig &rig, const Plan &plan)
{
    const JobId id = settled(rig.engine->start(plan, {})).value();
    const auto isGone = [&] {
        rig.tenant->advance(1min);
        const JobCounts counts = rig.counts(id);
        return counts.recordGone + counts.done == plan.items.size();
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isGone, 3s), 20'000); }();
    return id;
}

/// The serial numbers of the devices that find their way back by themselves.
QSet<QString> registeredIn(JobRig &rig)
{
    QSet<QString> serials;
    const QList<TenantDevice> devices = rig.tenant->devices();
    for (const TenantDevice &device : devices) {
        if (device.autopilot)
            serials.insert(device.serialNumber);
    }
    return serials;
}

/// One that doesn't find its way back by itself, then one that does.
Plan twoDevices(JobRig &rig)
{
    Plan plan = rig.plan(ResetMode::FactoryWipe, 200);
    const QSet<QString> registered = registeredIn(rig);
    const auto isRegistered = [&](const JobItem &item) { return registered.contains(item.device.serialNumber); };
    std::stable_partition(plan.items.begin(), plan.items.end(), [&](const JobItem &i) { return !isRegistered(i); });
    plan.items = {plan.items.first(), plan.items.last()};
    [&] { QVERIFY(!isRegistered(plan.items.first()) && isRegistered(plan.items.last())); }();
    return plan;
}

} // namespace

class EnrollmentTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void provesOnlyWhatIsCertain_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDateTime>("enrolled");
        QTest::addColumn<QDateTime>("sent");
        QTest::addColumn<bool>("proven");
        const QDateTime sent(QDate(2026, 8, 3), QTime(8, 0), utcZone);
        const QString serial = QStringLiteral("SN1");
        const QString other = QStringLiteral("new");
        QTest::newRow("enrolled later") << serial << other << sent.addSecs(60) << sent << true;
        QTest::newRow("enrolled before the order") << serial << other << sent.addSecs(-1) << sent << false;
        QTest::newRow("at the same time") << serial << other << sent << sent << false;
        QTest::newRow("time not known") << serial << other << QDateTime() << sent << false;
        QTest::newRow("order's time not known") << serial << other << sent.addSecs(60) << QDateTime() << false;
        QTest::newRow("before the last contact") << serial << other << sent.addSecs(-90) << sent.addDays(-1) << false;
        QTest::newRow("another serial") << QStringLiteral("SN2") << other << sent.addSecs(60) << sent << false;
        QTest::newRow("the old record") << serial << QStringLiteral("old") << sent.addSecs(60) << sent << false;
    }

    void provesOnlyWhatIsCertain()
    {
        QFETCH(const QString, serial);
        QFETCH(const QString, id);
        QFETCH(const QDateTime, enrolled);
        QFETCH(const QDateTime, sent);
        const QDateTime lastContact(QDate(2026, 8, 3), QTime(7, 59), utcZone);
        const JobItem item {.device = {.id = DeviceId(QStringLiteral("old")), .serialNumber = QStringLiteral("SN1")},
            .steps = {
                Step {.baseline = sent.isValid() ? evidenceStart({}, sent) : QDateTime(), .seenBefore = lastContact}}};
        const Device device {.id = DeviceId(id), .serialNumber = serial, .enrolled = enrolled};
        QTEST(isEnrolledAgain(item, device), "proven");
        JobItem offeredTwice = item;
        offeredTwice.current().tries = 2;
        QVERIFY(!isEnrolledAgain(offeredTwice, device));
        JobItem nameless = item;
        nameless.device.serialNumber.clear();
        QVERIFY(!isEnrolledAgain(nameless, Device {.id = device.id, .enrolled = enrolled}));
    }

    void comingBackProvesAReset_data()
    {
        QTest::addColumn<ItemState>("state");
        QTest::addColumn<RecordState>("entra");
        QTest::addColumn<JoinState>("join");
        QTest::addColumn<JoinState>("intuneJoin");
        QTest::addColumn<RemoteAction>("ordered"); // what the service's list shows for the old record
        QTest::addColumn<bool>("proven");
        const auto row = [](const char *name, ItemState state, RecordState entra, JoinState join, JoinState intune,
                             RemoteAction ordered, bool proven) {
            QTest::newRow(name) << state << entra << join << intune << ordered << proven;
        };
        using enum ItemState;
        using enum RecordState;
        constexpr RemoteAction wipe = RemoteAction::FactoryReset;
        constexpr JoinState joined = JoinState::EntraJoined;
        constexpr JoinState hybrid = JoinState::HybridJoined;
        constexpr JoinState unknown = JoinState::Unknown;
        row("gone, set up anew", RecordGone, Present, joined, unknown, wipe, true);
        row("gone, Intune says so too", RecordGone, Present, joined, joined, wipe, true);
        row("gone, hybrid", RecordGone, Present, hybrid, unknown, wipe, false);
        row("gone, hybrid by Intune alone", RecordGone, Present, joined, hybrid, wipe, false);
        row("gone, registered by its user", RecordGone, Present, JoinState::Registered, unknown, wipe, false);
        row("gone, Entra not readable", RecordGone, Unreadable, unknown, unknown, wipe, false);
        row("gone, no Entra record", RecordGone, Missing, unknown, unknown, wipe, false);
        row("deleted by somebody", RecordGone, Present, joined, unknown, RemoteAction::Delete, false);
        row("retired by somebody", RecordGone, Present, joined, unknown, RemoteAction::Retire, false);
        row("reported", Done, Present, joined, unknown, wipe, true);
        row("reported, hybrid", Done, Present, hybrid, unknown, wipe, true);
        row("reported, then deleted", Done, Present, joined, unknown, RemoteAction::Delete, true);
    }

    void comingBackProvesAReset()
    {
        QFETCH(ItemState, state);
        QFETCH(RemoteAction, ordered);
        const DeviceId old(QStringLiteral("old"));
        JobItem item {.device = {.id = old}};
        item.current().kind = ResetMode::FactoryWipe;
        item.current().state = state;
        Device again {.id = DeviceId(QStringLiteral("new"))};
        QFETCH(RecordState, entra);
        QFETCH(JoinState, join);
        QFETCH(JoinState, intuneJoin);
        again.entraState = entra;
        again.entraJoin = join;
        again.intuneJoin = intuneJoin;
        QTEST(isResetProven(item, again, {{.device = old, .action = ordered, .state = ActionState::Done}}), "proven");
        const ActionAudit other {.device = again.id, .action = RemoteAction::Delete, .state = ActionState::Done};
        if (ordered == RemoteAction::FactoryReset)
            QTEST(isResetProven(item, again, {other}), "proven"); // another record's
    }

    void severalRecordsProveNothing()
    {
        const QDateTime sent(QDate(2026, 8, 3), QTime(8, 0), utcZone);
        const EntraDeviceId entra(QStringLiteral("e"));
        const JobItem item {.device = {.id = DeviceId(QStringLiteral("old")),
                                .entraDevice = entra,
                                .serialNumber = QStringLiteral("SN1")},
            .steps = {Step {.baseline = evidenceStart({}, sent), .serialBearers = SerialBearers::One}}};
        const auto record = [&](const char *id, int seconds, const char *serial, const EntraDeviceId &joined = {}) {
            return Device {.id = DeviceId(QString::fromLatin1(id)),
                .entraDeviceId = joined,
                .serialNumber = QString::fromLatin1(serial),
                .enrolled = sent.addSecs(seconds)};
        };
        const Device own = record("old", -9000, "SN1", entra);
        const Device fresh = record("new", 60, "sn1", entra);
        const Device stale = record("stale", -9000, "SN1");
        const Device blank = record("new", 60, "Default string", entra);
        const DeviceId none;
        using All = QList<Device>;
        QCOMPARE(enrolledAgainAs(item, {fresh}, {}), fresh.id);
        QCOMPARE(enrolledAgainAs(item, {own, fresh, fresh}, {}), fresh.id); // a list may name one twice
        QCOMPARE(enrolledAgainAs(item, {fresh, stale}, {}), none);
        QCOMPARE(enrolledAgainAs(item, {fresh, stale}, {fresh}), fresh.id); // its Entra record is its own
        QCOMPARE(enrolledAgainAs(item, {}, {blank, own}), blank.id);
        QCOMPARE(enrolledAgainAs(item, {}, All {blank, record("x", 70, "", entra)}), none);
        QCOMPARE(enrolledAgainAs(item, {}, {record("new", 60, "SN2", entra)}), none);
        QCOMPARE(enrolledAgainAs(item, {fresh}, {record("x", 70, "", entra)}), none); // they contradict
        QCOMPARE(enrolledAgainAs(item, {stale}, {}), none);
        QCOMPARE(enrolledAgainAs(item, {}, {}), none);
        for (const SerialBearers bearers : {SerialBearers::Several, SerialBearers::NotKnown}) {
            JobItem shared = item;
            shared.current().serialBearers = bearers;
            QCOMPARE(enrolledAgainAs(shared, {fresh}, {}), none);
            QCOMPARE(enrolledAgainAs(shared, {fresh}, {fresh}), fresh.id); // by its Entra record alone
            QCOMPARE(enrolledAgainAs(shared, {fresh}, {blank}), blank.id);
        }
    }

    /// Another computer with the same text in place of a serial number enrolls.
    void aPlaceholderProvesNothing()
    {
        JobRig rig(lifelike());
        Plan plan = twoDevices(rig);
        JobItem &lost = plan.items.first();
        const JobItem back = plan.items.last();
        lost.device.serialNumber = QStringLiteral("Default string");
        rig.tenant->setSerialNumber(lost.device.id.toString(), lost.device.serialNumber);
        const JobId id = wipeUntilGone(rig, plan);
        rig.tenant->advance(10min);
        for (const TenantDevice &device : rig.tenant->devices()) {
            if (device.serialNumber == back.device.serialNumber && device.id != back.device.id.toString())
                rig.tenant->setSerialNumber(device.id, QStringLiteral("Default string"));
        }
        // The one that is back is known by its Entra record; the other one isn't.
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 1).current().state == ItemState::SeenFresh; }, 5s), 20'000);
        bool looked = false;
        connect(rig.engine.get(), &JobEngine::followed, this, [&looked] { looked = true; });
        rig.engine->lookNow(id);
        QTRY_VERIFY(looked);
        QVERIFY(rig.item(id, 0).current().state != ItemState::SeenFresh);
        QVERIFY(rig.item(id, 0).current().enrolledAs.isEmpty());
    }

    /// Two wiped devices with the same text: each is proven by its own Entra record or not at all.
    void anEntraRecordProvesWhereThePlaceholderDoesNot()
    {
        JobRig rig(lifelike());
        Plan plan = twoDevices(rig);
        for (JobItem &item : plan.items) {
            item.device.serialNumber = QStringLiteral("N/A");
            rig.tenant->setSerialNumber(item.device.id.toString(), item.device.serialNumber);
        }
        const JobId id = wipeUntilGone(rig, plan);
        rig.tenant->advance(10min);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 1).current().state == ItemState::SeenFresh; }, 5s), 20'000);
        QVERIFY(!rig.item(id, 1).current().enrolledAs.isEmpty());
        QVERIFY(rig.item(id, 0).current().state != ItemState::SeenFresh);
    }

    void onlyAWipeIsProvenLikeThis()
    {
        for (const ModeFacts &facts : allModes()) {
            const bool wipe = facts.mode == ResetMode::FactoryWipe || facts.mode == ResetMode::ProtectedWipe;
            QCOMPARE(mayEnrollAgain(ItemState::RecordGone, facts.mode), wipe);
            QCOMPARE(mayEnrollAgain(ItemState::Done, facts.mode), wipe);
            QVERIFY(!mayEnrollAgain(ItemState::Unknown, facts.mode));
            QVERIFY(!mayEnrollAgain(ItemState::SeenFresh, facts.mode));
        }
    }

    void findsWhoComesBack()
    {
        JobRig rig(lifelike());
        const Plan plan = rig.plan(ResetMode::FactoryWipe, 6);
        const QSet<QString> registered = registeredIn(rig);
        const auto back = std::count_if(plan.items.cbegin(), plan.items.cend(),
            [&](const JobItem &item) { return registered.contains(item.device.serialNumber); });
        QVERIFY(back > 0);
        const JobId id = wipeUntilGone(rig, plan);
        rig.tenant->advance(10min);
        const auto isBack = [&] {
            const QList<JobItem> &items = rig.engine->job(id)->items;
            return std::count_if(items.cbegin(), items.cend(), [](const JobItem &i) {
                return i.current().state == ItemState::SeenFresh;
            }) == back;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isBack, 5s), 20'000);
        for (const JobItem &item : rig.engine->job(id)->items) {
            QCOMPARE(item.current().state == ItemState::SeenFresh, registered.contains(item.device.serialNumber));
            QCOMPARE(item.current().enrolledAs.isEmpty(), item.current().state != ItemState::SeenFresh);
            QVERIFY(item.current().enrolledAs != item.device.id);
        }
        QCOMPARE(rig.mostRequestsForOne(id), 1);
    }

    void findsThemAfterARestart()
    {
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 6);
        const QSet<QString> registered = registeredIn(rig);
        plan.items.removeIf([&](const JobItem &item) { return !registered.contains(item.device.serialNumber); });
        plan.items.resize(1);
        const JobId id = wipeUntilGone(rig, plan);
        rig.tenant->advance(10min);
        rig.restart();
        QVERIFY(rig.engine->restore().has_value());
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 0).current().state == ItemState::SeenFresh; }, 5s), 20'000);
    }

    void looksAtOnceWhenAsked()
    {
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 6);
        const QSet<QString> registered = registeredIn(rig);
        plan.items.removeIf([&](const JobItem &item) { return !registered.contains(item.device.serialNumber); });
        plan.items.resize(1);
        const JobId id = wipeUntilGone(rig, plan);
        rig.tenant->advance(10min);
        rig.restart();
        QVERIFY(rig.engine->restore(JobEngine::RestoreMode::Inspect).has_value());
        bool looked = false;
        connect(rig.engine.get(), &JobEngine::followed, this, [&looked] { looked = true; });
        rig.engine->lookNow(id);
        QTRY_VERIFY(looked); // no clock was turned
        QCOMPARE(rig.item(id, 0).current().state, ItemState::SeenFresh);
    }

    /// A colleague deletes the record of a device that didn't begin its wipe, and the computer enrolls again as it is.
    void whoeverWasNotResetProvesNothing_data()
    {
        QTest::addColumn<QString>("trustType");
        QTest::addColumn<bool>("isAudited"); // else the record went in a way that no list tells of
        QTest::newRow("hybrid, by policy") << QStringLiteral("ServerAd") << false;
        QTest::newRow("hybrid, and the service tells of the deletion") << QStringLiteral("ServerAd") << true;
        QTest::newRow("Entra joined, by its user") << QStringLiteral("AzureAd") << true;
    }

    void whoeverWasNotResetProvesNothing()
    {
        QFETCH(QString, trustType);
        QFETCH(bool, isAudited);
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 1);
        const DeviceId device = plan.items.constFirst().device.id;
        rig.tenant->setTrustType(device.toString(), trustType);
        rig.tenant->setAsleep(device.toString(), true); // it never gets the order
        const JobId id = settled(rig.engine->start(plan, {})).value();
        QTRY_VERIFY(rig.turn([&] { return rig.item(id, 0).current().state == ItemState::Accepted; }));
        if (isAudited)
            QVERIFY(!settled(rig.api.perform(ResetMode::DeleteIntune, false, {device})).isEmpty());
        else
            rig.tenant->removeDevice(device.toString());
        rig.tenant->advance(1min);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.item(id, 0).current().state == ItemState::RecordGone; }, 5s), 20'000);
        rig.tenant->advance(10min);
        QVERIFY(!rig.tenant->enrollUnreset(device.toString()).isEmpty());
        for (int looks = 0; looks < 3; ++looks) {
            bool looked = false;
            const auto once = connect(rig.engine.get(), &JobEngine::followed, this, [&looked] { looked = true; });
            rig.engine->lookNow(id);
            QTRY_VERIFY(looked);
            disconnect(once);
            rig.clock.advance(5min);
        }
        QCOMPARE(rig.item(id, 0).current().state, ItemState::RecordGone);
        QVERIFY(rig.item(id, 0).current().enrolledAs.isEmpty());
        QVERIFY(settled(rig.engine->confirm(id, device, Witnessed::Fresh, QStringLiteral("seen"), {})));
        QCOMPARE(rig.item(id, 0).current().state, ItemState::Confirmed);
    }

    /// The list of orders can't be read: it may hold a deletion.
    void whatTheListMayHoldProvesNothing()
    {
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 6);
        const QSet<QString> registered = registeredIn(rig);
        plan.items.removeIf([&](const JobItem &item) { return !registered.contains(item.device.serialNumber); });
        const JobId id = wipeUntilGone(rig, plan);
        const int gone = rig.counts(id).recordGone;
        QVERIFY(gone > 0);
        rig.tenant->faults().on("GET", "/remoteActionAudits").answer(403);
        rig.tenant->advance(10min);
        const int hits = rig.tenant->faults().hits();
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.tenant->faults().hits() > hits + 2; }, 5s), 20'000);
        QCOMPARE(rig.counts(id).recordGone, gone);
        rig.tenant->faults().clear();
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.counts(id).recordGone == 0; }, 5s), 20'000);
    }

    void aPilotThatComesBackLetsTheRestGo()
    {
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 30);
        const QSet<QString> registered = registeredIn(rig);
        plan.items.removeIf([&](const JobItem &item) { return !registered.contains(item.device.serialNumber); });
        plan.items.resize(4);
        plan.pace.pilot = 2;
        const JobId id = settled(rig.engine->start(plan, {})).value();
        const auto isHeld = [&] {
            rig.tenant->advance(1min);
            return rig.engine->job(id)->phase == JobPhase::Paused;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isHeld, 3s), 20'000);
        QCOMPARE(rig.engine->job(id)->pausedBy->kind, ErrorKind::PilotFailed); // gone is not done
        QCOMPARE(rig.carriedOut(), 2);
        const auto isThrough = [&] {
            rig.tenant->advance(1min);
            return rig.carriedOut() == 4;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isThrough, 5s), 20'000);
        QCOMPARE(rig.mostRequestsForOne(id), 1);
    }

    void aPersonsWordForThePilotSendsNothing()
    {
        JobRig rig(lifelike());
        Plan plan = rig.plan(ResetMode::FactoryWipe, 3);
        plan.pace.pilot = 1;
        const JobId id = settled(rig.engine->start(plan, {})).value();
        const auto isHeld = [&] {
            rig.tenant->advance(1min);
            return rig.engine->job(id)->phase == JobPhase::Paused;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn(isHeld, 3s), 20'000);
        QVERIFY(
            settled(rig.engine->confirm(id, rig.item(id, 0).device.id, Witnessed::Fresh, QStringLiteral("seen"), {})));
        const QDateTime until = rig.clock.now().addSecs(600);
        QTRY_VERIFY(rig.turn([&] { return rig.clock.now() > until; }, 30s));
        QCOMPARE(rig.engine->job(id)->phase, JobPhase::Paused);
        QCOMPARE(rig.carriedOut(), 1);
    }

    void aBrokenListProvesNothing()
    {
        JobRig rig(lifelike());
        const JobId id = wipeUntilGone(rig, rig.plan(ResetMode::FactoryWipe, 6));
        rig.tenant->faults().on("GET", "/managedDevices").answer(500);
        rig.tenant->advance(10min);
        const int hits = rig.tenant->faults().hits();
        const auto counts = rig.counts(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.turn([&] { return rig.tenant->faults().hits() > hits + 2; }, 5s), 20'000);
        for (const JobItem &item : rig.engine->job(id)->items)
            QVERIFY(item.current().state != ItemState::SeenFresh);
        rig.tenant->faults().clear();
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.turn([&] { return rig.counts(id).recordGone < counts.recordGone || counts.recordGone == 0; }, 5s),
            20'000);
    }
};

QTEST_GUILESS_MAIN(EnrollmentTest)
#include "tst_enrollment.moc"
