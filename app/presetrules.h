// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"
#include "jobs/engine/pacing.h"
#include "signin/signedinaccount.h"
#include "updates/updatecheck.h"

namespace Reslate {

class JobEngine;

/// The limits, or the stricter ones that are laid down.
PaceLimits limitsWith(const Presets &presets, PaceLimits limits);

/// Puts the engine under these rules, before it takes up any job.
void obeyPresets(const Presets &presets, JobEngine &engine);
/// Where IT lays down how much leaves a day, counts it per school, whatever folder the journal lies in: for all users
/// of this computer where it names a folder for that, else for each user. Once the journal is open, before the engine
/// takes up its jobs.
void countPerComputer(const Presets &presets, JobEngine &engine, const QString &journalFile);

/// Why an account may not be used under these presets, to stand behind its name; empty: it may.
QString shutOutReason(const SignedInAccount &account, const Presets &presets);

/// Whether the school with that id is another one than the one that is laid down; one that isn't known is.
bool isForeignTenant(const QString &tenantId, const Presets &presets);

/// What a sign-in begins with: what was used before, and over it what is laid down.
Registration registrationWith(const Presets &presets, Registration known);

/// Where to ask for a newer version, and whose word counts; not set where IT names no place or wants nobody to ask.
UpdateSource updateSourceOf(const Presets &presets);

} // namespace Reslate
