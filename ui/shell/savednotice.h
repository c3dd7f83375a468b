// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Reslate {

/// Says where a file was saved, and offers to open its folder.
void tellSaved(const QString &file, QWidget *parent);
/// Says that it could not be saved, and why.
void tellNotSaved(const QString &file, const QString &why, QWidget *parent);

} // namespace Reslate
