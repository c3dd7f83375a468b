// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "jobs/engine/jobentry.h"
#include "jobs/proof/factreader.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace Reslate::Jobs {

class JobRegistry;

/// How often the list is read for wiped devices that enroll again.
inline constexpr std::chrono::minutes enrollmentLook {2};
/// For so long after the last change of an item.
inline constexpr std::chrono::hours enrollmentPatience {30 * 24};

/// Finds wiped devices that enrolled again: the proof of a factory wipe that comes after the record went. Such a device
/// has a new Intune record, so it is looked for in the whole list by its serial number and by its Entra record, which
/// one that is registered in Autopilot keeps. A record proves one wipe at most. Of one that reported nothing before its
/// record went, Entra and the service's list of orders are asked as well, as it may never have been reset
/// (isResetProven). A later step may wait for this proof; after enrollmentPatience nobody looks any more, and only a
/// person opens its gate.
class EnrollmentWatch final : public QObject {
    Q_OBJECT
public:
    EnrollmentWatch(JobRegistry &registry, FactReader &reader, Clock &clock, QObject *parent = nullptr);

    /// Something may be to be looked for.
    void wake();
    /// Reads the list now; looked() comes in any case.
    void lookNow();

Q_SIGNALS:
    void looked(const std::optional<Reslate::Error> &error); ///< why nothing is known

private:
    struct Search {
        QList<ItemRef> places;
        QSet<QString> serials; ///< comparable; none that several of the places bear
        QSet<EntraDeviceId> entraDevices; ///< none that several of the places have
    };
    Search search() const;
    /// The records that proved a wipe already: one computer came back under each of them.
    QSet<DeviceId> provenRecords() const;
    /// A device that is back.
    struct Return {
        ItemRef place;
        Device record; ///< under which
    };
    void look();
    QList<Return> returns(const Search &search, const LinkedFacts &found) const;
    /// Reads what else has to speak for these.
    void prove(const QList<Return> &returns);
    void judge(const QList<Return> &returns, const JoinFacts &joins, const AuditFacts &audits);
    void note(const QList<Return> &proven);
    void end(const std::optional<Error> &error);

    JobRegistry &m_registry;
    FactReader &m_reader;
    Clock &m_clock;
    bool m_awaiting = false; ///< a look is asked for
    bool m_looking = false;
    QSet<DeviceId> m_refuted; ///< records under which devices are back that prove no reset
};

} // namespace Reslate::Jobs
