// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/minisign.h"

#include <QList>

#include <array>
#include <optional>

#include <sodium.h>

namespace Reslate::Updates {
namespace {

constexpr qsizetype markSize = 2; // "Ed": legacy, and keys; "ED": of the hash
constexpr qsizetype idSize = 8;
constexpr qsizetype keySize = markSize + idSize + crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype signatureSize = markSize + idSize + crypto_sign_BYTES;
constexpr QByteArrayView trusted = "trusted comment: ";
constexpr QByteArrayView untrusted = "untrusted comment: ";

const unsigned char *bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// Nothing where it isn't base64 of just so many bytes.
std::optional<QByteArray> decoded(const QByteArray &base64, qsizetype size)
{
    const QByteArray result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors).decoded;
    if (result.size() != size || result.toBase64() != base64) // one text for each key and signature
        return std::nullopt;
    return result;
}

bool isSignedBy(QByteArrayView key, QByteArrayView signature, QByteArrayView message)
{
    return crypto_sign_verify_detached(
               bytes(signature), bytes(message), static_cast<unsigned long long>(message.size()), bytes(key))
        == 0;
}

QByteArray hashOf(const QByteArray &document)
{
    std::array<unsigned char, crypto_generichash_BYTES_MAX> hash {};
    crypto_generichash(
        hash.data(), hash.size(), bytes(document), static_cast<unsigned long long>(document.size()), nullptr, 0);
    return {reinterpret_cast<const char *>(hash.data()), static_cast<qsizetype>(hash.size())};
}

/// The four lines, without what ends them; fewer: it isn't a signature file.
QList<QByteArray> linesOf(const QByteArray &signatureFile)
{
    QList<QByteArray> lines = signatureFile.split('\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

} // namespace

bool isMinisignKey(const QByteArray &publicKey)
{
    const auto key = decoded(publicKey, keySize);
    return key && key->startsWith("Ed");
}

SignatureVerdict checkSignature(
    const QByteArray &document, const QByteArray &signatureFile, const QByteArray &publicKey)
{
    const auto key = decoded(publicKey, keySize);
    const QList<QByteArray> lines = linesOf(signatureFile);
    if (!key || lines.size() != 4 || !lines[0].startsWith(untrusted) || !lines[2].startsWith(trusted))
        return SignatureVerdict::Damaged;
    const auto signature = decoded(lines[1], signatureSize);
    const auto whole = decoded(lines[3], crypto_sign_BYTES);
    const bool isHashed = signature && signature->startsWith("ED");
    if (!signature || !whole || (!isHashed && !signature->startsWith("Ed")) || sodium_init() < 0)
        return SignatureVerdict::Damaged;
    if (signature->sliced(markSize, idSize) != key->sliced(markSize, idSize))
        return SignatureVerdict::OtherKey;
    const QByteArray publicPart = key->sliced(markSize + idSize);
    const QByteArray signedPart = signature->sliced(markSize + idSize);
    const QByteArray comment = lines[2].sliced(trusted.size());
    const bool isGood = isSignedBy(publicPart, signedPart, isHashed ? hashOf(document) : document)
        && isSignedBy(publicPart, *whole, signedPart + comment);
    return isGood ? SignatureVerdict::Good : SignatureVerdict::Wrong;
}

} // namespace Reslate::Updates
