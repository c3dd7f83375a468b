// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace Reslate::Test {

/// Behind these a German noun stands in the dative: "mit 3 Geräten".
inline const QString dativeBefore = QStringLiteral(R"(\b(?:ab|aus|außer|bei|mit|nach|seit|von|vor|zu)\s+)");

/// The first place of a German text in which a counted noun lacks the n of the dative, such as "von 30 Geräte"; empty:
/// there is none.
inline QString wrongCaseIn(const QString &text)
{
    static const QRegularExpression wrong(dativeBefore
            + QStringLiteral(R"((?:\p{L}+en\s+)?[0-9][0-9.]*\s+(?:\p{L}+en\s+)?)"
                             R"((?:Geräte|Tage|Monate|Jahre|Einträge|Mitglieder|Fehlschläge|Aufträge|Serials)\b)"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return wrong.match(text).captured();
}

/// The same of a translation into which a counted noun is put that stands in the nominative, as devicesText() gives it.
/// comment: what the code says about the parts that are put in, in their order: "number, 30 devices".
inline QString wrongCaseIn(const QString &translation, const QString &comment)
{
    static const QRegularExpression place(dativeBefore + QStringLiteral(R"(%([1-9]))"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = comment.split(QLatin1Char(','));
    for (auto match = place.globalMatch(translation); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString part = parts.value(found.captured(1).toInt() - 1, parts.constLast());
        if (part.contains(QLatin1String("devices")) && !part.contains(QLatin1String("number")))
            return found.captured();
    }
    return {};
}

} // namespace Reslate::Test
