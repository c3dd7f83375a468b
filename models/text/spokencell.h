// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/labels.h"

#include <QAbstractItemModel>
#include <QString>

namespace Reslate::Models {

/// What a screen reader says at a cell of a table. Orca, the one on Linux, reads all cells of a row one after another,
/// so each says its own text there; others read only the cell that has the focus, which says the whole row.
inline QString spokenCell(const QString &own, const QString &row)
{
#ifdef Q_OS_LINUX
    Q_UNUSED(row)
    return own;
#else
    Q_UNUSED(own)
    return row;
#endif
}

/// What a cell of a table says by itself: its heading and its text.
inline QString ownText(const QModelIndex &cell)
{
    const QString text = cell.data().toString();
    return factText(cell.model()->headerData(cell.column(), Qt::Horizontal).toString(),
        text.isEmpty() ? QStringLiteral("–") : text);
}

} // namespace Reslate::Models
