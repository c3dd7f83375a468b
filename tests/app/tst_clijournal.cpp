// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line reads out of a journal and writes into it, beside the jobs that it sends itself.
#include "cliprocess.h"
#include "core/utc.h"
#include "jobs/journal/journal.h"
#include "jobs/plans/planfile.h"
#include "ordered.h"
#include "testtenant.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#endif

#include <array>

using namespace Reslate;
using namespace Reslate::Jobs;
using Test::TestTenant;

namespace {

const QDateTime saved(QDate(2026, 8, 20), QTime(8, 30), utcZone);

QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(u' ');
}

/// A school, a journal of its own, and some of its devices.
struct JournalRig {
    JournalRig()
        : cli(tenant.url(), tenant.token())
    {
        const CliRun check = run(
            split("check --mode protected-wipe --group") + QStringList {QStringLiteral("Year 7 – Room 101")});
        for (const QJsonObject &record : check.records()) {
            if (record.value(QStringLiteral("verdict")).toString() != QLatin1String("blocked"))
                devices.append({.device = {.id = DeviceId(record.value(QStringLiteral("id")).toString()),
                                    .serialNumber = record.value(QStringLiteral("serialNumber")).toString()}});
        }
        run({QStringLiteral("jobs")}); // makes the journal
    }

    CliRun run(const QStringList &rest) const
    {
        return cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), data.path()} + rest);
    }
    /// To be let go of before the command line is run.
    std::unique_ptr<Journal> journal()
    {
        const QStringList files = QDir(data.path()).entryList({QStringLiteral("*.sqlite")});
        Result<std::unique_ptr<Journal>> opened = Journal::open(data.filePath(files.value(0)), clock);
        return opened ? std::move(*opened) : nullptr;
    }
    QString id(int device) const { return devices.at(device).device.id.toString(); }
    /// proof by device
    QHash<QString, QString> proofs(const QString &job) const
    {
        QHash<QString, QString> proofs;
        for (const QJsonObject &record : run({QStringLiteral("job"), job}).records())
            proofs.insert(
                record.value(QStringLiteral("id")).toString(), record.value(QStringLiteral("proof")).toString());
        return proofs;
    }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
    SystemClock clock;
    QList<JobItem> devices;
};

} // namespace

class TestCliJournal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("USER", "anna"); }
    void listsThePlans();
    void listsARemovalAndDoesNotStartIt();
    void whoseTokenItIs();
    void whatNobodyTouchedMayBeOrderedAnew();
    void freesManyUnknownAtOnce();
    void tellsOfAWrongClock();
    void liftsWhatIsPendingForLong();
    void findsWhatCameBackAfterTheJob();
    void goesOnWithTheStepThatIsDue();
    void tellsOfALostJournalUntilAPersonSawIt();
};

