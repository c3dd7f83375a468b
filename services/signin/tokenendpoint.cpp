// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/tokenendpoint.h"

#include "signin/clouds.h"

#include <QRandomGenerator>

#include <utility>

namespace Reslate {
namespace {

/// What a status means that came without a word of OAuth. A page comes from what sits between, a filter or a portal,
/// and says nothing about the sign-in; anything else is the service's own refusal, and some give no reason.
void readWordless(Error &error, const QByteArray &body)
{
    const bool isPage = body.trimmed().startsWith('<');
    switch (error.kind) {
    case ErrorKind::SignInRequired:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
        if (isPage) {
            error.kind = ErrorKind::BadAnswer;
        } else if (error.httpStatus == 400 || error.httpStatus == 401) {
            error.kind = ErrorKind::SignInRequired;
            error.code = wordlessRefusal;
        }
        break;
    default:
        break;
    }
}

} // namespace

struct TokenEndpoint::Post {
    HttpRequest request;
    Tries tries = Tries::One;
    QObject *context = nullptr; ///< alive whenever this is looked at: what calls back is a child of it
    Answered answered;
    int sent = 0;
};

TokenEndpoint::TokenEndpoint(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void TokenEndpoint::post(const QUrl &url, const FormFields &fields, Tries tries, QObject *context, Answered answered)
{
    if (!isSignInAddress(url)) {
        QMetaObject::invokeMethod(
            context, [answered = std::move(answered)] { answered(failure(ErrorKind::ForeignAddress)); },
            Qt::QueuedConnection);
        return;
    }
    auto post = std::make_shared<Post>();
    post->request = {.url = url,
        .body = formText(fields),
        .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"},
            {"User-Agent", "Reslate/" RESLATE_VERSION}},
        .limits = m_limits};
    post->tries = tries;
    post->context = context;
    post->answered = std::move(answered);
    send(post);
}

void TokenEndpoint::send(const std::shared_ptr<Post> &post)
{
    ++post->sent;
    new Exchange(
        m_network, m_clock, post->request, [this, post](HttpAnswer &&answer) { finished(post, answer); },
        post->context);
}

void TokenEndpoint::finished(const std::shared_ptr<Post> &post, const HttpAnswer &answer)
{
    const bool ended = answer.trouble == TransportError::None;
    const auto said = ended && answer.status >= 400 ? parseOAuthError(answer.body) : std::nullopt;
    const Attempt facts {.trouble = answer.trouble,
        .bodyLeft = answer.bodyLeft,
        .status = answer.status,
        .graphError = true, // whose word it is, and what it says, is judged by OAuth's rules
        .retryAfter = parseRetryAfter(answer.retryAfter, m_clock.now()),
        .tries = post->sent};
    const RetryDecision verdict = decideRetry(facts, Repeat::Reads, QRandomGenerator::global()->generateDouble());
    if (verdict.kind == ErrorKind::None)
        return post->answered(QByteArray(answer.body));
    if (verdict.again && (post->tries == Tries::Several || verdict.kind == ErrorKind::ProxySignIn)) {
        m_clock.callAfter(*verdict.again, post->context, [this, post] { send(post); });
        return;
    }
    Error error {.kind = verdict.kind, .httpStatus = answer.status, .message = answer.detail};
    if (said && answer.status < 500 && verdict.kind != ErrorKind::Throttled)
        error = errorFrom(*said, answer.status);
    else if (ended && !said)
        readWordless(error, answer.body);
    error.retryAfter = facts.retryAfter.value_or(std::chrono::milliseconds(0));
    post->answered(tl::make_unexpected(error));
}

} // namespace Reslate
