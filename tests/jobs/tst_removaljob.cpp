// SPDX-License-Identifier: GPL-3.0-or-later
// A batch that leaves the school, end to end over a real journal, counted at the server: no record goes without the
// proof, none twice, and each is accounted for.
#include "removalrig.h"

#include "domain/retirement/recordlink.h"
#include "jobs/engine/handconfirmation.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;
using namespace std::chrono_literals;
using enum ResetMode;

namespace {

/// All its steps ended, and its Entra record is gone: by our order, or by itself after the others (graph.md §10).
bool isRemoved(const JobItem &item, int steps)
{
    const Step &last = item.current();
    const bool wentByItself = last.state == ItemState::NotNeeded && last.blockedReason == Reason::RecordMissing;
    return item.steps.size() == steps && (last.state == ItemState::RecordGone || wentByItself);
}

int countSections(const RemovalDraft &draft, RemovalGroup group)
{
    int count = 0;
    for (const RemovalSection &section : draft.sections)
        count += section.group == group ? static_cast<int>(section.items.size()) : 0;
    return count;
}

/// A hybrid computer that is back, whose number wasn't known to be its alone when it was wiped.
bool isKept(const JobItem &item)
{
    return item.current().state == ItemState::Blocked && item.current().blockedReason == Reason::ReturnUnproven;
}

/// How the steps of each device stand, for who reads a failed run.
QByteArray standingOf(const QList<JobItem> &items)
{
    QByteArray text;
    for (const JobItem &item : items) {
        for (const Step &step : item.steps)
            text += QByteArray(itemStateName(step.state).data()) + '/' + reasonName(step.blockedReason).data()
                + (step.enrolledAs.isEmpty() ? " " : "* ");
        text += '\n';
    }
    return text;
}

} // namespace

class RemovalJobTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsTheBatch();
    void leavesOutWhatOnlyIdsSpeakFor();
    void removesTheBatch();
    void waitsForThePersonWhoConfirms();
    void goesWithoutProofOnlyWhenAPersonSaysSo();
    void removesRecordsOfSleepingDevicesWithAReason();
    void removesWhatStandsOnlyInAutopilot();
    void whatIsGoneBeforeIsNotDeletedByUs();
    void aChangedRegistrationStays();
    void aKillAnywhere_data();
    void aKillAnywhere();
    void faultsAtEachDeletion_data();
    void faultsAtEachDeletion();
};

void RemovalJobTest::sortsTheBatch()
{
    const RemovalRig rig;
    const RemovalDraft draft = rig.draft();
    QCOMPARE(draft.asked(), 40);
    QCOMPARE(draft.going(), 39);
    QCOMPARE(countSections(draft, RemovalGroup::Ready), 32);
    QCOMPARE(countSections(draft, RemovalGroup::Hybrid), 5);
    QCOMPARE(countSections(draft, RemovalGroup::Sleeping), 2);
    QCOMPARE(countSections(draft, RemovalGroup::Doubtful), 1);
    QCOMPARE(draft.plans.size(), 1);
    QCOMPARE(workflowName(draft.plans.first().workflow),
        QStringLiteral("factory-wipe>reported>delete-intune>reported>delete-autopilot>reported>delete-entra"));
}

