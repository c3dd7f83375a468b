// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/unseentext.h"

#include "models/paper/pdfrewrite.h"
#include "models/paper/unseenfont.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Reslate::Models {
namespace {

/// The colour that marks the place of a text until it is written there, as Qt writes it before the rectangle.
constexpr char markCode[] = "/CSp cs 0.999969482 0.999984741 1 scn\n/GSa gs\n";

/// A part of a line that is read in one direction and has no blank, or a blank.
struct Word {
    qsizetype from = 0;
    qsizetype size = 0;
    bool isRightToLeft = false;
    QRectF area = {}; ///< null: nothing is seen of it
};

bool isBlank(QChar c)
{
    return c == u' ';
}

bool isIsolate(QChar c)
{
    constexpr char16_t firstOfThem = 0x2066;
    constexpr char16_t lastOfThem = 0x2069;
    return c >= QChar(firstOfThem) && c <= QChar(lastOfThem);
}

/// Latin as far as accents, and the punctuation that goes with it: one glyph each in every font.
bool isPlain(QChar c)
{
    constexpr char16_t micro = 0xb5; // the Greek letter may bear its name
    constexpr char16_t endOfLatin = 0x250;
    constexpr char16_t punctuation = 0x2010;
    constexpr char16_t endOfPunctuation = 0x2027;
    const char16_t code = c.unicode();
    return (code < endOfLatin && code != micro) || (code >= punctuation && code <= endOfPunctuation);
}

/// One line, as QPainter::drawText() has it: it doesn't look for the direction of the text either.
QTextLine layOut(QTextLayout &layout)
{
    QTextOption option(Qt::AlignLeft);
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    line.setPosition({0, -line.ascent()});
    return line;
}

bool isRightToLeft(const QList<QGlyphRun> &runs)
{
    return std::any_of(runs.cbegin(), runs.cend(), [](const QGlyphRun &run) { return run.isRightToLeft(); });
}

/// From the left edge to the right one, on the baseline and as high as the letters' size.
QRectF areaOf(const QList<QGlyphRun> &runs)
{
    QRectF area;
    for (const QGlyphRun &run : runs) {
        const QList<QPointF> places = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        const qreal height = run.rawFont().pixelSize();
        for (qsizetype i = 0; i < std::min(places.size(), advances.size()); ++i) {
            if (advances[i].x() > 0)
                area |= QRectF(places[i].x(), -height, advances[i].x(), height);
        }
    }
    return area;
}

/// In their order in the text. What isolates directions is left out.
QList<Word> wordsOf(const QString &text, const QTextLine &line)
{
    QList<Word> words;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    bool isNew = true;
    for (qsizetype end = characters.toNextBoundary(); end > 0; from = end, end = characters.toNextBoundary()) {
        if (isIsolate(text[from])) {
            isNew = true;
            continue;
        }
        const auto runs = line.glyphRuns(static_cast<int>(from), static_cast<int>(end - from));
        const bool isTurned = isRightToLeft(runs);
        const bool goesOn = !isNew && !isBlank(text[from]) && !isBlank(text[words.constLast().from])
            && (runs.isEmpty() || isTurned == words.constLast().isRightToLeft);
        if (goesOn)
            words.last().size += end - from;
        else
            words.append({from, end - from, isTurned});
        isNew = false;
    }
    for (Word &word : words)
        word.area = areaOf(line.glyphRuns(static_cast<int>(word.from), static_cast<int>(word.size)));
    return words;
}

/// As the letters of a word stand from left to right.
QString seen(const QString &text, bool isRightToLeft)
{
    QString letters = text;
    if (!isRightToLeft)
        return letters;
    std::reverse(letters.begin(), letters.end());
    for (QChar &letter : letters)
        letter = letter.mirroredChar();
    return letters;
}

QByteArray number(double value)
{
    constexpr double precision = 1000;
    return QByteArray::number(std::round(value * precision) / precision, 'g', 9) + ' ';
}

QByteArray point(const QPointF &at)
{
    return number(at.x()) + number(at.y());
}

/// What writes a word into the area, unseen.
QByteArray code(const QString &word, const QRectF &area)
{
    const auto wide = std::count_if(word.cbegin(), word.cend(), [](QChar c) { return !isUnseenMark(c); });
    const double natural = unseenWidth * area.height() * static_cast<double>(std::max<qsizetype>(wide, 1));
    QByteArray hex;
    for (const QChar letter : word)
        hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return "/Unseen " + number(area.height()) + "Tf " + number(area.width() / natural) + "0 0 -1 "
        + point(area.bottomLeft()) + "Tm <" + hex + "> Tj\n";
}

QByteArray outlineName(int outline)
{
    return "/U" + QByteArray::number(outline);
}

/// A glyph's outline as an object of its own.
QByteArray outlineBody(const QPainterPath &path)
{
    QByteArray content;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (element.isCurveTo()) {
            content += point(element) + point(path.elementAt(i + 1)) + point(path.elementAt(i + 2)) + "c\n";
            i += 2;
        } else {
            content += point(element) + (element.isMoveTo() ? "m\n" : "l\n");
        }
    }
    const QRectF box = path.controlPointRect();
    return PdfRewrite::streamBody(content + "f\n",
        "/Type /XObject\n/Subtype /Form\n/BBox [" + point(box.topLeft()) + point(box.bottomRight()) + "]\n");
}

