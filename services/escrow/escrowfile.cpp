// SPDX-License-Identifier: GPL-3.0-or-later
#include "escrow/escrowfile.h"

#include "core/privatefile.h"
#include "core/writefault.h"
#include "escrow/escrowtext.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace Reslate {
namespace {

/// More than the keys of any school.
constexpr qint64 largestFile = 256 * 1024 * 1024;

/// What stands against writing into its folder; None: nothing.
ErrorKind folderFault(const QString &file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return ErrorKind::StorageMissing;
    return folder.isWritable() ? ErrorKind::None : ErrorKind::StorageReadOnly;
}

/// Why the file didn't take it: what the system said of the call that failed, where that isn't plain from its folder.
Error whyNotStored(const QFileDevice &file, qint64 needed)
{
    if (const ErrorKind fault = folderFault(file.fileName()); fault != ErrorKind::None)
        return {.kind = fault};
    const WriteFault fault = writeFaultOf(file, needed);
    return {.kind = fault.isFull ? ErrorKind::StorageFull : ErrorKind::Storage, .message = fault.words};
}

bool writeWhole(QSaveFile &out, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const qint64 count = out.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0)
            return false;
        written += count;
    }
    return out.flush() && out.commit(); // commit() alone takes a file for whole whose last bytes found no room (Qt 6.4)
}

/// Takes a name for a file that is written right away, so that what comes to stand there meanwhile is never replaced:
/// QSaveFile then replaces nothing but the empty file that this made. Gives it back where that failed.
class ReservedName final {
public:
    explicit ReservedName(const QString &file)
        : m_file(file)
    {
        m_isHeld = m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (m_isHeld)
            m_file.close();
    }
    ~ReservedName()
    {
        if (m_isHeld)
            m_file.remove();
    }
    Q_DISABLE_COPY_MOVE(ReservedName)
    bool isHeld() const { return m_isHeld; }
    /// Why it isn't.
    Error fault(qint64 needed) const
    {
        return isEscrowNameTaken(m_file.fileName()) ? Error {.kind = ErrorKind::Conflict}
                                                    : whyNotStored(m_file, needed);
    }
    void keep() { m_isHeld = false; }

private:
    QFile m_file;
    bool m_isHeld = false;
};

std::optional<QByteArray> readWhole(const QString &file)
{
    if (!QFileInfo(file).isFile()) // a pipe or a device has no end that can be waited for
        return std::nullopt;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || in.size() > largestFile)
        return std::nullopt;
    QByteArray bytes = in.readAll();
    return in.error() == QFileDevice::NoError ? std::optional(std::move(bytes)) : std::nullopt;
}

} // namespace

Secret escrowPassphrase(QString &&typed)
{
    QString composed = typed.normalized(QString::NormalizationForm_C);
    Secret passphrase(composed.toUtf8());
    composed.fill(QChar());
    typed.fill(QChar());
    typed.clear();
    return passphrase;
}

bool isPassphraseEnough(const Secret &passphrase)
{
    const QString text = QString::fromUtf8(passphrase.reveal());
    const QSet<QChar> different(text.cbegin(), text.cend());
    return text.size() >= minPassphrase && different.size() >= minPassphraseVariety;
}

bool isEscrowNameTaken(const QString &file)
{
    const QFileInfo there(file);
    return there.exists() || there.isSymLink(); // a link to nothing would be replaced as well
}

Result<void> checkEscrowPlace(const QString &file, const Secret &passphrase)
{
    if (!isPassphraseEnough(passphrase))
        return failure(ErrorKind::Usage);
    if (isEscrowNameTaken(file))
        return failure(ErrorKind::Conflict);
    if (const ErrorKind fault = folderFault(file); fault != ErrorKind::None)
        return failure(fault);
    return {};
}

Result<void> tryEscrowPlace(const QString &file, const Secret &passphrase)
{
    if (const Result<void> place = checkEscrowPlace(file, passphrase); !place)
        return place;
    const ReservedName name(file);
    return name.isHeld() ? Result<void>() : tl::make_unexpected(name.fault(0));
}

Result<void> writeEscrow(
    const QString &file, const Escrow &escrow, const Secret &passphrase, const Escrows::EscrowCost &cost)
{
    if (const Result<void> place = checkEscrowPlace(file, passphrase); !place)
        return place;
    QByteArray text = Escrows::escrowText(escrow);
    const EscrowResult<QByteArray> bytes = Escrows::sealed(text, passphrase, cost);
    wipe(text);
    if (!bytes)
        return failure(ErrorKind::Storage, QStringLiteral("not enough memory"));
    ReservedName name(file);
    if (!name.isHeld())
        return tl::make_unexpected(name.fault(bytes->size()));
    QSaveFile out(file);
    if (!openPrivately(out) || !writeWhole(out, *bytes))
        return tl::make_unexpected(whyNotStored(out, bytes->size()));
    name.keep();
    // These keys may be the last copy soon: what can't be read again doesn't count as kept.
    if (readWhole(file) != *bytes)
        return failure(ErrorKind::StorageDamaged);
    return {};
}

EscrowResult<Escrow> readEscrow(const QString &file, const Secret &passphrase)
{
    const std::optional<QByteArray> bytes = readWhole(file);
    if (!bytes)
        return tl::make_unexpected(EscrowFault::Unreadable);
    std::optional<Escrow> escrow;
    const EscrowResult<void> opened = Escrows::openSealed(
        *bytes, passphrase, [&escrow](QByteArrayView content) { escrow = Escrows::parseEscrowText(content); });
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (!escrow)
        return tl::make_unexpected(EscrowFault::Damaged);
    return *std::move(escrow);
}

} // namespace Reslate
