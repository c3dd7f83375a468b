// SPDX-License-Identifier: GPL-3.0-or-later
// "Can I reset this room tomorrow?": readiness, the card for its computers, and the script that looks at Windows RE.
#include "cliprocess.h"
#include "printedby.h"
#include "testtenant.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using Test::TestTenant;

namespace {

const QString room = QStringLiteral("Year 7 – Room 101");

struct RoomRig {
    explicit RoomRig(const TenantOptions &options = TestTenant::quick(120))
        : tenant(options)
        , cli(tenant.url(), tenant.token())
    {
    }

    CliRun run(const QStringList &words) const
    {
        return cli.run(QStringList {QStringLiteral("--data-dir"), data.path()} + words);
    }
    CliRun readiness(const QStringList &more = {}, bool json = true) const
    {
        QStringList words {QStringLiteral("readiness"), QStringLiteral("--group"), room};
        if (json)
            words.prepend(QStringLiteral("--json"));
        return run(words + more);
    }
    QString file(const char *name) const { return data.filePath(QLatin1String(name)); }

    TestTenant tenant;
    QTemporaryDir data;
    CliProcess cli;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int number(const QJsonObject &object, const char *fact, const char *which)
{
    return object.value(QLatin1String(fact)).toObject().value(QLatin1String(which)).toInt(-1);
}

} // namespace

class TestCliRoom final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAndSendsNothing();
    void whatIsForbiddenIsNotKnown();
    void aProfileThatCannotBeReadIsNotKnown();
    void windowsReIsReadBackWhereASchoolRunsTheCheck();
    void aCheckThatCannotBeReadIsNotKnown();
    void aListThatStopsIsSaid();
    void anEmptyGroupIsNoAnswer();
    void writesPaperAndTable();
    void tellsWhenAFileCanNotBeWritten();
    void theCardNeedsNoServiceWithoutAGroup();
    void theCardNamesTheRoomsComputers();
    void theScriptIsAFile();
};

