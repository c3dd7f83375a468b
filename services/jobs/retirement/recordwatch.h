// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/retirement/reportstore.h"
#include "graph/graphapi.h"
#include "jobs/proof/directoryreader.h"
#include "jobs/proof/factreader.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <optional>

namespace Reslate {

class Clock;
class JobEngine;

/// Looks at the records of retired devices again, after an hour, after a day and when the program begins, and keeps
/// what it saw: a record that was deleted may come back, and one that was to go may still stand. In Intune it is looked
/// for by its serial number as well: whoever enrolls again gets another record there. Sends no order.
class RecordWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::hours firstLook {1};
    static constexpr std::chrono::hours secondLook {24};
    /// So long after its last change nothing of a retirement is looked at any more.
    static constexpr std::chrono::hours patience {30 * 24};

    /// All references must outlive it.
    RecordWatch(JobEngine &engine, ReportStore &store, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Looks at all records that were to go, now, once the jobs are restored.
    void begin();
    /// The same of one retirement; looked() tells when it was done.
    void lookNow(const RetirementId &id);

Q_SIGNALS:
    void looked(
        const Reslate::RetirementId &id, const std::optional<Reslate::Error> &error); ///< why it could not be kept

private:
    /// What is to be read of a device: which of its records an order went to; in Intune also one that the wipe took
    /// before it was to be ordered.
    struct Asked {
        DeviceRef device;
        DeviceId record; ///< in Intune, under which it was last known
        QDateTime since; ///< what enrolled before that isn't this device that came back
        bool intune = false;
        bool autopilot = false;
        bool entra = false;
    };
    QList<Asked> askedOf(const RetirementId &id) const;
    void onJobChanged(const JobId &id);
    /// Looks for those that are gone by their id under another one.
    void findAgain(const RetirementId &id, const QList<Asked> &asked, const QList<DeviceReading> &readings);
    QList<RecordLook> intuneLooks(
        const QList<Asked> &asked, const QList<DeviceReading> &readings, const LinkedFacts &linked) const;
    void readDirectory(const RetirementId &id, const QList<Asked> &asked, const QList<RecordLook> &looks);
    void keep(const RetirementId &id, const QList<RecordLook> &looks);

    JobEngine &m_engine;
    ReportStore &m_store;
    GraphApi &m_api;
    Clock &m_clock;
    DirectoryReader m_reader;
    FactReader m_facts;
    QSet<JobId> m_awaited; ///< ended ones after which there is to be a look
};

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::RetirementId)