/// The next mark of a text and what comes behind it; -1 and -1: none. Qt writes a colour anew also where nothing is
/// filled with it, on a new page.
std::pair<qsizetype, qsizetype> nextMark(const QByteArray &content, qsizetype from)
{
    for (qsizetype at = content.indexOf(markCode, from); at >= 0; at = content.indexOf(markCode, at + 1)) {
        const qsizetype begin = at + qsizetype(sizeof(markCode)) - 1;
        const qsizetype end = content.indexOf('\n', begin);
        if (content.mid(begin, end - begin).endsWith(" 1 1 re") && content.mid(end, 3) == "\nf\n")
            return {begin, end + 3};
    }
    return {-1, -1};
}

/// The content of a page with the texts in the places of their marks; empty: these aren't as many.
QByteArray withTexts(const QByteArray &content, const QList<QByteArray> &texts)
{
    QByteArray whole;
    qsizetype done = 0;
    for (const QByteArray &text : texts) {
        const auto [begin, end] = nextMark(content, done);
        if (begin < 0)
            return {};
        whole += content.mid(done, begin - done) + text;
        done = end;
    }
    return nextMark(content, done).first < 0 ? whole + content.mid(done) : QByteArray();
}

/// Puts lines into a dictionary in another; false: there is none.
bool insertInto(QByteArray &body, const QByteArray &dictionary, const QByteArray &lines)
{
    const QByteArray head = dictionary + " <<\n";
    const qsizetype place = body.indexOf(head);
    if (place >= 0)
        body.insert(place + head.size(), lines);
    return place >= 0;
}

} // namespace

UnseenText::UnseenText(QPaintDevice &device)
    : m_device(device)
{
}

void UnseenText::beginPage()
{
    m_pages.append(Page());
}

/// 0: none.
char16_t UnseenText::firstLetterOf(const QRawFont &font, quint32 glyph)
{
    const std::pair name(font.familyName(), font.styleName()); // the same in every size
    auto known = m_firstLetters.find(name);
    if (known == m_firstLetters.end()) {
        constexpr int planeSize = 0x10000;
        QString all;
        for (int c = 0; c < planeSize; ++c)
            all += QChar::isSurrogate(static_cast<char32_t>(c)) ? QChar() : QChar(c);
        QList<quint32> glyphs(planeSize);
        int count = planeSize;
        font.glyphIndexesForChars(all.constData(), planeSize, glyphs.data(), &count);
        QList<char16_t> letters(planeSize, 0);
        for (int c = count - 1; c > 0; --c) {
            if (glyphs[c] < planeSize)
                letters[glyphs[c]] = static_cast<char16_t>(c);
        }
        known = m_firstLetters.insert(name, letters);
    }
    return known->value(glyph);
}

bool UnseenText::isFoundAsDrawn(const QString &text, const QFont &font)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlain))
        return true;
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isMark() || isIsolate(c); }))
        return false;
    QTextLayout layout(text, font, &m_device);
    const QTextLine line = layOut(layout);
    QString found;
    for (const QGlyphRun &run : line.glyphRuns()) {
        if (run.isRightToLeft())
            return false;
        const QList<quint32> glyphs = run.glyphIndexes();
        for (const quint32 glyph : glyphs)
            found += QChar(firstLetterOf(run.rawFont(), glyph));
    }
    return found == text;
}