void TestCliRoom::answersAndSendsNothing()
{
    const RoomRig rig;
    const CliRun run = rig.readiness();
    QVERIFY2(run.code == 0, run.err.constData());
    const QList<QJsonObject> records = run.records();
    QCOMPARE(records.size(), 31);
    const QJsonObject summary = run.summary();
    QCOMPARE(summary.value(QLatin1String("devices")).toInt(), 30);
    int now = 0;
    for (const QJsonObject &record : records.first(30)) {
        const QString state = record.value(QLatin1String("autopilotReset")).toString();
        now += state == QLatin1String("now") ? 1 : 0;
        QCOMPARE(record.value(QLatin1String("reason")).isNull(), state == QLatin1String("now"));
        QCOMPARE(record.value(QLatin1String("windowsRe")).toString(), QStringLiteral("unknown"));
        QVERIFY(!record.value(QLatin1String("recoveryKey")).isNull());
        QCOMPARE(record.value(QLatin1String("profile")).toString(), QStringLiteral("assigned"));
    }
    QCOMPARE(summary.value(QLatin1String("now")).toInt(), now);
    QVERIFY(now > 20 && now < 30);
    QCOMPARE(number(summary, "windowsRe", "unknown"), 30);
    QCOMPARE(number(summary, "recoveryKey", "yes") + number(summary, "recoveryKey", "no"), 30);
    const QString answer = summary.value(QLatin1String("answer")).toString();
    QVERIFY2(
        answer.startsWith(QStringLiteral("%1 of 30 devices in %2 can get an Autopilot Reset now.").arg(now).arg(room)),
        qPrintable(answer));
    QVERIFY(rig.readiness({}, false).out.startsWith(answer.toUtf8() + '\n'));
    // What a plan says is the same: nothing of it is judged twice.
    const CliRun plan = rig.run(
        {QStringLiteral("--json"), QStringLiteral("plan"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
            QStringLiteral("--group"), room, QStringLiteral("--sleeping"), QStringLiteral("leave")});
    QCOMPARE(plan.summary().value(QLatin1String("confirm")).toInt(), now);
    QVERIFY(rig.tenant.isRunning());
    QCOMPARE(const_cast<TestTenant &>(rig.tenant)->destructiveRequests().size(), 0);
}

void TestCliRoom::whatIsForbiddenIsNotKnown()
{
    RoomRig rig;
    rig.tenant->faults().on("GET", "/recoveryKeys").answer(403);
    const CliRun run = rig.readiness();
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(number(run.summary(), "recoveryKey", "unknown"), 30);
    QCOMPARE(number(run.summary(), "recoveryKey", "no"), 0);
    QVERIFY2(run.err.contains("may not ask whether Entra holds them"), run.err.constData());
    QVERIFY(run.records().first().value(QLatin1String("recoveryKey")).isNull());
    QVERIFY(rig.tenant->requestCount("GET", "/recoveryKeys") <= 4); // not once for each device
}

void TestCliRoom::aProfileThatCannotBeReadIsNotKnown()
{
    RoomRig rig;
    rig.tenant->faults().on("GET", "/windowsAutopilotDeviceIdentities/").answer(403);
    const CliRun run = rig.readiness();
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(number(run.summary(), "profile", "unknown"), 30);
    QCOMPARE(number(run.summary(), "profile", "no"), 0);
}

/// Then it counts as a rule, in "check", in a plan and here; and the service is asked for nothing else.
void TestCliRoom::windowsReIsReadBackWhereASchoolRunsTheCheck()
{
    TenantOptions options = TestTenant::quick(120);
    options.checksWindowsRe = true;
    RoomRig rig(options);
    const QString off = rig.tenant->membersOf(room).constFirst();
    rig.tenant->setWindowsRe(off, false);
    const CliRun run = rig.readiness();
    QVERIFY2(run.code == 0, run.err.constData());
    int seen = 0;
    const QList<QJsonObject> records = run.records();
    for (const QJsonObject &record : records) {
        if (record.value(QLatin1String("windowsRe")).toString() != QLatin1String("off"))
            continue;
        ++seen;
        if (record.value(QLatin1String("id")).toString() == off) {
            QCOMPARE(record.value(QLatin1String("reason")).toString(), QStringLiteral("windows-re-off"));
            QVERIFY(record.value(QLatin1String("message")).toString().contains(QLatin1String("reagentc /enable")));
        }
    }
    QVERIFY(seen > 0);
    QCOMPARE(number(run.summary(), "windowsRe", "no"), seen);
    QCOMPARE(number(run.summary(), "windowsRe", "unknown"), 0);
    for (const char *command : {"check", "plan"}) {
        const CliRun check = rig.run({QStringLiteral("--json"), QLatin1String(command), QStringLiteral("--mode"),
            QStringLiteral("autopilot-reset"), QStringLiteral("--device"), off});
        const QString reason = check.records().constFirst().value(QLatin1String("reason")).toString();
        QVERIFY2(reason == QLatin1String("windows-re-off"), check.out.constData());
    }
    const CliRun wipe = rig.run({QStringLiteral("--json"), QStringLiteral("check"), QStringLiteral("--mode"),
        QStringLiteral("factory-wipe"), QStringLiteral("--device"), off});
    QVERIFY2(!wipe.out.contains("windows-re-off"), wipe.out.constData());
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
}

void TestCliRoom::aCheckThatCannotBeReadIsNotKnown()
{
    TenantOptions options = TestTenant::quick(120);
    options.checksWindowsRe = true;
    RoomRig rig(options);
    rig.tenant->faults().on("GET", "/deviceRunStates").answer(403);
    const CliRun run = rig.readiness();
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(number(run.summary(), "windowsRe", "unknown"), 30);
    rig.tenant->faults().clear();
    // What another script said, and what is no line of this one, says nothing of the device.
    const QByteArray device = rig.tenant->membersOf(room).constFirst().toLatin1();
    const QByteArray rows = R"({"value":[
        {"id":"1","preRemediationDetectionScriptOutput":"{\"check\":\"other\",\"state\":\"off\"}","managedDevice":{"id":"ID"}},
        {"id":"2","preRemediationDetectionScriptOutput":"<b>off","managedDevice":{"id":"ID"}},
        {"id":"3","preRemediationDetectionScriptOutput":"{\"check\":\"windows-re\",\"state\":\"unknown\"}","managedDevice":{"id":"ID"}},
        {"id":"4","preRemediationDetectionScriptOutput":null,"managedDevice":null}]})";
    rig.tenant->faults().on("GET", "/deviceRunStates").answer(200, QByteArray(rows).replace("ID", device));
    QCOMPARE(number(rig.readiness().summary(), "windowsRe", "unknown"), 30);
    rig.tenant->faults().clear();
    rig.tenant->faults().on("GET", "/deviceRunStates").answer(400);
    const CliRun check = rig.run({QStringLiteral("check"), QStringLiteral("--mode"), QStringLiteral("autopilot-reset"),
        QStringLiteral("--device"), QString::fromLatin1(device)});
    QVERIFY2(check.err.contains("Windows RE could not be read"), check.err.constData()); // it blocks nothing then
}

/// Who reads an answer of which devices are missing has to know that.
void TestCliRoom::aListThatStopsIsSaid()
{
    RoomRig rig(TestTenant::quick(3000));
    rig.tenant->faults().on("GET", "/managedDevices").stopPagingAfter(1, 403);
    const CliRun run = rig.readiness();
    QVERIFY2(run.code != 0, run.err.constData());
    QVERIFY(run.out.isEmpty() || !run.summary().value(QLatin1String("complete")).toBool(true));
}

