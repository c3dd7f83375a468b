// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/assetlist.h"
#include "domain/retirement/retirement.h"

#include <QString>

#include <optional>

namespace Reslate {

/// What a person says of devices that leave together, before it is checked.
struct RetirementDetails {
    std::optional<RetirementReason> reason; ///< nullopt: not chosen yet
    QString destination; ///< empty: not recorded
    DataClass dataClass = DataClass::NotRecorded;
    DisposalFacts disposal;
    QString assetFile; ///< the name of the file that assets are from, hostile; empty: none
    AssetList assets;

    bool operator==(const RetirementDetails &) const = default;
};

} // namespace Reslate
