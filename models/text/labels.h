// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "domain/device/device.h"
#include "models/devices/deviceflags.h"
#include "models/text/badge.h"

#include <QString>

namespace Reslate {

QString viewTitle(DeviceView view);
/// What belongs into the view, as one sentence for its tooltip.
QString viewExplanation(DeviceView view);

/// "1,284" in the default locale.
QString numberText(qint64 number);
/// "1 device", "1,284 devices".
QString devicesText(int count);
/// "24 of 1,284 devices", "1 of 1 device": some of them, by their number or their names. The noun stands in the
/// sentence, because in some languages it has another form behind "of".
QString ofDevicesText(const QString &some, int all);
/// "Serial number: 5CG2310K7L": a field and what it holds, for who doesn't see which belongs to which.
QString factText(const QString &field, const QString &value);
/// "HHS-0713, checked": a line of a list and its tick, which nothing else tells a screen reader.
QString tickText(const QString &line, bool checked);
/// "1 job", "1,284 jobs".
QString jobsText(int count);
/// "118.2 GB"; "unknown" below zero.
QString bytesText(qint64 bytes);

QString joinText(JoinState join); ///< "Hybrid joined"
/// The same of a device; where Entra and Intune differ, what each of them says.
QString joinText(const Device &device);
QString joinBadge(JoinState join); ///< "Hybrid"
/// The badge of the join column, with the reason when the join state is not known.
Badge joinBadgeOf(const Device &device);
QString platformText(Platform platform);
QString ownershipText(Ownership ownership);
QString editionText(Edition edition);
QString complianceText(Compliance compliance);
QString managementText(Management management);
QString leavingText(Leaving leaving);
QString actionText(RemoteAction action);
QString actionStateText(ActionState state);
/// What is known about a record: "Registered", "Not registered", "Not readable" …
QString recordText(RecordState state);
/// "Registered · tag STU-Y7"
QString autopilotText(const Device &device);
/// "BitLocker on"; the service can't tell "off" from "not known".
QString encryptionText(const Device &device);

/// What a list of the catalog holds: "Devices", "Join states" …
QString partTitle(DeviceCatalog::Part part);
/// What the service of this cloud doesn't say of the records of a list, whole or not; empty: nothing is missing.
QString withoutText(DeviceCatalog::Part part, const DeviceCatalog::Load &load);
/// For a list that stopped early: "Devices: stopped after 1,200. …"; empty for every other state.
QString incompleteText(DeviceCatalog::Part part, const DeviceCatalog::Load &load);

} // namespace Reslate
