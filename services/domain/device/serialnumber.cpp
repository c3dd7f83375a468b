// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialnumber.h"

#include "domain/device/serialcell.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

/// Letters and digits only: firmware and people write "N/A", "n.a." and "NA", "O.E.M." and "OEM".
QString bareText(const QString &serial)
{
    QString bare;
    bare.reserve(serial.size());
    for (const QChar c : serial) {
        const bool isPlain = (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')); // nearly all of a hundred thousand
        const QChar typed = isPlain ? c : ordinary(c);
        if (isPlain || typed.isLetterOrNumber())
            bare += typed.toCaseFolded();
    }
    return bare;
}

/// Whether it is nothing but digits that count up from 0 or 1, or down from 9 or 0, going round: "12345678901234567",
/// "9876543210".
bool isCounting(QStringView digits)
{
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    const auto follows = [digits](int step) {
        for (qsizetype i = 1; i < digits.size(); ++i) {
            if (digits[i].digitValue() != (digits[i - 1].digitValue() + 10 + step) % 10)
                return false;
        }
        return true;
    };
    const int first = digits.front().digitValue();
    return (first <= 1 && follows(1)) || ((first == 9 || first == 0) && follows(-1));
}

/// Several words without any digit, like "Not Defined" or "Default Serial Number": no maker numbers computers so.
bool isSentence(const QString &serial)
{
    const QString text = serial.trimmed();
    const bool hasWords = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace() || c == u'_'; });
    return hasWords && std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// Forms that firmware fills in with a number: "BSN12345678901234567" (ASUS), "MB-1234567890", "SerNum0", "Type2 -
/// Board Serial Number" (Insyde). Real numbers may begin alike, so they count only where nothing else is left. Eight
/// digits that count are within what a maker may give out, nine behind a few letters aren't.
bool isPlaceholderForm(const QString &bare)
{
    constexpr qsizetype maxLetters = 4;
    constexpr qsizetype leastDigits = 9;
    qsizetype letters = 0;
    while (letters < bare.size() && bare[letters].isLetter())
        ++letters;
    const bool isPlain = letters <= maxLetters && bare.size() - letters >= leastDigits;
    if (isPlain && isCounting(QStringView(bare).mid(letters)))
        return true;
    if (!bare.contains(QLatin1String("ser")) && !bare.contains(QLatin1String("oem"))) // all but a few of many
        return false;
    static const QRegularExpression described(
        QStringLiteral("^(?:type\\d{1,2})?(?:system|chassis|board|baseboard|motherboard)?serial(?:number|no)$"));
    static const QRegularExpression numbered(QStringLiteral("^(?:sernum|oemdefine)\\d{0,2}$"));
    return described.match(bare).hasMatch() || numbered.match(bare).hasMatch();
}

/// Texts without a number of anybody's. In the order of where they come from: what the inventories GLPI and OCS
/// Inventory are delivered with as invalid, and fleet#51109; what dmidecode says of a broken table; what firmware of
/// Dell, HP, ASUS, AMI, Phoenix and Insyde leaves there, as public inventories and parsers of SMBIOS tables skip it.
bool isPlaceholder(const QString &bare)
{
    static const QSet<QString> placeholders {
        QStringLiteral("blank"),
        QStringLiteral("default"),
        QStringLiteral("defaultstring"),
        QStringLiteral("empty"),
        QStringLiteral("eval"),
        QStringLiteral("iatpass"),
        QStringLiteral("invalid"),
        QStringLiteral("manufacturer"),
        QStringLiteral("missing"),
        QStringLiteral("na"),
        QStringLiteral("noserial"),
        QStringLiteral("noserialnumber"),
        QStringLiteral("none"),
        QStringLiteral("notapplicable"),
        QStringLiteral("notavailable"),
        QStringLiteral("notspecified"),
        QStringLiteral("null"),
        QStringLiteral("nullstring"),
        QStringLiteral("oem"),
        QStringLiteral("standard"),
        QStringLiteral("systemmanufacturer"),
        QStringLiteral("systemproductname"),
        QStringLiteral("tbd"),
        QStringLiteral("tobedefined"),
        QStringLiteral("tobefilled"),
        QStringLiteral("tobefilledbyoem"),
        QStringLiteral("tobefilledbyoembymorestring"),
        QStringLiteral("tulipcomputers"),
        QStringLiteral("undefined"),
        QStringLiteral("unknown"),
        QStringLiteral("serialnumber"),
        QStringLiteral("serialnumberxxxxxx"),
        QStringLiteral("systemserialnumber"),
        QStringLiteral("chassisserialnumber"),
        QStringLiteral("0123456789"),
        QStringLiteral("0123456789abcdef"),
        QStringLiteral("12345"),
        QStringLiteral("123456"),
        QStringLiteral("1234567"),
        QStringLiteral("12345678"),
        QStringLiteral("123456789"),
        QStringLiteral("1234567890"),
        QStringLiteral("123456789000"),
        QStringLiteral("12345678901234567"),
        QStringLiteral("mb1234567890"),
        QStringLiteral("sn12345"),
        QStringLiteral("sn123456fvgv3i0b8o5n6n7k"),
        QStringLiteral("sn1234567890"),
        QStringLiteral("sys1234567890"),
        QStringLiteral("sys9876543210"),

        QStringLiteral("badindex"),
        QStringLiteral("outofspec"),

        QStringLiteral("assettag"),
        QStringLiteral("chassisassettag"),
        QStringLiteral("fillbyoem"),
        QStringLiteral("invalidserial"),
        QStringLiteral("invalidserialnumber"),
        QStringLiteral("noasset"),
        QStringLiteral("noassetinformation"),
        QStringLiteral("noassettag"),
        QStringLiteral("notavail"),
        QStringLiteral("notpresent"),
        QStringLiteral("notprovided"),
        QStringLiteral("notsettable"),
        QStringLiteral("oemspecific"),
        QStringLiteral("oemstring"),
        QStringLiteral("productname"),
        QStringLiteral("serial"),
        QStringLiteral("serialno"),
        QStringLiteral("systemname"),
        QStringLiteral("systemversion"),
        QStringLiteral("tag12345"),
        QStringLiteral("unknownserial"),
        QStringLiteral("unknownserialnumber"),

        QStringLiteral("0x00000000"),
        QStringLiteral("abcdefgh"),
        QStringLiteral("asset1234567890"),
        QStringLiteral("sn"),
        QStringLiteral("string"),
        QStringLiteral("tba"),
        QStringLiteral("test"),
        QStringLiteral("unspecified"),
    };
    return placeholders.contains(bare) || isPlaceholderForm(bare);
}

} // namespace

bool isRealSerial(const QString &serial)
{
    const QString bare = bareText(serial);
    return !bare.isEmpty() && bare.count(bare.front()) != bare.size() && !isSentence(serial) && !isPlaceholder(bare);
}

std::optional<bool> isSameSerial(const QString &a, const QString &b)
{
    if (!isRealSerial(a) || (a != b && !isRealSerial(b)))
        return std::nullopt;
    return comparableSerial(a) == comparableSerial(b);
}

} // namespace Reslate
