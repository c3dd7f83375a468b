// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/sending/readfailures.h"

#include "core/clock.h"
#include "jobs/engine/jobregistry.h"
#include "jobs/sending/sendingservices.h"
#include "jobs/sending/sendqueue.h"

#include <algorithm>
#include <chrono>

namespace Reslate::Jobs {
namespace {

constexpr std::chrono::milliseconds retryRead {5'000};

} // namespace

ReadFailures::ReadFailures(JobEntry &entry, SendQueue &queue, const SendingServices &with, QObject *parent)
    : QObject(parent)
    , m_entry(entry)
    , m_queue(queue)
    , m_registry(with.registry)
    , m_clock(with.clock)
{
}

void ReadFailures::retry(const QList<int> &unread, const std::optional<Error> &error)
{
    const QDateTime retry = m_clock.now().addMSecs(retryRead.count() * std::max(m_inARow, 1));
    for (const int index : unread) {
        if (std::as_const(m_entry.job.items).at(index).current().state != ItemState::Planned)
            continue;
        if (error)
            m_queue.defer(index, retry);
        else
            m_queue.enqueue(index); // the job stood still meanwhile, or something was protected
    }
}

void ReadFailures::pauseWhenBlind(const std::optional<Error> &error)
{
    m_error = error;
    const bool isAccount = error && (error->kind == ErrorKind::SignInRequired || error->kind == ErrorKind::Forbidden);
    if (error && m_inARow > 0 && (isAccount || m_inARow >= failedReadsThatPause)) {
        m_registry.pauseBecause(m_entry, *error);
        Q_EMIT halted();
    }
}

} // namespace Reslate::Jobs
