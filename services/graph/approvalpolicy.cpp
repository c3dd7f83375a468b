// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/approvalpolicy.h"

#include "core/async.h"
#include "graph/graphapi.h"

namespace Reslate {

ApprovalPolicy::ApprovalPolicy(GraphApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void ApprovalPolicy::read()
{
    whenReady(m_api.actionsNeedingApproval(), this, [this](const Result<QSet<RemoteAction>> &actions) {
        m_isCurrent = actions.has_value();
        if (actions)
            m_actions = *actions;
        Q_EMIT known();
    });
}

ApprovalNeed ApprovalPolicy::needOf(ResetMode mode) const
{
    if (!canNeedApproval(mode))
        return ApprovalNeed::No;
    if (!m_actions)
        return ApprovalNeed::Unknown;
    return m_actions->contains(factsOf(mode).action) ? ApprovalNeed::Yes : ApprovalNeed::No;
}

} // namespace Reslate
