// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presetplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace Reslate {

QList<PresetSource> presetPlaces()
{
    QStringList files {QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("reslate.ini"))};
#ifdef Q_OS_UNIX
    files.append(QStringLiteral("/etc/xdg/reslate/reslate.ini"));
#endif
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    folders.removeAll(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)); // the user's own
    for (const QString &folder : std::as_const(folders))
        files.append(QDir(folder).filePath(QStringLiteral("reslate/reslate.ini")));
    files.removeDuplicates();
    QList<PresetSource> places;
#ifdef Q_OS_WIN
    places.append({QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Reslate"), QSettings::NativeFormat});
#endif
    for (const QString &file : std::as_const(files))
        places.append({file});
    return places;
}

} // namespace Reslate
