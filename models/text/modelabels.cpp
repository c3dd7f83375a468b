// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/modelabels.h"

#include "models/text/labels.h"
#include "models/text/labelscontext.h"

#include <algorithm>

namespace Reslate {
namespace {

/// whom: a number of devices, or the name of one.
QString orderFor(ResetMode mode, const QString &whom)
{
    return mode == ResetMode::WipeKeepAccount
        ? Labels::tr("Wipe %1, keep account", "button: number of devices").arg(whom)
        : Labels::tr("%1 %2", "button: action, number of devices").arg(modeTitle(mode), whom);
}

QString onButton(ResetMode mode, const QString &order)
{
    return asksFirst(mode) ? Labels::tr("%1…", "button that asks first").arg(order) : order;
}

bool deletesRecord(const StepTemplate &step)
{
    return step.kind == ResetMode::DeleteIntune || step.kind == ResetMode::DeleteAutopilot
        || step.kind == ResetMode::DeleteEntra;
}

} // namespace

QString workflowTitle(const Workflow &workflow)
{
    const auto deletions = std::count_if(workflow.begin(), workflow.end(), deletesRecord);
    if (deletions > 1 && deletions == workflow.size())
        return Labels::tr("Removal of the records");
    if (deletions > 1 && deletions + 1 == workflow.size() && !deletesRecord(workflow.at(0)))
        return Labels::tr("%1 and removal of the records", "reset mode").arg(modeTitle(workflow.at(0).kind));
    QString title;
    for (const StepTemplate &step : workflow)
        title = title.isEmpty()
            ? modeTitle(step.kind)
            : Labels::tr("%1, then %2", "two reset modes: Sync, then Restart").arg(title, modeTitle(step.kind));
    return title;
}

QString stepText(const JobItem &item, const Workflow &workflow)
{
    if (workflow.size() == 1)
        return {};
    return Labels::tr("%1 (%2 of %3)", "reset mode, number of the step, number of steps")
        .arg(modeTitle(item.current().kind), numberText(item.steps.size()), numberText(workflow.size()));
}

QString stepPrefix(const JobItem &item, const Workflow &workflow)
{
    const QString step = stepText(item, workflow);
    return step.isEmpty() ? QString() : Labels::tr("%1: ", "a step, before what is said of it").arg(step);
}

QString gateText(Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return Labels::tr("after the device reported that it is done");
    case Gate::SeenFresh:
        return Labels::tr("after the device was seen fresh");
    case Gate::Confirmed:
        return Labels::tr("after a person confirmed it");
    }
    return {};
}

QString modeTitle(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Autopilot Reset");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("Wipe, keep enrollment and account");
    case ResetMode::FactoryWipe:
        return Labels::tr("Factory wipe");
    case ResetMode::ProtectedWipe:
        return Labels::tr("Protected factory wipe");
    case ResetMode::Retire:
        return Labels::tr("Retire");
    case ResetMode::FreshStart:
        return Labels::tr("Fresh start");
    case ResetMode::Sync:
        return Labels::tr("Sync");
    case ResetMode::Restart:
        return Labels::tr("Restart");
    case ResetMode::DeleteIntune:
        return Labels::tr("Delete the Intune record");
    case ResetMode::WipeAndRemove:
        return Labels::tr("Wipe and remove");
    case ResetMode::DeleteAutopilot:
        return Labels::tr("Delete the Autopilot registration");
    case ResetMode::DeleteEntra:
        return Labels::tr("Delete the Entra record");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("Remove primary user");
    }
    return {};
}

QString modeBadge(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Autopilot");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("Keep account");
    case ResetMode::FactoryWipe:
        return Labels::tr("Wipe");
    case ResetMode::ProtectedWipe:
        return Labels::tr("Protected");
    case ResetMode::Retire:
        return Labels::tr("Retire");
    case ResetMode::FreshStart:
        return Labels::tr("Fresh start");
    case ResetMode::Sync:
        return Labels::tr("Sync");
    case ResetMode::Restart:
        return Labels::tr("Restart");
    case ResetMode::DeleteIntune:
        return Labels::tr("Delete");
    case ResetMode::WipeAndRemove:
        return Labels::tr("Remove");
    case ResetMode::DeleteAutopilot:
        return Labels::tr("Deregister");
    case ResetMode::DeleteEntra:
        return Labels::tr("Entra");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("Unassign");
    }
    return {};
}

