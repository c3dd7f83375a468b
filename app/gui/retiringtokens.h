// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "signin/accounttokens.h"

#include <QEventLoopLocker>
#include <QList>
#include <QObject>

#include <chrono>
#include <memory>

namespace Reslate {

/// Tokens of schools that are open no more: a renewal that is under way comes to its end, so that the new refresh token
/// is kept.
class RetiringTokens final : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive it.
    explicit RetiringTokens(Clock &clock, QObject *parent = nullptr);

    /// Holds them until their renewal has ended; nullptr: there are none.
    void add(const std::shared_ptr<AccountTokens> &tokens);
    /// Without a window the event loop goes on until the last of them is done, but no longer than that.
    void holdProgram(std::chrono::seconds longest);
    /// Lets the program end if none of them is left.
    void releaseIfDone();

private:
    Clock &m_clock;
    QList<std::shared_ptr<AccountTokens>> m_tokens; ///< those whose renewal has not come to its end
    std::unique_ptr<QEventLoopLocker> m_hold;
};

} // namespace Reslate
