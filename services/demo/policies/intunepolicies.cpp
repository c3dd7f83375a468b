// SPDX-License-Identifier: GPL-3.0-or-later
#include "policies/intunepolicies.h"

#include "jsonmember.h"
#include "policies/schoolpolicies.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

using Json = nlohmann::json;

constexpr char graphType[] = "#microsoft.graph.";

QByteArray typeOf(const Json &object)
{
    const QByteArray type = textMember(object, "@odata.type");
    return type.startsWith(graphType) ? type.mid(qstrlen(graphType)) : type;
}

void writeType(JsonOut &json, const char *type)
{
    json.key("@odata.type");
    json.string(QByteArray(graphType) + type);
}

void writeSetting(JsonOut &json, const OmaSetting &setting, bool beta)
{
    json.beginObject();
    writeType(json, setting.text.isEmpty() ? "omaSettingInteger" : "omaSettingString");
    json.key("displayName");
    json.string(setting.name);
    json.key("description");
    json.null();
    json.key("omaUri");
    json.string(setting.uri);
    if (beta) {
        json.key("isEncrypted");
        json.boolean(false);
        json.key("secretReferenceValueId");
        json.null();
    }
    json.key("value");
    setting.text.isEmpty() ? json.number(setting.value) : json.string(setting.text);
    if (beta && setting.text.isEmpty()) {
        json.key("isReadOnly");
        json.boolean(false);
    }
    json.endObject();
}

void writeConfiguration(JsonOut &json, const Policy &policy, bool beta)
{
    json.beginObject();
    writeType(json, policy.type);
    json.key("id");
    json.uuid(policy.id);
    json.key("lastModifiedDateTime");
    json.time(policy.modified);
    if (beta) {
        json.key("roleScopeTagIds");
        json.raw("[\"0\"]");
        json.key("supportsScopeTags");
        json.boolean(true);
    }
    json.key("createdDateTime");
    json.time(policy.created);
    json.key("description");
    policy.description.isEmpty() ? json.null() : json.string(policy.description);
    json.key("displayName");
    json.string(policy.name);
    json.key("version");
    json.number(policy.version);
    if (beta && qstrcmp(policy.type, restrictionsPolicy) == 0) {
        json.key("enableAutomaticRedeployment");
        json.boolean(policy.redeployment);
    }
    if (qstrcmp(policy.type, customPolicy) == 0) {
        json.key("omaSettings");
        json.beginArray();
        for (const OmaSetting &setting : policy.settings)
            writeSetting(json, setting, beta);
        json.endArray();
    }
    json.endObject();
}

void writeAssignment(JsonOut &json, const Policy &policy, const Assignment &assignment, bool beta)
{
    json.beginObject();
    json.key("id");
    json.string(policy.id.toByteArray(QUuid::WithoutBraces) + '_' + assignment.group.toByteArray(QUuid::WithoutBraces));
    if (beta) {
        json.key("source");
        json.string("direct");
        json.key("sourceId");
        json.uuid(policy.id);
        if (policy.type != nullptr) {
            json.key("intent");
            json.string("apply");
        }
    }
    json.key("target");
    json.beginObject();
    writeType(json, assignment.type);
    if (beta) {
        json.key("deviceAndAppManagementAssignmentFilterId");
        assignment.filter.isNull() ? json.null() : json.uuid(assignment.filter);
        json.key("deviceAndAppManagementAssignmentFilterType");
        json.string(assignment.filter.isNull() ? "none" : "include");
    }
    if (!assignment.group.isNull()) {
        json.key("groupId");
        json.uuid(assignment.group);
    }
    json.endObject();
    json.endObject();
}

void writeCatalogSetting(JsonOut &json, const Policy &policy)
{
    json.beginObject();
    json.key("id");
    json.string("0");
    json.key("settingInstance");
    json.beginObject();
    writeType(json, "deviceManagementConfigurationChoiceSettingInstance");
    json.key("settingDefinitionId");
    json.string(policy.definition);
    json.key("settingInstanceTemplateReference");
    json.null();
    json.key("choiceSettingValue");
    json.beginObject();
    json.key("settingValueTemplateReference");
    json.null();
    json.key("value");
    json.string(policy.choice);
    json.key("children");
    json.raw("[]");
    json.endObject();
    json.endObject();
    json.endObject();
}