void TestCliRoom::anEmptyGroupIsNoAnswer()
{
    const RoomRig rig;
    const CliRun run = rig.run({QStringLiteral("readiness"), QStringLiteral("--group"), QStringLiteral("Staff")});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains("There is nothing to reset in Staff"), run.out.constData());
    const CliRun none = rig.run({QStringLiteral("readiness"), QStringLiteral("--group"), QStringLiteral("Nowhere")});
    QCOMPARE(none.code, 2);
}

void TestCliRoom::writesPaperAndTable()
{
    const RoomRig rig;
    const CliRun run = rig.readiness({QStringLiteral("--csv"), QStringLiteral("--pdf"), rig.file("room.pdf")}, false);
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(run.out.contains("Device,Serial number,Model,"));
    QCOMPARE(run.out.trimmed().count('\n'), 31); // the heading, and the note about Windows RE
    const QByteArray pdf = bytesOf(rig.file("room.pdf"));
    QVERIFY(pdf.startsWith("%PDF-"));
    const auto text = Test::textOf(pdf);
    if (!text)
        QSKIP("no pdftotext");
    QVERIFY2(text->contains(room) && text->contains(QLatin1String("hybrid joined"))
            && text->contains(QLatin1String("Practice: these devices are made up")),
        qPrintable(*text));
}

void TestCliRoom::tellsWhenAFileCanNotBeWritten()
{
    const RoomRig rig;
    const QString nowhere = rig.file("missing/room.pdf");
    const QList<CliRun> runs {rig.readiness({QStringLiteral("--pdf"), nowhere}, false),
        rig.run({QStringLiteral("reset-card"), QStringLiteral("--pdf"), nowhere}),
        CliProcess().run({QStringLiteral("windows-re"), QStringLiteral("script"), QStringLiteral("--to"), nowhere})};
    for (const CliRun &run : runs) {
        QCOMPARE(run.code, 4);
        QVERIFY2(run.err.contains("can't be written"), run.err.constData());
    }
}

void TestCliRoom::theCardNeedsNoServiceWithoutAGroup()
{
    const CliProcess cli(QUrl(QStringLiteral("http://127.0.0.1:1")), "none"); // nobody is there
    const CliRun card = cli.run({QStringLiteral("reset-card"), QStringLiteral("--room"), QStringLiteral("Library")});
    QVERIFY2(card.code == 0, card.err.constData());
    QVERIFY(card.out.startsWith("Library\n") && card.out.contains("Ctrl + Win + R"));
    const CliRun recipe = cli.run({QStringLiteral("reset-card"), QStringLiteral("--recipe")});
    QCOMPARE(recipe.code, 0);
    QVERIFY(recipe.out.contains("DisableAutomaticReDeploymentCredentials"));
}

void TestCliRoom::theCardNamesTheRoomsComputers()
{
    RoomRig rig;
    const CliRun run = rig.run({QStringLiteral("--json"), QStringLiteral("reset-card"), QStringLiteral("--group"), room,
        QStringLiteral("--pdf"), rig.file("card.pdf")});
    QVERIFY2(run.code == 0, run.err.constData());
    const QJsonObject card = run.records().value(0);
    QCOMPARE(card.value(QLatin1String("room")).toString(), room);
    QCOMPARE(card.value(QLatin1String("computers")).toArray().size(), 30);
    QVERIFY(bytesOf(rig.file("card.pdf")).startsWith("%PDF-"));
    rig.tenant->faults().on("GET", "/managedDevices").answer(403);
    const CliRun none = rig.run({QStringLiteral("reset-card"), QStringLiteral("--group"), room});
    QVERIFY(none.code != 0 && none.out.isEmpty()); // a card without computers would pass for a whole one
    QCOMPARE(rig.tenant->destructiveRequests().size(), 0);
}

void TestCliRoom::theScriptIsAFile()
{
    const QTemporaryDir data;
    const QString path = data.filePath(QStringLiteral("check.ps1"));
    const CliProcess cli;
    const CliRun run = cli.run({QStringLiteral("windows-re"), QStringLiteral("script"), QStringLiteral("--to"), path,
        QStringLiteral("--json")});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.records().value(0).value(QLatin1String("file")).toString(), path);
    QByteArray script = bytesOf(path);
    QVERIFY(script.contains("InstallState"));
    const CliRun shown = cli.run({QStringLiteral("windows-re"), QStringLiteral("script")});
    QCOMPARE(shown.out, script.replace("\r\n", "\n"));
}

QTEST_GUILESS_MAIN(TestCliRoom)
#include "tst_cliroom.moc"
