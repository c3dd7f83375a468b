// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QStringList>

#include <vector>

class QPaintDevice;

namespace Reslate::Models {

/// How a text looks on paper.
enum class PaperFace {
    Plain,
    Strong,
    Muted,
    Code, ///< serial numbers and ids: letters of equal width
    Title,
    Heading,
    Small, ///< of long tables
    SmallStrong,
    SmallMuted,
    SmallCode,
    Large, ///< to be read standing before it
    LargeStrong,
    Huge, ///< seen from across a room
};
inline constexpr int paperFaceCount = 13;
/// Whether it is for what is read letter by letter.
constexpr bool isCode(PaperFace face)
{
    return face == PaperFace::Code || face == PaperFace::SmallCode;
}

/// One paragraph: it shares its lines with no other, so that a text that runs from right to left turns nothing beside
/// it.
struct PaperText {
    QString text; ///< may be hostile
    PaperFace face = PaperFace::Plain;
};

/// The letters of one sheet of paper. Latin, Greek and Cyrillic letters are never joined to ligatures, so a search
/// finds every serial number and user name. Needs a QGuiApplication; the platform "offscreen" will do.
class PaperFonts {
public:
    /// The device must outlive it.
    explicit PaperFonts(QPaintDevice &device);

    /// The text as it can be printed: one line in which what has no letter here, would print as nothing, would turn the
    /// direction of what follows or lies beyond the basic plane, where no search finds it, stands as its code point,
    /// "[U+6559]". Nothing is left out.
    QString printable(const QString &hostile, PaperFace face) const;
    /// The printable text in lines of at most that width, broken between words; inside a word only where the word alone
    /// is wider. At least one line.
    QStringList lines(const PaperText &text, qreal width) const;
    /// For a printable text.
    QFont font(PaperFace face, const QString &printable) const;
    qreal lineHeight(PaperFace face) const;
    qreal ascent(PaperFace face) const;
    qreal width(PaperFace face, const QString &printable) const;
    /// So many millimetres, in the units of the device.
    qreal mm(qreal length) const;

private:
    qsizetype fitting(PaperFace face, const QString &word, qreal width) const;

    /// What is asked again and again of one face.
    struct Face {
        QFont joined;
        QFont simple; ///< for letters that are read without being joined
        QFontMetricsF joinedMetrics;
        QFontMetricsF simpleMetrics;
    };
    const Face &at(PaperFace face) const { return m_faces[static_cast<size_t>(face)]; }

    QPaintDevice &m_device;
    std::vector<Face> m_faces;
    qreal m_unitsPerMm;
};

} // namespace Reslate::Models
