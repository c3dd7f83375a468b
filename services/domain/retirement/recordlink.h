// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/job/identity.h"
#include "domain/job/job.h"
#include "domain/rules/protection.h"

namespace Reslate {

/// Which records belong to a device for certain: only such a one is ever deleted. Pure.
///
/// A computer may stand in Intune under another record than the planned one. Step::enrolledAs: a step of the job proved
/// that it is back under that one. enrolledAgainBy(): its registration, together with the list of devices, proves it.
/// enrolledAnew(): one that may be it was listed after its own record went, and a person is to look.
/// ReportedRecord::orderedAs: the one that the deletion went to, as reports say it.

/// What was just read of the records beside the Intune one. NotLoaded: it wasn't asked for.
struct DirectoryFacts {
    RecordState autopilotState = RecordState::NotLoaded;
    AutopilotRecord autopilot; ///< where it is Present
    RecordState entraState = RecordState::NotLoaded;
    EntraRecord entra; ///< where it is Present
};

/// Names a device that stands only in Autopilot and has no Intune record, where jobs name devices. No id of Intune
/// looks like it, so nothing of Intune is ever found or ordered by it.
DeviceId autopilotOnlyId(const AutopilotId &registration);
/// Whether the id is one of these.
bool isAutopilotOnly(const DeviceId &id);

/// Its Intune record; empty: it stands only in Autopilot, so that its id is none of Intune's and is shown to nobody. In
/// the JSON of the command line addId() (app/cli/steprecords.h) writes it, with the id of the registration where there
/// is none.
DeviceId intuneRecord(const DeviceId &id);

/// The records that the step under way is about: the device's, with the Intune record that recordAt() tells.
DeviceRef orderedRecords(const JobItem &item);

/// Whether the registration is the device's for certain: it is the planned one, and its serial number is the same where
/// both have a real one. What only a placeholder speaks for needs an id that agrees. That it names another Entra device
/// doesn't count where a real serial number is the same: the registration of a hybrid joined computer has an Entra
/// device of its own (Device::registeredEntraId). That it names another Intune record counts unless one of its steps
/// proved that the device came back under that one (Step::enrolledAs); then serial number or Entra device has to agree.
bool isCertainLink(const JobItem &item, const AutopilotRecord &registration);

/// Whether the registration may be the device's although it names another Intune record: the device may have enrolled
/// again, and a hybrid computer gets a new Entra device with it, too. The serial number has to be real and the same,
/// the registration the planned one, and the Entra device the same unless the device was wiped. It is certain only once
/// the Intune record that it names is proven to be the device's (enrolledAgainBy(); enrolledAgainAs(), asked of
/// atItsWipe()), and that stands in Step::enrolledAs.
bool mayHaveReturned(const JobItem &item, const AutopilotRecord &registration);

/// Whether a registration that is the device's by now will be so for certain after the wipe, too. Intune lets go of it
/// then, or the device enrolls again under another record, and no id need be the same: a real serial number has to
/// speak for it (isCertainLink(), mayHaveReturned()), which both of them have to bear. Asked before anything is sent. A
/// device without a registration: true. Pure.
bool staysCertain(const Device &device);

/// The item as it stood when the wipe was its step under way, for what a later enrollment proves of it; nullopt: it had
/// none, or it isn't known that the wipe was done.
std::optional<JobItem> atItsWipe(const JobItem &item);

/// The Intune record under which the device came back by the word of its registration and of that record: the
/// registration names it beside the device's Entra device and serial number, and it is among bySerial, all listed
/// records that bear this number. Empty: nothing proves one. Pure.
DeviceId enrolledAgainBy(const JobItem &item, const AutopilotRecord &registration, const QList<Device> &bySerial);

/// The listed record under which a computer stands in Intune again after its own went: another one that bears its real
/// serial number or, where one of the two has none, its Entra device (isLinked), and that was enrolled since then (by
/// the service's clock). One that doesn't say when counts, too: a person is to look. The newest; nullptr: there is
/// none. Pure.
const Device *enrolledAnew(const DeviceRef &gone, const QList<Device> &listed, const QDateTime &since);
/// The registration under which a computer stands in Autopilot again after its own went: another one with its real
/// serial number or, where one of the two has none, with its Entra device or the Intune record under which it came back
/// (empty: it didn't). nullptr: there is none. Pure.
const AutopilotRecord *registeredAnew(
    const DeviceRef &gone, const QList<AutopilotRecord> &listed, const DeviceId &enrolledAs);

/// Whether the Intune record of another computer names the Entra device that the item would delete, as computers do
/// that were made of one disk image. listed: all that name it. One of which nothing proves that it is the item's
/// computer counts as another's. Pure.
bool isClaimedByAnother(const JobItem &item, const QList<Device> &listed);

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

/// As much of the device as its records tell of what the protected list asks about; groups aside. A registration says
/// its model, and whom it is assigned to.
Device guardedDevice(const JobItem &item, const DirectoryFacts &facts);

/// Which kind of rule of the list can't be held against the device, as a reason: ModelNotTold or UserNotTold, where one
/// protects by that and the record that stands doesn't tell it. None: all can. Rules that stood when the device was
/// judged by them before count as kept: what Intune told was judged before the job was made and with its first step;
/// what a registration told, when its deletion was ordered. jobCreated: UTC.
Reason beyondProtections(
    const JobItem &item, const DirectoryFacts &facts, const Protections &protections, const QDateTime &jobCreated);

/// Whether another item names the record, too, that the step under way would delete in Autopilot or Entra. Nobody can
/// say then whose it is; and one record is never deleted twice.
bool isNamedTwice(const JobItem &item, const QList<JobItem> &items);

/// Judges a planned DeleteAutopilot or DeleteEntra on freshly read facts. guard: what the protected list says of the
/// device. An Entra record isn't deleted while the registration stands: the service refuses that (graph.md §3, §10);
/// nor is that of a hybrid joined computer, which Active Directory would bring back.
DirectoryCheck directoryCheck(const JobItem &item, const DirectoryFacts &facts, Guard guard);

} // namespace Reslate
