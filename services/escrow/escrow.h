// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/recoverykey.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// One recovery key with what it opens.
struct EscrowedKey {
    RecoveryKeyId id;
    KeyVolume volume = KeyVolume::Unknown;
    QDateTime created; ///< UTC
    Secret key;
};

/// What is kept of one device. Its names are hostile.
struct EscrowedDevice {
    QString name;
    QString serialNumber;
    DeviceId device;
    EntraDeviceId entraDevice;
    AutopilotId autopilot;
    QList<EscrowedKey> keys; ///< of all volumes
    QList<LocalPassword> passwords;
};

/// The content of an escrow file.
struct Escrow {
    QString tenantName;
    QString tenantId;
    QString madeBy;
    QDateTime made; ///< UTC
    QList<EscrowedDevice> devices;
};

/// Fewer characters than this are refused for a new file: whoever has the file may try them all.
inline constexpr qsizetype minPassphrase = 12;

/// The same for fewer different characters: twelve times the same one is tried first.
inline constexpr qsizetype minPassphraseVariety = 5;
/// Whether it keeps both limits. passphrase: as escrowPassphrase() gives it.
bool isPassphraseEnough(const Secret &passphrase);

/// A passphrase as it is used: composed (NFC), so that the same one can be typed on another system.
Secret escrowPassphrase(QString &&typed);

/// Why an escrow file gives nothing out.
enum class EscrowFault : quint8 {
    Unreadable, ///< there is none, or it can't be opened
    NotEscrow,
    Newer, ///< a newer version of the program wrote it
    WrongPassphrase,
    Damaged, ///< it isn't what was written: as little as one bit differs
    Cut, ///< its end is missing
    NoMemory, ///< the passphrase's key takes 256 MiB to make
};

template <typename T> using EscrowResult = tl::expected<T, EscrowFault>;

/// Whether anything stands under that name: no file of keys is ever written over it, since what it holds may be the
/// last copy of keys whose records are deleted.
bool isEscrowNameTaken(const QString &file);

/// What stands against a new file, as far as can be told without writing: the errors of writeEscrow() (escrowfile.h).
Result<void> checkEscrowPlace(const QString &file, const Secret &passphrase);
/// The same and, before a key is read for it, whether the place takes a file: one stands there for a moment, empty.
Result<void> tryEscrowPlace(const QString &file, const Secret &passphrase);

} // namespace Reslate
