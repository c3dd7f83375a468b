// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presetplaces.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace Reslate {

QStringList presetFolders()
{
    QStringList folders {QCoreApplication::applicationDirPath()};
#ifdef Q_OS_UNIX
    folders.append(QStringLiteral("/etc/xdg/reslate"));
#endif
    QStringList shared = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    shared.removeAll(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)); // the user's own
    for (const QString &folder : std::as_const(shared))
        folders.append(QDir(folder).filePath(QStringLiteral("reslate")));
    folders.removeDuplicates();
    return folders;
}

QList<PresetSource> presetPlaces()
{
    QList<PresetSource> places;
#ifdef Q_OS_WIN
    places.append({QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Reslate"), QSettings::NativeFormat});
#endif
    const QStringList folders = presetFolders();
    for (const QString &folder : folders)
        places.append({QDir(folder).filePath(QStringLiteral("reslate.ini"))});
    return places;
}

} // namespace Reslate