QString modeSummary(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Makes the device ready for its next user. Enrollment and Entra join stay.");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("For repair, not for handing the device to somebody else: removes installed apps and changed "
                          "settings. Accounts and enrollment stay, and user data may stay.");
    case ResetMode::FactoryWipe:
        return Labels::tr("Puts the device back to factory settings and ends its enrollment.");
    case ResetMode::ProtectedWipe:
        return Labels::tr("A factory wipe that can't be avoided by switching the device off. "
                          "For lost or stolen devices only.");
    case ResetMode::Retire:
        return Labels::tr("Takes company data off the device and ends its enrollment. Personal data stays.");
    case ResetMode::FreshStart:
        return Labels::tr("Removes the apps. User data can be kept.");
    case ResetMode::Sync:
        return Labels::tr("Asks the device to connect and take its settings now.");
    case ResetMode::Restart:
        return Labels::tr("Restarts the device.");
    case ResetMode::DeleteIntune:
        return Labels::tr("Deletes the device's record in Intune.");
    case ResetMode::WipeAndRemove:
        return Labels::tr("For a device that leaves the school: a factory wipe, then its records are deleted.");
    case ResetMode::DeleteAutopilot:
        return Labels::tr("Takes the device off the school's list in Windows Autopilot.");
    case ResetMode::DeleteEntra:
        return Labels::tr("Deletes the device's record in Entra. It can be restored for 30 days.");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr("Takes the primary user off the device's record in Intune. Nothing on the device changes.");
    }
    return {};
}

QString modePurpose(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("For the next user in the school");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("For repair: the same user goes on");
    case ResetMode::FactoryWipe:
        return Labels::tr("For a setup from scratch");
    case ResetMode::ProtectedWipe:
        return Labels::tr("For a lost or stolen device");
    case ResetMode::FreshStart:
        return Labels::tr("For getting rid of apps");
    case ResetMode::Retire:
        return Labels::tr("For a private device that goes its own way");
    case ResetMode::WipeAndRemove:
        return Labels::tr("For a device that leaves the school");
    case ResetMode::Sync:
    case ResetMode::Restart:
    case ResetMode::DeleteIntune:
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
    case ResetMode::RemovePrimaryUser:
        return modeTitle(mode);
    }
    return {};
}

QStringList modeKeeps(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return {Labels::tr("Entra join"), Labels::tr("Intune enrollment"), Labels::tr("Wi-Fi connections"),
            Labels::tr("provisioning packages, also one on a USB stick that is plugged in at the start"),
            Labels::tr("SCEP certificates"), Labels::tr("region, language and keyboard"),
            Labels::tr("shared use: a shared device stays shared")};
    case ResetMode::WipeKeepAccount:
        return {Labels::tr("user accounts"), Labels::tr("join state"), Labels::tr("Intune enrollment"),
            Labels::tr("apps of the manufacturer"), Labels::tr("automatic sign-in"),
            Labels::tr("possibly all user data: this doesn't erase data")};
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
        return {Labels::tr("Autopilot registration")};
    case ResetMode::Retire:
        return {Labels::tr("personal data")};
    case ResetMode::FreshStart:
        return {Labels::tr("user data, if you choose so")};
    case ResetMode::Sync:
        return {Labels::tr("everything")};
    case ResetMode::Restart:
        return {Labels::tr("everything that was saved")};
    case ResetMode::DeleteIntune:
        return {Labels::tr("Autopilot registration"), Labels::tr("personal data")};
    case ResetMode::RemovePrimaryUser:
        return {Labels::tr("everything on the device"), Labels::tr("Entra join"), Labels::tr("Intune enrollment")};
    case ResetMode::WipeAndRemove:
    case ResetMode::DeleteAutopilot:
    case ResetMode::DeleteEntra:
        return {};
    }
    return {};
}

QStringList modeRemoves(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return {Labels::tr("users' files and profiles"), Labels::tr("apps"), Labels::tr("settings"),
            Labels::tr("primary user and Entra owner")};
    case ResetMode::WipeKeepAccount:
        return {Labels::tr("installed apps"), Labels::tr("settings that were changed")};
    case ResetMode::FactoryWipe:
    case ResetMode::ProtectedWipe:
        return {Labels::tr("all users, files, apps and settings"), Labels::tr("Intune enrollment")};
    case ResetMode::Retire:
        return {Labels::tr("company data"), Labels::tr("Intune enrollment")};
    case ResetMode::FreshStart:
        return {Labels::tr("apps")};
    case ResetMode::Sync:
        return {};
    case ResetMode::Restart:
        return {Labels::tr("work that was not saved")};
    case ResetMode::DeleteIntune:
        return {Labels::tr("the Intune record"), Labels::tr("on Windows, company data too: the device is retired")};
    case ResetMode::WipeAndRemove:
        return {Labels::tr("all users, files, apps and settings"),
            Labels::tr("the records in Intune, Autopilot and Entra")};
    case ResetMode::DeleteAutopilot:
        return {Labels::tr("the Autopilot registration")};
    case ResetMode::DeleteEntra:
        return {Labels::tr("the Entra record")};
    case ResetMode::RemovePrimaryUser:
        return {Labels::tr("the primary user in Intune")};
    }
    return {};
}

