// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

#include <array>

namespace Reslate {

/// How wide texts are, letter by letter: for very many of them, and never too little by more than a pixel or two.
class TextWidths {
public:
    explicit TextWidths(const QFont &font)
    {
        const QFontMetrics metrics(font);
        m_wide = metrics.height();
        for (size_t i = 0; i < m_latin.size(); ++i)
            m_latin[i] = metrics.horizontalAdvance(QChar(static_cast<char16_t>(i)));
    }

    int of(const QString &text) const
    {
        int width = 0;
        for (const QChar c : text)
            width += c.unicode() < m_latin.size() ? m_latin[c.unicode()] : m_wide;
        return width;
    }

private:
    std::array<int, 256> m_latin {};
    int m_wide = 0; ///< of any other letter
};

} // namespace Reslate
