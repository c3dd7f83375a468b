// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands only read: they work beside another Reslate that has the journal, and the others are refused there.
#include "app/cli/readingcommands.h"
#include "cliprocess.h"
#include "fakeclock.h"
#include "jobs/journal/journal.h"
#include "testtenant.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

enum class Effect {
    Reads,
    ChangesJournal,
    ChangesElsewhere, ///< the service or the keychain; it needs no journal
};

/// A way to call each command; words in capitals stand for what only a run knows.
struct Form {
    const char *words;
    Effect effect;
};

constexpr Form forms[] {
    {"whoami", Effect::Reads},
    {"groups", Effect::Reads},
    {"devices", Effect::Reads},
    {"check --mode sync --device DEVICE", Effect::Reads},
    {"plan --mode sync --device DEVICE", Effect::Reads},
    {"primary-user remove --device DEVICE", Effect::Reads},
    {"plans", Effect::Reads},
    {"serials check LIST", Effect::Reads},
    {"jobs", Effect::Reads},
    {"jobs --verify", Effect::Reads},
    {"job JOB", Effect::Reads},
    {"chase JOB", Effect::Reads},
    {"report list", Effect::Reads},
    {"report show NUMBER", Effect::Reads},
    {"report verify NUMBER", Effect::Reads},
    {"protect list", Effect::Reads},
    {"hours list", Effect::Reads},
    {"four-eyes", Effect::Reads},
    {"autopilot list", Effect::Reads},
    {"local-reset check --device DEVICE", Effect::Reads},
    {"local-reset list", Effect::Reads},
    {"readiness --group Staff", Effect::Reads},
    {"reset-card --group Staff", Effect::Reads},
    {"windows-re script", Effect::Reads},
    {"escrow show LIST", Effect::Reads},
    {"practice-tenant", Effect::Reads},
    {"completion bash", Effect::Reads},
    {"login", Effect::ChangesElsewhere},
    {"logout", Effect::ChangesElsewhere},
    {"proxy set --host proxy:3128 --user anna", Effect::ChangesElsewhere},
    {"proxy forget --host proxy:3128", Effect::ChangesElsewhere},
    {"autopilot import LIST", Effect::ChangesElsewhere},
    {"autopilot sync", Effect::ChangesElsewhere},
    {"run --mode sync --device DEVICE --confirm 1 --countdown 0", Effect::ChangesJournal},
    {"primary-user remove --device DEVICE --confirm 1", Effect::ChangesJournal},
    {"run-plan abcd --confirm 1 --countdown 0", Effect::ChangesJournal},
    {"remove --device DEVICE --reason sold --confirm 1 --countdown 0", Effect::ChangesJournal},
    {"jobs --new-journal", Effect::ChangesJournal},
    {"resume", Effect::ChangesJournal},
    {"pause JOB", Effect::ChangesJournal},
    {"stop JOB", Effect::ChangesJournal},
    {"retry JOB", Effect::ChangesJournal},
    {"confirm JOB --device DEVICE --note seen", Effect::ChangesJournal},
    {"report make JOB --csv FILE", Effect::ChangesJournal},
    {"report void NUMBER --reason wrong", Effect::ChangesJournal},
    {"report look-again", Effect::ChangesJournal},
    {"protect add --device DEVICE --reason lent", Effect::ChangesJournal},
    {"protect lift --device DEVICE --reason back", Effect::ChangesJournal},
    {"lift-pending --device DEVICE --reason stuck", Effect::ChangesJournal},
    {"hours add --name exam --from-date 2026-01-01 --to-date 2026-01-02 --reason exams", Effect::ChangesJournal},
    {"hours lift exam --reason over", Effect::ChangesJournal},
    {"four-eyes on --reason rule", Effect::ChangesJournal},
    {"four-eyes off --reason rule", Effect::ChangesJournal},
    {"local-reset allow --group Staff --confirm 1", Effect::ChangesJournal},
    {"local-reset undo", Effect::ChangesJournal},
};

QStringList wordsOf(const Form &form)
{
    return QString::fromLatin1(form.words).split(u' ');
}

/// "report make" of "  report make ID (--pdf FILE …": each way to call a command that the help names.
QStringList formsInHelp()
{
    QStringList found;
    const QStringList lines = helpText().section(QStringLiteral("\nMODE "), 0, 0).split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith(QStringLiteral("  "))
            || !line.mid(2, 1).contains(QRegularExpression(QStringLiteral("[a-z]"))))
            continue;
        const QStringList ways = line.section(QStringLiteral("   "), 0, 0).split(QStringLiteral(" | "));
        for (const QString &way : ways) {
            static const QRegularExpression names(QStringLiteral("^ *([a-z][a-z-]*(?: [a-z][a-z-]*(?= |$))?)(?: |$)"));
            if (const QString name = names.match(way).captured(1); !name.isEmpty())
                found.append(name);
        }
    }
    return found;
}

QString textOf(const QJsonObject &record, const char *name)
{
    return record.value(QLatin1String(name)).toString();
}

} // namespace

class CliReadingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theHelpNamesNoOther();
    void theTableSaysWhichOnlyRead_data();
    void theTableSaysWhichOnlyRead();
    void everyReadingCommandIsTried();
    void beside_data();
    void beside();