/// After its wipe the registration may name another Intune record, and the last look would keep it.
void RemovalJobTest::leavesOutWhatOnlyIdsSpeakFor()
{
    const RemovalRig rig;
    const RemovalDraft all = rig.draft();
    const DeviceId ready = all.sections.constFirst().items.constFirst().device.id;
    Device device = rig.catalog.at(rig.catalog.rowOf(ready));
    QVERIFY(!plannedItem(device).device.autopilot.isEmpty());
    for (const char *serial : {"", "Default string"}) {
        device.serialNumber = QString::fromLatin1(serial);
        const RemovalDraft draft = draftRemoval({}, {&device, &device}, {}, nothingHeld(rig.clock.now()));
        QCOMPARE(draft.asked(), 1);
        QCOMPARE(draft.going(), 0);
        QCOMPARE(countSections(draft, RemovalGroup::Doubtful), 1);
        QCOMPARE(draft.sections.constFirst().reason, Reason::LinkDoubtful);
        const RemovalWish repair {.reason = RetirementReason::Repair}; // deletes no record that it might mistake
        QCOMPARE(draftRemoval(repair, {&device}, {}, nothingHeld(rig.clock.now())).going(), 1);
    }
    // The other way round: Intune knows the number, and the registration bears what stands in for one.
    device = rig.catalog.at(rig.catalog.rowOf(ready));
    device.isRegistrationUnnumbered = true;
    const RemovalDraft unnumbered = draftRemoval({}, {&device}, {}, nothingHeld(rig.clock.now()));
    QCOMPARE(unnumbered.going(), 0);
    QCOMPARE(unnumbered.sections.constFirst().reason, Reason::LinkDoubtful);
    device.autopilotState = RecordState::Missing; // there is no registration to be mistaken
    device.autopilotId = {};
    QCOMPARE(draftRemoval({}, {&device}, {}, nothingHeld(rig.clock.now())).going(), 1);
}

void RemovalJobTest::removesTheBatch()
{
    RemovalRig rig;
    const JobId id = rig.startOne();
    rig.passAll(id);
    QCOMPARE(rig.whatIsWrong(), QByteArray());
    int removed = 0, hybrid = 0, waiting = 0, failed = 0, unproven = 0, kept = 0;
    QStringList unexpected;
    for (const JobItem &item : rig.engine->job(id)->items) {
        const Step &last = item.current();
        const bool isAtEnd = item.steps.size() == 4;
        removed += isRemoved(item, 4) ? 1 : 0;
        hybrid += isAtEnd && last.state == ItemState::NotNeeded && last.blockedReason == Reason::HybridJoined ? 1 : 0;
        waiting += !isAtEnd && last.state == ItemState::Waiting ? 1 : 0;
        failed += !isAtEnd && last.state == ItemState::Failed ? 1 : 0;
        kept += isKept(item) ? 1 : 0;
        if (isAtEnd || last.state != ItemState::RecordGone)
            continue;
        // Left before it could report, which chance decides: only these can't prove it by coming back.
        ++unproven;
        const TenantDevice was = rig.known.value(item.device.id);
        if (was.autopilot && was.trustType != QLatin1String("ServerAd"))
            unexpected.append(was.name + QString::fromUtf8(standingOf({item})));
    }
    QVERIFY2(unexpected.isEmpty(), qPrintable(unexpected.join(u' ')));
    QCOMPARE(removed + hybrid + waiting + failed + unproven + kept, 39);
    QVERIFY(hybrid + unproven + kept >= 5);
    QCOMPARE(waiting, 2);
    QCOMPARE(failed, 1);
    QCOMPARE(rig.carriedOutOf("wipe"), 39);
    QVERIFY(rig.carriedOutOf("deleteEntra") > 0 && rig.carriedOutOf("deleteEntra") < removed); // some go by themselves
    QVERIFY(rig.carriedOutOf("deleteAutopilot") >= removed + hybrid - 1); // one isn't registered
    QVERIFY(rig.verified().has_value());
    // As it was written down.
    const QList<JobItem> before = rig.engine->job(id)->items;
    rig.killed();
    QCOMPARE(rig.engine->job(id)->items, before);
}

void RemovalJobTest::waitsForThePersonWhoConfirms()
{
    RemovalRig rig;
    const JobId id = rig.startOne({.gate = Gate::Confirmed});
    QVERIFY(rig.passUntil([&] { return rig.counts(id).planned == 0; }));
    rig.pass(60min);
    QCOMPARE(rig.carriedOutOf("wipe"), 39);
    QCOMPARE(rig.carriedOutOf("delete") + rig.carriedOutOf("deleteAutopilot") + rig.carriedOutOf("deleteEntra"), 0);
    const QList<DeviceId> seen = rig.engine->devicesWorthConfirming(id).mid(0, 3);
    QCOMPARE(seen.size(), 3);
    QVERIFY(
        settled(rig.engine->confirmAll(id, seen, Witnessed::Fresh, QStringLiteral("setup"), QStringLiteral("ben"))));
    rig.pass(60min);
    for (const DeviceId &device : seen)
        QCOMPARE(rig.item(id, indexOf(*rig.engine->job(id), device)).steps.size(), 4);
    QVERIFY(rig.carriedOutOf("deleteAutopilot") <= 3 && rig.carriedOutOf("deleteAutopilot") > 0);
    QCOMPARE(rig.whatIsWrong(), QByteArray());
}

