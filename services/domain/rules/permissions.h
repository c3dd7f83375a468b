// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/resetmode.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Reslate {

/// Whether an account may use a mode, as far as that can be known beforehand.
enum class May : quint8 {
    Unknown, ///< not readable: the service decides
    Yes,
    RoleAllows, ///< an Intune role contains it; whether the school has consented shows when it is first asked for
    LacksScope, ///< the school hasn't consented to what the app registration needs for it
    LacksRole, ///< no Intune role of the account contains it
};
/// A stable name for scripts: "lacks-role".
QLatin1String mayName(May may);
inline bool isNo(May may)
{
    return may == May::LacksScope || may == May::LacksRole;
}

/// What Graph asks for before it carries out an order (graph.md §5): the app needs the scope, the person the permission
/// of an Intune role.
struct ModeNeed {
    ResetMode mode;
    const char *scope;
    const char *permission; ///< nullptr: its name isn't public, so the service decides
};
/// All that a mode needs; never empty.
QList<ModeNeed> needsOf(ResetMode mode);

/// The last part of a permission's address, by which scopes are compared: "Device.Read.All".
QString scopeName(const QString &scope);

/// What an account was given, as far as it could be read.
struct Grants {
    QStringList asked; ///< the scopes that the sign-in service was asked for; empty: not known
    QStringList scopes; ///< those that it gave
    std::optional<QStringList> permissions; ///< of its Intune roles; nullopt: not readable
};

/// Which modes an account may use. Nothing is known at first.
class Permissions {
public:
    Permissions() = default;
    explicit Permissions(const Grants &grants);

    May of(ResetMode mode) const { return m_may[static_cast<size_t>(mode)]; }
    bool operator==(const Permissions &) const = default;

private:
    std::array<May, resetModeCount> m_may {};
};

} // namespace Reslate
