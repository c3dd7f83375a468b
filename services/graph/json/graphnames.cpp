// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphnames.h"

#include <algorithm>
#include <iterator>

namespace Reslate::Graph {
namespace {

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <typename E> struct Named {
    std::string_view name;
    E value;
};

template <typename E, size_t n>
E valueNamed(const Named<E> (&names)[n], std::string_view text, E otherwise = E::Unknown)
{
    const auto *found = std::find_if(
        std::begin(names), std::end(names), [text](const Named<E> &named) { return sameName(named.name, text); });
    return found == std::end(names) ? otherwise : found->value;
}

constexpr Named<Ownership> ownershipNames[] = {{"company", Ownership::Company}, {"personal", Ownership::Personal}};

constexpr Named<Management> managementNames[] = {
    {"mdm", Management::Mdm},
    {"easMdm", Management::Mdm},
    {"configurationManagerClientMdm", Management::Mdm},
    {"configurationManagerClientMdmEas", Management::Mdm},
    {"configurationManagerClient", Management::ConfigManagerOnly},
    {"eas", Management::ExchangeOnly},
    {"msSense", Management::DefenderOnly},
    {"intuneClient", Management::Other},
    {"easIntuneClient", Management::Other},
    {"jamf", Management::Other},
    {"googleCloudDevicePolicyController", Management::Other},
    {"microsoft365ManagedMdm", Management::Other},
    {"intuneAosp", Management::Other},
    {"google", Management::Other},
};

// "…Issued" is the same order one step earlier (graph.md §1.3).
constexpr Named<Leaving> leavingNames[] = {
    {"managed", Leaving::No},
    {"unhealthy", Leaving::No},
    {"discovered", Leaving::No},
    {"wipeCanceled", Leaving::No},
    {"retireCanceled", Leaving::No},
    {"wipePending", Leaving::WipePending},
    {"wipeIssued", Leaving::WipePending},
    {"retirePending", Leaving::RetirePending},
    {"retireIssued", Leaving::RetirePending},
    {"deletePending", Leaving::DeletePending},
    {"wipeFailed", Leaving::WipeFailed},
    {"retireFailed", Leaving::RetireFailed},
};

constexpr Named<Compliance> complianceNames[] = {
    {"compliant", Compliance::Compliant},
    {"noncompliant", Compliance::NonCompliant},
    {"inGracePeriod", Compliance::InGracePeriod},
    {"conflict", Compliance::Conflict},
    {"error", Compliance::Error},
    {"configManager", Compliance::ConfigManager},
};

constexpr Named<ActionState> stateNames[] = {
    {"none", ActionState::None},
    {"pending", ActionState::Pending},
    {"active", ActionState::Active},
    {"done", ActionState::Done},
    {"failed", ActionState::Failed},
    {"canceled", ActionState::Canceled},
    {"notSupported", ActionState::NotSupported},
};

constexpr Named<JoinState> joinNames[] = {
    {"AzureAd", JoinState::EntraJoined},
    {"ServerAd", JoinState::HybridJoined},
    {"Workplace", JoinState::Registered},
};

constexpr Named<JoinState> joinTypeNames[] = {
    {"azureADJoined", JoinState::EntraJoined},
    {"hybridAzureADJoined", JoinState::HybridJoined},
    {"azureADRegistered", JoinState::Registered},
};

constexpr Named<Chassis> chassisNames[] = {
    {"unknown", Chassis::Unknown},
    {"", Chassis::Unknown},
    {"enterpriseServer", Chassis::Server},
};

constexpr Named<Edition> editionNames[] = {
    {"CloudEdition", Edition::WindowsSE},
    {"CloudEditionN", Edition::WindowsSE},
    {"SE", Edition::WindowsSE},
    {"ServerRdsh", Edition::MultiSession},
    {"Holographic", Edition::Holographic},
    {"PPIPro", Edition::Team},
    {"IoTEnterprise", Edition::IoT},
    {"IoTUAP", Edition::IoT},
    {"IoTUAPCommercial", Edition::IoT},
};

struct Numbered {
    qint64 number;
    Edition edition;
};
// PRODUCT_… of winnt.h.
constexpr Numbered editionNumbers[] = {
    {203, Edition::WindowsSE}, // CLOUDEDITION
    {202, Edition::WindowsSE}, // CLOUDEDITIONN
    {175, Edition::MultiSession}, // SERVERRDSH
    {136, Edition::Holographic}, // HOLOGRAPHIC
    {119, Edition::Team}, // PPI_PRO
    {188, Edition::IoT}, // IOTENTERPRISE
    {191, Edition::IoT}, // IOTENTERPRISES
    {123, Edition::IoT}, // IOTUAP
    {131, Edition::IoT}, // IOTUAPCOMMERCIAL
    {7, Edition::Server}, // STANDARD_SERVER
    {8, Edition::Server}, // DATACENTER_SERVER
    {10, Edition::Server}, // ENTERPRISE_SERVER
    {12, Edition::Server}, // DATACENTER_SERVER_CORE
    {13, Edition::Server}, // STANDARD_SERVER_CORE
    {14, Edition::Server}, // ENTERPRISE_SERVER_CORE
    {9, Edition::Server}, // SMALLBUSINESS_SERVER
    {76, Edition::Server}, // MULTIPOINT_STANDARD_SERVER
    {77, Edition::Server}, // MULTIPOINT_PREMIUM_SERVER
    {79, Edition::Server}, // STANDARD_EVALUATION_SERVER
    {80, Edition::Server}, // DATACENTER_EVALUATION_SERVER
    {145, Edition::Server}, // DATACENTER_A_SERVER_CORE
    {146, Edition::Server}, // STANDARD_A_SERVER_CORE
    {147, Edition::Server}, // DATACENTER_WS_SERVER_CORE
    {148, Edition::Server}, // STANDARD_WS_SERVER_CORE
    {406, Edition::Server}, // AZURESTACKHCI_SERVER_CORE
    {407, Edition::Server}, // DATACENTER_SERVER_AZURE_EDITION
    {408, Edition::Server}, // DATACENTER_SERVER_CORE_AZURE_EDITION
};

// The names of graph.md §2.2, and those of the calls, which some tenants show instead.
constexpr Named<RemoteAction> actionNames[] = {
    {"factoryReset", RemoteAction::FactoryReset},
    {"wipe", RemoteAction::FactoryReset},
    {"factoryResetKeepEnrollmentData", RemoteAction::KeepAccountWipe},
    {"automaticRedeployment", RemoteAction::AutopilotReset},
    {"autopilotReset", RemoteAction::AutopilotReset},
    {"removeCompanyData", RemoteAction::Retire},
    {"retire", RemoteAction::Retire},
    {"cleanWindowsDevice", RemoteAction::FreshStart},
    {"freshStart", RemoteAction::FreshStart},
    {"syncDevice", RemoteAction::Sync},
    {"sync", RemoteAction::Sync},
    {"rebootNow", RemoteAction::Restart},
    {"reboot", RemoteAction::Restart},
    {"delete", RemoteAction::Delete},
    {"deleteDevice", RemoteAction::Delete},
};

constexpr Named<ApprovalState> approvalNames[] = {
    {"needsApproval", ApprovalState::NeedsApproval},
    {"approved", ApprovalState::Approved},
    {"rejected", ApprovalState::Rejected},
    {"cancelled", ApprovalState::Canceled},
    {"completed", ApprovalState::Completed},
    {"expired", ApprovalState::Expired},
};

// The metadata has names, Microsoft's sample numbers.
constexpr Named<KeyVolume> keyVolumeNames[] = {
    {"operatingSystemVolume", KeyVolume::OperatingSystem},
    {"1", KeyVolume::OperatingSystem},
    {"fixedDataVolume", KeyVolume::FixedData},
    {"2", KeyVolume::FixedData},
    {"removableDataVolume", KeyVolume::Removable},
    {"3", KeyVolume::Removable},
};

constexpr Named<ImportState> importStateNames[] = {
    {"pending", ImportState::Pending},
    {"partial", ImportState::Partial},
    {"complete", ImportState::Complete},
    {"error", ImportState::Error},
};

} // namespace

ApprovalState approvalStateNamed(std::string_view text)
{
    return valueNamed(approvalNames, text);
}

KeyVolume keyVolumeNamed(std::string_view text)
{
    return valueNamed(keyVolumeNames, text);
}

ImportState importStateNamed(std::string_view text)
{
    return valueNamed(importStateNames, text);
}

QSet<RemoteAction> actionsOfPolicy(std::string_view text)
{
    const QSet<RemoteAction> wipes {
        RemoteAction::FactoryReset, RemoteAction::KeepAccountWipe, RemoteAction::AutopilotReset};
    if (sameName(text, "deviceWipe"))
        return wipes;
    if (sameName(text, "deviceRetire"))
        return {RemoteAction::Retire};
    if (sameName(text, "deviceDelete"))
        return {RemoteAction::Delete};
    if (sameName(text, "deviceAction")) // before they were told apart
        return QSet<RemoteAction> {RemoteAction::Retire, RemoteAction::Delete}.unite(wipes);
    return {};
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowered(x) == lowered(y); });
}

