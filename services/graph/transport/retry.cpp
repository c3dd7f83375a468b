// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/transport/retry.h"

#include "core/utc.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Reslate {
namespace {

using std::chrono::milliseconds;

constexpr int maxProxyTries = 3;

ErrorKind kindOfStatus(const Attempt &facts)
{
    const int status = facts.status;
    if (facts.approval != ErrorKind::None && status >= 400 && status < 500)
        return facts.approval;
    const bool isStrangers = status >= 400 && status < 500 && !facts.graphError;
    if (isStrangers && status != 407 && status != 429) // that one asks for a pause, whoever says so
        return ErrorKind::BadAnswer;
    switch (status) {
    case 401:
        return ErrorKind::SignInRequired;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 407: // behind the tunnel nobody but a proxy that lets no tunnel through may say so
        return facts.part || facts.bodyLeft ? ErrorKind::Rejected : ErrorKind::ProxySignIn;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::Throttled;
    case 503:
        return facts.retryAfter ? ErrorKind::Busy : ErrorKind::ServiceFailed;
    default:
        break;
    }
    if (status >= 200 && status < 300)
        return ErrorKind::None;
    if (status >= 300 && status < 400)
        return ErrorKind::ForeignAddress;
    if (status >= 400 && status < 500)
        return ErrorKind::Rejected;
    return status >= 500 && status < 600 ? ErrorKind::ServiceFailed : ErrorKind::BadAnswer;
}

ErrorKind kindOf(const Attempt &facts)
{
    switch (facts.trouble) {
    case TransportError::None:
        return kindOfStatus(facts);
    case TransportError::NoConnection:
    case TransportError::Broken:
        return ErrorKind::Unreachable;
    case TransportError::Certificate:
        return ErrorKind::Certificate;
    case TransportError::Silence:
        return ErrorKind::TimedOut;
    case TransportError::NotWanted:
        return ErrorKind::Canceled;
    case TransportError::TooLarge:
        return ErrorKind::AnswerTooLarge;
    case TransportError::HeadersTooLarge:
        return ErrorKind::HeadersTooLarge;
    case TransportError::Drip:
        return ErrorKind::AnswerTooSlow;
    case TransportError::Garbled:
        break;
    }
    return ErrorKind::BadAnswer;
}

/// The service, or the way to it, refused it before anything was done.
bool refusedUnprocessed(const Attempt &facts, ErrorKind kind)
{
    if (facts.trouble != TransportError::None)
        return !facts.bodyLeft;
    if (kind == ErrorKind::ProxySignIn)
        return true; // kindOfStatus() saw that nothing left
    // A whole batch turned away for its token or scope was not opened; a part that is forbidden was judged by
    // itself. A 503 is not among them, with Retry-After or without. Graph documents one with Retry-After as throttling,
    // but a gateway, a proxy or Graph's own front end says the same for a back end that took too long and has acted,
    // and nothing in the answer tells the two apart; reading shows it only later. "Never twice" outweighs the trouble
    // of looking: such an order is unknown, reading settles it, and a person can free many at once
    // (JobEngine::confirmAll).
    return facts.graphError
        && (kind == ErrorKind::Throttled || kind == ErrorKind::SignInRequired
            || (kind == ErrorKind::Forbidden && !facts.part));
}

/// The service looked at it and turned it down, so that it certainly did not do it. 408 and 499 say that somebody gave
/// up waiting, and nothing of what was done until then.
bool turnedDown(const Attempt &facts)
{
    const bool clientError = facts.status >= 400 && facts.status < 500 && facts.status != 408 && facts.status != 499;
    return facts.trouble == TransportError::None && clientError && facts.graphError;
}

bool worthAnotherRead(const Attempt &facts, ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
    case ErrorKind::ServiceFailed:
        return true;
    case ErrorKind::ProxySignIn: // the password may just be read from the keychain, or be shown by another request
                                 // first
        return facts.tries < maxProxyTries;
    default:
        return facts.trouble == TransportError::None && facts.status == 408;
    }
}

milliseconds backOff(int tries, double jitter)
{
    const int seconds = 1 << std::clamp(tries - 1, 0, 3);
    return milliseconds(static_cast<qint64>(1000.0 * seconds * (0.75 + 0.5 * std::clamp(jitter, 0.0, 1.0))));
}

} // namespace

RetryDecision decideRetry(const Attempt &facts, Repeat repeat, double jitter)
{
    RetryDecision verdict {.kind = kindOf(facts)};
    if (verdict.kind == ErrorKind::None)
        return verdict;
    if (repeat == Repeat::Never) {
        verdict.unprocessed = refusedUnprocessed(facts, verdict.kind);
        if (!verdict.unprocessed && !turnedDown(facts))
            verdict.kind = ErrorKind::OutcomeUnknown;
        return verdict;
    }
    const bool patient = !facts.retryAfter || *facts.retryAfter <= maxHold;
    if (facts.tries < maxAttempts && patient && worthAnotherRead(facts, verdict.kind))
        verdict.again = facts.retryAfter ? *facts.retryAfter : backOff(facts.tries, jitter);
    return verdict;
}

std::optional<milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    constexpr double longest = 24.0 * 3600;
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber) {
        if (!std::isfinite(seconds) || seconds < 0)
            return std::nullopt;
        return milliseconds(static_cast<qint64>(std::ceil(std::min(seconds, longest) * 1000)));
    }
    // Three forms of date: IMF-fixdate, RFC 850 and asctime (RFC 9110 §5.6.7), all UTC. The name of the day
    // says nothing new, and with a year of two digits Qt would hold it against the wrong century.
    const QString date = QString::fromLatin1(text.simplified()).section(QLatin1Char(' '), 1);
    for (const auto *form : {"dd MMM yyyy hh:mm:ss 'GMT'", "dd-MMM-yy hh:mm:ss 'GMT'", "MMM d hh:mm:ss yyyy"}) {
        QDateTime when = QLocale::c().toDateTime(date, QLatin1String(form));
        if (!when.isValid())
            continue;
        if (when.date().year() < 1970)
            when = when.addYears(100);
        when = utcTime(when.date(), when.time());
        const qint64 wait = std::clamp<qint64>(now.msecsTo(when), 0, static_cast<qint64>(longest) * 1000);
        return milliseconds(wait);
    }
    return std::nullopt;
}

} // namespace Reslate
