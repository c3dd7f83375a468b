// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDevice;

namespace Reslate {

/// Why a file was not written, as far as the system told.
struct WriteFault {
    bool isFull = false; ///< there is no room left on the drive
    QString words; ///< the system's own; empty: it said nothing
};

/// Of the file whose open(), write() or flush() just failed. needed: how many bytes were to be written. That a drive
/// has no room is only guessed where the system gave no reason: one without room may refuse a file for another.
WriteFault writeFaultOf(const QFileDevice &file, qint64 needed);

} // namespace Reslate
