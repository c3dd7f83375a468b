// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Reslate {

/// Says that the program ended unexpectedly before, shows what the newest of these reports holds, and offers to save
/// a copy for who helps, or to delete them all. Later: they stay, and this is said again at the next start.
void tellCrash(const QStringList &reports, QWidget *window);

} // namespace Reslate
