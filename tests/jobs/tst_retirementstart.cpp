// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds the jobs of a batch that leaves: photos before anything is sent, the retirement in the journal, later
// looks at the records.
#include "removalrig.h"

#include "domain/retirement/report.h"
#include "graph/recordapi.h"
#include "jobs/journal/tenantjournal.h"
#include "jobs/retirement/recordwatch.h"
#include "jobs/retirement/retirementstarter.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>
#include <optional>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;

namespace {

/// The school of RemovalRig, and a journal on a thread of its own for retirements, as the programs have it.
struct StartRig {
    StartRig()
    {
        if (!journal.open(dir.path(), QStringLiteral("school")))
            qFatal("no journal");
    }

    RemovalOrder order(const RemovalWish &wish = {})
    {
        RemovalOrder order {
            .draft = school.draft(wish), .devices = {}, .assetTags = {}, .who = QStringLiteral("anna"), .consent = {}};
        for (Plan &plan : order.draft.plans)
            plan.countdown = std::chrono::seconds(0);
        for (const Device *device : std::as_const(school.batch)) {
            order.devices.append(*device);
            order.assetTags.insert(device->id, QStringLiteral("A-1"));
        }
        return order;
    }
    RemovalOrder orderWithKeys()
    {
        RemovalOrder keeping = order();
        keeping.escrow = {dir.filePath(QStringLiteral("keys")), Secret("three words and more")};
        return keeping;
    }
    /// The journal's thread needs no time of the clock.
    template <typename T> T await(const QFuture<T> &future)
    {
        school.runUntil([&future] { return future.isFinished(); }, [this] { school.clock.advance(1ms); });
        return future.result();
    }
    void pass(std::chrono::minutes time)
    {
        const QDateTime end = school.clock.now().addSecs(std::chrono::seconds(time).count());
        QVERIFY(school.runUntil([&] { return school.clock.now() >= end; },
            [this] {
                school.tenant->advance(5s);
                school.clock.advance(5s);
            }));
    }

    RemovalRig school;
    QTemporaryDir dir;
    TenantJournal journal {school.clock};
    RecordApi records {school.client};
    RetirementStarter starter {records, journal, *school.engine, school.clock};
};

/// A batch that was wiped and removed.
struct RemovedSchool {
    RemovedSchool()
    {
        PlanChoices choices;
        choices.sleeping = SleepingChoice::LeaveOut;
        started = rig.await(rig.starter.start(rig.order({.choices = choices}))).value();
        rig.pass(90min);
    }

    /// One whose Intune record was gone before its turn, and whose other records went.
    std::optional<JobItem> removed() const
    {
        for (const JobItem &item : rig.school.engine->job(started.jobs.constFirst())->items) {
            if (item.current().kind == ResetMode::DeleteEntra && item.steps.at(1).kind == ResetMode::DeleteIntune
                && item.steps.at(1).state == ItemState::NotNeeded && item.steps.at(1).tries == 0)
                return item;
        }
        return std::nullopt;
    }

    StartRig rig;
    StartedRemoval started;
};

} // namespace

class RetirementStartTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void photographsBeforeItSends();
    void startsNothingWhenItIsCanceled();
    void canBeCanceledWhenTheKeysAreKept();
    void mayGoWhenTheKeysAreKept();
    void looksAgain();
    void looksAtWhatNoOrderDeletes_data();
    void looksAtWhatNoOrderDeletes();
    void seesWhatAWipeTook();
    void seesWhatEnrolledAgain();
    void looksForWhatOnlyTheRegistrationNamed();
    void whatIsDueOutlivesARestart();
};

