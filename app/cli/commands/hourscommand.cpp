// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/hourscommand.h"

#include "app/cli/commands/runcommand.h"
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

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

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
        {QStringLiteral("from"), orNull(hours.from.toString(QStringLiteral("HH:mm")))},
        {QStringLiteral("to"), orNull(endText(hours.to))},
        {QStringLiteral("fromDate"), orNull(hours.firstDay.toString(Qt::ISODate))},
        {QStringLiteral("toDate"), orNull(hours.lastDay.toString(Qt::ISODate))},
        {QStringLiteral("reason"), hours.reason},
        {QStringLiteral("who"), hours.who},
        {QStringLiteral("since"), hours.since.toUTC().toString(Qt::ISODate)},
    };
}

} // namespace

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
