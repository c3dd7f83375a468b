// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include <QSet>
#include <QTest>

using namespace Reslate;

/// How the words of a command line are read: which option belongs where, what is a value, and every sentence that
/// refuses one. What they do then is seen in the tests that start the program.
class TestCliOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void optionsOfACommand_data();
    void optionsOfACommand();
    void refusesWords_data();
    void refusesWords();
    void refusesValues_data();
    void refusesValues();
    void refusesWhatChangesNothing();
    void limitsTheJustification();
    void neverRepeatsWhatMayBeASecret();
    void asksForHelp_data();
    void asksForHelp();
    void optionsStandAnywhere();
    void takesValuesThatBeginWithADash();
    void deviceTakesIdsUpToTheNextOption();
    void takesWhatFollowsTheCommand();
    void anEmptyWordNamesNothing();
    void waitsAsLongAsTheCommandDoes();
};

namespace {

const char
    *const flags = "practice json device-code new-journal verify csv untouched all-unknown retiring re-script recipe";
const char *const valued = "graph-url login-url account client-id tenant cloud token-env data-dir mode group "
                           "minus-group serials device user host model reason name weekdays from to from-date to-date "
                           "hybrid sleeping again save confirm at countdown until timeout pilot wave gap stop-after "
                           "stop-percent confirm-name pdf note second-person code justification port devices groups "
                           "seed speed approval approves-after role group-tag passphrase-env policies room";
const char *const school = "devices groups seed speed approval approves-after role retiring re-script ";
const char *const asking = "practice graph-url login-url account token-env data-dir json timeout devices groups seed "
                           "speed approval approves-after role retiring re-script ";
const char *const selecting = "mode group minus-group serials device ";
const char *const planning = "hybrid sleeping again pilot wave gap stop-after stop-percent ";
const char *const starting = "countdown until second-person code justification ";

QStringList split(const QString &words)
{
    return words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString refusalOf(const QStringList &arguments)
{
    const auto options = parseOptions(arguments);
    if (options)
        return {};
    return options.error().code == ExitCode::Usage ? options.error().message : QStringLiteral("another exit code");
}

} // namespace

void TestCliOptions::optionsOfACommand_data()
{
    QTest::addColumn<QString>("options");
    const auto row = [](const char *words, const QString &options) { QTest::newRow(words) << options; };
    const QString asks = QLatin1String(asking);
    for (const char *words : {"groups", "whoami", "plans", "serials check f", "job 1234", "pause 1234", "stop 1234"})
        row(words, asks);
    row("login",
        QStringLiteral(
            "graph-url login-url account client-id tenant cloud device-code data-dir json mode policies timeout"));
    row("logout", QStringLiteral("graph-url login-url account data-dir json"));
    row("devices", asks + QLatin1String("group"));
    row("check", asks + QLatin1String(selecting));
    row("plan", asks + QLatin1String(selecting) + QLatin1String(planning) + QLatin1String("save"));
    row("run",
        asks + QLatin1String(selecting) + QLatin1String(planning) + QLatin1String(starting)
            + QLatin1String("confirm at"));
    row("run-plan f", asks + QLatin1String(starting) + QLatin1String("again confirm at confirm-name"));
    row("jobs", asks + QLatin1String("new-journal verify"));
    row("resume 1234", asks + QLatin1String("until"));
    row("retry 1234", asks + QLatin1String(starting));
    row("confirm 1234", asks + QLatin1String("device confirm note untouched all-unknown"));
    row("chase 1234", asks + QLatin1String("pdf csv"));
    row("protect list", asks + QLatin1String("device group user model reason"));
    row("lift-pending", asks + QLatin1String("device reason"));
    row("hours list", asks + QLatin1String("reason name weekdays from to from-date to-date"));
    row("four-eyes", asks + QLatin1String("reason"));
    row("autopilot list", asks + QLatin1String("group-tag"));
    row("autopilot import f", asks + QLatin1String("group-tag"));
    row("autopilot sync", asks + QLatin1String("group-tag"));
    row("local-reset list", asks + QLatin1String("group minus-group serials device name confirm"));
    row("readiness", asks + QLatin1String("group minus-group pdf csv"));
    row("reset-card", asks + QLatin1String("group room pdf recipe"));
    row("windows-re script", QStringLiteral("data-dir json to"));
    row("escrow show f", QStringLiteral("data-dir json passphrase-env"));
    row("proxy set", QStringLiteral("data-dir json user host"));
    row("practice-tenant", QLatin1String(school) + QStringLiteral("data-dir json port"));
    row("completion bash", QString());
}

void TestCliOptions::optionsOfACommand()
{
    QFETCH(QString, options);
    const QStringList list = split(options);
    const QSet<QString> own(list.begin(), list.end());
    const QStringList words = split(QLatin1String(QTest::currentDataTag()));
    const QStringList all = split(QLatin1String(flags) + QLatin1Char(' ') + QLatin1String(valued));
    QVERIFY(QSet<QString>(all.begin(), all.end()).contains(own));
    for (const QString &option : all) {
        const bool isFlag = split(QLatin1String(flags)).contains(option);
        const QString refusal = refusalOf(
            words + QStringList {QLatin1String("--") + option + QLatin1String(isFlag ? "" : "=1")});
        const QString strange = QStringLiteral("--%1 doesn't belong to \"%2\".").arg(option, words.constFirst());
        QVERIFY2((refusal == strange) != own.contains(option), qPrintable(option + QLatin1String(": ") + refusal));
    }
}

void TestCliOptions::refusesWords_data()
{
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromUtf8(says);
    };
    const char *const hidden = "There is no such option. It is not repeated here, because it may hold a secret.";
    row("--jso groups", "There is no option --jso.");
    row("--js groups", "There is no option --js.");
    row("groups --help=all", "There is no option --help.");
    row("groups --version=1", "There is no option --version.");
    row("groups --h", "There is no option --h.");
    row("groups --v", "There is no option --v.");
    row("groups -v", "There is no option -v.");
    row("groups -help", "There is no option -h.");
    row("groups -hh", "There is no option -h.");
    row("groups -json", "There is no option -j.");
    row("groups -practice", "There is no option -p.");
    row("check -mode sync --group A", "There is no option -m.");
    row("groups --JSON", hidden);
    row("groups -", hidden);
    row("serials check -", hidden);
    row("groups --=x", "There is no option --.");
    row("groups -- --json", "There is no option --.");
    row("groups -- help", "There is no option --.");
    row("devices --group -- A", "--group needs a value.");
    row("devices --group --help", "--group needs a value.");
    row("confirm 1234 --device a --note --untouched", "--note needs a value.");
    row("devices --group", "--group needs a value.");
    row("devices --group=", "--group needs a value.");
    row("devices --json --group", "--group needs a value.");
    row("devices --json=", "--json takes no value.");
    row("groups --data-dir a --data-dir a", "--data-dir is given twice.");
    row("groups --data-dir=a --data-dir b", "--data-dir is given twice.");
    row("--device a run",
        "A command is missing: login, logout, whoami, groups, devices, check, plan, run, run-plan, "
        "remove, primary-user, plans, serials, jobs, job, resume, pause, stop, retry, confirm, chase, report, protect, "
        "lift-pending, hours, four-eyes, autopilot, local-reset, readiness, reset-card, windows-re, escrow, proxy, "
        "practice-tenant or completion.");
    row("Groups", "There is no command \"Groups\".");
    row("help", "There is no command \"help\".");
    row("job", "\"job\" needs the id of a job; \"jobs\" lists them.");
    row("retry --json", "\"retry\" needs the id of a job; \"jobs\" lists them.");
    row("resume a b", "\"b\" is one word too many.");
    row("job a b c", "\"b\" is one word too many.");
    row("protect", "Say what to do: protect list, protect add or protect lift.");
    row("protect list more", "\"more\" is one word too many.");
    row("hours open", "Say what to do: hours list, hours add or hours lift NAME.");
    row("hours lift", "Say what to do: hours list, hours add or hours lift NAME.");
    row("hours lift a b", "\"b\" is one word too many.");
    row("four-eyes maybe", "Say what to do: four-eyes on, four-eyes off, or four-eyes alone to see how it is.");
    row("list serials check", "There is no command \"list\".");
    row("groups --password x",
        "A password on the command line can be read by every program of this computer. It is "
        "asked for, or read from the standard input.");
}

