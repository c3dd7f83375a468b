// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/readiness.h"

#include "core/utc.h"
#include "nothingheld.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(8, 0), utcZone);

/// One of which nothing is wrong and everything is known.
Device fineDevice(int number)
{
    return {.id = DeviceId(QStringLiteral("d%1").arg(number)),
        .entraDeviceId = EntraDeviceId(QStringLiteral("e%1").arg(number)),
        .name = QStringLiteral("HHS-%1").arg(number),
        .serialNumber = QStringLiteral("5CG%1AB").arg(number, 5),
        .osVersion = QStringLiteral("10.0.26200.1"),
        .editionName = QStringLiteral("Education"),
        .lastSeen = now.addSecs(-3600),
        .storageTotal = 64'000'000'000,
        .storageFree = 32'000'000'000,
        .platform = Platform::Windows,
        .ownership = Ownership::Company,
        .management = Management::Mdm,
        .leaving = Leaving::No,
        .edition = Edition::Other,
        .entraState = RecordState::Present,
        .entraJoin = JoinState::EntraJoined,
        .autopilotState = RecordState::Present,
        .autopilotId = AutopilotId(QStringLiteral("a%1").arg(number))};
}

constexpr ReadinessFacts fineFacts {
    .hasRecoveryKey = true, .profile = ProfileAssignment::Assigned, .windowsRe = WindowsRe::On};

Readiness readinessFor(
    const QList<Device> &devices, const QHash<DeviceId, ReadinessFacts> &facts, const DraftBasis &basis)
{
    QList<const Device *> chosen;
    for (const Device &device : devices)
        chosen.append(&device);
    return readinessOf(QStringLiteral("Room 101"), chosen, facts, basis);
}

Readiness readinessFor(const Device &device, const ReadinessFacts &facts = fineFacts)
{
    return readinessFor(QList {device}, {{device.id, facts}}, nothingHeld(now));
}

} // namespace

/// What Device tells and what the answer is; a fact that isn't known is never "yes".
class ReadinessTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherTableOfSupportEndsCounts();
    void nothingAtAll();
    void oneThatIsFine();
    void answers_data();
    void answers();
    void points_data();
    void points();
    void unknownIsCountedAsUnknown();
    void reasonsOfMostDevicesComeFirst();
    void windowsReThatIsOffBlocks();
    void aRunningJobAndALateResetCount();
    void eachDeviceOnce();
    void namesAreStable();
};

void ReadinessTest::anotherTableOfSupportEndsCounts()
{
    const Device device = fineDevice(1);
    QCOMPARE(readinessFor(device).supported.yes, 1);
    WindowsSupport support = knownWindowsSupport();
    support.builds = {{26200, QDate(2020, 1, 1), QDate(2020, 1, 1)}};
    const Readiness readiness = readinessOf(QStringLiteral("Room 101"), {&device}, {}, nothingHeld(now), support);
    QCOMPARE(readiness.supported.no, 1);
    QVERIFY(readiness.lines.constFirst().points.contains(ReadyPoint::OutOfSupport));
}

void ReadinessTest::nothingAtAll()
{
    const Readiness none = readinessFor({}, {}, nothingHeld(now));
    QVERIFY(none.lines.isEmpty() && none.causes.isEmpty());
    QCOMPARE(none.count(ReadyState::Now), 0);
    QCOMPARE(none.wipeable(), 0);
    QCOMPARE(none.windowsRe, ReadinessTally());
    QCOMPARE(none.asOf, now);
}

void ReadinessTest::oneThatIsFine()
{
    const Readiness one = readinessFor(fineDevice(1));
    QCOMPARE(one.count(ReadyState::Now), 1);
    QCOMPARE(one.wipeable(), 1);
    QVERIFY(one.causes.isEmpty());
    QCOMPARE(one.lines[0].reason, Reason::None);
    QVERIFY(one.lines[0].points.isEmpty() && one.lines[0].warnings.isEmpty());
    const ReadinessTally yes {.yes = 1};
    for (const ReadinessTally &tally : {one.seenInAWeek, one.seenInAMonth, one.registered, one.profiles,
             one.recoveryKeys, one.space, one.supported, one.windowsRe})
        QCOMPARE(tally, yes);
}

