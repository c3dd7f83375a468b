// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that leave the school, by the command line: from the batch to the report, counted at the server.
#include "cliprocess.h"
#include "domain/device/serialnumber.h"
#include "runningcli.h"
#include "testtenant.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString batch = QStringLiteral("Laptops to retire");

TenantOptions leaving()
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    options.speed = 20;
    return options;
}

int carriedOut(TestTenant &tenant, const char *what)
{
    const QList<DestructiveRequest> all = tenant->destructiveRequests();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [what](const DestructiveRequest &request) { return request.what == what; }));
}

/// The school, and a folder for its journal.
struct School {
    CliRun call(const QStringList &rest) const
    {
        return cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest);
    }
    CliRun remove(const QStringList &rest) const
    {
        return call(QStringList {QStringLiteral("remove"), QStringLiteral("--reason"), QStringLiteral("end-of-life"),
                        QStringLiteral("--countdown"), QStringLiteral("0")}
            + rest);
    }
    QString path(const char *name) const { return data.filePath(QLatin1String(name)); }
    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    TestTenant tenant {leaving()};
    QTemporaryDir data;
    CliProcess cli {tenant.url(), tenant.token()};
};

QString retirementOf(const CliRun &run)
{
    for (const QJsonObject &record : run.records()) {
        if (record.contains(QLatin1String("retirement")))
            return record.value(QLatin1String("retirement")).toString();
    }
    return {};
}

} // namespace

class CliRemoveTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsNothingWithoutTheNumber();
    void refusesWhatItCantRead_data();
    void refusesWhatItCantRead();
    void saysWhatOfTheAssetTagsIsOfUse();
    void takesABatchOutAndReportsIt();
    void keepsKeysBeforeAnythingIsSent();
    void isKeptWhenTheTimeIsUp();
    void saysThatNothingWasSentWhenItEndsEarly();
    void oneRefusedLookLosesNothing();
    void aGroupThatIsTakenOffStays();
    void keepsTheRecordsOfStolenOnes();
    void findsWhatStandsOnlyInAutopilot();
    void aComputerUnderTwoRecordsIsOrderedOnce_data();
    void aComputerUnderTwoRecordsIsOrderedOnce();
};

void CliRemoveTest::sendsNothingWithoutTheNumber()
{
    School school;
    const CliRun none = school.remove({QStringLiteral("--group"), batch});
    QCOMPARE(none.code, 2);
    QVERIFY2(none.err.contains("--confirm 39"), none.err.constData());
    QVERIFY2(none.err.contains("Delete in Intune (only when reported done)"), none.err.constData());
    QVERIFY(none.err.contains("Active Directory") && none.err.contains("30 days") && none.err.contains("firmware"));
    const CliRun wrong = school.remove(
        {QStringLiteral("--group"), batch, QStringLiteral("--confirm"), QStringLiteral("40")});
    QCOMPARE(wrong.code, 2);
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
    QCOMPARE(school.tenant->secretReads().size(), 0); // nothing is photographed before the number is given
    const QJsonObject removal = none.records().value(0).value(QLatin1String("removal")).toObject();
    QCOMPARE(removal.value(QLatin1String("confirm")).toInt(), 39);
    QCOMPARE(removal.value(QLatin1String("asked")).toInt(), 40);
    int devices = 0;
    for (const QJsonValue &section : removal.value(QLatin1String("sections")).toArray())
        devices += section[QLatin1String("devices")].toInt();
    QCOMPARE(devices, 40);
    // Each that is left out is named, with what run says of those that it leaves out.
    QCOMPARE(none.records().size(), 2);
    const QJsonObject left = none.records().value(1);
    QCOMPARE(left.value(QLatin1String("proof")).toString(), QStringLiteral("blocked"));
    for (const char *name : {"id", "serialNumber", "detail", "reason"})
        QVERIFY2(!left.value(QLatin1String(name)).toString().isEmpty(), name);
    QVERIFY2(none.err.contains("Left out: "), none.err.constData());
}

