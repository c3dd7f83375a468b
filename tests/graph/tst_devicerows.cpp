// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that come, go here and there and change their Entra device, held against a list that is searched from its start.
#include "catalog/devicerows.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Catalog;

namespace {

DeviceId deviceId(int number)
{
    return DeviceId(QStringLiteral("5e000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

EntraDeviceId entraId(int number)
{
    return number < 0
        ? EntraDeviceId()
        : EntraDeviceId(QStringLiteral("e0000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

Device device(int number, int entra)
{
    Device device;
    device.id = deviceId(number);
    device.entraDeviceId = entraId(entra);
    return device;
}

/// The same devices in the same order, without an index.
struct Reference {
    int rowOf(const DeviceId &id) const
    {
        const auto found = std::find_if(
            rows.cbegin(), rows.cend(), [&id](const Device &device) { return device.id == id; });
        return found == rows.cend() ? -1 : static_cast<int>(found - rows.cbegin());
    }
    QList<int> rowsOfEntra(const EntraDeviceId &id) const
    {
        QList<int> claiming;
        for (int row = 0; row < rows.size(); ++row) {
            if (!id.isEmpty() && rows.at(row).entraDeviceId == id)
                claiming.append(row);
        }
        return claiming;
    }

    QList<Device> rows;
};

QList<int> listOf(const DeviceRows::RowList &rows)
{
    return {rows.cbegin(), rows.cend()};
}

QList<int> sorted(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

class TestDeviceRows final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreFoundByTheirIds();
    void whatVanishesHereAndThereIsOneReset();
    void anotherRowTakesASharedEntraDeviceOver();
};

void TestDeviceRows::rowsAreFoundByTheirIds()
{
    constexpr int entraDevices = 12; // few, so that they are shared
    QRandomGenerator random(20261129);
    DeviceRows rows;
    Reference reference;
    int next = 0;
    for (int round = 0; round < 150; ++round) {
        const int more = random.bounded(4);
        rows.beginAppend(more);
        for (int i = 0; i < more; ++i) {
            const Device added = device(next++, random.bounded(entraDevices + 1) - 1);
            reference.rows.append(added);
            QCOMPARE(rows.append(Device(added), 1), reference.rows.size() - 1);
        }
        rows.endAppend();
        for (int i = random.bounded(3); i > 0 && rows.count() > 0; --i) {
            const int row = random.bounded(rows.count());
            const EntraDeviceId before = rows.at(row).entraDeviceId;
            rows.edit(row).entraDeviceId = entraId(random.bounded(entraDevices + 1) - 1);
            rows.relink(row, before);
            reference.rows[row].entraDeviceId = rows.at(row).entraDeviceId;
        }
        QList<DeviceId> gone {deviceId(next + 1)}; // not there at all
        for (int i = random.bounded(4); i > 0; --i)
            gone.append(deviceId(random.bounded(next + 1)));
        rows.mergeReadings({}, gone);
        reference.rows.removeIf([&gone](const Device &each) { return gone.contains(each.id); });

        QCOMPARE(rows.count(), reference.rows.size());
        for (int row = 0; row < rows.count(); ++row)
            QCOMPARE(rows.at(row).id, reference.rows.at(row).id);
        for (int number = 0; number < next + 2; ++number)
            QCOMPARE(rows.rowOf(deviceId(number)), reference.rowOf(deviceId(number)));
        for (int number = -1; number < entraDevices; ++number) {
            const QList<int> claiming = reference.rowsOfEntra(entraId(number));
            QCOMPARE(sorted(listOf(rows.rowsOfEntra(entraId(number)))), claiming);
            QCOMPARE(rows.hasEntra(entraId(number)), !claiming.isEmpty());
            QCOMPARE(rows.isEntraShared(entraId(number)), claiming.size() > 1);
        }
    }
    QVERIFY(rows.count() > 20);
}

void TestDeviceRows::whatVanishesHereAndThereIsOneReset()
{
    DeviceRows rows;
    rows.beginAppend(6);
    for (int number = 0; number < 6; ++number)
        rows.append(device(number, number), 1);
    rows.endAppend();
    const Device *last = &rows.at(5);
    QSignalSpy removes(&rows, &DeviceRows::removeBegins);
    QSignalSpy resets(&rows, &DeviceRows::resetEnds);
    rows.mergeReadings({}, {deviceId(2), deviceId(1)});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(removes.size(), 1);
    QCOMPARE(removes[0][0].toInt(), 1);
    QCOMPARE(removes[0][1].toInt(), 2);
    rows.mergeReadings({}, {deviceId(0), deviceId(4)});
    QCOMPARE(removes.size(), 1);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(rows.count(), 2);
    QCOMPARE(&rows.at(1), last); // nothing was moved in memory
}

void TestDeviceRows::anotherRowTakesASharedEntraDeviceOver()
{
    DeviceRows rows;
    rows.beginAppend(2);
    rows.append(device(0, 7), 1);
    rows.append(device(1, 7), 1);
    rows.endAppend();
    QVERIFY(rows.isEntraShared(entraId(7)));
    rows.mergeReadings({}, {deviceId(0)});
    QVERIFY(!rows.isEntraShared(entraId(7)));
    QCOMPARE(listOf(rows.rowsOfEntra(entraId(7))), QList<int> {0});
}

QTEST_GUILESS_MAIN(TestDeviceRows)
#include "tst_devicerows.moc"
