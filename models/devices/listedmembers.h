// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"

#include <optional>

namespace Reslate::Models {

/// How many devices of the group a list of it shows. That may be more than Entra counts, where Intune lists a computer
/// twice, or fewer. nullopt: its members were never read to their end. Looks at every device.
std::optional<int> listedMembers(const DeviceCatalog &catalog, const GroupId &group);

} // namespace Reslate::Models
