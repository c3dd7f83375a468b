// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that leave the school while the program is killed again and again in the middle of the steps, counted at the
// server: nothing goes without the proof, nothing twice, and each device ends somewhere.
#include "cliprocess.h"
#include "domain/job/job.h"
#include "testtenant.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString group = QStringLiteral("Laptops to retire");

/// Whether a batch is killed often, while devices work slowly; else it is over soon, and Entra records stay.
enum class Form { Soak, Short };

TenantOptions leaving(Form form)
{
    TenantOptions options = TestTenant::quick(60);
    options.retiringDevices = true;
    options.speed = form == Form::Soak ? 30 : 60;
    return options;
}

/// How one device stands, as the program says it.
struct Standing {
    QString id;
    QStringList modes; ///< of its steps
    QStringList proofs;

    bool isAt(int step, ItemState state) const { return proofs.value(step) == itemStateName(state); }
    bool isWiped() const
    {
        return isAt(0, ItemState::Done) || isAt(0, ItemState::SeenFresh) || isAt(0, ItemState::Confirmed);
    }
    /// Whether nothing more comes of it by itself. workflow: how many steps there are; isAsleep: it never answers.
    bool hasEnded(int workflow, bool isAsleep) const
    {
        const auto last = static_cast<int>(proofs.size()) - 1;
        const bool isOver = isAt(last, ItemState::Failed) || isAt(last, ItemState::Unknown)
            || isAt(last, ItemState::Blocked);
        const bool isGone = isAt(last, ItemState::RecordGone) || isAt(last, ItemState::NotNeeded);
        // A record that went without a word opens no gate; after the last step there is none.
        return isOver || (isGone && (last == 0 || last + 1 == workflow)) || (isAsleep && isAt(0, ItemState::Waiting));
    }
};

/// A school of which a batch leaves, its journal, and the command line on both.
class Leavers {
public:
    explicit Leavers(Form form)
        : tenant(leaving(form))
        , m_form(form)
        , m_cli(tenant.url(), tenant.token())
    {
        noteRecords();
        for (const TenantDevice &device : tenant->devices()) {
            m_isRegistered.insert(device.id, device.autopilot);
            if (device.asleep && form == Form::Short)
                tenant->setAsleep(device.id, false); // nobody waits for these
            else if (device.asleep)
                asleep.insert(device.id);
        }
        const CliRun asked = call(removal({}));
        for (const QJsonObject &record : asked.records()) {
            if (record.contains(QLatin1String("removal")))
                m_going = record.value(QLatin1String("removal")).toObject().value(QLatin1String("confirm")).toInt();
        }
    }

