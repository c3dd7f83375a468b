// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretwords.h"

#include "core/log.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace Reslate {
namespace {

/// Names of options and commands that people type aren't longer.
constexpr qsizetype maxName = 24;

/// What looks like a token or an app's secret inside of a text, whatever is glued to its front. Tokens are longer than
/// what people type, and made of one kind of characters; names of files may be, too.
QStringList tokensIn(const QString &text)
{
    static const QRegularExpression jwt(QStringLiteral("eyJ[A-Za-z0-9_-]{10,}(?:\\.[A-Za-z0-9_-]*)+"));
    static const QRegularExpression appSecret(QStringLiteral("[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}"));
    static const QRegularExpression longRun(QStringLiteral("[A-Za-z0-9_~.+/=!*$-]{80,}"));
    static const QRegularExpression tokenLike(QStringLiteral("^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])"));
    QStringList found;
    for (const QRegularExpression *kind : {&jwt, &appSecret, &longRun}) {
        for (auto match = kind->globalMatch(text); match.hasNext();) {
            const QString run = match.next().captured();
            if (kind != &longRun || (tokenLike.match(run).hasMatch() && !QFileInfo::exists(text)))
                found.append(run);
        }
    }
    return found;
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
            if (word.isEmpty())
                continue;
            if (redacted(word) != word)
                words.append(word);
            words.append(tokensIn(word));
        }
    }
    words.removeDuplicates();
    return words;
}

QString withoutWords(QString text, const QStringList &words)
{
    for (const QString &word : words)
        text.replace(word, QStringLiteral("[removed]"));
    return text;
}

QString repeatableOption(const QString &argument)
{
    static const QRegularExpression name(QStringLiteral("^--[a-z-]{0,%1}$").arg(maxName));
    const QString option = argument.section(QLatin1Char('='), 0, 0);
    if (name.match(option).hasMatch())
        return option;
    const bool isShort = option.size() > 1 && option.at(0) == QLatin1Char('-') && option.at(1) != QLatin1Char('-');
    return isShort ? option.left(2) : QString();
}

bool isRepeatable(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}][\\p{L}./ -]*$"));
    return word.size() <= maxName && plain.match(word).hasMatch();
}

} // namespace Reslate
