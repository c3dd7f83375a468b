// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/engine/daycount.h"

#include "core/privatefile.h"
#include "core/storageerror.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace Reslate {
namespace {

const QString dayKey = QStringLiteral("day");
/// QSaveFile takes the place of no file that it couldn't write itself (Qt 6.4), so all users may.
constexpr QFile::Permissions openForAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup
    | QFile::ReadOther | QFile::WriteOther;

tl::unexpected<Error> notCounted(ErrorKind kind, const QString &file)
{
    return tl::make_unexpected(Error {.kind = kind, .code = dayCountCode, .message = file});
}

/// While it lives no other program reads or writes the file.
class Locked {
public:
    Locked(const QString &file, DayCount::Reach reach)
        : m_lock(file + QStringLiteral(".lock"))
        , m_file(file)
        , m_reach(reach)
    {
        if (reach == DayCount::Reach::User)
            makePrivateFolder(QFileInfo(file).path());
        m_isLocked = m_lock.tryLock(0); // a window doesn't wait; who has it needs it for some milliseconds
    }

    bool isLocked() const { return m_isLocked; }
    tl::unexpected<Error> exclusionReason() const
    {
        return notCounted(
            m_lock.error() == QLockFile::LockFailedError ? ErrorKind::StorageInUse : ErrorKind::StorageReadOnly,
            m_file);
    }

    /// The counts of that day; those of another day are over.
    Result<QJsonObject> read(const QDate &day) const
    {
        const QJsonObject none {{dayKey, day.toString(Qt::ISODate)}};
        if (!QFile::exists(m_file))
            return none;
        QFile in(m_file);
        if (!in.open(QIODevice::ReadOnly))
            return notCounted(ErrorKind::StorageReadOnly, m_file);
        const QJsonObject counts = QJsonDocument::fromJson(in.readAll()).object();
        if (!counts.value(dayKey).isString()) // what it counted is not known, so nothing may be taken for left
            return notCounted(ErrorKind::Storage, m_file);
        return counts.value(dayKey) == none.value(dayKey) ? counts : none;
    }

    Result<void> write(const QJsonObject &counts) const
    {
        QSaveFile out(m_file);
        if (open(out) && out.write(QJsonDocument(counts).toJson()) >= 0 && out.commit())
            return {};
        return notCounted(ErrorKind::Storage, m_file);
    }

private:
    bool open(QSaveFile &out) const
    {
        if (m_reach == DayCount::Reach::User)
            return openPrivately(out);
        return out.open(QIODevice::WriteOnly) && out.setPermissions(openForAll); // it names no person
    }

    QLockFile m_lock;
    QString m_file;
    DayCount::Reach m_reach;
    bool m_isLocked = false;
};

} // namespace

DayCount::DayCount(const QString &file, Reach reach)
    : m_file(file)
    , m_reach(reach)
{
}

Result<DayCount::Claim> DayCount::claim(const QString &kind, int wanted, int most, const QDate &day, int returned) const
{
    const Locked file(m_file, m_reach);
    if (!file.isLocked())
        return file.exclusionReason();
    Result<QJsonObject> counts = file.read(day);
    if (!counts)
        return tl::make_unexpected(counts.error());
    const int before = std::max(counts->value(kind).toInt(), 0);
    const int others = std::max(before - returned, 0);
    const int granted = std::clamp(most - others, 0, wanted);
    const int counted = others + granted;
    if (counted != before) {
        counts->insert(kind, counted);
        if (const Result<void> written = file.write(*counts); !written)
            return tl::make_unexpected(written.error());
    }
    return Claim {granted, counted};
}

} // namespace Reslate
