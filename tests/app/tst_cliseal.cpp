// SPDX-License-Identifier: GPL-3.0-or-later
// What vouches for a journal and for the file of a plan, with a keychain and without one; counted at the server.
#include "cliprocess.h"
#include "jobs/plans/planfile.h"
#include "testtenant.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");
const QString otherRoom = QStringLiteral("Year 7 – Room 102");
const QStringList atOnce {
    QStringLiteral("--countdown"), QStringLiteral("0"), QStringLiteral("--until"), QStringLiteral("sent")};

bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

/// A school, and a journal of its own.
struct SealRig {
    SealRig()
        : cli(tenant.url(), tenant.token())
    {
    }

    CliRun run(const QStringList &rest) const
    {
        return cli.run(QStringList {QStringLiteral("--data-dir"), data.path()} + rest);
    }
    CliRun save(const QString &group = room) const
    {
        return run({QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
            QStringLiteral("--group"), group, QStringLiteral("--save"), file()});
    }
    CliRun send(const QStringList &rest = {}) const
    {
        return run(QStringList {QStringLiteral("run-plan"), file(), QStringLiteral("--confirm"),
                       QString::number(read().plan.going())}
            + atOnce + rest);
    }
    PlanDocument read() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? readSealedPlan(in.readAll()).value_or(PlanDocument()) : PlanDocument();
    }
    /// Writes the plan with a checksum that fits, and that seal.
    void write(const SavedPlan &plan, const QByteArray &seal) const
    {
        QByteArray json = planDocument(plan);
        if (!seal.isEmpty())
            json.replace("{\n \"format\"", "{\n \"seal\": \"" + seal.toHex() + "\",\n \"format\"");
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(json) == json.size());
    }
    /// The devices of another room under the name of this one.
    SavedPlan swapped() const
    {
        SavedPlan plan = read().plan;
        save(otherRoom);
        plan.devices = read().plan.devices;
        return plan;
    }
    QString file() const { return data.filePath(QStringLiteral("room.json")); }
    QString journal() const
    {
        const QDir folder(data.path());
        return folder.filePath(folder.entryList({QStringLiteral("journal-*.sqlite")}).value(0));
    }
    int asked() { return static_cast<int>(tenant->destructiveRequests().size()); }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
};

void tamper(const QString &file, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        for (const QString &statement : statements)
            QVERIFY2(query.exec(statement), qPrintable(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
}

} // namespace

class TestCliSeal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsThePlanThatWasSaved();
    void sendsNoDevicesThatWereSwapped();
    void aBrokenSealIsRefused();
    void comparesWithTheSavedPlan();
    void anIdIsNoFile();
    void verifiesTheJournal();
    void aChangedJournalSendsNothing();
};

void TestCliSeal::sendsThePlanThatWasSaved()
{
    SealRig rig;
    QCOMPARE(rig.save().code, 0);
    const int going = rig.read().plan.going();
    QCOMPARE(going, 26);
    QCOMPARE(rig.read().seal.isEmpty(), !hasKeychain());
    if (!hasKeychain()) {
        const CliRun unnamed = rig.send();
        QCOMPARE(unnamed.code, 2);
        QVERIFY2(unnamed.err.contains("Nothing vouches for this file"), unnamed.err.constData());
        QVERIFY2(unnamed.err.contains(rig.read().plan.devices.constFirst().item.device.name.toUtf8()),
            unnamed.err.constData());
        QVERIFY2(unnamed.err.contains("--confirm-name \"" + room.toUtf8() + '"'), unnamed.err.constData());
        QCOMPARE(rig.send({QStringLiteral("--confirm-name"), otherRoom}).code, 2);
        QCOMPARE(rig.asked(), 0);
    }
    const CliRun sent = rig.send(hasKeychain() ? QStringList() : QStringList {QStringLiteral("--confirm-name"), room});
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(rig.asked(), going);
}

/// Other devices under the name of the room, with a checksum that fits.
void TestCliSeal::sendsNoDevicesThatWereSwapped()
{
    SealRig rig;
    QCOMPARE(rig.save().code, 0);
    rig.write(rig.swapped(), {});
    const CliRun refused = rig.send();
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("It wants something of"), refused.err.constData());
    QVERIFY2(
        refused.err.contains(rig.read().plan.devices.constFirst().item.device.name.toUtf8()), refused.err.constData());
    QCOMPARE(rig.asked(), 0);
}

void TestCliSeal::aBrokenSealIsRefused()
{
    if (!hasKeychain())
        QSKIP("nothing is sealed without a keychain");
    SealRig rig;
    QCOMPARE(rig.save().code, 0);
    const QByteArray seal = rig.read().seal;
    rig.write(rig.swapped(), seal);
    const CliRun refused = rig.send({QStringLiteral("--confirm-name"), room});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("was changed after it was saved"), refused.err.constData());
    QCOMPARE(rig.asked(), 0);
}

