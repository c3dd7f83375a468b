// SPDX-License-Identifier: GPL-3.0-or-later
// Which serial numbers tell one computer from another, and what they say about a planned device.
#include "domain/device/serialnumber.h"
#include "domain/job/identity.h"
#include "madeup.h"

#include <QtTest/QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const EntraDeviceId otherEntra(QStringLiteral("22222222-0000-4000-8000-000000000002"));

Device withSerial(const char *serial, const EntraDeviceId &entra = plainDevice().entraDeviceId)
{
    Device device = plainDevice();
    device.serialNumber = QString::fromUtf8(serial);
    device.entraDeviceId = entra;
    return device;
}

JobItem planned(const char *serial, const EntraDeviceId &entra = plainDevice().entraDeviceId)
{
    return itemFor(withSerial(serial, entra));
}

} // namespace

class IdentityTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsRealSerialNumbers_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::addColumn<bool>("real");
        const auto rows = [](bool real, std::initializer_list<const char *> serials) {
            for (const char *serial : serials)
                QTest::addRow("%s", *serial ? serial : "empty") << QString::fromUtf8(serial) << real;
        };
        rows(false,
            {"", " ", "-", "???", "0", "00000000", "0000-0000", "X", "xxxxxxx", "NNNNNNN", "1111111", "Default string",
                "DEFAULT  STRING", " default string\t", "To be filled by O.E.M.", "To Be Filled By OEM",
                "System Serial Number", "Serial Number", "Not Specified", "None", "N/A", "n.a.", "NA", "Unknown",
                "INVALID", "(null string)", "TBD", "Standard", "System manufacturer", "System Product Name",
                "To be filled", "123456789", "1234567890", "0123456789", "SYS-1234567890", "Ｎ／Ａ", "０００",
                "\u00a0None\u00a0", "\U0001f4bb", "Not Settable", "INVALID SERIAL", "Invalid Serial Number", "No Asset",
                "No Asset Tag", "Not Present", "NOT AVAIL", "Not Provided", "Type1 - Serial Number",
                "Type2 - Board Serial Number", "Type3 - Chassis Serial Number", "Base Board Serial Number",
                "Chassis Serial Number", "Motherboard Serial Number", "Serial No", "SerNum0", "SERNUM",
                "BSN12345678901234567", "BSN123456789012345678", "BSN-1234567890", "ATN12345678901234567",
                "MB-1234567890", "9876543210", "0987654321", "987654321", "12345678901", "01234567890123",
                "<BAD INDEX>", "<OUT OF SPEC>", "Unknown Serial Number", "OEM_Define1", "Fill By OEM", "Not Defined",
                "To be set by OEM", "Filled by OEM", "Default Serial Number", "UNSPECIFIED", "System SN", "Not set",
                "OEM_Serial", "SN", "TBA", "string", "test", "0x00000000", "Asset-1234567890", "ABCDEFGH"});
        rows(true,
            {"5CD1234ABC", "PF3XYZ", "0000123", "1000000", "7QX4K", "5RFDP01", "12345678X", "2UA0000001", "None1",
                "VMware-56 4d 2b 7a", "0012-3456-7890", "0012-3456-7891", "Ä1", "BSN1234", "BSN12345678",
                "BSN12345678901234568", "BSN5XK0901", "9876543211", "98765432", "1234567891", "12345678901234568",
                "Type1A", "TYPE2Serial7", "SerNum0A", "NOASSET1", "NOTSET7K", "SERIAL7", "ABCDE123456789", "2345678901",
                "BSN23456789012345678", "G4N0CV16B829175", "INVALIDX", "PF0ASSET", "HZXFDTJ", "PC 7 XK", "0123456",
                "TEST7K"});
        QTest::newRow("very long") << QString(100'000, QLatin1Char('0')) << false;
    }
    void knowsRealSerialNumbers()
    {
        QFETCH(const QString, serial);
        QTEST(isRealSerial(serial), "real");
    }

    void comparesOnlyRealOnes()
    {
        const auto same = [](const char *a, const char *b) {
            return isSameSerial(QString::fromUtf8(a), QString::fromUtf8(b));
        };
        QCOMPARE(same("5CD1", "5CD1"), std::optional(true));
        QCOMPARE(same("5cd1 ", "5CD1"), std::optional(true));
        QCOMPARE(same("5CD1", "5CD2"), std::optional(false));
        QCOMPARE(same("N/A", "N/A"), std::optional<bool>());
        QCOMPARE(same("5CD1", "N/A"), std::optional<bool>());
        QCOMPARE(same("", "5CD1"), std::optional<bool>());
    }

    void identifies_data()
    {
        QTest::addColumn<JobItem>("item");
        QTest::addColumn<Device>("record");
        QTest::addColumn<Identity>("identity");
        const EntraDeviceId none;
        const auto row = [](const char *name, const JobItem &item, const Device &record, Identity identity) {
            QTest::newRow(name) << item << record << identity;
        };
        row("as planned", planned("SN-1"), withSerial("SN-1"), Identity::Same);
        row("written in another way", planned("SN-1"), withSerial(" sn-1"), Identity::Same);
        row("a real number outweighs the Entra record", planned("SN-1"), withSerial("SN-1", otherEntra),
            Identity::Same);
        row("another number", planned("SN-1"), withSerial("SN-2"), Identity::Changed);
        row("no number then", planned(""), withSerial("SN-1"), Identity::Same);
        row("no number now", planned("SN-1"), withSerial(""), Identity::Same);
        row("a placeholder now", planned("SN-1"), withSerial("Default string"), Identity::Same);
        row("no number, another Entra record", planned(""), withSerial("SN-1", otherEntra), Identity::Changed);
        row("the same placeholder, another Entra record", planned("N/A"), withSerial("N/A", otherEntra),
            Identity::Changed);
        row("the same placeholder, no Entra record", planned("N/A", none), withSerial("n/a", none), Identity::Same);
        row("nothing at all, twice", planned("", none), withSerial("", none), Identity::Same);
        row("no number then, no Entra record", planned("", none), withSerial("SN-1"), Identity::Unproven);
        row("no number now, no Entra record", planned("SN-1"), withSerial("", none), Identity::Unproven);
    }
    void identifies()
    {
        QFETCH(const JobItem, item);
        QFETCH(const Device, record);
        QFETCH(const Identity, identity);
        QCOMPARE(static_cast<int>(identityOf(item, record)), static_cast<int>(identity));
    }

    void links_data()
    {
        QTest::addColumn<JobItem>("item");
        QTest::addColumn<Device>("record");
        QTest::addColumn<bool>("linked");
        const EntraDeviceId none;
        const auto row = [](const char *name, const JobItem &item, const Device &record, bool linked) {
            QTest::newRow(name) << item << record << linked;
        };
        row("number", planned("SN-1"), withSerial("sn-1", otherEntra), true);
        row("another number", planned("SN-1"), withSerial("SN-2"), false);
        row("placeholder", planned("N/A"), withSerial("N/A", otherEntra), false);
        row("placeholder, Entra record", planned("N/A"), withSerial("N/A"), true);
        row("number lost, Entra record", planned("SN-1"), withSerial(""), true);
        row("nothing", planned("", none), withSerial("", none), false);
    }
    void links()
    {
        QFETCH(const JobItem, item);
        QFETCH(const Device, record);
        QTEST(isLinked(item, record), "linked");
    }
};

QTEST_APPLESS_MAIN(IdentityTest)
#include "tst_identity.moc"
