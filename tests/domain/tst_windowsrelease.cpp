// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowsrelease.h"

#include <QTest>

using namespace Reslate;

/// The name of a Windows by its build; none where it is not certain.
class TestWindowsRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesKnownBuildsOnly_data();
    void namesKnownBuildsOnly();
    void namesNoOtherSystem();
};

void TestWindowsRelease::namesKnownBuildsOnly_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *version, const char *name) {
        QTest::newRow(version) << QString::fromUtf8(version) << QString::fromUtf8(name);
    };
    add("10.0.22631", "Windows 11 23H2");
    add("10.0.22631.4317", "Windows 11 23H2");
    add(" 10.0.26100.1742 ", "Windows 11 24H2");
    add("10.0.26200.6584", "Windows 11 25H2");
    add("10.0.22000.1", "Windows 11 21H2");
    add("10.0.19045.4780", "Windows 10 22H2");
    add("10.0.19044.1", "Windows 10 21H2"); // the same half-year as 22000, another system
    add("10.0.10240.17354", "Windows 10 1507");
    add("10.0.22632.1", ""); // near a known one
    add("10.0.27842.1000", ""); // of a preview
    add("10.0.20348.2113", ""); // a server's alone
    add("10.0", "");
    add("10.0.", "");
    add("10.0.x22631", "");
    add("10.0.22631abc", "");
    add("10.0.-22631", "");
    add("10.0.99999999999999", "");
    add("6.1.7601", "");
    add("11.0.22631", "");
    add("22631", "");
    add("", "");
    add("<b>10.0.22631</b>", "");
}

void TestWindowsRelease::namesKnownBuildsOnly()
{
    QFETCH(QString, version);
    const Device device {
        .operatingSystem = QStringLiteral("Windows"), .osVersion = version, .platform = Platform::Windows};
    QTEST(windowsRelease(device), "name");
}

void TestWindowsRelease::namesNoOtherSystem()
{
    Device device {.operatingSystem = QStringLiteral("Windows"),
        .osVersion = QStringLiteral("10.0.26100.1742"),
        .platform = Platform::Windows};
    QCOMPARE(windowsRelease(device), QStringLiteral("Windows 11 24H2"));
    for (const Edition edition : {Edition::Server, Edition::Holographic, Edition::Team}) {
        device.edition = edition;
        QVERIFY(windowsRelease(device).isEmpty());
    }
    device.edition = Edition::Other;
    QVERIFY(!windowsRelease(device).isEmpty());
    device.chassis = Chassis::Server;
    QVERIFY(windowsRelease(device).isEmpty());
    device.chassis = Chassis::Other;
    device.operatingSystem = QStringLiteral("Windows Server");
    QVERIFY(windowsRelease(device).isEmpty());
    device.operatingSystem = QStringLiteral("Windows");
    for (const Platform platform : {Platform::Other, Platform::Unknown}) {
        device.platform = platform;
        QVERIFY(windowsRelease(device).isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestWindowsRelease)
#include "tst_windowsrelease.moc"
