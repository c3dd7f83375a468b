// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/serviceclock.h"

#include "core/utc.h"
#include "domain/rules/clockdifference.h"

#include <QLocale>

#include <algorithm>

namespace Reslate {

void ServiceClock::learn(const QDateTime &asked, const QDateTime &answered, const QDateTime &date)
{
    if (!asked.isValid() || !answered.isValid() || !date.isValid() || answered < asked)
        return; // this computer's clock was set back meanwhile
    const Range told {answered.msecsTo(date), asked.msecsTo(date) + 1000};
    const qint64 limit = std::chrono::milliseconds(believableDifference).count();
    if (told.least > limit || told.most < -limit) {
        m_doubtful = told;
        return;
    }
    m_doubtful.reset();
    const Range known = m_known.value_or(told);
    const Range both {std::max(known.least, told.least), std::min(known.most, told.most)};
    m_known = both.least <= both.most ? both : told;
}

std::optional<std::chrono::milliseconds> ServiceClock::ahead() const
{
    const std::optional<Range> &range = m_doubtful ? m_doubtful : m_known;
    return range ? std::optional(std::chrono::milliseconds(range->middle())) : std::nullopt;
}

QDateTime ServiceClock::at(const QDateTime &here) const
{
    return here.addMSecs(m_known.value_or(Range()).middle());
}

QDateTime ServiceClock::earliestAt(const QDateTime &here) const
{
    const Range known = m_known.value_or(Range());
    return here.addMSecs(std::min(known.least, m_doubtful.value_or(known).least));
}

QDateTime ServiceClock::latestAt(const QDateTime &here) const
{
    const Range known = m_known.value_or(Range());
    return here.addMSecs(std::max(known.most, m_doubtful.value_or(known).most));
}

bool ServiceClock::differs() const
{
    const qint64 most = std::chrono::milliseconds(worthTelling).count();
    const Range told = m_doubtful ? *m_doubtful : m_known.value_or(Range());
    return told.least > most || told.most < -most;
}

QDateTime parseHttpDate(const QByteArray &value)
{
    const QString date = QString::fromLatin1(value.left(64)).simplified().section(QLatin1Char(' '), 1);
    const QDateTime parsed = QLocale::c().toDateTime(date, QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"));
    return parsed.isValid() ? utcTime(parsed.date(), parsed.time()) : QDateTime();
}

} // namespace Reslate
