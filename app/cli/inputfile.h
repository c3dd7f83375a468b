// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace Reslate {

/// How long a pipe may be silent at most before what should come from it is given up.
inline constexpr std::chrono::milliseconds maxPipeSilence {30'000};

/// Up to most bytes of a file, or of a pipe until the other side closes it; or why it can't be read. A pipe that nobody
/// writes to, or that is silent for that long, ends as well. A person who types has all the time.
tl::expected<QByteArray, QString> readInput(
    const QString &path, qsizetype most, std::chrono::milliseconds patience = maxPipeSilence);

} // namespace Reslate
