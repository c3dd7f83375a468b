// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/recoverykey.h"

#include <array>

namespace Reslate {

QLatin1String keyVolumeName(KeyVolume volume)
{
    static constexpr std::array<const char *, keyVolumeCount> names {
        "unknown", "operating-system", "fixed-data", "removable"};
    return QLatin1String(names[static_cast<size_t>(volume)]);
}

} // namespace Reslate
