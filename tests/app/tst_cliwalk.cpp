// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a batch that leaves: scanned, checked, confirmed, wiped, the program killed and started again, its
// records deleted, the report filed, every device accounted for on the paper; and two of them that come back from
// repair and are registered again.
#include "core/clock.h"
#include "domain/list/hashlist.h"
#include "graph/graphapi.h"
#include "graph/transport/graphclient.h"
#include "jobs/importing/hashimporter.h"
#include "jobs/journal/tenantjournal.h"
#include "runningcli.h"
#include "settled.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;

namespace {

/// Of the form that the service takes: 4,000 characters.
QByteArray hashOf(const QString &serial)
{
    return ("OA" + serial.toUtf8().leftJustified(40, '.') + QByteArray(2958, '\x11')).toBase64();
}

const QString batch = QStringLiteral("Laptops to retire");

/// A service whose devices need seconds for what takes them hours.
TenantOptions hasty()
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    options.speed = 100;
    options.autopilotDeletion = std::chrono::seconds(60);
    return options;
}

} // namespace

class CliWalkTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void scansAndChecks();
    void isKilledInTheMiddle();
    void confirmsByHand();
    void goesOn();
    void filesThePaper();
    void accountsForEachDevice();
    void twoComeBackFromRepair();

private:
    QStringList words(const QStringList &rest) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data.path()} + rest;
    }
    CliRun call(const QStringList &rest) const { return m_cli->run(words(rest)); }
    QStringList removal(const QString &labels, int confirm = -1) const;
    QString write(const char *name, const QByteArray &text) const;
    int count(const char *what) const;
    bool waitFor(const std::function<bool()> &done, int ms) const;

    std::unique_ptr<TestTenant> m_tenant;
    std::unique_ptr<CliProcess> m_cli;
    QTemporaryDir m_data;
    QList<TenantDevice> m_devices; ///< the 40, as they were
    QString m_labels; ///< the file of the scans
    QString m_retirement;
    QString m_pdf;
};

QString CliWalkTest::write(const char *name, const QByteArray &text) const
{
    QFile file(m_data.filePath(QLatin1String(name)));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

int CliWalkTest::count(const char *what) const
{
    const QList<DestructiveRequest> all = (*m_tenant)->destructiveRequests();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [what](const DestructiveRequest &request) { return request.what == what; }));
}

bool CliWalkTest::waitFor(const std::function<bool()> &done, int ms) const
{
    return QTest::qWaitFor(done, ms);
}

QStringList CliWalkTest::removal(const QString &labels, int confirm) const
{
    QStringList words {QStringLiteral("remove"), QStringLiteral("--scanned"), labels, QStringLiteral("--group"), batch,
        QStringLiteral("--reason"), QStringLiteral("end-of-life"), QStringLiteral("--countdown"), QStringLiteral("0"),
        QStringLiteral("--recycler"), QStringLiteral("Green Ltd"), QStringLiteral("--backed-up"),
        QStringLiteral("not-needed")};
    if (confirm >= 0)
        words << QStringLiteral("--confirm") << QString::number(confirm);
    return words;
}

/// What a reader types: a label a line, in the order of the pile, one of them twice.
void CliWalkTest::initTestCase()
{
    m_tenant = std::make_unique<TestTenant>(hasty());
    m_cli = std::make_unique<CliProcess>(m_tenant->url(), m_tenant->token());
    const QStringList members = (*m_tenant)->membersOf(batch);
    const QList<TenantDevice> known = (*m_tenant)->devices();
    QByteArray labels;
    for (const TenantDevice &device : known) {
        if (!members.contains(device.id))
            continue;
        m_devices.prepend(device);
        labels.prepend(device.serialNumber.toUtf8() + "\r\n");
    }
    QCOMPARE(m_devices.size(), 40);
    m_labels = write("labels.txt", labels + m_devices.constFirst().serialNumber.toUtf8() + "\r\n");
}