Ownership ownershipNamed(std::string_view text)
{
    return valueNamed(ownershipNames, text);
}

Management managementNamed(std::string_view text)
{
    return valueNamed(managementNames, text);
}

Leaving leavingNamed(std::string_view text)
{
    return valueNamed(leavingNames, text);
}

Compliance complianceNamed(std::string_view text)
{
    return valueNamed(complianceNames, text);
}

JoinState joinStateNamed(std::string_view text)
{
    return valueNamed(joinNames, text);
}

JoinState joinTypeNamed(std::string_view text)
{
    return valueNamed(joinTypeNames, text);
}

Chassis chassisNamed(std::string_view text)
{
    return valueNamed(chassisNames, text, Chassis::Other);
}

Edition editionNamed(std::string_view text)
{
    if (text.empty())
        return Edition::Unknown;
    if (text.size() > 3 && sameName(text.substr(text.size() - 3), " SE"))
        return Edition::WindowsSE;
    if (text.size() >= 6 && sameName(text.substr(0, 6), "Server"))
        return valueNamed(editionNames, text, Edition::Server);
    return valueNamed(editionNames, text, Edition::Other);
}

Edition editionNumbered(qint64 number)
{
    if (number == 0)
        return Edition::Unknown;
    const auto *found = std::find_if(std::begin(editionNumbers), std::end(editionNumbers),
        [number](const Numbered &numbered) { return numbered.number == number; });
    return found == std::end(editionNumbers) ? Edition::Other : found->edition;
}

ActionState actionStateNamed(std::string_view text)
{
    return valueNamed(stateNames, text);
}

RemoteAction actionNamed(std::string_view text)
{
    return valueNamed(actionNames, text, RemoteAction::Other);
}

Platform platformNamed(const QString &operatingSystem)
{
    const QString name = operatingSystem.trimmed();
    if (name.isEmpty())
        return Platform::Unknown;
    const bool handheld = name.contains(QLatin1String("phone"), Qt::CaseInsensitive)
        || name.contains(QLatin1String("mobile"), Qt::CaseInsensitive);
    return name.startsWith(QLatin1String("windows"), Qt::CaseInsensitive) && !handheld ? Platform::Windows
                                                                                       : Platform::Other;
}

} // namespace Reslate::Graph
