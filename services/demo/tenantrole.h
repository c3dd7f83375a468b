// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Reslate {

/// The Intune role of everybody who works in a practice tenant.
enum class TenantRole { SchoolAdministrator, HelpDesk, ReadOnly };

/// school-admin, help-desk or read-only.
std::optional<TenantRole> tenantRoleFromName(const QByteArray &name);

namespace Demo {
/// What the role allows, by Intune's names of its permissions (graph.md §5.2).
QList<QByteArray> permissionsOf(TenantRole role);
} // namespace Demo

} // namespace Reslate
