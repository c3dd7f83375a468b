// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/claimschallenge.h"

#include "signin/signinjson.h"

#include <cstring>

namespace Reslate::SignIn {
namespace {

/// Reads challenges (RFC 9110 §11.6.1) front to back. What fits nowhere is passed over.
class ChallengeReader {
public:
    explicit ChallengeReader(const QByteArray &header)
        : m_text(header)
    {
    }

    QByteArray demanded()
    {
        for (skip(", \t\r\n"); !atEnd(); skip(", \t\r\n")) {
            const QByteArray word = token();
            skip(" \t");
            if (word.isEmpty())
                ++m_at;
            else if (peek() != '=')
                startChallenge(word);
            else
                takeParameter(word);
        }
        startChallenge({});
        return m_found;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    void skip(const char *those)
    {
        while (!atEnd() && std::strchr(those, m_text[m_at]) != nullptr)
            ++m_at;
    }

    QByteArray token()
    {
        const qsizetype from = m_at;
        while (!atEnd() && std::strchr(" \t\r\n,=\"", m_text[m_at]) == nullptr)
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    QByteArray quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd() && peek() != '"'; ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value += peek();
        }
        ++m_at;
        return value;
    }

    void takeParameter(const QByteArray &word)
    {
        ++m_at; // the equals sign
        skip(" \t");
        QByteArray value;
        if (peek() == '"') {
            value = quoted();
        } else { // base64 without quotes ends in equals signs of its own
            const qsizetype from = m_at;
            while (!atEnd() && std::strchr(" \t\r\n,\"", m_text[m_at]) == nullptr)
                ++m_at;
            value = m_text.mid(from, m_at - from);
        }
        const QByteArray name = word.toLower();
        if (name == "error")
            m_error = value;
        else if (name == "claims")
            m_claims = value;
    }

    void startChallenge(const QByteArray &scheme)
    {
        if (m_isBearer && m_error == "insufficient_claims" && m_found.isEmpty())
            m_found = unpacked(m_claims);
        m_isBearer = scheme.compare("Bearer", Qt::CaseInsensitive) == 0;
        m_error.clear();
        m_claims.clear();
    }

    /// Both alphabets of base64, with and without padding.
    static QByteArray unpacked(QByteArray claims)
    {
        claims.replace('-', '+').replace('_', '/');
        const auto json = QByteArray::fromBase64Encoding(
            claims, QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
        return json && isJsonObject(*json) ? *json : QByteArray();
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    bool m_isBearer = false;
    QByteArray m_error;
    QByteArray m_claims;
    QByteArray m_found;
};

} // namespace

QByteArray demandedClaims(const QByteArray &wwwAuthenticate)
{
    return ChallengeReader(wwwAuthenticate).demanded();
}

} // namespace Reslate::SignIn
