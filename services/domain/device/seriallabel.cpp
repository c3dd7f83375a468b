// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device/seriallabel.h"

#include <QLatin1String>

namespace Reslate {

QString serialOfLenovoLabel(const QString &comparable)
{
    constexpr qsizetype model = 10;
    constexpr qsizetype serial = 8;
    const QLatin1String start("1S");
    const bool isLabel = comparable.size() == start.size() + model + serial && comparable.startsWith(start);
    return isLabel ? comparable.right(serial) : QString();
}

QStringList tagsOfExpressCode(const QString &comparable)
{
    constexpr qsizetype maxCode = 11;
    QString digits = comparable;
    digits.removeIf([](QChar c) { return c == QLatin1Char('-') || c == QLatin1Char(' '); });
    if (digits.size() == maxCode + 1 && digits.startsWith(QLatin1Char('0')))
        digits.remove(0, 1);
    bool isNumber = digits.size() <= maxCode;
    const qulonglong number = isNumber ? digits.toULongLong(&isNumber) : 0;
    QStringList tags;
    const QString tag = QString::number(number, 36).toUpper();
    for (const qsizetype length : {7, 5}) {
        if (isNumber && tag.size() <= length)
            tags.append(tag.rightJustified(length, QLatin1Char('0')));
    }
    return tags;
}

} // namespace Reslate