const Schema<Policy> &catalogSchema()
{
    using Out = JsonOut;
    using In = Scope;
    static const Schema<Policy> schema {"microsoft.graph.deviceManagementConfigurationPolicy",
        {
            {"createdDateTime", [](Out &j, const Policy &p, const In &) { j.time(p.created); }, true},
            {"description", [](Out &j, const Policy &p, const In &) { j.string(p.description); }, true},
            {"id", [](Out &j, const Policy &p, const In &) { j.uuid(p.id); }, true},
            {"isAssigned", [](Out &j, const Policy &p, const In &) { j.boolean(!p.assignments.empty()); }, true},
            {"lastModifiedDateTime", [](Out &j, const Policy &p, const In &) { j.time(p.modified); }, true},
            {"name", [](Out &j, const Policy &p, const In &) { j.string(p.name); }, true},
            {"platforms", [](Out &j, const Policy &p, const In &) { j.string(p.platforms); }, true},
            {"roleScopeTagIds", [](Out &j, const Policy &, const In &) { j.raw("[\"0\"]"); }, true},
            {"settingCount", [](Out &j, const Policy &, const In &) { j.number(1); }, true},
            {"technologies", [](Out &j, const Policy &, const In &) { j.string("mdm"); }, true},
        },
        {}};
    return schema;
}

std::optional<OmaSetting> settingFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    OmaSetting setting {.name = textMember(json, "displayName"), .uri = textMember(json, "omaUri")};
    const Json value = json.value("value", Json());
    const bool isInteger = typeOf(json) == "omaSettingInteger" && value.is_number_integer();
    if (setting.uri.isEmpty() || !isInteger)
        return std::nullopt;
    setting.value = value.get<qint64>();
    return setting;
}

Json bodyOf(const GraphCall &call)
{
    const QByteArray &body = call.message.body;
    return Json::parse(body.begin(), body.end(), nullptr, false);
}

} // namespace

IntunePolicies::IntunePolicies(const Dependencies &with)
    : m_school(with.school)
    , m_options(with.options)
    , m_listing(with.listing)
    , m_dice(with.dice)
    , m_policies(schoolPolicies(with.school))
{
}

bool IntunePolicies::owns(const GraphCall &call)
{
    const QByteArray name = call.target.segments.value(1);
    return name == "deviceConfigurations" || (call.beta && name == "configurationPolicies");
}

/// No name of an Intune permission is certain for this; School Administrators have it (graph.md §5.2).
std::optional<Problem> IntunePolicies::forbidden(const GraphCall &call) const
{
    if (call.message.method == "GET")
        return lackedScope(
            call, {"DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All"});
    if (const auto problem = lackedScope(call, {"DeviceManagementConfiguration.ReadWrite.All"}))
        return problem;
    return lackedRole(call, m_options, TenantRole::SchoolAdministrator);
}

Reply IntunePolicies::answer(const GraphCall &call)
{
    if (const auto problem = forbidden(call))
        return tl::make_unexpected(*problem);
    return call.target.segments[1] == "configurationPolicies" ? answerCatalog(call) : answerConfigurations(call);
}

Policy *IntunePolicies::find(const QByteArray &id, bool isCatalog)
{
    const QUuid wanted = QUuid::fromString(QLatin1String(id));
    const auto found = std::find_if(m_policies.begin(), m_policies.end(), [&](const Policy &policy) {
        return policy.id == wanted && !policy.gone && (policy.type == nullptr) == isCatalog;
    });
    return found == m_policies.end() ? nullptr : &*found;
}

Reply IntunePolicies::rows(const GraphCall &call, size_t n, const Write &write) const
{
    const auto query = m_listing.readQuery(call, false, {"$top"});
    if (!query)
        return tl::make_unexpected(query.error());
    const auto place = m_listing.firstPlace(call, *query);
    if (!place)
        return tl::make_unexpected(place.error());
    QByteArray body;
    JsonOut json(body);
    const size_t first = static_cast<size_t>(place->position);
    const size_t last = std::min(n, first + static_cast<size_t>(m_listing.pageSize(call, *query)));
    for (size_t i = first; i < last; ++i)
        write(json, i);
    return m_listing.page(call, *query, std::nullopt, body,
        last < n ? std::optional(PagePlace {static_cast<int>(last), place->page + 1}) : std::nullopt);
}

Reply IntunePolicies::assignments(const GraphCall &call, const Policy &policy) const
{
    return rows(call, policy.assignments.size(),
        [&](JsonOut &json, size_t i) { writeAssignment(json, policy, policy.assignments[i], call.beta); });
}

Reply IntunePolicies::entity(const GraphCall &call, const Policy &policy) const
{
    QByteArray object;
    JsonOut json(object);
    writeConfiguration(json, policy, call.beta);
    Answer answer;
    answer.body = "{\"@odata.context\":\"" + call.origin() + '/' + call.target.version
        + "/$metadata#deviceManagement/deviceConfigurations/$entity\"," + object.mid(1);
    return answer;
}