    int going() const { return m_going; }
    /// Its words, once it is known how many go.
    QStringList removal(const QStringList &rest) const
    {
        QStringList all {QStringLiteral("remove"), QStringLiteral("--reason"), QStringLiteral("end-of-life"),
            QStringLiteral("--group"), group, QStringLiteral("--countdown"), QStringLiteral("0")};
        if (m_form == Form::Short)
            all.append(QStringLiteral("--keep-entra"));
        return words(all + rest);
    }
    int steps() const { return m_form == Form::Short ? 3 : 4; }
    void start(QProcess &process)
    {
        if (const QString job = jobId(); !job.isEmpty())
            m_cli.start(
                process, words({QStringLiteral("resume"), job, QStringLiteral("--timeout"), QStringLiteral("600")}));
        else
            m_cli.start(process,
                removal({QStringLiteral("--confirm"), QString::number(m_going), QStringLiteral("--timeout"),
                    QStringLiteral("600")}));
    }
    /// Empty: killed before the job stood.
    QString jobId()
    {
        if (m_job.isEmpty()) {
            const QList<QJsonObject> jobs = call(words({QStringLiteral("jobs")})).records();
            m_job = jobs.value(0).value(QLatin1String("id")).toString();
        }
        return m_job;
    }
    QList<Standing> standings()
    {
        QList<Standing> all;
        for (const QJsonObject &record : call(words({QStringLiteral("job"), jobId()})).records()) {
            if (!record.contains(QLatin1String("step")))
                continue;
            Standing one {.id = record.value(QLatin1String("id")).toString(), .modes = {}, .proofs = {}};
            const QJsonArray steps = record.value(QLatin1String("steps")).toArray();
            for (const QJsonValue &step : steps) {
                one.modes.append(step.toObject().value(QLatin1String("mode")).toString());
                one.proofs.append(step.toObject().value(QLatin1String("proof")).toString());
            }
            all.append(one);
        }
        return all;
    }
    /// Computers get further records when they enroll again: whose they are is known by serial number.
    void noteRecords()
    {
        for (const TenantDevice &device : tenant->devices()) {
            const QString serial = device.serialNumber.toLower();
            if (!m_bySerial.contains(serial))
                m_bySerial.insert(serial, device.id);
            const QString owner = m_bySerial.value(serial);
            for (const QString &record : {device.id, device.autopilotId, device.entraObjectId, device.entraDeviceId}) {
                if (!record.isEmpty() && !m_owners.contains(record))
                    m_owners.insert(record, owner);
            }
        }
    }
    /// What the server saw that must never be; empty: nothing.
    QByteArray whatIsWrong(const QList<Standing> &standings)
    {
        noteRecords();
        QSet<QString> proven;
        for (const Standing &one : standings) {
            if (one.isWiped())
                proven.insert(one.id);
        }
        QSet<QString> seen;
        QSet<QString> wiped;
        QSet<QString> deregistered;
        for (const DestructiveRequest &request : tenant->destructiveRequests()) {
            const QString owner = m_owners.value(request.deviceId);
            const QByteArray which = ' ' + request.what + ' ' + request.deviceId.toUtf8();
            const QString key = request.deviceId + QLatin1String(request.what);
            if (owner.isEmpty())
                return "nobody's record:" + which;
            if (seen.contains(key))
                return "twice:" + which;
            seen.insert(key);
            if (request.what == "wipe") {
                if (wiped.contains(owner))
                    return "wiped again:" + which;
                wiped.insert(owner);
                continue;
            }
            if (!wiped.contains(owner) || !proven.contains(owner))
                return "no proof of a wipe:" + which;
            if (request.what == "deleteAutopilot")
                deregistered.insert(owner);
            if (request.what == "deleteEntra" && m_isRegistered.value(owner) && !deregistered.contains(owner))
                return "Entra before Autopilot:" + which;
        }
        return {};
    }

    TestTenant tenant;
    QSet<QString> asleep;

private:
    QStringList words(const QStringList &rest) const
    {
        return QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data.path()} + rest;
    }
    CliRun call(const QStringList &all) const { return m_cli.run(all); }

    Form m_form;
    QTemporaryDir m_data;
    CliProcess m_cli;
    QString m_job;
    int m_going = 0;
    QHash<QString, QString> m_bySerial;
    QHash<QString, QString> m_owners;
    QHash<QString, bool> m_isRegistered;
};

void end(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

/// How long it lives before the next kill: mostly it has just begun, now and then it sees records go.
int lifetime(QRandomGenerator &random)
{
    const int share = static_cast<int>(random.bounded(10));
    if (share < 7)
        return 300 + static_cast<int>(random.bounded(2200));
    return share < 9 ? 2500 + static_cast<int>(random.bounded(3500)) : 6000 + static_cast<int>(random.bounded(6000));
}

/// Lets it work until it ends, or the server hears nothing more of it.
void letItEnd(Leavers &leavers, int quietMilliseconds)
{
    QProcess process;
    leavers.start(process);
    QElapsedTimer quiet;
    quiet.start();
    qsizetype requests = leavers.tenant->destructiveRequests().size();
    while (!process.waitForFinished(500) && !quiet.hasExpired(quietMilliseconds)) {
        leavers.noteRecords();
        if (const qsizetype now = leavers.tenant->destructiveRequests().size(); now != requests) {
            requests = now;
            quiet.restart();
        }
    }
    end(process);
}

/// Waits until each device was told to wipe itself, so that the kills that follow meet the other steps.
bool areAllWiped(Leavers &leavers, QProcess &process)
{
    QElapsedTimer since;
    since.start();
    while (leavers.tenant->destructiveRequests().size() < leavers.going() && !since.hasExpired(60'000)
        && !process.waitForFinished(50)) { }
    return leavers.tenant->destructiveRequests().size() >= leavers.going();
}

struct Tally {
    int kills = 0;
    int batches = 0;
    int devices = 0;
    int requests = 0;
    int removed = 0; ///< at the last step
    int unknown = 0;
    int unproven = 0; ///< ended at the wipe
    int underWay[4] {}; ///< kills, by the furthest step that was ordered by then
};

/// The furthest kind of order that the server has seen.
int furthest(Leavers &leavers)
{
    const QList<QByteArray> order {"wipe", "delete", "deleteAutopilot", "deleteEntra"};
    qsizetype most = 0;
    for (const DestructiveRequest &request : leavers.tenant->destructiveRequests())
        most = std::max(most, order.indexOf(request.what));
    return static_cast<int>(most);
}

} // namespace

class CliKilledRemovalTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKilledRemovalGoesOn();

private:
    static void killAndFinish(QRandomGenerator &random, int kills, Form form, Tally &tally);
    static void count(const QList<Standing> &standings, Leavers &leavers, Tally &tally);
};

