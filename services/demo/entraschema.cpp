// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

using J = JsonOut;
using S = Scope;

template <class Row> void writeEmptyArray(J &j, const Row &, const S &)
{
    j.beginArray();
    j.endArray();
}

template <class Row, bool value> void flag(J &j, const Row &, const S &)
{
    j.boolean(value);
}

void knownTime(J &j, Time time)
{
    time == never ? j.null() : j.time(time);
}

void writePhysicalIds(J &j, const EntraDevice &d, const S &)
{
    j.beginArray();
    if (!d.ztdId.isNull()) {
        j.string("[ZTDID]:" + d.ztdId.toByteArray(QUuid::WithoutBraces));
        j.string("[OrderId]:" + d.groupTag);
    }
    j.string("[HWID]:h:" + QByteArray::number(qlonglong(d.id.data1) * 4096));
    j.endArray();
}

void writeGroupTypes(J &j, const Group &g, const S &)
{
    j.beginArray();
    if (!g.rule.isEmpty())
        j.string("DynamicMembership");
    j.endArray();
}

void writeDomains(J &j, const School &, const S &)
{
    j.beginArray();
    j.beginObject();
    j.key("name");
    j.string("hillside.example");
    j.key("isDefault");
    j.boolean(true);
    j.key("isInitial");
    j.boolean(true);
    j.endObject();
    j.endArray();
}

using D = EntraDevice;
constexpr Property<D> deviceProperties[] {
    {"id", [](J &j, const D &d, const S &) { j.uuid(d.id); }},
    {"deletedDateTime", [](J &j, const D &d, const S &) { knownTime(j, d.deleted); }},
    {"accountEnabled", flag<D, true>},
    {"approximateLastSignInDateTime", [](J &j, const D &d, const S &) { knownTime(j, d.lastSignIn); }},
    {"complianceExpirationDateTime", nothing<D>},
    {"deviceCategory", nothing<D>},
    {"deviceId", [](J &j, const D &d, const S &) { j.uuid(d.deviceId); }},
    {"deviceMetadata", nothing<D>},
    {"deviceOwnership", [](J &j, const D &d, const S &) { j.string(d.company ? "Company" : "Personal"); }},
    {"deviceVersion", [](J &j, const D &, const S &) { j.number(2); }},
    {"displayName", [](J &j, const D &d, const S &) { j.stringOrNull(d.name); }},
    {"enrollmentProfileName", nothing<D>},
    {"enrollmentType", nothing<D>},
    {"isCompliant", [](J &j, const D &d, const S &) { j.boolean(d.compliant); }},
    {"isManaged", flag<D, true>},
    {"isManagementRestricted", nothing<D>},
    {"isRooted", nothing<D>},
    {"managementType", [](J &j, const D &, const S &) { j.string("MDM"); }},
    {"manufacturer", [](J &j, const D &d, const S &) { j.string(d.hardware->manufacturer); }},
    {"mdmAppId", [](J &j, const D &, const S &) { j.string("0000000a-0000-0000-c000-000000000000"); }},
    {"model", [](J &j, const D &d, const S &) { j.string(d.hardware->model); }},
    {"onPremisesLastSyncDateTime", nothing<D>},
    {"onPremisesSecurityIdentifier", nothing<D>},
    {"onPremisesSyncEnabled",
        [](J &j, const D &d, const S &) { qstrcmp(d.trustType, "ServerAd") == 0 ? j.boolean(true) : j.null(); }},
    {"operatingSystem", [](J &j, const D &d, const S &) { j.string(d.os); }},
    {"operatingSystemVersion", [](J &j, const D &d, const S &) { j.string(d.osVersion); }},
    {"physicalIds", writePhysicalIds},
    {"profileType", [](J &j, const D &, const S &) { j.string("RegisteredDevice"); }},
    {"registrationDateTime", [](J &j, const D &d, const S &) { knownTime(j, d.registered); }},
    {"systemLabels", writeEmptyArray<D>},
    {"trustType", [](J &j, const D &d, const S &) { j.string(d.trustType); }},
    {"alternativeSecurityIds", writeEmptyArray<D>},
};

} // namespace