/// The person of a token is who the service says; a variable is told as what it is.
void TestCliJournal::whoseTokenItIs()
{
    JournalRig rig;
    const auto startedBy = [&rig](int device) {
        const CliRun run = rig.run({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("sync"),
            QStringLiteral("--device"), rig.id(device), QStringLiteral("--confirm"), QStringLiteral("1"),
            QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")});
        const QList<QJsonObject> jobs = rig.run({QStringLiteral("jobs")}).records();
        return jobs.isEmpty() ? QString::fromUtf8(run.err)
                              : jobs.constLast().value(QStringLiteral("startedBy")).toString();
    };
    QCOMPARE(startedBy(0), QStringLiteral("it-admin@hillside.example"));
    rig.tenant->faults().on("GET", "/me?").answer(403);
    QCOMPARE(startedBy(1), QStringLiteral("anna (token without a person)"));
}

void TestCliJournal::listsThePlans()
{
    JournalRig rig;
    QVERIFY(rig.devices.size() > 3);
    QVERIFY(rig.run({QStringLiteral("plans")}).out.isEmpty());
    SavedPlan plan {.id = PlanId(QStringLiteral("5e21aaaa-0000-4000-8000-000000000001")),
        .savedBy = QStringLiteral("ann@school.example"),
        .saved = saved,
        .wish = {.mode = ResetMode::WipeKeepAccount, .choices = {}, .title = QStringLiteral("Room 101")}};
    plan.devices = {{rig.devices[0], ResetMode::WipeKeepAccount}, {rig.devices[1], ResetMode::WipeKeepAccount},
        {rig.devices[2], std::nullopt}};
    SavedPlan other {.id = PlanId(QStringLiteral("77770000-0000-4000-8000-000000000002")),
        .saved = saved.addDays(1),
        .wish = {.mode = ResetMode::Retire, .choices = {}, .title = {}}};
    other.devices = {{rig.devices[3], ResetMode::Retire}};
    {
        const std::unique_ptr<Journal> journal = rig.journal();
        QVERIFY(journal && journal->savePlan(plan) && journal->savePlan(other));
    }
    QList<QJsonObject> plans = rig.run({QStringLiteral("plans")}).records();
    QCOMPARE(plans.size(), 2);
    const QJsonObject first {{QStringLiteral("id"), plan.id.toString()},
        {QStringLiteral("kind"), QStringLiteral("reset")}, {QStringLiteral("reason"), QJsonValue()},
        {QStringLiteral("title"), QStringLiteral("Room 101")},
        {QStringLiteral("mode"), QStringLiteral("wipe-keep-account")}, {QStringLiteral("devices"), 3},
        {QStringLiteral("going"), 2}, {QStringLiteral("saved"), QStringLiteral("2026-08-20T08:30:00Z")},
        {QStringLiteral("savedBy"), plan.savedBy}, {QStringLiteral("started"), QJsonValue()}};
    QCOMPARE(plans.at(0), first);
    QVERIFY(plans.at(1).value(QStringLiteral("savedBy")).isNull());
    const CliRun table = rig.cli.run({QStringLiteral("--data-dir"), rig.data.path(), QStringLiteral("plans")});
    for (const char *shown : {"5e21aaaa", "Room 101", "2 of 3", "ann@school.example", "not started"})
        QVERIFY2(table.out.contains(shown), table.out.constData());

    // Its id is all that run-plan needs.
    const QStringList start = split("run-plan 5e21 --confirm 2 --countdown 0 --until sent --timeout 120");
    const CliRun sent = rig.run(start);
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(rig.tenant->destructiveRequests(rig.id(0)) + rig.tenant->destructiveRequests(rig.id(1)), 2);
    plans = rig.run({QStringLiteral("plans")}).records();
    QCOMPARE(plans.size(), 2);
    QCOMPARE(plans.at(0).value(QStringLiteral("id")).toString(), other.id.toString());
    QCOMPARE(plans.at(1).value(QStringLiteral("id")).toString(), plan.id.toString());
    QVERIFY(plans.at(1).value(QStringLiteral("title")).isNull());
    QVERIFY(QDateTime::fromString(plans.at(1).value(QStringLiteral("started")).toString(), Qt::ISODate).isValid());
    const CliRun again = rig.run(start);
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.contains("\"reslate-cli plans\" lists them"), again.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 2);
    QCOMPARE(rig.run(split("plans 5e21")).code, 2);
    QCOMPARE(rig.run(split("plans --mode retire")).code, 2);
}

void TestCliJournal::listsARemovalAndDoesNotStartIt()
{
    JournalRig rig;
    QVERIFY(rig.devices.size() > 1);
    SavedRemoval plan {.id = PlanId(QStringLiteral("5e21aaaa-0000-4000-8000-000000000001")),
        .savedBy = QStringLiteral("ann@school.example"),
        .saved = saved};
    plan.wish.reason = RetirementReason::Sold;
    plan.wish.title = QStringLiteral("Old laptops");
    plan.devices = {{rig.devices[0].device, true}, {rig.devices[1].device, false}};
    SavedRemoval begun = plan;
    begun.id = PlanId(QStringLiteral("77770000-0000-4000-8000-000000000002"));
    begun.isReasonChosen = false;
    {
        const std::unique_ptr<Journal> journal = rig.journal();
        QVERIFY(journal && journal->savePlan(plan) && journal->savePlan(begun));
    }
    const QList<QJsonObject> plans = rig.run({QStringLiteral("plans")}).records();
    QCOMPARE(plans.size(), 2);
    const QJsonObject first {{QStringLiteral("id"), plan.id.toString()},
        {QStringLiteral("kind"), QStringLiteral("removal")}, {QStringLiteral("title"), QStringLiteral("Old laptops")},
        {QStringLiteral("mode"), QJsonValue()}, {QStringLiteral("reason"), QStringLiteral("sold")},
        {QStringLiteral("devices"), 2}, {QStringLiteral("going"), 1},
        {QStringLiteral("saved"), QStringLiteral("2026-08-20T08:30:00Z")}, {QStringLiteral("savedBy"), plan.savedBy},
        {QStringLiteral("started"), QJsonValue()}};
    QCOMPARE(plans.at(0), first);
    QVERIFY(plans.at(1).value(QStringLiteral("reason")).isNull());
    const CliRun table = rig.cli.run({QStringLiteral("--data-dir"), rig.data.path(), QStringLiteral("plans")});
    for (const char *shown : {"5e21aaaa", "Old laptops", "Wipe and remove: Sold", "1 of 2", "not started"})
        QVERIFY2(table.out.contains(shown), table.out.constData());

    const CliRun byId = rig.run(split("run-plan 5e21 --confirm 1 --countdown 0 --until sent --timeout 60"));
    QCOMPARE(byId.code, 2);
    QVERIFY2(byId.err.contains("Nothing was sent") && byId.err.contains("the command remove"), byId.err.constData());
    const QString file = rig.data.filePath(QStringLiteral("removal.json"));
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(planDocument(plan));
    }
    const CliRun byFile = rig.run(QStringList {QStringLiteral("run-plan"), file}
        + split("--confirm 1 --countdown 0 --until sent --timeout 60 --confirm-name") + QStringList {plan.wish.title});
    QCOMPARE(byFile.code, 2);
    QVERIFY2(byFile.err.contains("takes devices out of the school"), byFile.err.constData());
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
    QVERIFY(rig.run({QStringLiteral("jobs")}).records().isEmpty());
    QCOMPARE(rig.run({QStringLiteral("plans")}).records().size(), 2); // and it is still there
}

