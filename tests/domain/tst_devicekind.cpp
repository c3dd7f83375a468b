// SPDX-License-Identifier: GPL-3.0-or-later
// Which devices are no pupil's computer, and which are.
#include "domain/device/devicekind.h"
#include "madeup.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

Q_DECLARE_METATYPE(DeviceKind)
Q_DECLARE_METATYPE(Edition)

class DeviceKindTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsModels_data()
    {
        QTest::addColumn<QString>("maker");
        QTest::addColumn<QString>("model");
        QTest::addColumn<DeviceKind>("kind");
        const auto row = [](const char *maker, const char *model, DeviceKind kind) {
            QTest::addRow("%s %s", maker, model) << QString::fromUtf8(maker) << QString::fromUtf8(model) << kind;
        };
        using enum DeviceKind;
        row("Dell Inc.", "PowerEdge R650", ServerHardware);
        row("Dell Inc.", "PowerEdge T150", ServerHardware);
        row("HP", "ProLiant ML350p Gen8", ServerHardware);
        row("HPE", "ProLiant MicroServer Gen10 Plus v2", ServerHardware);
        row("Hewlett-Packard", "ProLiant DL380 G7", ServerHardware);
        row("Lenovo", "ThinkSystem SR650 -[7X06CTO1WW]-", ServerHardware);
        row("LENOVO", "ThinkServer TS140", ServerHardware);
        row("IBM", "System x3650 M4 -[7915AC1]-", ServerHardware);
        row("FUJITSU", "PRIMERGY TX1310 M3", ServerHardware);
        row("HP", "HP Slice G2 for Meeting Rooms", MeetingRoom);
        row("HP", "HP Elite Slice for Meeting Rooms G2", MeetingRoom);
        row("HP", "HP Mini Conferencing PC with Zoom Rooms", MeetingRoom);
        row("HP", "HP Presence Mini Conferencing PC", MeetingRoom);
        row("HP", "Poly Studio G9+ Kit", MeetingRoom);
        row("LENOVO", "11H0000AUS", MeetingRoom);
        row("LENOVO", "10V50002LS", MeetingRoom);
        row("LENOVO", "ThinkSmart Core", MeetingRoom);
        row("Yealink", "MCoreKit-C5", MeetingRoom);
        row("CRESTRON", "UC-ENGINE-SD", MeetingRoom);
        row("Microsoft Corporation", "Surface Hub 2S", SurfaceHub);
        row("Microsoft Corporation", "HoloLens 2", HoloLens);
        row("Microsoft Corporation", "Cloud PC Enterprise 2vCPU/8GB/128GB", CloudPc);
        row("", "PowerEdge R650", ServerHardware); // the maker isn't known, and nobody else has that name
        // Names that begin or end alike, and what runs room systems without bearing it in its name.
        row("LENOVO", "ThinkCentre M70q", Computer);
        row("LENOVO", "ThinkCentre M75s Gen 5", Computer);
        row("LENOVO", "ThinkStation P3 Tiny", Computer);
        row("LENOVO", "11GJ000AUS", Computer);
        row("LENOVO", "11JH000AUS", Computer);
        row("LENOVO", "10V4S00000", Computer);
        row("LENOVO", "20V50002LS", Computer);
        row("ASUSTeK COMPUTER INC.", "11H0", Computer);
        row("HP", "HP Elite Slice", Computer);
        row("HP", "HP ProBook 440 G8", Computer);
        row("HP", "HP ProDesk 400 G6 Mini", Computer);
        row("HP", "HP ProOne 440", Computer);
        row("HP", "HP Stream 11 Pro", Computer);
        row("Dell Inc.", "OptiPlex 7080", Computer);
        row("Dell Inc.", "Precision Edge 3200", Computer);
        row("Dell Inc.", "Latitude PowerEdgeless", Computer);
        row("Acer", "TMCore 5", Computer);
        row("Acer", "TravelMate Spin B3 ProLiantish", Computer);
        row("Microsoft Corporation", "Surface Laptop SE", Computer);
        row("Microsoft Corporation", "Surface Studio 2", Computer);
        row("Contoso", "Hub Surface", Computer);
        row("", "", Computer);
        row("<b>", "=HYPERLINK(\"x\")", Computer);
        row("HP", QByteArray(300, 'P').constData(), Computer);
    }
    void knowsModels()
    {
        QFETCH(const QString, maker);
        QFETCH(const QString, model);
        Device device = plainDevice();
        device.manufacturer = maker;
        device.model = model;
        QTEST(kindOf(device), "kind");
    }

    void knowsServersByTheirSystem_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("version");
        QTest::addColumn<Edition>("edition");
        QTest::addColumn<DeviceKind>("kind");
        const auto row = [](const char *system, const char *version, Edition edition, DeviceKind kind) {
            QTest::addRow("%s %s %d", system, version, int(edition))
                << QString::fromUtf8(system) << QString::fromUtf8(version) << edition << kind;
        };
        using enum DeviceKind;
        row("Windows", "10.0.20348.2113", Edition::Unknown, Server);
        row("Windows", "10.0.20348", Edition::Other, Server);
        row("Windows", "10.0.25398.1", Edition::Unknown, Server);
        row("Windows Server", "10.0.17763.1", Edition::Unknown, Server);
        row("Windows", "10.0.17763.5329", Edition::Server, Server);
        row("Windows", "10.0.26100.1", Edition::Server, Server);
        // Windows 10 1607 and 1809, and Windows 11 24H2 have these builds as well.
        row("Windows", "10.0.14393.1", Edition::Unknown, Computer);
        row("Windows", "10.0.17763.5329", Edition::Unknown, Computer);
        row("Windows", "10.0.26100.2314", Edition::Unknown, Computer);
        row("Windows", "10.0.26100.2314", Edition::Other, Computer);
        row("Windows", "10.0.203480.1", Edition::Unknown, Computer);
        row("Windows", "10.0.2034", Edition::Unknown, Computer);
        row("Windows", "20348", Edition::Unknown, Computer);
        row("Windows", "", Edition::Unknown, Computer);
    }
    void knowsServersByTheirSystem()
    {
        QFETCH(const QString, system);
        QFETCH(const QString, version);
        QFETCH(const Edition, edition);
        Device device = plainDevice();
        device.operatingSystem = system;
        device.osVersion = version;
        device.edition = edition;
        QTEST(kindOf(device), "kind");
        device.platform = Platform::Other; // a build of another system says nothing
        device.operatingSystem = QStringLiteral("Android");
        device.edition = Edition::Unknown;
        QCOMPARE(kindOf(device), DeviceKind::Computer);
    }
};

QTEST_GUILESS_MAIN(DeviceKindTest)
#include "tst_devicekind.moc"
