// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/dispatcher.h"

#include "core/async.h"
#include "domain/retirement/recordlink.h"
#include "graph/graphapi.h"
#include "graph/transport/serviceclock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/engine/pacing.h"
#include "jobs/proof/proof.h"
#include "jobs/rules/closedhourslist.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/answerrecorder.h"
#include "jobs/sending/censusreader.h"
#include "jobs/sending/freshness.h"
#include "jobs/sending/inflight.h"
#include "jobs/sending/sendingservices.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Reslate::Jobs {

Dispatcher::Dispatcher(JobEntry &entry, const SendingServices &with, InFlight &inFlight, const CensusReader &census,
    AnswerRecorder &answers)
    : m_entry(entry)
    , m_registry(with.registry)
    , m_protected(with.protectedList)
    , m_closedHours(with.closedHours)
    , m_api(with.api)
    , m_clock(with.clock)
    , m_pacing(with.pacing)
    , m_inFlight(inFlight)
    , m_census(census)
    , m_answers(answers)
{
}

void Dispatcher::send(const ReadyBatch &batch, const QDateTime &checked)
{
    const ResetMode kind = std::as_const(m_entry.job.items).at(batch.front().item).current().kind;
    const QList<ItemChange> changes = intentsOf(batch);
    // What is protected while this is written down counts.
    Fitness fitness {.factsAsOf = m_clock.now(), .checked = checked, .revision = m_protected.revision()};
    QList<int> items;
    for (const ReadyItem &each : batch) {
        fitness.factsAsOf = std::min(fitness.factsAsOf, each.asOf);
        items.append(each.item);
    }
    const auto n = static_cast<int>(items.size());
    m_inFlight.begin(n); // until it is written down
    m_intended.append(items);
    onceSettled(m_registry.intend(m_entry, changes), this,
        [this, kind, items, changes, n, fitness](const Result<void> &written) {
            m_inFlight.end(n);
            m_intended.removeAll(items);
            if (written) {
                onWritten(kind, changes, fitness);
                return;
            }
            m_pacing.unclaim(kind, n);
            m_registry.pauseBecause(m_entry, written.error());
            Q_EMIT notWritten(changes);
            Q_EMIT halted();
        });
}

/// What is written down before these are offered.
QList<ItemChange> Dispatcher::intentsOf(const ReadyBatch &batch) const
{
    const QDateTime now = m_clock.now();
    QList<ItemChange> changes;
    for (const ReadyItem &each : batch) {
        JobItem item = std::as_const(m_entry.job.items).at(each.item);
        if (item.current().tries == 0) {
            item.current().baseline = evidenceStart(each.baseline, m_api.serviceClock().latestAt(now));
            item.current().serialBearers = m_census.bearersNow(item);
        }
        item.current().seenBefore = each.seen.lastSeen; // a contact before this offer proves nothing about it
        item.current().state = ItemState::Sent;
        item.current().changed = now;
        ++item.current().tries;
        changes.append({each.item, item});
    }
    return changes;
}

void Dispatcher::onWritten(ResetMode kind, const QList<ItemChange> &changes, const Fitness &fitness)
{
    m_registry.setResumesAt(m_entry, QDateTime());
    m_pacing.spend(kind, static_cast<int>(changes.size()), m_clock.now());
    pauseWhenSlow(fitness.checked);
    QList<int> leaving;
    for (const auto &[index, intended] : changes) { // a person may have said meanwhile what they saw
        const JobItem &item = std::as_const(m_entry.job.items).at(index);
        if (item.steps.size() == intended.steps.size() && item.current().state == ItemState::Sent)
            leaving.append(index);
    }
    if (!leaving.isEmpty())
        perform(kind, leaving, fitness);
}

/// Orders that grow old while they are written down never leave, and look for ever as if they were about to.
void Dispatcher::pauseWhenSlow(const QDateTime &checked)
{
    const bool isSlow = checked.isValid() && !isFresh(checked, checkMaxAge, m_clock.now());
    m_slowWrites = isSlow ? m_slowWrites + 1 : 0;
    if (m_slowWrites < slowWritesThatPause || m_entry.job.phase != JobPhase::Sending)
        return;
    m_slowWrites = 0;
    m_registry.pauseBecause(m_entry, {.kind = ErrorKind::StorageSlow});
    Q_EMIT halted();
}

void Dispatcher::perform(ResetMode kind, const QList<int> &items, const Fitness &fitness)
{
    QList<DeviceRef> devices;
    ApprovalPass pass {.justification = m_entry.job.justification, .codes = {}};
    SentBatch batch {.kind = kind, .items = items, .steps = {}, .number = m_answers.left(kind)};
    for (const int index : items) {
        const JobItem &item = std::as_const(m_entry.job.items).at(index);
        devices.append(orderedRecords(item));
        if (!item.current().approvalCode.isEmpty())
            pass.codes.insert(devices.constLast().id, item.current().approvalCode);
        batch.steps.append(item.steps.size());
    }
    const auto stillWanted = [self = QPointer(this), fitness] { return self && self->isFit(fitness); };
    m_inFlight.begin(0);
    whenReady(m_api.perform(kind, m_entry.job.keepUserData, devices, stillWanted, pass), this,
        [this, batch](const QList<ActionOutcome> &outcomes) {
            m_inFlight.end(0);
            m_answers.onAnswered(batch, outcomes);
            Q_EMIT progressed();
        });
}

bool Dispatcher::isFit(const Fitness &fitness) const
{
    if (m_entry.job.phase != JobPhase::Sending || m_protected.revision() != fitness.revision)
        return false;
    const QDateTime now = m_clock.now();
    return m_closedHours.isOpenFor(m_entry.job.workflow) && isFresh(fitness.factsAsOf, factsMaxAge, now)
        && (!fitness.checked.isValid() || isFresh(fitness.checked, checkMaxAge, now));
}

void Dispatcher::undoIntents()
{
    for (const QList<int> &items : std::exchange(m_intended, {})) {
        QList<ItemChange> changes;
        for (const int index : items) {
            JobItem item = std::as_const(m_entry.job.items).at(index);
            if (item.current().state != ItemState::Sent)
                continue;
            item.current().state = ItemState::Planned;
            item.current().changed = m_clock.now();
            --item.current().tries;
            changes.append({index, item});
        }
        m_registry.record(m_entry, changes);
        if (isOver(m_entry.job))
            m_registry.takeBackUnsent(m_entry);
    }
}

} // namespace Reslate::Jobs
