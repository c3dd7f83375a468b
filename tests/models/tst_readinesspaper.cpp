// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/readinesspaper.h"

#include "core/utc.h"
#include "models/devices/readinessmodel.h"
#include "models/paper/paperprint.h"
#include "models/paper/readinesslabels.h"
#include "models/paper/resetcard.h"
#include "models/records/windowsrescript.h"
#include "nothingheld.h"
#include "papertext.h"
#include "pdftools.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

const QDateTime now(QDate(2026, 12, 1), QTime(8, 0), utcZone);

Device deviceOf(int number)
{
    return {.id = DeviceId(QStringLiteral("d%1").arg(number)),
        .name = QStringLiteral("HHS-%1").arg(number, 4, 10, QLatin1Char('0')),
        .serialNumber = QStringLiteral("5CG%1AB").arg(number, 5, 10, QLatin1Char('0')),
        .model = QStringLiteral("300w Gen 4"),
        .userPrincipalName = QStringLiteral("student%1@school.example").arg(number),
        .lastSeen = now.addSecs(-3600),
        .platform = Platform::Windows,
        .ownership = Ownership::Company,
        .management = Management::Mdm,
        .leaving = Leaving::No,
        .entraState = RecordState::Present,
        .entraJoin = JoinState::EntraJoined};
}

QList<Device> devicesOf(int count)
{
    QList<Device> devices;
    for (int i = 0; i < count; ++i)
        devices.append(deviceOf(i));
    return devices;
}

Readiness readinessFor(const QList<Device> &devices, const QHash<DeviceId, ReadinessFacts> &facts = {})
{
    QList<const Device *> chosen;
    for (const Device &device : devices)
        chosen.append(&device);
    return readinessOf(QStringLiteral("Room 101"), chosen, facts, nothingHeld(now));
}

int pagesOf(const QByteArray &pdf)
{
    const QByteArray info = printedBy(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf).value_or(QByteArray());
    const qsizetype at = info.indexOf("Pages:");
    return at < 0 ? -1 : info.mid(at + 6, 12).trimmed().split('\n').first().toInt();
}

const QStringList hostileNames {QStringLiteral("<b>bold</b>"), QStringLiteral("=HYPERLINK(\"http://x\")"),
    QStringLiteral("\u001b[31mred"), QStringLiteral("\u202ereversed"), QStringLiteral("\u0645\u0639\u0645\u0644"),
    QString(), QString(300, QLatin1Char('x'))};

} // namespace

class ReadinessPaperTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void answersInASentence_data();
    void answersInASentence();
    void saysWhatItCannotKnow();
    void aRoomTakesOnePage();
    void aSchoolTakesTwoPages();
    void everyOneHinderedIsNamed();
    void hostileNamesStayText();
    void theTableFollows();
    void theCardTakesOnePage_data();
    void theCardTakesOnePage();
    void theCardSaysWhatToDo();
    void theRecipeNamesTheSetting();
    void theScriptIsForWindows();
};

void ReadinessPaperTest::answersInASentence_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("hybrid");
    QTest::addColumn<int>("unseen");
    QTest::addColumn<QString>("answer");
    QTest::newRow("none") << 0 << 0 << 0
                          << QStringLiteral("There is nothing to reset in Room 101: Intune lists none of its devices.");
    QTest::newRow("one") << 1 << 0 << 0 << QStringLiteral("The one device in Room 101 can get an Autopilot Reset now.");
    QTest::newRow("all") << 28 << 0 << 0
                         << QStringLiteral("All 28 devices in Room 101 can get an Autopilot Reset now.");
    QTest::newRow("some") << 28 << 3 << 1
                          << QStringLiteral("24 of 28 devices in Room 101 can get an Autopilot Reset now. The others: "
                                            "3 hybrid joined, 1 not seen for 41 days.");
    QTest::newRow("nobody") << 4 << 4 << 0
                            << QStringLiteral("None of 4 devices in Room 101 can get an Autopilot Reset now: 4 hybrid "
                                              "joined.");
}

void ReadinessPaperTest::answersInASentence()
{
    QFETCH(const int, devices);
    QFETCH(const int, hybrid);
    QFETCH(const int, unseen);
    QFETCH(const QString, answer);
    QList<Device> all = devicesOf(devices);
    for (int i = 0; i < hybrid; ++i)
        all[i].entraJoin = JoinState::HybridJoined;
    for (int i = hybrid; i < hybrid + unseen; ++i)
        all[i].lastSeen = now.addDays(-41);
    const Readiness readiness = readinessFor(all);
    QCOMPARE(readinessAnswer(readiness), answer);
    const QString paper = Test::textOf(readinessDocument(readiness)).simplified();
    QVERIFY2(paper.contains(answer), qPrintable(paper));
}

