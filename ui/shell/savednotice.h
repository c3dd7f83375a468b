// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Reslate {

/// Says where a file was saved, and offers to open its folder. more: what else is to be known of it; may be empty.
void tellSaved(const QString &file, QWidget *parent, const QString &more = {});
/// Says that it could not be saved, and why.
void tellNotSaved(const QString &file, const QString &why, QWidget *parent);

} // namespace Reslate
