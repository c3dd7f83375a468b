// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accounts.h"
#include "app/cli/commands/autopilotcommand.h"
#include "app/cli/inputfile.h"
#include "app/cli/keptjob.h"
#include "app/cli/options.h"
#include "app/cli/recordlines.h"
#include "app/cli/selection.h"
#include "app/cli/terminal.h"
#include "core/utc.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Reslate;

class TestCliParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesArguments_data();
    void refusesArguments();
    void readsArguments();
    void helpNamesEverything();
    void neverRepeatsAToken();
    void findsGroups_data();
    void findsGroups();
    void namesTheCandidates();
    void readsSerials();
    void refusesSerialFiles();
    void neutralizesControlCharacters_data();
    void neutralizesControlCharacters();
    void writesLinesAsTrees_data();
    void writesLinesAsTrees();
    void saysWhyAnAccountIsShutOut();
    void aSilentPipeEnds();
    void namesTheErrorOfAnImportInPart();
    void saysOnlyOfAKeptJobThatItIs();
};

void TestCliParts::refusesArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                 << QString::fromLatin1(says);
    };
    row("", "A command is missing");
    row("wipe", "no command \"wipe\"");
    row("groups extra", "one word too many");
    row("groups --nonsense", "no option --nonsense");
    row("groups -x", "no option -x");
    row("autopilot import f --group-tag T\aG", "nobody sees");
    row("groups --", "no option --");
    row("groups -thunter2", "no option -t.");
    row("groups -t=hunter2", "no option -t.");
    row("groups --tokn=hunter2", "no option --tokn.");
    row("groups --hunter2", "no such option");
    row("groups --token=hunter2", "--token-env NAME");
    row("groups --tokenhunter2", "--token-env NAME");
    row("hunter2", "no such command");
    row("groups hunter2", "one word too many");
    row("check --group A --mode hunter2", "no such mode");
    row("groups --group A", "doesn't belong to \"groups\"");
    row("groups --json --json", "given twice");
    row("groups --json=1", "takes no value");
    row("groups --token-env", "needs a value");
    row("groups --token-env --json", "needs a value");
    row("groups --practice --graph-url https://graph.example", "--practice has its own");
    row("groups --practice --token-env X", "--practice has its own");
    row("groups --login-url https://login.example", "belongs to --graph-url");
    row("groups --seed 4", "belongs to --practice");
    row("groups --role help-desk", "belongs to --practice");
    row("groups --practice --role caretaker", "--role is one of");
    row("check --mode sync", "in one way");
    row("check --mode sync --group A --device B", "in one way");
    row("check --group A", "--mode is missing");
    row("check --mode nuke --group A", "no mode \"nuke\"");
    row("check --mode wipe-and-remove --group A", "no mode \"wipe-and-remove\"");
    row("check --mode sync --mode retire --group A", "given twice");
    row("check --mode sync --group A --confirm 1", "doesn't belong to \"check\"");
    row("run --mode sync --group A --confirm x", "--confirm must be a number");
    row("run --mode sync --group A --confirm -1", "--confirm must be a number");
    row("run --mode sync --group A --countdown 601", "from 0 to 600");
    row("run --mode sync --group A --until done", "\"sent\", \"online\" and \"reported\"");
    row("plan --mode sync --group A --hybrid maybe", "\"leave\" or \"wipe\"");
    row("plan --mode sync --group A --sleeping wipe", "\"include\" or \"leave\"");
    row("plan --mode sync --group A --confirm 1", "doesn't belong to \"plan\"");
    row("plan --mode sync --minus-group A", "in one way");
    row("run --mode sync --group A --at tomorrow", "--at takes a date and time");
    row("run --mode sync --group A --at 2026-08-24", "--at takes a date and time");
    row("run --mode sync --group A --save x", "doesn't belong to \"run\"");
    row("run-plan", "run-plan FILE");
    row("run-plan a b", "\"b\" is one word too many");
    row("run-plan a --mode sync", "doesn't belong to \"run-plan\"");
    row("run-plan a --pilot 3", "doesn't belong to \"run-plan\"");
    row("chase", "needs the id of a job");
    row("chase 12345678 --csv --json", "--csv or --json");
    row("readiness", "Say of which group");
    row("readiness --group A --csv --json", "--csv or --json");
    row("readiness --group A --device 1", "doesn't belong to \"readiness\"");
    row("readiness --group A --pdf", "--pdf needs a value");
    row("reset-card --recipe --group A", "--recipe is a text of its own");
    row("reset-card --group A --group B", "name one group");
    row("windows-re", "windows-re script");
    row("windows-re check", "windows-re script");
    row("windows-re script a", "\"a\" is one word too many");
    row("serials", "serials check FILE");
    row("serials check", "serials check FILE");
    row("serials fix list.csv", "serials check FILE");
    row("serials check list.csv other.csv", "\"other.csv\" is one word too many");
    row("serials check list.csv --serials x", "doesn't belong");
    row("check --mode sync --group A --justification x", "doesn't belong to \"check\"");
    row("practice-tenant --approval wipe,sync", "--approval takes");
    row("groups --approval wipe", "belongs to --practice");
    row("practice-tenant --port 70000", "from 0 to 65535");
    row("practice-tenant --speed nan", "--speed must be");
    row("practice-tenant --graph-url https://x", "doesn't belong");
    row("proxy", "proxy set or proxy forget");
    row("proxy list", "proxy set or proxy forget");
    row("proxy set --host p:1", "needs --user");
    row("proxy set --host p --user ada", "--host takes");
    row("proxy set --user ada", "--host takes");
    row("proxy set --host p:1 --user a:b", "no colon");
    row("proxy set --host p:1 --user ada --password x", "can be read by every program");
    row("proxy forget --host p:1 --user ada", "takes none");
    row("proxy forget --host p:1 more", "one word too many");
    row("groups --host p:1", "doesn't belong");
}

