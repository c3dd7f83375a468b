// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSaveFile;

namespace Reslate {

/// Opens it for writing. What is committed can be read by its owner alone, also where a file that others could read
/// stood there before; as far as the system and the drive know owners.
bool openPrivately(QSaveFile &file);

/// From now on its owner alone reads and writes it. Does nothing where there is none, or where it is somebody else's.
void keepFilePrivate(const QString &file);

/// Makes the folder, and those above it that are missing, for its owner alone; false: that failed. One that was there
/// stays as it is.
bool makePrivateFolder(const QString &folder);

/// From now on its owner alone gets into it. For a folder with files of ours in it; the home folder, one that belongs
/// to somebody else and one that everybody may write to (a folder for temporary files) stay as they are.
void keepFolderPrivate(const QString &folder);

} // namespace Reslate
