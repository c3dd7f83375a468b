// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/ids.h"

#include <array>

namespace Reslate {
namespace {

constexpr quint8 noDigit = 0xff;

/// What each character is worth as a digit of a canonical GUID.
constexpr std::array<quint8, 256> digitValues = [] {
    std::array<quint8, 256> values {};
    values.fill(noDigit);
    for (quint8 i = 0; i < 10; ++i)
        values[size_t('0') + i] = i;
    for (quint8 i = 0; i < 6; ++i)
        values[size_t('a') + i] = quint8(10 + i);
    return values;
}();

} // namespace

bool readCanonicalGuid(std::string_view text, QUuid &guid)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return false;
    quint32 worst = 0;
    const auto number = [&text, &worst](size_t from, size_t digits) {
        quint32 value = 0;
        for (size_t at = from; at < from + digits; ++at) {
            const quint32 digit = digitValues[static_cast<quint8>(text[at])];
            worst |= digit;
            value = value << 4 | digit;
        }
        return value;
    };
    QUuid read;
    read.data1 = number(0, 8);
    read.data2 = static_cast<ushort>(number(9, 4));
    read.data3 = static_cast<ushort>(number(14, 4));
    for (size_t i = 0; i < 8; ++i)
        read.data4[i] = static_cast<uchar>(number(i < 2 ? 19 + 2 * i : 20 + 2 * i, 2));
    if (worst > 0xf)
        return false;
    guid = read;
    return true;
}

} // namespace Reslate
