// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recordlines.h"

#include "app/cli/terminal.h"

#include <QChar>

#include <algorithm>

namespace Reslate {
namespace {

/// About what a page of a list becomes.
constexpr qsizetype portion = 256 * 1024;
/// Room for the longest line that is usual.
constexpr qsizetype longLine = 4 * 1024;

/// Whether nothing in it has to be escaped, and each character is a byte. Nearly every text is so.
bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != QLatin1Char('"') && c != QLatin1Char('\\');
    });
}

void appendPlain(QByteArray &line, const QString &text)
{
    const qsizetype at = line.size();
    line.resize(at + text.size());
    std::transform(text.cbegin(), text.cend(), line.data() + at, [](QChar c) { return c.toLatin1(); });
}

void appendHex(QByteArray &line, char16_t unit)
{
    constexpr char digits[] = "0123456789abcdef";
    line += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        line += digits[unit >> shift & 0xf];
}

void appendAscii(QByteArray &line, char16_t unit)
{
    constexpr std::u16string_view escaped = u"\"\\\b\f\n\r\t";
    constexpr char letters[] = "\"\\bfnrt";
    if (const size_t at = escaped.find(unit); at != std::u16string_view::npos)
        (line += '\\') += letters[at];
    else if (steersTerminal(unit))
        appendHex(line, unit);
    else
        line += static_cast<char>(unit);
}

void appendNumber(QByteArray &line, int number, int width)
{
    char digits[4];
    for (int i = width; i > 0; --i, number /= 10)
        digits[i - 1] = static_cast<char>('0' + number % 10);
    line.append(digits, width);
}

} // namespace

void appendJsonText(QByteArray &line, const QString &text)
{
    line += '"';
    if (isPlain(text)) {
        appendPlain(line, text);
        line += '"';
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit < 0x80) {
            appendAscii(line, unit);
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            line += QStringView(text).sliced(i, 2).toUtf8();
            ++i;
        } else if (QChar::isSurrogate(unit) || steersTerminal(unit)) {
            appendHex(line, unit);
        } else {
            line += QStringView(text).sliced(i, 1).toUtf8();
        }
    }
    line += '"';
}

void appendJsonTime(QByteArray &line, const QDateTime &time)
{
    if (!time.isValid()) {
        line += "null";
        return;
    }
    const QDateTime utc = time.toUTC();
    const QDate day = utc.date();
    const QTime clock = utc.time();
    appendNumber(line += '"', day.year(), 4);
    appendNumber(line += '-', day.month(), 2);
    appendNumber(line += '-', day.day(), 2);
    appendNumber(line += 'T', clock.hour(), 2);
    appendNumber(line += ':', clock.minute(), 2);
    appendNumber(line += ':', clock.second(), 2);
    line += "Z\"";
}

RecordLines::RecordLines(Terminal &terminal)
    : m_terminal(terminal)
{
    m_buffer.reserve(portion + longLine);
}

RecordLines::~RecordLines()
{
    flush();
}

void RecordLines::begin(QLatin1String name)
{
    m_buffer += m_isOpen ? ",\"" : "{\"";
    m_isOpen = true;
    m_buffer.append(name.data(), name.size());
    m_buffer += "\":";
}

void RecordLines::add(QLatin1String name, const QString &text)
{
    begin(name);
    appendJsonText(m_buffer, text);
}

void RecordLines::add(QLatin1String name, QLatin1String text)
{
    add(name, QString(text));
}

void RecordLines::add(QLatin1String name, const QDateTime &time)
{
    begin(name);
    appendJsonTime(m_buffer, time);
}

bool RecordLines::end()
{
    m_buffer += m_isOpen ? "}\n" : "{}\n";
    m_isOpen = false;
    if (m_buffer.size() >= portion)
        flush();
    return !m_terminal.outputLost();
}

void RecordLines::flush()
{
    if (!m_buffer.isEmpty())
        m_terminal.lines(m_buffer);
    m_buffer.resize(0); // keeps its room
}

} // namespace Reslate