void TestCliOptions::refusesWords()
{
    QFETCH(QString, says);
    QCOMPARE(refusalOf(split(QLatin1String(QTest::currentDataTag()))), says);
}

void TestCliOptions::refusesValues_data()
{
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromUtf8(says);
    };
    const char *const noReason = "--reason is missing. It stays in the history.";
    const char *const confirms = "confirm needs the devices (--device, once for each, or --all-unknown) and a --note "
                                 "that says what you saw.";
    row("groups --token-env a.b", "--token-env takes the name of an environment variable, not the token itself.");
    row("groups --practice --account a", "--account names who has signed in; leave out --practice and --token-env.");
    row("groups --token-env T --account a", "--account names who has signed in; leave out --practice and --token-env.");
    row("login --cloud mars", "--cloud is one of global, usgov, usdod and china.");
    row("login --cloud global --graph-url https://x", "Choose one: --cloud or --graph-url.");
    row("login --mode wipe-and-remove",
        "There is no mode \"wipe-and-remove\". Modes: autopilot-reset wipe-keep-account factory-wipe protected-wipe "
        "retire fresh-start sync restart delete-intune remove-primary-user");
    row("jobs --verify --new-journal", "Choose one: --new-journal or --verify.");
    row("run --mode sync --group A --second-person a", "--second-person and --code belong together.");
    row("run-plan f --again late", "--again takes \"reset\", \"failed\" or both with a comma between them.");
    row("run-plan f --again reset,", "--again takes \"reset\", \"failed\" or both with a comma between them.");
    row("confirm 1234 --device a", confirms);
    row("confirm 1234 --note a", confirms);
    row("confirm 1234 --device a --all-unknown --note a", confirms);
    row("confirm 1234 --all-unknown --note a", "--all-unknown goes with --untouched only.");
    row("confirm 1234 --device a --note a --confirm 1", "confirm takes --confirm with --all-unknown only.");
    row("lift-pending --device a", "lift-pending needs one --device (id or serial number) and a --reason.");
    row("lift-pending --device a b --reason c",
        "lift-pending needs one --device (id or serial number) and a --reason.");
    row("protect list --reason a", "protect list takes no selection and no reason.");
    row("protect add --reason a", "Name one thing: --device, --group, --user or --model.");
    row("protect lift --group a --group b --reason c", "Name one thing: --device, --group, --user or --model.");
    row("protect add --user a", noReason);
    row("hours list --from 08:00", "hours list takes no times, no name and no reason.");
    row("hours lift a --name b",
        "hours lift takes the name of the hours and a --reason: hours lift NAME --reason TEXT.");
    row("hours lift a", noReason);
    row("hours add --weekdays some",
        "--weekdays takes one or more of mon, tue, wed, thu, fri, sat and sun, with commas between them.");
    row("hours add --from 8", "--from takes a time like 08:00.");
    row("hours add --to 24:01", "--to takes a time like 08:00.");
    row("hours add --from-date 1.6.", "--from-date takes a day like 2026-06-01.");
    row("four-eyes --reason a", "--reason belongs to four-eyes on or off.");
    row("four-eyes on", noReason);
    row("remove --group A --reason stolen --keep-entra",
        "--keep-entra means nothing with --reason stolen. No Entra record is deleted then.");
    row("remove --group A --reason lost --gate fresh",
        "--gate means nothing with --reason lost. No record is deleted then, so none waits for a proof.");
    row("remove --group A --reason lost --destination B",
        "--destination means nothing with --reason lost. A device that is lost or stolen has none.");
    row("remove --group A --reason repair --gate fresh",
        "--gate means nothing with --reason repair. No record is deleted then, so none waits for a proof.");
    row("remove --group A --reason reused --records-only old",
        "--records-only means nothing with --reason reused. Records go without a wipe only where the devices leave "
        "for good.");
    row("remove --group A --reason sold --records-only old --sleeping include",
        "--records-only leaves out the wipe of those not seen lately, and --sleeping include wants it: give one of "
        "them.");
    row("remove --group A --reason sold --board-changed",
        "--board-changed means nothing with --reason sold. Only a repair changes the mainboard of a device that comes "
        "back.");
    row("remove --group A --reason stolen --recycler B",
        "--recycler means nothing with --reason stolen. Nobody takes a device over that is lost or stolen, or stays in "
        "the school.");
    row("remove --group A --reason sold --nist purge",
        "--nist needs --nist-reason: the word is yours, and the paper prints why.");
    row("remove --reason sold --scanned f --device a",
        "Name the devices in one way: --group, --serials, --device or --scanned.");
    row("report verify R-2026-0001 --practice",
        "The journal of --practice ends with its command: there is nothing to verify.");
    row("groups --timeout -1", "--timeout must be a number from 0 to 2592000.");
    row("groups --timeout 1.5", "--timeout must be a number from 0 to 2592000.");
    row("plan --mode sync --group A --stop-percent 101", "--stop-percent must be a number from 0 to 100.");
}