private:
    CliRun run(const QStringList &words) const
    {
        return m_cli.run(QStringList {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_data.path()} + words);
    }
    /// With what this school knows put in.
    QStringList filled(const char *words) const
    {
        QStringList filled = QString::fromLatin1(words).split(u' ');
        for (QString &word : filled)
            word = m_known.value(word, word);
        return filled;
    }
    template <typename Fits> static void addForms(Fits fits)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(forms)); ++i) {
            if (fits(forms[i]))
                QTest::newRow(forms[i].words) << i;
        }
    }

    TestTenant m_tenant;
    QTemporaryDir m_data;
    CliProcess m_cli {m_tenant.url(), m_tenant.token()};
    QHash<QString, QString> m_known;
    FakeClock m_clock {QDateTime::currentDateTimeUtc()};
    std::unique_ptr<Journal> m_held;
};

/// A school with a job and its report, whose journal this program has open.
void CliReadingTest::initTestCase()
{
    for (const TenantDevice &device : m_tenant->devices()) {
        if (device.operatingSystem == QLatin1String("Windows") && device.managementAgent == QLatin1String("mdm"))
            m_known.insert(m_known.isEmpty() ? QStringLiteral("DEVICE") : QStringLiteral("WIPED"), device.id);
    }
    m_known.insert(QStringLiteral("FILE"), m_data.filePath(QStringLiteral("report.csv")));
    m_known.insert(QStringLiteral("LIST"), m_data.filePath(QStringLiteral("list.txt")));
    QFile list(m_known.value(QStringLiteral("LIST")));
    QVERIFY(list.open(QIODevice::WriteOnly) && list.write("no such\n") > 0);
    list.close();
    const CliRun sent = run(filled("run --mode factory-wipe --until sent --countdown 0 --confirm 1 --device WIPED"));
    QVERIFY2(sent.code == 0, sent.err.constData());
    m_known.insert(QStringLiteral("JOB"), textOf(run({QStringLiteral("jobs")}).records().value(0), "id"));
    const CliRun made = run(filled("report make JOB --csv FILE --reason sold --destination Hillside"));
    QVERIFY2(made.code == 0, made.err.constData());
    m_known.insert(QStringLiteral("NUMBER"), textOf(made.records().value(0), "number"));
    const QStringList files = QDir(m_data.path()).entryList({QStringLiteral("journal-*.sqlite")});
    QCOMPARE(files.size(), 1);
    auto held = Journal::open(m_data.filePath(files.first()), m_clock);
    QVERIFY(held.has_value());
    m_held = std::move(*held);
}

void CliReadingTest::theHelpNamesNoOther()
{
    const QStringList named = formsInHelp();
    QVERIFY2(named.contains(QStringLiteral("report make")) && named.contains(QStringLiteral("four-eyes"))
            && named.contains(QStringLiteral("stop")),
        qPrintable(named.join(u',')));
    for (const QString &name : named) {
        const bool isTried = std::any_of(std::begin(forms), std::end(forms),
            [&name](const Form &form) { return (QLatin1String(form.words) + u' ').startsWith(name + u' '); });
        QVERIFY2(isTried, qPrintable(name));
    }
}

void CliReadingTest::theTableSaysWhichOnlyRead_data()
{
    addForms([](const Form &) { return true; });
}

void CliReadingTest::theTableSaysWhichOnlyRead()
{
    QFETCH(int, index);
    const auto options = parseOptions(wordsOf(forms[index]));
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QCOMPARE(onlyReads(*options), forms[index].effect == Effect::Reads);
}

void CliReadingTest::everyReadingCommandIsTried()
{
    QSet<CliCommand> tried {CliCommand::Help, CliCommand::Version};
    for (const Form &form : forms) {
        if (form.effect == Effect::Reads)
            tried.insert(parseOptions(wordsOf(form))->command);
    }
    QSet<CliCommand> known;
    for (const ReadingCommand &each : readingCommands())
        known.insert(each.command);
    QCOMPARE(known, tried);
}

void CliReadingTest::beside_data()
{
    addForms([](const Form &form) {
        const bool isAlone = (only(parseOptions(wordsOf(form))->command) & withoutSession) != 0;
        return form.effect != Effect::ChangesElsewhere && !isAlone;
    });
}

void CliReadingTest::beside()
{
    QFETCH(int, index);
    const Form &form = forms[index];
    const auto before = m_tenant->destructiveRequests().size();
    const CliRun ran = run(filled(form.words));
    const bool isRefused = ran.code == 4 && ran.err.contains("Another Reslate has the journal open");
    QVERIFY2(isRefused == (form.effect == Effect::ChangesJournal), ran.err.constData());
    if (!isRefused)
        QVERIFY2(ran.code == 0 || ran.code == 1 || ran.code == 5, ran.err.constData());
    QVERIFY2(!ran.err.contains("can't be read"), ran.err.constData());
    QCOMPARE(m_tenant->destructiveRequests().size(), before);
}

QTEST_GUILESS_MAIN(CliReadingTest)
#include "tst_clireading.moc"
