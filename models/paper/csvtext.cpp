// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/csvtext.h"

#include <QString>

#include <algorithm>

namespace Reslate::Models {
namespace {

/// Spreadsheets run what begins like this, after blanks as well; some know the wide forms of the four signs.
bool looksLikeFormula(const QString &cell)
{
    if (cell.startsWith(QLatin1Char('\t')) || cell.startsWith(QLatin1Char('\r')) || cell.startsWith(QLatin1Char('\n')))
        return true;
    const auto first = std::find_if(cell.cbegin(), cell.cend(), [](QChar c) { return !c.isSpace() && c.isPrint(); });
    return first != cell.cend() && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(*first);
}

QString cellText(const QString &text)
{
    QString cell = text;
    cell.remove(QChar(u'\0'));
    if (looksLikeFormula(cell))
        cell.prepend(QLatin1Char('\''));
    const bool plain = std::none_of(cell.cbegin(), cell.cend(),
        [](QChar c) { return c == u'"' || c == u',' || c == u';' || c == u'\r' || c == u'\n' || c == u'\t'; });
    if (plain)
        return cell;
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QString lineText(const QStringList &cells, QChar separator = QLatin1Char(','))
{
    QStringList line;
    line.reserve(cells.size());
    for (const QString &cell : cells)
        line.append(cellText(cell));
    return line.join(separator) + QLatin1String("\r\n");
}

} // namespace

QByteArray csvText(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = QChar(QChar::ByteOrderMark) + lineText(header);
    for (const QStringList &row : rows)
        text += lineText(row);
    return text.toUtf8();
}

QByteArray importText(const QStringList &header, const QList<QStringList> &rows, QChar separator)
{
    QString text = lineText(header, separator);
    for (const QStringList &row : rows)
        text += lineText(row, separator);
    return text.toUtf8();
}

QString tabbedText(const QStringList &header, const QList<QStringList> &rows)
{
    QString text = lineText(header, QLatin1Char('\t'));
    for (const QStringList &row : rows)
        text += lineText(row, QLatin1Char('\t'));
    return text;
}

} // namespace Reslate::Models
