// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/ids.h"
#include "domain/rules/resetmode.h"

#include <QDateTime>

namespace Reslate {

/// Where a request to the second admin stands (graph.md §6).
enum class ApprovalState : quint8 { Unknown, NeedsApproval, Approved, Rejected, Canceled, Completed, Expired };

struct ApprovalRecord {
    ApprovalCode code;
    ApprovalState state = ApprovalState::Unknown;
    QString words; ///< what the second admin wrote
    QString justification; ///< what the request says
    QDateTime requested; ///< UTC
    DeviceId device; ///< what it is for; Graph doesn't document that it says so, so it may be empty

    bool operator==(const ApprovalRecord &) const = default;
};

/// Whether a tenant may ask for a second admin's approval: wipes of every kind, retire and delete.
bool canNeedApproval(ResetMode mode);

} // namespace Reslate
