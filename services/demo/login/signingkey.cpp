// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingkey.h"

#include <QCryptographicHash>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace Reslate::Demo {

QByteArray urlSafe(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

struct SigningKey::Key {
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair {EVP_RSA_gen(2048), &EVP_PKEY_free};

    QByteArray number(const char *name) const
    {
        BIGNUM *value = nullptr;
        if (EVP_PKEY_get_bn_param(pair.get(), name, &value) != 1)
            return {};
        QByteArray bytes(BN_num_bytes(value), '\0');
        BN_bn2bin(value, reinterpret_cast<unsigned char *>(bytes.data()));
        BN_free(value);
        return urlSafe(bytes);
    }
};

SigningKey::SigningKey() = default;
SigningKey::~SigningKey() = default;

SigningKey::Key &SigningKey::key()
{
    if (!m_key)
        m_key = std::make_unique<Key>();
    return *m_key;
}

QByteArray SigningKey::id()
{
    return urlSafe(QCryptographicHash::hash(modulus(), QCryptographicHash::Sha256)).left(27);
}

QByteArray SigningKey::modulus()
{
    return key().number(OSSL_PKEY_PARAM_RSA_N);
}

QByteArray SigningKey::exponent()
{
    return key().number(OSSL_PKEY_PARAM_RSA_E);
}

QByteArray SigningKey::signature(const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    const auto length = static_cast<size_t>(text.size());
    size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key().pair.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, bytes, length) != 1)
        return {};
    QByteArray made(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(made.data()), &size, bytes, length) != 1)
        return {};
    return urlSafe(made.left(static_cast<qsizetype>(size)));
}

} // namespace Reslate::Demo