QString modeCaution(ResetMode mode)
{
    switch (mode) {
    case ResetMode::AutopilotReset:
        return Labels::tr("Windows RE must be on. That can't be seen from here; a device without it reports “failed”.");
    case ResetMode::WipeKeepAccount:
        return Labels::tr("User data may stay, the drive isn't formatted and the TPM isn't cleared: don't use it to "
                          "hand the device to somebody else.");
    case ResetMode::FactoryWipe:
        return Labels::tr("A hybrid joined device can take up to 24 hours until it is ready again; "
                          "sooner when Autopilot is synced, or the device registered again. Its old computer in "
                          "Active Directory has to be deleted there.");
    case ResetMode::ProtectedWipe:
        return Labels::tr("It may leave a device with BitLocker unable to start.");
    case ResetMode::Retire:
        return Labels::tr("On an Entra joined device it suspends BitLocker, and nobody can sign in with an Entra "
                          "account afterward. A local administrator is needed.");
    case ResetMode::FreshStart:
        return Labels::tr("The manufacturer's apps are removed as well.");
    case ResetMode::Sync:
        return {};
    case ResetMode::Restart:
        return Labels::tr("People at the device lose work that was not saved.");
    case ResetMode::DeleteIntune:
        return Labels::tr("It doesn't wipe the device. On Windows it retires the device, too.");
    case ResetMode::WipeAndRemove:
        return Labels::tr("The records are deleted only after there is proof of the wipe.");
    case ResetMode::DeleteAutopilot:
        return Labels::tr("The hardware has to be registered again before Autopilot knows the device.");
    case ResetMode::DeleteEntra:
        return Labels::tr("Recovery keys and local passwords that Entra keeps for the device go with it.");
    case ResetMode::RemovePrimaryUser:
        return Labels::tr(
            "Whoever is the primary user in the moment of sending is removed. Intune may need some minutes "
            "to show it.");
    }
    return {};
}

bool asksFirst(const Workflow &workflow)
{
    const auto disturbs = [](const StepTemplate &step) {
        return step.kind == ResetMode::Restart || changesRecordOnly(step.kind);
    };
    return isDestructive(workflow) || std::any_of(workflow.begin(), workflow.end(), disturbs);
}

QString orderText(ResetMode mode, int count)
{
    if (mode == ResetMode::RemovePrimaryUser && count > 0)
        return Labels::tr("Remove primary user of %1", "button: number of devices, or one").arg(devicesText(count));
    if (mode == ResetMode::DeleteIntune) {
        return count == 0 ? Labels::tr("Delete the Intune record")
            : count == 1  ? Labels::tr("Delete 1 Intune record")
                          : Labels::tr("Delete %1 Intune records").arg(numberText(count));
    }
    if (count > 0)
        return orderFor(mode, devicesText(count));
    return mode == ResetMode::WipeKeepAccount ? Labels::tr("Wipe, keep account") : modeTitle(mode);
}

QString modeAction(ResetMode mode, int count)
{
    return onButton(mode, orderText(mode, count));
}

QString orderTextFor(ResetMode mode, const QString &device)
{
    if (mode == ResetMode::RemovePrimaryUser)
        return Labels::tr("Remove primary user of %1", "button: number of devices, or one").arg(device);
    return mode == ResetMode::DeleteIntune ? Labels::tr("Delete the Intune record of %1", "device").arg(device)
                                           : orderFor(mode, device);
}

QString modeActionFor(ResetMode mode, const QString &device)
{
    return onButton(mode, orderTextFor(mode, device));
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Allowed:
        return Labels::tr("possible");
    case Verdict::Warned:
        return Labels::tr("possible, with care");
    case Verdict::Blocked:
        return Labels::tr("blocked");
    }
    return {};
}

} // namespace Reslate
