// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <QString>

namespace Reslate {

/// Where both programs keep journals: the folder that --data-dir names, or the user's own.
inline QString dataFolder(const QString &dataDir)
{
    return dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/reslate")
        : dataDir;
}

} // namespace Reslate
