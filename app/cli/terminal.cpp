// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "app/cli/commandline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace Reslate {
namespace {

constexpr int widestCell = 40;
constexpr int widestLastCell = 400; // a sentence
constexpr int barWidth = 24;

bool isScreen(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

bool isInFront(std::FILE *screen)
{
#ifdef Q_OS_WIN
    return isScreen(screen) && isScreen(stdin);
#else
    return isScreen(stdin) && tcgetpgrp(fileno(screen)) == getpgrp();
#endif
}

/// How many columns a terminal gives to a character: East Asian and emoji take two, marks and joiners none.
int columnsOf(char32_t c)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 7> wide {{{0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3},
        {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0x1f300, 0x1faff}}};
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const bool takesTwo = std::any_of(
        wide.begin(), wide.end(), [c](const auto &range) { return c >= range.first && c <= range.second; });
    return takesTwo ? 2 : 1;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    const auto characters = text.toUcs4();
    for (const char32_t c : characters)
        columns += columnsOf(c);
    return columns;
}

/// One line at most that wide.
QString cellText(const QString &text, int widest)
{
    QString line = text;
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (columnsOf(line) <= widest)
        return line;
    QString cut;
    int columns = 1; // the ellipsis
    const auto characters = line.toUcs4();
    for (const char32_t c : characters) {
        columns += columnsOf(c);
        if (columns > widest)
            break;
        cut += QString::fromUcs4(&c, 1);
    }
    return cut + QChar(0x2026);
}

} // namespace

bool steersTerminal(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x061c || c == 0x200e || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

QString harmless(const QString &text)
{
    // Labels put this pair around a name that runs from right to left, so that it can't turn what stands beside it.
    constexpr char16_t firstStrongIsolate = 0x2068;
    constexpr char16_t popIsolate = 0x2069;
    QString clean = text;
    for (QChar &c : clean) {
        const bool kept = c == QLatin1Char('\n') || c == firstStrongIsolate || c == popIsolate;
        if (!kept && steersTerminal(c.unicode()))
            c = QLatin1Char('?');
    }
    return clean;
}

QString jsonLine(const QJsonObject &object)
{
    // JSON lets some of the characters that steer a terminal stand as they are; they only occur inside strings.
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString line;
    line.reserve(json.size());
    for (const QChar c : json) {
        if (steersTerminal(c.unicode()))
            line += QStringLiteral("\\u%1").arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            line += c;
    }
    return line;
}

Terminal::Terminal(bool json)
    : m_json(json)
    , m_messagesOnScreen(isScreen(stderr))
{
}

bool Terminal::isWatched() const
{
    return m_messagesOnScreen && isInFront(stderr);
}

void Terminal::keepSecret(const QByteArray &secret)
{
    constexpr qsizetype shortest = 8; // a shorter one stands in ordinary words
    if (secret.size() >= shortest && !m_secrets.contains(secret))
        m_secrets.append(secret);
}

QByteArray Terminal::withoutSecret(QByteArray bytes) const
{
    for (const QByteArray &secret : m_secrets)
        bytes.replace(secret, "[removed]");
    return bytes;
}

void Terminal::writeData(const QByteArray &bytes)
{
    endProgress();
    spoke();
    if (m_outputLost) // what came behind a gap would look complete
        return;
    const QByteArray safe = withoutSecret(bytes);
    const auto size = static_cast<size_t>(safe.size());
    if (std::fwrite(safe.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return;
    const int why = errno;
    m_outputLost = true;
    m_readerLeft = why == EPIPE;
    if (!m_readerLeft) // who reads no further, as head does, knows it
        message(
            CliText::tr("The output can't be written: %1. What follows is missing there.").arg(qt_error_string(why)));
}

void Terminal::record(const QJsonObject &object)
{
    writeData((jsonLine(object) + QLatin1Char('\n')).toUtf8());
}

void Terminal::lines(const QByteArray &lines)
{
    writeData(lines);
}

void Terminal::table(const QStringList &heads, const QList<QStringList> &rows)
{
    QList<QStringList> lines {heads};
    QList<int> widths(heads.size(), 0);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.size(); ++i)
            cells.append(cellText(row[i], i + 1 < row.size() ? widestCell : widestLastCell));
        lines.append(cells);
    }
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(line[i]));
    }
    QString out;
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            out += line[i];
            if (i + 1 < line.size())
                out += QString(widths[i] - columnsOf(line[i]) + 2, QLatin1Char(' '));
        }
        out += QLatin1Char('\n');
    }
    text(out);
}

void Terminal::text(const QString &text)
{
    writeData(harmless(text).toUtf8());
}

void Terminal::message(const QString &text)
{
    endProgress();
    spoke();
    std::fputs(withoutSecret(harmless(text + QLatin1Char('\n')).toUtf8()).constData(), stderr);
}

void Terminal::progress(double part, const QString &text)
{
    if (!m_messagesOnScreen && (m_json || text == m_lastProgress)) // scripts get their steps as records
        return;
    m_lastProgress = text;
    spoke();
    if (!m_messagesOnScreen) {
        message(text);
        return;
    }
    QString bar;
    if (part >= 0) {
        const auto filled = static_cast<qsizetype>(std::clamp(part, 0.0, 1.0) * barWidth);
        bar = QLatin1Char('[') + QString(filled, QLatin1Char('#')) + QString(barWidth - filled, QLatin1Char('.'))
            + QStringLiteral("] ");
    }
    // Carriage return, the text, and "erase to the end of the line".
    std::fputs(("\r" + withoutSecret(harmless(bar + text).toUtf8()) + "\x1b[K").constData(), stderr);
    std::fflush(stderr);
    m_barShown = true;
}

void Terminal::stillWaiting()
{
    if (m_saidWaiting)
        return;
    message(QCoreApplication::translate("Terminal", "Still waiting for the service…"));
    m_saidWaiting = true;
}

void Terminal::spoke()
{
    m_hasSpoken = true;
    m_saidWaiting = false;
}

void Terminal::endProgress()
{
    if (m_barShown)
        std::fputs("\r\x1b[K", stderr);
    m_barShown = false;
}

} // namespace Reslate
