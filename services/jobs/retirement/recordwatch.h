// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/lookend.h"
#include "domain/retirement/reportstore.h"
#include "graph/graphapi.h"
#include "jobs/proof/directoryreader.h"
#include "jobs/proof/factreader.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>

namespace Reslate {

class Clock;
class JobEngine;

/// Looks at the records of retired devices again, after an hour, after a day and when the program begins, and keeps
/// what it saw: a record that was deleted may come back, and one that was to go may still stand. What is gone is looked
/// for under other ids as well: whoever enrolls or registers the computer again makes new records of it, which its
/// serial number tells, or what the new records name. Where Entra records were to go, it looks as well for the one that
/// only the registration named (registeredEntraOf()), if that is the computer's for certain. Sends no order.
class RecordWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::hours firstLook {1};
    static constexpr std::chrono::hours secondLook {24};
    /// So long after its last change nothing of a retirement is looked at any more.
    static constexpr std::chrono::hours patience {30 * 24};

    /// All references must outlive it.
    RecordWatch(JobEngine &engine, ReportStore &store, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Looks at all records that were to go, now, once the jobs are restored; and later, where the look after an hour
    /// or a day is still to come. Those that are looked at now: looked() tells of each once.
    QSet<RetirementId> begin();
    /// Looks at those of one retirement; looked() tells once when it was done, or why it can't be. False: nothing is
    /// looked at, as nothing left for its devices, or JobEngine::jobs() names none of its jobs any more; looked() then
    /// tells nothing.
    bool lookNow(const RetirementId &id);

Q_SIGNALS:
    void looked(const Reslate::RetirementId &id, const Reslate::LookEnd &end);

private:
    /// What is to be read of a device: those of its records that an order went to, or that had gone, most often with
    /// the wipe, before one was to leave; all of them where the job was to delete none, as of a plain wipe or of what
    /// is lost; and the Intune record of what was wiped where only others were to go, as of a repair.
    struct Asked {
        DeviceRef device;
        DeviceId record; ///< in Intune, under which it was last known
        DeviceId leaving; ///< in Intune, what was to go or a wipe most often takes; not the record of a later return
        QDateTime since; ///< what enrolled before that isn't this device that came back
        bool intune = false;
        bool autopilot = false;
        bool entra = false;
    };
    /// A look at the records of one retirement, as far as they are read.
    struct Reading;
    using Look = std::shared_ptr<Reading>;
    void read(const Retirement &retirement, const QList<Asked> &asked);
    static void addOrdered(Asked &of, const Job &job, const JobItem &item);
    QList<Asked> askedOf(const RetirementId &id) const;
    void onJobChanged(const JobId &id);
    /// After an hour and a day; once for each job.
    void lookLater(const Job &job, const QDateTime &ended);
    void readListed(const Look &look);
    void readDirectory(const Look &look);
    void readRegistrations(const Look &look);
    void readNewEntra(const Look &look);
    RecordLook intuneLook(const Reading &read, const Asked &of) const;
    RecordLook autopilotLook(const Reading &read, const Asked &of, RecordState state) const;
    RecordLook entraLook(const Reading &read, const Asked &of, RecordState state) const;
    /// Whether new records of the computer name that Entra device, so that it is no leftover.
    static bool isInUse(const Reading &read, const Asked &of, const EntraDeviceId &id);
    RecordLook registeredLook(const Reading &read, const Asked &of, const EntraDeviceId &id) const;
    void keep(const Look &look);

    JobEngine &m_engine;
    ReportStore &m_store;
    GraphApi &m_api;
    Clock &m_clock;
    Jobs::DirectoryReader m_reader;
    Jobs::FactReader m_facts;
    QSet<JobId> m_awaited; ///< ended ones after which there is to be a look
};

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::RetirementId)
