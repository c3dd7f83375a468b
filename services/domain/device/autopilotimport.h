// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/hardwarehash.h"
#include "domain/device/ids.h"

#include <QDateTime>
#include <QString>

namespace Reslate {

using ImportedId = Id<struct ImportedTag>; ///< importedWindowsAutopilotDeviceIdentity.id

/// One hash that is to be imported. importId: ours, by which its import is found again when the answer is lost.
struct HashImport {
    QString importId;
    HardwareHash hardware;
};

/// deviceImportStatus. Unknown is where each import begins, and no end.
enum class ImportState : quint8 { Unknown, Pending, Partial, Complete, Error };

/// Why an import failed, by the name that the service gives; its numbers aren't reliable (graph.md §3, news.md).
enum class ImportError : quint8 {
    None,
    AlreadyAssigned, ///< it is registered in this tenant
    OtherTenant, ///< it is registered elsewhere; two spellings of the service's are one
    Duplicated, ///< it was imported twice
    InvalidHash,
    Other, ///< see the name
};
ImportError importErrorNamed(const QString &name);

/// One import, as the service tells it.
struct AutopilotImport {
    ImportedId id;
    QString importId; ///< as it was sent
    QString serialNumber;
    ImportState state = ImportState::Unknown;
    QString errorName; ///< the service's own; empty: none
    AutopilotId registration; ///< of a complete one: the id of the Autopilot record that the next sync brings

    bool hasEnded() const { return state != ImportState::Unknown && state != ImportState::Pending; }
    bool operator==(const AutopilotImport &) const = default;
};

/// Whether a deployment profile is assigned to an Autopilot record (deploymentProfileAssignmentStatus of beta).
enum class ProfileAssignment : quint8 { Unknown, Assigned, NotAssigned, Pending, Failed };
struct ProfileRecord {
    AutopilotId id;
    ProfileAssignment assignment = ProfileAssignment::Unknown;

    bool operator==(const ProfileRecord &) const = default;
};

/// How the tenant's Autopilot records stand to those of the deployment service.
struct AutopilotSync {
    enum class State : quint8 { Unknown, InProgress, Completed, Failed };
    State state = State::Unknown;
    QDateTime lastSync; ///< UTC; invalid: never
    QDateTime lastTriggered; ///< UTC; by hand

    bool operator==(const AutopilotSync &) const = default;
};

} // namespace Reslate
