// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/displaytext.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

constexpr qsizetype maxName = 120;
constexpr qsizetype maxWords = 2000;
constexpr char16_t firstStrongIsolate = 0x2068;
constexpr char16_t popIsolate = 0x2069;
constexpr char16_t zeroWidthNonJoiner = 0x200c;
constexpr char16_t zeroWidthJoiner = 0x200d;
constexpr char16_t ellipsis = 0x2026;
/// Letters and symbols that are drawn as nothing: fillers of Hangul, the empty pattern of Braille.
constexpr std::array<char32_t, 5> blankLetters {0x115f, 0x1160, 0x2800, 0x3164, 0xffa0};

bool isPlain(QChar c)
{
    return c.unicode() >= 0x20 && c.unicode() < 0x7f;
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

/// What is shown for one character; 0 for nothing.
char32_t shown(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return QChar::isSpace(c) ? U' ' : 0;
    case QChar::Other_Format: // holds every direction override; the joiners are part of real words and emoji
        return c == zeroWidthNonJoiner || c == zeroWidthJoiner ? c : 0;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return U' ';
    case QChar::Other_Surrogate:
        return QChar::ReplacementCharacter;
    default:
        return c;
    }
}

} // namespace

namespace {

QString plainText(const QString &hostile, qsizetype longest)
{
    if (hostile.size() <= longest && std::all_of(hostile.begin(), hostile.end(), isPlain))
        return hostile;
    QString text;
    bool rightToLeft = false;
    const auto characters = QStringView(hostile).toUcs4();
    for (const uint character : characters) {
        const char32_t c = shown(character);
        if (c == 0)
            continue;
        if (text.size() >= longest) {
            text.append(QChar(ellipsis));
            break;
        }
        rightToLeft = rightToLeft || isRightToLeft(c);
        text.append(QString::fromUcs4(&c, 1));
    }
    return rightToLeft ? QChar(firstStrongIsolate) + text + QChar(popIsolate) : text;
}

} // namespace

QString plainForDisplay(const QString &hostile)
{
    return plainText(hostile, maxName);
}

QString wholeForDisplay(const QString &hostile)
{
    return plainText(hostile, maxWords);
}

bool isVisible(const QString &hostile)
{
    const auto characters = QStringView(hostile).toUcs4();
    return std::any_of(characters.cbegin(), characters.cend(), [](uint character) {
        const char32_t c = shown(character);
        const bool isJoiner = c == zeroWidthNonJoiner || c == zeroWidthJoiner;
        return c != 0 && !isJoiner && !QChar::isSpace(c) && !QChar::isMark(c)
            && std::find(blankLetters.begin(), blankLetters.end(), c) == blankLetters.end();
    });
}

QString toolTipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    QString html = plain.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + html + QLatin1String("</qt>");
}

} // namespace Reslate
