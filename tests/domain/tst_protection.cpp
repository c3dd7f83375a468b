// SPDX-License-Identifier: GPL-3.0-or-later
// The protected list: what it covers, and that not knowing a group's members never reads as free.
#include "domain/rules/eligibility.h"
#include "domain/rules/protection.h"
#include "madeup.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

Device knownDevice()
{
    Device device = plainDevice();
    device.userPrincipalName = QStringLiteral("anna@school.example");
    device.model = QStringLiteral("Latitude 3330");
    return device;
}

} // namespace

class ProtectionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsProtectedAtFirst() { QCOMPARE(Protections().guardOf(plainDevice()), Guard::Free); }

    void covers_data()
    {
        QTest::addColumn<Protection>("protection");
        QTest::addColumn<Guard>("guard");
        const Device device = knownDevice();
        const auto row = [](const char *name, const Protection &protection, Guard guard) {
            QTest::newRow(name) << protection << guard;
        };
        row("device", {.kind = ProtectionKind::Device, .key = device.id.toString()}, Guard::Protected);
        row("device enrolled anew",
            {.kind = ProtectionKind::Device,
                .key = QStringLiteral("other"),
                .serialNumber = QLatin1Char(' ') + device.serialNumber.toLower()},
            Guard::Protected);
        row("another device",
            {.kind = ProtectionKind::Device,
                .key = QStringLiteral("other"),
                .serialNumber = device.serialNumber + QLatin1Char('0')},
            Guard::Free);
        row("a serial number that is empty", {.kind = ProtectionKind::Device, .key = QStringLiteral("other")},
            Guard::Free);
        row("user", {.kind = ProtectionKind::User, .key = device.userPrincipalName.toUpper()}, Guard::Protected);
        row("model", {.kind = ProtectionKind::Model, .key = device.model + QLatin1Char(' ')}, Guard::Protected);
        row("part of a model", {.kind = ProtectionKind::Model, .key = device.model.left(3)}, Guard::Free);
    }
    void covers()
    {
        QFETCH(Protection, protection);
        QFETCH(Guard, guard);
        QCOMPARE(Protections({protection}).guardOf(knownDevice()), guard);
    }

    void aPlaceholderProtectsItsOwnDeviceOnly()
    {
        Device device = knownDevice();
        device.serialNumber = QStringLiteral("Default string");
        const Protections protections(
            {{.kind = ProtectionKind::Device, .key = device.id.toString(), .serialNumber = device.serialNumber}});
        QCOMPARE(protections.guardOf(device), Guard::Protected);
        device.id = DeviceId(QStringLiteral("other"));
        QCOMPARE(protections.guardOf(device), Guard::Free);
    }

    void aDeviceWithoutFactsIsNotEverybodys()
    {
        Device bare;
        const Protections protections({{.kind = ProtectionKind::User}, {.kind = ProtectionKind::Model}});
        QCOMPARE(protections.guardOf(bare), Guard::Free);
    }

    void aGroupIsUnreadableUntilItsMembersAreKnown()
    {
        const GroupId group(QStringLiteral("11111111-0000-4000-8000-000000000001"));
        Protections protections({{.kind = ProtectionKind::Group, .key = group.toString()}});
        Device device = plainDevice();
        QCOMPARE(protections.guardOf(device), Guard::Unreadable);
        protections.setMembers(group, {});
        QCOMPARE(protections.guardOf(device), Guard::Free);
        protections.setMembers(group, {device.entraDeviceId});
        QCOMPARE(protections.guardOf(device), Guard::Protected);
        device.entraDeviceId = EntraDeviceId();
        QCOMPARE(protections.guardOf(device), Guard::Free);
    }

    void aListThatCouldNotBeReadBlocks()
    {
        Device bare = plainDevice();
        bare.entraDeviceId = EntraDeviceId();
        QCOMPARE(Protections::unread().guardOf(bare), Guard::Unreadable);
    }

    void tellsWhatCoversADevice()
    {
        const GroupId group(QStringLiteral("11111111-0000-4000-8000-000000000001"));
        const Device device = knownDevice();
        const QList<Protection> list {
            {.kind = ProtectionKind::Group, .key = group.toString(), .who = QStringLiteral("ben")},
            {.kind = ProtectionKind::Model, .key = QStringLiteral("another")},
            {.kind = ProtectionKind::Device, .key = device.id.toString(), .reason = QStringLiteral("why")}};
        Protections protections(list);
        QCOMPARE(protections.covering(device), QList<Protection> {list.at(2)});
        protections.setMembers(group, {device.entraDeviceId});
        QCOMPARE(protections.covering(device), (QList<Protection> {list.at(0), list.at(2)}));
    }

    void knowsTheSameTarget()
    {
        const Protection user {.kind = ProtectionKind::User, .key = QStringLiteral("Anna@school.example")};
        QVERIFY(isSameTarget(user, {.kind = ProtectionKind::User, .key = QStringLiteral(" anna@SCHOOL.example")}));
        QVERIFY(!isSameTarget(user, {.kind = ProtectionKind::Model, .key = user.key}));
        QVERIFY(!isSameTarget(user, {.kind = ProtectionKind::User, .key = QStringLiteral("ben@school.example")}));
    }

    void blocksEveryMode_data()
    {
        QTest::addColumn<Guard>("guard");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("protected") << Guard::Protected << Reason::Protected;
        QTest::newRow("not known") << Guard::Unreadable << Reason::ProtectionUnreadable;
    }
    void blocksEveryMode()
    {
        QFETCH(Guard, guard);
        QFETCH(Reason, reason);
        Device device = plainDevice();
        device.guard = guard;
        for (const ResetMode mode : {ResetMode::AutopilotReset, ResetMode::WipeKeepAccount, ResetMode::FactoryWipe,
                 ResetMode::ProtectedWipe, ResetMode::Retire, ResetMode::FreshStart, ResetMode::Sync,
                 ResetMode::Restart, ResetMode::DeleteIntune}) {
            const Eligibility judged = judge(device, mode, device.lastSeen);
            QCOMPARE(judged.verdict, Verdict::Blocked);
            QCOMPARE(judged.reason, reason);
        }
    }
};

QTEST_APPLESS_MAIN(ProtectionTest)
#include "tst_protection.moc"
