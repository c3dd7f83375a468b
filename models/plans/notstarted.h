// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/holder.h"

#include <QList>
#include <QString>

namespace Reslate {

class JobEngine;

/// Which job holds the computer; empty: none does.
QString holderText(const JobEngine &engine, const DeviceRef &device);
/// Why these plans could not be started, and what to do: where jobs hold one of their devices, which one, and which
/// job.
QString notStartedText(const Error &error, const JobEngine &engine, const QList<Plan> &plans);

} // namespace Reslate
