// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace Reslate {

/// A text as a QR code: black on white, each module that many pixels wide, with the quiet zone around it. Null when the
/// text doesn't fit into one.
QImage qrCode(const QString &text, int modulePixels);

} // namespace Reslate
