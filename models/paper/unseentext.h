// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QRawFont>
#include <QSet>
#include <QString>

#include <optional>
#include <utility>

class QColor;
class QFont;
class QPaintDevice;
class QPainter;
class QTextLine;

namespace Reslate::Models {

class PdfRewrite;

/// Text that a search doesn't find in a PDF of Qt's: there a letter is what the font names its glyph first. That gives
/// presentation forms for Arabic, pieces for Hindi and Thai, radicals for Chinese ("⼈" for "人"), nothing for what is
/// joined of several. Such a text is drawn by its outlines, each glyph's once in the file, and each word of it stands
/// there once more in letters that are never seen, from left to right as it is seen: every reader knows how to turn
/// that, while few know /ActualText, and some of those turn it, too. For one PDF.
class UnseenText {
public:
    /// The device must outlive it.
    explicit UnseenText(QPaintDevice &device);

    /// Whether it is found as QPainter::drawText() writes it.
    bool isFoundAsDrawn(const QString &text, const QFont &font);
    /// Before what is drawn on it.
    void beginPage();
    /// Looks as QPainter::drawText(baseline, text) does with that font and the painter's pen, once addedTo() is
    /// through. The painter must not be moved, turned or scaled.
    void draw(const QString &text, const QFont &font, const QPointF &baseline, QPainter &painter);
    /// The finished PDF with what was drawn here; the same, byte by byte, where nothing was. nullopt: it isn't as
    /// QPdfWriter of Qt 6.4 writes it, and these texts are missing in it.
    std::optional<QByteArray> addedTo(const QByteArray &pdf) const;

private:
    /// What is drawn on one page.
    struct Page {
        QList<QByteArray> texts; ///< as it is written in the content of a page, in the places of the marks
        QSet<int> glyphs; ///< places in m_outlines
    };

    char16_t firstLetterOf(const QRawFont &font, quint32 glyph);
    int outlineOf(const QRawFont &font, quint32 glyph);
    QByteArray outlined(const QTextLine &line, const QPointF &baseline, const QColor &color);
    QByteArray unseen(const QString &text, const QTextLine &line, const QPointF &baseline);
    static bool writePage(PdfRewrite &file, int number, const Page &page, int font, const QList<int> &outlines);

    QPaintDevice &m_device;
    QList<Page> m_pages;
    QSet<QChar> m_letters; ///< of the unseen font
    QHash<std::pair<QRawFont, quint32>, int> m_places; ///< of glyphs in the next; -1: it has no outline
    QList<QPainterPath> m_outlines;
    QHash<std::pair<QString, QString>, QList<char16_t>> m_firstLetters; ///< that a font has for a glyph
};

} // namespace Reslate::Models
