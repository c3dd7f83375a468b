// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults.h"

namespace Reslate {
namespace {

/// A $batch with a part that changes something.
bool ordersSomething(const QByteArray &body)
{
    return body.contains("\"method\":\"POST\"") || body.contains("\"method\":\"DELETE\"");
}

/// Needs the connection, so it can't hit one part of a $batch.
bool needsConnection(Fault::Kind kind)
{
    switch (kind) {
    case Fault::Kind::Answer:
    case Fault::Kind::ActThenAnswer:
        return false;
    default:
        return true;
    }
}

} // namespace

Faults::Rule::Rule(Faults &owner, const QByteArray &method, const QByteArray &pathPart)
    : m_owner(owner)
    , m_method(method)
    , m_pathPart(pathPart)
{
}

void Faults::Rule::add(Fault fault, bool innerOnly)
{
    const std::lock_guard lock(m_owner.m_mutex);
    m_owner.m_rules.push_back({m_method, m_pathPart, m_times, m_after, innerOnly, m_ordersOnly, std::move(fault)});
}

void Faults::Rule::answer(int status, const QByteArray &body, const FaultHeaders &headers)
{
    add({.kind = Fault::Kind::Answer, .status = status, .body = body, .headers = headers});
}

void Faults::Rule::answerInner(int status, const QByteArray &body, const FaultHeaders &headers)
{
    add({.kind = Fault::Kind::Answer, .status = status, .body = body, .headers = headers}, true);
}

void Faults::Rule::actThenAnswer(int status, const QByteArray &body, const FaultHeaders &headers)
{
    add({.kind = Fault::Kind::ActThenAnswer, .status = status, .body = body, .headers = headers});
}

void Faults::Rule::hang()
{
    add({.kind = Fault::Kind::Hang});
}

void Faults::Rule::actThenHang()
{
    add({.kind = Fault::Kind::ActThenHang});
}

void Faults::Rule::dropBefore()
{
    add({.kind = Fault::Kind::DropBefore});
}

void Faults::Rule::dropAfter()
{
    add({.kind = Fault::Kind::DropAfter});
}

void Faults::Rule::truncate()
{
    add({.kind = Fault::Kind::Truncate});
}

void Faults::Rule::garbage()
{
    add({.kind = Fault::Kind::Garbage});
}

void Faults::Rule::html()
{
    add({.kind = Fault::Kind::Html});
}

void Faults::Rule::duplicateIds()
{
    add({.kind = Fault::Kind::DuplicateIds});
}

void Faults::Rule::missingParts()
{
    add({.kind = Fault::Kind::MissingParts});
}

void Faults::Rule::slow(std::chrono::milliseconds delay)
{
    add({.kind = Fault::Kind::Slow, .delay = delay});
}

void Faults::Rule::redirect(const QByteArray &url)
{
    add({.kind = Fault::Kind::Redirect, .status = 302, .url = url});
}

void Faults::Rule::foreignNextLink(const QByteArray &url)
{
    add({.kind = Fault::Kind::ForeignNext, .url = url});
}

void Faults::Rule::stopPagingAfter(int pages, int status)
{
    add({.kind = Fault::Kind::StopPaging, .status = status, .pages = pages});
}

Faults::Rule Faults::on(const QByteArray &method, const QByteArray &pathPart)
{
    return Rule(*this, method, pathPart);
}

void Faults::random(double rate, quint32 seed)
{
    const std::lock_guard lock(m_mutex);
    m_rate = rate;
    m_dice.seed(seed);
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    m_rate = 0;
}

int Faults::hits() const
{
    const std::lock_guard lock(m_mutex);
    return m_hits;
}

std::optional<Fault> Faults::pick(
    const QByteArray &method, const QByteArray &target, bool inner, int page, const QByteArray &body)
{
    const std::lock_guard lock(m_mutex);
    for (Armed &rule : m_rules) {
        if (rule.left == 0 || (rule.method != "*" && rule.method != method) || !target.contains(rule.pathPart))
            continue;
        if (rule.ordersOnly && !ordersSomething(body))
            continue;
        if (inner ? needsConnection(rule.fault.kind) : rule.innerOnly)
            continue;
        if (rule.fault.kind == Fault::Kind::StopPaging && page < rule.fault.pages)
            continue;
        if (rule.skip > 0) {
            --rule.skip;
            continue;
        }
        if (rule.left > 0)
            --rule.left;
        ++m_hits;
        return rule.fault;
    }
    return pickRandom(inner);
}

std::optional<Fault> Faults::pickRandom(bool inner)
{
    // Not std::uniform_real_distribution: its numbers differ between standard libraries.
    const auto roll = [this] { return static_cast<double>(m_dice()) / 4294967296.0; };
    if (m_rate <= 0 || roll() >= m_rate)
        return std::nullopt;
    ++m_hits;
    static const std::vector<Fault> parts {
        {.kind = Fault::Kind::Answer, .status = 429, .headers = {{"Retry-After", "1"}}},
        {.kind = Fault::Kind::Answer, .status = 503, .headers = {{"Retry-After", "1"}}},
        {.kind = Fault::Kind::ActThenAnswer, .status = 500},
        {.kind = Fault::Kind::ActThenAnswer, .status = 504},
    };
    static const std::vector<Fault> wholes {
        {.kind = Fault::Kind::Answer, .status = 429, .headers = {{"Retry-After", "1"}}},
        {.kind = Fault::Kind::Answer, .status = 503, .headers = {{"Retry-After", "1"}}},
        {.kind = Fault::Kind::ActThenAnswer, .status = 502},
        {.kind = Fault::Kind::DropBefore},
        {.kind = Fault::Kind::DropAfter},
        {.kind = Fault::Kind::Truncate},
        {.kind = Fault::Kind::Garbage},
        {.kind = Fault::Kind::Slow, .delay = std::chrono::milliseconds(200)},
    };
    const std::vector<Fault> &choice = inner ? parts : wholes;
    return choice[m_dice() % choice.size()];
}

} // namespace Reslate
