// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/lookagaincommand.h"

#include "app/cli/commands/meantretirement.h"
#include "app/cli/commands/reportcommand.h"
#include "app/cli/recordlines.h"
#include "app/cli/steprecords.h"
#include "app/cli/trouble.h"
#include "core/async.h"
#include "models/retirement/retiredfacts.h"
#include "models/retirement/retiredlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/retirementlabels.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Reslate {
namespace {

QJsonArray openRecords(const RetiredFacts &facts)
{
    QJsonArray records;
    for (const OpenItem &item : facts.open) {
        QJsonObject record {{QStringLiteral("name"), item.name}, {QStringLiteral("serialNumber"), item.serialNumber},
            {QStringLiteral("what"), openPointText(item.point)},
            {QStringLiteral("whatToDo"), openPointAdvice(item.point)}};
        DeviceRef device;
        device.id = item.device;
        device.autopilot = item.autopilot;
        addId(record, device);
        records.append(record);
    }
    return records;
}

Refusal noSuchRetirement()
{
    return {ExitCode::Usage,
        LookAgainCommand::tr(
            "There is no such retirement, or several begin like this. \"reslate-cli report list\" and \"reslate-cli "
            "jobs\" name them.")};
}

/// What a look couldn't tell, in a word or two why.
QString unreadText(const LookEnd &end)
{
    const QString why = errorShort(end.unreadError.value_or(Error {.kind = ErrorKind::BadAnswer}));
    return end.unread == 1
        ? LookAgainCommand::tr("1 record could not be read, what is told of it is from an earlier look. %1", "why")
              .arg(why)
        : LookAgainCommand::tr(
            "%1 records could not be read, what is told of them is from earlier looks. %2", "how many, why")
              .arg(QString::number(end.unread), why);
}

} // namespace

LookAgainCommand::LookAgainCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void LookAgainCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else if (isReportNumber(m_options.report.target))
            findReport();
        else if (m_options.report.target.isEmpty())
            findAll();
        else
            findOne();
    });
}

void LookAgainCommand::findReport()
{
    const QString &number = m_options.report.target;
    whenReady(m_session.reports().loadReport(number), this, [this, number](const Result<RetirementReport> &report) {
        if (report)
            look({report->retirement.id});
        else
            refuse(reportRefusal(report.error(), number));
    });
}

void LookAgainCommand::findAll()
{
    whenReady(m_session.reports().loadRetirements(), this, [this](const Result<QList<Retirement>> &retirements) {
        if (!retirements) {
            refuse(reportRefusal(retirements.error(), {}));
            return;
        }
        QList<RetirementId> all;
        for (const Retirement &retirement : *retirements)
            all.append(retirement.id);
        look(all);
    });
}

void LookAgainCommand::findOne()
{
    findMeant(m_session, m_options.report.target, this, [this](const Result<MeantRetirement> &meant) {
        if (!meant)
            refuse(reportRefusal(meant.error(), {}));
        else if (meant->retirement.isEmpty())
            refuse(noSuchRetirement());
        else
            look({meant->retirement});
    });
}

void LookAgainCommand::look(const QList<RetirementId> &ids)
{
    m_watch = std::make_unique<RecordWatch>(
        m_session.engine(), m_session.reports(), m_session.api(), m_session.clock());
    connect(m_watch.get(), &RecordWatch::looked, this, &LookAgainCommand::onLooked);
    for (const RetirementId &id : ids) {
        if (m_watch->lookNow(id))
            m_waiting.insert(id);
    }
    if (!m_waiting.isEmpty()) {
        m_terminal.message(tr("Looking at the records again. Nothing is sent."));
        return;
    }
    m_terminal.message(ids.size() == 1
            ? tr("None of its records is looked at again: nothing left for its devices, or it ended more than 30 days "
                 "ago.")
            : tr("There is no retirement of the last 30 days whose records could be looked at again."));
    Q_EMIT finished(m_options.report.target.isEmpty() ? ExitCode::Done : ExitCode::Partly);
}

void LookAgainCommand::onLooked(const RetirementId &id, const LookEnd &end)
{
    if (!m_waiting.contains(id))
        return;
    if (end.error)
        m_error = end.error;
    if (!m_unreadError)
        m_unreadError = end.unreadError;
    whenReady(m_session.reports().loadFacts(id), this, [this, id, end](const Result<RetirementFacts> &facts) {
        if (facts)
            tell(*facts, end);
        else
            m_error = facts.error();
        m_waiting.remove(id);
        if (m_waiting.isEmpty())
            conclude();
    });
}

void LookAgainCommand::tell(const RetirementFacts &known, const LookEnd &end)
{
    const RetiredFacts facts = retiredFacts(known, std::nullopt);
    const Retirement &retirement = known.retirement;
    if (m_terminal.json())
        m_terminal.record(
            {{QStringLiteral("retirement"), retirement.id.toString()}, {QStringLiteral("title"), retirement.title},
                {QStringLiteral("lookedAgain"),
                    facts.lookedAgain.isValid() ? QJsonValue(facts.lookedAgain.toUTC().toString(Qt::ISODate))
                                                : QJsonValue()},
                {QStringLiteral("looked"), facts.looked}, {QStringLiteral("gone"), facts.gone},
                {QStringLiteral("unread"), end.unread},
                {QStringLiteral("message"), end.unread > 0 ? QJsonValue(unreadText(end)) : QJsonValue()},
                {QStringLiteral("open"), openRecords(facts)}});
    m_rows.append({retirement.id.toString().left(8), plainForDisplay(retirement.title),
        lookedAgainText(facts, m_session.clock().now()), QString::number(facts.open.size())});
    if (end.unread > 0)
        m_lines.append(
            tr("%1: %2", "whose devices, what is wrong").arg(plainForDisplay(retirement.title), unreadText(end)));
    for (const OpenItem &item : facts.open)
        m_lines.append(
            tr("Open: %1. %2", "device and what, what to do").arg(openItemText(item), openPointAdvice(item.point)));
}

void LookAgainCommand::conclude()
{
    if (!m_terminal.json()) {
        m_terminal.table({tr("Retirement"), tr("Devices of"), tr("Looked at again"), tr("Open points")}, m_rows);
        for (const QString &line : std::as_const(m_lines))
            m_terminal.message(line);
    }
    if (m_error && m_error->kind == ErrorKind::NotFound)
        refuse(noSuchRetirement());
    else if (m_error)
        refuse(reportRefusal(*m_error, {}));
    else if (m_unreadError)
        refuse({exitCodeOf(*m_unreadError), troubleText(*m_unreadError, ErrorContext::Reading)});
    else
        Q_EMIT finished(ExitCode::Done);
}

void LookAgainCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

} // namespace Reslate
