// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/proof/approvalwatch.h"

#include "core/async.h"
#include "domain/retirement/recordlink.h"
#include "graph/transport/batch.h"
#include "jobs/proof/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate::Jobs {
namespace {

bool isRefusal(ApprovalState state)
{
    return state == ApprovalState::Rejected || state == ApprovalState::Canceled || state == ApprovalState::Expired;
}

ErrorKind kindOf(ApprovalState state)
{
    return state == ApprovalState::Rejected ? ErrorKind::ApprovalRejected
        : state == ApprovalState::Canceled  ? ErrorKind::ApprovalCanceled
                                            : ErrorKind::ApprovalExpired;
}

/// The first order was refused unprocessed, so what the device does from now on is measured anew. The baseline stays
/// until the next order leaves: a reset since the first one would make it a second one.
JobItem approvedItem(JobItem item)
{
    item.current().state = ItemState::Planned;
    item.current().error.reset();
    item.current().seenBefore = QDateTime();
    item.current().tries = 0;
    return item;
}

} // namespace

ApprovalWatch::ApprovalWatch(JobRegistry &registry, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_api(api)
    , m_clock(clock)
    , m_poller(clock, fastestAsk, slowestAsk, this)
{
    connect(&m_poller, &Poller::due, this, &ApprovalWatch::look);
}

void ApprovalWatch::wake()
{
    withdraw();
    const bool any = std::any_of(m_registry.entries().cbegin(), m_registry.entries().cend(), [](const auto &entry) {
        return entry->count(ItemState::AwaitingApproval) + entry->count(ItemState::Unknown) > 0;
    });
    if (any)
        m_poller.wake();
}

void ApprovalWatch::lookNow()
{
    withdraw();
    m_poller.lookNow();
}

QHash<ApprovalCode, ItemRef> ApprovalWatch::whatWaits() const
{
    QHash<ApprovalCode, ItemRef> waits;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        if (entry->count(ItemState::AwaitingApproval) + entry->count(ItemState::Unknown) == 0)
            continue;
        for (int i = 0; i < entry->job.items.size(); ++i) {
            const JobItem &item = std::as_const(entry->job.items).at(i);
            const bool waiting = item.current().state == ItemState::AwaitingApproval
                || (item.current().state == ItemState::Unknown && entry->isOpen(i));
            if (waiting && !item.current().approvalCode.isEmpty())
                waits.insert(item.current().approvalCode, {entry.get(), i});
        }
    }
    return waits;
}

QHash<DeviceId, ItemRef> ApprovalWatch::whatMayWait() const
{
    QHash<DeviceId, ItemRef> waits;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        const Job &job = entry->job;
        if (entry->count(ItemState::Unknown) == 0 || job.justification.isEmpty())
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            const bool isLost = item.current().state == ItemState::Unknown && item.current().approvalCode.isEmpty()
                && canNeedApproval(item.current().kind) && entry->isOpen(i);
            if (isLost && m_registry.isTurnOf({entry.get(), i}))
                waits.insert(orderedRecords(item).id, {entry.get(), i});
        }
    }
    return waits;
}

QSet<ApprovalCode> ApprovalWatch::knownCodes() const
{
    QSet<ApprovalCode> codes;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        for (const JobItem &item : std::as_const(entry->job.items)) {
            for (const Step &step : item.steps) {
                if (!step.approvalCode.isEmpty())
                    codes.insert(step.approvalCode);
            }
        }
    }
    return codes;
}

void ApprovalWatch::findRequests()
{
    m_poller.begin();
    const auto found = std::make_shared<QHash<DeviceId, std::vector<ApprovalRecord>>>();
    const QHash<DeviceId, ItemRef> lost = whatMayWait();
    auto page = [found, lost](std::vector<ApprovalRecord> &&records) {
        for (ApprovalRecord &record : records) {
            if (lost.contains(record.device))
                (*found)[record.device].push_back(std::move(record));
        }
    };
    // However the list ended: a request that stands in it was made, and one that doesn't may still come.
    whenReady(m_api.listMyApprovals(this, std::move(page)), this, [this, found](const ListEnd &) {
        insert(*found);
        if (const QHash<ApprovalCode, ItemRef> asked = whatWaits(); !asked.isEmpty())
            askAfter(asked);
        else if (!whatMayWait().isEmpty())
            m_poller.end(false);
        else
            m_poller.rest();
    });
}

void ApprovalWatch::insert(const QHash<DeviceId, std::vector<ApprovalRecord>> &found)
{
    const QHash<DeviceId, ItemRef> lost = whatMayWait();
    const QSet<ApprovalCode> known = knownCodes();
    JobChanges news;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const ItemRef at = lost.value(it.key());
        if (!at)
            continue;
        JobItem item = at.item();
        const ApprovalRecord *request = lostRequest(item, at.entry->job, *it);
        if (!request || known.contains(request->code))
            continue;
        item.current().state = ItemState::AwaitingApproval;
        item.current().approvalCode = request->code;
        item.current().error = Error {.kind = ErrorKind::ApprovalRequired};
        item.current().changed = m_clock.now();
        news[at.entry].append({at.index, item});
    }
    m_registry.recordAll(news);
    for (auto it = news.cbegin(); it != news.cend(); ++it) {
        if (it.key()->job.phase == JobPhase::Stopped)
            m_registry.takeBackUnsent(*it.key());
    }
    if (news.isEmpty())
        return;
    withdraw(); // those of what was stopped
}

