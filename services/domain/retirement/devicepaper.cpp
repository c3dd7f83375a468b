// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/devicepaper.h"

#include "domain/retirement/removalwish.h"

namespace Reslate {

std::optional<DevicePaper> devicePaperOf(RetirementReason reason)
{
    switch (removalKindOf(reason)) {
    case RemovalKind::HandOver:
        return DevicePaper::Handover;
    case RemovalKind::Repair:
        return DevicePaper::ParcelNote;
    case RemovalKind::Remove:
        return DevicePaper::BenchCard;
    case RemovalKind::KeepRecords:
        break;
    }
    return std::nullopt;
}

} // namespace Reslate
