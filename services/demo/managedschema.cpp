// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

namespace Reslate::Demo {
namespace {

using J = JsonOut;
using M = Managed;
using S = Scope;

const User *userOf(const M &m, const S &s)
{
    return m.user < 0 ? nullptr : &s.school.users[static_cast<size_t>(m.user)];
}

/// Empty, not null, where nobody is the primary user: so Intune sends it.
QByteArray upnOf(const M &m, const S &s)
{
    return userOf(m, s) != nullptr ? userOf(m, s)->upn : QByteArray();
}

const char *trustOf(const M &m, const S &s)
{
    return m.entra < 0 ? "" : s.school.entra[static_cast<size_t>(m.entra)].trustType;
}

const char *joinType(const M &m, const S &s)
{
    if (m.joinType != nullptr)
        return m.joinType;
    const QByteArrayView trust = trustOf(m, s);
    return trust == "AzureAd"  ? "azureADJoined"
        : trust == "ServerAd"  ? "hybridAzureADJoined"
        : trust == "Workplace" ? "azureADRegistered"
                               : "unknown";
}

bool is(const M &m, const char *os)
{
    return qstrcmp(m.os, os) == 0;
}

void writeActions(J &j, const M &m, const S &)
{
    j.beginArray();
    for (const Action &action : m.actions) {
        j.beginObject();
        j.key("actionName");
        j.string(action.name);
        j.key("actionState");
        j.string(action.state);
        j.key("startDateTime");
        j.time(action.started, true);
        j.key("lastUpdatedDateTime");
        j.time(action.updated, true);
        j.endObject();
    }
    j.endArray();
}

void writeEmptyArray(J &j, const M &, const S &)
{
    j.beginArray();
    j.endArray();
}

void writeMemory(J &j, const M &m, const S &s)
{
    j.number(s.named ? m.hardware->memory : 0); // lists give the default (graph.md §1.4)
}

template <auto value> void constant(J &j, const M &, const S &)
{
    if constexpr (std::is_same_v<decltype(value), bool>)
        j.boolean(value);
    else
        j.number(value);
}

void empty(J &j, const M &, const S &)
{
    j.string("");
}

void unknown(J &j, const M &, const S &)
{
    j.string("unknown");
}

void none(J &j, const M &, const S &)
{
    j.string("none");
}

void noTime(J &j, const M &, const S &)
{
    j.time(never);
}

constexpr Property<M> stable[] {
    {"id", [](J &j, const M &m, const S &) { j.uuid(m.id); }},
    {"userId", [](J &j, const M &m, const S &s) { userOf(m, s) != nullptr ? j.uuid(userOf(m, s)->id) : j.string(""); }},
    {"deviceName", [](J &j, const M &m, const S &) { j.string(m.name); }},
    {"managedDeviceOwnerType", [](J &j, const M &m, const S &) { j.string(m.owner); }},
    {"enrolledDateTime", [](J &j, const M &m, const S &) { j.time(m.enrolled); }},
    {"lastSyncDateTime", [](J &j, const M &m, const S &) { j.time(m.lastSync); }},
    {"operatingSystem", [](J &j, const M &m, const S &) { j.string(m.os); }},
    {"complianceState", [](J &j, const M &m, const S &) { j.string(m.compliance); }},
    {"jailBroken", [](J &j, const M &m, const S &) { j.string(is(m, "iOS") ? "False" : "Unknown"); }},
    {"managementAgent", [](J &j, const M &m, const S &) { j.string(m.agent); }},
    {"osVersion", [](J &j, const M &m, const S &) { j.string(m.osVersion); }},
    {"easActivated", [](J &j, const M &m, const S &) { j.boolean(qstrcmp(m.agent, "eas") == 0); }},
    {"easDeviceId", empty},
    {"easActivationDateTime", noTime},
    {"azureADRegistered", [](J &j, const M &m, const S &) { j.boolean(m.entra >= 0); }},
    {"deviceEnrollmentType", [](J &j, const M &m, const S &) { j.string(m.enrollmentType); }},
    {"activationLockBypassCode", nothing<M>},
    {"emailAddress", [](J &j, const M &m, const S &s) { j.string(upnOf(m, s)); }},
    {"azureADDeviceId", [](J &j, const M &m, const S &) { j.uuid(m.entraDeviceId); }},
    {"deviceRegistrationState", [](J &j, const M &m, const S &) { j.string(m.entra >= 0 ? "registered" : "unknown"); }},
    {"deviceCategoryDisplayName", [](J &j, const M &m, const S &) { j.string(m.category); }},
    {"isSupervised", [](J &j, const M &m, const S &) { j.boolean(is(m, "iOS")); }},
    {"exchangeLastSuccessfulSyncDateTime", noTime},
    {"exchangeAccessState", none},
    {"exchangeAccessStateReason", none},
    {"remoteAssistanceSessionUrl", nothing<M>},
    {"remoteAssistanceSessionErrorDetails", nothing<M>},
    {"isEncrypted", [](J &j, const M &m, const S &) { j.boolean(m.encrypted); }},
    {"userPrincipalName", [](J &j, const M &m, const S &s) { j.string(upnOf(m, s)); }},
    {"model", [](J &j, const M &m, const S &) { j.string(m.hardware->model); }},
    {"manufacturer", [](J &j, const M &m, const S &) { j.string(m.hardware->manufacturer); }},
    {"imei", empty},
    {"complianceGracePeriodExpirationDateTime", [](J &j, const M &m, const S &) { j.time(m.certificateExpires); }},
    {"serialNumber", [](J &j, const M &m, const S &) { j.string(m.serial); }},
    {"phoneNumber", empty},
    {"androidSecurityPatchLevel", empty},
    {"userDisplayName",
        [](J &j, const M &m, const S &s) { j.string(userOf(m, s) != nullptr ? userOf(m, s)->name : QByteArray()); }},
    {"configurationManagerClientEnabledFeatures", nothing<M>},
    {"wiFiMacAddress",
        [](J &j, const M &m, const S &) { j.string(m.id.toByteArray(QUuid::WithoutBraces).right(12).toUpper()); }},
    {"deviceHealthAttestationState", nothing<M>},
    {"subscriberCarrier", empty},
    {"meid", empty},
    {"totalStorageSpaceInBytes", [](J &j, const M &m, const S &) { j.number(m.hardware->storage); }},
    {"freeStorageSpaceInBytes", [](J &j, const M &m, const S &) { j.number(m.freeStorage); }},
    {"managedDeviceName",
        [](J &j, const M &m, const S &s) {
            j.string(upnOf(m, s).split('@').first() + '_' + m.os + '_' + m.hardware->model);
        }},
    {"partnerReportedThreatState", unknown},
    {"requireUserEnrollmentApproval", nothing<M>},
    {"managementCertificateExpirationDate", [](J &j, const M &m, const S &) { j.time(m.certificateExpires); }},
    {"iccid", nothing<M>},
    {"udid", nothing<M>},
    {"notes", nothing<M>},
    {"ethernetMacAddress", nothing<M>},
    {"physicalMemoryInBytes", writeMemory},
    {"managementState", [](J &j, const M &m, const S &) { j.string(m.state); }},
    {"enrollmentProfileName",
        [](J &j, const M &m, const S &) {
            m.autopilot < 0 ? j.null() : j.string("Students \xE2\x80\x93 self-deploying");
        }},
    {"deviceActionResults", writeActions},
};

constexpr Property<M> betaOnly[] {
    {"ownerType", [](J &j, const M &m, const S &) { j.string(m.owner); }, true},
    {"deviceType",
        [](J &j, const M &m, const S &) {
            j.string(is(m, "Windows") ? "windowsRT" : is(m, "iOS") ? "iPad" : is(m, "macOS") ? "macMDM" : "unknown");
        },
        true},
    {"aadRegistered", [](J &j, const M &m, const S &) { j.boolean(m.entra >= 0); }, true},
    {"autopilotEnrolled", [](J &j, const M &m, const S &) { j.boolean(m.autopilot >= 0); }, true},
    {"azureActiveDirectoryDeviceId", [](J &j, const M &m, const S &) { j.uuid(m.entraDeviceId); }, true},
    {"joinType", [](J &j, const M &m, const S &s) { j.string(joinType(m, s)); }, true},
    {"skuFamily",
        [](J &j, const M &m, const S &) {
            j.string(m.sku != nullptr ? m.sku : !is(m, "Windows") ? "" : m.windowsSe ? "CloudEdition" : "Education");
        },
        true},
    // PRODUCT_CLOUDEDITION and PRODUCT_EDUCATION of the Windows SDK; that Intune passes them on is not
    // settled [?].
    {"skuNumber",
        [](J &j, const M &m, const S &) {
            j.number(m.sku != nullptr ? m.skuNumber : !is(m, "Windows") ? 0 : m.windowsSe ? 203 : 121);
        },
        true},
    {"chassisType", [](J &j, const M &m, const S &) { j.string(m.chassis); }, true},
    {"processorArchitecture", [](J &j, const M &m, const S &) { j.string(is(m, "Windows") ? "x64" : "unknown"); },
        true},
    {"lostModeState", [](J &j, const M &, const S &) { j.string("disabled"); }, true},
    {"managementFeatures", none, true},
    {"specificationVersion", empty, true},
    {"securityPatchLevel", nothing<M>, true},
    {"enrolledByUserPrincipalName", [](J &j, const M &m, const S &s) { j.string(upnOf(m, s)); }, true},
    {"bootstrapTokenEscrowed", constant<false>, true},
    {"deviceFirmwareConfigurationInterfaceManaged", constant<false>, true},
    {"preferMdmOverGroupPolicyAppliedDateTime", noTime, true},
    {"retireAfterDateTime", noTime, true},
    {"windowsActiveMalwareCount", constant<0>, true},
    {"windowsRemediatedMalwareCount", constant<0>, true},
    {"roleScopeTagIds",
        [](J &j, const M &, const S &) {
            j.beginArray();
            j.string("0");
            j.endArray();
        },
        true},
    {"usersLoggedOn", writeEmptyArray, true},
    {"chromeOSDeviceInfo", writeEmptyArray, true},
    {"cloudPcRemoteActionResults", writeEmptyArray, true},
    {"hardwareInformation", nothing<M>, true},
    {"configurationManagerClientHealthState", nothing<M>, true},
    {"configurationManagerClientInformation", nothing<M>, true},
};

} // namespace

const Schema<Managed> &managedSchema()
{
    using Op = Condition::Op;
    static const Schema<Managed> schema = [] {
        Schema<Managed> made {"microsoft.graph.managedDevice", {std::begin(stable), std::end(stable)},
            {
                {"deviceName", {Op::Eq, Op::Contains}, [](const M &m) { return m.name; }},
                {"serialNumber", {Op::Eq}, [](const M &m) { return m.serial; }},
                {"managedDeviceOwnerType", {Op::Eq}, [](const M &m) { return QByteArray(m.owner); }},
                {"deviceCategoryDisplayName", {Op::Eq}, [](const M &m) { return QByteArray(m.category); }},
                {"lastSyncDateTime", {Op::Lt, Op::Gt}, nullptr, [](const M &m) { return m.lastSync; }},
                {"enrolledDateTime", {Op::Lt, Op::Gt}, nullptr, [](const M &m) { return m.enrolled; }},
            }};
        made.properties.insert(made.properties.end(), std::begin(betaOnly), std::end(betaOnly));
        return made;
    }();
    return schema;
}

} // namespace Reslate::Demo
