// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/sending/serialcensus.h"

#include <QDateTime>
#include <QObject>

namespace Reslate {
class Clock;
} // namespace Reslate

namespace Reslate::Jobs {

class FactReader;
class JobRegistry;
class SendQueue;
class WakeTimer;
struct JobEntry;
struct SendingServices;

/// Keeps known who bears the serial numbers of the devices of one job that are about to be sent an order, where an
/// enrollment may become the proof. Orders wait for it, but not for long; what can't be read holds none: then no
/// enrollment under the number alone proves them later.
class CensusReader final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    CensusReader(const JobEntry &entry, const SendQueue &queue, const SendingServices &with, WakeTimer &wake,
        QObject *parent = nullptr);

    /// Reads who bears the numbers of what is inspected or ready, where no reading of the last minutes tells.
    void read();
    /// Whether orders wait for a reading; the timer wakes when they need no longer.
    bool isAwaited() const;
    /// How many bear the item's serial number by the last reading; NotKnown when it is too old to tell.
    SerialBearers bearersNow(const JobItem &item) const;

private:
    const JobEntry &m_entry;
    const SendQueue &m_queue;
    const JobRegistry &m_registry;
    FactReader &m_reader;
    Clock &m_clock;
    WakeTimer &m_wake;
    SerialCensus m_census; ///< the last one
    bool m_runs = false;
    QDateTime m_asked;
    QDateTime m_ended; ///< invalid: there was none
};

} // namespace Reslate::Jobs
