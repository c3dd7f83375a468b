// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/ids.h"

#include <QString>

#include <optional>

namespace Reslate {

/// An Entra group. Nested members count.
struct Group {
    GroupId id;
    QString name;
    bool dynamic = false;
    std::optional<int> deviceCount; ///< nullopt until counted, or when counting failed

    bool operator==(const Group &) const = default;
};

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Group)
