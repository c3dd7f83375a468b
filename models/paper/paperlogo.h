// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <tl/expected.hpp>

namespace Reslate::Models {

/// A larger file, or one of more pixels on a side, is no logo.
inline constexpr qsizetype maxLogoBytes = 2 * 1024 * 1024;
inline constexpr int maxLogoSide = 4000;

/// The logo of a school for paper: a PNG or JPEG, opaque on white, no larger than print needs. Fails with a sentence
/// that says why it can't be used: another kind of file, a broken one, or one so large that it would fill the memory.
tl::expected<QImage, QString> readLogo(const QByteArray &file);

} // namespace Reslate::Models
