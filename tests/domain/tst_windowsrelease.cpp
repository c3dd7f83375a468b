// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/windowssupportfile.h"

#include <QTest>

using namespace Reslate;

/// The name of a Windows by its build; none where it is not certain.
class TestWindowsRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesKnownBuildsOnly_data();
    void namesKnownBuildsOnly();
    void namesNoOtherSystem();
    void knowsTheLastUpdates_data();
    void knowsTheLastUpdates();
    void theKnownTableIsSound();
    void aFileTakesThePlaceOfTheTable();
    void aFileThatCantBeRightIsRefused_data();
    void aFileThatCantBeRightIsRefused();
};

namespace {

QByteArray fileWith(const QByteArray &builds, const char *asOf = "2027-03-01")
{
    return QByteArrayLiteral("{\"format\": 1, \"asOf\": \"") + asOf
        + "\", \"source\": \"IT\", \"windowsSE\": \"2026-10-13\", \"builds\": [" + builds + "]}";
}

Device windows(const char *build, const char *editionName = "")
{
    Device device;
    device.platform = Platform::Windows;
    device.osVersion = QStringLiteral("10.0.%1.1").arg(QLatin1String(build));
    device.editionName = QLatin1String(editionName);
    return device;
}

} // namespace

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

void TestWindowsRelease::knowsTheLastUpdates_data()
{
    QTest::addColumn<Device>("device");
    QTest::addColumn<std::optional<LastUpdates>>("expected");
    using Last = std::optional<LastUpdates>;
    const QDate se(2026, 10, 13);
    QTest::newRow("11 23H2 Education") << windows("22631", "Education")
                                       << Last({QDate(2026, 11, 10), QDate(2026, 11, 10)});
    QTest::newRow("11 23H2 Pro") << windows("22631", "Professional")
                                 << Last({QDate(2025, 11, 11), QDate(2025, 11, 11)});
    QTest::newRow("11 23H2 of some edition") << windows("22631") << Last({QDate(2025, 11, 11), QDate(2026, 11, 10)});
    QTest::newRow("may be a long-term edition") << windows("19044") << Last({QDate(2023, 6, 13), QDate()});
    QTest::newRow("is one") << windows("19044", "EnterpriseS") << Last();
    QTest::newRow("10 20H2 Enterprise") << windows("19042", "Enterprise")
                                        << Last({QDate(2023, 5, 9), QDate(2023, 5, 9)});
    QTest::newRow("not in the table") << windows("12345") << Last();
    Device device = windows("26100");
    device.edition = Edition::WindowsSE;
    QTest::newRow("SE 24H2") << device << Last({se, se});
    device.osVersion = QStringLiteral("10.0.22621.1");
    QTest::newRow("SE 22H2 ended before") << device << Last({QDate(2024, 10, 8), QDate(2025, 10, 14)});
    device.osVersion.clear();
    QTest::newRow("SE of some build") << device << Last({se, se});
}

void TestWindowsRelease::knowsTheLastUpdates()
{
    QFETCH(Device, device);
    QTEST(lastUpdates(device), "expected");
}

void TestWindowsRelease::theKnownTableIsSound()
{
    const WindowsSupport &known = knownWindowsSupport();
    QVERIFY(known.asOf.isValid() && !known.source.isEmpty() && known.windowsSE.isValid());
    for (const WindowsSupport::Build &build : known.builds) {
        QVERIFY2(build.pro.isValid() && build.education >= build.pro, qPrintable(QString::number(build.number)));
        QVERIFY(!windowsRelease(windows(QByteArray::number(build.number).constData())).isEmpty());
    }
}

void TestWindowsRelease::aFileTakesThePlaceOfTheTable()
{
    const auto read = readSupportFile(fileWith(R"({"build": 26300, "pro": "2028-10-10", "education": "2029-10-09"},
        {"build": 26100, "pro": "2026-12-31", "education": "2027-12-31"})"));
    QVERIFY(read.has_value());
    QCOMPARE(read->asOf, QDate(2027, 3, 1));
    QVERIFY(!lastUpdates(windows("26300", "Pro")));
    QCOMPARE(lastUpdates(windows("26300", "Pro"), *read),
        std::optional(LastUpdates {QDate(2028, 10, 10), QDate(2028, 10, 10)}));
    QCOMPARE(
        lastUpdates(windows("26100"), *read), std::optional(LastUpdates {QDate(2026, 12, 31), QDate(2027, 12, 31)}));
    QCOMPARE(lastUpdates(windows("22631"), *read), lastUpdates(windows("22631"))); // it doesn't name that one
    QCOMPARE(isWindowsSupported(windows("26100", "Pro"), QDate(2026, 12, 1), *read), std::optional(true));
    QCOMPARE(isWindowsSupported(windows("26100", "Pro"), QDate(2026, 12, 1)), std::optional(false));
}

void TestWindowsRelease::aFileThatCantBeRightIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<SupportFileFault>("fault");
    using What = SupportFileFault::What;
    const auto row = [](const char *name, const QByteArray &json, What what, const char *where = "") {
        QTest::newRow(name) << json << SupportFileFault {what, QString::fromLatin1(where)};
    };
    const QByteArray good = R"({"build": 26300, "pro": "2028-10-10", "education": "2029-10-09"})";
    row("nothing", {}, What::NoJson);
    row("cut off", fileWith(good).chopped(2), What::NoJson);
    row("a list", "[]", What::NoJson);
    row("too long", fileWith(good) + QByteArray(maxSupportFile, ' '), What::NoJson);
    row("no format", "{}", What::WrongForm);
    row("a later format", R"({"format": 2, "asOf": "2027-03-01"})", What::WrongForm);
    row("no day", R"({"format": 1, "source": "IT", "builds": []})", What::BadValue, "asOf");
    row("no source", R"({"format": 1, "asOf": "2027-03-01", "builds": []})", What::BadValue, "source");
    row("no builds", R"({"format": 1, "asOf": "2027-03-01", "source": "IT"})", What::BadValue, "builds");
    row("a bad day", R"({"format": 1, "asOf": "2027-03-01", "source": "IT", "windowsSE": "soon", "builds": []})",
        What::BadValue, "windowsSE");
    row("older than what is known", fileWith(good, "2026-11-27"), What::Older);
    row("a build without a number", fileWith(R"({"pro": "2028-10-10", "education": "2029-10-09"})"), What::BadValue,
        "builds[0].build");
    row("a text for a number", fileWith(R"({"build": "26300", "pro": "2028-10-10", "education": "2029-10-09"})"),
        What::BadValue, "builds[0].build");
    row("a day that isn't", fileWith(good + R"(, {"build": 26300, "pro": "2028-13-10", "education": "2029-10-09"})"),
        What::BadValue, "builds[1].pro");
    row("education before pro", fileWith(R"({"build": 26300, "pro": "2028-10-10", "education": "2027-10-09"})"),
        What::BadValue, "builds[0].education");
    row("a text for yes", fileWith(R"({"build": 1, "pro": "2028-10-10", "education": "2028-10-10", "longTerm": "no"})"),
        What::BadValue, "builds[0].longTerm");
}

void TestWindowsRelease::aFileThatCantBeRightIsRefused()
{
    QFETCH(QByteArray, json);
    const auto read = readSupportFile(json);
    QVERIFY(!read);
    QTEST(read.error(), "fault");
}

QTEST_APPLESS_MAIN(TestWindowsRelease)
#include "tst_windowsrelease.moc"
