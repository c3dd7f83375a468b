// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/tenantjournal.h"

class QSettings;

namespace Reslate {

// The settings keep which journals were in use: the name of the file, and the hash of its first line, by which it is
// known from any other. So one that is gone is missed.

/// Whether a journal of this school was in use before, and the one that is open now is another: its file is gone, or
/// something else stands in its place. A damaged one that a person had set aside doesn't count. From now on this one is
/// remembered, so that it is told once.
bool replacesKnownJournal(QSettings &store, const TenantJournal &opened);

/// Remembers the open journal; false: it is empty or can't be read, so it is known by its name alone so far.
bool rememberJournal(QSettings &store, const TenantJournal &opened);

} // namespace Reslate
