// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/devicechoice.h"

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
        QCOMPARE(chosen.withoutRecord.size(), withoutRecord);
    }

    /// A group may hold the Entra device that was made for a hybrid computer's Autopilot registration.
    void findsByTheRegistration()
    {
        QList<Device> all = school();
        all[1].registeredEntraId = EntraDeviceId(QStringLiteral("r2"));
        all[1].isRegistrationCertain = true;
        all[2].registeredEntraId = EntraDeviceId(QStringLiteral("r3")); // perhaps another computer's
        const auto pick = [&all](const QString &members, const QString &without = {}) {
            QList<const Device *> list;
            for (const Device &device : all)
                list.append(&device);
            const ChosenDevices chosen = choose(
                {.members = ids<EntraDeviceId>(members), .without = ids<EntraDeviceId>(without)}, list);
            QStringList got;
            for (const Device *device : chosen.devices)
                got.append(device->id.toString());
            return got.join(QLatin1Char(' ')) + QStringLiteral(" +%1").arg(chosen.withoutRecord.size());
        };
        QCOMPARE(pick(QStringLiteral("e1 r2")), QStringLiteral("1 2 +0"));
        QCOMPARE(pick(QStringLiteral("e2 r2")), QStringLiteral("2 +0"));
        QCOMPARE(pick(QStringLiteral("e1 r3")), QStringLiteral("1 +1"));
        // Taken off is what may be meant.
        QCOMPARE(pick(QStringLiteral("e1 e2"), QStringLiteral("r2")), QStringLiteral("1 +0"));
        QCOMPARE(pick(QStringLiteral("e1 r2"), QStringLiteral("e2")), QStringLiteral("1 +0"));
        QCOMPARE(pick(QStringLiteral("e1 e3"), QStringLiteral("r3")), QStringLiteral("1 +0"));
        // It is another device's own: that one is meant.
        all[3].entraDeviceId = EntraDeviceId(QStringLiteral("r2"));
        QCOMPARE(pick(QStringLiteral("r2")), QStringLiteral("4 +0"));
    }
};

QTEST_GUILESS_MAIN(DeviceChoiceTest)
#include "tst_devicechoice.moc"