void TestCliOptions::refusesValues()
{
    QFETCH(QString, says);
    QCOMPARE(refusalOf(split(QLatin1String(QTest::currentDataTag()))), says);
}

/// What is said of a word that isn't said, of both commands that take such words.
void TestCliOptions::refusesWhatChangesNothing()
{
    const QString reason = QStringLiteral(
        "--nist-reason goes with --nist clear, purge or destroy: it says why that word is claimed.");
    const QString place = QStringLiteral("--backup-place goes with --backed-up yes: it says where the backup is.");
    for (const char *command : {"remove --group A --reason sold", "report make 1234 --json f"}) {
        const auto refusal = [command](const char *words) {
            return refusalOf(split(QLatin1String(command)) + split(QLatin1String(words)));
        };
        for (const char *words : {"--nist-reason x", "--nist-reason x --nist not-claimed"})
            QCOMPARE(refusal(words), reason);
        for (const char *words :
            {"--backup-place x", "--backup-place x --backed-up no", "--backup-place x --backed-up not-needed"})
            QCOMPARE(refusal(words), place);
        QCOMPARE(refusal("--nist-reason x --nist clear --backup-place x --backed-up yes"), QString());
    }
}

void TestCliOptions::limitsTheJustification()
{
    const auto refusal = [](qsizetype length) {
        return refusalOf({QStringLiteral("retry"), QStringLiteral("1234"), QStringLiteral("--justification"),
            QString(length, QLatin1Char('a'))});
    };
    QCOMPARE(refusal(1024), QString());
    QCOMPARE(refusal(1025), QStringLiteral("--justification takes at most 1024 characters."));
}

