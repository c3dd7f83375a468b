// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/plankeeper.h"

#include "core/async.h"

#include <chrono>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds moment {500};

} // namespace

PlanKeeper::PlanKeeper(PlanDecisions &decisions, const QString &who, QObject *parent)
    : QObject(parent)
    , m_decisions(decisions)
    , m_who(who)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(moment);
    connect(&m_moment, &QTimer::timeout, this, &PlanKeeper::save);
}

void PlanKeeper::saveSoon()
{
    if (!m_decisions.isSaved() && m_triedRevision != m_decisions.revision())
        m_moment.start(); // again, so that a number that is being typed is kept once
}

QFuture<Result<void>> PlanKeeper::save()
{
    m_moment.stop();
    m_triedRevision = m_decisions.revision();
    m_last = m_decisions.save(m_who);
    onceSettled(m_last, this, [this](const Result<void> &saved) {
        m_error = saved ? std::nullopt : std::optional(saved.error());
        Q_EMIT settled();
    });
    return m_last;
}

std::optional<Error> PlanKeeper::error() const
{
    return m_triedRevision == m_decisions.revision() ? m_error : std::nullopt;
}

} // namespace Reslate
