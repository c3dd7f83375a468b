// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace Reslate::Jobs {

/// Room on a drive that is held by a file, for what has to be written down when nothing else fits any more: what became
/// of orders that were written down as sent, also that they never left. Ends with the object.
class SpareRoom {
public:
    static constexpr qsizetype bytes = 1024 * 1024; ///< all batches that are on their way at a time, with some to spare

    explicit SpareRoom(const QString &file);
    ~SpareRoom();
    Q_DISABLE_COPY_MOVE(SpareRoom)

    /// Holds it; false: there isn't so much.
    bool hold();
    /// Lets go of it; false: it wasn't held.
    bool release();

private:
    QString m_file;
    bool m_isHeld = false;
};

} // namespace Reslate::Jobs