void TestCliOptions::neverRepeatsWhatMayBeASecret()
{
    for (const char *arguments : {"groups -pS3cret", "groups -hS3cret", "groups -jS3cret", "groups --jsonS3cret",
             "groups --S3cret", "groups --S3cret=S3cret", "groups --json=S3cret", "groups --jso=S3cret",
             "groups --password S3cret", "groups --password=S3cret", "groups --passwordS3cret", "groups --token S3cret",
             "groups --token=S3cret", "groups --tokenS3cret", "groups --token-envS3cret", "groups --token-env=S3cr.et",
             "groups -- S3cret", "groups --group=S3cret", "groups S3cret", "S3cret", "--json S3cret", "job 1 S3cret",
             "hours S3cret", "four-eyes S3cret", "check --group A --mode S3cret", "check --group A --mode=S3cret",
             "groups --timeout S3cret", "groups --practice --role S3cret", "login --cloud S3cret",
             "hours add --from S3cret", "run-plan f --again S3cret", "proxy set --user a --host S3cret"}) {
        const QString refusal = refusalOf(split(QLatin1String(arguments)));
        QVERIFY2(!refusal.isEmpty(), arguments);
        QVERIFY2(!refusal.contains(QLatin1String("S3cr")), arguments);
    }
}

void TestCliOptions::asksForHelp_data()
{
    QTest::addColumn<CliCommand>("command");
    for (const char *arguments : {"--help", "-h", "groups --help", "-h groups", "wipe everything --help",
             "groups --confirm 1 --help", "--version --help", "check --device a -h b"})
        QTest::newRow(arguments) << CliCommand::Help;
    QTest::newRow("--version") << CliCommand::Version;
    QTest::newRow("groups --version") << CliCommand::Version;
}

