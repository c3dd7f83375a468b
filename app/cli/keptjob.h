// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"

#include <QList>
#include <QString>

namespace Reslate {

/// Whether the journal, as it was just read, has the job, and what that means: it is kept and can be resumed; or it
/// ends with this program. Nothing of a job is sent before the journal has all of it.
QString keptText(const Result<QList<Job>> &journal, const JobId &id);

} // namespace Reslate
