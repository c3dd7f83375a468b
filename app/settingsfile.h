// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSettings>
#include <QString>

#include <memory>

namespace Reslate {

/// The settings that both programs share: in the folder that --data-dir names, or the user's own.
inline std::unique_ptr<QSettings> openSettings(const QString &dataDir)
{
    if (dataDir.isEmpty())
        return std::make_unique<QSettings>(
            QSettings::IniFormat, QSettings::UserScope, QStringLiteral("reslate"), QStringLiteral("reslate"));
    QDir().mkpath(dataDir);
    return std::make_unique<QSettings>(QDir(dataDir).filePath(QStringLiteral("reslate.ini")), QSettings::IniFormat);
}

} // namespace Reslate
