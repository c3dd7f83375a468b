// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/savedremoval.h"
#include "jobs/journal/jsonfields.h"

namespace Reslate::Jobs {

// The part of planfile.h that is about removals; for planfile.cpp alone.

/// All that the document of such a plan says, but its checksum and seal.
Json removalJson(const SavedRemoval &plan);
/// What it says; sound becomes false when something is missing or of another kind.
SavedRemoval removalFrom(const Json &document, bool &sound);
/// SHA-256 over all that a document says, as hexadecimal digits: another layout of it has the same, and a document of
/// another kind never has.
QByteArray checksumOfDocument(Json document);
/// Whether what it asks for can be done at all.
bool makesSense(const SavedRemoval &plan);

} // namespace Reslate::Jobs
