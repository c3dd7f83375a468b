// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/list/listtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace Reslate {
namespace {

/// What Windows-1252 has from 0x80 to 0x9f; its five gaps stay control characters. Written out because Qt
/// only knows this encoding where it was built with ICU.
constexpr std::array<char16_t, 32> windowsCharacters {
    0x20ac,
    0x0081,
    0x201a,
    0x0192,
    0x201e,
    0x2026,
    0x2020,
    0x2021,
    0x02c6,
    0x2030,
    0x0160,
    0x2039,
    0x0152,
    0x008d,
    0x017d,
    0x008f,
    0x0090,
    0x2018,
    0x2019,
    0x201c,
    0x201d,
    0x2022,
    0x2013,
    0x2014,
    0x02dc,
    0x2122,
    0x0161,
    0x203a,
    0x0153,
    0x009d,
    0x017e,
    0x0178,
};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(windowsCharacters[c.unicode() - 0x80U]);
    }
    return text;
}

std::optional<QString> decoded(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    // Stateless: half a character at the end is an error too, because the file was cut off there.
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    const bool halved = encoding != QStringConverter::Utf8 && bytes.size() % 2 != 0;
    if (halved || decoder.hasError() || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

/// The byte order of UTF-16 without a mark: in a list nearly every other byte is 0, on one side only.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    std::array<qsizetype, 2> zeros {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[static_cast<size_t>(i % 2)] += bytes[i] == '\0' ? 1 : 0;
    const qsizetype half = bytes.size() / 4; // half of the characters
    if (zeros[1] > half && zeros[0] < zeros[1] / 10 + 1)
        return QStringConverter::Utf16LE;
    if (zeros[0] > half && zeros[1] < zeros[0] / 10 + 1)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<QString> textOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return decoded(bytes.mid(2), QStringConverter::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return decoded(bytes.mid(2), QStringConverter::Utf16BE);
    const QByteArray body = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    if (body.contains('\0')) {
        const auto encoding = unmarkedUtf16(body);
        return encoding ? decoded(body, *encoding) : std::nullopt;
    }
    const auto text = decoded(body, QStringConverter::Utf8);
    return text ? *text : fromWindows1252(body);
}

/// Control characters that no list has. One may come from a barcode scanner; many mean that this is no text.
bool isGarbage(const QString &text)
{
    const auto strange = std::count_if(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\r')
            && c != QLatin1Char('\t');
    });
    return text.contains(QChar(QChar::Null)) || strange > text.size() / 20 + 1;
}

bool isPacked(const QByteArray &bytes)
{
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\xd0\xcf\x11\xe0"); // .xlsx and .ods; .xls
}

} // namespace

tl::expected<QString, ListRefusal> checkListText(const QString &text, qsizetype most)
{
    if (text.size() > most)
        return tl::make_unexpected(ListRefusal::TooLarge);
    if (isGarbage(text))
        return tl::make_unexpected(ListRefusal::NotText);
    const auto breaks = std::max(text.count(QLatin1Char('\n')), text.count(QLatin1Char('\r')));
    if (breaks > maxListLines)
        return tl::make_unexpected(ListRefusal::TooLarge);
    if (text.trimmed().isEmpty())
        return tl::make_unexpected(ListRefusal::Empty);
    return text.startsWith(QChar(QChar::ByteOrderMark)) ? text.mid(1) : text;
}

tl::expected<QString, ListRefusal> listTextOf(const QByteArray &bytes, qsizetype most)
{
    if (bytes.size() > most)
        return tl::make_unexpected(ListRefusal::TooLarge);
    if (isPacked(bytes))
        return tl::make_unexpected(ListRefusal::Workbook);
    const auto text = textOf(bytes);
    if (!text)
        return tl::make_unexpected(ListRefusal::NotText);
    return checkListText(*text, most);
}

} // namespace Reslate
