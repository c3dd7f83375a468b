// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/hardwarehash.h"

#include <algorithm>

namespace Reslate {

bool hasUnseen(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
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
