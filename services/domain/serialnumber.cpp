// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/serialnumber.h"

#include "domain/serialcell.h"

#include <QSet>

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
    };
    return placeholders.contains(bare);
}

} // namespace

bool isRealSerial(const QString &serial)
{
    const QString bare = bareText(serial);
    return !bare.isEmpty() && bare.count(bare.front()) != bare.size() && !isPlaceholder(bare);
}

std::optional<bool> isSameSerial(const QString &a, const QString &b)
{
    if (!isRealSerial(a) || (a != b && !isRealSerial(b)))
        return std::nullopt;
    return comparableSerial(a) == comparableSerial(b);
}

} // namespace Reslate
