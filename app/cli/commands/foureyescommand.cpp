// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/foureyescommand.h"

#include "app/cli/commands/runcommand.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "jobs/rules/foureyesrule.h"
#include "models/text/errorlabels.h"
#include "models/text/foureyeslabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

QString takeFourEyes(QStringList &words, Options &options)
{
    if (words.size() < 2)
        return {};
    const QString word = words.takeAt(1);
    if (word != QLatin1String("on") && word != QLatin1String("off"))
        return CliText::tr("Say what to do: four-eyes on, four-eyes off, or four-eyes alone to see how it is.");
    options.fourEyes.on = word == QLatin1String("on");
    return {};
}

/// Why the second pair of eyes is switched on or off.
void readFourEyes(CommandLine &line, Options &options)
{
    options.fourEyes.reason = line.text("reason");
    if (!options.fourEyes.on && line.has("reason"))
        line.wrong(CliText::tr("--reason belongs to four-eyes on or off."));
    if (options.fourEyes.on && options.fourEyes.reason.trimmed().isEmpty())
        line.wrong(CliText::tr("--reason is missing. It stays in the history."));
}

} // namespace

const CommandEntry FourEyesCommand::commandEntry {CliCommand::FourEyes, "four-eyes", {askingOptions, "reason="},
    makeCommand<FourEyesCommand>, takeFourEyes, readFourEyes};

FourEyesCommand::FourEyesCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void FourEyesCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            act();
    });
}

void FourEyesCommand::act()
{
    if (!m_options.fourEyes.on) {
        tell();
        return;
    }
    FourEyesRule &rule = m_session.engine().fourEyes();
    whenReady(rule.set(*m_options.fourEyes.on, m_session.operatorName(), m_options.fourEyes.reason), this,
        [this](const Result<void> &done) {
            if (done)
                tell();
            else
                refuse({exitCodeOf(done.error()), errorText(done.error(), ErrorContext::Sending).whatHappened});
        });
}

void FourEyesCommand::tell()
{
    const FourEyesRule &rule = m_session.engine().fourEyes();
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("on"), rule.isOn()}});
    m_terminal.message(rule.isOn() ? tr("A second person has to confirm what is destructive. ") + trustText()
                                   : tr("No second person is asked."));
    Q_EMIT finished(ExitCode::Done);
}

void FourEyesCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

std::optional<Refusal> refusalOfSecondPerson(
    const FourEyesRule &rule, const QList<Plan> &plans, const Consent &consent, const QString &startedBy)
{
    if (!rule.asksFor(plans) || FourEyesRule::isSpared(plans, consent))
        return std::nullopt;
    const SecondPersonProblem problem = rule.problemOf(consent.second, startedBy, plans);
    if (problem == SecondPersonProblem::None)
        return std::nullopt;
    return Refusal {ExitCode::Usage,
        FourEyesCommand::tr(
            "Nothing was sent. %1 The code of these devices and this mode is %2; when a second person has looked at "
            "them, add --second-person NAME --code %2. %3")
            .arg(secondPersonProblemText(problem), rule.codeOf(plans), trustText())};
}

} // namespace Reslate
