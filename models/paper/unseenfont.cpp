// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/unseenfont.h"

#include <QDataStream>
#include <QList>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Reslate::Models {
namespace {

constexpr int em = 1000;
constexpr int width = static_cast<int>(unseenWidth * em);
constexpr int ascent = 800;
constexpr int descent = -200;
constexpr int glyphs = 3; // none, a letter, a mark

QByteArray words(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values) {
        bytes.append(static_cast<char>(value >> 8));
        bytes.append(static_cast<char>(value));
    }
    return bytes;
}

QByteArray longWord(qsizetype value)
{
    return words({static_cast<int>(value >> 16), static_cast<int>(value & 0xffff)});
}

/// A box, so that a reader who looks for the room that a letter takes finds some.
QByteArray boxGlyph()
{
    const QByteArray onCurve(4, '\x01');
    return words({1, 0, 0, width, ascent, 3, 0}) + onCurve + words({0, 0, width, 0, 0, ascent, 0, -ascent});
}

/// The tables of a TrueType font that a PDF needs, in the order of their names.
QList<std::pair<QByteArray, QByteArray>> tables()
{
    const QByteArray box = boxGlyph();
    const auto half = static_cast<int>(box.size() / 2); // short offsets count in words
    return {{"glyf", box + box},
        {"head",
            words({1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, em, 0, 0, 0, 0, 0, 0, 0, 0, 0, descent, width, ascent, 0, 8, 2,
                0, 0})},
        {"hhea", words({1, 0, ascent, descent, 0, width, 0, 0, width, 1, 0, 0, 0, 0, 0, 0, 0, glyphs})},
        {"hmtx", words({width, 0, width, 0, 0, 0})}, {"loca", words({0, 0, half, 2 * half})},
        {"maxp", words({1, 0, glyphs, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0})}};
}

QByteArray trueType()
{
    const auto all = tables();
    const auto count = static_cast<int>(all.size());
    QByteArray head = words({1, 0, count, 64, 2, count * 16 - 64});
    QByteArray body;
    for (auto [name, table] : all) {
        const qsizetype size = table.size();
        table.append((4 - size % 4) % 4, '\0');
        QDataStream stream(table);
        quint32 sum = 0;
        for (qsizetype i = 0; i < table.size(); i += 4) {
            quint32 each = 0;
            stream >> each;
            sum += each;
        }
        head += name + longWord(sum) + longWord(12 + count * 16 + body.size()) + longWord(size);
        body += table;
    }
    return head + body;
}

QByteArray hex(QChar letter)
{
    return QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
}

/// Which letter is meant by which code: itself.
QByteArray toUnicode(const QList<QChar> &letters)
{
    constexpr qsizetype atOnce = 100; // entries of a block, at most
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype i = 0; i < letters.size(); i += atOnce) {
        const QList<QChar> block = letters.mid(i, atOnce);
        map += QByteArray::number(block.size()) + " beginbfchar\n";
        for (const QChar letter : block)
            map += '<' + hex(letter) + "> <" + hex(letter) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R\n";
}

} // namespace

bool isUnseenMark(QChar letter)
{
    const QChar::Category category = letter.category();
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
}

int appendUnseenFont(PdfRewrite &file, const QSet<QChar> &letters)
{
    QList<QChar> sorted(letters.cbegin(), letters.cend());
    std::sort(sorted.begin(), sorted.end());
    QByteArray glyphOf(sorted.isEmpty() ? 0 : 2 * (sorted.constLast().unicode() + 1), '\0');
    QByteArray widths;
    for (const QChar letter : std::as_const(sorted)) {
        const bool isMark = isUnseenMark(letter);
        glyphOf[2 * letter.unicode() + 1] = isMark ? '\x02' : '\x01';
        if (isMark)
            widths += QByteArray::number(letter.unicode()) + " [0]\n";
    }
    const QByteArray font = trueType();
    const int program = file.append(PdfRewrite::streamBody(font, "/Length1 " + QByteArray::number(font.size()) + '\n'));
    const QByteArray box = "0 " + QByteArray::number(descent) + ' ' + QByteArray::number(width) + ' '
        + QByteArray::number(ascent);
    const int descriptor = file.append("<<\n/Type /FontDescriptor\n/FontName /ReslateUnseen\n/Flags 4\n/FontBBox ["
        + box + "]\n/ItalicAngle 0\n/Ascent " + QByteArray::number(ascent) + "\n/Descent " + QByteArray::number(descent)
        + "\n/CapHeight " + QByteArray::number(ascent) + "\n/StemV 50\n/FontFile2 " + reference(program) + ">>\n");
    const int map = file.append(PdfRewrite::streamBody(glyphOf));
    const int codes = file.append(
        "<<\n/Type /Font\n/Subtype /CIDFontType2\n/BaseFont /ReslateUnseen\n/CIDSystemInfo << "
        "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >>\n/FontDescriptor "
        + reference(descriptor) + "/CIDToGIDMap " + reference(map) + "/DW " + QByteArray::number(width) + "\n/W ["
        + widths + "]\n>>\n");
    const int meaning = file.append(PdfRewrite::streamBody(toUnicode(sorted)));
    return file.append("<<\n/Type /Font\n/Subtype /Type0\n/BaseFont /ReslateUnseen\n/Encoding /Identity-H\n"
                       "/DescendantFonts ["
        + reference(codes) + "]\n/ToUnicode " + reference(meaning) + ">>\n");
}

} // namespace Reslate::Models
