// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/tenantjournal.h"

#include <optional>

class QSettings;

namespace Reslate {

// The settings keep which journals were in use: the name of the file, and the hash of its first line, by which it is
// known from any other. So one that is gone is missed.

/// What became of the journal that was in use before.
enum class LostJournal { Gone, Replaced };

/// Whether a journal of this school was in use before, and the one that is open now is another: its file is gone, or
/// something else stands in its place. A damaged one that a person had set aside doesn't count. The open one is
/// remembered from now on, and the loss, too: it is told until a person saw it, or the old journal is back.
std::optional<LostJournal> lostJournal(QSettings &store, const TenantJournal &opened);

/// A person was told of the loss. Not to be called by what nobody looks at, as a run by the clock.
void lossWasSeen(QSettings &store, const TenantJournal &opened);

/// Remembers the open journal; false: it is empty or can't be read, so it is known by its name alone so far.
bool rememberJournal(QSettings &store, const TenantJournal &opened);

} // namespace Reslate
