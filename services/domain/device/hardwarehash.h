// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Reslate {

/// A computer's hardware hash with what goes with it, as Get-WindowsAutopilotInfo writes it and Autopilot takes it.
struct HardwareHash {
    QString serialNumber;
    QString productId; ///< empty: none
    QByteArray hash; ///< base64, as it was read
    QString groupTag; ///< empty: none
    QString assignedUser; ///< user principal name; empty: nobody

    bool operator==(const HardwareHash &) const = default;
};

/// Whether a text that goes into a registration holds characters that nobody sees, that turn what is seen around or
/// begin a new line, or to which Unicode gives no meaning, so that each computer may show something else. A plain or a
/// no-break space is none of them. Pure.
bool hasUnseen(const QString &text);

/// The base64 with the padding that Edm.Binary asks for: its own replaced by the right one, and one more character put
/// before it where none could be right ("if two = already fail, replace them by A": Microsoft's
/// troubleshoot-device-enrollment). Empty when it isn't base64. Pure.
QByteArray paddedHash(const QByteArray &base64);

} // namespace Reslate