void RetirementStartTest::photographsBeforeItSends()
{
    StartRig rig;
    int told = 0;
    int sentBefore = 0;
    connect(&rig.starter, &RetirementStarter::photographed, this, [&](int done, int of) {
        told = done;
        QCOMPARE(of, 40);
        sentBefore += rig.school.carriedOut();
    });
    const QFuture<Result<StartedRemoval>> starting = rig.starter.start(rig.order());
    QCOMPARE(rig.await(rig.starter.start(rig.order())).error().kind, ErrorKind::Conflict); // one at a time
    const Result<StartedRemoval> started = rig.await(starting);
    QVERIFY(started.has_value());
    QCOMPARE(told, 40);
    QCOMPARE(sentBefore, 0);
    const Retirement kept = rig.await(rig.journal.loadRetirement(started->retirement)).value();
    QCOMPARE(kept.devices.size(), 39);
    QCOMPARE(kept.startedBy, QStringLiteral("anna"));
    int withKeys = 0;
    for (const RetiredDevice &device : kept.devices) {
        QVERIFY(device.photo.taken.isValid());
        QVERIFY2(device.photo.groups.contains(QStringLiteral("Laptops to retire")), qPrintable(device.device.name));
        QCOMPARE(device.photo.category, QStringLiteral("Library"));
        QCOMPARE(device.photo.areKeysRead, std::optional(true));
        QVERIFY(device.photo.hasLocalPassword.has_value());
        QCOMPARE(device.photo.isWindowsSupported, std::optional(false)); // Windows 10
        QCOMPARE(device.photo.device.editionName, QStringLiteral("Education"));
        QCOMPARE(device.assetTag, QStringLiteral("A-1"));
        withKeys += device.photo.recoveryKeyIds.isEmpty() ? 0 : 1;
    }
    QVERIFY(withKeys > 20);
    QCOMPARE(rig.school.tenant->secretReads().size(), 0); // no key and no password was read
    QCOMPARE(rig.school.engine->job(started->jobs.constFirst())->retirement, started->retirement);
}

void RetirementStartTest::startsNothingWhenItIsCanceled()
{
    StartRig rig;
    QFuture<Result<StartedRemoval>> starting = rig.starter.start(rig.order());
    rig.starter.cancel();
    QCOMPARE(rig.await(starting).error().kind, ErrorKind::Canceled);
    rig.pass(5min);
    QCOMPARE(rig.await(rig.journal.loadRetirements()).value().size(), 0);
    QCOMPARE(rig.school.engine->jobs().size(), 0);
    QCOMPARE(rig.school.carriedOut(), 0);
    QVERIFY(rig.await(rig.starter.start(rig.order())).has_value()); // and another one can be
}

void RetirementStartTest::canBeCanceledWhenTheKeysAreKept()
{
    StartRig rig;
    connect(&rig.starter, &RetirementStarter::keysKept, this, [&rig] { rig.starter.cancel(); });
    QCOMPARE(rig.await(rig.starter.start(rig.orderWithKeys())).error().kind, ErrorKind::Canceled);
    rig.pass(5min);
    QCOMPARE(rig.await(rig.journal.loadRetirements()).value().size(), 0);
    QCOMPARE(rig.school.engine->jobs().size(), 0);
    QCOMPARE(rig.school.carriedOut(), 0);
}

void RetirementStartTest::mayGoWhenTheKeysAreKept()
{
    StartRig rig;
    auto starter = std::make_unique<RetirementStarter>(rig.records, rig.journal, *rig.school.engine, rig.school.clock);
    connect(starter.get(), &RetirementStarter::keysKept, this, [&starter] { starter.reset(); });
    QCOMPARE(rig.await(starter->start(rig.orderWithKeys())).error().kind, ErrorKind::Canceled);
    QVERIFY(!starter);
    QCOMPARE(rig.school.engine->jobs().size(), 0);
}

void RetirementStartTest::looksAgain()
{
    StartRig rig;
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    PlanChoices choices;
    choices.sleeping = SleepingChoice::LeaveOut;
    const StartedRemoval started = rig.await(rig.starter.start(rig.order({.choices = choices}))).value();
    const JobId id = started.jobs.constFirst();
    rig.pass(90min);
    const auto removed = std::ranges::find_if(rig.school.engine->job(id)->items, [](const JobItem &item) {
        return item.current().kind == ResetMode::DeleteEntra && item.current().state == ItemState::RecordGone;
    });
    QVERIFY(removed != rig.school.engine->job(id)->items.end());
    const DeviceRef device = removed->device;
    const auto look = [&] {
        bool isKept = false;
        const auto connection = connect(&watch, &RecordWatch::looked, this,
            [&](const RetirementId &of, const LookEnd &end) { isKept = of == started.retirement && !end.error; });
        watch.lookNow(started.retirement);
        rig.school.runUntil([&] { return isKept; }, [&] { rig.school.clock.advance(1ms); });
        disconnect(connection);
        QVERIFY(isKept);
    };
    const auto endOf = [&] {
        const RetirementFacts facts {.retirement = rig.await(rig.journal.loadRetirement(started.retirement)).value(),
            .jobs = {*rig.school.engine->job(id)},
            .looks = rig.await(rig.journal.loadLooks(started.retirement)).value(),
            .histories = {}};
        for (const ReportedDevice &line : reportLines(facts)) {
            if (line.retired.device.id == device.id)
                return line.records.at(2).end;
        }
        return RecordEnd::NotOrdered;
    };
    look();
    QCOMPARE(endOf(), RecordEnd::Removed);
    rig.school.tenant->setTrustType(device.id.toString(), QStringLiteral("AzureAd")); // it was restored
    look();
    QCOMPARE(endOf(), RecordEnd::CameBack);
}

