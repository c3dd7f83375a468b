// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace Reslate {

/// A journal that was verified whole and found right.
struct ChainReport {
    qint64 entries = 0; ///< of the history
    bool isSealed = false; ///< with the key of this program
    QDateTime sealedSince; ///< UTC; invalid: since the journal began, or it isn't sealed
};

} // namespace Reslate