void CliRemoveTest::refusesWhatItCantRead_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<QByteArray>("said");
    const QStringList group {QStringLiteral("--group"), batch};
    QTest::newRow("two reasons") << QStringList {QStringLiteral("--reason"), QStringLiteral("bored")} + group
                                 << QByteArray("given twice");
    QTest::newRow("no such gate") << QStringList {QStringLiteral("--gate"), QStringLiteral("soon")} + group
                                  << QByteArray("reported fresh confirmed");
    QTest::newRow("no devices") << QStringList() << QByteArray("Name the devices");
    QTest::newRow("no such file") << QStringList {QStringLiteral("--assets"), QStringLiteral("/no/such.csv")} + group
                                  << QByteArray("No such file");
    QTest::newRow("no list of asset tags")
        << QStringList {QStringLiteral("--assets"), QStringLiteral("/dev/null")} + group
        << QByteArray("Nothing was sent: the file of asset tags can't be used. It contains no serial number");
}

void CliRemoveTest::refusesWhatItCantRead()
{
    QFETCH(QStringList, rest);
    QFETCH(QByteArray, said);
    School school;
    const CliRun run = school.remove(rest + QStringList {QStringLiteral("--confirm"), QStringLiteral("39")});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
}

/// Excel shortened every number, or there is none: nobody would notice before the paper is printed.
void CliRemoveTest::saysWhatOfTheAssetTagsIsOfUse()
{
    School school;
    const auto planned = [&school](const QByteArray &rows) {
        return school.remove({QStringLiteral("--group"), batch, QStringLiteral("--assets"),
            school.write("assets.csv", "Asset Tag,Serial\n" + rows)});
    };
    for (const auto &[rows, why] :
        {std::pair(QByteArray("A-1,5.23E+11\n"), "No serial number that can be used: 1 row."),
            std::pair(QByteArray("A-1,Default string\nA-2,\n"), "No serial number that can be used: 2 rows."),
            std::pair(QByteArray(), "No row of it holds both")}) {
        const CliRun run = planned(rows);
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains("Nothing was sent: the file of asset tags can't be used."), run.err.constData());
        QVERIFY2(run.err.contains(why), run.err.constData());
        QVERIFY(run.records().isEmpty());
    }
    QByteArray serial;
    for (const TenantDevice &device : school.tenant->devices()) {
        if (school.tenant->membersOf(batch).contains(device.id) && isRealSerial(device.serialNumber))
            serial = device.serialNumber.toUtf8();
    }
    const CliRun one = planned("A-1,5.23E+11\nA-2," + serial + '\n');
    QVERIFY2(one.err.contains("1 of 40 matched"), one.err.constData());
    const QJsonObject told = one.records().constLast().value(QLatin1String("assets")).toObject();
    QCOMPARE(told,
        (QJsonObject {{QStringLiteral("devices"), 40}, {QStringLiteral("matched"), 1}, {QStringLiteral("missing"), 39},
            {QStringLiteral("untagged"), 0}, {QStringLiteral("several"), 0}, {QStringLiteral("shared"), 0},
            {QStringLiteral("rowsWithoutSerial"), 1}, {QStringLiteral("rowsWithoutTag"), 0}}));
}

