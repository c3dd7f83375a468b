// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/plan/foureyes.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <optional>

namespace Reslate {

class StoreAccess;

/// Whether a second person has to confirm what is destructive, and who did: written to the store first.
class FourEyesRule final : public QObject {
    Q_OBJECT
public:
    /// Both references must outlive the rule.
    FourEyesRule(StoreAccess &store, Clock &clock, QObject *parent = nullptr);

    /// What the store has of it. After a failure nothing destructive may be started.
    Result<void> setStored(const Result<FourEyes> &stored);
    /// Reads it from the store.
    Result<void> load();
    bool isOn() const { return m_on || m_fixed; }
    /// Laid down by IT: a second person has to confirm, whatever the store says, and nobody switches that off.
    void setFixed(bool fixed);
    /// Fails, changing nothing: Usage (no reason; with the code "preset": it is laid down otherwise), Storage….
    QFuture<Result<void>> set(bool on, const QString &who, const QString &reason);

    /// Whether a second person has to confirm these, a tenant's own approval left out of account.
    bool asksFor(const QList<Plan> &plans) const { return isOn() && isDestructive(plans); }
    /// Whether the tenant's own approval counts in place of a second person here. Not for a plan for later: until it
    /// leaves, an administrator may have taken the tenant's policy away, and then nobody would be asked.
    static bool isSpared(const QList<Plan> &plans, const Consent &consent);
    /// The code of these plans. Another one when something was started with a code meanwhile.
    QString codeOf(const QList<Plan> &plans) const { return planCode(plans, m_identity); }
    SecondPersonProblem problemOf(const SecondPerson &second, const QString &startedBy, const QList<Plan> &plans) const;
    /// Why these may not start; nullopt: they may. Usage: the second person's word doesn't count; Storage….
    std::optional<Error> obstacle(const QList<Plan> &plans, const QString &startedBy, const Consent &consent) const;

    /// A job is about to be added that a second person confirmed.
    QFuture<Result<void>> note(const JobId &job, const SecondPerson &second);
    /// Who confirmed a job, and when; nullopt: nobody.
    std::optional<Witness> witnessOf(const JobId &job) const;

Q_SIGNALS:
    void changed(); ///< from within setStored(), load(), setFixed(), set() and note()

private:
    void add(const Witness &witness);

    StoreAccess &m_store;
    Clock &m_clock;
    bool m_on = false;
    bool m_fixed = false;
    std::optional<Error> m_error; ///< why it isn't known
    QString m_identity; ///< of what is started next: each confirmed start makes a new one
    QHash<JobId, Witness> m_witnesses;
};

} // namespace Reslate
