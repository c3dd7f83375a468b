// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules/permissions.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Reslate {

/// What the account may do, may not do, and what can't be seen: "You may wipe and retire devices."
QStringList permissionSentences(const Permissions &permissions);
/// The same of one mode.
QString permissionSentence(May may, ResetMode mode);

/// What a refusal (403) says is missing, and whom to ask. mode: what was refused, where that is known.
struct MissingPermission {
    QString whatHappened;
    QString whatToDo;
};
MissingPermission missingPermission(const Error &error, std::optional<ResetMode> mode);

/// The permission of an Intune role that a mode needs, as the Intune admin center calls it: "Remote tasks: Wipe".
QString rolePermissionText(ResetMode mode);

} // namespace Reslate