void TestCliParts::refusesArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto options = parseOptions(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().code, ExitCode::Usage);
    QVERIFY2(options.error().message.contains(says), qPrintable(options.error().message));
}

void TestCliParts::readsArguments()
{
    const auto options = parseOptions({QStringLiteral("--json"), QStringLiteral("run"), QStringLiteral("--device"),
        QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("--device=c"), QStringLiteral("--mode=factory-wipe"),
        QStringLiteral("--confirm"), QStringLiteral("3"), QStringLiteral("--countdown"), QStringLiteral("0"),
        QStringLiteral("--until"), QStringLiteral("sent"), QStringLiteral("--practice"), QStringLiteral("--seed"),
        QStringLiteral("7")});
    QVERIFY(options.has_value());
    QCOMPARE(options->command, CliCommand::Run);
    QVERIFY(options->json && options->practice);
    QCOMPARE(options->selection.devices, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(options->mode, ResetMode::FactoryWipe);
    QCOMPARE(options->confirm, std::optional<int>(3));
    QCOMPARE(options->countdown.count(), 0);
    QCOMPARE(options->until, Until::Sent);
    QCOMPARE(options->tenant.seed, 7U);
    const auto usual = parseOptions({QStringLiteral("run"), QStringLiteral("--mode"), QStringLiteral("sync"),
        QStringLiteral("--group"), QStringLiteral("A")});
    QVERIFY(usual.has_value());
    QCOMPARE(usual->countdown.count(), 10);
    QCOMPARE(usual->until, Until::Reported);
    QVERIFY(!usual->confirm);
    QCOMPARE(usual->choices, PlanChoices());
    const auto plan = parseOptions(
        QStringLiteral("plan --mode sync --group A --minus-group B --group C --minus-group D "
                       "--hybrid wipe --sleeping leave --pilot 3 --wave 30 --gap 600 --save f")
            .split(u' '));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->selection.groups, QStringList({QStringLiteral("A"), QStringLiteral("C")}));
    QCOMPARE(plan->selection.minusGroups, QStringList({QStringLiteral("B"), QStringLiteral("D")}));
    QCOMPARE(plan->choices, (PlanChoices {.hybrid = HybridChoice::WipeInstead, .sleeping = SleepingChoice::LeaveOut}));
    QCOMPARE(plan->pace, (PlanPace {.pilot = 3, .wave = 30, .gap = std::chrono::minutes(10)}));
    QCOMPARE(plan->save, QStringLiteral("f"));
    const auto later = parseOptions(QStringLiteral("run-plan f --confirm 3 --at 2026-08-24T22:00").split(u' '));
    QVERIFY(later.has_value());
    QCOMPARE(later->plan, QStringLiteral("f"));
    QCOMPARE(later->pace.startsAt, QDateTime(QDate(2026, 8, 24), QTime(20, 0), utcZone)); // Berlin
}

