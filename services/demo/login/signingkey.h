// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace Reslate::Demo {

/// As tokens and challenges have it: base64url without the signs that fill it up (RFC 7515 §2).
QByteArray urlSafe(const QByteArray &bytes);

/// The key by which the practice tenant signs id_tokens: RSA of 2048 bits, made when it is first asked for something,
/// and never anywhere but in memory. Not thread-safe.
class SigningKey {
public:
    SigningKey();
    ~SigningKey();
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;

    /// The name of the key in tokens and in the key set.
    QByteArray id();
    /// The public half, each number as base64url of its big-endian bytes (RFC 7518 §6.3.1).
    QByteArray modulus();
    QByteArray exponent();
    /// The signature of a text by RS256, as base64url.
    QByteArray signature(const QByteArray &text);

private:
    struct Key;
    Key &key();

    std::unique_ptr<Key> m_key;
};

} // namespace Reslate::Demo