void CliRemoveTest::takesABatchOutAndReportsIt()
{
    School school;
    QByteArray tags("Serial;Asset Tag\n");
    const QStringList members = school.tenant->membersOf(batch);
    QByteArrayList own;
    for (const TenantDevice &device : school.tenant->devices()) {
        const qsizetype place = members.indexOf(device.id);
        if (place == 0 || place == 1) { // a tag that two computers have is nobody's
            tags += device.serialNumber.toUtf8() + ";SHARED\n";
            continue;
        }
        const QByteArray tag = "A-" + device.serialNumber.toUtf8();
        if (place >= 0)
            own.append(tag);
        tags += device.serialNumber.toUtf8() + ';' + tag + '\n';
    }
    const QString assets = school.write("assets.csv", tags);
    const CliRun run = school.remove({QStringLiteral("--group"), batch, QStringLiteral("--confirm"),
        QStringLiteral("37"), QStringLiteral("--sleeping"), QStringLiteral("leave"), QStringLiteral("--assets"), assets,
        QStringLiteral("--destination"), QStringLiteral("Recycler <b>"), QStringLiteral("--data"),
        QStringLiteral("pupils"), QStringLiteral("--timeout"), QStringLiteral("100")});
    QVERIFY2(
        run.code == 1 || run.code == 4 || run.code == 3, run.err.constData()); // one wipe fails, some may not report
    QCOMPARE(carriedOut(school.tenant, "wipe"), 37);
    QVERIFY(carriedOut(school.tenant, "deleteAutopilot") > 0); // how many in this time depends on the machine
    QCOMPARE(school.tenant->secretReads().size(), 0); // ids of keys, never a key
    const QString retirement = retirementOf(run);
    QVERIFY2(!retirement.isEmpty(), run.out.constData());

    const QString pdf = school.path("report.pdf");
    const CliRun made = school.call(
        {QStringLiteral("report"), QStringLiteral("make"), retirement, QStringLiteral("--pdf"), pdf});
    QVERIFY2(made.code == 0, made.err.constData());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QVERIFY((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
    const CliRun genuine = school.call({QStringLiteral("report"), QStringLiteral("verify"), pdf});
    QVERIFY2(genuine.code == 0 && genuine.out.contains("genuine"), (genuine.out + genuine.err).constData());
    const QString csv = school.path("report.csv");
    QCOMPARE(
        school.call({QStringLiteral("report"), QStringLiteral("make"), retirement, QStringLiteral("--csv"), csv}).code,
        0);
    QFile table(csv);
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QByteArray rows = table.readAll();
    QVERIFY(rows.count('\n') >= 38);
    QVERIFY2(!rows.contains("SHARED"), rows.constData());
    QCOMPARE(own.size(), 38);
    for (const QByteArray &tag : std::as_const(own)) // also of those left out
        QVERIFY2(rows.contains(tag), tag.constData());
}

void CliRemoveTest::keepsKeysBeforeAnythingIsSent()
{
    School school;
    qputenv("KEYS_PASSPHRASE", "three words and more");
    const QString file = school.path("keys");
    const QStringList words {QStringLiteral("--group"), batch, QStringLiteral("--confirm"), QStringLiteral("39"),
        QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--escrow"), file,
        QStringLiteral("--passphrase-env"), QStringLiteral("KEYS_PASSPHRASE")};
    // What stands against the file is found before a key is read for it, and it is the file that is spoken of.
    QStringList nowhere = words;
    nowhere.replace(nowhere.indexOf(file), school.path("no/such/folder/keys"));
    const CliRun missing = school.remove(nowhere);
    QVERIFY2(missing.code == 2 && missing.err.contains("The folder for the file of recovery keys isn't there"),
        missing.err.constData());
    qputenv("KEYS_PASSPHRASE", "aaaaaaaaaaaaaaaa");
    const CliRun weak = school.remove(words);
    QVERIFY2(weak.code == 2 && weak.err.contains("at least 5 different ones"), weak.err.constData());
    QCOMPARE(school.tenant->secretReads().size(), 0);
    qputenv("KEYS_PASSPHRASE", "three words and more");
    school.tenant->faults().on("GET", "select=key").times(1).answer(403);
    const CliRun refused = school.remove(words);
    QVERIFY2(
        refused.code != 0 && refused.err.contains("not every recovery key could be kept"), refused.err.constData());
    QVERIFY(!QFile::exists(file));
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
    const CliRun run = school.remove(words);
    static const QRegularExpression counted(
        QStringLiteral("recovery keys: [1-9][0-9]*, local passwords: [1-9][0-9]*. Nobody can open it"));
    QVERIFY2(counted.match(QString::fromUtf8(run.err)).hasMatch(), run.err.constData());
    QVERIFY(QFile::exists(file));
    QCOMPARE(carriedOut(school.tenant, "wipe"), 39);
    // The keys of a batch that left may stand nowhere else: the same line again asks for nothing and replaces nothing.
    const auto kept = QFileInfo(file).lastModified();
    const qsizetype read = school.tenant->secretReads().size();
    const CliRun again = school.remove(words);
    QVERIFY2(again.code == 2 && again.err.contains("is there already"), again.err.constData());
    QCOMPARE(school.tenant->secretReads().size(), read);
    QCOMPARE(QFileInfo(file).lastModified(), kept);
    QProcess showing;
    CliProcess().start(showing,
        {QStringLiteral("escrow"), QStringLiteral("show"), file, QStringLiteral("--passphrase-env"),
            QStringLiteral("KEYS_PASSPHRASE")});
    const CliRun shown = CliProcess::finish(showing);
    QVERIFY2(shown.code == 0, shown.err.constData());
    QVERIFY2(shown.err.contains(" for Hillside High School on "), shown.err.constData());
}

/// Its deletions wait for a person, and would never come if the job were stopped.
void CliRemoveTest::isKeptWhenTheTimeIsUp()
{
    School school;
    const CliRun run = school.remove(
        {QStringLiteral("--group"), batch, QStringLiteral("--confirm"), QStringLiteral("39"), QStringLiteral("--gate"),
            QStringLiteral("confirmed"), QStringLiteral("--timeout"), QStringLiteral("12")});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("wait for their proof"), run.err.constData());
    QCOMPARE(carriedOut(school.tenant, "wipe"), 39);
    const QJsonObject listed = school.call({QStringLiteral("jobs")}).records().value(0);
    QCOMPARE(listed.value(QLatin1String("mode")).toString(), QStringLiteral("factory-wipe"));
    QCOMPARE(listed.value(QLatin1String("steps")).toArray().size(), 4);
    const QString job = listed.value(QLatin1String("id")).toString();
    QStringList seen;
    for (const QJsonObject &record : school.call({QStringLiteral("job"), job}).records()) {
        const QString proof = record.value(QLatin1String("proof")).toString();
        const bool isBehindIt = proof == QLatin1String("done") || proof == QLatin1String("record-gone");
        if (isBehindIt && seen.size() < 6)
            seen += {QStringLiteral("--device"), record.value(QLatin1String("id")).toString()};
    }
    QCOMPARE(seen.size(), 6);
    QCOMPARE(carriedOut(school.tenant, "deleteAutopilot"), 0);
    const QStringList note {QStringLiteral("--note"), QStringLiteral("on my desk")};
    QCOMPARE(school.call(QStringList {QStringLiteral("confirm"), job} + seen + note).code, 0);
    // Whoever wants to remove them again reads which job has to do with them.
    const CliRun again = school.remove({QStringLiteral("--group"), batch});
    int held = 0;
    for (const QJsonObject &record : again.records()) {
        if (record.value(QLatin1String("reason")).toString() != QLatin1String("already-in-job"))
            continue;
        ++held;
        const QString detail = record.value(QLatin1String("detail")).toString();
        QVERIFY2(detail.contains(QStringLiteral("The job “")) && detail.contains(batch), qPrintable(detail));
    }
    QVERIFY2(held > 0 && again.err.contains("The job “"), again.err.constData());
    school.call({QStringLiteral("resume"), job, QStringLiteral("--timeout"), QStringLiteral("25")});
    const int deleted = carriedOut(school.tenant, "deleteAutopilot");
    QVERIFY2(deleted > 0 && deleted <= 3, qPrintable(QString::number(deleted)));
    QCOMPARE(carriedOut(school.tenant, "wipe"), 39);
}

/// While the photos are taken nothing is started yet.
void CliRemoveTest::saysThatNothingWasSentWhenItEndsEarly()
{
#ifdef Q_OS_UNIX
    School school;
    school.tenant->faults().on("POST", "$batch").slow(std::chrono::seconds(2));
    RunningCli running(school.cli,
        {QStringLiteral("--data-dir"), school.data.path(), QStringLiteral("remove"), QStringLiteral("--reason"),
            QStringLiteral("end-of-life"), QStringLiteral("--group"), batch, QStringLiteral("--confirm"),
            QStringLiteral("39")});
    QVERIFY(running.says("Keeping what is known"));
    running.send(SIGTERM);
    const CliRun ended = running.finish();
    QCOMPARE(ended.code, 1);
    QVERIFY2(
        ended.err.contains("Stopped; nothing was sent.") && !ended.err.contains("Canceled"), ended.err.constData());
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
    QVERIFY(school.call({QStringLiteral("jobs")}).records().isEmpty());
#else
    QSKIP("programs are not ended this way here");
#endif
}

/// What the account may not read for once ends the run, not the job: its records would be left behind.
void CliRemoveTest::oneRefusedLookLosesNothing()
{
    School school;
    school.tenant->faults().on("GET", "windowsAutopilotDeviceIdentities/").answer(403);
    const CliRun run = school.remove({QStringLiteral("--group"), batch, QStringLiteral("--confirm"),
        QStringLiteral("39"), QStringLiteral("--timeout"), QStringLiteral("40")});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("wait for their proof"), run.err.constData());
    const int wiped = carriedOut(school.tenant, "wipe");
    const int before = carriedOut(school.tenant, "deleteAutopilot");
    school.tenant->faults().clear();
    school.call({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("30")});
    QCOMPARE(carriedOut(school.tenant, "wipe"), wiped);
    QVERIFY2(carriedOut(school.tenant, "deleteAutopilot") > before && carriedOut(school.tenant, "deleteEntra") > 0,
        qPrintable(QStringLiteral("%1 before").arg(before)));
}

