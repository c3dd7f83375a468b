// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/settings.h"
#include "jobs/engine/jobengine.h"

#include <QString>

namespace Reslate {

/// The school that is open, as far as somebody who helps has to know it.
struct OpenSchool {
    const DeviceCatalog &catalog;
    const JobEngine &engine;
    std::optional<Error> journalError;
    bool isPractice = false; ///< it is the pretend school
};

/// What somebody who helps has to know, as lines in English: versions, this computer's kind, settings, how many
/// devices, groups and jobs there are and where they stand, and the codes of the last errors. Nothing in it names a
/// person, a school, a device, a group, an account or a folder, and no secret.
QString supportText(const Settings &settings, const OpenSchool &school, const QDateTime &now);

} // namespace Reslate
