// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/planner.h"
#include "madeup.h"
#include "nothingheld.h"

#include <QtTest/QTest>

#include <array>

using namespace Reslate;
using namespace Reslate::Test;
using enum ResetMode;

namespace {

const PlanChoices leaveAndInclude {};
const PlanChoices wipeAndInclude {.hybrid = HybridChoice::WipeInstead};
const PlanChoices leaveAndLeave {.sleeping = SleepingChoice::LeaveOut};
const PlanChoices failedAgain {.afterFailure = AgainChoice::Include};
const PlanChoices resetAgain {.afterReset = AgainChoice::Include};
const PlanChoices wipeAndLeave {.hybrid = HybridChoice::WipeInstead, .sleeping = SleepingChoice::LeaveOut};

/// A device whose name says what is special about it: each letter is one thing.
/// h hybrid, s asleep for 41 days, n never seen, p protected, i not Windows, x held by another job, w Windows SE,
/// u join state unreadable, a not in Autopilot, r personal and only registered, d reset at eight, f failed at seven,
/// t turned away then, g back after its record went with a wipe at six
Device device(const QString &name)
{
    Device device = plainDevice();
    device.id = DeviceId(name);
    device.name = name;
    device.serialNumber = QStringLiteral("SN-") + name;
    const auto has = [&name](char16_t letter) { return name.contains(QChar(letter)); };
    if (has(u'h'))
        device.entraJoin = JoinState::HybridJoined;
    if (has(u's'))
        device.lastSeen = monday.addDays(-41);
    if (has(u'n'))
        device.lastSeen = {};
    if (has(u'p'))
        device.guard = Guard::Protected;
    if (has(u'i'))
        device.platform = Platform::Other;
    if (has(u'w'))
        device.edition = Edition::WindowsSE;
    if (has(u'u'))
        device.entraState = RecordState::Unreadable;
    if (has(u'a'))
        device.autopilotState = RecordState::Missing;
    if (has(u'r')) {
        device.entraJoin = JoinState::Registered;
        device.ownership = Ownership::Personal;
    }
    return device;
}

std::optional<RecentReset> recentOf(const Device &device)
{
    using enum RecentReset::End;
    if (device.name.contains(u'd'))
        return RecentReset {Done, monday.addSecs(-3600)};
    if (device.name.contains(u'f'))
        return RecentReset {Failed, monday.addSecs(-2 * 3600 - device.name.size())};
    if (device.name.contains(u'g'))
        return RecentReset {RecordGone, monday.addSecs(-2 * 3600)};
    if (device.name.contains(u't'))
        return RecentReset {Refused, monday.addSecs(-2 * 3600)};
    return std::nullopt;
}

ResetDraft draftOf(const QString &names, ResetMode mode, const PlanChoices &choices)
{
    QList<Device> devices;
    for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        devices.append(device(name));
    QList<const Device *> pointers;
    for (const Device &each : devices)
        pointers.append(&each);
    return draftReset({mode, choices, QStringLiteral("Room 101")}, pointers,
        {.now = monday,
            .isHeld = [](const DeviceRef &ref) { return ref.id.toString().contains(QLatin1Char('x')); },
            .recentOf = recentOf});
}

QString namesOf(const QList<JobItem> &items)
{
    QStringList names;
    for (const JobItem &item : items)
        names.append(item.device.name);
    return names.join(QLatin1Char(' '));
}

/// "hybrid hybrid-joined 1/2: 3h 4h"
QStringList sectionsOf(const ResetDraft &draft)
{
    QStringList lines;
    for (const PlanSection &section : draft.sections)
        lines.append(QStringLiteral("%1 %2 %3/%4: %5")
                         .arg(sectionName(section.kind), reasonName(section.reason))
                         .arg(section.going)
                         .arg(section.items.size())
                         .arg(namesOf(section.items)));
    return lines;
}

/// "factory-wipe: 3h 4h"
QStringList plansOf(const ResetDraft &draft)
{
    QStringList lines;
    for (const Plan &plan : draft.plans)
        lines.append(QStringLiteral("%1: %2").arg(modeName(plan.workflow.goal()), namesOf(plan.items)));
    return lines;
}

const QString mixed = QStringLiteral("1 2h 3s 4p 5hs 6i 7x 8w 9n 10");

} // namespace

/// The rules behind the assistant's check, one table of what is chosen and what comes of it.
class PlannerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drafts_data();
    void drafts();
    void choicesLeaveEveryDeviceInItsSection();
    void sectionsSayWhatTheyAreAbout();
    void theLongestAwayIsNamed();
    void whoIsLeftOutAsRecentIsTold();
    void plansAreReady();
    void aDeviceNamedTwiceCountsOnce();
    void wavesAreSharedOut_data();
    void wavesAreSharedOut();
};