void TestCliOptions::asksForHelp()
{
    QFETCH(CliCommand, command);
    const QStringList words = split(QLatin1String(QTest::currentDataTag()));
    const auto options = parseOptions(words);
    QVERIFY(options.has_value());
    QCOMPARE(options->command, command);
    QCOMPARE(refusalOf(words + QStringList {QStringLiteral("--nonsense")}),
        QStringLiteral("There is no option --nonsense."));
}

void TestCliOptions::optionsStandAnywhere()
{
    for (const char *arguments : {"check --mode sync --group A --minus-group B --json --data-dir d",
             "--mode sync --group A --minus-group B --json --data-dir d check",
             "--data-dir d --json check --minus-group=B --group=A --mode=sync"}) {
        const auto options = parseOptions(split(QLatin1String(arguments)));
        QVERIFY2(options.has_value(), arguments);
        QCOMPARE(options->command, CliCommand::Check);
        QCOMPARE(options->mode, ResetMode::Sync);
        QCOMPARE(options->selection.groups, QStringList {QStringLiteral("A")});
        QCOMPARE(options->selection.minusGroups, QStringList {QStringLiteral("B")});
        QCOMPARE(options->dataDir, QStringLiteral("d"));
        QVERIFY(options->json);
    }
}

void TestCliOptions::takesValuesThatBeginWithADash()
{
    const auto noteOf = [](const QStringList &note) {
        const auto options = parseOptions(split(QStringLiteral("confirm 1234 --device a")) + note);
        return options ? options->note : options.error().message;
    };
    const QString option = QStringLiteral("--note");
    for (const char *value : {"-1", "-h", "-", "-x=y", "a=b", "=", " a ", "a b"})
        QCOMPARE(noteOf({option, QLatin1String(value)}), QString::fromLatin1(value).trimmed());
    for (const char *value : {"-1", "--", "--help", "--untouched", "--token", "a=b", "="})
        QCOMPARE(noteOf({option + QLatin1Char('=') + QLatin1String(value)}), QLatin1String(value));
    QCOMPARE(noteOf({option, QString()}), QStringLiteral("--note needs a value."));
}

