// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/proof/directoryreader.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/sendqueue.h"

#include <QObject>

namespace Reslate {
class Clock;
} // namespace Reslate

namespace Reslate::Jobs {

class FactReader;
class JobRegistry;
class ReadFailures;
struct JobEntry;
struct LinkedFacts;
struct SendingServices;

/// The inspection before records of one job leave Autopilot or Entra: reads them and the protected groups freshly, and
/// judges the items again (directoryCheck). Where a registration names records of a later enrollment, the list of
/// devices is read as well, for the proof that they are the same computer's (mayHaveReturned); so it is for computers
/// that stood only in Autopilot, whose records stay when a listed device has their serial number or Entra device. What
/// may be sent gets ready; what may not, or needn't, ends as Blocked or NotNeeded. The one of the orders that go to
/// Intune is Preflight.
class DirectoryPreflight final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    DirectoryPreflight(JobEntry &entry, SendQueue &queue, const SendingServices &with, ReadFailures &failures);

    /// Inspects up to n queued items of that kind, DeleteAutopilot or DeleteEntra. Not while it is running.
    void start(ResetMode kind, int n);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void followable(); ///< something can be followed
    void progressed(); ///< something may have become ready, or it ended

private:
    /// What one inspection is about.
    struct Inspection {
        QList<int> items;
        QList<DirectoryReading> readings; ///< one per item
        QDateTime asOf;
    };
    void readRecords(const QList<int> &items);
    void readReturns(const Inspection &inspection);
    void conclude(const Inspection &inspection, const LinkedFacts &linked);
    DirectoryCheck check(
        const JobItem &item, const DirectoryFacts &facts, const Device &device, const LinkedFacts &linked) const;

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    ProtectedList &m_protected;
    Clock &m_clock;
    ReadFailures &m_failures;
    FactReader &m_facts;
    DirectoryReader m_reader;
    bool m_isRunning = false;
    GuardFacts m_guards; ///< of the inspection that runs, or was the last
};

} // namespace Reslate::Jobs
