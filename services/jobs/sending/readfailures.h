// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QObject>

#include <optional>

namespace Reslate {
class Clock;
} // namespace Reslate

namespace Reslate::Jobs {

class JobRegistry;
class SendQueue;
struct JobEntry;
struct SendingServices;

/// So many readings in a row that told nothing at all pause the job.
inline constexpr int failedReadsThatPause = 3;

/// What becomes of the devices of one job that couldn't be read, and of the job when that goes on.
class ReadFailures final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    ReadFailures(JobEntry &entry, SendQueue &queue, const SendingServices &with, QObject *parent = nullptr);

    /// A reading ended; isBlind: it told nothing at all.
    void count(bool isBlind) { m_inARow = isBlind ? m_inARow + 1 : 0; }
    /// A person goes on after a pause.
    void reset() { m_inARow = 0; }
    /// Those of these that are still planned are inspected again: after a while when there was an error.
    void retry(const QList<int> &unread, const std::optional<Error> &error);
    /// Pauses the job when too many readings in a row told nothing at all, or the account is at fault.
    void pauseWhenBlind(const std::optional<Error> &error);
    /// Why the last reading told nothing at all; none when it told something.
    std::optional<Error> blindBecause() const { return m_inARow > 0 ? m_error : std::nullopt; }

Q_SIGNALS:
    void halted(); ///< the job was paused

private:
    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    Clock &m_clock;
    int m_inARow = 0;
    std::optional<Error> m_error; ///< why the last of them told nothing
};

} // namespace Reslate::Jobs
