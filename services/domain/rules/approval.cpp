// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/approval.h"

namespace Reslate {

bool canNeedApproval(ResetMode mode)
{
    switch (factsOf(mode).action) {
    case RemoteAction::FactoryReset:
    case RemoteAction::KeepAccountWipe:
    case RemoteAction::AutopilotReset:
    case RemoteAction::Retire:
    case RemoteAction::Delete:
        return true;
    case RemoteAction::FreshStart:
    case RemoteAction::Sync:
    case RemoteAction::Restart:
    case RemoteAction::Other:
        return false;
    }
    return false;
}

} // namespace Reslate
