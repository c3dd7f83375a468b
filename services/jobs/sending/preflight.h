// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "jobs/proof/factreader.h"
#include "jobs/rules/protectedlist.h"
#include "jobs/sending/sendqueue.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>

namespace Reslate {
class Clock;
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

class CensusReader;
class JobRegistry;
class ReadFailures;
struct JobEntry;
struct SendingServices;

/// The inspection before orders of one job leave: reads the devices, their joins and the protected groups freshly, and
/// judges the items again. What may be sent gets ready; what may not ends as Blocked or is followed.
class Preflight final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    Preflight(
        JobEntry &entry, SendQueue &queue, const SendingServices &with, CensusReader &census, ReadFailures &failures);

    /// Inspects up to n queued items of that kind. Not while it is running.
    void start(ResetMode kind, int n);
    bool isRunning() const { return m_isRunning; }

    /// What facts say of an item: it may be sent, or changes, or none of both.
    struct Judgement {
        std::optional<ReadyItem> ready;
        std::optional<ItemChange> change;
        bool isUnreadable = false; ///< the facts that decide are not there
    };
    /// fresh: nullptr: the record is gone. asOf: nothing in it is older.
    Judgement evaluate(int index, const Device *fresh, const QDateTime &asOf);

Q_SIGNALS:
    void followable(); ///< something can be followed
    void devicesRead(const QList<Reslate::Device> &devices, const QList<Reslate::DeviceId> &gone);
    void progressed(); ///< something may have become ready, or it ended

private:
    void readJoins(const QList<EntraDeviceId> &entraIds);
    void readDevices(const JoinFacts &joins);
    void onDevicesRead(const QList<Device> &devices, const QDateTime &asOf, const JoinFacts &joins);
    /// The item that is inspected and whose order goes to that Intune record; -1: none.
    int inspected(const DeviceId &record) const;
    void onEnded(const DeviceFactsEnd &end, const std::optional<Error> &error);
    /// Looks in the list of devices for computers that were wiped and whose record is gone before its deletion could be
    /// ordered: one that is back already stands in Intune, under another record.
    void findReturned(const DeviceFactsEnd &end, const std::optional<Error> &error);
    /// Where the computer is back for certain, its deletion is that of the new record. Whether that is so.
    bool noteReturn(JobItem &item, const LinkedFacts &linked) const;
    void conclude(const DeviceFactsEnd &end, const LinkedFacts &linked, const std::optional<Error> &error);
    /// evaluate() for one that is inspected, which it no longer is when there was something to judge by.
    Judgement conclude(int index, const Device *fresh, const QDateTime &asOf);

    JobEntry &m_entry;
    SendQueue &m_queue;
    JobRegistry &m_registry;
    FactReader &m_reader;
    ProtectedList &m_protected;
    GraphApi &m_api;
    Clock &m_clock;
    CensusReader &m_census;
    ReadFailures &m_failures;
    // Of the inspection that runs, or was the last:
    bool m_isRunning = false;
    bool m_readAny = false;
    ResetMode m_kind = ResetMode::Sync;
    GuardFacts m_guards;
    QHash<DeviceId, int> m_records; ///< of what is inspected: by the Intune record that the order goes to
    QHash<DeviceId, QDateTime> m_untouched; ///< since when what happened may have been a lost order
};

} // namespace Reslate::Jobs