void TestCliJournal::whatNobodyTouchedMayBeOrderedAnew()
{
    JournalRig rig;
    QVERIFY(rig.devices.size() > 2);
    const QString touched = rig.id(0);
    const QString lost = rig.id(1);
    rig.tenant->setSerialNumber(touched, QStringLiteral("Default string"));
    rig.tenant->faults().on("POST", "/beta/$batch").times(1).dropBefore(); // only the orders go there
    rig.run(split("run --mode protected-wipe --confirm 2 --countdown 0 --until sent --timeout 8 --device")
        + QStringList {touched, lost});
    const QString job = rig.run({QStringLiteral("jobs")}).records().value(0).value(QStringLiteral("id")).toString();
    QCOMPARE(rig.proofs(job).value(touched), QStringLiteral("unknown"));
    const auto confirm = [&](const QStringList &rest) { return rig.run(split("confirm --untouched") + rest).code; };
    const QStringList note {QStringLiteral("--note"), QStringLiteral("still in room 12")};
    const QStringList device {QStringLiteral("--device"), touched};
    QCOMPARE(confirm(device + note), 2); // of which job?
    QCOMPARE(confirm(QStringList {job} + device), 2);
    QCOMPARE(confirm(QStringList {job} + note), 2);
    QCOMPARE(confirm(QStringList {job, QStringLiteral("--device"), QStringLiteral("nobody")} + note), 2);
    // Only one bears it in this job, but it is nobody's serial number.
    QCOMPARE(confirm(QStringList {job, QStringLiteral("--device"), QStringLiteral("Default string")} + note), 2);
    QCOMPARE(confirm(QStringList {job} + device + split("--device nobody") + note), 2); // all of them or none
    QCOMPARE(rig.run(split("jobs --untouched")).code, 2);
    const QStringList retry = split("retry") + QStringList {job} + split("--countdown 0 --until sent --timeout 60");
    QCOMPARE(rig.run(retry).code, 2); // nothing is known to have failed
    QCOMPARE(rig.proofs(job).value(touched), QStringLiteral("unknown"));

    QCOMPARE(confirm(QStringList {job} + device + note), 0);
    QCOMPARE(rig.proofs(job).value(touched), QStringLiteral("failed"));
    QCOMPARE(rig.proofs(job).value(lost), QStringLiteral("unknown"));
    QCOMPARE(confirm(QStringList {job} + device + note), 2); // by now it is known
    {
        const std::unique_ptr<Journal> journal = rig.journal();
        QVERIFY(journal);
        const Job kept = journal->loadJobs()->constFirst();
        const int place = kept.items.at(0).device.id == DeviceId(touched) ? 0 : 1;
        const HistoryEntry last = journal->itemHistory(kept.id, place)->constLast();
        QCOMPARE(last.state, ItemState::Failed);
        QCOMPARE(last.error, ErrorKind::NotCarriedOut);
        QCOMPARE(last.who, QStringLiteral("it-admin@hillside.example"));
        QCOMPARE(kept.items.at(place).current().note, note.at(1));
    }
    const CliRun retried = rig.run(retry);
    QVERIFY2(retried.code == 0, retried.err.constData());
    QCOMPARE(retried.summary().value(QStringLiteral("planned")).toInt(), 1);
    QCOMPARE(rig.tenant->destructiveRequests(touched), 1);
    QCOMPARE(rig.tenant->destructiveRequests(lost), 0);
}