void ReadinessTest::answers_data()
{
    QTest::addColumn<Device>("device");
    QTest::addColumn<ReadyState>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("isWipeable");
    const auto row = [](const char *name, ReadyState state, Reason reason, bool isWipeable, auto change) {
        Device device = fineDevice(1);
        change(device);
        QTest::newRow(name) << device << state << reason << isWipeable;
    };
    row("hybrid", ReadyState::No, Reason::HybridJoined, true, [](Device &d) { d.entraJoin = JoinState::HybridJoined; });
    row("join unreadable", ReadyState::No, Reason::JoinStateUnreadable, true,
        [](Device &d) { d.entraState = RecordState::Unreadable; });
    row("protected", ReadyState::No, Reason::Protected, false, [](Device &d) { d.guard = Guard::Protected; });
    row("no Windows", ReadyState::No, Reason::NotWindows, false, [](Device &d) { d.platform = Platform::Other; });
    row("system unknown", ReadyState::No, Reason::PlatformUnknown, false,
        [](Device &d) { d.platform = Platform::Unknown; });
    row("seen a day short of the limit", ReadyState::Now, Reason::None, true,
        [](Device &d) { d.lastSeen = now.addDays(-29); });
    row("not seen for 30 days", ReadyState::Later, Reason::NotSeenLately, true,
        [](Device &d) { d.lastSeen = now.addDays(-30); });
    row("never seen", ReadyState::Later, Reason::NeverSeen, true, [](Device &d) { d.lastSeen = {}; });
    row("not seen and hybrid", ReadyState::No, Reason::HybridJoined, true, [](Device &d) {
        d.lastSeen = now.addDays(-90);
        d.entraJoin = JoinState::HybridJoined;
    });
    row("Windows SE is a warning", ReadyState::Now, Reason::None, true,
        [](Device &d) { d.edition = Edition::WindowsSE; });
}

void ReadinessTest::answers()
{
    QFETCH(const Device, device);
    QFETCH(const ReadyState, state);
    QFETCH(const Reason, reason);
    QFETCH(const bool, isWipeable);
    const Readiness readiness = readinessFor(device);
    QCOMPARE(readiness.lines[0].state, state);
    QCOMPARE(readiness.lines[0].reason, reason);
    QCOMPARE(readiness.lines[0].canBeWiped, isWipeable);
    QCOMPARE(readiness.count(state), 1);
    QCOMPARE(readiness.causes.size(), state == ReadyState::Now ? 0 : 1);
    if (device.edition == Edition::WindowsSE) {
        QCOMPARE(readiness.warnings(), QList {Reason::WindowsSE});
        QCOMPARE(readiness.with(Reason::WindowsSE), QList<qsizetype> {0});
    }
}

void ReadinessTest::points_data()
{
    QTest::addColumn<Device>("device");
    QTest::addColumn<ReadinessFacts>("facts");
    QTest::addColumn<QString>("points");
    const auto row = [](const char *name, const char *points, auto change) {
        Device device = fineDevice(1);
        ReadinessFacts facts = fineFacts;
        change(device, facts);
        QTest::newRow(name) << device << facts << QString::fromLatin1(points);
    };
    row("Windows RE off is no point, it blocks", "", [](Device &, ReadinessFacts &f) { f.windowsRe = WindowsRe::Off; });
    row("Windows RE unknown", "", [](Device &, ReadinessFacts &f) { f.windowsRe = WindowsRe::Unknown; });
    row("a week", "not-seen-for-a-week", [](Device &d, ReadinessFacts &) { d.lastSeen = now.addDays(-7); });
    row("a month says it already", "", [](Device &d, ReadinessFacts &) { d.lastSeen = now.addDays(-40); });
    row("not registered", "not-registered", [](Device &d, ReadinessFacts &f) {
        d.autopilotState = RecordState::Missing;
        f.profile = ProfileAssignment::NotAssigned; // of nothing
    });
    row("registration unreadable", "", [](Device &d, ReadinessFacts &f) {
        d.autopilotState = RecordState::Unreadable;
        f.profile = ProfileAssignment::Unknown;
    });
    row("no profile", "no-profile", [](Device &, ReadinessFacts &f) { f.profile = ProfileAssignment::NotAssigned; });
    row("profile pending", "no-profile", [](Device &, ReadinessFacts &f) { f.profile = ProfileAssignment::Pending; });
    row("no key", "no-recovery-key", [](Device &, ReadinessFacts &f) { f.hasRecoveryKey = false; });
    row("key unknown", "", [](Device &, ReadinessFacts &f) { f.hasRecoveryKey.reset(); });
    row("little space", "little-space", [](Device &d, ReadinessFacts &) { d.storageFree = littleSpace - 1; });
    row("full", "little-space", [](Device &d, ReadinessFacts &) { d.storageFree = 0; });
    row("space not told", "", [](Device &d, ReadinessFacts &) { d.storageFree = -1; });
    row("zeros tell nothing", "", [](Device &d, ReadinessFacts &) { d.storageFree = d.storageTotal = 0; });
    row("out of support", "out-of-support",
        [](Device &d, ReadinessFacts &) { d.osVersion = QStringLiteral("10.0.19045.1"); });
    row("edition not known", "", [](Device &d, ReadinessFacts &) {
        d.osVersion = QStringLiteral("10.0.26100.1");
        d.editionName.clear();
    });
}

void ReadinessTest::points()
{
    QFETCH(const Device, device);
    QFETCH(const ReadinessFacts, facts);
    QFETCH(const QString, points);
    const Readiness readiness = readinessFor(device, facts);
    QStringList found;
    for (const ReadyPoint point : readiness.lines[0].points)
        found.append(readyPointName(point));
    QCOMPARE(found.join(u' '), points);
    for (int i = 0; i < readyPointCount; ++i)
        QCOMPARE(readiness.with(static_cast<ReadyPoint>(i)).isEmpty(),
            !found.contains(readyPointName(static_cast<ReadyPoint>(i))));
}

