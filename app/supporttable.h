// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presetplaces.h"
#include "domain/device/windowssupportfile.h"

namespace Reslate {

/// When updates of Windows end, by the newest of what this version of Reslate knows and what IT put beside it.
struct SupportTable {
    WindowsSupport support = knownWindowsSupport();
    QString problem; ///< why a file isn't used, for people; empty: there is none, or it is
};

/// Reads windows-support.json of each of the folders.
SupportTable readSupportTable(const QStringList &folders = presetFolders());

} // namespace Reslate
