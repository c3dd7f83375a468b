// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supporttable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Reslate {

SupportTable readSupportTable(const QStringList &folders)
{
    SupportTable table;
    for (const QString &folder : folders) {
        QFile file(QDir(folder).filePath(QStringLiteral("windows-support.json")));
        if (!QFileInfo(file).isFile()) // a pipe would be waited for
            continue;
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(maxSupportFile + 1) : QByteArray();
        const auto read = readSupportFile(json);
        if (!read) {
            table.fault = read.error();
            table.file = file.fileName();
        } else if (read->asOf >= table.support.asOf) {
            table.support = *read;
        }
    }
    return table;
}

} // namespace Reslate