void PlannerTest::drafts_data()
{
    QTest::addColumn<QString>("devices");
    QTest::addColumn<ResetMode>("mode");
    QTest::addColumn<PlanChoices>("choices");
    QTest::addColumn<QStringList>("sections");
    QTest::addColumn<QStringList>("plans");
    const auto row = [](const char *name, const QString &devices, ResetMode mode, const PlanChoices &choices,
                         const QStringList &sections, const QStringList &plans) {
        QTest::newRow(name) << devices << mode << choices << sections << plans;
    };
    const auto text = [](const char *line) { return QString::fromLatin1(line); };
    row("nothing chosen", {}, AutopilotReset, leaveAndInclude, {}, {});
    row("all ready", text("1 2"), AutopilotReset, leaveAndInclude, {text("ready none 2/2: 1 2")},
        {text("autopilot-reset: 1 2")});
    row("everything, as it comes", mixed, AutopilotReset, leaveAndInclude,
        {text("ready none 3/3: 1 8w 10"), text("hybrid hybrid-joined 0/2: 2h 5hs"),
            text("sleeping not-seen-lately 1/1: 3s"), text("sleeping never-seen 1/1: 9n"),
            text("protected protected 0/1: 4p"), text("blocked already-in-job 0/1: 7x"),
            text("blocked not-windows 0/1: 6i"), text("warned windows-se 1/1: 8w")},
        {text("autopilot-reset: 1 3s 8w 9n 10")});
    row("hybrid ones wiped", mixed, AutopilotReset, wipeAndInclude,
        {text("ready none 3/3: 1 8w 10"), text("hybrid hybrid-joined 2/2: 2h 5hs"),
            text("sleeping not-seen-lately 1/1: 3s"), text("sleeping never-seen 1/1: 9n"),
            text("protected protected 0/1: 4p"), text("blocked already-in-job 0/1: 7x"),
            text("blocked not-windows 0/1: 6i"), text("warned windows-se 1/1: 8w"),
            text("warned not-seen-lately 1/1: 5hs")},
        {text("autopilot-reset: 1 3s 8w 9n 10"), text("factory-wipe: 2h 5hs")});
    row("sleeping ones left out", mixed, AutopilotReset, leaveAndLeave,
        {text("ready none 3/3: 1 8w 10"), text("hybrid hybrid-joined 0/2: 2h 5hs"),
            text("sleeping not-seen-lately 0/1: 3s"), text("sleeping never-seen 0/1: 9n"),
            text("protected protected 0/1: 4p"), text("blocked already-in-job 0/1: 7x"),
            text("blocked not-windows 0/1: 6i"), text("warned windows-se 1/1: 8w")},
        {text("autopilot-reset: 1 8w 10")});
    row("hybrid ones wiped, sleeping ones of both kinds left out", mixed, AutopilotReset, wipeAndLeave,
        {text("ready none 3/3: 1 8w 10"), text("hybrid hybrid-joined 1/2: 2h 5hs"),
            text("sleeping not-seen-lately 0/1: 3s"), text("sleeping never-seen 0/1: 9n"),
            text("protected protected 0/1: 4p"), text("blocked already-in-job 0/1: 7x"),
            text("blocked not-windows 0/1: 6i"), text("warned windows-se 1/1: 8w"),
            text("warned not-seen-lately 0/1: 5hs")},
        {text("autopilot-reset: 1 8w 10"), text("factory-wipe: 2h")});
    row("only the wipe is left", text("1h 2h"), AutopilotReset, wipeAndInclude,
        {text("hybrid hybrid-joined 2/2: 1h 2h")}, {text("factory-wipe: 1h 2h")});
    row("nothing goes", text("1h 2p 3u"), AutopilotReset, leaveAndInclude,
        {text("hybrid hybrid-joined 0/1: 1h"), text("protected protected 0/1: 2p"),
            text("blocked join-state-unreadable 0/1: 3u")},
        {});
    row("protected counts before hybrid", text("1hp"), AutopilotReset, wipeAndInclude,
        {text("protected protected 0/1: 1hp")}, {});
    row("so does another job", text("1hx"), AutopilotReset, wipeAndInclude, {text("blocked already-in-job 0/1: 1hx")},
        {});
    row("registered and hybrid are two things", text("1r 2h"), AutopilotReset, wipeAndInclude,
        {text("hybrid hybrid-joined 1/1: 2h"), text("blocked registered-only 0/1: 1r")}, {text("factory-wipe: 2h")});
    row("fresh start asks about hybrid ones, too", text("1 2h"), FreshStart, wipeAndInclude,
        {text("ready none 1/1: 1"), text("hybrid hybrid-joined 1/1: 2h")},
        {text("fresh-start: 1"), text("factory-wipe: 2h")});
    row("a factory wipe takes hybrid ones as they are", text("1 2h"), FactoryWipe, wipeAndInclude,
        {text("ready none 2/2: 1 2h")}, {text("factory-wipe: 1 2h")});
    row("a warning about a device that is left out is none", text("1sw 2w"), AutopilotReset, leaveAndLeave,
        {text("ready none 1/1: 2w"), text("sleeping not-seen-lately 0/1: 1sw"), text("warned windows-se 1/1: 2w")},
        {text("autopilot-reset: 2w")});
    row("warnings of the wipe come with it", text("1a 2ha"), AutopilotReset, wipeAndInclude,
        {text("ready none 1/1: 1a"), text("hybrid hybrid-joined 1/1: 2ha"), text("warned not-in-autopilot 1/1: 2ha")},
        {text("autopilot-reset: 1a"), text("factory-wipe: 2ha")});
    row("who had a reset stays out", text("1 2d 3f 4t 5ff"), AutopilotReset, leaveAndInclude,
        {text("ready none 1/1: 1"), text("recent reset-lately 0/1: 2d"), text("recent failed-lately 0/2: 3f 5ff"),
            text("recent refused-lately 0/1: 4t")},
        {text("autopilot-reset: 1")});
    row("who failed is taken when a person says so", text("1 2d 3f 4t"), AutopilotReset, failedAgain,
        {text("ready none 1/1: 1"), text("recent reset-lately 0/1: 2d"), text("recent failed-lately 1/1: 3f"),
            text("recent refused-lately 1/1: 4t")},
        {text("autopilot-reset: 1 3f 4t")});
    row("so is who was reset", text("1 2d 3f"), AutopilotReset, resetAgain,
        {text("ready none 1/1: 1"), text("recent reset-lately 1/1: 2d"), text("recent failed-lately 0/1: 3f")},
        {text("autopilot-reset: 1 2d")});
    row("so is who came back after its record went", text("1 2g 3f"), AutopilotReset, resetAgain,
        {text("ready none 1/1: 1"), text("recent record-gone-lately 1/1: 2g"), text("recent failed-lately 0/1: 3f")},
        {text("autopilot-reset: 1 2g")});
    row("and stays out otherwise", text("1 2g"), FactoryWipe, leaveAndInclude,
        {text("ready none 1/1: 1"), text("recent record-gone-lately 0/1: 2g")}, {text("factory-wipe: 1")});
    row("every mode that resets", text("1d 2f"), FactoryWipe, leaveAndInclude,
        {text("recent reset-lately 0/1: 1d"), text("recent failed-lately 0/1: 2f")}, {});
    row("what resets nothing takes them", text("1d 2f"), Restart, leaveAndInclude, {text("ready none 2/2: 1d 2f")},
        {text("restart: 1d 2f")});
    row("nor does retiring one that failed come as a second reset", text("1f"), DeleteIntune, leaveAndInclude,
        {text("ready none 1/1: 1f"), text("warned delete-triggers-retire 1/1: 1f")}, {text("delete-intune: 1f")});
    row("a block counts before it", text("1dp 2fi 3dx"), AutopilotReset, resetAgain,
        {text("protected protected 0/1: 1dp"), text("blocked already-in-job 0/1: 3dx"),
            text("blocked not-windows 0/1: 2fi")},
        {});
    row("who takes it is told that it sleeps", text("1fs 2s"), AutopilotReset, failedAgain,
        {text("sleeping not-seen-lately 1/1: 2s"), text("recent failed-lately 1/1: 1fs"),
            text("warned not-seen-lately 1/1: 1fs")},
        {text("autopilot-reset: 1fs 2s")});
    row("the wipe of hybrid ones leaves them out as well", text("1 2h 3hd"), AutopilotReset, wipeAndInclude,
        {text("ready none 1/1: 1"), text("hybrid hybrid-joined 1/2: 2h 3hd"), text("warned reset-lately 0/1: 3hd")},
        {text("autopilot-reset: 1"), text("factory-wipe: 2h")});
    row("or takes them", text("1 2h 3hd"), AutopilotReset,
        {.hybrid = HybridChoice::WipeInstead, .afterReset = AgainChoice::Include},
        {text("ready none 1/1: 1"), text("hybrid hybrid-joined 2/2: 2h 3hd"), text("warned reset-lately 1/1: 3hd")},
        {text("autopilot-reset: 1"), text("factory-wipe: 2h 3hd")});
    row("what a person leaves out for a warning stays in its section", text("1 2w"), AutopilotReset,
        {.without = {Reason::WindowsSE}}, {text("ready none 1/2: 1 2w"), text("warned windows-se 0/1: 2w")},
        {text("autopilot-reset: 1")});
    row("and is left out of the wipe of hybrid ones", text("1 2hw 3h"), AutopilotReset,
        {.hybrid = HybridChoice::WipeInstead, .without = {Reason::WindowsSE}},
        {text("ready none 1/1: 1"), text("hybrid hybrid-joined 1/2: 2hw 3h"), text("warned windows-se 0/1: 2hw")},
        {text("autopilot-reset: 1"), text("factory-wipe: 3h")});
    row("a device with several warnings stands under each", text("1sw"), AutopilotReset, leaveAndInclude,
        {text("sleeping not-seen-lately 1/1: 1sw"), text("warned windows-se 1/1: 1sw")},
        {text("autopilot-reset: 1sw")});
}

