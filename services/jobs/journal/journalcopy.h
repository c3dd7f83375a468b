// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace Reslate::Jobs {

/// Copies a journal, as it is at one moment, into that folder under its own name, also while another program holds it
/// and writes. The journal itself is neither locked nor changed. StorageMissing: it isn't there; StorageReadOnly: it
/// can't be read; StorageInUse: it is being made anew or brought up to date; Storage: there is no room for the copy.
/// Never for a journal that this program has open: on Unix closing the file once more would give its lock away.
Result<void> copyJournal(const QString &file, const QString &folder);

} // namespace Reslate::Jobs
