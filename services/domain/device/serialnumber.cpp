// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/serialnumber.h"

#include "domain/device/serialcell.h"

#include <QLatin1String>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

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
constexpr std::array placeholders {
    QLatin1String("blank"),
    QLatin1String("default"),
    QLatin1String("defaultstring"),
    QLatin1String("empty"),
    QLatin1String("eval"),
    QLatin1String("iatpass"),
    QLatin1String("invalid"),
    QLatin1String("manufacturer"),
    QLatin1String("missing"),
    QLatin1String("na"),
    QLatin1String("noserial"),
    QLatin1String("noserialnumber"),
    QLatin1String("none"),
    QLatin1String("notapplicable"),
    QLatin1String("notavailable"),
    QLatin1String("notspecified"),
    QLatin1String("null"),
    QLatin1String("nullstring"),
    QLatin1String("oem"),
    QLatin1String("standard"),
    QLatin1String("systemmanufacturer"),
    QLatin1String("systemproductname"),
    QLatin1String("tbd"),
    QLatin1String("tobedefined"),
    QLatin1String("tobefilled"),
    QLatin1String("tobefilledbyoem"),
    QLatin1String("tobefilledbyoembymorestring"),
    QLatin1String("tulipcomputers"),
    QLatin1String("undefined"),
    QLatin1String("unknown"),
    QLatin1String("serialnumber"),
    QLatin1String("serialnumberxxxxxx"),
    QLatin1String("systemserialnumber"),
    QLatin1String("chassisserialnumber"),
    QLatin1String("0123456789"),
    QLatin1String("0123456789abcdef"),
    QLatin1String("12345"),
    QLatin1String("123456"),
    QLatin1String("1234567"),
    QLatin1String("12345678"),
    QLatin1String("123456789"),
    QLatin1String("1234567890"),
    QLatin1String("123456789000"),
    QLatin1String("12345678901234567"),
    QLatin1String("mb1234567890"),
    QLatin1String("sn12345"),
    QLatin1String("sn123456fvgv3i0b8o5n6n7k"),
    QLatin1String("sn1234567890"),
    QLatin1String("sys1234567890"),
    QLatin1String("sys9876543210"),

    QLatin1String("badindex"),
    QLatin1String("outofspec"),

    QLatin1String("assettag"),
    QLatin1String("chassisassettag"),
    QLatin1String("fillbyoem"),
    QLatin1String("invalidserial"),
    QLatin1String("invalidserialnumber"),
    QLatin1String("noasset"),
    QLatin1String("noassetinformation"),
    QLatin1String("noassettag"),
    QLatin1String("notavail"),
    QLatin1String("notpresent"),
    QLatin1String("notprovided"),
    QLatin1String("notsettable"),
    QLatin1String("oemspecific"),
    QLatin1String("oemstring"),
    QLatin1String("productname"),
    QLatin1String("serial"),
    QLatin1String("serialno"),
    QLatin1String("systemname"),
    QLatin1String("systemversion"),
    QLatin1String("tag12345"),
    QLatin1String("unknownserial"),
    QLatin1String("unknownserialnumber"),

    QLatin1String("0x00000000"),
    QLatin1String("abcdefgh"),
    QLatin1String("asset1234567890"),
    QLatin1String("sn"),
    QLatin1String("string"),
    QLatin1String("tba"),
    QLatin1String("test"),
    QLatin1String("unspecified"),
};

bool isPlaceholder(const QString &bare)
{
    static const QSet<QString> all(placeholders.begin(), placeholders.end());
    return all.contains(bare) || isPlaceholderForm(bare);
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
