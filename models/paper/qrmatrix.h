// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>

namespace Reslate {

/// A QR code: a square of dark and light modules, without the quiet zone around it.
struct QrMatrix {
    int size = 0; ///< modules on each side; 0: there is none
    QBitArray dark; ///< row by row

    bool isDark(int x, int y) const { return dark.testBit(y * size + x); }
};

/// So many light modules around a code (ISO/IEC 18004).
inline constexpr int qrQuietZone = 4;

/// The smallest code that holds the text; none where no code does. Capitals, digits and "$%*+-./:" need less room.
QrMatrix qrMatrix(const QString &text);

} // namespace Reslate