void RetirementStartTest::looksAtWhatNoOrderDeletes_data()
{
    QTest::addColumn<bool>("isPlain"); // a job of which a person said afterward that its devices leave
    QTest::newRow("lost") << false;
    QTest::newRow("plain wipe") << true;
}

void RetirementStartTest::looksAtWhatNoOrderDeletes()
{
    QFETCH(bool, isPlain);
    StartRig rig;
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    RemovalOrder order = rig.order({.reason = RetirementReason::Lost});
    RetirementId retirement;
    JobId id;
    if (isPlain) {
        id = rig.await(rig.school.engine->start(order.draft.plans.constFirst(), order.who)).value();
        retirement = RetirementId(id.toString());
    } else {
        const StartedRemoval started = rig.await(rig.starter.start(order)).value();
        id = started.jobs.constFirst();
        retirement = started.retirement;
    }
    QVERIFY(!watch.lookNow(RetirementId(QStringLiteral("another"))));
    rig.pass(10min);
    int looks = 0;
    connect(&watch, &RecordWatch::looked, this,
        [&](const RetirementId &of, const LookEnd &end) { looks += of == retirement && !end.error ? 1 : 0; });
    bool isUnsaid = false;
    connect(&watch, &RecordWatch::looked, this, [&](const RetirementId &, const LookEnd &end) {
        isUnsaid = isUnsaid || (end.error && end.error->kind == ErrorKind::NotFound);
    });
    QVERIFY(watch.lookNow(retirement));
    if (isPlain) { // nobody says so yet: nothing is kept, and whoever waits for the look learns it
        QVERIFY(rig.school.runUntil([&] { return isUnsaid; }, [&] { rig.school.clock.advance(1ms); }));
        QCOMPARE(looks, 0);
        QVERIFY(rig.await(rig.journal.addRetirement({.id = retirement, .reason = RetirementReason::Sold})));
        QVERIFY(watch.lookNow(retirement));
    }
    QVERIFY(rig.school.runUntil([&] { return looks == 1; }, [&] { rig.school.clock.advance(1ms); }));
    const QList<RecordLook> kept = rig.await(rig.journal.loadLooks(retirement)).value();
    for (const RecordKind kind : {RecordKind::Intune, RecordKind::Entra})
        QVERIFY(std::ranges::any_of(kept, [kind](const RecordLook &look) { return look.kind == kind; }));
    watch.begin(); // and at the next start of the program
    QVERIFY(rig.school.runUntil([&] { return looks == 2; }, [&] { rig.school.clock.advance(1ms); }));
}

/// A repair deletes the registration alone, and its wipe takes the Intune record that is to be kept.
void RetirementStartTest::seesWhatAWipeTook()
{
    StartRig rig;
    const StartedRemoval started =
        rig.await(rig.starter.start(rig.order({.reason = RetirementReason::Repair, .isBoardChanged = true}))).value();
    rig.pass(30min);
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    bool isKept = false;
    connect(&watch, &RecordWatch::looked, this, [&](const RetirementId &, const LookEnd &end) { isKept = !end.error; });
    QVERIFY(watch.lookNow(started.retirement));
    QVERIFY(rig.school.runUntil([&] { return isKept; }, [&] { rig.school.clock.advance(1ms); }));
    const QList<Job> jobs {*rig.school.engine->job(started.jobs.constFirst())};
    QCOMPARE(jobs.constFirst().workflow.goal(), ResetMode::DeleteAutopilot);
    const Retirement retirement = rig.await(rig.journal.loadRetirement(started.retirement)).value();
    const QList<ReportedDevice> lines = reportLines(
        retirement, jobs, rig.await(rig.journal.loadLooks(started.retirement)).value());
    QSet<QString> listed;
    for (const TenantDevice &device : rig.school.tenant->devices())
        listed.insert(device.id);
    int taken = 0;
    for (const ReportedDevice &line : lines) {
        const bool isThere = listed.contains(line.retired.device.id.toString());
        taken += isThere ? 0 : 1;
        if (!isThere)
            QVERIFY(line.records.constFirst().end != RecordEnd::KeptOnPurpose);
    }
    QVERIFY(taken > 0);
}