void ReadinessPaperTest::saysWhatItCannotKnow()
{
    const QList<Device> devices = devicesOf(3);
    Readiness readiness = readinessFor(devices, {{devices[0].id, {.windowsRe = WindowsRe::Off}}});
    readiness.unlisted = 2;
    readiness.isWhole = false;
    const QString notes = readinessNotes(readiness).join(u'\n');
    for (const char *part : {"not complete", "Not counted: 2 devices", "Not known whether Windows RE is on: 2 devices"})
        QVERIFY2(notes.contains(QLatin1String(part)), qPrintable(notes));
    const QString paper = Test::textOf(readinessDocument(readiness)).simplified();
    const QString csv = QString::fromUtf8(readinessCsv(readiness));
    for (const QString &note : readinessNotes(readiness)) {
        QVERIFY2(paper.contains(note), qPrintable(note));
        QVERIFY2(csv.contains(note.left(40)), qPrintable(note));
    }
    QVERIFY(paper.contains(QLatin1String("Recovery key in Entra 3 not known")));
    QVERIFY2(paper.contains(QLatin1String("1 device: Windows RE off"))
            && paper.contains(QLatin1String("reagentc /enable")) && paper.contains(QLatin1String("0x80070032")),
        qPrintable(paper));
}

void ReadinessPaperTest::aRoomTakesOnePage()
{
    QList<Device> devices = devicesOf(30);
    for (int i = 0; i < 6; ++i)
        devices[i].entraJoin = JoinState::HybridJoined;
    devices[7].lastSeen = now.addDays(-63);
    const QByteArray pdf = paperPdf(readinessDocument(readinessFor(devices)));
    const auto text = Test::textOf(pdf);
    if (!text)
        QSKIP("no pdftotext");
    QCOMPARE(pagesOf(pdf), 1);
    for (const Device &device : {devices[0], devices[5], devices[7]})
        QVERIFY2(text->contains(device.name) && text->contains(device.serialNumber), qPrintable(*text));
    QVERIFY(text->contains(QLatin1String("63 days ago")));
}

void ReadinessPaperTest::aSchoolTakesTwoPages()
{
    QList<Device> devices = devicesOf(600);
    QHash<DeviceId, ReadinessFacts> facts;
    for (int i = 0; i < 600; ++i) {
        if (i % 8 == 0)
            devices[i].entraJoin = JoinState::HybridJoined;
        else if (i % 9 == 0)
            devices[i].lastSeen = now.addDays(-40);
        else if (i % 50 == 1)
            devices[i].guard = Guard::Protected;
        facts[devices[i].id] = {.hasRecoveryKey = i % 12 != 0};
        devices[i].autopilotState = i % 11 == 0 ? RecordState::Missing : RecordState::Present;
    }
    const Readiness readiness = readinessFor(devices, facts);
    const QByteArray pdf = paperPdf(readinessDocument(readiness));
    const auto text = Test::textOf(pdf);
    if (!text)
        QSKIP("no pdftotext");
    QCOMPARE(pagesOf(pdf), 2);
    int named = 0;
    for (const ReadinessLine &line : readiness.lines) {
        if (line.state != ReadyState::Now) {
            ++named;
            QVERIFY2(text->contains(line.device.name), qPrintable(line.device.name));
        }
    }
    QVERIFY(named > 100);
}

/// 600 of which none can be reset are too many for two pages, and stand on paper all the same.
void ReadinessPaperTest::everyOneHinderedIsNamed()
{
    QList<Device> devices = devicesOf(600);
    for (Device &device : devices)
        device.entraJoin = JoinState::HybridJoined;
    const QString paper = Test::textOf(readinessDocument(readinessFor(devices)));
    for (const Device &device : devices)
        QVERIFY2(paper.contains(device.name + QLatin1Char('\n')), qPrintable(device.name));
}

