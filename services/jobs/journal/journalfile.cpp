// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalfile.h"

#include "core/privatefile.h"
#include "jobs/journal/journalrepair.h"

#include <QFile>
#include <QFileInfo>
#include <QVariant>

namespace Reslate::Jobs {
namespace {

/// Since this one an item's baseline means what job.h says.
constexpr int boundVersion = 2;

using Opened = Result<std::unique_ptr<JournalDatabase>>;

/// A new journal gets its name when it is complete. So a journal that is empty was not left so by us.
QString unfinished(const QString &file)
{
    return file + QLatin1String(".new");
}

Result<int> versionOf(JournalDatabase &database)
{
    const Result<QVariant> version = database.ask(database.dialect().version);
    if (!version)
        return tl::make_unexpected(version.error());
    return version->toInt();
}

Result<void> takeStep(JournalDatabase &database, const Migration &migration, int version)
{
    return database.atomically([&]() -> Result<void> {
        for (const char *statement : migration) {
            if (const Result<void> done = database.runOnce(QLatin1String(statement)); !done)
                return done;
        }
        if (version == boundVersion) {
            if (const Result<void> done = boundBaselines(database); !done)
                return done;
        }
        return database.runOnce(QString::fromLatin1(database.dialect().setVersion).arg(version));
    });
}

Result<void> create(const SqlDialect &dialect, const QString &file)
{
    {
        const Opened database = JournalDatabase::connect(dialect, unfinished(file));
        if (!database)
            return tl::make_unexpected(database.error());
        if (const Result<void> done = migrateJournal(**database, dialect.migrations); !done)
            return done;
    }
    // Names of pupils stand in it. What SQLite puts beside the file gets the same rights.
    if (!QFile::setPermissions(unfinished(file), QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorKind::Storage, QStringLiteral("the new file can't be kept from others"));
    if (!QFile::rename(unfinished(file), file) && !QFile::exists(file))
        return failure(ErrorKind::Storage, QStringLiteral("the new file can't be renamed"));
    return {};
}

/// Whether it is a journal of a version that this program knows.
Result<void> recognize(JournalDatabase &database)
{
    const Result<QVariant> mark = database.ask(database.dialect().mark);
    if (!mark)
        return tl::make_unexpected(mark.error());
    const Result<int> version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    if (mark->toLongLong() != journalMark || *version < 1)
        return failure(ErrorKind::StorageDamaged, QStringLiteral("not a journal"));
    if (*version > database.dialect().newestVersion())
        return failure(ErrorKind::StorageNewer, QStringLiteral("version %1").arg(*version));
    return {};
}

Result<void> examine(JournalDatabase &database)
{
    const Result<QVariant> found = database.ask(database.dialect().check);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->toString() != QLatin1String("ok"))
        return failure(ErrorKind::StorageDamaged, found->toString());
    return {};
}

Result<void> enableWal(JournalDatabase &database)
{
    const Result<QVariant> mode = database.ask(database.dialect().enableWal);
    if (!mode)
        return tl::make_unexpected(mode.error());
    if (mode->toString() != database.dialect().enableWalAnswer)
        return failure(ErrorKind::Storage, QStringLiteral("this drive can't keep a journal"));
    return {};
}

/// What the names alone tell.
Result<void> precheckPath(const QString &file)
{
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return failure(ErrorKind::StorageMissing, folder.filePath());
    if (info.exists() ? info.size() == 0 : QFile::exists(walOf(file)))
        return failure(ErrorKind::StorageDamaged, QStringLiteral("the file is empty or gone"));
    // SQLite would open it all the same and only refuse to write later.
    if (!folder.isWritable() || (info.exists() && !info.isWritable()))
        return failure(ErrorKind::StorageReadOnly, info.absoluteFilePath());
    return {};
}

} // namespace

QString walOf(const QString &file)
{
    return file + QLatin1String("-wal");
}

Opened openJournalFile(const SqlDialect &dialect, const QString &file, const SealKey &sealKey)
{
    Result<void> done = precheckPath(file);
    if (done && !QFile::exists(file))
        done = create(dialect, file);
    if (!done)
        return tl::make_unexpected(done.error());
    keepFilePrivate(file); // and what SQLite puts beside it gets the same rights
    keepFilePrivate(walOf(file));
    Opened opened = JournalDatabase::connect(dialect, file);
    if (!opened)
        return opened;
    JournalDatabase &database = **opened;
    database.setSealKey(sealKey); // before the migrations, which may have to seal what they change
    done = recognize(database);
    if (done)
        done = examine(database);
    if (done)
        done = migrateJournal(database, dialect.migrations);
    if (done)
        done = enableWal(database);
    if (done)
        done = database.holdTo(file);
    if (!done)
        return tl::make_unexpected(done.error());
    return opened;
}

Result<QString> setJournalAside(const QString &file, const QDateTime &now)
{
    const QString stamp = now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString wanted = file + QLatin1String(".damaged-") + stamp;
    QString aside = wanted;
    for (int n = 2; QFile::exists(aside) || QFile::exists(walOf(aside)); ++n)
        aside = wanted + QLatin1Char('-') + QString::number(n);
    for (const char *part : {"", "-wal", "-shm", "-journal", ".new", ".new-journal"}) {
        const QString from = file + QLatin1String(part);
        if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1String(part)))
            return failure(ErrorKind::StorageReadOnly, from);
    }
    return aside;
}

Result<void> migrateJournal(JournalDatabase &database, std::span<const Migration> migrations)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    const int newest = static_cast<int>(migrations.size());
    if (*version < 0 || *version > newest)
        return failure(ErrorKind::StorageNewer, QStringLiteral("version %1").arg(*version));
    for (int next = *version + 1; next <= newest; ++next) {
        if (const Result<void> done = takeStep(database, migrations[static_cast<size_t>(next - 1)], next); !done)
            return done;
    }
    return {};
}

} // namespace Reslate::Jobs
