// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/retirement.h"

#include <optional>

namespace Reslate {

/// A paper that goes, or lies, beside each device of a retirement.
enum class DevicePaper : quint8 {
    Handover, ///< for the next user of a device that stays in the school
    ParcelNote, ///< for the workshop
    BenchCard, ///< what is left to do by hand before it leaves for good
};

/// The one that fits; nullopt: there is none, since devices that are lost lie nowhere. Pure.
std::optional<DevicePaper> devicePaperOf(RetirementReason reason);

} // namespace Reslate
