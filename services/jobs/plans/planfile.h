// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/savedplan.h"
#include "domain/retirement/savedremoval.h"
#include "jobs/journal/sealkey.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <variant>

namespace Reslate {

/// Why a document is no plan that can be used.
enum class PlanRefusal {
    TooLarge, ///< larger than any plan is
    NotAPlan, ///< not a document that this program wrote
    NewerVersion, ///< a newer version of the program wrote it
    Changed, ///< not as it was written: its checksum doesn't fit
    Unusable, ///< what it asks for makes no sense
    Removal, ///< it is one, where only a reset can be used
};

constexpr qsizetype largestPlanFile = 64 * 1024 * 1024; ///< bytes

/// A plan as a document has it.
template <typename Plan> struct SealedPlan {
    Plan plan;
    QByteArray checksum;
    QByteArray seal; ///< by whose key, and over what, sealOn() tells; empty: none
};
using PlanDocument = SealedPlan<SavedPlan>;
using RemovalDocument = SealedPlan<SavedRemoval>;
using AnyPlanDocument = std::variant<PlanDocument, RemovalDocument>;

/// The plan as JSON, with a version, a checksum over all that it says, and the key's seal over that, where there is a
/// key. Another layout of the same JSON is the same plan. A removal bears another version than a reset, so that
/// programs which know only resets refuse it as one of a newer program.
QByteArray planDocument(const SavedPlan &plan, const SealKey &key = {});
QByteArray planDocument(const SavedRemoval &plan, const SealKey &key = {});

/// The document that planDocument() wrote. The checksum finds what was changed by mistake; who changes a plan on
/// purpose computes it anew, and only the seal tells. A kind of plan that isn't known gives NewerVersion. Pure; no
/// bytes are trusted.
tl::expected<AnyPlanDocument, PlanRefusal> readPlanDocument(const QByteArray &json);
/// The same of a reset; anything else is refused.
tl::expected<PlanDocument, PlanRefusal> readSealedPlan(const QByteArray &json);
/// Whether the plan is the one that was written with this key.
SealKey::Finding sealOn(const PlanDocument &document, const SealKey &key);
SealKey::Finding sealOn(const RemovalDocument &document, const SealKey &key);

} // namespace Reslate
