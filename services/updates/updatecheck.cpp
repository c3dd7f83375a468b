// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/updatecheck.h"

#include "graph/transport/exchange.h"
#include "graph/transport/retry.h"
#include "updates/minisign.h"

#include <utility>

namespace Reslate {
namespace {

using What = UpdateProblem::What;

/// More than any announcement has.
constexpr ExchangeLimits limits {
    .silence = std::chrono::seconds(30), .bytes = 64 * 1024, .grace = std::chrono::seconds(20)};

UpdateAnswer problem(What what, const Error &error = {})
{
    return tl::make_unexpected(UpdateProblem {what, error});
}

QUrl signatureOf(QUrl address)
{
    address.setPath(address.path() + QLatin1String(".minisig"));
    return address;
}

} // namespace

UpdateCheck::UpdateCheck(Clock &clock, Settings &settings, UpdateSource source, QVersionNumber running, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_source(std::move(source))
    , m_running(std::move(running))
{
}

UpdateCheck::~UpdateCheck()
{
    if (m_asked)
        settle(problem(What::NotReached, {.kind = ErrorKind::Canceled}));
}

QFuture<UpdateAnswer> UpdateCheck::ask()
{
    if (m_asked)
        return m_asked->future();
    m_asked.emplace();
    m_asked->start();
    const QFuture<UpdateAnswer> answer = m_asked->future();
    // The signature first: where there is none, nothing else is worth reading.
    get(signatureOf(m_source.address), &UpdateCheck::takeSignature, What::Unsigned);
    return answer;
}

void UpdateCheck::get(const QUrl &url, void (UpdateCheck::*taken)(const QByteArray &body), What missing)
{
    const HttpRequest request {.url = url, .headers = {{"User-Agent", "Reslate"}}, .limits = limits};
    const auto done = [this, taken, missing](const HttpAnswer &answer) {
        const Attempt facts {
            .trouble = answer.trouble, .status = answer.status, .graphError = true, .tries = maxAttempts};
        const ErrorKind kind = decideRetry(facts, Repeat::Reads, 0).kind;
        const bool isThere = kind == ErrorKind::None && answer.status == 200;
        if (isThere)
            return (this->*taken)(answer.body);
        const Error error {.kind = kind == ErrorKind::None ? ErrorKind::BadAnswer : kind,
            .httpStatus = answer.status,
            .message = answer.detail};
        settle(problem(kind == ErrorKind::NotFound ? missing : What::NotReached, error));
    };
    new Exchange(m_network, m_clock, request, done, this);
}

void UpdateCheck::takeSignature(const QByteArray &body)
{
    m_signature = body;
    get(m_source.address, &UpdateCheck::takeAnnouncement, What::NotReached);
}

void UpdateCheck::takeAnnouncement(const QByteArray &body)
{
    switch (Updates::checkSignature(body, m_signature, m_source.publicKey)) {
    case Updates::SignatureVerdict::Good:
        break;
    case Updates::SignatureVerdict::Damaged:
        return settle(problem(What::Damaged));
    case Updates::SignatureVerdict::OtherKey:
        return settle(problem(What::OtherKey));
    case Updates::SignatureVerdict::Wrong:
        return settle(problem(What::WrongSignature));
    }
    const auto announcement = Updates::readAnnouncement(body);
    if (!announcement)
        return settle(problem(What::Damaged));
    if (announcement->number < m_settings.get(settingkeys::updateNumber))
        return settle(problem(What::Outdated));
    m_settings.set(settingkeys::updateNumber, announcement->number);
    settle(UpdateNews {.isNewer = announcement->version > m_running, .announced = *announcement});
}

void UpdateCheck::settle(UpdateAnswer answer)
{
    QPromise<UpdateAnswer> asked = std::move(*std::exchange(m_asked, std::nullopt));
    asked.addResult(std::move(answer));
    asked.finish();
}

} // namespace Reslate