void RemovalJobTest::goesWithoutProofOnlyWhenAPersonSaysSo()
{
    RemovalRig rig;
    const JobId id = rig.startOne();
    rig.passAll(id);
    const QList<JobItem> items = rig.engine->job(id)->items;
    const auto asleep = std::find_if(
        items.cbegin(), items.cend(), [](const JobItem &item) { return item.current().state == ItemState::Waiting; });
    QVERIFY(asleep != items.cend());
    const DeviceId device = asleep->device.id;
    const auto waive = [&](const QList<DeviceId> &devices, const QString &reason) {
        return settled(rig.engine->byHand().waive(
            id, devices, {.what = Witnessed::Untouched, .note = reason, .who = QStringLiteral("ben"), .at = {}}));
    };
    QCOMPARE(waive({device}, QStringLiteral(" ")).error().kind, ErrorKind::Usage); // a reason is printed
    QCOMPARE(waive({DeviceId(QStringLiteral("no one"))}, QStringLiteral("why")).error().kind, ErrorKind::Usage);
    const auto removed = std::find_if(
        items.cbegin(), items.cend(), [](const JobItem &item) { return item.steps.size() == 4; });
    QCOMPARE(waive({device, removed->device.id}, QStringLiteral("why")).error().kind, ErrorKind::Usage);
    rig.mayLoseRecords.insert(device.toString());
    QVERIFY(waive({device}, QStringLiteral("Its drive was shredded")).has_value());
    rig.pass(60min);
    const JobItem &item = rig.item(id, indexOf(*rig.engine->job(id), device));
    QCOMPARE(item.steps.size(), 4);
    QCOMPARE(item.steps.at(0).state, ItemState::Waived);
    QCOMPARE(item.steps.at(0).note, QStringLiteral("Its drive was shredded"));
    QCOMPARE(item.steps.at(0).confirmedBy, QStringLiteral("ben"));
    QVERIFY(isRemoved(item, 4));
    QCOMPARE(rig.whatIsWrong(), QByteArray());
    const Job before = *rig.engine->job(id);
    rig.killed();
    QCOMPARE(rig.engine->job(id)->items, before.items);
    QVERIFY(rig.verified().has_value());
}

void RemovalJobTest::removesRecordsOfSleepingDevicesWithAReason()
{
    RemovalRig rig;
    const RemovalDraft draft = rig.draft({.recordsOnly = QStringLiteral("Handed in without a drive")});
    QCOMPARE(draft.going(), 39);
    QCOMPARE(draft.plans.size(), 2);
    QCOMPARE(draft.plans.last().items.size(), 2);
    for (const JobItem &item : draft.plans.last().items)
        rig.mayLoseRecords.insert(item.device.id.toString());
    const Retirement retirement = retirementOf(draft, {}, {});
    QCOMPARE(std::count_if(retirement.devices.cbegin(), retirement.devices.cend(),
                 [](const RetiredDevice &device) { return !device.exception.isEmpty(); }),
        2);
    const QList<JobId> jobs = rig.startAll(draft);
    rig.passAll(jobs.first());
    QVERIFY(rig.passUntilFinished(jobs.last()));
    for (const JobItem &item : rig.engine->job(jobs.last())->items) {
        QVERIFY(isRemoved(item, 3));
        QCOMPARE(rig.carriedOutFor(item.device.id.toString(), "wipe"), 0);
        QCOMPARE(rig.carriedOutFor(item.device.id.toString(), "delete"), 1);
    }
    QCOMPARE(rig.whatIsWrong(), QByteArray());
}