const Schema<EntraDevice> &entraSchema()
{
    using Op = Condition::Op;
    static const Schema<D> schema {"microsoft.graph.device", {std::begin(deviceProperties), std::end(deviceProperties)},
        {
            {"deviceId", {Op::Eq}, [](const D &d) { return d.deviceId.toByteArray(QUuid::WithoutBraces); }},
            {"displayName", {Op::Eq, Op::StartsWith}, [](const D &d) { return d.name; }},
            {"trustType", {Op::Eq}, [](const D &d) { return QByteArray(d.trustType); }},
            {"approximateLastSignInDateTime", {Op::Le, Op::Ge}, nullptr, [](const D &d) { return d.lastSignIn; }},
        }};
    return schema;
}

const Schema<AutopilotIdentity> &autopilotSchema()
{
    using A = AutopilotIdentity;
    using Op = Condition::Op;
    static const Schema<A> schema {"microsoft.graph.windowsAutopilotDeviceIdentity",
        {
            {"id", [](J &j, const A &a, const S &) { j.uuid(a.id); }},
            {"groupTag", [](J &j, const A &a, const S &) { j.string(a.groupTag); }},
            {"purchaseOrderIdentifier", [](J &j, const A &, const S &) { j.string(""); }},
            {"serialNumber", [](J &j, const A &a, const S &) { j.string(a.serial); }},
            {"productKey", [](J &j, const A &, const S &) { j.string(""); }},
            {"manufacturer", [](J &j, const A &a, const S &) { j.string(a.hardware->manufacturer); }},
            {"model", [](J &j, const A &a, const S &) { j.string(a.hardware->model); }},
            {"enrollmentState",
                [](J &j, const A &a, const S &) { j.string(a.managedId.isNull() ? "notContacted" : "enrolled"); }},
            {"lastContactedDateTime", [](J &j, const A &a, const S &) { j.time(a.lastContact); }},
            {"addressableUserName", [](J &j, const A &, const S &) { j.string(""); }},
            {"userPrincipalName", [](J &j, const A &a, const S &) { j.string(a.assignedUser); }},
            {"resourceName", [](J &j, const A &, const S &) { j.string(""); }},
            {"skuNumber", [](J &j, const A &, const S &) { j.string(""); }},
            {"systemFamily", [](J &j, const A &, const S &) { j.string(""); }},
            {"azureActiveDirectoryDeviceId", [](J &j, const A &a, const S &) { j.uuid(a.entraDeviceId); }},
            {"managedDeviceId", [](J &j, const A &a, const S &) { j.uuid(a.managedId); }},
            {"displayName", [](J &j, const A &, const S &) { j.string(""); }},
            {"azureAdDeviceId", [](J &j, const A &a, const S &) { j.uuid(a.entraDeviceId); }, true},
            {"deploymentProfileAssignmentStatus", [](J &j, const A &a, const S &) { j.string(a.profileStatus); }, true},
            {"deploymentProfileAssignmentDetailedStatus", [](J &j, const A &, const S &) { j.string("none"); }, true},
            {"deploymentProfileAssignedDateTime",
                [](J &j, const A &a, const S &) { j.time(std::max(a.lastContact, a.profileAssigned)); }, true},
            {"remediationState", [](J &j, const A &, const S &) { j.string("noRemediationRequired"); }, true},
            {"userlessEnrollmentStatus", [](J &j, const A &, const S &) { j.string("unknown"); }, true},
        },
        // eq is not what public tools use, and not documented (graph.md §3)
        {{"serialNumber", {Op::Contains}, [](const A &a) { return a.serial; }}}};
    return schema;
}

const Schema<Group> &groupSchema()
{
    using G = Group;
    using Op = Condition::Op;
    static const Schema<G> schema {"microsoft.graph.group",
        {
            {"id", [](J &j, const G &g, const S &) { j.uuid(g.id); }},
            {"deletedDateTime", nothing<G>},
            {"classification", nothing<G>},
            {"createdDateTime", [](J &j, const G &, const S &) { j.time(1724313600000); }},
            {"description", nothing<G>},
            {"displayName", [](J &j, const G &g, const S &) { j.string(g.name); }},
            {"expirationDateTime", nothing<G>},
            {"groupTypes", writeGroupTypes},
            {"isAssignableToRole", nothing<G>},
            {"mail", nothing<G>},
            {"mailEnabled", flag<G, false>},
            {"mailNickname",
                [](J &j, const G &g, const S &) { j.string(g.id.toByteArray(QUuid::WithoutBraces).left(10)); }},
            {"membershipRule", [](J &j, const G &g, const S &) { j.stringOrNull(g.rule); }},
            {"membershipRuleProcessingState",
                [](J &j, const G &g, const S &) { j.stringOrNull(g.rule.isEmpty() ? "" : "On"); }},
            {"onPremisesLastSyncDateTime", nothing<G>},
            {"onPremisesSyncEnabled", nothing<G>},
            {"preferredLanguage", nothing<G>},
            {"proxyAddresses", writeEmptyArray<G>},
            {"renewedDateTime", [](J &j, const G &, const S &) { j.time(1724313600000); }},
            {"securityEnabled", flag<G, true>},
            {"visibility", nothing<G>},
        },
        {
            {"displayName", {Op::Eq, Op::StartsWith}, [](const G &g) { return g.name; }},
            {"securityEnabled", {Op::Eq}, [](const G &) { return QByteArray("true"); }},
            {"mailEnabled", {Op::Eq}, [](const G &) { return QByteArray("false"); }},
        }};
    return schema;
}

