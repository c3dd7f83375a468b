// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/approvalwatch.h"

#include "core/async.h"
#include "graph/batch.h"
#include "jobs/proof.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Reslate {
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

/// The first order was refused unprocessed, so what the device does from now on is measured anew.
JobItem approvedItem(JobItem item)
{
    item.proof = Proof::Planned;
    item.error.reset();
    item.baseline = QDateTime();
    item.seenBefore = QDateTime();
    item.tries = 0;
    return item;
}

} // namespace

ApprovalWatch::ApprovalWatch(JobBook &book, GraphApi &api, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_book(book)
    , m_api(api)
    , m_clock(clock)
{
}

void ApprovalWatch::wake()
{
    withdraw();
    m_pace = fastestAsk;
    const QDateTime soon = m_clock.now().addMSecs(fastestAsk.count());
    const bool any = std::any_of(m_book.entries().cbegin(), m_book.entries().cend(),
        [](const auto &entry) { return entry->count(Proof::AwaitingApproval) + entry->count(Proof::Unknown) > 0; });
    if (any && !m_looking && (!m_next.isValid() || m_next > soon))
        schedule(fastestAsk);
}

void ApprovalWatch::lookNow()
{
    withdraw();
    m_pace = fastestAsk;
    if (!m_looking)
        schedule(std::chrono::milliseconds(0));
}

void ApprovalWatch::schedule(std::chrono::milliseconds delay)
{
    m_next = m_clock.now().addMSecs(delay.count());
    m_clock.callAfter(delay, this, [this, turn = ++m_turn] {
        if (turn == m_turn && !m_looking)
            look();
    });
}

QHash<ApprovalCode, ApprovalWatch::Asked> ApprovalWatch::whatWaits() const
{
    QHash<ApprovalCode, Asked> waits;
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        if (entry->count(Proof::AwaitingApproval) + entry->count(Proof::Unknown) == 0)
            continue;
        for (int i = 0; i < entry->job.items.size(); ++i) {
            const JobItem &item = std::as_const(entry->job.items).at(i);
            const bool waiting = item.proof == Proof::AwaitingApproval || (item.proof == Proof::Unknown && entry->isOpen(i));
            if (waiting && !item.approvalCode.isEmpty())
                waits.insert(item.approvalCode, {entry.get(), i});
        }
    }
    return waits;
}

QHash<DeviceId, ApprovalWatch::Asked> ApprovalWatch::whatMayWait() const
{
    QHash<DeviceId, Asked> waits;
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        const Job &job = entry->job;
        if (entry->count(Proof::Unknown) == 0 || job.justification.isEmpty() || !canNeedApproval(job.mode))
            continue;
        for (int i = 0; i < job.items.size(); ++i) {
            const JobItem &item = job.items.at(i);
            const bool isLost = item.proof == Proof::Unknown && item.approvalCode.isEmpty() && entry->isOpen(i);
            if (isLost && m_book.placeOf(item.device).entry == entry.get())
                waits.insert(item.device, {entry.get(), i});
        }
    }
    return waits;
}

bool ApprovalWatch::isKnown(const ApprovalCode &code) const
{
    return std::any_of(m_book.entries().cbegin(), m_book.entries().cend(), [&code](const auto &entry) {
        const QList<JobItem> &items = entry->job.items;
        return std::any_of(items.cbegin(), items.cend(), [&code](const JobItem &item) { return item.approvalCode == code; });
    });
}

void ApprovalWatch::findRequests()
{
    m_looking = true;
    const auto newest = std::make_shared<QHash<DeviceId, ApprovalRecord>>();
    auto page = [this, newest](std::vector<ApprovalRecord> &&records) {
        const QHash<DeviceId, Asked> lost = whatMayWait();
        for (const ApprovalRecord &record : records) {
            const Asked at = lost.value(record.device);
            if (!at.entry || record.state == ApprovalState::Unknown)
                continue;
            const Job &job = at.entry->job;
            const QDateTime made = job.created.addSecs(-std::chrono::seconds(clockSlack).count());
            const bool isOurs = record.requested.isValid() && record.requested >= made
                && record.justification == job.justification && !isKnown(record.code);
            const auto before = newest->constFind(record.device);
            if (isOurs && (before == newest->cend() || before->requested < record.requested))
                newest->insert(record.device, record);
        }
    };
    // However the list ended: a request that stands in it was made, and one that doesn't may still come.
    whenReady(m_api.listMyApprovals(this, std::move(page)), this, [this, newest](const ListEnd &) {
        m_looking = false;
        const bool found = adopt(*newest);
        if (found)
            m_pace = fastestAsk;
        const bool anyLost = !whatMayWait().isEmpty();
        if (const QHash<ApprovalCode, Asked> asked = whatWaits(); !asked.isEmpty()) {
            askAfter(asked);
        } else if (anyLost) {
            m_pace = std::min(m_pace * 3 / 2, slowestAsk);
            schedule(m_pace);
        }
    });
}

