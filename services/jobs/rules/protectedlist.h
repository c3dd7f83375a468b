// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/job/job.h"
#include "domain/rules/protection.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace Reslate {

class GraphApi;
class JobStore;
class StoreAccess;

/// The protected list and the members of its groups, as they were read for one look.
struct GuardFacts {
    Protections protections;
    /// Where groups are protected: the Entra device for which each registration stands that is still there.
    QHash<AutopilotId, EntraDeviceId> registered;
    QSet<AutopilotId> unreadRegistrations; ///< nothing is known of these
    std::optional<Error> error; ///< why the list, a group's members or a registration are not known
    QDateTime asOf; ///< UTC; no member is older. Invalid: no group is protected
    int revision = 0; ///< of the list

    /// What the list says of a device as it was just read. Groups hold Entra records, and a computer may have several:
    /// the one that Intune names now, the one that the plan named (Intune may have lost the link since), the one that
    /// its Autopilot registration stands for. One that is protected is enough. Pure.
    Guard guardOf(const Device &fresh, const JobItem &planned) const;
};

/// The tenant's protected list, and what persons lifted that was pending: written to the store first, obeyed from then
/// on.
class ProtectedList final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the list.
    ProtectedList(StoreAccess &store, GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Laid down by IT: protected, whatever the store says, and nobody lifts them.
    void setFixed(const QList<Protection> &fixed);
    /// What the store has of it.
    struct Stored {
        QList<Protection> protections;
        QList<PendingLift> lifts;
    };
    /// Sends nothing; for the store's thread.
    static Result<Stored> read(JobStore &store);
    /// A failure makes everything unreadable, so that nothing can be sent.
    Result<void> setStored(const Result<Stored> &stored);
    /// Reads it from the store.
    Result<void> load();
    /// Without the members of groups.
    const Protections &protections() const { return m_protections; }
    /// Another one after every change.
    int revision() const { return m_revision; }

    /// Adds them, all or none; they count from now on, for jobs that are running too. Time and who are set here. Fails,
    /// changing nothing: Usage (nothing named, or no reason), Conflict (one is protected already), Storage….
    QFuture<Result<void>> protect(QList<Protection> added, const QString &who);
    /// Takes it off the list. Fails, changing nothing: Usage (no reason; with the code "preset": it is laid down),
    /// NotFound, Storage….
    QFuture<Result<void>> lift(const Protection &protection, const QString &who, const QString &reason);

    /// Lifts the block that what is pending for the device sets (pendinglift.h), for this order alone; it counts from
    /// now on. Sends nothing. Fails, changing nothing: Usage (no reason, or liftProblem() says that nobody may),
    /// Storage….
    QFuture<Result<void>> liftPending(const Device &device, const QString &who, const QString &reason);

    /// Reads who belongs to the protected groups, nested members too, and for which Entra devices these Autopilot
    /// registrations stand now. Settles at once when no group is protected.
    QFuture<GuardFacts> readMembers(const QList<AutopilotId> &registrations);

Q_SIGNALS:
    void changed(); ///< from within setFixed(), setStored(), load(), protect(), lift() and liftPending()

private:
    struct MembersRun;
    void obey(const Result<QList<Protection>> &kept);

    StoreAccess &m_store;
    GraphApi &m_api;
    Clock &m_clock;
    QList<Protection> m_fixed;
    QList<Protection> m_kept; ///< in the store
    QList<PendingLift> m_lifts; ///< in the store
    Protections m_protections; ///< all three
    std::optional<Error> m_error;
    int m_revision = 0;
};

} // namespace Reslate