void TestCliJournal::findsWhatCameBackAfterTheJob()
{
    JournalRig rig;
    QString device;
    for (const TenantDevice &one : rig.tenant->devices()) {
        const bool isMine = std::any_of(rig.devices.cbegin(), rig.devices.cend(),
            [&one](const JobItem &item) { return item.device.id == DeviceId(one.id); });
        if (isMine && one.autopilot && !one.asleep) // it enrolls again by itself
            device = one.id;
    }
    QVERIFY(!device.isEmpty());
    const CliRun wiped = rig.run(
        split("run --mode factory-wipe --confirm 1 --countdown 0 --timeout 120 --device") + QStringList {device});
    QCOMPARE(wiped.summary().value(QLatin1String("sent")).toInt(), 1);
    const QString job = rig.run({QStringLiteral("jobs")}).records().constFirst().value(QLatin1String("id")).toString();
    rig.tenant->advance(std::chrono::minutes(10));
    QCOMPARE(rig.proofs(job).value(device), QStringLiteral("seen-fresh"));
    const CliRun chase = rig.run({QStringLiteral("chase"), job});
    QCOMPARE(chase.code, 0);
    QCOMPARE(rig.tenant->destructiveRequests(device), 1);
}

void TestCliJournal::freesManyUnknownAtOnce()
{
    JournalRig rig;
    QVERIFY(rig.devices.size() > 5);
    QStringList devices;
    for (int i = 0; i < 5; ++i)
        devices += {QStringLiteral("--device"), rig.id(i)};
    rig.tenant->faults().on("POST", "/beta/$batch").times(1).dropBefore();
    rig.run(split("run --mode protected-wipe --confirm 5 --countdown 0 --until sent --timeout 8") + devices);
    const QString job = rig.run({QStringLiteral("jobs")}).records().value(0).value(QStringLiteral("id")).toString();
    const auto proofs = [&] { return rig.proofs(job).values(); };
    QCOMPARE(proofs().count(QStringLiteral("unknown")), 5);
    const auto confirm = [&](const QStringList &rest) {
        return rig.run(split("confirm") + QStringList {job} + rest
            + QStringList {QStringLiteral("--note"), QStringLiteral("all still in room 101")});
    };
    const QStringList two = devices.first(4);
    QCOMPARE(confirm(split("--untouched") + two + split("--device nobody")).code, 2);
    QCOMPARE(confirm(split("--untouched --all-unknown") + two).code, 2);
    QCOMPARE(confirm(split("--untouched --confirm 2") + two).code, 2);
    QCOMPARE(confirm(split("--all-unknown --confirm 5")).code, 2); // that they are fresh nobody says of all
    QCOMPARE(confirm(split("--untouched --all-unknown")).code, 2);
    const CliRun wrong = confirm(split("--untouched --all-unknown --confirm 4"));
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("--confirm 5"), wrong.err.constData());
    QCOMPARE(proofs().count(QStringLiteral("unknown")), 5); // none of these wrote anything

    QCOMPARE(confirm(split("--untouched") + two + two).code, 0); // named twice is named
    QCOMPARE(proofs().count(QStringLiteral("failed")), 2);
    QCOMPARE(confirm(split("--untouched") + devices.mid(2, 4)).code, 2); // of one of them it is known by now
    QCOMPARE(proofs().count(QStringLiteral("unknown")), 3);
    QCOMPARE(confirm(split("--untouched --all-unknown --confirm 3")).code, 0);
    QCOMPARE(proofs().count(QStringLiteral("failed")), 5);
    QCOMPARE(confirm(split("--untouched --all-unknown --confirm 0")).code, 2);
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 0);
}

