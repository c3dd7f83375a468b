// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

constexpr Time threeDays = Time(3) * 24 * 3600 * 1000;
constexpr qsizetype maxJustification = 1024;
constexpr char justificationHeader[] = "x-msft-approval-justification";
constexpr char codeHeader[] = "x-msft-approval-code";

bool is(const ApprovalRequest &request, const char *status)
{
    return qstrcmp(request.status, status) == 0;
}

bool isActive(const ApprovalRequest &request)
{
    return is(request, "needsApproval") || is(request, "approved");
}

template <class Requests> auto findIn(Requests &requests, const QUuid &id) -> decltype(&requests.front())
{
    const auto request = std::find_if(
        requests.begin(), requests.end(), [&id](const ApprovalRequest &one) { return one.id == id; });
    return request == requests.end() ? nullptr : &*request;
}

Problem bad(const QByteArray &message)
{
    return {400, "BadRequest", message};
}

} // namespace

const char *policyTypeOf(const QByteArray &what)
{
    return what == "wipe"  ? "deviceWipe"
        : what == "retire" ? "deviceRetire"
        : what == "delete" ? "deviceDelete"
                           : nullptr;
}

std::optional<Problem> Approvals::check(const Message &message, const Order &order, Dice &dice, Time now)
{
    if (!policy.contains(order.what))
        return std::nullopt;
    runUntil(now);
    if (const QByteArray code = message.header(codeHeader); !code.isEmpty())
        return redeem(message, order.body, code);
    const QByteArray encoded = message.header(justificationHeader);
    if (encoded.isEmpty())
        return Problem {403, "Forbidden",
            QByteArray("This resource is protected by Multi Admin Approval. The header ") + justificationHeader
                + " is missing."};
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return bad(QByteArray(justificationHeader) + " is not Base64.");
    if (QString::fromUtf8(*decoded).size() > maxJustification)
        return bad("The justification has more than 1024 characters.");
    const bool isPending = std::any_of(m_requests.begin(), m_requests.end(),
        [&order](const ApprovalRequest &request) { return request.device == order.device && isActive(request); });
    if (isPending)
        return Problem {409, "Conflict", "An active Approval Request already exists for this object."};
    m_requests.push_back({.id = dice.uuid(),
        .device = order.device,
        .what = order.what,
        .policyType = policyTypeOf(order.what),
        .method = message.method,
        .target = message.target,
        .body = order.body,
        .justification = *decoded,
        .requested = now,
        .expires = now + threeDays,
        .modified = now});
    return needed(m_requests.back().id.toByteArray(QUuid::WithoutBraces), message.inner);
}

std::optional<Problem> Approvals::redeem(const Message &message, const QByteArray &body, const QByteArray &code) const
{
    const ApprovalRequest *request = find(QUuid::fromString(QLatin1String(code)));
    if (!request)
        return bad("The approval code is not known.");
    if (is(*request, "needsApproval"))
        return needed(code, message.inner);
    if (!is(*request, "approved"))
        return Problem {403, "Forbidden", QByteArray("The approval request is ") + request->status + "."};
    if (request->method != message.method || request->target != message.target || request->body != body)
        return bad("The request is not the one that was approved.");
    return std::nullopt;
}

/// Where the field saw 412, the code was told in the text alone; in a part of a $batch as well, because nobody
/// documents the header there [?].
Problem Approvals::needed(const QByteArray &code, bool inner) const
{
    const QByteArray text = QByteArray("ApprovalRequired: another administrator has to approve this. ") + codeHeader
        + ": " + code;
    Problem problem {refusal, refusal == 412 ? "BadRequest" : "ApprovalRequired", text};
    if (refusal != 412 && !inner)
        problem.headers = {{codeHeader, code}};
    return problem;
}

ApprovalRequest *Approvals::found(const QUuid &id)
{
    return findIn(m_requests, id);
}

const ApprovalRequest *Approvals::find(const QUuid &id) const
{
    return findIn(m_requests, id);
}

void Approvals::complete(const Message &message, Time now)
{
    ApprovalRequest *request = found(QUuid::fromString(QLatin1String(message.header(codeHeader))));
    if (!request || !is(*request, "approved"))
        return;
    request->status = "completed";
    request->modified = now;
}

bool Approvals::decide(const QUuid &id, const char *status, const QByteArray &answer, Time now)
{
    ApprovalRequest *request = found(id);
    if (!request || !isActive(*request))
        return false;
    request->status = status;
    request->answer = answer;
    request->modified = now;
    return true;
}

void Approvals::runUntil(Time now)
{
    for (ApprovalRequest &request : m_requests) {
        const Time approved = request.requested + Time(approvesAfter) * 1000;
        if (is(request, "needsApproval") && approvesAfter > 0 && now >= approved)
            decide(request.id, "approved", "Fine.", approved);
        if (isActive(request) && now >= request.modified + threeDays)
            decide(request.id, "expired", {}, request.modified + threeDays);
    }
}

} // namespace Reslate::Demo