/// A file without a seal whose plan the journal holds too: as when the window saved it.
void TestCliSeal::comparesWithTheSavedPlan()
{
    SealRig rig;
    QCOMPARE(rig.save().code, 0);
    const SavedPlan plan = rig.read().plan;
    const SavedPlan swapped = rig.swapped();
    const QString id = plan.id.toString();
    if (hasKeychain())
        QSKIP("the journal would have to be sealed by this test");
    tamper(rig.journal(),
        {QStringLiteral("INSERT INTO plans (id, document) VALUES ('%1', CAST('%2' AS BLOB))")
                .arg(id, QString::fromUtf8(planDocument(plan)).replace(QLatin1Char('\''), QLatin1String("''")))});
    rig.write(swapped, {});
    const CliRun refused = rig.send({QStringLiteral("--confirm-name"), room});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(
                 "Only the file wants something of: " + swapped.devices.constFirst().item.device.name.toUtf8()),
        refused.err.constData());
    QVERIFY2(refused.err.contains("Only the saved plan wants something of"), refused.err.constData());
    QCOMPARE(rig.asked(), 0);
    rig.write(plan, {});
    const CliRun sent = rig.send(); // the journal vouches for it
    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(rig.asked(), 26);
}

/// What is written like an id is never taken for a file that somebody put there.
void TestCliSeal::anIdIsNoFile()
{
    SealRig rig;
    QCOMPARE(rig.save().code, 0);
    const QString folder = QDir::currentPath();
    QVERIFY(QDir::setCurrent(rig.data.path()));
    QVERIFY(QFile::copy(rig.file(), rig.data.filePath(QStringLiteral("5e21"))));
    const QStringList rest = QStringList {QStringLiteral("--confirm"), QStringLiteral("26"),
                                 QStringLiteral("--confirm-name"), room}
        + atOnce;
    const CliRun byId = rig.run(QStringList {QStringLiteral("run-plan"), QStringLiteral("5e21")} + rest);
    const int askedById = rig.asked();
    const CliRun byFile = rig.run(QStringList {QStringLiteral("run-plan"), QStringLiteral("./5e21")} + rest);
    QVERIFY(QDir::setCurrent(folder));
    QCOMPARE(byId.code, 2);
    QVERIFY2(byId.err.contains("There is no saved plan whose id begins with 5e21"), byId.err.constData());
    QCOMPARE(askedById, 0);
    QVERIFY2(byFile.code == 0, byFile.err.constData());
    QCOMPARE(rig.asked(), 26);
}

void TestCliSeal::verifiesTheJournal()
{
    SealRig rig;
    QCOMPARE(rig.run(QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
                         QStringLiteral("--group"), room, QStringLiteral("--confirm"), QStringLiteral("26")}
                    + atOnce)
                 .code,
        0);
    const QStringList verify {QStringLiteral("jobs"), QStringLiteral("--verify")};
    const CliRun said = rig.run(verify);
    QVERIFY2(said.code == 0, said.err.constData());
    QVERIFY2(said.out.contains("Nothing was changed, put in or taken out"), said.out.constData());
    QCOMPARE(said.out.contains("is sealed with a key in this computer's keychain"), hasKeychain());
    QCOMPARE(said.out.contains("older copy of the whole file"), hasKeychain());
    QCOMPARE(said.out.contains("is not sealed"), !hasKeychain());
    const QJsonObject record = rig.run(verify + QStringList {QStringLiteral("--json")}).records().value(0);
    QCOMPARE(record.value(QStringLiteral("unbroken")).toBool(), true);
    QCOMPARE(record.value(QStringLiteral("sealed")).toBool(), hasKeychain());
    QVERIFY(record.value(QStringLiteral("entries")).toInt() > 50);
    // A journal that was not sealed until now.
    tamper(rig.journal(), {QStringLiteral("DELETE FROM seals")});
    const CliRun again = rig.run(verify);
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(again.err.contains("is sealed from now on"), hasKeychain());
    QCOMPARE(again.out.contains("keychain since "), hasKeychain());
    QVERIFY2(!again.out.contains("since it began"), again.out.constData());
    // A line that was changed before the last opening.
    tamper(rig.journal(),
        {QStringLiteral("DROP TRIGGER history_stays"), QStringLiteral("UPDATE history SET who = 'x' WHERE seq = 7")});
    const CliRun broken = rig.run(verify);
    QCOMPARE(broken.code, 4);
    QVERIFY2(broken.err.contains("journal is damaged. First at: 7."), broken.err.constData());
    QCOMPARE(rig.run(verify + QStringList {QStringLiteral("--new-journal")}).code, 2);
    const QString job = QString::fromUtf8(rig.run({QStringLiteral("jobs")}).out.split('\n').value(1).left(8));
    for (const QStringList &words : {QStringList {QStringLiteral("job"), job}, {QStringLiteral("chase"), job}}) {
        const CliRun printed = rig.run(words);
        QCOMPARE(printed.code, 4);
        QVERIFY2(printed.out.isEmpty() && printed.err.contains("journal is damaged"), printed.err.constData());
    }
}

void TestCliSeal::aChangedJournalSendsNothing()
{
    SealRig rig;
    QCOMPARE(rig.run({QStringLiteral("protect"), QStringLiteral("add"), QStringLiteral("--group"), room,
                         QStringLiteral("--reason"), QStringLiteral("exams")})
                 .code,
        0);
    tamper(rig.journal(), {QStringLiteral("DROP TRIGGER history_remains"), QStringLiteral("DELETE FROM history")});
    const CliRun refused = rig.run(
        QStringList {QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("factory-wipe"),
            QStringLiteral("--group"), otherRoom, QStringLiteral("--confirm"), QStringLiteral("1")}
        + atOnce);
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains("journal is damaged"), refused.err.constData());
    QCOMPARE(rig.asked(), 0);
}

QTEST_GUILESS_MAIN(TestCliSeal)
#include "tst_cliseal.moc"