void RemovalJobTest::removesWhatStandsOnlyInAutopilot()
{
    RemovalRig rig;
    const QList<AutopilotRecord> alone = rig.autopilotOnly();
    QCOMPARE(alone.size(), 3);
    AutopilotRecord elsewhere = alone.constFirst();
    elsewhere.id = AutopilotId(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    elsewhere.entraDeviceId = EntraDeviceId(QStringLiteral("66666666-7777-4888-8999-aaaaaaaaaaaa"));
    elsewhere.managedDeviceId = DeviceId(QStringLiteral("out of reach"));
    const RemovalDraft draft = draftRemoval(
        {}, {}, alone + QList<AutopilotRecord> {elsewhere}, nothingHeld(rig.clock.now()));
    QCOMPARE(draft.asked(), 4);
    QCOMPARE(draft.going(), 3);
    const JobId id = rig.startAll(draft).constFirst();
    QVERIFY(rig.passUntilFinished(id));
    for (const JobItem &item : rig.engine->job(id)->items) {
        QVERIFY(isAutopilotOnly(item.device.id));
        QCOMPARE(item.steps.size(), 2);
        QVERIFY(isRemoved(item, 2));
        QCOMPARE(rig.carriedOutFor(item.device.autopilot.toString(), "deleteAutopilot"), 1);
    }
    QCOMPARE(rig.tenant->requestCount("*", "autopilot-only"), 0); // no id of Intune
    QCOMPARE(rig.counts(id).done + rig.counts(id).recordGone, 3);
}

void RemovalJobTest::whatIsGoneBeforeIsNotDeletedByUs()
{
    RemovalRig rig;
    RemovalDraft draft = rig.draft({.recordsOnly = QStringLiteral("No drive")});
    Plan plan = draft.plans.last();
    rig.mayLoseRecords.insert(plan.items.at(0).device.id.toString());
    rig.mayLoseRecords.insert(plan.items.at(1).device.id.toString());
    rig.tenant->removeDevice(plan.items.at(0).device.id.toString());
    draft.plans = {plan};
    const JobId id = rig.startAll(draft).constFirst();
    QVERIFY(rig.passUntilFinished(id));
    const JobItem &item = rig.item(id, 0);
    QCOMPARE(item.steps.at(0).state, ItemState::NotNeeded);
    QCOMPARE(item.steps.at(0).blockedReason, Reason::RecordMissing);
    QCOMPARE(item.steps.at(1).state, ItemState::RecordGone);
    QCOMPARE(rig.carriedOutFor(item.device.id.toString(), "delete"), 0);
    QCOMPARE(rig.item(id, 1).steps.at(0).state, ItemState::RecordGone);
}

void RemovalJobTest::aChangedRegistrationStays()
{
    RemovalRig rig;
    RemovalDraft draft = rig.draft({.recordsOnly = QStringLiteral("No drive")});
    Plan plan = draft.plans.last();
    rig.mayLoseRecords.insert(plan.items.at(0).device.id.toString());
    // The plan is of a device of another serial number than the registration has.
    plan.items.removeLast();
    plan.items[0].device.serialNumber = QStringLiteral("SOMETHING-ELSE-7");
    plan.workflow = plan.workflow.from(1);
    draft.plans = {plan};
    const JobId id = rig.startAll(draft).constFirst();
    QVERIFY(rig.passUntilFinished(id));
    QCOMPARE(rig.item(id, 0).current().state, ItemState::Blocked);
    QCOMPARE(rig.item(id, 0).current().blockedReason, Reason::LinkDoubtful);
    QCOMPARE(rig.carriedOut(), 0);
}

void RemovalJobTest::aKillAnywhere_data()
{
    QTest::addColumn<int>("every"); // so many writes of the journal
    QTest::addColumn<bool>("spares"); // what is on its way
    for (const int every : {1, 3, 8}) {
        QTest::addRow("after each %d. write", every) << every << false;
        QTest::addRow("after each %d. write, with nothing on its way", every) << every << true;
    }
}

void RemovalJobTest::aKillAnywhere()
{
    QFETCH(int, every);
    QFETCH(bool, spares);
    RemovalRig rig;
    const JobId id = rig.startOne();
    QVERIFY(rig.passUntil([&] { return rig.counts(id).planned + rig.counts(id).sent == 0; }));
    int kills = 0;
    const QDateTime end = rig.clock.now().addSecs(60 * 60);
    while (rig.clock.now() < end) {
        const int until = rig.store.saves + every;
        QVERIFY(rig.passUntil([&] {
            const bool isDue = rig.store.saves >= until && (!spares || rig.counts(id).sent == 0);
            return isDue || rig.clock.now() >= end;
        }));
        rig.killed();
        ++kills;
        if (rig.engine->job(id)->phase == JobPhase::Paused)
            rig.engine->resume(id);
    }
    QVERIFY2(kills > 1, qPrintable(QString::number(kills)));
    rig.passAll(id);
    QCOMPARE(rig.whatIsWrong(), QByteArray());
    int removed = 0;
    for (const JobItem &item : rig.engine->job(id)->items) {
        removed += item.steps.size() == 4 ? 1 : 0;
        for (qsizetype i = 1; i < item.steps.size(); ++i) // none forgotten, and each after the one before
            QVERIFY2(
                item.steps.at(i - 1).state != ItemState::Planned, itemStateName(item.steps.at(i - 1).state).data());
        const bool isKnown = item.current().state != ItemState::Planned && item.current().state != ItemState::Sent;
        QVERIFY2(isKnown, itemStateName(item.current().state).data());
    }
    if (spares) // 39 less two that sleep, one that fails, and hybrid ones that came back
        QVERIFY2(removed >= 25, qPrintable(QString::number(removed)));
    QVERIFY(rig.verified().has_value());
}

void RemovalJobTest::faultsAtEachDeletion_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("fault");
    for (const char *path : {"/deviceManagement/managedDevices/", "/windowsAutopilotDeviceIdentities/", "/devices("}) {
        QTest::addRow("%s refused for now", path) << QByteArray(path) << 0;
        QTest::addRow("%s acted, and the answer says 500", path) << QByteArray(path) << 1;
        QTest::addRow("%s turned away", path) << QByteArray(path) << 2;
        QTest::addRow("%s forbidden", path) << QByteArray(path) << 3;
    }
}

