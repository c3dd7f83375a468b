// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "catalog/localresets.h"
#include "core/clock.h"
#include "core/settings.h"
#include "domain/retirement/planstore.h"
#include "graph/accountpermissions.h"
#include "graph/approvalpolicy.h"
#include "jobs/engine/jobengine.h"
#include "jobs/journal/journalcheck.h"
#include "jobs/retirement/retirementstarter.h"
#include "models/devices/devicefilter.h"
#include "models/devices/devicemodel.h"
#include "models/devices/groupmodel.h"
#include "models/jobs/jobmodel.h"
#include "models/paper/paperlayout.h"
#include "ui/kit/theme.h"

namespace Reslate {

/// Where what is kept lies, for a person to find it.
struct Places {
    QString data; ///< folder of the journals
    QString settings; ///< file
};

class RecordApi;
class PolicyMaker;
class RecordWatch;
class ReportStore;
class UpdateCheck;

/// What the window works on. Made and owned by the composition root; outlives the window.
struct AppServices {
    Theme &theme;
    Settings &settings;
    Clock &clock;
    DeviceCatalog &catalog;
    LocalResets &localResets;
    PolicyMaker &policyMaker;
    RecordApi &records;
    JobEngine &engine;
    PlanStore &plans;
    ReportStore &reports;
    RetirementStarter &retirements;
    RecordWatch &recordWatch;
    JournalCheck &journalCheck;
    ApprovalPolicy &approvals;
    AccountPermissions &permissions;
    UpdateCheck &updates;
    DeviceModel &devices;
    DeviceFilter &filter;
    GroupModel &groups;
    JobModel &jobs;
    const QString &who; ///< who is signed in, as is written down beside what they order; empty: not known yet
    const QString &tenantId; ///< of the school; empty: not known yet
    const PaperOrigin &origin; ///< of what is printed
    const Places &places;
    const bool isTemporary = false; ///< the journal goes with the program
};

} // namespace Reslate
