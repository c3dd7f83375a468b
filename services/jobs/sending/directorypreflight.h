// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/proof/directoryreader.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/sendqueue.h"

#include <QObject>

namespace Reslate {

class Clock;
class JobRegistry;
class ReadFailures;
struct JobEntry;
struct SendingServices;

/// The inspection before records of one job leave Autopilot or Entra: reads them and the protected groups freshly, and
/// judges the items again (directoryCheck). What may be sent gets ready; what may not, or needn't, ends as Blocked or
/// NotNeeded. The one of the orders that go to Intune is Preflight.
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
    void onRead(const QList<int> &items, const QList<DirectoryReading> &readings, const QDateTime &asOf);

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    ProtectedList &m_protected;
    Clock &m_clock;
    ReadFailures &m_failures;
    DirectoryReader m_reader;
    bool m_isRunning = false;
    GuardFacts m_guards; ///< of the inspection that runs, or was the last
};

} // namespace Reslate
