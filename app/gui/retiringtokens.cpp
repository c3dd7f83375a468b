// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/retiringtokens.h"

#include "core/async.h"

namespace Reslate {

RetiringTokens::RetiringTokens(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void RetiringTokens::add(const std::shared_ptr<AccountTokens> &tokens)
{
    if (!tokens)
        return;
    m_tokens.append(tokens);
    whenReady(tokens->settled(), this, [this, settled = tokens.get()](const Result<QByteArray> &) {
        m_tokens.removeIf([settled](const auto &one) { return one.get() == settled; });
        releaseIfDone();
    });
}

void RetiringTokens::holdProgram(std::chrono::seconds longest)
{
    m_hold = std::make_unique<QEventLoopLocker>();
    m_clock.callAfter(longest, this, [this] { m_hold.reset(); });
}

void RetiringTokens::releaseIfDone()
{
    if (m_tokens.isEmpty())
        m_hold.reset();
}

} // namespace Reslate
