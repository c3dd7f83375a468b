// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/options.h"
#include "app/cli/session.h"
#include "domain/job/job.h"
#include "jobs/engine/jobengine.h"

#include <QFuture>

#include <tl/expected.hpp>

namespace Reslate {

/// Which devices a person saw, and what they saw.
void readConfirmation(CommandLine &line, Options &options);
/// confirm: writes down what a person saw of devices of a job, of all that are named or of none. Sends nothing.
QFuture<tl::expected<void, Refusal>> confirmByHand(
    const Options &options, JobEngine &engine, const JobId &id, const QString &who);

} // namespace Reslate
