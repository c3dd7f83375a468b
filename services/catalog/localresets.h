// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/rules/localreset.h"
#include "graph/policyapi.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace Reslate {

/// Whether local Autopilot Reset is allowed at each computer: the policies that set it, and the members of the groups
/// for which these are. Nothing is read before somebody wants to know. Only reads.
class LocalResets final : public QObject {
    Q_OBJECT
public:
    enum class State { NotRead, Reading, Read, Failed };

    /// Both references must outlive it.
    LocalResets(PolicyApi &api, DeviceCatalog &catalog, QObject *parent = nullptr);

    /// Reads the policies and those groups, anew where they were read before. Does nothing while they are being read.
    void read();
    /// The same, where they were read before.
    void readAgain();
    State state() const { return m_state; }
    /// Failed: why the policies aren't known.
    const std::optional<Error> &error() const { return m_error; }
    /// Those that set it.
    const QList<LocalResetPolicy> &policies() const { return m_policies; }

    /// For a computer with Windows. Unknown, since the policies were not read, until they are.
    LocalResetFinding findingOf(const Device &device) const;

Q_SIGNALS:
    void begins(); ///< right before something is asked for
    void ended(); ///< a reading, with or without success

private:
    void take(const Result<QList<LocalResetPolicy>> &policies);
    void readGroup(const GroupId &group);
    void lookWhetherAllCame();
    bool isRead(const GroupId &group) const;
    bool isGone(const GroupId &group) const;

    PolicyApi &m_api;
    DeviceCatalog &m_catalog;
    State m_state = State::NotRead;
    std::optional<Error> m_error;
    QList<LocalResetPolicy> m_policies;
    QSet<GroupId> m_groups; ///< that the policies name
    QSet<GroupId> m_awaited; ///< whether users are in them is being read
    QSet<GroupId> m_withUsers; ///< users are in these, or it isn't known
};

/// Whether a computer can have local Autopilot Reset at all: one with Windows, which isn't known of some.
bool mayHaveLocalReset(const Device &device);

} // namespace Reslate
