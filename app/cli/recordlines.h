// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QLatin1String>
#include <QString>

namespace Reslate {

class Terminal;

/// Appends the text as jsonLine() would write it, quotes included. Pure.
void appendJsonText(QByteArray &line, const QString &text);
/// Appends the time in UTC by ISO 8601, to the second, with quotes; null where it isn't valid. Pure.
void appendJsonTime(QByteArray &line, const QDateTime &time);

/// Records of a long list as data: the lines that Terminal::record() would write, but into one buffer that leaves a
/// portion at a time, and without a tree for each. Members of a record are added in the order of their names.
class RecordLines {
public:
    /// terminal must outlive it.
    explicit RecordLines(Terminal &terminal);
    /// Writes what is left.
    ~RecordLines();
    Q_DISABLE_COPY_MOVE(RecordLines)

    /// name: nothing in it has to be escaped.
    void add(QLatin1String name, const QString &text);
    void add(QLatin1String name, QLatin1String text);
    void add(QLatin1String name, const QDateTime &time);
    /// Ends the record. False: nobody reads what is written any more, so no further record is needed.
    bool end();

private:
    void begin(QLatin1String name);
    void flush();

    Terminal &m_terminal;
    QByteArray m_buffer;
    bool m_isOpen = false; ///< a record has begun
};

} // namespace Reslate
