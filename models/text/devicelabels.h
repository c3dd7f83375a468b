// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/windowsrelease.h"
#include "domain/rules/eligibility.h"
#include "models/devices/deviceflags.h"
#include "models/text/badge.h"

#include <span>

namespace Reslate {

/// A mode and what the rules and the running jobs say of it.
struct JudgedMode {
    ResetMode mode = ResetMode::Sync;
    Eligibility eligibility;
    bool ended = false; ///< what the service lists as pending is an order of ours that has come to its end
};

/// What a row says of where the device stands: the newest word of a job, otherwise what the service has
/// pending or failed, otherwise an empty badge. An order that somebody gave after ours had ended is newer than ours.
/// mark: nullptr when no job of this run names the device.
StatusCell deviceStatus(const Device &device, const JobMark *mark, const QDateTime &now);
/// The same in sentences, for the details: the order of the job and what is pending beside it; empty: nothing is told.
QString deviceStatusText(const Device &device, const JobMark *mark, const QDateTime &now);
/// A badge per mode: green when allowed, amber when warned, gray and struck when blocked; the tooltip says
/// why.
QList<Badge> modeBadges(std::span<const JudgedMode> modes);
/// "Autopilot Reset: blocked. Hybrid joined devices can't …"
QString modeLine(const JudgedMode &judged);
/// "5CG2310K7L · 300w Gen 4"
QString serialAndModel(const Device &device);
/// "Windows 11 23H2 · 10.0.22631.4317"; without what is not known of it.
QString systemText(const Device &device);
/// Where there is little room: "until Oct 12, 2027", "ended Oct 14, 2025", "depends on edition"; empty: not known.
QString updatesText(const Device &device, const QDate &today, const WindowsSupport &support);
/// What it means, in one or two sentences; empty: not known.
QString updatesSentence(const Device &device, const QDate &today, const WindowsSupport &support);
QString userOf(const Device &device); ///< "–" when there is none
/// The same before its @, because one school mostly has one domain.
QString shortUserOf(const Device &device);
/// "Factory wipe pending since Aug 20, 2026, 10:31 CEST (98 days ago)"; empty: nothing is.
QString pendingText(const Device &device, const QDateTime &now);
/// The same of one of these orders.
QString pendingText(const PendingAction &pending, const QDateTime &now);
/// Whether all that the service lists as pending for the device is the mark's own order, which has come to its end.
bool isPendingOver(const Device &device, const JobMark *mark);
/// What that means for other orders, in the place of reasonSentence() for ActionPending and StillPending.
QString pendingOverSentence();
/// pendingText() with what a person may do about it, for who reads why an action is blocked or warned about. reason: of
/// the verdict; empty for one that has nothing to do with it.
QString pendingAdvice(const Device &device, Reason reason, const QDateTime &now);
/// That it is protected, or that this is not known; empty: it is free.
QString guardSentence(const Device &device);
/// Its name, serial number and model, and that it is protected, for screen readers.
QString deviceWords(const Device &device);
/// Everything that a row shows, for screen readers; the tick only where there is one.
QString deviceSentence(
    const Device &device, bool checked, const JobMark *mark, std::span<const JudgedMode> modes, const QDateTime &now);

} // namespace Reslate