void CliWalkTest::scansAndChecks()
{
    const QString some = write("some.txt", m_devices.constFirst().serialNumber.toUtf8());
    const CliRun few = call(removal(some));
    QCOMPARE(few.code, 2);
    QCOMPARE(few.err.count("Expected and not scanned: "), 39);
    const QString stray = write("stray.txt", m_devices.constFirst().serialNumber.toUtf8() + "\nNOBODY-1\n");
    const CliRun wrong = call(removal(stray, 1));
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("NOBODY-1") && wrong.err.contains("Nothing was sent"), wrong.err.constData());
    const CliRun check = call(removal(m_labels));
    QCOMPARE(check.code, 2);
    QVERIFY2(check.err.contains("--confirm 39"), check.err.constData()); // the doubtful one stays
    QVERIFY(!check.err.contains("Expected and not scanned"));
    QVERIFY((*m_tenant)->destructiveRequests().isEmpty());
}

void CliWalkTest::isKilledInTheMiddle()
{
    RunningCli program(*m_cli, words(removal(m_labels, 39)));
    QVERIFY(waitFor([this] { return count("deleteAutopilot") >= 3; }, 120'000)); // some records are gone, most are not
    program.send(SIGKILL);
    const CliRun killed = program.finish();
    QCOMPARE(killed.code, -1);
    QCOMPARE(count("wipe"), 39);
    QVERIFY(count("deleteEntra") < 20); // most is still to be done
    for (const QJsonObject &record : killed.records()) {
        if (record.contains(QLatin1String("retirement")))
            m_retirement = record.value(QLatin1String("retirement")).toString();
    }
    QVERIFY(!m_retirement.isEmpty());
}

/// At this speed some records left Intune before anybody could look: a person sees these devices on the bench.
void CliWalkTest::confirmsByHand()
{
    const QString job = call({QStringLiteral("jobs")}).records().value(0).value(QLatin1String("id")).toString();
    QStringList seen;
    const CliRun shown = call({QStringLiteral("job"), job});
    for (const QJsonObject &record : shown.records()) {
        const bool isGone = record.value(QLatin1String("proof")).toString() == QLatin1String("record-gone");
        if (isGone && record.value(QLatin1String("step")).toInt() == 1)
            seen << QStringLiteral("--device") << record.value(QLatin1String("id")).toString();
    }
    if (seen.isEmpty())
        QSKIP("Each was seen done before its record left.");
    const CliRun confirmed = call(QStringList {QStringLiteral("confirm"), job} + seen
        + QStringList {QStringLiteral("--note"), QStringLiteral("Seen at its setup on the bench")});
    QVERIFY2(confirmed.code == 0, confirmed.err.constData());
}

/// Until nothing is sent any more: 2 devices sleep, 1 fails, and 5 are left to Active Directory.
void CliWalkTest::goesOn()
{
    constexpr int quiet = 13'000; // ms; looks are up to ten seconds apart here
    RunningCli program(*m_cli, words({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("150")}));
    QElapsedTimer since;
    since.start();
    int known = 0;
    const bool isThrough = waitFor(
        [&] {
            const auto sent = static_cast<int>((*m_tenant)->destructiveRequests().size());
            if (std::exchange(known, sent) != sent)
                since.restart();
            return since.hasExpired(quiet);
        },
        120'000);
    program.send(SIGTERM);
    const CliRun resumed = program.finish();
    QVERIFY2(isThrough, resumed.err.constData());
    QVERIFY2(count("deleteAutopilot") >= 25, resumed.err.constData());
    QVERIFY2(count("deleteEntra") >= 3, resumed.err.constData()); // most went with the last of the others
    QCOMPARE(count("wipe"), 39);
    QSet<QString> seen;
    const QList<DestructiveRequest> all = (*m_tenant)->destructiveRequests();
    for (const DestructiveRequest &request : all) {
        const QString order = QString::fromLatin1(request.what) + request.deviceId;
        QVERIFY2(!seen.contains(order), qPrintable(order)); // never twice
        seen.insert(order);
    }
    for (const TenantDevice &device : std::as_const(m_devices)) {
        const bool isDeleted = seen.contains(QStringLiteral("delete") + device.id)
            || seen.contains(QStringLiteral("deleteAutopilot") + device.autopilotId);
        QVERIFY(!isDeleted || seen.contains(QStringLiteral("wipe") + device.id)); // never without a wipe
        QVERIFY(!isDeleted || !device.asleep); // nor without its proof
        const bool isOfActiveDirectory = device.trustType == QLatin1String("ServerAd");
        QVERIFY(!isOfActiveDirectory || !seen.contains(QStringLiteral("deleteEntra") + device.entraObjectId));
    }
}

void CliWalkTest::filesThePaper()
{
    m_pdf = m_data.filePath(QStringLiteral("filed.pdf"));
    const CliRun made = call({QStringLiteral("report"), QStringLiteral("make"), m_retirement, QStringLiteral("--pdf"),
        m_pdf, QStringLiteral("--weight"), QStringLiteral("61 kg")});
    QVERIFY2(made.code == 0, made.err.constData());
    const QJsonObject report = made.records().value(0);
    QCOMPARE(report.value(QLatin1String("devices")).toInt(), 39);
    QCOMPARE(report.value(QLatin1String("certain")).toBool(), false); // three wipes are not proven
    QVERIFY(report.value(QLatin1String("openPoints")).toInt() >= 3 + 5); // and five stand in Active Directory
    QCOMPARE(call({QStringLiteral("report"), QStringLiteral("verify"), m_pdf}).code, 0);
}

void CliWalkTest::accountsForEachDevice()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        QSKIP("There is no pdftotext here.");
    QProcess reader;
    reader.start(program, {QStringLiteral("-layout"), m_pdf, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const TenantDevice &device : std::as_const(m_devices))
        QVERIFY2(text.contains(device.serialNumber), qPrintable(device.serialNumber));
    for (const char *word : {"Left out", "Active Directory", "Green Ltd", "61 kg", "not needed"})
        QVERIFY2(text.contains(QLatin1String(word)), word);
}

/// The parcel comes back: both are registered anew by what Get-WindowsAutopilotInfo wrote, and the school sees them.
void CliWalkTest::twoComeBackFromRepair()
{
    QList<TenantDevice> back;
    for (const TenantDevice &device : std::as_const(m_devices)) {
        const bool isAway = !device.asleep && device.autopilot && device.trustType == QLatin1String("AzureAd");
        const QList<DestructiveRequest> all = (*m_tenant)->destructiveRequests();
        const bool isGone = std::any_of(all.cbegin(), all.cend(), [&device](const DestructiveRequest &request) {
            return request.what == "deleteAutopilot" && request.deviceId == device.autopilotId;
        });
        if (isAway && isGone && back.size() < 2)
            back.append(device);
    }
    QCOMPARE(back.size(), 2);
    QByteArray csv("Device Serial Number,Windows Product ID,Hardware Hash\r\n");
    for (const TenantDevice &device : std::as_const(back))
        csv += device.serialNumber.toUtf8() + ",," + hashOf(device.serialNumber) + "\r\n";
    const auto list = readHashList(csv);
    QVERIFY(list.has_value());
    QCOMPARE(list->rows.size(), 2);
    QList<HardwareHash> hashes;
    for (const HashRow &row : list->rows)
        hashes.append(row.hardware);
    SystemClock clock;
    FixedToken token(m_tenant->token());
    GraphClient client(Endpoints {.graph = m_tenant->url(), .login = m_tenant->url()}, token, clock);
    RecordApi api(client);
    HashImporter importer(api, clock, {.look = std::chrono::seconds(1)}); // the program looks every 15
    QSignalSpy finished(&importer, &HashImporter::finished);
    importer.start(hashes);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    for (const HashProgress &each : importer.progress())
        QVERIFY(each.isComplete() && each.isListed && each.profile == ProfileAssignment::Assigned);
    QStringList listed;
    const CliRun registered = call({QStringLiteral("autopilot"), QStringLiteral("list")});
    for (const QJsonObject &record : registered.records()) {
        const QString serial = record.value(QLatin1String("serialNumber")).toString();
        const auto same = [&serial](const TenantDevice &device) { return device.serialNumber == serial; };
        const auto one = std::find_if(back.cbegin(), back.cend(), same);
        if (one == back.cend())
            continue;
        listed.append(serial);
        QVERIFY(record.value(QLatin1String("id")).toString() != one->autopilotId); // another registration
    }
    QCOMPARE(listed.size(), 2);
    // What was filed stays true: it is what became of the registration before.
    const CliRun shown = call({QStringLiteral("report"), QStringLiteral("list")});
    QCOMPARE(shown.records().size(), 1);
    QCOMPARE(call({QStringLiteral("report"), QStringLiteral("verify"), m_pdf}).code, 0);
}

QTEST_GUILESS_MAIN(CliWalkTest)
#include "tst_cliwalk.moc"
