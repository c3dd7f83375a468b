// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/censusreader.h"

#include "core/async.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/factreader.h"
#include "jobs/proof/proof.h"
#include "jobs/sending/freshness.h"
#include "jobs/sending/sendingservices.h"
#include "jobs/sending/sendqueue.h"
#include "jobs/sending/waketimer.h"

#include <algorithm>
#include <chrono>

namespace Reslate::Jobs {
namespace {

/// Of so many devices that are next in line it is asked at once who bears their serial numbers.
constexpr size_t numbersAhead = 1'000;
/// Who bears a serial number changes seldom.
constexpr std::chrono::minutes censusMaxAge {10};
/// The list of 100,000 devices takes a minute or two.
constexpr std::chrono::minutes censusWait {3};

} // namespace

CensusReader::CensusReader(
    const JobEntry &entry, const SendQueue &queue, const SendingServices &with, WakeTimer &wake, QObject *parent)
    : QObject(parent)
    , m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_reader(with.reader)
    , m_clock(with.clock)
    , m_wake(wake)
{
}

void CensusReader::read()
{
    if (m_runs || !mayEnrollAgain(m_entry.job.workflow))
        return;
    const QDateTime now = m_clock.now();
    QList<int> items = m_queue.inspecting().values();
    for (const ReadyItem &each : m_queue.ready())
        items.append(each.item);
    const bool isRecent = m_ended.isValid() && isFresh(m_ended, censusMaxAge, now);
    const bool failedLately = isRecent && !m_census.asOf.isValid();
    if (failedLately || (isRecent && m_census.asked.contains(realSerials(m_entry.job, items))))
        return;
    const std::deque<int> &queued = m_queue.queued();
    const auto ahead = std::min(queued.size(), numbersAhead); // the list is long, and tells of these as well
    items.append(QList<int>(queued.cbegin(), queued.cbegin() + static_cast<std::ptrdiff_t>(ahead)));
    const QSet<QString> serials = realSerials(m_entry.job, items);
    if (serials.isEmpty())
        return;
    m_runs = true;
    m_asked = now;
    whenReady(m_reader.findLinked(serials, {}), this, [this, serials, now](const LinkedFacts &listed) {
        m_runs = false;
        m_census = takeCensus(serials, listed, m_registry, now);
        m_ended = m_clock.now();
        read(); // of what was inspected meanwhile
        m_wake.wakeNow();
    });
}

bool CensusReader::isAwaited() const
{
    const bool isAwaited = m_runs && isFresh(m_asked, censusWait, m_clock.now());
    if (isAwaited) // until the moment after the last in which it is
        m_wake.wakeAt(m_asked.addMSecs(std::chrono::milliseconds(censusWait).count() + 1));
    return isAwaited;
}

SerialBearers CensusReader::bearersNow(const JobItem &item) const
{
    // Orders that waited in vain for a newer one leave without.
    const bool isRecent = m_ended.isValid() && isFresh(m_ended, censusMaxAge + censusWait, m_clock.now());
    return isRecent ? bearersOf(m_census, item) : SerialBearers::NotKnown;
}

} // namespace Reslate::Jobs
