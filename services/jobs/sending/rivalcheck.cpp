// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/rivalcheck.h"

#include "core/async.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/freshness.h"
#include "jobs/sending/inflight.h"
#include "jobs/sending/preflight.h"
#include "jobs/sending/sendingservices.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Reslate::Jobs {
namespace {

/// A reading that took longer may have been repeated on the way, and the answers that came first are too old.
constexpr std::chrono::seconds slowestCheck {15};

/// What was just read of the Intune record, with what the inspection before knew beside it.
Device withFactsOf(const Device &seen, Device fresh)
{
    fresh.guard = seen.guard;
    fresh.pendingLifted = seen.pendingLifted;
    fresh.edition = seen.edition;
    fresh.editionName = seen.editionName;
    fresh.chassis = seen.chassis;
    fresh.intuneJoin = seen.intuneJoin;
    fresh.entraState = seen.entraState;
    fresh.entraJoin = seen.entraJoin;
    fresh.entraObjectId = seen.entraObjectId;
    if (fresh.entraDeviceId != seen.entraDeviceId) // the join that was read is another's
        fresh.entraState = RecordState::Doubtful;
    return fresh;
}

} // namespace

RivalCheck::RivalCheck(
    JobEntry &entry, SendQueue &queue, const SendingServices &with, InFlight &inFlight, Preflight &preflight)
    : m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_protected(with.protectedList)
    , m_api(with.api)
    , m_clock(with.clock)
    , m_inFlight(inFlight)
    , m_preflight(preflight)
{
}

void RivalCheck::check(const ReadyBatch &batch)
{
    QList<DeviceId> ids;
    for (const ReadyItem &each : batch)
        ids.append(each.seen.id);
    const auto n = static_cast<int>(batch.size());
    m_inFlight.begin(n);
    const QDateTime asked = m_clock.now();
    const int revision = m_protected.revision();
    whenReady(m_api.readDevices(ids), this, [this, batch, n, asked, revision](const QList<DeviceReading> &readings) {
        m_inFlight.end(n);
        // A service that is always slow must not keep the job from ever sending.
        const bool isSlow = !isFresh(asked, slowestCheck, m_clock.now());
        const bool isTimely = !isSlow || m_wasSlow;
        m_wasSlow = isSlow;
        const bool isSound = isTimely && m_entry.job.phase == JobPhase::Sending && m_protected.revision() == revision;
        if (isSound)
            onRead(batch, readings, asked);
        else
            m_queue.requeue(batch);
        Q_EMIT progressed();
    });
}

void RivalCheck::onRead(const ReadyBatch &batch, const QList<DeviceReading> &readings, const QDateTime &asked)
{
    Verdict verdict;
    ReadyBatch changed; // by somebody else
    QList<ItemChange> changes;
    for (size_t i = 0; i < batch.size(); ++i) {
        const ReadyItem &before = batch[i];
        const DeviceReading &reading = readings.at(static_cast<qsizetype>(i));
        if (reading.state == DeviceReading::State::Unreadable) {
            verdict.unread.append(before.item);
            verdict.error = reading.error;
            continue;
        }
        const bool isThere = reading.state == DeviceReading::State::Found;
        const Device fresh = isThere ? withFactsOf(before.seen, reading.value) : Device();
        const bool isOrdered = isThere && wasOrderedBetween(before.seen, fresh);
        verdict.isContested = verdict.isContested || isOrdered;
        const Preflight::Judgement judgement = m_preflight.evaluate(
            before.item, isThere ? &fresh : nullptr, std::min(before.asOf, asked));
        if (judgement.ready)
            (isOrdered ? changed : verdict.passed).push_back(*judgement.ready);
        else if (judgement.change)
            changes.append(*judgement.change);
        else
            changed.push_back(before); // its join can't be relied on any more, or a person knew more
    }
    m_registry.record(m_entry, changes);
    if (!changes.isEmpty())
        Q_EMIT followable();
    m_queue.requeue(changed);
    verdict.isBlind = verdict.unread.size() == static_cast<qsizetype>(batch.size());
    Q_EMIT checked(verdict);
}

} // namespace Reslate::Jobs