/// The usual end: the wipe took the Intune record, so that nobody ordered its deletion.
void RetirementStartTest::seesWhatEnrolledAgain()
{
    // Whether a computer comes back before its record's turn is chance: another school, until one doesn't.
    std::unique_ptr<RemovedSchool> school;
    for (int tries = 0; tries < 5 && (!school || !school->removed()); ++tries)
        school = std::make_unique<RemovedSchool>();
    QVERIFY(school->removed());
    const JobItem removed = *school->removed();
    StartRig &rig = school->rig;
    const StartedRemoval &started = school->started;
    const JobId id = started.jobs.constFirst();
    const auto intuneOf = [&](const DeviceId &device) {
        const RetirementFacts facts {.retirement = rig.await(rig.journal.loadRetirement(started.retirement)).value(),
            .jobs = {*rig.school.engine->job(id)},
            .looks = rig.await(rig.journal.loadLooks(started.retirement)).value(),
            .histories = {}};
        const QList<ReportedDevice> lines = reportLines(facts);
        const auto line = std::ranges::find(
            lines, device, [](const ReportedDevice &each) { return each.retired.device.id; });
        return line == lines.end() ? ReportedRecord() : line->records.at(0);
    };
    QCOMPARE(intuneOf(removed.device.id).end, RecordEnd::NotFound);
    // Only now: it looks by itself an hour after the end, which may be within what passed.
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    const auto look = [&] {
        bool isKept = false;
        const auto connection = connect(&watch, &RecordWatch::looked, this,
            [&isKept](const RetirementId &, const LookEnd &end) { isKept = !end.error; });
        watch.lookNow(started.retirement);
        rig.school.runUntil([&] { return isKept; }, [&] { rig.school.clock.advance(1ms); });
        disconnect(connection);
        QVERIFY(isKept);
    };
    const QString again = rig.school.tenant->enrollUnreset(removed.device.id.toString());
    QVERIFY(!again.isEmpty());
    look();
    QCOMPARE(intuneOf(removed.device.id).end, RecordEnd::CameBack);
    QCOMPARE(DeviceId(intuneOf(removed.device.id).foundAs), DeviceId(again));
    QVERIFY(intuneOf(removed.device.id).enrolled.isValid());
    rig.school.tenant->removeDevice(again);
    look();
    QCOMPARE(intuneOf(removed.device.id).end, RecordEnd::NotFound);
    rig.school.tenant->enrollUnreset(again);
    const QDateTime lastTold = intuneOf(removed.device.id).lookedAgain;
    rig.school.tenant->faults().on("GET", "managedDevices?").times(1).answer(403); // half a list tells nothing
    look();
    QCOMPARE(intuneOf(removed.device.id).lookedAgain, lastTold);
    look();
    QCOMPARE(intuneOf(removed.device.id).end, RecordEnd::CameBack);
}

