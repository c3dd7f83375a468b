// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/hardwarehash.h"

#include <QList>

#include <algorithm>

namespace Reslate {

/// Letters by their category, and yet nothing is drawn for them: the fillers of Korean syllables.
static bool isFiller(char32_t sign)
{
    return sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0;
}

static bool isUnseen(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // a half without its other
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isFiller(sign);
    }
}

bool hasUnseen(const QString &text)
{
    // Sign by sign, not by UTF-16 unit: the category of a half tells nothing of the sign that two of them make.
    const QList<uint> signs = text.toUcs4();
    return std::any_of(signs.cbegin(), signs.cend(), isUnseen);
}

QByteArray paddedHash(const QByteArray &base64)
{
    const auto isSign = [](char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')
            || sign == '+' || sign == '/';
    };
    QByteArray signs = base64.trimmed();
    while (signs.endsWith('='))
        signs.chop(1);
    if (signs.isEmpty() || !std::all_of(signs.cbegin(), signs.cend(), isSign))
        return {};
    if (signs.size() % 4 == 1)
        signs += 'A';
    return signs + QByteArray((4 - signs.size() % 4) % 4, '=');
}

} // namespace Reslate
