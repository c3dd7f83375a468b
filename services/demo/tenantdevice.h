// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicetenant.h"
#include "school.h"

namespace Reslate::Demo {

/// nullptr: there is none, or it is gone.
template <typename Record> const Record *standing(const std::vector<Record> &records, int row)
{
    const Record *record = row < 0 ? nullptr : &records[static_cast<size_t>(row)];
    return record != nullptr && !record->gone ? record : nullptr;
}

/// What the school holds of one device, with what its other records add; those that are gone add nothing.
inline TenantDevice tenantDevice(const School &school, const Managed &managed)
{
    const EntraDevice *entra = standing(school.entra, managed.entra);
    const AutopilotIdentity *autopilot = standing(school.autopilot, managed.autopilot);
    return {
        .id = managed.id.toString(QUuid::WithoutBraces),
        .entraDeviceId = managed.entraDeviceId.toString(QUuid::WithoutBraces),
        .name = QString::fromUtf8(managed.name),
        .serialNumber = QString::fromUtf8(managed.serial),
        .trustType = entra == nullptr ? QString() : QString::fromLatin1(entra->trustType),
        .userPrincipalName = managed.user < 0 ? QString()
                                              : QString::fromUtf8(school.users[static_cast<size_t>(managed.user)].upn),
        .operatingSystem = QString::fromLatin1(managed.os),
        .managementAgent = QString::fromLatin1(managed.agent),
        .autopilot = autopilot != nullptr,
        .windowsRe = managed.windowsRe,
        .asleep = managed.asleep,
        .autopilotId = autopilot == nullptr ? QString() : autopilot->id.toString(QUuid::WithoutBraces),
        .entraObjectId = entra == nullptr ? QString() : entra->id.toString(QUuid::WithoutBraces),
    };
}

} // namespace Reslate::Demo
