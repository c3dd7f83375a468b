// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "graph/transport/tokensource.h"
#include "jobs/journal/tenantjournal.h"
#include "models/retirement/removalassistant.h"
#include "models/retirement/removallabels.h"
#include "models/retirement/removalordertext.h"
#include "settled.h"
#include "testtenant.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;

namespace {

TenantOptions leaving()
{
    TenantOptions options = Test::TestTenant::quick(60);
    options.clockStands = true;
    options.retiringDevices = true;
    return options;
}

/// A school of which a batch of 40 leaves.
struct Bench {
    Test::TestTenant tenant {leaving()};
    FakeClock clock {QDateTime::currentDateTimeUtc()};
    FixedToken token {tenant.token()};
    GraphClient client {Endpoints {.graph = tenant.url(), .login = tenant.url()}, token, clock};
    GraphApi api {client};
    DeviceCatalog catalog {api, clock};
    TenantJournal journal {clock};
    JobEngine engine {journal, api, clock, PaceLimits::none()};
    std::unique_ptr<RemovalAssistant> assistant;
    QTemporaryDir folder;

    /// Another one for the same school, as after a new start of the program.
    std::unique_ptr<RemovalAssistant> reopened(const SavedRemoval &plan)
    {
        auto other = std::make_unique<RemovalAssistant>(catalog, engine, journal, clock);
        other->open(plan, true);
        return other;
    }
    bool openJournal() { return journal.open(folder.path(), QStringLiteral("school")).has_value(); }
    std::optional<SavedRemoval> kept()
    {
        const Result<QList<KeptPlan>> plans = Test::settled(journal.loadPlans());
        if (!plans || plans->size() != 1 || !std::holds_alternative<SavedRemoval>(plans->first()))
            return std::nullopt;
        return std::get<SavedRemoval>(plans->first());
    }
    bool load()
    {
        catalog.refresh();
        if (!QTest::qWaitFor([this] { return !catalog.isReading() && catalog.count() >= 100; }, 60'000))
            return false;
        assistant = std::make_unique<RemovalAssistant>(catalog, engine, journal, clock);
        return true;
    }
    GroupId batch() const
    {
        for (const Group &group : catalog.groups()) {
            if (group.name == QLatin1String("Laptops to retire"))
                return group.id;
        }
        return {};
    }
    /// The serial numbers of the batch, in the order of the tenant's list.
    QStringList serials()
    {
        QStringList serials;
        for (const QString &id : tenant->membersOf(QStringLiteral("Laptops to retire")))
            serials.append(catalog.at(catalog.rowOf(DeviceId(id))).serialNumber);
        return serials;
    }
    QStringList aloneInAutopilot() const
    {
        QStringList serials;
        for (const AutopilotRecord *record : catalog.unclaimedRegistrations()) {
            if (record->managedDeviceId.isEmpty())
                serials.append(record->serialNumber);
        }
        return serials;
    }
    int count(RemovalGroup group) const
    {
        int count = 0;
        for (const RemovalSection &section : assistant->draft().sections)
            count += section.group == group ? static_cast<int>(section.items.size()) : 0;
        return count;
    }
};

void giveReason(RemovalAssistant &assistant, RetirementReason reason)
{
    RetirementDetails details = assistant.details();
    details.reason = reason;
    assistant.setDetails(details);
}

} // namespace

/// Taking devices out of the school without its window.
class TestRemovalAssistant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsSortedAndOrdered();
    void aListTakesWhatStandsOnlyInAutopilot();
    void scansAreMeasuredByWhatWasChosen();
    void recordsGoWithoutAWipeOnlyForAReason();
    void assetTagsGoWithTheirDevices();
    void aSavedPlanBringsEverythingBack();
    void aSavedListKeepsItsRegistrations();
    void aPlanIsSavedAsLongAsNobodyDecides();
    void aStoreThatFailsKeepsNothing();
};

#define LOAD(bench) QVERIFY((bench).load())
#define CHOOSE_BATCH(bench)                                                                                            \
    (bench).assistant->chooser().setGroup((bench).batch(), true);                                                      \
    QTRY_COMPARE_WITH_TIMEOUT((bench).assistant->draft().asked(), 40, 20'000)

void TestRemovalAssistant::aGroupIsSortedAndOrdered()
{
    Bench bench;
    LOAD(bench);
    QVERIFY(!bench.assistant->devicesObstacle().isEmpty());
    CHOOSE_BATCH(bench);
    QVERIFY(bench.assistant->devicesObstacle().isEmpty());
    QCOMPARE(bench.count(RemovalGroup::Hybrid), 5);
    QCOMPARE(bench.count(RemovalGroup::Sleeping), 2);
    QCOMPARE(bench.count(RemovalGroup::Doubtful), 1);
    const QList<RemovalSection> sections = bench.assistant->draft().sections;
    const auto doubtful = std::find_if(sections.cbegin(), sections.cend(),
        [](const RemovalSection &section) { return section.group == RemovalGroup::Doubtful; });
    RemovalWish wish = bench.assistant->draft().wish;
    const QString said = QStringLiteral("its Entra record stays, too: the service refuses");
    QVERIFY(removalSentence(*doubtful, wish).contains(said)); // said before, not found out
    wish.keepsEntra = true;
    QVERIFY(!removalSentence(*doubtful, wish).contains(said));
    QCOMPARE(bench.assistant->draft().going(), 39);
    QCOMPARE(bench.assistant->draft().wish.title, QStringLiteral("Laptops to retire"));
    QTRY_VERIFY(bench.assistant->checkObstacle().isEmpty());

    bench.assistant->paced().setJustification(QStringLiteral(" They leave "));
    const RemovalOrder order = bench.assistant->order(std::chrono::seconds(7), QStringLiteral("anna"), {});
    QCOMPARE(order.devices.size(), 39);
    QCOMPARE(order.draft.plans.size(), 1);
    QCOMPARE(order.draft.plans.first().countdown, std::chrono::seconds(7));
    QCOMPARE(order.draft.plans.first().justification, QStringLiteral("They leave"));
    QCOMPARE(order.draft.plans.first().pace.stopAfter, 5);
    QCOMPARE(removalOrderText(bench.assistant->draft()), QStringLiteral("Wipe and remove 39 devices"));

    const Retirement retirement = retirementOf(order.draft, {}, {});
    QCOMPARE(retirement.devices.size(), 39);
    QCOMPARE(retirement.leftOut.size(), 1); // the doubtful one stands on the paper, too
    QVERIFY(retirement.leftOut.first().reason != Reason::None);
    QVERIFY(!retirement.leftOut.first().device.serialNumber.isEmpty());

    bench.assistant->setKeepsEntra(true);
    bench.assistant->setGate(Gate::Confirmed);
    giveReason(*bench.assistant, RetirementReason::Stolen); // nothing of that is left to be reported
    QCOMPARE(bench.assistant->draft().wish.gate, Gate::Reported);
    QCOMPARE(bench.assistant->draft().wish.keepsEntra, false);
    giveReason(*bench.assistant, RetirementReason::EndOfLife);
    QCOMPARE(bench.assistant->draft().plans.first().workflow,
        removalWorkflow(ResetMode::FactoryWipe, Gate::Confirmed, true));
}

void TestRemovalAssistant::aListTakesWhatStandsOnlyInAutopilot()
{
    Bench bench;
    LOAD(bench);
    const QStringList alone = bench.aloneInAutopilot();
    QCOMPARE(alone.size(), 3);
    bench.assistant->setSource(RemovalSource::List);
    QStringList lines = bench.serials().mid(0, 2);
    lines += alone;
    lines += QStringLiteral("NOSUCH1234");
    bench.assistant->chooser().setList(lines.join(QLatin1Char('\n')), {});
    QTRY_COMPARE(bench.assistant->draft().asked(), 5);
    QCOMPARE(bench.assistant->onlyRegistered(), 3);
    QCOMPARE(bench.count(RemovalGroup::AutopilotOnly), 3);
    QVERIFY(bench.assistant->draft().wish.title.contains(QStringLiteral("5 of 6"))); // as many as are taken
    const RemovalOrder order = bench.assistant->order(std::chrono::seconds(0), {}, {});
    QCOMPARE(order.devices.size(), 5);
    QCOMPARE(order.draft.plans.last().workflow.at(0).kind, ResetMode::DeleteAutopilot);
    // Another way to choose gives up neither, and takes none of it along.
    bench.assistant->setSource(RemovalSource::Groups);
    QTRY_COMPARE(bench.assistant->draft().asked(), 0);
}

void TestRemovalAssistant::scansAreMeasuredByWhatWasChosen()
{
    Bench bench;
    LOAD(bench);
    CHOOSE_BATCH(bench);
    bench.assistant->setSource(RemovalSource::Scans);
    QTRY_COMPARE(bench.assistant->scans().target().expected.size(), 40);
    QCOMPARE(bench.assistant->draft().asked(), 0);
    QVERIFY(!bench.assistant->devicesObstacle().isEmpty());
    const QStringList serials = bench.serials();
    bench.assistant->scans().scan(serials.at(0));
    bench.assistant->scans().scan(serials.at(1));
    bench.assistant->scans().scan(bench.catalog.at(0).serialNumber); // another one
    QTRY_COMPARE(bench.assistant->draft().asked(), 2);
    QCOMPARE(bench.assistant->scans().putAside(), 1);
    QCOMPARE(bench.assistant->draft().wish.title, QStringLiteral("Laptops to retire"));
    QVERIFY(bench.assistant->devicesObstacle().isEmpty());

    // Nothing expected: whatever is found is taken, what stands only in Autopilot apart.
    bench.assistant->chooser().setGroup(bench.batch(), false);
    QTRY_VERIFY(!bench.assistant->scans().expectsSome());
    QTRY_COMPARE(bench.assistant->draft().asked(), 3);
}

void TestRemovalAssistant::recordsGoWithoutAWipeOnlyForAReason()
{
    Bench bench;
    LOAD(bench);
    CHOOSE_BATCH(bench);
    RemovalAssistant &assistant = *bench.assistant;
    assistant.setSleeping(SleepingEnd::LeaveOut, {});
    QCOMPARE(assistant.draft().going(), 37);
    assistant.setSleeping(SleepingEnd::RecordsOnly, QStringLiteral("  "));
    QCOMPARE(assistant.draft().going(), 37);
    QTRY_VERIFY(!assistant.facts().loading);
    QVERIFY(assistant.checkObstacle().contains(QStringLiteral("without a wipe")));
    assistant.setSleeping(SleepingEnd::RecordsOnly, QStringLiteral("Shredded on May 3"));
    QCOMPARE(assistant.draft().going(), 39);
    QVERIFY(assistant.checkObstacle().isEmpty());
    QCOMPARE(assistant.draft().plans.last().workflow.at(0).kind, ResetMode::DeleteIntune);
    QCOMPARE(assistant.draft().plans.last().items.size(), 2);

    // Of devices whose records stay none is left out for a reason that was meant for others.
    giveReason(assistant, RetirementReason::Lost);
    QCOMPARE(assistant.sleeping(), SleepingEnd::Include);
    QCOMPARE(assistant.draft().plans.size(), 1);
    QCOMPARE(assistant.draft().plans.first().workflow, Workflow(ResetMode::ProtectedWipe));
    QVERIFY(assistant.draft().wish.recordsOnly.isEmpty());
}

void TestRemovalAssistant::assetTagsGoWithTheirDevices()
{
    Bench bench;
    LOAD(bench);
    CHOOSE_BATCH(bench);
    const QStringList serials = bench.serials();
    const AssetTable table = readAssetTable(
        QStringLiteral("Serial,Asset tag\n%1,A-1\n%2,A-2\n%3,A-2\n").arg(serials.at(0), serials.at(1), serials.at(2)));
    RetirementDetails details {.reason = RetirementReason::Sold};
    details.assets = assetList(table, table.columns);
    bench.assistant->setDetails(details);
    const RemovalOrder order = bench.assistant->order(std::chrono::seconds(0), {}, {});
    QCOMPARE(order.assetTags.size(), 1); // that of two computers is nobody's
    QCOMPARE(order.assetTags.values().first(), QStringLiteral("A-1"));
    QCOMPARE(order.draft.wish.reason, RetirementReason::Sold);
}

void TestRemovalAssistant::aSavedPlanBringsEverythingBack()
{
    Bench bench;
    LOAD(bench);
    QVERIFY(bench.openJournal());
    CHOOSE_BATCH(bench);
    RemovalAssistant &assistant = *bench.assistant;
    const AssetTable table = readAssetTable(
        QStringLiteral("Serial,Asset tag\n%1,A-1\nSN-NOT-THERE,A-9\n").arg(bench.serials().at(0)));
    RetirementDetails details {.reason = RetirementReason::Donated,
        .destination = QStringLiteral("Green Ltd"),
        .dataClass = DataClass::Pupils,
        .assetFile = QStringLiteral("tags.csv")};
    details.disposal.backedUp = BackedUp::NotNeeded;
    details.disposal.text(DisposalText::Recycler) = QStringLiteral("Green Ltd");
    details.assets = assetList(table, table.columns);
    assistant.setDetails(details);
    assistant.setGate(Gate::Confirmed);
    assistant.setKeepsEntra(true);
    assistant.setBoardChanged(true);
    assistant.setByHand(false);
    assistant.setKeepsKeys(true);
    assistant.setSleeping(SleepingEnd::LeaveOut, {});
    assistant.setAgain(Reason::ResetLately, AgainChoice::Include); // of this day alone
    assistant.paced().setPace({.pilot = 2, .wave = 9, .gap = std::chrono::seconds(600), .stopAfter = 3});
    const DeviceId first = assistant.draft().plans.first().items.at(7).device.id;
    assistant.paced().setInPilot(first, true);
    QCOMPARE(assistant.draft().going(), 37);
    QVERIFY(!assistant.isSaved());
    QVERIFY(Test::settled(assistant.save(QStringLiteral("anna"))).has_value());
    QTRY_VERIFY(assistant.isSaved()); // it hears of it when we do, or a moment later

    const auto kept = bench.kept();
    QVERIFY(kept.has_value());
    QCOMPARE(*kept, assistant.snapshot(QStringLiteral("anna")));
    QCOMPARE(kept->devices.size(), 40);
    QCOMPARE(kept->going(), 37);
    const auto other = bench.reopened(*kept);
    QVERIFY(other->isSaved());
    QCOMPARE(other->source(), RemovalSource::Saved);
    details.assets = assetsFor(details.assets, assistant.devices());
    QCOMPARE(other->details(), details);
    RemovalWish wish = assistant.draft().wish;
    wish.choices.afterReset = AgainChoice::LeaveOut;
    QCOMPARE(other->draft().wish, wish);
    QCOMPARE(other->paced().pace(), assistant.paced().pace());
    QCOMPARE(other->paced().pilot(), assistant.paced().pilot());
    QVERIFY(other->paced().pilot().in.contains(first));
    QVERIFY(other->keepsKeys());
    QVERIFY(!other->isByHand() && !other->snapshot({}).isByHand);
    QCOMPARE(other->draft().going(), 37);
    QCOMPARE(other->devices(), assistant.devices());
    QTRY_VERIFY(other->checkObstacle().isEmpty());
    RemovalOrder order = other->order(std::chrono::seconds(0), {}, {});
    QCOMPARE(order.draft.plans.first().savedAs, kept->id); // so that none starts twice
    QCOMPARE(order.assetTags.values(), QStringList(QStringLiteral("A-1")));
}

void TestRemovalAssistant::aSavedListKeepsItsRegistrations()
{
    Bench bench;
    LOAD(bench);
    QVERIFY(bench.openJournal());
    const QStringList alone = bench.aloneInAutopilot();
    QCOMPARE(alone.size(), 3);
    bench.assistant->setSource(RemovalSource::List);
    bench.assistant->chooser().setList((alone + bench.serials().mid(0, 2)).join(QLatin1Char('\n')), {});
    QTRY_COMPARE(bench.assistant->draft().asked(), 5);
    QVERIFY(Test::settled(bench.assistant->save({})).has_value());
    const auto kept = bench.kept();
    QVERIFY(kept.has_value());
    QVERIFY(!kept->isReasonChosen);
    const auto other = bench.reopened(*kept);
    QVERIFY(!other->details().reason);
    QCOMPARE(other->devices(), bench.assistant->devices());
    QCOMPARE(other->draft().plans.size(), bench.assistant->draft().plans.size());
    QCOMPARE(other->draft().plans.last().workflow, bench.assistant->draft().plans.last().workflow);
    QCOMPARE(other->onlyRegistered(), 0); // that is of a list
}

void TestRemovalAssistant::aPlanIsSavedAsLongAsNobodyDecides()
{
    Bench bench;
    LOAD(bench);
    QVERIFY(bench.openJournal());
    CHOOSE_BATCH(bench);
    RemovalAssistant &assistant = *bench.assistant;
    QVERIFY(Test::settled(assistant.save({})).has_value());
    assistant.readAgain(); // nobody's decision
    QTRY_VERIFY(!assistant.facts().loading);
    QTRY_VERIFY(assistant.isSaved());
    assistant.setGate(Gate::SeenFresh);
    QVERIFY(!assistant.isSaved());
    QVERIFY(Test::settled(assistant.save({})).has_value());
    assistant.paced().setPace({.wave = 3});
    QVERIFY(!assistant.isSaved());
    QVERIFY(Test::settled(assistant.save({})).has_value());
    assistant.chooser().setDevice(assistant.devices().first().id, false);
    QVERIFY(!assistant.isSaved());
    QTRY_COMPARE(assistant.devices().size(), 39);
    QVERIFY(Test::settled(assistant.save({})).has_value());
    QCOMPARE(bench.kept()->devices.size(), 39); // always the same plan
    assistant.setSource(RemovalSource::Scans);
    QVERIFY(assistant.scans().scan(bench.serials().at(2)));
    QTRY_COMPARE(assistant.devices().size(), 1);
    QVERIFY(Test::settled(assistant.save({})).has_value());
    QVERIFY(assistant.scans().scan(bench.serials().at(3)));
    QVERIFY(!assistant.isSaved());
    QTRY_COMPARE(assistant.devices().size(), 2);

    const PlanId id = bench.kept()->id;
    assistant.takeUpFailed(); // nothing of it was started, so it stays that plan
    QVERIFY(Test::settled(assistant.save({})).has_value());
    QCOMPARE(bench.kept()->id, id);
}

void TestRemovalAssistant::aStoreThatFailsKeepsNothing()
{
    Bench bench; // whose journal isn't open
    LOAD(bench);
    CHOOSE_BATCH(bench);
    QVERIFY(!Test::settled(bench.assistant->save({})).has_value());
    QVERIFY(!bench.assistant->isSaved());
}

QTEST_GUILESS_MAIN(TestRemovalAssistant)
#include "tst_removalassistant.moc"