/// One batch: so many kills, then to its end. Every other one is let alone until all wipes are ordered.
void CliKilledRemovalTest::killAndFinish(QRandomGenerator &random, int kills, Form form, Tally &tally)
{
    Leavers leavers(form);
    QVERIFY(leavers.going() > 30);
    const bool isSpared = form == Form::Short || tally.batches % 2 == 1;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess process;
        leavers.start(process);
        if (kill == 0 && isSpared)
            QVERIFY(areAllWiped(leavers, process));
        if (process.waitForFinished(lifetime(random) + (leavers.jobId().isEmpty() ? 1500 : 0)))
            break; // all ended
        end(process);
        leavers.noteRecords();
        ++tally.underWay[furthest(leavers)];
        ++tally.kills;
    }
    const int steps = leavers.steps();
    QList<Standing> standings;
    const auto areEnded = [&] {
        standings = leavers.standings();
        return standings.size() == leavers.going()
            && std::all_of(standings.cbegin(), standings.cend(),
                [&](const Standing &one) { return one.hasEnded(steps, leavers.asleep.contains(one.id)); });
    };
    for (int more = 0; more < 5; ++more) {
        letItEnd(leavers, form == Form::Short ? 12'000 : 20'000);
        if (areEnded())
            break;
    }
    QCOMPARE(leavers.whatIsWrong(standings), QByteArray());
    QCOMPARE(standings.size(), leavers.going());
    for (const Standing &one : std::as_const(standings))
        QVERIFY2(one.hasEnded(steps, leavers.asleep.contains(one.id)),
            qPrintable(one.id + QStringLiteral(" forgotten: ") + one.proofs.join(u' ')));
    count(standings, leavers, tally);
}

void CliKilledRemovalTest::count(const QList<Standing> &standings, Leavers &leavers, Tally &tally)
{
    ++tally.batches;
    tally.devices += static_cast<int>(standings.size());
    tally.requests += static_cast<int>(leavers.tenant->destructiveRequests().size());
    for (const Standing &one : standings) {
        const auto last = static_cast<int>(one.proofs.size()) - 1;
        tally.removed += last + 1 == leavers.steps() ? 1 : 0;
        tally.unproven += last == 0 ? 1 : 0;
        tally.unknown += one.isAt(last, ItemState::Unknown) ? 1 : 0;
        // What never reached the server isn't sent again by itself: nobody could know.
        if (leavers.tenant->destructiveRequests(one.id) == 0)
            QVERIFY2(one.isAt(0, ItemState::Unknown), qPrintable(one.proofs.join(u' ')));
    }
}

/// RESLATE_SOAK_ROUNDS: how many kills; `./bootstrap soak` asks for many.
void CliKilledRemovalTest::aKilledRemovalGoesOn()
{
    const int asked = qEnvironmentVariableIntValue("RESLATE_SOAK_ROUNDS");
    const int kills = asked > 0 ? asked : 2;
    constexpr int killsInABatch = 20;
    const Form form = asked > 0 ? Form::Soak : Form::Short;
    QRandomGenerator random(20261129);
    Tally tally;
    while (tally.kills < kills) {
        killAndFinish(random, std::min(killsInABatch, kills - tally.kills), form, tally);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo(
        "%d kills (furthest order by then: wipe %d, Intune %d, Autopilot %d, Entra %d) in %d batches of %d devices, %d "
        "orders at the server: %d came to the last step, %d ended at the wipe, %d left unknown; nothing without the "
        "proof, none twice, none forgotten",
        tally.kills, tally.underWay[0], tally.underWay[1], tally.underWay[2], tally.underWay[3], tally.batches,
        tally.devices, tally.requests, tally.removed, tally.unproven, tally.unknown);
    QVERIFY(tally.removed > 0);
}

QTEST_GUILESS_MAIN(CliKilledRemovalTest)
#include "tst_clikilledremoval.moc"