void TestCliParts::helpNamesEverything()
{
    const QString help = helpText();
    for (const char *word :
        {"--practice", "--graph-url", "--login-url", "--token-env", "--data-dir", "--json", "groups", "devices",
            "check", "run", "serials", "practice-tenant", "plan", "run-plan", "chase", "--minus-group", "--hybrid",
            "--sleeping", "--save", "--at", "--pilot", "--wave", "--gap", "--pdf", "--csv", "--mode", "--group",
            "--serials", "--device", "--confirm", "--countdown", "--until", "--timeout", "--port", "--devices",
            "--groups", "--seed", "--speed", "--approval", "--approves-after", "--justification", "READY", "autopilot",
            "--group-tag", "escrow show", "--passphrase-env", "--retiring", "readiness", "reset-card", "--room",
            "--recipe", "windows-re script", "--to", "proxy set", "--host", "--user"})
        QVERIFY2(help.contains(QLatin1String(word)), word);
    for (const ModeFacts &facts : allModes())
        QCOMPARE(help.contains(QLatin1String(facts.name)), facts.offered);
    for (int i = 0; i < itemStateCount; ++i)
        QVERIFY2(
            help.contains(itemStateName(static_cast<ItemState>(i))), itemStateName(static_cast<ItemState>(i)).data());
    const QStringList lines = help.split(QLatin1Char('\n'));
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 120, qPrintable(line));
}

void TestCliParts::neverRepeatsAToken()
{
    for (const char *given : {"--token=secret", "--token"}) {
        const auto options = parseOptions(
            {QString::fromLatin1(given), QStringLiteral("secret"), QStringLiteral("groups")});
        QVERIFY(!options);
        QVERIFY(options.error().message.contains(QLatin1String("--token-env")));
        QVERIFY(!options.error().message.contains(QLatin1String("secret")));
    }
}

void TestCliParts::findsGroups_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("name") << QStringLiteral("Library") << QStringLiteral("0c3e2f5e-0000-4000-8000-000000000001");
    QTest::newRow("id") << QStringLiteral("0C3E2F5E-0000-4000-8000-000000000002")
                        << QStringLiteral("0c3e2f5e-0000-4000-8000-000000000002");
    QTest::newRow("part of a name") << QStringLiteral("Libr") << QString();
    QTest::newRow("other case") << QStringLiteral("library") << QString();
    QTest::newRow("twice") << QStringLiteral("Lab") << QString();
    QTest::newRow("none") << QStringLiteral("Gym") << QString();
    QTest::newRow("id as a name of another") << QStringLiteral("0c3e2f5e-0000-4000-8000-000000000001") << QString();
}

static QList<Group> someGroups()
{
    const auto group = [](int n, const char *name) {
        return Group {.id = GroupId(QStringLiteral("0c3e2f5e-0000-4000-8000-00000000000%1").arg(n)),
            .name = QString::fromLatin1(name)};
    };
    return {group(1, "Library"), group(2, "Lab"), group(3, "Lab"), group(4, "0c3e2f5e-0000-4000-8000-000000000001")};
}

void TestCliParts::findsGroups()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    const auto found = findGroup(someGroups(), text);
    QCOMPARE(found.has_value(), !id.isEmpty());
    if (found)
        QCOMPARE(found->id.toString(), id);
    else
        QCOMPARE(found.error().code, ExitCode::Usage);
}

