// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/paperfonts.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPaintDevice>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Reslate::Models {
namespace {

constexpr qreal millimetresPerInch = 25.4;
constexpr char32_t lastOfBasicPlane = 0xffff;

/// Letters that are read without being joined.
bool isSimple(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return !QChar::isMark(c);
    default:
        return false;
    }
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

bool isSimple(const QString &text)
{
    if (isAscii(text))
        return true;
    const auto characters = text.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) { return isSimple(char32_t(c)); });
}

/// They belong to words of scripts whose letters join, and to the labels around a name that runs from right to left.
bool joinsOrIsolates(char32_t c)
{
    constexpr char32_t zeroWidthNonJoiner = 0x200c;
    constexpr char32_t zeroWidthJoiner = 0x200d;
    constexpr char32_t firstStrongIsolate = 0x2068;
    constexpr char32_t popIsolate = 0x2069;
    return c == zeroWidthNonJoiner || c == zeroWidthJoiner || c == firstStrongIsolate || c == popIsolate;
}

QString codePoint(char32_t c)
{
    return QStringLiteral("[U+%1]").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

/// The face whose line it stands on: what is beside each other in a table shares one.
PaperFace lineOf(PaperFace face)
{
    switch (face) {
    case PaperFace::Title:
    case PaperFace::Heading:
        return face;
    case PaperFace::Small:
    case PaperFace::SmallStrong:
    case PaperFace::SmallMuted:
    case PaperFace::SmallCode:
        return PaperFace::Small;
    case PaperFace::Large:
    case PaperFace::LargeStrong:
        return PaperFace::Large;
    case PaperFace::Huge:
        return face;
    default:
        return PaperFace::Plain;
    }
}

/// In points.
qreal sizeOf(PaperFace face)
{
    constexpr qreal plain = 9;
    constexpr qreal small = 7;
    constexpr qreal heading = 11;
    constexpr qreal title = 16;
    constexpr qreal large = 13;
    constexpr qreal huge = 26;
    switch (lineOf(face)) {
    case PaperFace::Title:
        return title;
    case PaperFace::Heading:
        return heading;
    case PaperFace::Small:
        return small;
    case PaperFace::Large:
        return large;
    case PaperFace::Huge:
        return huge;
    default:
        return plain;
    }
}

QFont fontOf(PaperFace face)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(sizeOf(face));
    switch (face) {
    case PaperFace::Strong:
    case PaperFace::SmallStrong:
    case PaperFace::Title:
    case PaperFace::Heading:
    case PaperFace::LargeStrong:
    case PaperFace::Huge:
        font.setBold(true);
        break;
    case PaperFace::Code:
    case PaperFace::SmallCode:
        font.setFamilies(
            {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Consolas"), QStringLiteral("Courier New")});
        font.setStyleHint(QFont::Monospace);
        break;
    default:
        break;
    }
    return font;
}

} // namespace

PaperFonts::PaperFonts(QPaintDevice &device)
    : m_device(device)
    , m_unitsPerMm(device.logicalDpiX() / millimetresPerInch)
{
    for (int i = 0; i < paperFaceCount; ++i) {
        const QFont joined = fontOf(static_cast<PaperFace>(i));
        QFont simple = joined;
        simple.setStyleStrategy(QFont::PreferNoShaping); // joined letters such as "ffi" can't be searched for
        m_faces.push_back({joined, simple, QFontMetricsF(joined, &device), QFontMetricsF(simple, &device)});
    }
}

QString PaperFonts::printable(const QString &hostile, PaperFace face) const
{
    if (isAscii(hostile)) // nearly all are, and there are many
        return hostile.trimmed();
    const QFontMetricsF &metrics = at(face).joinedMetrics;
    const QRawFont own = QRawFont::fromFont(at(face).joined);
    const bool isPlain = isSimple(hostile);
    const auto isShown = [&](char32_t c) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
            return false;
        case QChar::Other_Format:
            return !isPlain && joinsOrIsolates(c);
        case QChar::Symbol_Other: // of another font it may be a coloured picture, which prints as nothing
            return c <= lastOfBasicPlane && own.supportsCharacter(static_cast<uint>(c));
        default: // what lies beyond the basic plane would be seen and not found: a PDF has its halves one by one
            return c <= lastOfBasicPlane && metrics.inFontUcs4(static_cast<uint>(c));
        }
    };
    QString text;
    const auto characters = hostile.toUcs4();
    for (const uint character : characters) {
        const char32_t c = character;
        if (QChar::isSpace(c))
            text += QLatin1Char(' ');
        else
            text += isShown(c) ? QString::fromUcs4(&c, 1) : codePoint(c);
    }
    return text.trimmed();
}

QFont PaperFonts::font(PaperFace face, const QString &printable) const
{
    return isSimple(printable) ? at(face).simple : at(face).joined;
}

qreal PaperFonts::lineHeight(PaperFace face) const
{
    return at(lineOf(face)).joinedMetrics.lineSpacing();
}

qreal PaperFonts::ascent(PaperFace face) const
{
    return at(lineOf(face)).joinedMetrics.ascent();
}

qreal PaperFonts::width(PaperFace face, const QString &printable) const
{
    const QFontMetricsF &metrics = isSimple(printable) ? at(face).simpleMetrics : at(face).joinedMetrics;
    return metrics.horizontalAdvance(printable);
}

qreal PaperFonts::mm(qreal length) const
{
    return length * m_unitsPerMm;
}

/// How much of a word that is wider fits, at least one character; up to the end of a code point or the @ of an address
/// where there is one.
qsizetype PaperFonts::fitting(PaperFace face, const QString &word, qreal width) const
{
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, word);
    qsizetype fits = characters.toNextBoundary();
    for (qsizetype end = fits; end > 0; end = characters.toNextBoundary()) {
        if (end > fits && this->width(face, word.left(end)) > width)
            break;
        fits = end;
    }
    for (qsizetype i = fits - 1; i > 0; --i) {
        if (word[i] == QLatin1Char(']') || word[i] == QLatin1Char('@'))
            return i + 1;
    }
    return fits;
}

QStringList PaperFonts::lines(const PaperText &text, qreal width) const
{
    const QString whole = printable(text.text, text.face);
    if (this->width(text.face, whole) <= width) // as most do
        return {whole};
    QStringList lines;
    QString line;
    const QStringList words = whole.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &each : words) {
        const QString longer = line.isEmpty() ? each : line + QLatin1Char(' ') + each;
        if (this->width(text.face, longer) <= width) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines.append(line);
        QString word = each;
        while (this->width(text.face, word) > width) {
            const qsizetype fits = fitting(text.face, word, width);
            if (fits >= word.size())
                break; // a single character that is wider than the column
            lines.append(word.left(fits));
            word.remove(0, fits);
        }
        line = word;
    }
    if (!line.isEmpty() || lines.isEmpty())
        lines.append(line);
    return lines;
}

} // namespace Reslate::Models