void ReadinessTest::unknownIsCountedAsUnknown()
{
    Device device = fineDevice(1);
    device.lastSeen = {};
    device.autopilotState = RecordState::Doubtful;
    device.storageFree = -1;
    device.osVersion.clear();
    const Readiness readiness = readinessFor(QList {device}, {}, nothingHeld(now)); // without facts
    const ReadinessTally unknown {.unknown = 1};
    for (const ReadinessTally &tally : {readiness.seenInAWeek, readiness.seenInAMonth, readiness.registered,
             readiness.recoveryKeys, readiness.space, readiness.supported, readiness.windowsRe})
        QCOMPARE(tally, unknown);
    QCOMPARE(readiness.profiles, ReadinessTally()); // of those that are registered
    QVERIFY(readiness.lines[0].points.isEmpty());
}

void ReadinessTest::reasonsOfMostDevicesComeFirst()
{
    QList<Device> devices;
    for (int i = 1; i <= 6; ++i)
        devices.append(fineDevice(i));
    devices[0].lastSeen = now.addDays(-41);
    for (const int hybrid : {2, 3, 4})
        devices[hybrid].entraJoin = JoinState::HybridJoined;
    const Readiness readiness = readinessFor(devices, {}, nothingHeld(now));
    QCOMPARE(readiness.count(ReadyState::Now), 2);
    QCOMPARE(readiness.count(ReadyState::Later), 1);
    QCOMPARE(readiness.count(ReadyState::No), 3);
    QCOMPARE(readiness.causes.size(), 2);
    QCOMPARE(readiness.causes[0].reason, Reason::HybridJoined);
    QCOMPARE(readiness.causes[0].lines, (QList<qsizetype> {2, 3, 4}));
    QCOMPARE(readiness.causes[0].instead, std::optional(ResetMode::FactoryWipe));
    QCOMPARE(readiness.causes[1].state, ReadyState::Later);
}

/// What was read just now counts, and what the device is known for where nothing was.
void ReadinessTest::windowsReThatIsOffBlocks()
{
    Device device = fineDevice(1);
    ReadinessFacts facts = fineFacts;
    facts.windowsRe = WindowsRe::Off;
    const Readiness off = readinessFor(device, facts);
    QCOMPARE(off.lines[0].state, ReadyState::No);
    QCOMPARE(off.lines[0].reason, Reason::WindowsReOff);
    QCOMPARE(off.windowsRe, ReadinessTally {.no = 1});
    QVERIFY(!off.lines[0].instead && off.lines[0].canBeWiped);
    device.windowsRe = WindowsRe::Off;
    facts.windowsRe = WindowsRe::Unknown;
    QCOMPARE(readinessFor(device, facts).lines[0].reason, Reason::WindowsReOff);
    facts.windowsRe = WindowsRe::On;
    QCOMPARE(readinessFor(device, facts).lines[0].state, ReadyState::Now);
}

void ReadinessTest::aRunningJobAndALateResetCount()
{
    const QList<Device> devices {fineDevice(1), fineDevice(2), fineDevice(3)};
    DraftBasis basis = nothingHeld(now);
    basis.isHeld = [](const DeviceRef &ref) { return ref.id == DeviceId(QStringLiteral("d1")); };
    basis.recentOf = [](const Device &device) -> std::optional<RecentReset> {
        if (device.id == DeviceId(QStringLiteral("d2")))
            return RecentReset {.end = RecentReset::End::Done, .at = now.addSecs(-60)};
        return std::nullopt;
    };
    const Readiness readiness = readinessFor(devices, {}, basis);
    QCOMPARE(readiness.lines[0].reason, Reason::AlreadyInJob);
    QCOMPARE(readiness.lines[0].state, ReadyState::No);
    QCOMPARE(readiness.lines[1].reason, Reason::ResetLately);
    QCOMPARE(readiness.lines[1].state, ReadyState::Later);
    QCOMPARE(readiness.lines[2].state, ReadyState::Now);
}

void ReadinessTest::eachDeviceOnce()
{
    const QList<Device> devices {fineDevice(2), fineDevice(1), fineDevice(2)};
    const Readiness readiness = readinessFor(devices, {}, nothingHeld(now));
    QCOMPARE(readiness.lines.size(), 2);
    QCOMPARE(readiness.lines[0].device.name, QStringLiteral("HHS-1"));
}

void ReadinessTest::namesAreStable()
{
    QCOMPARE(readyStateName(ReadyState::Now), QLatin1String("now"));
    QCOMPARE(readyStateName(ReadyState::Later), QLatin1String("later"));
    QCOMPARE(readyStateName(ReadyState::No), QLatin1String("no"));
    QCOMPARE(windowsReName(WindowsRe::Unknown), QLatin1String("unknown"));
    QCOMPARE(windowsReName(WindowsRe::On), QLatin1String("on"));
    QCOMPARE(windowsReName(WindowsRe::Off), QLatin1String("off"));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