/// Its place in the list; -1: nothing is seen of it.
int UnseenText::outlineOf(const QRawFont &font, quint32 glyph)
{
    const auto known = m_places.constFind({font, glyph});
    if (known != m_places.cend())
        return *known;
    const QPainterPath path = font.pathForGlyph(glyph);
    const int place = path.isEmpty() ? -1 : static_cast<int>(m_outlines.size());
    m_places.insert({font, glyph}, place);
    if (place >= 0)
        m_outlines.append(path);
    return place;
}

QByteArray UnseenText::outlined(const QTextLine &line, const QPointF &baseline, const QColor &color)
{
    QByteArray code = number(color.redF()) + number(color.greenF()) + number(color.blueF()) + "rg\n";
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const int outline = outlineOf(run.rawFont(), glyphs[i]);
            if (outline < 0)
                continue;
            m_pages.last().glyphs.insert(outline);
            code += "q 1 0 0 1 " + point(places[i] + baseline) + "cm " + outlineName(outline) + " Do Q\n";
        }
    }
    return code;
}

QByteArray UnseenText::unseen(const QString &text, const QTextLine &line, const QPointF &baseline)
{
    QList<Word> words = wordsOf(text, line);
    std::stable_sort(
        words.begin(), words.end(), [](const Word &a, const Word &b) { return a.area.left() < b.area.left(); });
    QByteArray all = "BT 3 Tr\n"; // neither filled nor stroked
    for (const Word &word : std::as_const(words)) {
        if (word.area.width() <= 0)
            continue;
        const QString letters = seen(text.mid(word.from, word.size), word.isRightToLeft);
        m_letters.unite(QSet<QChar>(letters.cbegin(), letters.cend()));
        all += code(letters, word.area.translated(baseline));
    }
    return all + "ET\n";
}

void UnseenText::draw(const QString &text, const QFont &font, const QPointF &baseline, QPainter &painter)
{
    const QColor markColor = QColor::fromRgba64(0xfffd, 0xfffe, 0xffff); // markCode's
    QTextLayout layout(text, font, &m_device);
    const QTextLine line = layOut(layout);
    painter.fillRect(QRectF(baseline, QSizeF(1, 1)), markColor);
    m_pages.last().texts.append(
        "q\n" + unseen(text, line, baseline) + outlined(line, baseline, painter.pen().color()) + "Q\n");
}

/// False: it isn't as it is expected.
bool UnseenText::writePage(PdfRewrite &file, int number, const Page &page, int font, const QList<int> &outlines)
{
    const QByteArray body = file.object(number);
    const int contents = PdfRewrite::reference(body, "/Contents");
    const std::optional<QByteArray> content = file.stream(contents);
    const QByteArray whole = content ? withTexts(*content, page.texts) : QByteArray();
    QByteArray objects;
    for (const int outline : page.glyphs)
        objects += outlineName(outline) + ' ' + QByteArray::number(outlines[outline]) + " 0 R\n";
    const int resources = PdfRewrite::reference(body, "/Resources");
    QByteArray named = file.object(resources);
    if (whole.isEmpty() || !insertInto(named, "/Font", "/Unseen " + QByteArray::number(font) + " 0 R\n")
        || !insertInto(named, "/XObject", objects))
        return false;
    file.replace(resources, named);
    file.replace(contents, PdfRewrite::streamBody(whole));
    return true;
}

std::optional<QByteArray> UnseenText::addedTo(const QByteArray &pdf) const
{
    if (std::all_of(m_pages.cbegin(), m_pages.cend(), [](const Page &page) { return page.texts.isEmpty(); }))
        return pdf;
    std::optional<PdfRewrite> file = PdfRewrite::read(pdf);
    const QList<int> pages = file ? file->pages() : QList<int>();
    if (pages.size() != m_pages.size())
        return {};
    const int font = appendUnseenFont(*file, m_letters);
    QList<int> outlines;
    for (const QPainterPath &path : m_outlines)
        outlines.append(file->append(outlineBody(path)));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (!m_pages[i].texts.isEmpty() && !writePage(*file, pages[i], m_pages[i], font, outlines))
            return {};
    }
    return file->written();
}

} // namespace Reslate::Models
