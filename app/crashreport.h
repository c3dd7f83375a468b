// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Reslate {

/// From now on, should the program crash, a file in that folder says which version it was, when and by what it ended,
/// and where in its code it stood: crash-SECONDS-PROCESS.txt, readable by its owner alone. Nothing of its memory is in
/// it, no argument and no name of a school. Then the program ends as it would have. Keeps the newest five files there.
/// Unix only; nothing where a sanitizer tells of crashes itself. The folder may come into being later. Once a process.
void reportCrashes(const QString &folder);

/// The reports in that folder, the newest first, with their paths.
QStringList crashReports(const QString &folder);

} // namespace Reslate