void TestCliJournal::tellsOfAWrongClock()
{
    JournalRig rig;
    QVERIFY(!rig.run({QStringLiteral("groups")}).err.contains("clock"));
    rig.tenant->advance(std::chrono::minutes(10));
    const CliRun groups = rig.run({QStringLiteral("groups")});
    QCOMPARE(groups.code, 0);
    QCOMPARE(groups.err.count("clock is about 10 min slow"), 1);
}

void TestCliJournal::liftsWhatIsPendingForLong()
{
    JournalRig rig;
    const QString device = rig.id(0);
    const QStringList named {QStringLiteral("--device"), device};
    const QStringList reason {QStringLiteral("--reason"), QStringLiteral("was there last week")};
    const auto lift = [&](const QStringList &rest) { return rig.run(split("lift-pending") + rest).code; };
    const auto check = [&](const char *mode) {
        return rig.run(split("check --mode") + QStringList {QLatin1String(mode)} + named).records().value(0);
    };
    QCOMPARE(lift(named + reason), 2); // nothing is pending
    QVERIFY(check("retire").value(QLatin1String("pendingSince")).isNull());
    rig.tenant->setAsleep(device, true);
    rig.run(split("run --mode factory-wipe --confirm 1 --countdown 0 --until sent --timeout 60") + named);
    const QString job = rig.run({QStringLiteral("jobs")}).records().value(0).value(QStringLiteral("id")).toString();
    QVERIFY(
        QDateTime::fromString(check("retire").value(QLatin1String("pendingSince")).toString(), Qt::ISODate).isValid());
    QCOMPARE(lift(named + reason), 2); // it may still be carried out
    QCOMPARE(lift(named), 2);
    QCOMPARE(lift(reason), 2);
    QCOMPARE(lift(QStringList {QStringLiteral("--device"), QStringLiteral("nobody")} + reason), 2);
    QCOMPARE(rig.run(split("lift-pending now") + named + reason).code, 2);
    QCOMPARE(check("retire").value(QLatin1String("verdict")).toString(), QStringLiteral("blocked"));
    rig.tenant->advance(std::chrono::hours(31 * 24));
    const CliRun done = rig.run(split("lift-pending") + named + reason);
    QCOMPARE(done.code, 0);
    QCOMPARE(done.records().value(0).value(QLatin1String("id")).toString(), device);
    QCOMPARE(rig.proofs(job).value(device), QStringLiteral("failed"));
    const QJsonObject lifted = check("retire");
    QCOMPARE(lifted.value(QLatin1String("verdict")).toString(), QStringLiteral("warned"));
    QCOMPARE(static_cast<int>(rig.tenant->destructiveRequests().size()), 1);
}