void TestCliOptions::deviceTakesIdsUpToTheNextOption()
{
    const auto devicesOf = [](const char *arguments) {
        const auto options = parseOptions(split(QLatin1String(arguments)));
        return options ? options->selection.devices.join(QLatin1Char(' ')) : options.error().message;
    };
    QCOMPARE(devicesOf("check --mode sync --device a b c"), QStringLiteral("a b c"));
    QCOMPARE(devicesOf("--device a b --json check --mode sync"), QStringLiteral("a b"));
    QCOMPARE(devicesOf("check --device=a b --mode sync --device c --device=d e"), QStringLiteral("a b c d e"));
    QCOMPARE(devicesOf("check --mode sync --device -a b"), QStringLiteral("-a b"));
    QCOMPARE(devicesOf("check --mode sync --device a a"), QStringLiteral("a a"));
    QCOMPARE(devicesOf("check --mode sync --device a -b"), QStringLiteral("There is no option -b."));
    QCOMPARE(devicesOf("check --mode sync --device a --json b"), QStringLiteral("\"b\" is one word too many."));
    QCOMPARE(devicesOf("check --mode sync --device a --group b"),
        QStringLiteral("Name the devices in one way: --group, --serials or --device."));
}

void TestCliOptions::takesWhatFollowsTheCommand()
{
    const auto serials = parseOptions(split(QStringLiteral("--json serials check list.csv")));
    QVERIFY(serials.has_value());
    QCOMPARE(serials->selection.serialsFile, QStringLiteral("list.csv"));
    const auto lift = parseOptions(split(QStringLiteral("hours lift Lessons --reason r")));
    QVERIFY(lift.has_value());
    QVERIFY(lift->hours.what == ListVerb::Lift && lift->hours.hours.name == QLatin1String("Lessons"));
    const auto add = parseOptions(split(QStringLiteral("protect add --model M --reason r")));
    QVERIFY(add.has_value());
    QVERIFY(add->protect.what == ListVerb::Add && add->protect.kind == ProtectionKind::Model);
    QCOMPARE(add->protect.target, QStringLiteral("M"));
    const auto off = parseOptions(split(QStringLiteral("four-eyes --reason r off")));
    QVERIFY(off.has_value());
    QCOMPARE(off->fourEyes.on, std::optional<bool>(false));
    const auto all = parseOptions({QStringLiteral("resume")});
    QVERIFY(all && all->job.isEmpty());
    const auto one = parseOptions({QStringLiteral("resume"), QStringLiteral("1234")});
    QVERIFY(one && one->job == QLatin1String("1234"));
    const auto forget = parseOptions(split(QStringLiteral("proxy forget --host p:1")));
    QVERIFY(forget && !forget->proxy.sets && forget->proxy.host == QLatin1String("p:1"));
    const auto day = parseOptions(split(QStringLiteral("hours add --to 24:00 --from 08:00")));
    QVERIFY(day && day->hours.hours.to == QTime(0, 0));
}

/// As a script gives one whose variable isn't set.
void TestCliOptions::anEmptyWordNamesNothing()
{
    const auto hidden = QStringLiteral(
        "There is one word too many. It is not repeated here, because it may be a secret.");
    for (const char *command : {"resume", "job", "stop", "retry", "groups"})
        QCOMPARE(refusalOf({QLatin1String(command), QString()}), hidden);
    QCOMPARE(refusalOf({QStringLiteral("run-plan"), QString()}),
        QStringLiteral("Say which plan is meant: run-plan FILE, or the plan's id."));
    QCOMPARE(refusalOf({QString()}),
        QStringLiteral("There is no such command. It is not repeated here, because it may be a secret."));
    QCOMPARE(refusalOf(split(QStringLiteral("check --mode sync --device a")) + QStringList {QString()}), QString());
}

void TestCliOptions::waitsAsLongAsTheCommandDoes()
{
    const auto timeoutOf = [](const char *arguments) {
        const auto options = parseOptions(split(QLatin1String(arguments)));
        return options ? options->timeout.count() : -1;
    };
    QCOMPARE(timeoutOf("groups"), 120);
    QCOMPARE(timeoutOf("plan --mode sync --group A"), 120);
    QCOMPARE(timeoutOf("job 1234"), 120);
    QCOMPARE(timeoutOf("groups --timeout 0"), 0);
    for (const char *arguments : {"run --mode sync --group A", "run-plan f", "resume", "retry 1234", "login"})
        QCOMPARE(timeoutOf(arguments), 3600);
}

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_clioptions.moc"