Reply IntunePolicies::answerConfigurations(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    const QByteArray &method = call.message.method;
    if (segments.size() == 2 && method == "POST")
        return make(call);
    if (segments.size() == 2 && method == "GET") {
        std::vector<const Policy *> listed;
        for (const Policy &policy : m_policies) {
            if (policy.type != nullptr && !policy.gone)
                listed.push_back(&policy);
        }
        return rows(
            call, listed.size(), [&](JsonOut &json, size_t i) { writeConfiguration(json, *listed[i], call.beta); });
    }
    Policy *policy = segments.size() > 2 ? find(segments[2], false) : nullptr;
    if (policy == nullptr)
        return m_listing.notFound(call, segments.value(2));
    if (segments.size() == 3 && method == "GET")
        return entity(call, *policy);
    if (segments.size() == 3 && method == "DELETE") {
        policy->gone = true;
        return noContent();
    }
    if (segments.size() == 4 && segments[3] == "assignments" && method == "GET")
        return assignments(call, *policy);
    if (segments.size() == 4 && segments[3] == "assign" && method == "POST")
        return assign(call, *policy);
    return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
}

Reply IntunePolicies::answerCatalog(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    if (call.message.method != "GET")
        return refuse(405, "MethodNotAllowed", "The method is not allowed here.");
    if (segments.size() == 2) {
        return m_listing.list<Policy>(call, catalogSchema(), m_policies.size(), [this](size_t i) {
            const Policy &policy = m_policies[i];
            return policy.type == nullptr && !policy.gone ? &policy : nullptr;
        });
    }
    const Policy *policy = find(segments[2], true);
    if (policy == nullptr)
        return m_listing.notFound(call, segments[2]);
    if (segments.size() == 3)
        return m_listing.one<Policy>(call, catalogSchema(), policy, segments[2]);
    if (segments.size() == 4 && segments[3] == "settings")
        return rows(call, 1, [policy](JsonOut &json, size_t) { writeCatalogSetting(json, *policy); });
    if (segments.size() == 4 && segments[3] == "assignments")
        return assignments(call, *policy);
    return refuse(400, "BadRequest", "Resource not found for the segment '" + segments.last() + "'.");
}

Reply IntunePolicies::make(const GraphCall &call)
{
    const Json json = bodyOf(call);
    if (!json.is_object() || typeOf(json) != customPolicy || textMember(json, "displayName").isEmpty())
        return refuse(400, "BadRequest", "Unable to read JSON request payload.");
    Policy policy {.id = m_dice.uuid(),
        .name = textMember(json, "displayName"),
        .description = textMember(json, "description"),
        .type = customPolicy};
    for (const Json &each : json.value("omaSettings", Json::array())) {
        const std::optional<OmaSetting> setting = settingFrom(each);
        if (!setting)
            return refuse(400, "BadRequest", "Invalid OMA setting.");
        policy.settings.push_back(*setting);
    }
    if (policy.settings.empty())
        return refuse(400, "BadRequest", "A custom configuration needs OMA settings.");
    policy.created = policy.modified = call.now;
    m_policies.push_back(std::move(policy));
    Reply made = entity(call, m_policies.back());
    if (made)
        made->status = 201;
    return made;
}

Reply IntunePolicies::assign(const GraphCall &call, Policy &policy)
{
    const Json json = bodyOf(call);
    const Json list = json.is_object() ? json.value("assignments", Json()) : Json();
    if (!list.is_array())
        return refuse(400, "BadRequest", "Unable to read JSON request payload.");
    std::vector<Assignment> given;
    for (const Json &each : list) {
        const Json target = each.is_object() ? each.value("target", Json()) : Json();
        const QByteArray type = target.is_object() ? typeOf(target) : QByteArray();
        const char *known = nullptr;
        for (const char *one : {groupTarget, excludedTarget, devicesTarget, usersTarget})
            known = type == one ? one : known;
        if (known == nullptr)
            return refuse(400, "BadRequest", "Invalid assignment target.");
        const bool isGroup = known == groupTarget || known == excludedTarget;
        const QUuid group = QUuid::fromString(QLatin1String(textMember(target, "groupId")));
        if (isGroup && !m_school.groupById.contains(group))
            return refuse(400, "BadRequest", "The group of an assignment doesn't exist.");
        given.push_back({known, isGroup ? group : QUuid(), {}});
    }
    policy.assignments = std::move(given);
    return assignments(call, policy);
}

} // namespace Reslate::Demo
