// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QString>

#include <memory>

namespace Reslate {

/// The settings that both programs share: in the folder that --data-dir names, or the user's own.
inline std::unique_ptr<QSettings> openSettings(const QString &dataDir)
{
    if (!dataDir.isEmpty())
        makePrivateFolder(dataDir);
    auto settings = dataDir.isEmpty()
        ? std::make_unique<QSettings>(
            QSettings::IniFormat, QSettings::UserScope, QStringLiteral("reslate"), QStringLiteral("reslate"))
        : std::make_unique<QSettings>(QDir(dataDir).filePath(QStringLiteral("reslate.ini")), QSettings::IniFormat);
    if (QFileInfo::exists(settings->fileName())) { // those of earlier versions, too
        keepFilePrivate(settings->fileName());
        keepFolderPrivate(QFileInfo(settings->fileName()).path());
    }
    return settings;
}

} // namespace Reslate
