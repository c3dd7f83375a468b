// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalcopy.h"

#include "jobs/journal/journalfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Reslate::Jobs {
namespace {

/// What stays the same as long as a copy of the file and then of its log is whole. Pages go from the log into the file
/// at any time, and the log keeps them until it begins anew: then its head gets another salt (SQLite, "WAL-mode File
/// Format"). Without a log nothing is written but by opening, which changes the file.
struct Moment {
    QByteArray logHead;
    QDateTime changed; ///< where there is no log
    qint64 size = 0;

    static Moment of(const QString &file)
    {
        constexpr qint64 headSize = 32;
        QFile log(walOf(file));
        if (log.open(QIODevice::ReadOnly)) {
            if (const QByteArray head = log.read(headSize); !head.isEmpty())
                return {.logHead = head};
        }
        const QFileInfo info(file);
        return {.changed = info.lastModified(), .size = info.size()};
    }

    bool operator==(const Moment &) const = default;
};

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (!QFile::exists(from) || QFile::copy(from, to))
        return {};
    return failure(QFileInfo(from).isReadable() ? ErrorKind::Storage : ErrorKind::StorageReadOnly, from);
}

} // namespace

Result<void> copyJournal(const QString &file, const QString &folder)
{
    constexpr int attempts = 10; // a log begins anew after a thousand pages, and a copy takes no longer
    if (!QFile::exists(file))
        return failure(ErrorKind::StorageMissing, file);
    const QString copy = QDir(folder).filePath(QFileInfo(file).fileName());
    for (int i = 0; i < attempts; ++i) {
        if (QFileInfo(file + QLatin1String("-journal")).size() > 0)
            continue; // it is written without a log, as only migrations are
        const Moment before = Moment::of(file);
        Result<void> done = copyFile(file, copy);
        if (done)
            done = copyFile(walOf(file), walOf(copy));
        if (!done)
            return done;
        if (Moment::of(file) == before)
            return {};
    }
    return failure(ErrorKind::StorageInUse);
}

} // namespace Reslate::Jobs
