// SPDX-License-Identifier: GPL-3.0-or-later
#include "directstore.h"
#include "jobs/journal/journal.h"
#include "models/devices/devicechecklist.h"
#include "models/devices/groupchecklist.h"
#include "models/devices/listentrymodel.h"
#include "models/paper/planpaper.h"
#include "models/plans/planlistmodel.h"
#include "models/text/assistantlabels.h"
#include "papertext.h"
#include "settled.h"
#include "smallschool.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Jobs;

namespace {

/// The journal's plans, which fails when it is told to.
class PlanDrawer final : public PlanStore {
public:
    explicit PlanDrawer(Journal &store)
        : m_store(store)
    {
    }
    QFuture<Result<void>> savePlan(const SavedPlan &plan) override
    {
        return readyFuture(broken ? failure(ErrorKind::StorageFull) : m_store.savePlan(plan));
    }
    QFuture<Result<void>> savePlan(const SavedRemoval &plan) override { return readyFuture(m_store.savePlan(plan)); }
    QFuture<Result<QList<KeptPlan>>> loadPlans() override { return readyFuture(m_store.loadPlans()); }
    QFuture<Result<QList<StartedPlan>>> loadStarted() override { return readyFuture(m_store.loadStarted()); }
    QFuture<Result<void>> dropPlan(const PlanId &id) override { return readyFuture(m_store.dropPlan(id)); }
    QFuture<Result<QDateTime>> planStarted(const PlanId &id) override { return readyFuture(m_store.planStarted(id)); }

    bool broken = false;

private:
    Journal &m_store;
};

/// Two groups that overlap: 0 to 5, and 4 to 7; devices 2 and 3 are hybrid joined.
struct Bench {
    SmallSchool school;
    QTemporaryDir folder;
    std::unique_ptr<Journal> journal = Journal::open(folder.filePath(QStringLiteral("journal")), school.rig.clock)
                                           .value();
    Test::DirectStore access {*journal};
    PlanDrawer drawer {*journal};
    std::unique_ptr<JobEngine> engine;
    std::unique_ptr<ResetAssistant> assistant;
    GroupId room {SmallSchool::id(1, 9)};
    GroupId carts {SmallSchool::id(2, 9)};

    bool load()
    {
        for (int i = 0; i < 10; ++i)
            school.add(i, QStringLiteral("HHS-%1").arg(i),
                i == 2 || i == 3 ? QStringLiteral("ServerAd") : QStringLiteral("AzureAd"));
        const auto members = [](int first, int last) {
            QStringList ids;
            for (int i = first; i <= last; ++i)
                ids.append(SmallSchool::id(i, 2));
            return ids;
        };
        school.groups = {{room.toString(), QStringLiteral("Room"), members(0, 5)},
            {carts.toString(), QStringLiteral("<b>Carts"), members(4, 7)}};
        engine = std::make_unique<JobEngine>(access, school.rig.api, school.rig.clock, PaceLimits::none());
        assistant = std::make_unique<ResetAssistant>(school.catalog, *engine, drawer, school.rig.clock);
        return school.load();
    }
};

} // namespace

/// The group reset without its window.
class TestResetAssistant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsMinusGroupsPlusAndMinusDevices();
    void checklistsFollow();
    void listUsesExactHitsOnly();
    void listSaysWhatStandsOnlyInAutopilot();
    void startsOnce();
    void aBrokenStoreStartsNothing();
    void paperAndTableEscape();
};

#define CHOSEN(bench, number) QTRY_COMPARE((bench).assistant->draft().asked(), number)

void TestResetAssistant::groupsMinusGroupsPlusAndMinusDevices()
{
    Bench bench;
    QVERIFY(bench.load());
    ResetAssistant &assistant = *bench.assistant;
    QVERIFY(assistant.facts().certain || assistant.draft().asked() == 0);
    assistant.setGroup(bench.room, true);
    CHOSEN(bench, 6);
    QTRY_VERIFY(assistant.facts().certain);
    QCOMPARE(assistant.draft().going(), 4); // two are hybrid joined
    assistant.setMinusGroup(bench.carts, true);
    CHOSEN(bench, 4);
    const DeviceId nine(SmallSchool::id(9));
    const DeviceId zero(SmallSchool::id(0));
    assistant.setDevice(nine, true);
    CHOSEN(bench, 5);
    assistant.setDevice(zero, false);
    CHOSEN(bench, 4);
    QVERIFY(assistant.isChosen(nine) && !assistant.isChosen(zero));
    assistant.setDevice(zero, true);
    assistant.setDevice(nine, false);
    QVERIFY(assistant.state().plus.isEmpty() && assistant.state().minus.isEmpty());
    assistant.setChoices({.hybrid = HybridChoice::WipeInstead});
    QCOMPARE(assistant.draft().going(), 4);
    QCOMPARE(assistant.possible(ResetMode::FactoryWipe), 4);
    QCOMPARE(assistant.possible(ResetMode::AutopilotReset), 2);
}

