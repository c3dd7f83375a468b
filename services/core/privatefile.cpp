// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace Reslate {
namespace {

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;

#ifdef Q_OS_UNIX
constexpr mode_t ownFile = 0600;
constexpr mode_t ownFolder = 0700;
constexpr mode_t others = 0077;

/// Takes the rights of others away; leaves what isn't ours, or can't be asked, alone.
void keepFromOthers(const QString &path, mode_t mode, mode_t mustNotHave)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts { };
    if (::stat(name.constData(), &facts) != 0 || facts.st_uid != ::geteuid())
        return;
    const bool isOpen = (facts.st_mode & others) != 0;
    if (isOpen && (facts.st_mode & mustNotHave) == 0)
        (void)::chmod(name.constData(), mode); // a drive without owners can't
}
#endif

} // namespace

bool openPrivately(QSaveFile &file)
{
    if (!file.open(QIODevice::WriteOnly))
        return false;
    (void)file.setPermissions(ownerFile);
    return true;
}

void keepFilePrivate(const QString &file)
{
#ifdef Q_OS_UNIX
    if (QFileInfo(file).isFile())
        keepFromOthers(file, ownFile, 0);
#else
    Q_UNUSED(file)
#endif
}

bool makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    if (!QDir().mkpath(folder))
        return false;
#ifdef Q_OS_UNIX
    keepFromOthers(folder, ownFolder, 0);
#endif
    return true;
}

void keepFolderPrivate(const QString &folder)
{
#ifdef Q_OS_UNIX
    const QString path = QFileInfo(folder).canonicalFilePath();
    if (!path.isEmpty() && path != QDir::rootPath() && path != QFileInfo(QDir::homePath()).canonicalFilePath())
        keepFromOthers(path, ownFolder, S_ISVTX);
#else
    Q_UNUSED(folder)
#endif
}

} // namespace Reslate