void RemovalJobTest::faultsAtEachDeletion()
{
    QFETCH(QByteArray, path);
    QFETCH(int, fault);
    RemovalRig rig;
    Faults &faults = rig.tenant->faults();
    switch (fault) {
    case 0:
        faults.on("DELETE", path).times(9).answerInner(429, {}, {{"Retry-After", "3"}});
        break;
    case 1:
        faults.on("DELETE", path).times(9).actThenAnswer(500);
        break;
    case 2:
        faults.on("DELETE", path).times(4).answerInner(400);
        break;
    default:
        faults.on("DELETE", path).times(3).answerInner(403);
    }
    const JobId id = rig.startOne();
    rig.passAll(id);
    QVERIFY(faults.hits() > 0);
    QCOMPARE(rig.whatIsWrong(), QByteArray());
    const QList<JobItem> &items = rig.engine->job(id)->items;
    const int steps = rig.engine->job(id)->workflow.size();
    QList<JobItem> open;
    int failed = 0;
    for (const JobItem &item : items) {
        const Step &last = item.current();
        const bool isWipe = last.kind == FactoryWipe;
        const bool hasFailed = !isWipe && last.state == ItemState::Failed;
        const bool hasEnded = isFinal(last.state, last.kind) && (isWipe || item.steps.size() == steps);
        failed += hasFailed ? 1 : 0;
        if (!hasFailed && !hasEnded && !isKept(item) && last.state != ItemState::Waiting) // one sleeps
            open.append(item);
    }
    QVERIFY2(open.isEmpty(), standingOf(open).constData());
    if (fault < 2)
        QCOMPARE(failed, 0);
}

QTEST_GUILESS_MAIN(RemovalJobTest)
#include "tst_removaljob.moc"
