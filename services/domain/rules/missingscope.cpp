// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/missingscope.h"

#include <algorithm>

namespace Reslate {

QStringList missingScopes(const Error &error)
{
    const QString introduction = QStringLiteral("one of the following scopes:");
    const qsizetype at = error.message.indexOf(introduction, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    QStringList scopes;
    for (const QString &part : error.message.mid(at + introduction.size()).split(QLatin1Char(','))) {
        const QString name = part.trimmed().section(QLatin1Char(' '), 0, 0);
        const bool isName = name.size() <= 100 && name.contains(QLatin1Char('.'))
            && std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLetter() || c == QLatin1Char('.'); });
        if (!isName)
            break;
        scopes.append(name);
    }
    return scopes;
}

bool lacksConsent(const Error &error)
{
    return error.kind == ErrorKind::Forbidden
        && (error.code == QLatin1String("consent_required") || !missingScopes(error).isEmpty());
}

} // namespace Reslate