void TestResetAssistant::checklistsFollow()
{
    Bench bench;
    QVERIFY(bench.load());
    ResetAssistant &assistant = *bench.assistant;
    GroupChecklist groups(
        bench.school.catalog, [&assistant](const GroupId &id) { return assistant.state().groups.contains(id); });
    QObject::connect(&groups, &GroupChecklist::toggled, &assistant, &ResetAssistant::setGroup);
    DeviceChecklist devices(assistant, bench.school.rig.clock);
    QAbstractItemModelTester testGroups(&groups, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QAbstractItemModelTester testDevices(&devices, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(groups.rowCount(), 2);
    QVERIFY(groups.index(0).data().toString().startsWith(QLatin1String("<b>Carts"))); // plain, as its views show it
    QVERIFY(groups.setData(groups.index(1), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(devices.rowCount(), 6);
    QVERIFY(devices.setData(devices.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_COMPARE(assistant.draft().asked(), 5);
    QCOMPARE(devices.rowCount(), 6); // it stays in sight, to be put back
    devices.setSearch(QStringLiteral("hhs-9"));
    QCOMPARE(devices.rowCount(), 1);
    QVERIFY(devices.setData(devices.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    devices.setSearch({});
    QTRY_COMPARE(devices.rowCount(), 7);
    groups.setSearch(QStringLiteral("roo"));
    QCOMPARE(groups.rowCount(), 1);
    QCOMPARE(groups.firstChecked().row(), 0);

    bench.school.catalog.setProtections(Protections({{.kind = ProtectionKind::Group, .key = bench.room.toString()},
        {.kind = ProtectionKind::Device, .key = bench.school.catalog.at(0).id.toString()}}));
    QTRY_VERIFY(groups.index(0).data().toString().contains(QLatin1String("(protected)")));
    QTRY_VERIFY(devices.index(0, 0).data().toString().contains(QLatin1String("(protected)")));
}

/// A reset needs an Intune record, so such a line stays one that nothing comes of, and says why.
void TestResetAssistant::listSaysWhatStandsOnlyInAutopilot()
{
    Bench bench;
    bench.school.autopilotRecords.append(
        {{QStringLiteral("id"), SmallSchool::id(77, 4)}, {QStringLiteral("serialNumber"), QStringLiteral("REG01")}});
    QVERIFY(bench.load());
    bench.assistant->setSource(DeviceSource::List);
    bench.assistant->setList(QStringLiteral("SN00001\nREG01\n"), QStringLiteral("list.csv"));
    QCOMPARE(bench.assistant->draft().asked(), 1);
    QCOMPARE(bench.assistant->title(), QStringLiteral("list.csv (1 of 2 lines)"));
    QCOMPARE(bench.assistant->report().entries.at(1).registration.id, AutopilotId(SmallSchool::id(77, 4)));
    ListEntryModel entries;
    entries.setReport(bench.assistant->report());
    QVERIFY(entries.index(1, 3).data().toString().startsWith(QLatin1String("It stands only in Autopilot")));
}

void TestResetAssistant::listUsesExactHitsOnly()
{
    Bench bench;
    QVERIFY(bench.load());
    ListEntryModel entries;
    QAbstractItemModelTester test(&entries, QAbstractItemModelTester::FailureReportingMode::Fatal);
    bench.assistant->setSource(DeviceSource::List);
    bench.assistant->setList(QStringLiteral("SN00001\n\nSN0000\nSN00001\nsn00002\n"), QStringLiteral("list.csv"));
    QCOMPARE(bench.assistant->draft().asked(), 2);
    QCOMPARE(bench.assistant->title(), QStringLiteral("list.csv (3 of 4 lines)"));
    entries.setReport(bench.assistant->report());
    QCOMPARE(entries.rowCount(), 4);
    QCOMPARE(entries.index(1, 0).data().toString(), QStringLiteral("3"));
    const QString sheet = Test::textOf(
        querySheet(bench.assistant->report(), QStringLiteral("<i>list"), bench.school.rig.clock.now()));
    QVERIFY2(sheet.contains(QLatin1String("<i>list")) && sheet.contains(QLatin1String("SN0000\n")), qPrintable(sheet));
    QVERIFY(!sheet.contains(QLatin1String("SN00002"))); // found, so there is no question
}

void TestResetAssistant::startsOnce()
{
    Bench bench;
    QVERIFY(bench.load());
    ResetAssistant &assistant = *bench.assistant;
    assistant.setGroup(bench.room, true);
    CHOSEN(bench, 6);
    assistant.paced().setPace({.pilot = 1, .wave = 2});
    QVERIFY(Test::settled(assistant.save(QStringLiteral("me"))).has_value());
    QTRY_VERIFY(assistant.isSaved());
    QCOMPARE(bench.journal->loadPlans()->size(), 1);
    const SavedPlan kept = std::get<SavedPlan>(bench.journal->loadPlans()->constFirst());
    const Result<QList<JobId>> jobs = Test::settled(assistant.start(std::chrono::seconds(60), QStringLiteral("me")));
    QVERIFY(jobs.has_value());
    QCOMPARE(bench.engine->job(jobs->first())->items.size(), 4);
    QCOMPARE(bench.engine->job(jobs->first())->pace.pilot, 1);
    QVERIFY(bench.journal->planStarted(kept.id)->isValid());
    QVERIFY(bench.journal->loadPlans()->isEmpty());

    ResetAssistant second(bench.school.catalog, *bench.engine, bench.drawer, bench.school.rig.clock);
    second.open(kept, true);
    QCOMPARE(second.paced().pace().wave, 2);
    QVERIFY(!Test::settled(second.start(std::chrono::seconds(60), QStringLiteral("me"))).has_value());
    QCOMPARE(bench.engine->jobs().size(), 1);
    bench.engine->stop(jobs->first());
}

void TestResetAssistant::aBrokenStoreStartsNothing()
{
    Bench bench;
    QVERIFY(bench.load());
    bench.assistant->setGroup(bench.room, true);
    CHOSEN(bench, 6);
    bench.drawer.broken = true;
    QVERIFY(!Test::settled(bench.assistant->save({})).has_value());
    QVERIFY(!bench.assistant->isSaved());
    QVERIFY(!Test::settled(bench.assistant->start(std::chrono::seconds(60), {})).has_value());
    QVERIFY(bench.engine->jobs().isEmpty());
}

void TestResetAssistant::paperAndTableEscape()
{
    Bench bench;
    QVERIFY(bench.load());
    ResetAssistant &assistant = *bench.assistant;
    assistant.setGroup(bench.room, true);
    assistant.setGroup(bench.carts, true);
    CHOSEN(bench, 8);
    const QByteArray csv = planCsv(assistant.draft());
    QCOMPARE(csv.count("Autopilot Reset"), 6);
    QCOMPARE(csv.count("hybrid joined"), 2);
    const QString paper = Test::textOf(
        planDocumentForPaper(assistant.draft(), assistant.paced().pace(), bench.school.rig.clock.now()));
    QVERIFY2(paper.contains(QLatin1String("<b>Carts")) && paper.contains(QLatin1String("6 of 8 devices")),
        qPrintable(paper));

    PlanListModel plans(bench.school.rig.clock);
    QAbstractItemModelTester test(&plans, QAbstractItemModelTester::FailureReportingMode::Fatal);
    SavedRemoval removal {.savedBy = QStringLiteral("<b>me"), .saved = bench.school.rig.clock.now()};
    removal.wish.reason = RetirementReason::Sold;
    removal.wish.title = QStringLiteral("<b>Batch");
    removal.devices = {
        {{.id = DeviceId(QStringLiteral("d-1"))}, true}, {{.id = DeviceId(QStringLiteral("d-2"))}, false}};
    SavedRemoval begun = removal;
    begun.isReasonChosen = false;
    plans.setPlans({NewerPlan {PlanId(QStringLiteral("p"))}, begun, removal, assistant.snapshot(QStringLiteral("me"))});
    QCOMPARE(plans.index(0, 2).data().toString(), QStringLiteral("6 of 8"));
    QCOMPARE(plans.index(1, 1).data().toString(), QStringLiteral("Wipe and remove: Sold"));
    QCOMPARE(plans.index(1, 2).data().toString(), QStringLiteral("1 of 2"));
    QVERIFY(!plans.index(1, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
    QCOMPARE(plans.index(2, 1).data().toString(), QStringLiteral("Wipe and remove: no reason is chosen yet"));
    QCOMPARE(plans.index(3, 0).data().toString(), QStringLiteral("(made by a newer Reslate)"));
    QCOMPARE(plans.index(3, 3).data().toString(), QString());
    QVERIFY(!plans.index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("<b>")));
}

QTEST_MAIN(TestResetAssistant)
#include "tst_resetassistant.moc"
