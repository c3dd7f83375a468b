// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"
#include "deviceflags.h"

#include <span>

namespace Reslate {

/// What a row says of where the device stands: the newest word of a job, otherwise what the service has
/// pending or failed, otherwise an empty badge. mark: nullptr when no job of this run names the device.
StatusCell deviceStatus(const Device &device, const JobMark *mark, const QDateTime &now);
/// A badge per mode: green when allowed, amber when warned, gray and struck when blocked; the tooltip says
/// why.
QList<Badge> modeBadges(const Device &device, std::span<const ResetMode> modes, const QDateTime &now);
/// "Autopilot Reset: blocked. Hybrid joined devices can't …"
QString modeLine(const Device &device, ResetMode mode, const QDateTime &now);
/// "5CG2310K7L · 300w Gen 4"
QString serialAndModel(const Device &device);
QString nameOf(const Device &device); ///< "(no name)" when it has none
QString userOf(const Device &device); ///< "–" when there is none
/// Everything that a row shows, for screen readers.
QString deviceSentence(
    const Device &device, const JobMark *mark, std::span<const ResetMode> modes, const QDateTime &now);

} // namespace Reslate
