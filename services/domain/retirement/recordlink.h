// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/job.h"
#include "domain/rules/protection.h"

namespace Reslate {

/// Which records belong to a device for certain: only such a one is ever deleted. Pure.

/// What was just read of the records beside the Intune one. NotLoaded: it wasn't asked for.
struct DirectoryFacts {
    RecordState autopilotState = RecordState::NotLoaded;
    AutopilotRecord autopilot; ///< where it is Present
    RecordState entraState = RecordState::NotLoaded;
    EntraRecord entra; ///< where it is Present
};

/// Names a device that stands in Autopilot alone and has no Intune record, where jobs name devices. No id of Intune
/// looks like it, so nothing of Intune is ever found or ordered by it.
DeviceId unenrolledId(const AutopilotId &registration);
/// Whether the id is one of these.
bool isUnenrolled(const DeviceId &id);

/// The records that the step under way is about: the device's, with the Intune record under which it came back where an
/// earlier step saw that.
DeviceRef orderedRecords(const JobItem &item);

/// The Intune record under which the device was last known to be enrolled.
DeviceId latestRecord(const JobItem &item);

/// Whether the registration is the device's for certain: its serial number is the same, where both have a real one, and
/// neither id names another device. What only a placeholder speaks for needs an id that agrees. That it names another
/// Intune record doesn't count where serial number and Entra device agree: the device has enrolled again.
bool isCertainLink(const JobItem &item, const AutopilotRecord &registration);

/// The other Intune record that a registration which is the device's names: it came back meanwhile, and that record
/// stands. Empty: there is none.
DeviceId enrolledAgainBy(const JobItem &item, const AutopilotRecord &registration);

/// What the facts say of the deletion that is planned of a record in Autopilot or Entra.
struct DirectoryCheck {
    enum class Verdict {
        Send,
        NotNeeded, ///< with reason: there is no such record, or it isn't deleted from here
        Blocked, ///< with reason
        Taken, ///< an earlier, refused offer was carried out after all
        Unreadable,
    };
    Verdict verdict = Verdict::Unreadable;
    Reason reason = Reason::None;

    bool operator==(const DirectoryCheck &) const = default;
};

/// Whether the list protects models or users in a way that nothing read here can be held against: neither a
/// registration nor an Entra record tells these. What Intune told was judged before the job was made and with its first
/// step, so only a younger rule counts where there was one. jobCreated: UTC.
bool isBeyondProtections(const JobItem &item, const Protections &protections, const QDateTime &jobCreated);

/// Judges a planned DeleteAutopilot or DeleteEntra on freshly read facts. guard: what the protected list says of the
/// device. An Entra record isn't deleted while the registration stands: the service refuses that (graph.md §3, §10);
/// nor is that of a hybrid joined computer, which Active Directory would bring back.
DirectoryCheck directoryCheck(const JobItem &item, const DirectoryFacts &facts, Guard guard);

} // namespace Reslate
