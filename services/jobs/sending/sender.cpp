// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/sender.h"

#include "domain/job/pace.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/sending/jobsender.h"

#include <algorithm>

namespace Reslate::Jobs {

Sender::Sender(const SendingServices &with, int parallelBatches, QObject *parent)
    : QObject(parent)
    , m_with(with)
    , m_parallelBatches(std::max(parallelBatches, 1))
    , m_wake(with.clock)
    , m_others(with.registry, with.api, with.clock, with.pacing)
{
    connect(&m_wake, &WakeTimer::due, this, &Sender::pump);
    connect(&m_others, &OtherOrders::counted, this, &Sender::pump);
}

Sender::~Sender() = default;

JobSender &Sender::senderOf(JobEntry &entry)
{
    std::unique_ptr<JobSender> &sender = m_senders[&entry];
    if (!sender) {
        const SharedSending shared {
            .wake = m_wake, .others = m_others, .inFlight = m_inFlight, .parallelBatches = m_parallelBatches};
        sender = std::make_unique<JobSender>(entry, m_with, shared);
        connect(sender.get(), &JobSender::followable, this, &Sender::followable);
        connect(sender.get(), &JobSender::devicesRead, this, &Sender::devicesRead);
    }
    return *sender;
}

JobSender *Sender::find(const JobEntry &entry) const
{
    const auto sender = m_senders.find(&entry);
    return sender == m_senders.end() ? nullptr : sender->second.get();
}

void Sender::begin(JobEntry &entry)
{
    senderOf(entry).begin();
}

void Sender::halt(JobEntry &entry)
{
    senderOf(entry).halt();
}

void Sender::resume(JobEntry &entry)
{
    senderOf(entry).resume();
}

void Sender::enqueue(JobEntry &entry, const QList<int> &items)
{
    senderOf(entry).enqueue(items);
}

void Sender::enqueuePlanned(JobEntry &entry, const QList<ItemChange> &refused)
{
    senderOf(entry).enqueuePlanned(refused);
}

void Sender::inspectAgain()
{
    for (const auto &each : m_senders)
        each.second->unready();
    pump();
}

void Sender::onItemsChanged(const JobId &job)
{
    pump();
    JobEntry &entry = *m_with.registry.find(job);
    if (!entry.isActive || !isPilotProven(entry.job)) // who only looks at a job sets nothing going
        return;
    m_with.registry.setPhase(entry, JobPhase::Sending);
    resume(entry);
}

void Sender::pump()
{
    for (const std::unique_ptr<JobEntry> &entry : m_with.registry.entries()) {
        JobSender *sender = find(*entry);
        if (!sender)
            continue;
        sender->goOnWhenDue();
        if (!sender->isSending())
            continue;
        JobSender::Others others;
        for (const auto &[job, other] : m_senders) {
            if (other.get() == sender || !other->isSending())
                continue;
            others.reserved += other->reserved();
            others.waiting += other->isWaiting() ? 1 : 0;
        }
        sender->serve(others);
    }
}

void Sender::undoIntents()
{
    for (const std::unique_ptr<JobEntry> &entry : m_with.registry.entries()) {
        if (JobSender *sender = find(*entry))
            sender->undoIntents();
    }
}

std::optional<Error> Sender::blindBecause(const JobEntry &entry) const
{
    const JobSender *sender = find(entry);
    return sender ? sender->blindBecause() : std::nullopt;
}

} // namespace Reslate::Jobs
