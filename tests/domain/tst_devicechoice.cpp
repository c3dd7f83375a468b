// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/devicechoice.h"

#include <QtTest/QTest>

using namespace Reslate;

namespace {

/// Devices 1 to 6; the last one has no Entra record.
QList<Device> school()
{
    QList<Device> devices;
    for (int i = 1; i <= 6; ++i) {
        Device device;
        device.id = DeviceId(QString::number(i));
        if (i < 6)
            device.entraDeviceId = EntraDeviceId(QStringLiteral("e%1").arg(i));
        devices.append(device);
    }
    return devices;
}

template <typename T> QSet<T> ids(const QString &text)
{
    QSet<T> set;
    for (const QString &id : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        set.insert(T(id));
    return set;
}

} // namespace

class DeviceChoiceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picks_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("without");
        QTest::addColumn<QString>("plus");
        QTest::addColumn<QString>("minus");
        QTest::addColumn<QString>("devices");
        QTest::addColumn<int>("withoutRecord");
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << ""
                                 << "" << 0;
        QTest::newRow("a group, in the order of the list") << "e3 e1"
                                                           << ""
                                                           << ""
                                                           << ""
                                                           << "1 3" << 0;
        QTest::newRow("minus a group") << "e1 e2 e3"
                                       << "e2 e5"
                                       << ""
                                       << ""
                                       << "1 3" << 0;
        QTest::newRow("plus one") << "e1"
                                  << ""
                                  << "4"
                                  << ""
                                  << "1 4" << 0;
        QTest::newRow("plus one that is there") << "e1"
                                                << ""
                                                << "1"
                                                << ""
                                                << "1" << 0;
        QTest::newRow("plus one without an Entra record") << "e1"
                                                          << ""
                                                          << "6"
                                                          << ""
                                                          << "1 6" << 0;
        QTest::newRow("minus one") << "e1 e2"
                                   << ""
                                   << ""
                                   << "2"
                                   << "1" << 0;
        QTest::newRow("plus counts more than minus a group") << "e1 e2"
                                                             << "e2"
                                                             << "2"
                                                             << ""
                                                             << "1 2" << 0;
        QTest::newRow("minus one counts more than all") << "e1 e2"
                                                        << ""
                                                        << "2"
                                                        << "2"
                                                        << "1" << 0;
        QTest::newRow("members that Intune doesn't list") << "e1 x y"
                                                          << "y"
                                                          << ""
                                                          << ""
                                                          << "1" << 1;
        QTest::newRow("a member that is taken off has a record") << "e1 e2"
                                                                 << ""
                                                                 << ""
                                                                 << "2"
                                                                 << "1" << 0;
    }

    void picks()
    {
        QFETCH(QString, members);
        QFETCH(QString, without);
        QFETCH(QString, plus);
        QFETCH(QString, minus);
        QFETCH(QString, devices);
        QFETCH(int, withoutRecord);
        const QList<Device> all = school();
        QList<const Device *> list;
        for (const Device &device : all)
            list.append(&device);
        const ChosenDevices chosen = choose(
            {ids<EntraDeviceId>(members), ids<EntraDeviceId>(without), ids<DeviceId>(plus), ids<DeviceId>(minus)},
            list);
        QStringList got;
        for (const Device *device : chosen.devices)
            got.append(device->id.toString());
        QCOMPARE(got.join(QLatin1Char(' ')), devices);
        QCOMPARE(chosen.withoutRecord, withoutRecord);
    }
};

QTEST_GUILESS_MAIN(DeviceChoiceTest)
#include "tst_devicechoice.moc"