void ReadinessPaperTest::hostileNamesStayText()
{
    QList<Device> devices = devicesOf(static_cast<int>(hostileNames.size()));
    for (qsizetype i = 0; i < hostileNames.size(); ++i) {
        devices[i].name = hostileNames[i];
        devices[i].model = hostileNames[i];
        devices[i].userPrincipalName = hostileNames[i];
        devices[i].entraJoin = JoinState::HybridJoined;
    }
    Readiness readiness = readinessFor(devices);
    readiness.title = QStringLiteral("<i>\u202eRoom\u001b[31m");
    const QString answer = readinessAnswer(readiness);
    QVERIFY(!answer.contains(QChar(0x202e)) && !answer.contains(QChar(0x1b)));
    const QByteArray csv = readinessCsv(readiness);
    QVERIFY2(csv.contains("'=HYPERLINK"), csv.constData());
    const QString paper = Test::textOf(readinessDocument(readiness));
    QVERIFY(paper.contains(QLatin1String("<b>bold</b>")));
    QVERIFY(!paper.contains(QChar(0x202e)) && !paper.contains(QChar(0x1b)));
    QVERIFY(!paperPdf(readinessDocument(readiness)).isEmpty());
    const ResetCard card {.room = readiness.title, .computers = hostileNames};
    const QString lines = localResetText(card);
    QVERIFY(!lines.contains(QChar(0x202e)) && !lines.contains(QChar(0x1b)));
    QVERIFY(Test::textOf(localResetDocument(card)).contains(QLatin1String("<b>bold</b>")));
}

void ReadinessPaperTest::theTableFollows()
{
    ReadinessModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    QList<Device> devices = devicesOf(3);
    devices[1].lastSeen = now.addDays(-40);
    devices[2].entraJoin = JoinState::HybridJoined;
    model.setReadiness(readinessFor(devices));
    const auto cell = [&model](int row, ReadinessModel::Column column) {
        return model.index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(0, ReadinessModel::Column::Device), devices[2].name); // what can't be reset stands first
    QCOMPARE(cell(0, ReadinessModel::Column::Why), QStringLiteral("hybrid joined"));
    QCOMPARE(cell(1, ReadinessModel::Column::State), QStringLiteral("later"));
    QCOMPARE(cell(2, ReadinessModel::Column::State), QStringLiteral("now"));
    model.setReadiness({});
    QCOMPARE(model.rowCount(), 0);
}

void ReadinessPaperTest::theCardTakesOnePage_data()
{
    QTest::addColumn<int>("computers");
    for (const int computers : {0, 1, 30, 40, 41, 600})
        QTest::addRow("%d", computers) << computers;
}

void ReadinessPaperTest::theCardTakesOnePage()
{
    QFETCH(const int, computers);
    ResetCard card {.room = QStringLiteral("Room 101"), .computers = {}, .origin = {.practice = true}};
    for (int i = 0; i < computers; ++i)
        card.computers.append(deviceOf(i).name);
    const QByteArray pdf = paperPdf(localResetDocument(card));
    const auto text = Test::textOf(pdf);
    if (!text)
        QSKIP("no pdftotext");
    QCOMPARE(pagesOf(pdf), 1);
    QCOMPARE(text->contains(QLatin1String("HHS-0000")), computers > 0 && computers <= 40);
    QCOMPARE(text->contains(QLatin1String("Tick the computer off")), computers > 0 && computers <= 40);
    QCOMPARE(text->contains(QLatin1String("Too many for this page")), computers > 40);
}

void ReadinessPaperTest::theCardSaysWhatToDo()
{
    const QString card = localResetText({.room = {}, .computers = {QStringLiteral("HHS-1")}});
    for (const char *part :
        {"Ctrl + Win + R", "administrator of this computer", "USB stick", "lock screen", "reagentc /enable",
            "0x80070032", "Deny access to this computer from the network", "primary user", "[ ] HHS-1"})
        QVERIFY2(card.contains(QLatin1String(part)), part);
}

void ReadinessPaperTest::theRecipeNamesTheSetting()
{
    const QString recipe = packageRecipeText();
    QVERIFY2(recipe.contains(QLatin1String(
                 "Runtime settings > Policies > CredentialProviders > DisableAutomaticReDeploymentCredentials")),
        qPrintable(recipe));
    QVERIFY(recipe.contains(QLatin1String("Set it to 0.")));
    QCOMPARE(pagesOf(paperPdf(packageRecipe())), 1);
}

/// Intune takes scripts in UTF-8 without a mark.
void ReadinessPaperTest::theScriptIsForWindows()
{
    const QByteArray script = windowsReScript();
    QVERIFY(script.startsWith("# SPDX-License-Identifier"));
    QVERIFY(std::all_of(script.begin(), script.end(), [](char c) { return static_cast<signed char>(c) > 0; }));
    QCOMPARE(script.count('\n'), script.count("\r\n"));
    for (const char *part : {"reagentc", "ReAgent.xml", "InstallState", "exit 0", "exit 1", "exit 2"})
        QVERIFY2(script.contains(part), part);
    QVERIFY(!script.contains("/enable'") && !script.contains("/disable")); // it changes nothing
}

QTEST_MAIN(ReadinessPaperTest)
#include "tst_readinesspaper.moc"