/// The Entra device of a registration, beside the one that Intune names: read where it is certain whose it is.
void RetirementStartTest::looksForWhatOnlyTheRegistrationNamed()
{
    StartRig rig;
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    PlanChoices choices;
    choices.sleeping = SleepingChoice::LeaveOut;
    RemovalOrder order = rig.order({.choices = choices});
    const Plan &plan = order.draft.plans.constFirst();
    QVERIFY(plan.items.size() > 2);
    const DeviceId certain = plan.items.at(0).device.id;
    const DeviceId doubtful = plan.items.at(1).device.id;
    QList<EntraDeviceId> others; // of devices that don't leave
    for (const TenantDevice &device : rig.school.tenant->devices()) {
        const bool isIn = std::ranges::any_of(
            order.devices, [&device](const Device &each) { return each.id == DeviceId(device.id); });
        if (!isIn && !device.entraObjectId.isEmpty())
            others.append(EntraDeviceId(device.entraDeviceId));
    }
    QVERIFY(others.size() > 1);
    for (Device &device : order.devices) {
        if (device.id != certain && device.id != doubtful)
            continue;
        device.isRegistrationCertain = device.id == certain;
        device.registeredEntraId = others.at(device.isRegistrationCertain ? 0 : 1);
    }
    const StartedRemoval started = rig.await(rig.starter.start(order)).value();
    rig.pass(90min);
    bool isKept = false;
    connect(&watch, &RecordWatch::looked, this, [&](const RetirementId &, const LookEnd &end) { isKept = !end.error; });
    QVERIFY(watch.lookNow(started.retirement));
    rig.school.runUntil([&] { return isKept; }, [&] { rig.school.clock.advance(1ms); });
    QVERIFY(isKept);
    QHash<DeviceId, EntraDeviceId> seen;
    const QList<RecordLook> looks = rig.await(rig.journal.loadLooks(started.retirement)).value();
    for (const RecordLook &look : looks) {
        if (look.isRegistered.value_or(false) && look.state == RecordState::Present)
            seen.insert(look.device, EntraDeviceId(look.foundAs));
    }
    const QHash<DeviceId, EntraDeviceId> expected {{certain, others.at(0)}};
    QCOMPARE(seen, expected);
    const RetirementFacts facts {.retirement = rig.await(rig.journal.loadRetirement(started.retirement)).value(),
        .jobs = {*rig.school.engine->job(started.jobs.constFirst())},
        .looks = looks,
        .histories = {}};
    const RetirementReport report = draftReport(facts);
    int told = 0;
    for (const ReportOpenPoint &point : openPoints(report)) {
        if (point.point != OpenPoint::RegisteredEntra)
            continue;
        ++told;
        const bool isCertain = report.lines.at(point.line).retired.device.id == certain;
        QCOMPARE(point.isUncertain, !isCertain);
        QCOMPARE(point.seen.isValid(), isCertain);
        QCOMPARE(EntraDeviceId(point.foundAs), others.at(isCertain ? 0 : 1));
    }
    QVERIFY(told >= 2); // the hybrid ones may have one of their own
}

void RetirementStartTest::whatIsDueOutlivesARestart()
{
    StartRig rig;
    PlanChoices choices;
    choices.sleeping = SleepingChoice::LeaveOut;
    const RemovalOrder order = rig.order({.reason = RetirementReason::Lost, .choices = choices});
    const JobId id = rig.await(rig.starter.start(order)).value().jobs.first();
    rig.pass(10min);
    rig.school.engine->stop(id);
    QVERIFY(rig.school.passUntilFinished(id));
    QDateTime ended;
    for (const JobItem &item : rig.school.engine->job(id)->items)
        ended = ended.isValid() ? std::max(ended, item.current().changed) : item.current().changed;
    rig.school.killed();
    RecordWatch watch(*rig.school.engine, rig.journal, rig.school.api, rig.school.clock);
    int looks = 0;
    connect(&watch, &RecordWatch::looked, this, [&](const RetirementId &, const LookEnd &) { ++looks; });
    const auto passTo = [&](std::chrono::minutes sinceEnd) {
        const QDateTime end = ended.addSecs(std::chrono::seconds(sinceEnd).count());
        rig.school.runUntil([&] { return rig.school.clock.now() >= end; }, [&] { rig.school.clock.advance(1min); });
    };
    QVERIFY(rig.school.clock.now() < ended.addSecs(50 * 60));
    watch.begin();
    passTo(58min);
    QTRY_COMPARE(looks, 1);
    passTo(65min);
    QTRY_COMPARE(looks, 2);
    passTo(24h - 2min);
    QCOMPARE(looks, 2);
    passTo(24h + 5min);
    QTRY_COMPARE(looks, 3);
}

QTEST_GUILESS_MAIN(RetirementStartTest)
#include "tst_retirementstart.moc"
