// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/savedplan.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace Reslate {

/// Why a document is no plan that can be used.
enum class PlanRefusal {
    TooLarge, ///< larger than any plan is
    NotAPlan, ///< not a document that this program wrote
    NewerVersion, ///< a newer version of the program wrote it
    Changed, ///< not as it was written: its checksum doesn't fit
    Unusable, ///< what it asks for makes no sense
};

constexpr qsizetype largestPlanFile = 64 * 1024 * 1024; ///< bytes

/// The plan as JSON, with a version and a checksum over all that it says. Another layout of the same JSON is the same
/// plan.
QByteArray planDocument(const SavedPlan &plan);

/// The plan that planDocument() wrote. The checksum finds what was changed by mistake; it is no signature. Pure; no
/// bytes are trusted.
tl::expected<SavedPlan, PlanRefusal> readPlanDocument(const QByteArray &json);

} // namespace Reslate
