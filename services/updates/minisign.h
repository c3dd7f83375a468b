// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate::Updates {

/// What a signature says of a document.
enum class SignatureVerdict {
    Good,
    Damaged, ///< the signature isn't in minisign's form
    OtherKey, ///< another key made it
    Wrong, ///< the document, or the signed comment, isn't the one that was signed
};

/// Whether it is an Ed25519 public key as minisign prints it: one line of base64, without the comment above it.
bool isMinisignKey(const QByteArray &publicKey);

/// Holds a document against its signature file, by a key that isMinisignKey(). Takes both forms that minisign makes:
/// the legacy one signs the document, the newer one its BLAKE2b hash. Both also sign the comment that is marked as
/// trusted, with the signature before it. Source: jedisct1.github.io/minisign, "Signature format".
SignatureVerdict checkSignature(
    const QByteArray &document, const QByteArray &signatureFile, const QByteArray &publicKey);

} // namespace Reslate::Updates
