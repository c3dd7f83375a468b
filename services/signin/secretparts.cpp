// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/tokenstore.h"

#include <QCryptographicHash>

namespace Reslate {
namespace {

// The first entry begins with a line: reslate1 NUMBER CHECK
constexpr char mark[] = "reslate1";
constexpr int maxParts = 99;

QByteArray checkOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex().left(32);
}

QByteArray headOf(qsizetype parts, const QByteArray &check)
{
    return QByteArray(mark) + ' ' + QByteArray::number(parts) + ' ' + check + '\n';
}

} // namespace

QList<QByteArray> splitSecret(const QByteArray &secret, qsizetype mostBytes)
{
    const QByteArray check = checkOf(secret);
    QByteArray text;
    qsizetype count = 0;
    do { // the number stands in the head, and makes it longer
        ++count;
        text = headOf(count, check) + secret;
    } while (text.size() > count * mostBytes);
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
    return count >= 1 && count <= maxParts ? count : 0;
}

Result<QByteArray> joinSecret(const QList<QByteArray> &parts)
{
    const QByteArray text = parts.join();
    const qsizetype line = text.indexOf('\n');
    const QByteArray secret = text.mid(line + 1);
    if (line < 0 || text.left(line + 1) != headOf(parts.size(), checkOf(secret)))
        return failure(ErrorKind::NotFound);
    return secret;
}

} // namespace Reslate
