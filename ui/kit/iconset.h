// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace Reslate {

/// Makes the program's resources (icons, style sheet) known; any number of calls.
void loadResources();

/// One of resources/icons in that colour.
QIcon tintedIcon(const QString &name, const QColor &color);
/// The same as a picture of that many device-independent pixels.
QPixmap tintedPixmap(const QString &name, const QColor &color, int size, qreal ratio);
/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace Reslate
