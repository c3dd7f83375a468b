// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/autopilotcommand.h"
#include "app/cli/commands/chasecommand.h"
#include "app/cli/commands/completioncommand.h"
#include "app/cli/commands/escrowcommand.h"
#include "app/cli/commands/foureyescommand.h"
#include "app/cli/commands/hourscommand.h"
#include "app/cli/commands/jobscommand.h"
#include "app/cli/commands/liftcommand.h"
#include "app/cli/commands/listingcommand.h"
#include "app/cli/commands/localresetcommand.h"
#include "app/cli/commands/logincommand.h"
#include "app/cli/commands/plancommand.h"
#include "app/cli/commands/planscommand.h"
#include "app/cli/commands/primaryusercommand.h"
#include "app/cli/commands/protectcommand.h"
#include "app/cli/commands/proxycommand.h"
#include "app/cli/commands/removecommand.h"
#include "app/cli/commands/reportcommand.h"
#include "app/cli/commands/resumecommand.h"
#include "app/cli/commands/room/readinesscommand.h"
#include "app/cli/commands/room/resetcardcommand.h"
#include "app/cli/commands/room/windowsrecommand.h"
#include "app/cli/commands/runcommand.h"
#include "app/cli/commands/serialscommand.h"
#include "app/cli/commands/tenantcommand.h"
#include "app/cli/commands/whoamicommand.h"

namespace Reslate {

QList<const CommandEntry *> allCommands()
{
    return {&LoginCommand::commandEntry, &LogoutCommand::commandEntry, &WhoAmICommand::commandEntry,
        &ListingCommand::groupsEntry, &ListingCommand::devicesEntry, &ListingCommand::checkEntry,
        &PlanCommand::commandEntry, &RunCommand::runEntry, &RunCommand::runPlanEntry, &RemoveCommand::commandEntry,
        &PrimaryUserCommand::commandEntry, &PlansCommand::commandEntry, &SerialsCommand::commandEntry,
        &JobsCommand::jobsEntry, &JobsCommand::jobEntry, &ResumeCommand::resumeEntry, &JobsCommand::pauseEntry,
        &JobsCommand::stopEntry, &ResumeCommand::retryEntry, &JobsCommand::confirmEntry, &ChaseCommand::commandEntry,
        &ReportCommand::commandEntry, &ProtectCommand::commandEntry, &LiftCommand::commandEntry,
        &HoursCommand::commandEntry, &FourEyesCommand::commandEntry, &AutopilotCommand::commandEntry,
        &LocalResetCommand::commandEntry, &ReadinessCommand::commandEntry, &ResetCardCommand::commandEntry,
        &WindowsReCommand::commandEntry, &EscrowCommand::commandEntry, &ProxyCommand::commandEntry,
        &TenantCommand::commandEntry, &CompletionCommand::commandEntry};
}

} // namespace Reslate
