// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/oauth.h"

#include "core/log.h"
#include "signin/clouds.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace Reslate {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 43 characters out of 256 random bits.
QByteArray randomWord()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toBase64(urlSafe);
}

/// nullopt: a percent sign that starts no byte.
std::optional<QByteArray> decoded(QByteArray text)
{
    const auto isHex = [&text](qsizetype at) {
        return at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])) != 0;
    };
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        if (!isHex(at + 1) || !isHex(at + 2))
            return std::nullopt;
    }
    return QByteArray::fromPercentEncoding(text.replace('+', ' '));
}

/// nullopt: no form, or one that says something twice, which OAuth forbids.
std::optional<QHash<QByteArray, QByteArray>> readForm(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> fields;
    for (const QByteArray &pair : text.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(pair.left(equals < 0 ? pair.size() : equals));
        const auto value = decoded(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!name || !value || fields.contains(*name))
            return std::nullopt;
        fields.insert(*name, *value);
    }
    return fields;
}

FormFields commonFields(const Registration &registration, const Wish &wish)
{
    return {
        {"client_id", registration.clientId.toLatin1()}, {"scope", wish.scope}, {"claims", claimsWish(wish.claims)}};
}

ErrorKind kindOf(const QString &code)
{
    struct Meaning {
        const char *code;
        ErrorKind kind;
    };
    static constexpr std::array meanings {
        Meaning {"access_denied", ErrorKind::Forbidden},
        Meaning {"authorization_declined", ErrorKind::Forbidden},
        Meaning {"consent_required", ErrorKind::Forbidden},
        Meaning {"invalid_grant", ErrorKind::SignInRequired},
        Meaning {"interaction_required", ErrorKind::SignInRequired},
        Meaning {"login_required", ErrorKind::SignInRequired},
        Meaning {"account_selection_required", ErrorKind::SignInRequired},
        Meaning {"expired_token", ErrorKind::SignInRequired},
        Meaning {"bad_verification_code", ErrorKind::SignInRequired},
        Meaning {"temporarily_unavailable", ErrorKind::Busy},
        Meaning {"server_error", ErrorKind::ServiceFailed},
    };
    const auto *found = std::find_if(meanings.begin(), meanings.end(),
        [&code](const Meaning &meaning) { return code == QLatin1String(meaning.code); });
    return found == meanings.end() ? ErrorKind::Rejected : found->kind;
}

/// Entra names a missing consent by different codes, and by these numbers everywhere.
bool lacksConsent(const OAuthError &said)
{
    return said.detail == QLatin1String("consent_required") || said.description.startsWith(QLatin1String("AADSTS65001"))
        || said.description.startsWith(QLatin1String("AADSTS90094"));
}

} // namespace

SignInAttempt SignInAttempt::make()
{
    return {.state = randomWord(), .nonce = randomWord(), .verifier = randomWord()};
}

QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(urlSafe);
}

QByteArray formText(const FormFields &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields) {
        if (!text.isEmpty())
            text += '&';
        text += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return text;
}

QUrl authorizeUrl(
    const Registration &registration, const Wish &wish, const SignInAttempt &attempt, const QByteArray &redirectUri)
{
    FormFields fields = commonFields(registration, wish);
    fields += {{"response_type", "code"}, {"response_mode", "query"}, {"redirect_uri", redirectUri},
        {"state", attempt.state}, {"nonce", attempt.nonce}, {"code_challenge", challengeOf(attempt.verifier)},
        {"code_challenge_method", "S256"}};
    if (wish.loginHint.isEmpty())
        fields.emplaceBack("prompt", "select_account");
    else
        fields.emplaceBack("login_hint", wish.loginHint.toUtf8());
    return QUrl::fromEncoded(registration.authorizeUrl().toEncoded() + '?' + formText(fields), QUrl::StrictMode);
}

FormFields codeFields(const Registration &registration, const Wish &wish, const SignInAttempt &attempt,
    const QByteArray &redirectUri, const QByteArray &code)
{
    FormFields fields = commonFields(registration, wish);
    fields += {{"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", redirectUri},
        {"code_verifier", attempt.verifier}};
    return fields;
}

FormFields refreshFields(const Registration &registration, const Wish &wish, const QByteArray &refreshToken)
{
    FormFields fields = commonFields(registration, wish);
    fields += {{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}};
    return fields;
}

FormFields deviceCodeFields(const Registration &registration, const Wish &wish)
{
    return commonFields(registration, wish);
}

FormFields devicePollFields(const Registration &registration, const Wish &wish, const QByteArray &deviceCode)
{
    return {{"client_id", registration.clientId.toLatin1()}, {"claims", claimsWish(wish.claims)},
        {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}, {"device_code", deviceCode}};
}

Redirect readRedirect(const QByteArray &target, const QByteArray &state)
{
    const qsizetype mark = target.indexOf('?');
    if (mark < 0 || target.left(mark) != "/")
        return {};
    const auto fields = readForm(target.mid(mark + 1));
    if (!fields)
        return {};
    const QByteArray code = fields->value("code");
    const QByteArray error = fields->value("error");
    if (code.isEmpty() == error.isEmpty())
        return {};
    if (state.isEmpty() || fields->value("state") != state)
        return {.kind = Redirect::Kind::WrongState};
    if (!code.isEmpty())
        return {.kind = Redirect::Kind::Code, .code = code};
    const OAuthError said {.code = QString::fromUtf8(error),
        .detail = QString::fromUtf8(fields->value("error_subcode")),
        .description = QString::fromUtf8(fields->value("error_description"))};
    return {.kind = Redirect::Kind::Refused, .error = errorFrom(said)};
}

Error errorFrom(const OAuthError &said, int httpStatus)
{
    constexpr qsizetype longest = 500;
    const QString code = lacksConsent(said) ? QStringLiteral("consent_required") : said.code;
    const QString firstLine = said.description.section(QLatin1Char('\n'), 0, 0).trimmed();
    return {.kind = kindOf(code),
        .httpStatus = httpStatus,
        .code = redacted(code.left(100)),
        .message = redacted(firstLine.left(longest)),
        .requestId = redacted(said.requestId.left(100))};
}

Result<IdTokenClaims> checkedIdentity(
    const QByteArray &idToken, const Registration &registration, const QByteArray &nonce, const QDateTime &now)
{
    constexpr qint64 clockDifference = 300;
    const Result<IdTokenClaims> identity = parseIdToken(idToken);
    if (!identity)
        return identity;
    const auto mismatch = [](const char *what) {
        return failure(ErrorKind::BadAnswer, QStringLiteral("id_token: %1").arg(QLatin1String(what)));
    };
    if (!identity->audiences.contains(registration.clientId))
        return mismatch("aud");
    if (!isIssuerOf(QUrl(identity->issuer, QUrl::StrictMode), registration.endpoints.login))
        return mismatch("iss");
    const bool namesOneTenant = !QUuid::fromString(registration.tenant).isNull();
    if (namesOneTenant && identity->tenantId.compare(registration.tenant, Qt::CaseInsensitive) != 0)
        return mismatch("tid");
    if (!identity->expires.isValid() || identity->expires.addSecs(clockDifference) <= now)
        return mismatch("exp");
    if (!nonce.isEmpty() && identity->nonce.toUtf8() != nonce)
        return mismatch("nonce");
    return identity;
}

} // namespace Reslate
