// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/sealkey.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace Reslate {
namespace {

constexpr qsizetype idBytes = 8;

QByteArray macOf(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

} // namespace

SealKey::SealKey(const QByteArray &key)
{
    if (key.size() != bytes)
        return;
    m_key = key;
    m_id = macOf(key, "id").left(idBytes);
}

QByteArray SealKey::random()
{
    std::array<quint32, bytes / sizeof(quint32)> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.data()), bytes);
}

QByteArray SealKey::sealOf(QLatin1String kind, const QByteArray &digest) const
{
    if (!isThere())
        return {};
    return m_id + macOf(m_key, QByteArray(kind.data(), kind.size()) + '\n' + digest);
}

SealKey::Finding SealKey::examine(QLatin1String kind, const QByteArray &digest, const QByteArray &seal) const
{
    if (!isThere() || !seal.startsWith(m_id))
        return Finding::Foreign;
    return seal == sealOf(kind, digest) ? Finding::Ours : Finding::Broken;
}

} // namespace Reslate
