// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writefault.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace Reslate {

WriteFault writeFaultOf(const QFileDevice &file, qint64 needed)
{
    // Of a file that isn't open, ResourceError says that too many others are.
    if (file.isOpen() && file.error() == QFileDevice::ResourceError)
        return {.isFull = true, .words = file.errorString()};
    const bool isUnknown = file.errorString() == QFile().errorString(); // "Unknown error", in Qt's own words
    if (file.error() != QFileDevice::NoError && !isUnknown)
        return {.isFull = false, .words = file.errorString()};
    const QStorageInfo drive(QFileInfo(file.fileName()).absolutePath());
    const bool hasSize = drive.isValid() && drive.bytesTotal() > 0; // what the system makes up itself has none
    return {.isFull = hasSize && drive.bytesAvailable() < needed, .words = {}};
}

} // namespace Reslate
