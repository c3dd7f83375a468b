// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/settings.h"
#include "jobs/engine/jobengine.h"

#include <QString>

namespace Reslate {

/// What somebody who helps has to know, as lines in English: versions, this computer's kind, settings, how many
/// devices, groups and jobs there are and where they stand, and the codes of the last errors. Nothing in it names a
/// person, a school, a device, a group, an account or a folder, and no secret. practice: it is about the pretend
/// school.
QString supportText(const Settings &settings, const DeviceCatalog &catalog, const JobEngine &engine,
    const std::optional<Error> &journalError, bool practice, const QDateTime &now);

} // namespace Reslate
