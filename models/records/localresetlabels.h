// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device/device.h"
#include "domain/rules/localreset.h"
#include "domain/rules/ownpolicy.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Reslate {

QString localResetText(LocalReset state); ///< "Allowed", "Blocked by a policy", "Not set", "Not known"
/// Why, in one or two sentences, with the policies that decide: what a person may do about it, too.
QString localResetSentence(const LocalResetFinding &finding);
/// What keeps that computer from it whatever the policies say, as a sentence: how it is joined, Windows RE; empty:
/// nothing that is known.
QString localResetObstacle(const Device &device, const QDateTime &now);
/// The same where the policies couldn't be read.
QString localResetSentence(const Error &unread);

/// How a policy of ours stands: "Assigned", "Taken back".
QString ownPolicyStateText(OwnPolicy::State state);
/// What a person calls a policy that allows local Autopilot Reset for a group, unless they say otherwise.
QString ownPolicyTitle(const QString &groupName);
/// Why a policy was not made or taken back, and what to do; nullopt: the error has no words of its own here.
std::optional<QString> ownPolicyTrouble(const Error &error);

} // namespace Reslate
