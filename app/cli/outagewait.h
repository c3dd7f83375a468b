// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/clock.h"
#include "jobs/engine/jobengine.h"

#include <QObject>

#include <chrono>
#include <map>
#include <optional>

namespace Reslate {

/// Goes on by itself with jobs that an outage paused, so that nobody has to sit beside a run. Going on begins with
/// reading; when that tells nothing, the job pauses again and nothing was sent. After lost answers one device goes
/// ahead of the others.
class OutageWait final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    OutageWait(JobEngine &engine, Clock &clock, Terminal &terminal, QObject *parent = nullptr);

    /// What keeps this job from sending, where it would go on by itself; until the service takes an order again.
    std::optional<Error> outageOf(const Job &job) const;
    /// Of a job that the engine paused because of that. Does nothing when it waits for this job already.
    void hold(const JobId &id, const Error &error);
    /// Nothing goes on by itself any more.
    void end() { m_isOver = true; }

private:
    struct Wait {
        std::chrono::seconds next {0}; ///< how long the next one lasts
        int taken = 0; ///< orders that the service had taken when the last one began
        bool runs = false;
        Error error; ///< why
    };
    void goOn(const JobId &id);

    JobEngine &m_engine;
    Clock &m_clock;
    Terminal &m_terminal;
    std::map<JobId, Wait> m_waits;
    bool m_isOver = false;
};

} // namespace Reslate
