// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/hourscommand.h"

#include "app/cli/commands/runcommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "core/async.h"
#include "jobs/rules/closedhourslist.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/hourslabels.h"
#include "models/text/timelabels.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Reslate {
namespace {

/// Of hours of the week; midnight as an end is that of the day.
QString endText(QTime to)
{
    return to == QTime(0, 0) ? QStringLiteral("24:00") : to.toString(QStringLiteral("HH:mm"));
}

QJsonObject recordOf(const ClosedHours &hours)
{
    const QStringList days = weekdayNames(hours.weekdays).split(QLatin1Char(','), Qt::SkipEmptyParts);
    return {
        {QStringLiteral("name"), hours.name},
        {QStringLiteral("weekdays"), QJsonArray::fromStringList(days)},
        {QStringLiteral("from"), textOrNull(hours.from.toString(QStringLiteral("HH:mm")))},
        {QStringLiteral("to"), textOrNull(endText(hours.to))},
        {QStringLiteral("fromDate"), textOrNull(hours.firstDay.toString(Qt::ISODate))},
        {QStringLiteral("toDate"), textOrNull(hours.lastDay.toString(Qt::ISODate))},
        {QStringLiteral("reason"), hours.reason},
        {QStringLiteral("who"), hours.who},
        {QStringLiteral("since"), hours.since.toUTC().toString(Qt::ISODate)},
    };
}

/// Takes the verb, and the name behind "lift".
QString takeHours(QStringList &words, Options &options)
{
    const std::optional<ListVerb> verb = takeVerb(words);
    if (!verb || (verb == ListVerb::Lift && words.size() < 2))
        return CliText::tr("Say what to do: hours list, hours add or hours lift NAME.");
    options.hours.what = *verb;
    if (verb == ListVerb::Lift)
        options.hours.hours.name = words.takeAt(1);
    return {};
}

QDate dateFrom(CommandLine &line, const char *name)
{
    const QDate date = QDate::fromString(line.text(name), Qt::ISODate);
    if (line.has(name) && !date.isValid())
        line.wrong(CliText::tr("--%1 takes a day like 2026-06-01.").arg(QLatin1String(name)));
    return date;
}

QTime timeFrom(CommandLine &line, const char *name)
{
    const QTime time = QTime::fromString(line.text(name), QStringLiteral("HH:mm"));
    if (line.has(name) && !time.isValid())
        line.wrong(CliText::tr("--%1 takes a time like 08:00.").arg(QLatin1String(name)));
    return time;
}

/// Which hours are added or lifted, and why; whether they make sense is seen with the others.
void readHours(CommandLine &line, Options &options)
{
    ClosedHours &hours = options.hours.hours;
    const bool hasTimes = line.has("weekdays") || line.has("from") || line.has("to") || line.has("from-date")
        || line.has("to-date");
    hours.reason = line.text("reason");
    switch (options.hours.what) {
    case ListVerb::List:
        if (hasTimes || line.has("name") || line.has("reason"))
            line.wrong(CliText::tr("hours list takes no times, no name and no reason."));
        return;
    case ListVerb::Lift:
        if (hasTimes || line.has("name"))
            line.wrong(
                CliText::tr("hours lift takes the name of the hours and a --reason: hours lift NAME --reason TEXT."));
        if (hours.reason.trimmed().isEmpty())
            line.wrong(CliText::tr("--reason is missing. It stays in the history."));
        return;
    case ListVerb::Add:
        break;
    }
    hours.name = line.text("name");
    const std::optional<Weekdays> days = line.has("weekdays") ? weekdaysFromNames(line.text("weekdays")) : Weekdays();
    if (!days)
        line.wrong(CliText::tr(
            "--weekdays takes one or more of mon, tue, wed, thu, fri, sat and sun, with commas between them."));
    hours.weekdays = days.value_or(Weekdays());
    hours.from = timeFrom(line, "from");
    const bool isDayEnd = line.text("to") == QLatin1String("24:00");
    hours.to = isDayEnd ? QTime(0, 0) : timeFrom(line, "to");
    hours.firstDay = dateFrom(line, "from-date");
    hours.lastDay = dateFrom(line, "to-date");
}

} // namespace

const CommandEntry HoursCommand::commandEntry {CliCommand::Hours, "hours",
    {askingOptions, "name= weekdays= from= to= from-date= to-date= reason="}, makeCommand<HoursCommand>, takeHours,
    readHours};

HoursCommand::HoursCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void HoursCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            act();
    });
}

void HoursCommand::act()
{
    switch (m_options.hours.what) {
    case ListVerb::List:
        printList();
        break;
    case ListVerb::Add:
        add();
        break;
    case ListVerb::Lift:
        lift();
        break;
    }
}

void HoursCommand::add()
{
    ClosedHoursList &list = m_session.engine().closedHours();
    const ClosedHours &wanted = m_options.hours.hours;
    if (const HoursProblem problem = problemOf(wanted, list.hours()); problem != HoursProblem::None) {
        refuse({ExitCode::Usage, hoursProblemText(problem)});
        return;
    }
    whenReady(list.add(wanted, m_session.operatorName()), this, [this, &list](const Result<void> &added) {
        if (!added) {
            refuse(added.error());
            return;
        }
        const ClosedHours &hours = list.hours().constLast();
        print(hours);
        m_terminal.message(tr("Closed from now on: %1, %2. Nothing destructive is sent then.")
                               .arg(plainForDisplay(hours.name), hoursText(hours)));
        Q_EMIT finished(ExitCode::Done);
    });
}

void HoursCommand::lift()
{
    ClosedHoursList &list = m_session.engine().closedHours();
    const ClosedHours &wanted = m_options.hours.hours;
    const QList<ClosedHours> before = list.hours();
    const auto found = std::find_if(
        before.cbegin(), before.cend(), [&wanted](const ClosedHours &each) { return isSameName(each, wanted); });
    if (found == before.cend()) {
        refuse({ExitCode::Usage,
            tr("There are no closed hours called \"%1\". \"hours list\" shows them.")
                .arg(plainForDisplay(wanted.name))});
        return;
    }
    const QFuture<Result<void>> lifting = list.lift(found->name, m_session.operatorName(), wanted.reason);
    whenReady(lifting, this, [this, hours = *found](const Result<void> &lifted) {
        if (!lifted) {
            refuse(lifted.error());
            return;
        }
        print(hours);
        m_terminal.message(tr("No longer closed: %1, %2.").arg(plainForDisplay(hours.name), hoursText(hours)));
        Q_EMIT finished(ExitCode::Done);
    });
}

void HoursCommand::printList()
{
    const ClosedHoursList &list = m_session.engine().closedHours();
    QList<QStringList> rows;
    for (const ClosedHours &each : list.hours()) {
        print(each);
        rows.append({plainForDisplay(each.name), hoursText(each), plainForDisplay(each.who), exactTime(each.since),
            plainForDisplay(each.reason)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Name"), tr("Closed"), tr("By"), tr("Since"), tr("Reason")}, rows);
    if (const std::optional<Closure> closure = list.closureNow())
        m_terminal.message(
            tr("Closed now, until %1: %2.")
                .arg(clockTime(closure->until, m_session.clock().now()), plainForDisplay(closure->name)));
    Q_EMIT finished(ExitCode::Done);
}

void HoursCommand::print(const ClosedHours &hours)
{
    if (m_terminal.json())
        m_terminal.record(recordOf(hours));
}

void HoursCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

void HoursCommand::refuse(const Error &error)
{
    refuse(Refusal {exitCodeOf(error), errorText(error, ErrorContext::Sending).whatHappened});
}

} // namespace Reslate
