// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QList>
#include <QString>

namespace Reslate {

class DeviceCatalog;

/// The names of the first few of these devices, as people are shown them.
QString namesText(const QList<JobItem> &items, const DeviceCatalog &catalog);

} // namespace Reslate