void TestCliParts::namesTheCandidates()
{
    const auto found = findGroup(someGroups(), QStringLiteral("Lab"));
    QVERIFY(!found);
    QVERIFY(found.error().message.contains(QLatin1String("0c3e2f5e-0000-4000-8000-000000000002")));
    QVERIFY(found.error().message.contains(QLatin1String("0c3e2f5e-0000-4000-8000-000000000003")));
}

static QString fileWith(const QTemporaryDir &dir, const QByteArray &bytes)
{
    QFile file(dir.filePath(QStringLiteral("serials.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestCliParts::readsSerials()
{
    const QTemporaryDir dir;
    const auto serials = readSerials(fileWith(dir,
        "\xef\xbb\xbf"
        "5CD1234\r\n\r\n  PF 9X \nlast"));
    QVERIFY(serials.has_value());
    QCOMPARE(*serials, QStringLiteral("5CD1234\r\n\r\n  PF 9X \nlast"));
}

void TestCliParts::refusesSerialFiles()
{
    const QTemporaryDir dir;
    QVERIFY(!readSerials(fileWith(dir, " \n\r\n")));
    QVERIFY(!readSerials(dir.filePath(QStringLiteral("missing"))));
    QVERIFY(!readSerials(dir.path()));
    QVERIFY(!readSerials(fileWith(dir, QByteArray(17 * 1024 * 1024, 'x'))));
    const auto workbook = readSerials(fileWith(dir, "PK\x03\x04"));
    QVERIFY(!workbook);
    QCOMPARE(workbook.error().code, ExitCode::Usage);
    QVERIFY(workbook.error().message.contains(QLatin1String("Excel workbook")));
}

void TestCliParts::neutralizesControlCharacters_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("title") << QStringLiteral("\x1b]0;owned\x07");
    QTest::newRow("clear") << QStringLiteral("\x1b[2J\x1b[H");
    QTest::newRow("carriage return") << QStringLiteral("good\rbad");
    QTest::newRow("backspace") << QStringLiteral("a\x08z");
    QTest::newRow("delete") << QString(QChar(0x7f));
    QTest::newRow("one-byte escape") << QString(QChar(0x9b)) + QStringLiteral("2J");
    QTest::newRow("direction override") << QString(QChar(0x202e)) + QStringLiteral("gpj.exe");
    QTest::newRow("direction isolate") << QString(QChar(0x2067)) + QStringLiteral("gpj.exe");
    QTest::newRow("direction mark") << QString(QChar(0x200f));
    QTest::newRow("line separator") << QString(QChar(0x2028));
    QTest::newRow("null") << QString(QChar(0));
}

void TestCliParts::neutralizesControlCharacters()
{
    QFETCH(QString, hostile);
    const auto steers = [](QChar c) {
        const ushort code = c.unicode();
        return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x200f || code == 0x2028
            || (code >= 0x202a && code <= 0x202e) || code == 0x2067;
    };
    const QString clean = harmless(hostile);
    QVERIFY(std::none_of(clean.begin(), clean.end(), steers));
    const QString json = jsonLine({{QStringLiteral("name"), hostile}});
    QVERIFY(std::none_of(json.begin(), json.end(), steers));
    const QJsonObject back = QJsonDocument::fromJson(json.toUtf8()).object();
    QCOMPARE(back.value(QStringLiteral("name")).toString(), hostile);
}

void TestCliParts::writesLinesAsTrees_data()
{
    QTest::addColumn<QString>("text");
    QString all; // each unit once, halves of pairs among them
    for (char16_t unit = 0; unit < 0xffff; ++unit)
        all += QChar(unit);
    QTest::newRow("nothing") << QString();
    QTest::newRow("usual") << QStringLiteral("HHS-0711 <b>=HYPERLINK(\"x\")</b> \\ /");
    QTest::newRow("pairs") << QString::fromUtf8("\xF0\x9F\x98\x80 \xC3\xA9");
    QTest::newRow("halves") << QString(QChar(0xd83d)) + QChar(0xd83d) + QChar(0xde00) + QChar(0xde00);
    QTest::newRow("every unit") << all;
}

void TestCliParts::writesLinesAsTrees()
{
    QFETCH(QString, text);
    QByteArray line = "{\"name\":";
    appendJsonText(line, text);
    QCOMPARE(line + '}', jsonLine({{QStringLiteral("name"), text}}).toUtf8());

    const QDateTime time = utcTime(QDate(2026, 8, 3), QTime(4, 5, 6, 789));
    QByteArray written;
    appendJsonTime(written, time.toLocalTime());
    QCOMPARE(written, '"' + time.toString(Qt::ISODate).toLatin1() + '"');
    written.clear();
    appendJsonTime(written, {});
    QCOMPARE(written, QByteArray("null"));
}

void TestCliParts::saysWhyAnAccountIsShutOut()
{
    const QTemporaryDir dir;
    QSettings store(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    AccountList accounts(store);
    accounts.put({.userId = QStringLiteral("u"),
        .tenantId = QStringLiteral("t"),
        .userName = QStringLiteral("ada@school.example"),
        .registration = *Registration::make(
            QStringLiteral("theirs"), QStringLiteral("organizations"), Endpoints::global())});
    Options options;
    options.command = CliCommand::Groups;
    QVERIFY(chosenAccount(options, accounts));
    options.presets = {
        .clientId = QStringLiteral("ours"), .signInLocked = true, .setBy = QStringLiteral("/etc/rules.ini")};
    for (const char *name : {"", "ada@school.example"}) {
        options.signIn.account = QLatin1String(name);
        const auto refused = chosenAccount(options, accounts);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ExitCode::SignIn);
        QCOMPARE(refused.error().message,
            QStringLiteral("ada@school.example can't be used: this computer is kept to another app "
                           "registration (/etc/rules.ini)."));
    }
    options.signIn.account = QStringLiteral("bob@school.example");
    QVERIFY(chosenAccount(options, accounts)
                .error()
                .message.contains(QStringLiteral("bob@school.example isn't signed in")));
    options.command = CliCommand::Logout; // still possible
    options.signIn.account.clear();
    QVERIFY(chosenAccount(options, accounts));
}

/// One that nobody writes to, and one that is never closed.
void TestCliParts::aSilentPipeEnds()
{
#ifdef Q_OS_UNIX
    constexpr std::chrono::milliseconds patience(200);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto nobody = readInput(path, 1000, patience);
    QVERIFY(!nobody.has_value());
    QCOMPARE(nobody.error(), QStringLiteral("nothing comes from there"));
    const int writer = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::write(writer, "SN-1\n", 5), 5);
    QVERIFY(!readInput(path, 1000, patience).has_value());
    QCOMPARE(::write(writer, "SN-2\n", 5), 5);
    QCOMPARE(readInput(path, 3, patience).value(), QByteArray("SN-"));
    ::close(writer);
    QCOMPARE(readInput(QStringLiteral("/dev/null"), 1000, patience).value(), QByteArray());
    QVERIFY(!readInput(folder.path(), 1000, patience).has_value());
#else
    QSKIP("this system has no such pipes");
#endif
}

void TestCliParts::namesTheErrorOfAnImportInPart()
{
    HashProgress one {.state = ImportState::Partial};
    QVERIFY(!importRecord(one).contains(QLatin1String("error")));
    one.errorName = QStringLiteral("ZtdDeviceDuplicated");
    const QJsonObject record = importRecord(one);
    QCOMPARE(record[QLatin1String("error")].toString(), QStringLiteral("duplicated"));
    QCOMPARE(record[QLatin1String("errorName")].toString(), one.errorName);
    QCOMPARE(record[QLatin1String("message")].toString(),
        QStringLiteral("It was imported in part. Look at it in Intune. It was imported twice."));
}

void TestCliParts::saysOnlyOfAKeptJobThatItIs()
{
    const JobId id(QStringLiteral("5e21"));
    QVERIFY(keptText(QList<Job> {Job {.id = id}}, id).contains(QLatin1String("is kept: reslate-cli resume 5e21")));
    QVERIFY(keptText(QList<Job>(), id).contains(QLatin1String("is not kept")));
    QVERIFY(keptText(failure(ErrorKind::StorageFull), id).contains(QLatin1String("can't be read now")));
}

QTEST_GUILESS_MAIN(TestCliParts)
#include "tst_cliparts.moc"