bool ApprovalWatch::adopt(const QHash<DeviceId, ApprovalRecord> &requests)
{
    const QHash<DeviceId, Asked> lost = whatMayWait();
    QHash<JobEntry *, QList<ItemChange>> news;
    for (auto it = requests.cbegin(); it != requests.cend(); ++it) {
        const Asked at = lost.value(it.key());
        if (!at.entry)
            continue;
        JobItem item = std::as_const(at.entry->job.items).at(at.item);
        item.proof = Proof::AwaitingApproval;
        item.approvalCode = it->code;
        item.error = Error {.kind = ErrorKind::ApprovalRequired};
        item.changed = m_clock.now();
        news[at.entry].append({at.item, item});
    }
    for (auto it = news.begin(); it != news.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const ItemChange &a, const ItemChange &b) { return a.index < b.index; });
        m_book.record(*it.key(), *it);
    }
    return !news.isEmpty();
}

void ApprovalWatch::look()
{
    m_next = QDateTime();
    if (!whatMayWait().isEmpty()) {
        findRequests();
        return;
    }
    if (const QHash<ApprovalCode, Asked> asked = whatWaits(); !asked.isEmpty())
        askAfter(asked);
}

void ApprovalWatch::askAfter(const QHash<ApprovalCode, Asked> &asked)
{
    m_looking = true;
    whenReady(m_api.readApprovals(asked.keys()), this,
        [this, asked](const QList<ApprovalReading> &readings) { take(asked, readings); });
}

std::optional<JobItem> ApprovalWatch::after(const JobItem &item, const ApprovalReading &reading) const
{
    if (item.approvalCode != reading.id || reading.state != ApprovalReading::State::Found)
        return std::nullopt;
    const ApprovalState state = reading.value.state;
    const bool isWaiting = item.proof == Proof::AwaitingApproval;
    if (!isWaiting && item.proof != Proof::Unknown)
        return std::nullopt;
    JobItem next = item;
    if (state == ApprovalState::Completed) { // the code was used, and only an order that is carried out uses it
        next.proof = Proof::Accepted;
        next.error.reset();
    } else if (isWaiting && state == ApprovalState::Approved) {
        // Turned down although it was approved: the same answer would come again.
        const bool wasTurnedDown = item.error && item.error->kind != ErrorKind::ApprovalRequired;
        if (wasTurnedDown)
            next.proof = Proof::Failed;
        else
            next = approvedItem(item);
    } else if (isWaiting && isRefusal(state)) {
        next.proof = Proof::Failed;
        next.error = Error {.kind = kindOf(state), .message = reading.value.words, .requestId = item.requestId};
    } else {
        return std::nullopt;
    }
    next.changed = m_clock.now();
    return next;
}

void ApprovalWatch::take(const QHash<ApprovalCode, Asked> &asked, const QList<ApprovalReading> &readings)
{
    QHash<JobEntry *, QList<ItemChange>> news;
    std::optional<Error> error;
    for (const ApprovalReading &reading : readings) {
        const Asked at = asked.value(reading.id);
        if (reading.error)
            error = reading.error;
        if (const std::optional<JobItem> next = after(std::as_const(at.entry->job.items).at(at.item), reading))
            news[at.entry].append({at.item, *next});
    }
    for (auto it = news.begin(); it != news.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const ItemChange &a, const ItemChange &b) { return a.index < b.index; });
        m_book.record(*it.key(), *it);
        QList<int> planned;
        for (const ItemChange &change : std::as_const(*it)) {
            if (std::as_const(it.key()->job.items).at(change.index).proof == Proof::Planned)
                planned.append(change.index);
        }
        Q_EMIT approved(*it.key(), planned);
    }
    m_looking = false;
    m_pace = news.isEmpty() ? std::min(m_pace * 3 / 2, slowestAsk) : fastestAsk;
    schedule(m_pace);
    if (!news.isEmpty())
        Q_EMIT settled();
    Q_EMIT read(error);
}

void ApprovalWatch::withdraw()
{
    if (m_withdrawing)
        return;
    const QDateTime recent = m_clock.now().addSecs(-std::chrono::seconds(approvalLapses).count());
    QHash<ApprovalCode, Asked> asked;
    for (const std::unique_ptr<JobEntry> &entry : m_book.entries()) {
        if (entry->count(Proof::TakenBack) == 0)
            continue;
        for (int i = 0; i < entry->job.items.size() && asked.size() < mostBatchParts; ++i) {
            const JobItem &item = std::as_const(entry->job.items).at(i);
            const bool stands = item.proof == Proof::TakenBack && !item.approvalCode.isEmpty() && item.changed > recent;
            if (stands && !m_triedToWithdraw.contains(item.approvalCode))
                asked.insert(item.approvalCode, {entry.get(), i});
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

void ApprovalWatch::noteWithdrawn(const QHash<ApprovalCode, Asked> &asked, const QList<ApprovalCode> &codes,
    const QList<std::optional<Error>> &errors)
{
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const Asked at = asked.value(codes.at(i));
        JobItem item = std::as_const(at.entry->job.items).at(at.item);
        if (errors.at(i) || item.proof != Proof::TakenBack)
            continue; // what can't be withdrawn keeps its code, so that a person is told
        item.approvalCode = {};
        m_book.record(*at.entry, {{at.item, item}});
    }
    m_withdrawing = false;
    withdraw();
    if (!m_withdrawing)
        Q_EMIT withdrawn();
}

} // namespace Reslate
