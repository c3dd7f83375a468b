// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace Reslate::Models {

/// A table as CSV (RFC 4180) in UTF-8 with the mark that Excel looks for. A cell that a spreadsheet would take for a
/// formula begins with an apostrophe instead.
QByteArray csvText(const QStringList &header, const QList<QStringList> &rows);
/// The same for another program to take in, which reads the first cell of the header with the mark in it.
QByteArray importText(const QStringList &header, const QList<QStringList> &rows, QChar separator);
/// The same with tabs between the cells and without the mark: what spreadsheets take from the clipboard.
QString tabbedText(const QStringList &header, const QList<QStringList> &rows);

} // namespace Reslate::Models
