// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/daylimit.h"

#include <QRegularExpression>

#include <algorithm>

namespace Reslate::Jobs {
namespace {

/// A device is offered so often within one day.
constexpr int maxOffers = 2;
/// The service's day may turn at another hour than ours, so the first midnight may be too early.
constexpr int maxDays = 2;

} // namespace

void DayLimit::accepted(quint64 number)
{
    m_lastAccepted = std::max(m_lastAccepted, number);
    m_words.clear();
    m_heldOn.clear();
    endRow();
}

void DayLimit::refused(int item, const QString &words)
{
    if (m_words != words)
        endRow();
    m_words = words;
    m_inARow.insert(item);
    Suspect &suspect = m_suspects[item];
    const bool isKnown = suspect.times > 0 && suspect.words == words;
    m_newOnes += isKnown ? 0 : 1;
    const bool othersWereTaken = m_lastAccepted > suspect.left;
    suspect = {words, m_left, isKnown ? suspect.times + 1 : 1, isKnown && othersWereTaken};
}

bool DayLimit::isToBlame(int item, const QDate &today) const
{
    const Suspect suspect = m_suspects.value(item);
    const bool waitedLongEnough = m_heldOn.size() >= maxDays && !m_heldOn.contains(today);
    return suspect.isToBlame || waitedLongEnough || (!isReached() && suspect.times >= maxOffers);
}

void DayLimit::held(const QDate &day)
{
    m_heldOn.insert(day);
    endRow();
    for (Suspect &suspect : m_suspects)
        suspect.times = 0;
}

void DayLimit::endRow()
{
    m_inARow.clear();
    m_newOnes = 0;
}

QString refusalWords(const Error &error, const QString &deviceName)
{
    static const QRegularExpression withDigits(QStringLiteral("\\S*\\d\\S*"));
    QString message = error.message;
    if (!deviceName.isEmpty())
        message.remove(deviceName);
    return QStringLiteral("%1 %2 %3").arg(error.httpStatus).arg(error.code, message.remove(withDigits).simplified());
}

} // namespace Reslate::Jobs
