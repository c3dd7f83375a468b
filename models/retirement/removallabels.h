// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/removal.h"
#include "jobs/escrow/escrowwish.h"
#include "jobs/retirement/retirementstarter.h"
#include "models/text/badge.h"

#include <QString>
#include <QStringList>

namespace Reslate {

/// "5 devices are hybrid joined"
QString removalTitle(const RemovalSection &section);
/// What becomes of them, and what is left to a person.
QString removalSentence(const RemovalSection &section, const RemovalWish &wish);
/// A word or two of that: "will wait".
Badge removalBadge(const RemovalSection &section, const RemovalWish &wish);

/// One step, as a person reads it.
struct RemovalStepText {
    QString title; ///< "Delete in Intune"
    QString detail; ///< "1,000 a day at most"
    QString gate; ///< what it waits for: "only when reported done"; empty: nothing
};
/// The steps, the photo first.
QList<RemovalStepText> removalSteps(const Workflow &workflow);
/// The same in one line: "Keep a record, then factory wipe, …"
QString removalStepsText(const Workflow &workflow);

/// What deleting and wiping don't do, and what is different for this reason; a sentence or two each.
QStringList removalWarnings(const RemovalWish &wish);
/// What is lost where recovery keys and local passwords aren't kept before records go.
QString keysLeftOutText();
/// The devices whose keys couldn't be read, and why, a line for each reason.
QStringList keyGapLines(const QList<EscrowGap> &gaps);
/// What nobody can see from here and who sells a device has to look at: Windows Autopilot device association.
QString firmwareLinkText();

} // namespace Reslate
