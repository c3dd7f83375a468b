// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretwords.h"

#include "core/log.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace Reslate {
namespace {

/// Tokens are longer than what people type, and made of one kind of characters; names of files may be, too.
bool looksSecret(const QString &word)
{
    static const QRegularExpression appSecret(QStringLiteral("^[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}$"));
    static const QRegularExpression longToken(
        QStringLiteral("^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z0-9_~.+/=!*$-]{80,}$"));
    return redacted(word) != word || appSecret.match(word).hasMatch()
        || (longToken.match(word).hasMatch() && !QFileInfo::exists(word));
}

} // namespace

QStringList secretWords(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.startsWith(QLatin1String("--")) ? argument.indexOf(QLatin1Char('=')) : -1;
        qsizetype start = 0;
        while (start < argument.size() && argument.at(start) == QLatin1Char('-'))
            ++start;
        for (const QString &word : {argument.mid(equals + 1), argument.mid(start)}) {
            if (!word.isEmpty() && looksSecret(word))
                words.append(word);
        }
    }
    return words;
}

QString withoutWords(QString text, const QStringList &words)
{
    for (const QString &word : words)
        text.replace(word, QStringLiteral("[removed]"));
    return text;
}

} // namespace Reslate
