// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialcell.h"
#include "domain/retirement/savedremoval.h"
#include "madeup.h"
#include "nothingheld.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

QList<Device> school(const QStringList &names)
{
    QList<Device> devices;
    for (const QString &name : names) {
        Device device = plainDevice();
        device.id = DeviceId(name);
        device.entraDeviceId = EntraDeviceId(QStringLiteral("E-") + name);
        device.name = name;
        device.serialNumber = QStringLiteral("SN-") + name;
        devices.append(device);
    }
    return devices;
}

AutopilotRecord registration(const QString &name)
{
    AutopilotRecord record;
    record.id = AutopilotId(QStringLiteral("A-") + name);
    record.serialNumber = QStringLiteral("SN-") + name;
    return record;
}

RemovalDraft draftOf(const QList<Device> &all, const QList<AutopilotRecord> &alone)
{
    QList<const Device *> devices;
    for (const Device &device : all)
        devices.append(&device);
    return draftRemoval({}, devices, alone, nothingHeld(monday));
}

SavedRemoval saved(const QList<Device> &all, const QList<AutopilotRecord> &alone)
{
    SavedRemoval plan;
    plan.devices = savedDevices(draftOf(all, alone));
    return plan;
}

FoundRemoval found(const SavedRemoval &plan, const QList<Device> &now, const QList<AutopilotRecord> &alone)
{
    QList<const AutopilotRecord *> records;
    for (const AutopilotRecord &record : alone)
        records.append(&record);
    return findSaved(
        plan,
        [&now](const DeviceId &id) -> const Device * {
            const auto one = std::find_if(
                now.cbegin(), now.cend(), [&id](const Device &device) { return device.id == id; });
            return one == now.cend() ? nullptr : &*one;
        },
        records);
}

QStringList sectionsOf(const RemovalDraft &draft)
{
    QStringList lines;
    for (const RemovalSection &section : draft.sections) {
        QStringList names;
        for (const JobItem &item : section.items)
            names.append(item.device.serialNumber);
        lines.append(QStringLiteral("%1 %2 %3: %4")
                         .arg(removalGroupName(section.group), reasonName(section.reason))
                         .arg(section.going)
                         .arg(names.join(QLatin1Char(' '))));
    }
    return lines;
}

} // namespace

/// What becomes of a saved removal by the facts of another day.
class SavedRemovalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameDevicesGo()
    {
        const QList<Device> all = school({QStringLiteral("a"), QStringLiteral("b")});
        const QList<AutopilotRecord> alone {registration(QStringLiteral("r"))};
        const SavedRemoval plan = saved(all, alone);
        QCOMPARE(plan.devices.size(), 3);
        QCOMPARE(plan.going(), 3);
        const FoundRemoval now = found(plan, all, alone);
        QCOMPARE(now.devices.size(), 2);
        QCOMPARE(now.registrations.size(), 1);
        QVERIFY(now.lost.isEmpty());
        RemovalDraft draft = draftOf(all, alone);
        const QStringList before = sectionsOf(draft);
        addLost(draft, plan, now);
        QCOMPARE(sectionsOf(draft), before);
        QCOMPARE(draft.chosen.size(), 3);
    }

    /// Never another device than the one that a person saw, and each that is left out is told.
    void whatChangedStays()
    {
        QList<Device> all = school(
            {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
        const SavedRemoval plan = saved(all, {registration(QStringLiteral("r")), registration(QStringLiteral("s"))});
        all[1].serialNumber = QStringLiteral("SN-other"); // the record is another device's by now
        all[3].serialNumber = QStringLiteral("Default string"); // nothing tells
        all[3].entraDeviceId = {};
        all.removeAt(0);
        AutopilotRecord other = registration(QStringLiteral("s"));
        other.serialNumber = QStringLiteral("SN-other");
        const FoundRemoval now = found(plan, all, {other}); // r is enrolled, or deleted
        QCOMPARE(now.devices.size(), 1);
        QCOMPARE(now.devices.first()->id, DeviceId(QStringLiteral("c")));
        QVERIFY(now.registrations.isEmpty());
        RemovalDraft draft = draftOf({*now.devices.first()}, {});
        addLost(draft, plan, now);
        QCOMPARE(sectionsOf(draft),
            QStringList({QStringLiteral("ready none 1: SN-c"), QStringLiteral("blocked record-missing 0: SN-a SN-r"),
                QStringLiteral("blocked identity-changed 0: SN-b SN-s"),
                QStringLiteral("blocked identity-unproven 0: SN-d")}));
        QStringList order;
        for (const JobItem &item : draft.chosen)
            order.append(item.device.serialNumber);
        QCOMPARE(order,
            QStringList({QStringLiteral("SN-a"), QStringLiteral("SN-b"), QStringLiteral("SN-c"), QStringLiteral("SN-d"),
                QStringLiteral("SN-r"), QStringLiteral("SN-s")}));
        QCOMPARE(draft.going(), 1);
        QCOMPARE(retirementOf(draft, {}, {}).leftOut.size(), 5);
        QVERIFY(warningsOf(draft).isEmpty());
    }

    void aConsentIsOfOneDay()
    {
        RemovalWish wish {.reason = RetirementReason::Donated, .recordsOnly = QStringLiteral("shredded")};
        wish.choices.afterReset = AgainChoice::Include;
        wish.choices.sleeping = SleepingChoice::Include;
        const RemovalWish kept = keptWish(wish);
        QCOMPARE(kept.choices, PlanChoices({.sleeping = SleepingChoice::LeaveOut}));
        QVERIFY(kept.recordsOnly.isEmpty());
        QCOMPARE(kept.reason, RetirementReason::Donated);
        QCOMPARE(keptWish({}), RemovalWish());
    }

    void assetsOfTheseDevicesAlone()
    {
        AssetList list;
        list.rows = 7;
        const auto add = [&list](const char *serial, const char *tag) {
            list.add(comparableSerial(QString::fromLatin1(serial)), QString::fromLatin1(tag));
        };
        add("SN-1", "T-1");
        add("SN-2", "T-2");
        add("SN-2", "T-3");
        add("SN-4", "T-4");
        add("SN-9", "t-4"); // bears the same tag, and isn't among them
        add("SN-9", "T-9");
        add("SN-8", "T-8");
        QList<DeviceRef> devices;
        for (const char *serial : {"SN-1", "sn-2", "SN-3", "SN-4"})
            devices.append({.serialNumber = QString::fromLatin1(serial)});
        const AssetList kept = assetsFor(list, devices);
        QCOMPARE(matchAssets(kept, devices), matchAssets(list, devices));
        QCOMPARE(matchAssets(kept, devices).shared.size(), 1);
        QCOMPARE(kept.rows, 7);
        QVERIFY(!kept.tagsBySerial.contains(comparableSerial(QStringLiteral("SN-8"))));
        QCOMPARE(kept.tagsBySerial.value(comparableSerial(QStringLiteral("SN-9"))), QStringList(QStringLiteral("t-4")));
        QCOMPARE(assetsFor(kept, devices), kept);
    }
};

QTEST_GUILESS_MAIN(SavedRemovalTest)
#include "tst_savedremoval.moc"