void PlannerTest::drafts()
{
    QFETCH(QString, devices);
    QFETCH(ResetMode, mode);
    QFETCH(PlanChoices, choices);
    const ResetDraft draft = draftOf(devices, mode, choices);
    QTEST(sectionsOf(draft), "sections");
    QTEST(plansOf(draft), "plans");
    QCOMPARE(draft.asked(), devices.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
    int items = 0;
    for (const Plan &plan : draft.plans)
        items += static_cast<int>(plan.items.size());
    QCOMPARE(draft.going(), items);
}

void PlannerTest::choicesLeaveEveryDeviceInItsSection()
{
    const auto places = [](const PlanChoices &choices) {
        QHash<QString, QString> place;
        for (const PlanSection &section : draftOf(mixed, AutopilotReset, choices).sections) {
            for (const JobItem &item : section.items) {
                if (section.kind == SectionKind::Warned)
                    continue;
                [&] { QVERIFY2(!place.contains(item.device.name), qPrintable(item.device.name)); }();
                place.insert(item.device.name, sectionName(section.kind));
            }
        }
        return place;
    };
    const QHash<QString, QString> first = places(leaveAndInclude);
    QCOMPARE(first.size(), 10);
    for (const PlanChoices &choices : {wipeAndInclude, leaveAndLeave, wipeAndLeave})
        QCOMPARE(places(choices), first);
}

void PlannerTest::sectionsSayWhatTheyAreAbout()
{
    const ResetDraft draft = draftOf(QStringLiteral("1 2ha 3i"), AutopilotReset, wipeAndInclude);
    QCOMPARE(draft.sections.size(), 4);
    QCOMPARE(draft.sections[1].mode, AutopilotReset);
    QCOMPARE(draft.sections[1].instead, std::optional(FactoryWipe));
    QCOMPARE(draft.sections[2].reason, Reason::NotWindows);
    QCOMPARE(draft.sections[2].instead, std::optional(Retire));
    QCOMPARE(draft.sections[3].kind, SectionKind::Warned);
    QCOMPARE(draft.sections[3].mode, FactoryWipe);
}

void PlannerTest::theLongestAwayIsNamed()
{
    std::array devices {device(QStringLiteral("1s")), device(QStringLiteral("2s")), device(QStringLiteral("3s"))};
    devices[1].lastSeen = monday.addDays(-60);
    const ResetDraft draft = draftReset(
        {.mode = AutopilotReset}, {&devices[0], &devices[1], &devices[2]}, nothingHeld(monday));
    QCOMPARE(draft.sections.size(), 1);
    QCOMPARE(draft.sections[0].lastSeen, monday.addDays(-60));
    QVERIFY(!draftOf(QStringLiteral("1n"), AutopilotReset, {}).sections[0].lastSeen.isValid());
    QCOMPARE(draftOf(QStringLiteral("1fff 2f 3ff"), AutopilotReset, {}).sections[0].ended,
        monday.addSecs(-2 * 3600 - 2)); // of resets the newest is
}

void PlannerTest::whoIsLeftOutAsRecentIsTold()
{
    const auto whyOut = [](const PlanChoices &choices) {
        const ResetDraft draft = draftOf(QStringLiteral("1 2h 3hd"), AutopilotReset, choices);
        const QString why = reasonName(draft.whyOut(draft.sections[1], DeviceId(QStringLiteral("3hd"))).reason);
        return draft.leavesRecentOut() ? why + QStringLiteral("!") : why;
    };
    QCOMPARE(whyOut(leaveAndInclude), QStringLiteral("hybrid-joined"));
    QCOMPARE(whyOut(wipeAndInclude), QStringLiteral("reset-lately!"));
    const ResetDraft draft = draftOf(QStringLiteral("1 2w"), AutopilotReset, {.without = {Reason::WindowsSE}});
    QCOMPARE(draft.whyOut(draft.sections[0], DeviceId(QStringLiteral("2w"))).reason, Reason::WindowsSE);
    QVERIFY(draftOf(QStringLiteral("1 2d"), AutopilotReset, {}).leavesRecentOut());
    QVERIFY(!draftOf(QStringLiteral("1 2d"), AutopilotReset, resetAgain).leavesRecentOut());
    QVERIFY(!draftOf(QStringLiteral("1 2d"), Restart, {}).leavesRecentOut());
}

void PlannerTest::plansAreReady()
{
    const ResetDraft draft = draftOf(QStringLiteral("1 2h"), AutopilotReset, wipeAndInclude);
    QCOMPARE(draft.plans.size(), 2);
    QCOMPARE(draft.plans[0].title, QStringLiteral("Room 101"));
    QCOMPARE(draft.plans[1].title, QStringLiteral("Room 101"));
    QCOMPARE(draft.plans[1].items[0].device.serialNumber, QStringLiteral("SN-2h"));
    QCOMPARE(draft.plans[1].items[0].current().state, ItemState::Planned);
    QCOMPARE(draft.modes().value(DeviceId(QStringLiteral("2h"))), FactoryWipe);
    QCOMPARE(namesOf(draft.chosen), QStringLiteral("1 2h"));
    for (const ResetMode mode : {FreshStart, AutopilotReset})
        QCOMPARE(draftOf(QStringLiteral("1"), mode, {.keepUserData = true}).plans[0].keepUserData, mode == FreshStart);
}

void PlannerTest::aDeviceNamedTwiceCountsOnce()
{
    const ResetDraft draft = draftOf(QStringLiteral("1h 1h 2 2"), AutopilotReset, wipeAndInclude);
    QCOMPARE(draft.asked(), 2);
    QCOMPARE(namesOf(draft.chosen), QStringLiteral("1h 2"));
    QCOMPARE(plansOf(draft), QStringList({QStringLiteral("autopilot-reset: 2"), QStringLiteral("factory-wipe: 1h")}));
}

void PlannerTest::wavesAreSharedOut_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<int>("wave");
    QTest::addColumn<QList<int>>("waves");
    QTest::newRow("one plan") << QList<int> {30} << 10 << QList<int> {10};
    QTest::newRow("all at once") << QList<int> {20, 10} << 0 << QList<int> {0, 0};
    QTest::newRow("by size") << QList<int> {20, 10} << 9 << QList<int> {6, 3};
    QTest::newRow("never more together") << QList<int> {24, 4} << 10 << QList<int> {8, 2};
    QTest::newRow("one each at least") << QList<int> {1000, 1} << 10 << QList<int> {9, 1};
    QTest::newRow("the small one first") << QList<int> {1, 1000} << 10 << QList<int> {1, 9};
    QTest::newRow("one at a time") << QList<int> {5, 5} << 1 << QList<int> {1, 1};
    QTest::newRow("three plans") << QList<int> {30, 20, 10} << 10 << QList<int> {5, 3, 2};
    QTest::newRow("three, large ones last") << QList<int> {1, 1, 1000} << 10 << QList<int> {1, 1, 8};
    QTest::newRow("three, a large one first") << QList<int> {1000, 1, 1} << 10 << QList<int> {8, 1, 1};
    QTest::newRow("more plans than the wave") << QList<int> {5, 5, 5} << 2 << QList<int> {1, 1, 1};
    QTest::newRow("none") << QList<int> {} << 5 << QList<int> {};
}

void PlannerTest::wavesAreSharedOut()
{
    QFETCH(QList<int>, sizes);
    QFETCH(int, wave);
    QList<Plan> plans;
    for (const int size : sizes)
        plans.append({.items = QList<JobItem>(size)});
    const PlanPace pace {.pilot = 3, .wave = wave, .gap = std::chrono::minutes(10), .stopAfter = 5};
    setPace(plans, pace);
    QList<int> waves;
    for (const Plan &plan : std::as_const(plans)) {
        waves.append(plan.pace.wave);
        QCOMPARE(plan.pace.pilot, 3);
        QCOMPARE(plan.pace.gap, std::chrono::seconds(600));
        QCOMPARE(plan.pace.stopAfter, 5);
    }
    QTEST(waves, "waves");
}

QTEST_GUILESS_MAIN(PlannerTest)
#include "tst_planner.moc"
