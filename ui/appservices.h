// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/settings.h"
#include "devicefilter.h"
#include "devicemodel.h"
#include "domain/savedplan.h"
#include "graph/accountpermissions.h"
#include "graph/approvalpolicy.h"
#include "graph/devicecatalog.h"
#include "groupmodel.h"
#include "jobmodel.h"
#include "jobs/jobengine.h"
#include "jobs/journalcheck.h"
#include "paper/paperlayout.h"
#include "theme.h"

namespace Reslate {

/// Where what is kept lies, for a person to find it.
struct Places {
    QString data; ///< folder of the journals
    QString settings; ///< file
};

/// What the window works on. Made and owned by the composition root; outlives the window.
struct AppServices {
    Theme &theme;
    Settings &settings;
    Clock &clock;
    DeviceCatalog &catalog;
    JobEngine &engine;
    PlanStore &plans;
    JournalCheck &journalCheck;
    ApprovalPolicy &approvals;
    AccountPermissions &permissions;
    DeviceModel &devices;
    DeviceFilter &filter;
    GroupModel &groups;
    JobModel &jobs;
    const PaperOrigin &origin; ///< of what is printed
    const Places &places;
};

} // namespace Reslate