/// Also where no group says what is expected.
void CliRemoveTest::aGroupThatIsTakenOffStays()
{
    School school;
    QByteArray labels;
    const QStringList members = school.tenant->membersOf(batch);
    for (const TenantDevice &device : school.tenant->devices()) {
        if (members.contains(device.id) && isRealSerial(device.serialNumber) && labels.count('\n') < 3)
            labels += device.serialNumber.toUtf8() + '\n';
    }
    const QStringList scanned {QStringLiteral("--scanned"), school.write("labels.txt", labels)};
    const auto askedFor = [](const CliRun &run) {
        return run.records().value(0).value(QLatin1String("removal"))[QLatin1String("asked")].toInt(-1);
    };
    QCOMPARE(askedFor(school.remove(scanned)), 3);
    const CliRun none = school.remove(scanned + QStringList {QStringLiteral("--minus-group"), batch});
    QVERIFY2(askedFor(none) == 0 && none.code == 1, none.err.constData());
}

void CliRemoveTest::keepsTheRecordsOfStolenOnes()
{
    School school;
    const QString id = school.tenant->membersOf(batch).value(0);
    const CliRun run = school.call({QStringLiteral("remove"), QStringLiteral("--reason"), QStringLiteral("stolen"),
        QStringLiteral("--device"), id, QStringLiteral("--confirm"), QStringLiteral("1"), QStringLiteral("--countdown"),
        QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(run.err.contains("Autopilot and Entra stay"));
    const QList<DestructiveRequest> all = school.tenant->destructiveRequests();
    QCOMPARE(all.size(), 1);
    QVERIFY2(all.constFirst().body.contains("\"useProtectedWipe\":true"), all.constFirst().body.constData());
}

void CliRemoveTest::findsWhatStandsOnlyInAutopilot()
{
    School school;
    const CliRun listed = school.call({QStringLiteral("autopilot"), QStringLiteral("list")});
    QByteArray alone;
    for (const QJsonObject &record : listed.records()) {
        if (record.value(QLatin1String("intuneId")).toString().isEmpty()
            && !record.value(QLatin1String("serialNumber")).toString().isEmpty())
            alone += record.value(QLatin1String("serialNumber")).toString().toUtf8() + '\n';
    }
    QCOMPARE(alone.count('\n'), 3);
    const QString list = school.write("list.txt", alone);
    const CliRun run = school.remove({QStringLiteral("--serials"), list, QStringLiteral("--confirm"),
        QStringLiteral("3"), QStringLiteral("--timeout"), QStringLiteral("120")});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(carriedOut(school.tenant, "deleteAutopilot"), 3);
    QCOMPARE(carriedOut(school.tenant, "wipe"), 0);
    QVERIFY2(!run.err.contains("Factory wipe"), run.err.constData()); // nor is one announced
    QVERIFY(run.err.contains("3 devices: "));
    QVERIFY2(!run.out.contains("autopilot-only:"), run.out.constData()); // no id that anybody else knows
    QVERIFY(run.out.contains("\"autopilotId\":"));
    const CliRun made = school.call({QStringLiteral("report"), QStringLiteral("make"), retirementOf(run),
        QStringLiteral("--json"), school.path("report.json")});
    const QString number = made.records().value(0).value(QLatin1String("number")).toString();
    QVERIFY2(!number.isEmpty(), made.err.constData());
    const CliRun shown = school.call({QStringLiteral("report"), QStringLiteral("show"), number});
    QCOMPARE(shown.records().size(), 4); // with the summary
    for (const QJsonObject &record : shown.records().first(3)) {
        QVERIFY2(record.value(QLatin1String("id")).isNull(), shown.out.constData());
        QVERIFY2(!record.value(QLatin1String("autopilotId")).toString().isEmpty(), shown.out.constData());
    }
}

void CliRemoveTest::aComputerUnderTwoRecordsIsOrderedOnce_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("remove") << QStringList {
        QStringLiteral("remove"), QStringLiteral("--reason"), QStringLiteral("end-of-life")};
    QTest::newRow("run") << QStringList {
        QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("factory-wipe")};
}

/// Two Intune records of one serial number, counted at the service.
void CliRemoveTest::aComputerUnderTwoRecordsIsOrderedOnce()
{
    QFETCH(QStringList, command);
    School school;
    QList<TenantDevice> two;
    for (const TenantDevice &device : school.tenant->devices()) {
        if (device.operatingSystem == QLatin1String("Windows") && device.managementAgent == QLatin1String("mdm")
            && !device.asleep && !device.autopilot && isRealSerial(device.serialNumber) && two.size() < 2)
            two.append(device);
    }
    QCOMPARE(two.size(), 2);
    const QStringList words = command
        + QStringList {QStringLiteral("--device"), two[0].id, QStringLiteral("--device"), two[1].id,
            QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")};
    school.tenant->setSerialNumber(two[1].id, two[0].serialNumber);
    const CliRun both = school.call(words + QStringList {QStringLiteral("--confirm"), QStringLiteral("2")});
    QCOMPARE(both.code, 2);
    QVERIFY2(both.err.contains("--confirm 1"), both.err.constData());
    QVERIFY2(both.err.contains("same serial number"), both.err.constData());
    QCOMPARE(school.tenant->destructiveRequests().size(), 0);
    const CliRun once = school.call(words + QStringList {QStringLiteral("--confirm"), QStringLiteral("1")});
    QVERIFY2(once.err.contains("same serial number"), once.err.constData());
    QCOMPARE(carriedOut(school.tenant, "wipe"), 1);
}

QTEST_GUILESS_MAIN(CliRemoveTest)
#include "tst_cliremove.moc"
