// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/presetplaces.h"
#include "domain/device/windowssupportfile.h"

#include <QStringList>

#include <optional>

namespace Reslate {

/// When updates of Windows end, by the newest of what this version of Reslate knows and what IT put beside it.
struct SupportTable {
    WindowsSupport support = knownWindowsSupport();
    std::optional<SupportFileFault> fault; ///< why `file` isn't used
    QString file;
};

/// Reads windows-support.json of each of the folders.
SupportTable readSupportTable(const QStringList &folders = presetFolders());

} // namespace Reslate
