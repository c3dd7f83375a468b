// SPDX-License-Identifier: GPL-3.0-or-later
// Retirement reports from the command line: every call is a program of its own on one journal.
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "reportcli.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Jobs;
using Test::ReportCli;
using Test::split;
using Test::textOf;

class TestCliReport final : public ReportCli {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(wipe(2)); }
    void makesNumbersAndVerifies();
    void isReplacedWhenMoreIsKnown();
    void wrongWordsAreCorrectedByAnother();
    void leavesUsersOut();
    void jsonIsAFileOrAnAnswer();
    void writesPaperAndTables();
    void writesTheSheetThatFits();
    void aFileThatCantBeWrittenTakesNoNumber();
    void findsWhatWasAltered();
    void isReadWhileAnotherHoldsIt();
    void looksAtTheRecordsAgain();
    void resumingLooksAgain();
    void whatCouldNotBeReadIsNoLook();
    void refuses_data();
    void refuses();

private:
    CliRun make(const QString &file) const
    {
        return report("make",
            QStringList {m_job, QStringLiteral("--json"), file}
                + split("--reason sold --destination Hillside --data-class pupils"));
    }
};

void TestCliReport::makesNumbersAndVerifies()
{
    QCOMPARE(report("make", {m_job, QStringLiteral("--json"), path("report.json")}).code, 2); // no reason is known
    QVERIFY(!QFileInfo::exists(path("report.json")));
    QVERIFY(report("list").records().isEmpty());
    const CliRun made = make(path("report.json"));
    QCOMPARE(made.code, 0);
    const QJsonObject first = made.records().value(0);
    const QString number = textOf(first, "number");
    QVERIFY(QRegularExpression(QStringLiteral("^R-\\d{4}-0001$")).match(number).hasMatch());
    QCOMPARE(first.value(QLatin1String("devices")).toInt(), 2);
    QCOMPARE(first.value(QLatin1String("certain")).toBool(), false); // accepted is no proof
    QCOMPARE(first.value(QLatin1String("openPoints")).toInt(), 2);
    QCOMPARE(first.value(QLatin1String("isNew")).toBool(), true);
    QCOMPARE(
        QFileInfo(path("report.json")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile file(path("report.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(textOf(record, "number"), number);
    QCOMPARE(textOf(record.value(QLatin1String("retirement")).toObject(), "destination"), QStringLiteral("Hillside"));
    QCOMPARE(record.value(QLatin1String("isPractice")).toBool(), true);
    QVERIFY(!textOf(record.value(QLatin1String("devices")).toArray().at(0).toObject(), "sent").isEmpty());
    // Once more: the same number, and the same bytes. The beginning of the id will do, and the reason is known.
    const CliRun again = report("make", {m_job.first(8), QStringLiteral("--json"), path("again.json")});
    QCOMPARE(again.code, 0);
    QCOMPARE(textOf(again.records().value(0), "number"), number);
    QCOMPARE(again.records().value(0).value(QLatin1String("isNew")).toBool(), false);
    QCOMPARE(report("list").records().size(), 1);
    for (const QString &what : {path("report.json"), path("again.json"), number + u':' + textOf(first, "checkCode"),
             number + u' ' + textOf(first, "checkCode").toLower().remove(u'-'),
             QStringLiteral("RESLATE %1 %2").arg(number, textOf(first, "checkCode"))}) {
        const CliRun verified = report("verify", {what});
        QCOMPARE(verified.code, 0);
        QCOMPARE(textOf(verified.records().value(0), "finding"), QStringLiteral("genuine"));
        QCOMPARE(textOf(verified.records().value(0), "number"), number);
    }
    for (const QString &what : {number, number.toLower()}) { // anybody can write a number
        const CliRun verified = report("verify", {what});
        QCOMPARE(verified.code, 5);
        QCOMPARE(textOf(verified.records().value(0), "finding"), QStringLiteral("number-known"));
        QVERIFY(textOf(verified.records().value(0), "message").contains(textOf(first, "checkCode")));
    }
    const CliRun shown = report("show", {number});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.records().size(), 3);
    QCOMPARE(textOf(shown.records().value(0), "proof"), QStringLiteral("accepted"));
    QCOMPARE(textOf(shown.summary(), "reason"), QStringLiteral("sold"));
    QVERIFY(run(split("jobs --verify")).records().value(0).value(QLatin1String("unbroken")).toBool());
    m_tenant.reset(); // nobody has to sign in to verify a paper, and no service has to answer
    const CliRun alone = CliProcess().run({QStringLiteral("--data-dir"), m_data->path(), QStringLiteral("report"),
        QStringLiteral("verify"), path("report.json")});
    QVERIFY2(alone.code == 0 && alone.out.startsWith("Genuine: "), (alone.out + alone.err).constData());
}

void TestCliReport::isReplacedWhenMoreIsKnown()
{
    const QString first = textOf(make(path("1.json")).records().value(0), "number");
    QCOMPARE(run(QStringList {QStringLiteral("confirm"), m_job, QStringLiteral("--device"), m_devices.at(0)}
                 + split("--note seen"))
                 .code,
        0);
    const CliRun changed = make(path("2.json"));
    QCOMPARE(changed.code, 2);
    QVERIFY(changed.err.contains("Since " + first.toLatin1()) && changed.err.contains("report void NUMBER"));
    QVERIFY(!QFileInfo::exists(path("2.json")));
    QCOMPARE(report("void", {first}).code, 2); // no reason
    QCOMPARE(report("void", {first, QStringLiteral("--reason"), QStringLiteral("more is known")}).code, 0);
    QCOMPARE(report("void", {first, QStringLiteral("--reason"), QStringLiteral("again")}).code, 2);
    const CliRun made = make(path("2.json"));
    QCOMPARE(made.code, 0);
    const QString second = textOf(made.records().value(0), "number");
    QVERIFY(second.endsWith(QLatin1String("-0002")));
    QCOMPARE(textOf(made.records().value(0), "replaces"), first);
    const QList<QJsonObject> reports = report("list").records();
    QCOMPARE(reports.size(), 2);
    QCOMPARE(textOf(reports[0], "replacedBy"), second);
    QCOMPARE(textOf(reports[0], "voidReason"), QStringLiteral("more is known"));
    const QString code = textOf(reports[0], "checkCode");
    for (const QString &what : {path("1.json"), first, first + u':' + code}) { // no forgery, and it doesn't count
        const CliRun old = report("verify", {what});
        QCOMPARE(old.code, 6);
        QCOMPARE(textOf(old.records().value(0), "finding"), QStringLiteral("void"));
        QCOMPARE(textOf(old.records().value(0), "replacedBy"), second);
        QVERIFY(textOf(old.records().value(0), "message").contains(second));
    }
    QCOMPARE(report("verify", {path("2.json")}).code, 0);
}

void TestCliReport::wrongWordsAreCorrectedByAnother()
{
    const CliRun idle = report("make",
        QStringList {m_job, QStringLiteral("--json"), path("0.json")} + split("--reason lost --destination Hillside"));
    QCOMPARE(idle.code, 2);
    QVERIFY(idle.err.contains("--destination means nothing with --reason lost"));
    const CliRun wrong = report("make",
        QStringList {m_job, QStringLiteral("--json"), path("1.json")}
            + split("--reason sold --destination Hillside --recycler A --nist destroy --nist-reason crushed"));
    const QString first = textOf(wrong.records().value(0), "number");
    QVERIFY(!wrong.err.contains("Corrected"));
    const QStringList right = split("--reason donated --gate confirmed");
    const CliRun refused = report("make", QStringList {m_job, QStringLiteral("--json"), path("2.json")} + right);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(first.toLatin1() + " says otherwise"), refused.err.constData());
    QVERIFY(!QFileInfo::exists(path("2.json")));
    QCOMPARE(report("void", {first, QStringLiteral("--reason"), QStringLiteral("it was donated")}).code, 0);
    const CliRun made = report("make",
        QStringList {m_job, QStringLiteral("--json"), path("2.json")} + right
            + split("--recycler B --nist clear --nist-reason reset"));
    QCOMPARE(made.code, 0);
    QCOMPARE(textOf(made.records().value(0), "replaces"), first);
    for (const char *line :
        {"Corrected: reason, from \"sold\" to \"donated\".\n", "Corrected: gate, from \"reported\" to \"confirmed\".\n",
            "Corrected: nist, from \"destroy\" to \"clear\".\n",
            "Corrected: nist-reason, from \"crushed\" to \"reset\".\n", "Corrected: recycler, from \"A\" to \"B\".\n"})
        QVERIFY2(made.err.contains(line), made.err.constData());
    const QJsonArray corrected = made.records().value(0).value(QLatin1String("corrected")).toArray();
    QCOMPARE(corrected.size(), 5);
    QCOMPARE(textOf(corrected[0].toObject(), "from"), QStringLiteral("sold"));
    QFile file(path("2.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject said = record.value(QLatin1String("retirement")).toObject();
    QCOMPARE(textOf(said, "reason"), QStringLiteral("donated"));
    QCOMPARE(textOf(said, "gate"), QStringLiteral("confirmed"));
    QCOMPARE(textOf(said, "destination"), QStringLiteral("Hillside")); // nobody said otherwise
    const QJsonObject before = record.value(QLatin1String("corrects")).toObject();
    QCOMPARE(before,
        (QJsonObject {
            {QStringLiteral("reason"), QStringLiteral("sold")}, {QStringLiteral("gate"), QStringLiteral("reported")}}));
    // From now on that is what counts, also where nothing is said.
    for (const QStringList &words : {right, QStringList()}) {
        const CliRun again = report("make", QStringList {m_job, QStringLiteral("--json"), path("3.json")} + words);
        QCOMPARE(again.code, 0);
        QCOMPARE(again.records().value(0).value(QLatin1String("isNew")).toBool(), false);
        QVERIFY(!again.err.contains("Corrected"));
    }
    QCOMPARE(make(path("4.json")).code, 2);
    // Less proof is never enough afterwards, not by another report either.
    const QString second = textOf(made.records().value(0), "number");
    QCOMPARE(report("void", {second, QStringLiteral("--reason"), QStringLiteral("x")}).code, 0);
    const CliRun weaker = report(
        "make", QStringList {m_job, QStringLiteral("--json"), path("5.json")} + split("--reason donated --gate fresh"));
    QCOMPARE(weaker.code, 2);
    QVERIFY2(weaker.err.contains("The school has asked for more."), weaker.err.constData());
    QVERIFY(!QFileInfo::exists(path("5.json")));
    QCOMPARE(report("list").records().size(), 2);
    QVERIFY(run(split("jobs --verify")).records().value(0).value(QLatin1String("unbroken")).toBool());
}

void TestCliReport::leavesUsersOut()
{
    const CliRun made = report("make",
        QStringList {m_job, QStringLiteral("--json"), path("bare.json")} + split("--reason lost --no-personal-data"));
    QCOMPARE(made.code, 0);
    QFile file(path("bare.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bare = file.readAll();
    QVERIFY(!bare.contains("userPrincipalName") && !bare.contains("@")); // nobody's address
    QCOMPARE(report("verify", {path("bare.json")}).code, 0);
}

/// One option says how the command answers, and another of that name what is written.
void TestCliReport::jsonIsAFileOrAnAnswer()
{
    const QStringList json {QStringLiteral("--json"), path("report.json")};
    const QStringList csv {QStringLiteral("--csv"), path("report.csv")};
    const QStringList sold = split("--reason sold --destination Hillside");
    const auto made = [this](const QStringList &before, const QStringList &words) {
        return m_cli->run(QStringList {QStringLiteral("--data-dir"), m_data->path()} + before
            + QStringList {QStringLiteral("report"), QStringLiteral("make")} + words);
    };
    const auto isWritten = [this](const char *name) { return QFile::remove(path(name)); };
    const QStringList answer {QStringLiteral("--json")};
    const CliRun file = made({}, QStringList {m_job} + json + sold);
    QVERIFY2(file.code == 0 && file.out.isEmpty() && isWritten("report.json"), (file.out + file.err).constData());
    const CliRun both = made(answer, QStringList {m_job} + json);
    QVERIFY2(both.code == 0 && both.records().size() == 1 && isWritten("report.json"), both.err.constData());
    const CliRun turned = made(answer, json + QStringList {m_job});
    QVERIFY2(turned.code == 0 && turned.records().size() == 1 && isWritten("report.json"), turned.err.constData());
    for (const CliRun &table : {made(answer, QStringList {m_job} + csv), made({}, QStringList {m_job} + csv + answer)})
        QVERIFY2(table.code == 0 && table.records().size() == 1, table.err.constData());
    QVERIFY(isWritten("report.csv") && !QFileInfo::exists(path("report.json")));
    const CliRun loose = made(answer, {m_job, path("report.json")});
    QCOMPARE(loose.code, 2);
    QVERIFY2(loose.err.contains("right behind its option"), loose.err.constData());
    QVERIFY(!QFileInfo::exists(path("report.json")));
}

void TestCliReport::writesPaperAndTables()
{
    QSettings settings(path("reslate.ini"), QSettings::IniFormat);
    settings.setValue(QStringLiteral("school/name"), QStringLiteral("Hillside High"));
    settings.setValue(QStringLiteral("school/logo"), path("nowhere.png"));
    settings.sync();
    const QString number = textOf(make(path("report.json")).records().value(0), "number");
    const CliRun paper = report("make", QStringList {m_job, QStringLiteral("--pdf"), path("report.pdf")});
    QCOMPARE(paper.code, 0);
    QVERIFY(paper.err.contains("nowhere.png")); // the report is made all the same
    QCOMPARE(report("make",
                 QStringList {m_job, QStringLiteral("--certificate"), QStringLiteral("--pdf"), path("sheets.pdf")})
                 .code,
        0);
    QCOMPARE(report("make",
                 QStringList {m_job, QStringLiteral("--csv"), path("report.csv"), QStringLiteral("--no-personal-data")})
                 .code,
        0);
    QCOMPARE(report("list").records().size(), 1);
    const auto read = [this](const char *name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(read("report.pdf").startsWith("%PDF-"));
    QVERIFY(read("sheets.pdf").startsWith("%PDF-"));
    QVERIFY(read("report.json").contains("\"name\": \"Hillside High\""));
    QVERIFY(read("report.csv").contains(number.toLatin1()));
    for (const char *name : {"report.pdf", "sheets.pdf", "report.csv"}) {
        const CliRun verified = report("verify", {path(name)});
        QCOMPARE(verified.code, 0);
        QCOMPARE(textOf(verified.records().value(0), "number"), number);
        QCOMPARE(QFileInfo(path(name)).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
}

/// The papers that go with the devices, and only those of their kind: another takes no number.
void TestCliReport::writesTheSheetThatFits()
{
    const QStringList repair {
        m_job, QStringLiteral("--reason"), QStringLiteral("repair"), QStringLiteral("--pdf"), path("sheet.pdf")};
    const CliRun wrong = report("make --handover", repair);
    QCOMPARE(wrong.code, 2);
    QVERIFY2(wrong.err.contains("--parcel-note"), wrong.err.constData());
    QVERIFY(report("list").records().isEmpty());
    QVERIFY(!QFileInfo::exists(path("sheet.pdf")));
    QCOMPARE(report("make --parcel-note", QStringList {m_job, QStringLiteral("--pdf"), path("sheet.pdf")}).code, 0);
    QFile file(path("sheet.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("Covering note for a repair"));
    QCOMPARE(report("verify", {path("sheet.pdf")}).code, 0);
    const QStringList card {m_job, QStringLiteral("--pdf"), path("card.pdf")};
    QCOMPARE(report("make --bench-card", card).code, 2);
    // What is corrected in the same call counts.
    const QString number = textOf(report("list").records().value(0), "number");
    QCOMPARE(report("void", {number, QStringLiteral("--reason"), QStringLiteral("it is sold")}).code, 0);
    QCOMPARE(report("make --parcel-note --reason sold", card).code, 2);
    QCOMPARE(report("make --bench-card --reason sold", card).code, 0);
}

void TestCliReport::aFileThatCantBeWrittenTakesNoNumber()
{
    for (const QString &place : {path("none/report.json"), m_data->path(), QStringLiteral("/dev/null")}) {
        const CliRun failed = make(place);
        QCOMPARE(failed.code, 4); // storage, not the command line
        QVERIFY2(failed.err.contains("No report was made: the file " + place.toUtf8()), failed.err.constData());
        QVERIFY(report("list").records().isEmpty());
    }
    const CliRun made = make(path("report.json"));
    QCOMPARE(made.code, 0);
    QVERIFY(textOf(made.records().value(0), "number").endsWith(QLatin1String("-0001")));
    QCOMPARE(report("list").records().size(), 1);
}

void TestCliReport::findsWhatWasAltered()
{
    const QString number = textOf(make(path("report.json")).records().value(0), "number");
    QFile file(path("report.json"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes.replace("Hillside", "Hellside");
    file.seek(0);
    file.write(bytes);
    file.close();
    for (const auto &[what, finding] :
        {std::pair(path("report.json"), "altered"), std::pair(number + QStringLiteral(":0000-0000"), "altered"),
            std::pair(QStringLiteral("R-2020-0001"), "unknown")}) {
        const CliRun verified = report("verify", {what});
        QCOMPARE(verified.code, 1);
        QCOMPARE(textOf(verified.records().value(0), "finding"), QLatin1String(finding));
    }
    const CliRun missing = report("verify", {path("nothing.json")});
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("can't be read: No such file"), missing.err.constData());
    const CliRun folder = report("verify", {path(".")});
    QCOMPARE(folder.code, 2);
    QVERIFY2(folder.err.contains("can't be read: it is no file."), folder.err.constData());
}

void TestCliReport::isReadWhileAnotherHoldsIt()
{
    const QJsonObject made = make(path("report.json")).records().value(0);
    const QString number = textOf(made, "number");
    const QStringList files = QDir(m_data->path()).entryList({QStringLiteral("journal-*.sqlite")});
    QCOMPARE(files.size(), 1);
    FakeClock clock(QDateTime::currentDateTimeUtc());
    auto held = Journal::open(m_data->filePath(files.first()), clock);
    QVERIFY(held.has_value());
    const auto verified = [this](const QString &what) { return report("verify", {what}).code; };
    QCOMPARE(verified(path("report.json")), 0);
    QCOMPARE(verified(number + u':' + textOf(made, "checkCode")), 0);
    QCOMPARE(verified(number), 5);
    QCOMPARE(verified(number + QStringLiteral(":0000-0000")), 1);
    QCOMPARE(verified(QStringLiteral("R-2020-0001")), 1);
    QCOMPARE(report("list").records().size(), 1);
    QCOMPARE(report("show", {number}).records().size(), 3);
    const CliRun jobs = run({QStringLiteral("jobs")});
    QCOMPARE(jobs.code, 0);
    QVERIFY2(jobs.err.contains("Another Reslate works with this journal"), jobs.err.constData());
    for (const CliRun &refused : {report("void", {number, QStringLiteral("--reason"), QStringLiteral("x")}),
             run({QStringLiteral("jobs"), QStringLiteral("--new-journal")})}) {
        QCOMPARE(refused.code, 4);
        QVERIFY(refused.err.contains("Another Reslate has the journal open."));
        for (const char *word : {"locked", "statement", "Code", "fetch", "SQL"})
            QVERIFY2(!refused.err.contains(word), refused.err.constData());
    }
    held->reset();
    QCOMPARE(report("void", {number, QStringLiteral("--reason"), QStringLiteral("x")}).code, 0);
    held = Journal::open(m_data->filePath(files.first()), clock);
    QVERIFY(held.has_value());
    QCOMPARE(verified(path("report.json")), 6);
}

/// What still stands and what went, as the window's "Look now" would tell; read only, and kept for the report.
void TestCliReport::looksAtTheRecordsAgain()
{
    const CliRun none = report("look-again");
    QVERIFY2(none.code == 0 && none.records().isEmpty(), none.err.constData()); // nobody called the job a retirement
    QCOMPARE(make(path("report.json")).code, 0);
    const QString number = textOf(report("list").records().value(0), "number");
    const qsizetype orders = (*m_tenant)->destructiveRequests().size();
    const CliRun first = report("look-again", {number});
    QVERIFY2(first.code == 0, first.err.constData());
    const QJsonObject before = first.records().value(0);
    QVERIFY(before.value(QLatin1String("looked")).toInt() >= 2);
    (*m_tenant)->removeDevice(m_devices.first());
    for (const QStringList &words : {QStringList(), QStringList {m_job.first(8)}, QStringList {number}}) {
        const CliRun again = report("look-again", words);
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(again.records().size(), 1);
        const QJsonObject after = again.records().value(0);
        QVERIFY(after.value(QLatin1String("gone")).toInt() > before.value(QLatin1String("gone")).toInt());
        QVERIFY(!textOf(after, "lookedAgain").isEmpty());
        QVERIFY(!after.value(QLatin1String("open")).toArray().isEmpty());
    }
    QCOMPARE((*m_tenant)->destructiveRequests().size(), orders);
    const CliRun told = m_cli->run(
        {QStringLiteral("--data-dir"), m_data->path(), QStringLiteral("report"), QStringLiteral("look-again"), number});
    QVERIFY2(told.out.contains("records gone"), told.out.constData());
    QVERIFY2(told.err.contains("Open: "), told.err.constData());
    QCOMPARE(report("look-again", {QStringLiteral("no-such")}).code, 2);
    QCOMPARE(report("look-again", {QStringLiteral("R-2020-0001")}).code, 2);
}

/// A start of the program like any other, whether a job goes on or not.
void TestCliReport::resumingLooksAgain()
{
    QVERIFY(
        !run({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("1")}).err.contains("looked at"));
    QCOMPARE(make(path("report.json")).code, 0);
    const int before = (*m_tenant)->requestCount("GET", "windowsAutopilotDeviceIdentities");
    const CliRun resumed = run({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("1")});
    QVERIFY2(resumed.err.contains("were looked at again"), resumed.err.constData());
    QVERIFY((*m_tenant)->requestCount("GET", "windowsAutopilotDeviceIdentities") > before); // nothing else reads it
    (*m_tenant)->faults().on("GET", "/managedDevices/").answerInner(403);
    const CliRun unread = run({QStringLiteral("resume"), QStringLiteral("--timeout"), QStringLiteral("1")});
    QVERIFY2(unread.err.contains("Not all records"), unread.err.constData());
}

/// Neither "gone" nor "as before": a script has to notice that this look told nothing.
void TestCliReport::whatCouldNotBeReadIsNoLook()
{
    QCOMPARE(make(path("report.json")).code, 0);
    const QString number = textOf(report("list").records().value(0), "number");
    QCOMPARE(report("look-again", {number}).records().value(0).value(QLatin1String("unread")), QJsonValue(0));
    (*m_tenant)->faults().on("GET", "/managedDevices/").times(2).answerInner(403);
    const CliRun refused = report("look-again", {number});
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.records().value(0).value(QLatin1String("unread")), QJsonValue(2));
    const QString message = textOf(refused.records().value(0), "message");
    QVERIFY2(message.startsWith(QLatin1String("2 records could not be read")), qPrintable(message));
    (*m_tenant)->faults().on("GET", "/managedDevices/").times(1).answerInner(403);
    const CliRun one = m_cli->run(
        {QStringLiteral("--data-dir"), m_data->path(), QStringLiteral("report"), QStringLiteral("look-again")});
    QCOMPARE(one.code, 3);
    QVERIFY2(one.err.contains("1 record could not be read"), one.err.constData());
    QCOMPARE(report("look-again").code, 0);
}

void TestCliReport::refuses_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"", "eat", "show", "make", "void", "verify", "list R-2026-0001", "show R-2026-0001",
             "make 1234", "make 12345678 --json out.json", "make nothing --json out.json --reason sold",
             "make 1234 --json out.json --reason eaten", "make 1234 --json out.json --gate reported",
             "make 1234 --json out.json --nist purge", "make 1234 --json out.json --nist sure --nist-reason x",
             "make 1234 --json out.json --backed-up perhaps", "make 1234 --json out.json --labels-removed perhaps",
             "list --recycler x", "make 1234 --json out.json --reason sold --gate open",
             "make 1234 --json out.json --certificate", "make 1234 --pdf", "make 1234 --json out.json --parcel-note",
             "make 1234 --pdf a.pdf --handover --bench-card", "list --handover", "make 1234 --pdf a.pdf b.pdf",
             "make 1234 out.json", "make 1234 --json", "make 1234 --csv --json a", "make 1234 --json a --csv b",
             "make 1234 --pdf a --json b", "make 1234 --pdf a.pdf --csv b.csv", "make 1234 a b", "void R-2026-0001",
             "void R-2026-0001 --reason x", "list --reason x", "verify R-2026-0001 --destination x"})
        QTest::newRow(words) << QString::fromLatin1(words);
    // It would take pages of paper.
    QTest::newRow("long text") << QStringLiteral("make 1234 --json out.json --recycler ") + QString(201, u'x');
}

void TestCliReport::refuses()
{
    QFETCH(QString, words);
    const CliRun refused = run(QStringList {QStringLiteral("report")} + words.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(refused.code, 2);
    QVERIFY(!refused.err.isEmpty());
    QVERIFY(report("list").records().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliReport)
#include "tst_clireport.moc"