const Schema<User> &userSchema()
{
    using U = User;
    static const Schema<User> schema {"microsoft.graph.user",
        {
            {"id", [](J &j, const U &u, const S &) { j.uuid(u.id); }},
            {"displayName", [](J &j, const U &u, const S &) { j.string(u.name); }},
            {"userPrincipalName", [](J &j, const U &u, const S &) { j.string(u.upn); }},
            {"mail", [](J &j, const U &u, const S &) { j.string(u.upn); }},
            {"businessPhones", writeEmptyArray<U>},
            {"givenName", [](J &j, const U &u, const S &) { j.string(u.name.split(' ').first()); }},
            {"surname", [](J &j, const U &u, const S &) { j.string(u.name.split(' ').last()); }},
            {"jobTitle", nothing<U>},
            {"mobilePhone", nothing<U>},
            {"officeLocation", nothing<U>},
            {"preferredLanguage", nothing<U>},
        },
        {}};
    return schema;
}

namespace {

/// "delete" came later than unknownFutureValue, which stands for it where the client doesn't ask for such values.
void writeAction(JsonOut &json, const Audit &audit, const Scope &scope)
{
    json.string(audit.action == "delete" && !scope.newValues ? QByteArray("unknownFutureValue") : audit.action);
}

} // namespace

const Schema<Audit> &auditSchema()
{
    using A = Audit;
    static const Schema<A> schema {"microsoft.graph.remoteActionAudit",
        {
            {"id", [](J &j, const A &a, const S &) { j.uuid(a.id); }},
            {"deviceDisplayName", [](J &j, const A &a, const S &) { j.string(a.deviceName); }},
            {"userName", nothing<A>},
            {"initiatedByUserPrincipalName", [](J &j, const A &, const S &) { j.string("it-admin@hillside.example"); }},
            {"action", writeAction},
            {"requestDateTime", [](J &j, const A &a, const S &) { j.time(a.requested, true); }},
            {"deviceOwnerUserPrincipalName", [](J &j, const A &a, const S &) { j.string(a.owner); }},
            {"deviceIMEI", [](J &j, const A &, const S &) { j.string(""); }},
            {"actionState", [](J &j, const A &a, const S &) { j.string(a.state); }},
            {"managedDeviceId", [](J &j, const A &a, const S &) { j.uuid(a.managedId); }},
            {"deviceActionCategory", [](J &j, const A &, const S &) { j.string("single"); }},
            {"bulkDeviceActionId", nothing<A>},
        },
        {}};
    return schema;
}

const Schema<School> &organizationSchema()
{
    using O = School;
    static const Schema<O> schema {"microsoft.graph.organization",
        {
            {"id", [](J &j, const O &o, const S &) { j.uuid(o.tenantId); }},
            {"deletedDateTime", nothing<O>},
            {"displayName", [](J &j, const O &o, const S &) { j.string(o.name); }},
            {"city", nothing<O>},
            {"countryLetterCode", [](J &j, const O &, const S &) { j.string("US"); }},
            {"businessPhones", writeEmptyArray<O>},
            {"technicalNotificationMails", writeEmptyArray<O>},
            {"tenantType", [](J &j, const O &, const S &) { j.string("AAD"); }},
            {"mobileDeviceManagementAuthority", [](J &j, const O &, const S &) { j.string("intune"); }},
            {"verifiedDomains", writeDomains},
        },
        {}};
    return schema;
}

} // namespace Reslate::Demo
