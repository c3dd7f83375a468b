// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/tokenstore.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Reslate {
namespace {

// The first entry begins with a line: reslate1 NUMBER CHECK
constexpr char mark[] = "reslate1";
constexpr int mostParts = 99;

QByteArray checkOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex().left(32);
}

QByteArray headOf(qsizetype parts, const QByteArray &secret)
{
    return QByteArray(mark) + ' ' + QByteArray::number(parts) + ' ' + checkOf(secret) + '\n';
}

} // namespace

QList<QByteArray> splitSecret(const QByteArray &secret, qsizetype mostBytes)
{
    const qsizetype headSize = headOf(mostParts, secret).size();
    const qsizetype whole = headSize + secret.size();
    const qsizetype count = std::max<qsizetype>(1, (whole + mostBytes - 1) / mostBytes);
    QByteArray text = headOf(count, secret) + secret;
    QList<QByteArray> parts;
    for (qsizetype at = 0; at == 0 || at < text.size(); at += mostBytes)
        parts.append(text.mid(at, mostBytes));
    return parts;
}

int partsOf(const QByteArray &first)
{
    const QList<QByteArray> words = first.left(first.indexOf('\n')).split(' ');
    if (words.size() != 3 || words[0] != mark)
        return 0;
    const int count = words[1].toInt();
    return count >= 1 && count <= mostParts ? count : 0;
}

Result<QByteArray> joinSecret(const QList<QByteArray> &parts)
{
    const QByteArray text = parts.join();
    const qsizetype line = text.indexOf('\n');
    const QByteArray secret = text.mid(line + 1);
    if (line < 0 || text.left(line + 1) != headOf(parts.size(), secret))
        return failure(ErrorKind::NotFound);
    return secret;
}

} // namespace Reslate
