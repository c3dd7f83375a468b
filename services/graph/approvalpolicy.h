// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/approval.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace Reslate {

class GraphApi;

/// Whether a tenant asks for a second admin's approval, as far as that can be known beforehand.
enum class ApprovalNeed { Unknown, No, Yes };

/// What the tenant's policies say, once they were read. Optional: where they can't be read, the service says it when
/// something is sent.
class ApprovalPolicy final : public QObject {
    Q_OBJECT
public:
    explicit ApprovalPolicy(GraphApi &api, QObject *parent = nullptr);

    /// Reads them; what was known stays known until then, and when that fails.
    void read();
    /// Whether the last reading succeeded; for decisions that must not rest on what a tenant asked for yesterday.
    bool isCurrent() const { return m_isCurrent; }
    ApprovalNeed needOf(ResetMode mode) const;

Q_SIGNALS:
    void known(); ///< a reading ended, with or without success

private:
    GraphApi &m_api;
    std::optional<QSet<RemoteAction>> m_actions;
    bool m_isCurrent = false;
};

} // namespace Reslate
