// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace Reslate {

/// The value of an enum whose names stand in its order; nullopt when none is called that.
template <typename T, size_t n>
std::optional<T> namedValue(const QString &name, const std::array<const char *, n> &names)
{
    for (size_t i = 0; i < n; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<T>(i);
    }
    return std::nullopt;
}

} // namespace Reslate
