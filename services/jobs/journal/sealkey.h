// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1String>

namespace Reslate {

/// The key with which this user's program seals what it writes (HMAC-SHA-256). It lies outside of what it seals, in the
/// system's keychain, so that who changes a file and computes its checksums anew can't make the seal that belongs to
/// them. It proves nothing against who can use the same keychain. Without a key nothing is sealed.
class SealKey {
public:
    static constexpr qsizetype bytes = 32;

    enum class Finding {
        Ours, ///< bears the seal of this key
        Foreign, ///< bears none, or one of another key; or there is no key here
        Broken, ///< names this key, and is not its seal
    };

    SealKey() = default;
    /// Another length than bytes: as without a key.
    explicit SealKey(const QByteArray &key);
    /// A new one, from the system's source of randomness.
    static QByteArray random();

    bool isThere() const { return !m_key.isEmpty(); }
    /// Names the key and doesn't tell it; empty without one.
    const QByteArray &id() const { return m_id; }

    /// The seal over a digest of that kind of thing, beginning with id(); empty without a key.
    QByteArray sealOf(QLatin1String kind, const QByteArray &digest) const;
    Finding examine(QLatin1String kind, const QByteArray &digest, const QByteArray &seal) const;

private:
    QByteArray m_key;
    QByteArray m_id;
};

} // namespace Reslate
