// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Reslate {

struct ListCell {
    int line = 0; ///< of the file, from 1, on which the cell begins
    QString text; ///< without the quotes of CSV, otherwise as it stands there
};
using ListRecord = QList<ListCell>;

/// Divides a text into records and cells as RFC 4180 says: quotes, doubled quotes and line breaks inside
/// quotes. A quote that isn't closed properly is an ordinary character, so it never swallows the lines that
/// follow.
class ListReader {
public:
    /// A null separator: each line is one cell. The text must outlive the reader.
    ListReader(QStringView text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {
    }

    /// The next record, with one cell at least; false at the end.
    bool next(ListRecord &record);

private:
    bool endsCell(QChar c) const;
    ListCell readCell(bool last);
    std::optional<ListCell> readQuotedCell();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// Whether no cell holds anything but blanks and separators.
bool isBlank(const ListRecord &record);
/// Whether the record is Excel's first line "sep=;", which tells the separator.
bool namesSeparator(const ListRecord &record);
/// The separator that fits the text: one of ; , and tab, or null for one serial number a line.
QChar findSeparator(QStringView text);

} // namespace Reslate
