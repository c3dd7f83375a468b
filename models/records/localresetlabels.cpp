// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/localresetlabels.h"

#include "domain/rules/eligibility.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"

#include <array>

namespace Reslate {
namespace {

/// At most three of them: "A", "B".
QString policyNames(const QStringList &names)
{
    constexpr qsizetype most = 3;
    QStringList shown;
    for (const QString &name : names.first(std::min(most, names.size())))
        shown.append(Labels::tr("“%1”", "a policy's name").arg(plainForDisplay(name)));
    if (names.size() > most)
        shown.append(Labels::tr("and %n more", "policies", static_cast<int>(names.size() - most)));
    return shown.join(Labels::tr(", ", "between names"));
}

QString doubtText(LocalResetDoubt doubt)
{
    switch (doubt) {
    case LocalResetDoubt::PoliciesUnread:
        return Labels::tr("The policies were not read.");
    case LocalResetDoubt::GroupsUnread:
        return Labels::tr("Whether this computer is in a group that decides could not be read.");
    case LocalResetDoubt::Conflict:
        return Labels::tr("One policy allows it and another one blocks it. Take one of them back in Intune.");
    case LocalResetDoubt::Filter:
        return Labels::tr("An assignment filter decides, and only the service knows whom it leaves out.");
    case LocalResetDoubt::ByUser:
        return Labels::tr("A policy is assigned to users: it depends on who signs in.");
    case LocalResetDoubt::UnclearValue:
        return Labels::tr("A policy sets it to something that is neither on nor off, or hides what it sets.");
    case LocalResetDoubt::UnclearTarget:
        return Labels::tr("A policy is assigned in a way that Reslate doesn't know.");
    case LocalResetDoubt::None:
        break;
    }
    return {};
}

} // namespace

QString localResetText(LocalReset state)
{
    switch (state) {
    case LocalReset::Allowed:
        return Labels::tr("Allowed", "local Autopilot Reset");
    case LocalReset::Blocked:
        return Labels::tr("Blocked by a policy", "local Autopilot Reset");
    case LocalReset::NotSet:
        return Labels::tr("Not set", "local Autopilot Reset");
    case LocalReset::Unknown:
        break;
    }
    return Labels::tr("Not known", "local Autopilot Reset");
}

QString localResetSentence(const LocalResetFinding &finding)
{
    const QString names = policyNames(finding.policies);
    switch (finding.state) {
    case LocalReset::Allowed:
        return Labels::tr("Ctrl+Win+R at the lock screen starts it: %1.", "names of policies").arg(names);
    case LocalReset::Blocked:
        return Labels::tr("A policy switches it off: %1.", "names of policies").arg(names);
    case LocalReset::NotSet:
        return Labels::tr("No policy of Intune allows it, so Windows has it off.");
    case LocalReset::Unknown:
        break;
    }
    const QString why = doubtText(finding.doubt);
    return names.isEmpty() ? why : Labels::tr("%1 Policies: %2.", "a sentence, names of policies").arg(why, names);
}

QString localResetObstacle(const Device &device, const QDateTime &now)
{
    const Eligibility found = judge(device, ResetMode::AutopilotReset, now);
    switch (found.reason) {
    case Reason::HybridJoined:
    case Reason::RegisteredOnly:
    case Reason::WindowsReOff:
        return reasonSentence(found.reason, ResetMode::AutopilotReset);
    default:
        return {};
    }
}

QString localResetSentence(const Error &unread)
{
    return Labels::tr("The policies could not be read: %1.", "why").arg(errorShort(unread));
}

QString ownPolicyStateText(OwnPolicy::State state)
{
    switch (state) {
    case OwnPolicy::State::Intended:
        return Labels::tr("Not known whether it was made");
    case OwnPolicy::State::Made:
        return Labels::tr("Made, assigned to nobody");
    case OwnPolicy::State::Assigned:
        return Labels::tr("Assigned", "a policy");
    case OwnPolicy::State::UndoIntended:
        return Labels::tr("Not known whether it was deleted");
    case OwnPolicy::State::Undone:
        return Labels::tr("Deleted", "a policy");
    case OwnPolicy::State::Dropped:
        break;
    }
    return Labels::tr("Never made", "a policy");
}

QString ownPolicyTitle(const QString &groupName)
{
    return Labels::tr("Local Autopilot Reset – %1", "name of a policy, for a group").arg(groupName);
}

std::optional<QString> ownPolicyTrouble(const Error &error)
{
    static constexpr std::array troubles {
        std::pair("already-allowed",
            QT_TRANSLATE_NOOP("Labels", "A policy that Reslate made stands for this group already.")),
        std::pair("undo-open",
            QT_TRANSLATE_NOOP("Labels",
                "The policy for this group is being taken back, and whether it was deleted isn't known. Take it back "
                "once more first.")),
        std::pair("busy", QT_TRANSLATE_NOOP("Labels", "Another policy is just being made or taken back. Wait for it.")),
        std::pair("policy-name",
            QT_TRANSLATE_NOOP("Labels",
                "Somebody has renamed or copied the policy since, so it isn't touched. Change or delete it in "
                "Intune.")),
        std::pair("policy-setting",
            QT_TRANSLATE_NOOP("Labels",
                "Somebody has changed what the policy sets since, so it isn't touched. Change or delete it in "
                "Intune.")),
        std::pair("policy-assignments",
            QT_TRANSLATE_NOOP("Labels",
                "Somebody has assigned the policy to others too since, so it isn't deleted. Delete it in Intune.")),
        std::pair("policy-filter",
            QT_TRANSLATE_NOOP("Labels",
                "Somebody has put an assignment filter on the policy since, so it isn't touched. Change or delete it "
                "in "
                "Intune.")),
    };
    for (const auto &[code, text] : troubles) {
        if (error.kind == ErrorKind::Conflict && error.code == QLatin1String(code))
            return Labels::tr(text);
    }
    if (error.kind == ErrorKind::OutcomeUnknown)
        return Labels::tr("The answer of the service was lost, so it isn't known whether that was done. Try again in a "
                          "quarter of an hour: Reslate looks it up first and makes nothing twice.");
    return std::nullopt;
}

} // namespace Reslate
