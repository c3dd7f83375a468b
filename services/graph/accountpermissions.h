// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/permissions.h"

#include <QObject>

namespace Reslate {

class GraphApi;
class TokenSource;

/// What the signed-in account may do, once it was read. Optional: where it can't be read, the service decides when
/// something is sent.
class AccountPermissions final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive it.
    AccountPermissions(GraphApi &api, const TokenSource &tokens, QObject *parent = nullptr);

    /// Reads it. What was known of the roles stays known until then, and when that fails.
    void read();
    const Permissions &permissions() const { return m_permissions; }

Q_SIGNALS:
    void known(); ///< a reading ended, with or without success

private:
    void take(const Result<QStringList> &allowed);

    GraphApi &m_api;
    const TokenSource &m_tokens;
    std::optional<QStringList> m_allowed;
    Permissions m_permissions;
};

} // namespace Reslate