/// Two steps for each device: what scripts read of one step stays as it was, and what is due is sent once.
void TestCliJournal::goesOnWithTheStepThatIsDue()
{
    JournalRig rig;
    Job job {.id = JobId(QStringLiteral("5e220000-0000-4000-8000-000000000001")),
        .workflow = workflowFromName(QStringLiteral("sync>reported>wipe-keep-account")).value(),
        .title = QStringLiteral("Room 101"),
        .startedBy = QStringLiteral("anna"),
        .created = rig.clock.now().addSecs(-600),
        .phase = JobPhase::Sending,
        .countdownEnds = rig.clock.now().addSecs(-600),
        .released = 2,
        .items = {rig.devices.at(0), rig.devices.at(1)}};
    {
        const std::unique_ptr<Journal> journal = rig.journal();
        QVERIFY(journal && journal->addJob(job));
        for (JobItem &item : job.items)
            item.current() = {.state = ItemState::Done, .changed = rig.clock.now().addSecs(-300), .tries = 1};
        QVERIFY(journal->saveItems(job, Test::itemsAt(job, {0, 1})).has_value());
    }
    const QJsonObject listed = rig.run({QStringLiteral("jobs")}).records().constFirst();
    QCOMPARE(listed.value(QStringLiteral("mode")).toString(), QStringLiteral("wipe-keep-account"));
    QCOMPARE(QJsonDocument(listed.value(QStringLiteral("steps")).toArray()).toJson(QJsonDocument::Compact),
        QByteArray(R"([{"gate":null,"mode":"sync"},{"gate":"reported","mode":"wipe-keep-account"}])"));
    QCOMPARE(listed.value(QStringLiteral("counts")).toObject().value(QStringLiteral("done")).toInt(), 0);
    const QStringList show {QStringLiteral("job"), QStringLiteral("5e22")};
    const QJsonObject before = rig.run(show).records().constFirst();
    QCOMPARE(before.value(QStringLiteral("proof")).toString(), QStringLiteral("done"));
    QCOMPARE(before.value(QStringLiteral("step")).toInt(), 1);
    const CliRun table = rig.cli.run(QStringList {QStringLiteral("--data-dir"), rig.data.path()} + show);
    QVERIFY2(table.out.contains("Sync (1 of 2): Synced"), table.out.constData());
    QVERIFY2(table.out.contains("Sync, then Wipe, keep enrollment and account"), table.out.constData());
    QVERIFY(rig.tenant->destructiveRequests().isEmpty()); // looking sends nothing

    const CliRun resumed = rig.run(split("resume 5e22 --until sent --timeout 60"));
    QCOMPARE(resumed.code, 0);
    QCOMPARE(rig.tenant->destructiveRequests().size(), 2);
    QCOMPARE(rig.tenant->destructiveRequests(rig.id(0)), 1);
    const QJsonObject after = rig.run(show).records().constFirst();
    QCOMPARE(after.value(QStringLiteral("step")).toInt(), 2);
    const QJsonArray steps = after.value(QStringLiteral("steps")).toArray();
    QCOMPARE(steps.at(0).toObject().value(QStringLiteral("proof")).toString(), QStringLiteral("done"));
    QCOMPARE(steps.at(1).toObject().value(QStringLiteral("mode")).toString(), QStringLiteral("wipe-keep-account"));
}

/// A run by the clock may have a screen that nobody sees: what it says there counts as unsaid.
void TestCliJournal::tellsOfALostJournalUntilAPersonSawIt()
{
#ifdef Q_OS_WIN
    QSKIP("needs a pseudo terminal");
#else
    JournalRig rig;
    const QTemporaryDir home;
    rig.cli.setDataHome(home.path());
    const QByteArray told = "The journal of this school is gone";
    QVERIFY(!rig.run({QStringLiteral("jobs")}).err.contains(told));
    const QDir data(rig.data.path());
    for (const QString &file : data.entryList({QStringLiteral("*.sqlite*")}))
        QVERIFY(QFile::remove(data.filePath(file)));
    QVERIFY(rig.run({QStringLiteral("jobs")}).err.contains(told));

    const int screen = posix_openpt(O_RDWR | O_NOCTTY);
    QVERIFY(screen >= 0 && grantpt(screen) == 0 && unlockpt(screen) == 0);
    QProcess scheduled;
    scheduled.setStandardErrorFile(QFile::decodeName(ptsname(screen)), QIODevice::Append);
    rig.cli.start(
        scheduled, {QStringLiteral("--json"), QStringLiteral("--data-dir"), rig.data.path(), QStringLiteral("jobs")});
    QByteArray shown;
    std::array<char, 4096> part {};
    for (auto length = read(screen, part.data(), part.size()); length > 0;
         length = read(screen, part.data(), part.size())) // until the program has ended
        shown.append(part.data(), length);
    QVERIFY2(shown.contains(told), shown.constData());
    QCOMPARE(CliProcess::finish(scheduled).code, 0);
    close(screen);
    QVERIFY(rig.run({QStringLiteral("jobs")}).err.contains(told));
#endif
}

QTEST_GUILESS_MAIN(TestCliJournal)
#include "tst_clijournal.moc"