void ApprovalWatch::look()
{
    if (!whatMayWait().isEmpty()) {
        findRequests();
        return;
    }
    if (const QHash<ApprovalCode, ItemRef> asked = whatWaits(); !asked.isEmpty())
        askAfter(asked);
}

void ApprovalWatch::askAfter(const QHash<ApprovalCode, ItemRef> &asked)
{
    m_poller.begin();
    whenReady(m_api.readApprovals(asked.keys()), this,
        [this, asked](const QList<ApprovalReading> &readings) { take(asked, readings); });
}

std::optional<JobItem> ApprovalWatch::after(const JobItem &item, const ApprovalReading &reading) const
{
    if (item.current().approvalCode != reading.id || reading.state == ApprovalReading::State::Unreadable)
        return std::nullopt;
    // The service shows each request for a month (graph.md §6): one that is gone was not approved in its three days.
    const bool isGone = reading.state == ApprovalReading::State::Gone;
    const bool isOld = item.current().changed.secsTo(m_clock.now()) > std::chrono::seconds(approvalLapses).count();
    if (isGone && !isOld)
        return std::nullopt;
    const ApprovalState state = isGone ? ApprovalState::Expired : reading.value.state;
    const bool isWaiting = item.current().state == ItemState::AwaitingApproval;
    if (!isWaiting && item.current().state != ItemState::Unknown)
        return std::nullopt;
    JobItem next = item;
    if (state == ApprovalState::Completed) { // the code was used, and only an order that is carried out uses it
        next.current().state = ItemState::Accepted;
        next.current().error.reset();
    } else if (isWaiting && state == ApprovalState::Approved) {
        // Turned down although it was approved: the same answer would come again.
        const bool wasTurnedDown = item.current().error && item.current().error->kind != ErrorKind::ApprovalRequired;
        if (wasTurnedDown)
            next.current().state = ItemState::Failed;
        else
            next = approvedItem(item);
    } else if (isWaiting && isRefusal(state)) {
        next.current().state = ItemState::Failed;
        next.current().error = Error {
            .kind = kindOf(state), .message = reading.value.words, .requestId = item.current().requestId};
    } else {
        return std::nullopt;
    }
    next.current().changed = m_clock.now();
    return next;
}

void ApprovalWatch::take(const QHash<ApprovalCode, ItemRef> &asked, const QList<ApprovalReading> &readings)
{
    JobChanges news;
    std::optional<Error> error;
    for (const ApprovalReading &reading : readings) {
        const ItemRef at = asked.value(reading.id);
        if (reading.error)
            error = reading.error;
        if (const std::optional<JobItem> next = after(at.item(), reading))
            news[at.entry].append({at.index, *next});
    }
    for (auto it = news.begin(); it != news.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const ItemChange &a, const ItemChange &b) { return a.index < b.index; });
        m_registry.record(*it.key(), *it);
        QList<int> planned;
        for (const ItemChange &change : std::as_const(*it)) {
            if (std::as_const(it.key()->job.items).at(change.index).current().state == ItemState::Planned)
                planned.append(change.index);
        }
        Q_EMIT approved(*it.key(), planned);
    }
    m_poller.end(!news.isEmpty());
    if (!news.isEmpty())
        Q_EMIT settled();
    Q_EMIT read(error);
}

void ApprovalWatch::withdraw()
{
    if (m_withdrawing)
        return;
    const QDateTime recent = m_clock.now().addSecs(-std::chrono::seconds(approvalLapses).count());
    QHash<ApprovalCode, ItemRef> asked;
    for (const std::unique_ptr<JobEntry> &entry : m_registry.entries()) {
        if (entry->count(ItemState::Withdrawn) == 0)
            continue;
        for (int i = 0; i < entry->job.items.size() && asked.size() < maxBatchSize; ++i) {
            const JobItem &item = std::as_const(entry->job.items).at(i);
            const bool stands = item.current().state == ItemState::Withdrawn && !item.current().approvalCode.isEmpty()
                && item.current().changed > recent;
            if (stands && !m_triedToWithdraw.contains(item.current().approvalCode))
                asked.insert(item.current().approvalCode, {entry.get(), i});
        }
    }
    if (asked.isEmpty())
        return;
    const QList<ApprovalCode> codes = asked.keys();
    m_triedToWithdraw += QSet<ApprovalCode>(codes.cbegin(), codes.cend());
    m_withdrawing = true;
    whenReady(m_api.cancelApprovals(codes), this,
        [this, asked, codes](const QList<std::optional<Error>> &errors) { noteWithdrawn(asked, codes, errors); });
}

void ApprovalWatch::noteWithdrawn(const QHash<ApprovalCode, ItemRef> &asked, const QList<ApprovalCode> &codes,
    const QList<std::optional<Error>> &errors)
{
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const ItemRef at = asked.value(codes.at(i));
        JobItem item = at.item();
        if (errors.at(i) || item.current().state != ItemState::Withdrawn)
            continue; // what can't be withdrawn keeps its code, so that a person is told
        item.current().approvalCode = {};
        m_registry.record(*at.entry, {{at.index, item}});
    }
    m_withdrawing = false;
    withdraw();
    if (!m_withdrawing)
        Q_EMIT withdrawn();
}

} // namespace Reslate::Jobs
