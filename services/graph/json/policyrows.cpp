// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/policyrows.h"

#include "graph/json/graphjsondocument.h"
#include "graph/json/graphnames.h"
#include "graph/json/rowfields.h"

#include <algorithm>

namespace Reslate::Graph {
namespace {

using namespace RowFields;
using Json = nlohmann::json;

constexpr char typeKey[] = "@odata.type";
constexpr char customType[] = "#microsoft.graph.windows10CustomConfiguration";
constexpr char restrictionsType[] = "#microsoft.graph.windows10GeneralConfiguration";
constexpr char integerType[] = "#microsoft.graph.omaSettingInteger";
constexpr char groupType[] = "#microsoft.graph.groupAssignmentTarget";
constexpr char excludedType[] = "#microsoft.graph.exclusionGroupAssignmentTarget";
constexpr char devicesType[] = "#microsoft.graph.allDevicesAssignmentTarget";
constexpr char usersType[] = "#microsoft.graph.allLicensedUsersAssignmentTarget";

/// By the usual scheme of the settings catalog: the node's path, in small letters.
constexpr QLatin1String catalogSetting {
    "vendor_msft_policy_config_credentialproviders_disableautomaticredeploymentcredentials"};

/// Examples of Microsoft's write a type without the leading "#", too.
bool isType(std::string_view given, const char *type)
{
    const std::string_view wanted(type);
    return sameName(given, wanted) || sameName(given, wanted.substr(1));
}

constexpr Field<ConfigurationRow> configurationFields[] = {
    {typeKey,
        [](ConfigurationRow &row, const Scalar &value, PageTexts &) {
            row.isCustom = value.kind == Kind::Text && isType(value.text, customType);
            row.isRestrictions = value.kind == Kind::Text && isType(value.text, restrictionsType);
            return value.kind == Kind::Text || value.kind == Kind::Null;
        }},
    own<ConfigurationRow, &ConfigurationRow::id>("id"),
    own<ConfigurationRow, &ConfigurationRow::name>("displayName"),
    {"enableAutomaticRedeployment",
        [](ConfigurationRow &row, const Scalar &value, PageTexts &) {
            row.allowsRedeployment = value.kind == Kind::Bool && value.flag;
            return value.kind == Kind::Bool || value.kind == Kind::Null;
        }},
};

constexpr Field<CatalogPolicyRow> catalogFields[] = {
    own<CatalogPolicyRow, &CatalogPolicyRow::id>("id"),
    own<CatalogPolicyRow, &CatalogPolicyRow::name>("name"),
    own<CatalogPolicyRow, &CatalogPolicyRow::platforms>("platforms"),
};

constexpr Field<SettingRow> settingFields[] = {
    own<SettingRow, &SettingRow::id>("id"),
};

constexpr Field<AssignmentRow> assignmentFields[] = {
    own<AssignmentRow, &AssignmentRow::id>("id"),
    {"intent",
        [](AssignmentRow &row, const Scalar &value, PageTexts &) {
            row.isRemoval = value.kind == Kind::Text && !sameName(value.text, "apply");
            return value.kind == Kind::Text || value.kind == Kind::Null;
        }},
};

constexpr Field<MemberRow> memberFields[] = {
    {typeKey,
        [](MemberRow &row, const Scalar &value, PageTexts &) {
            row.isUser = value.kind == Kind::Text && isType(value.text, "#microsoft.graph.user");
            return value.kind == Kind::Text || value.kind == Kind::Null;
        }},
    own<MemberRow, &MemberRow::id>("id"),
};

/// 0 allows, 1 blocks.
PolicyEffect effectOf(std::optional<qint64> value)
{
    if (!value || *value < 0 || *value > 1)
        return PolicyEffect::Unclear;
    return *value == 0 ? PolicyEffect::Allows : PolicyEffect::Blocks;
}

QByteArray dumped(const Json &body)
{
    return QByteArray::fromStdString(body.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

std::optional<PolicyEffect> effectOf(const ConfigurationRow &row)
{
    if (row.isRestrictions && row.allowsRedeployment)
        return PolicyEffect::Allows;
    std::optional<PolicyEffect> effect;
    for (const OmaSetting &setting : row.settings) {
        if (!row.isCustom || !setting.isOurs || setting.isReadOnly)
            continue;
        const bool isTold = setting.isInteger && !setting.isEncrypted;
        const PolicyEffect its = isTold ? effectOf(setting.value) : PolicyEffect::Unclear;
        effect = effect.value_or(its) == its ? its : PolicyEffect::Unclear;
    }
    return effect;
}

PolicyRecord recordOf(const ConfigurationRow &row)
{
    return {.id = row.id,
        .name = row.name,
        .isCustom = row.isCustom,
        .settings = static_cast<int>(row.settings.size()),
        .allowsLocalReset = effectOf(row) == PolicyEffect::Allows};
}

std::optional<PolicyEffect> effectOf(const SettingRow &row)
{
    if (!row.definition.endsWith(catalogSetting, Qt::CaseInsensitive))
        return std::nullopt;
    if (row.number)
        return effectOf(row.number);
    if (row.choice.compare(row.definition + QLatin1String("_0"), Qt::CaseInsensitive) == 0)
        return PolicyEffect::Allows;
    return row.choice.compare(row.definition + QLatin1String("_1"), Qt::CaseInsensitive) == 0 ? PolicyEffect::Blocks
                                                                                              : PolicyEffect::Unclear;
}

PolicyTarget targetOf(const AssignmentRow &row)
{
    using enum PolicyTarget::Kind;
    const std::string type = row.type.toStdString();
    PolicyTarget target {.group = row.group,
        .isFiltered = !row.filterId.isEmpty()
            || (!row.filterType.isEmpty() && row.filterType.compare(QLatin1String("none"), Qt::CaseInsensitive) != 0)};
    if (row.isRemoval)
        return target;
    if (isType(type, groupType) && !row.group.isEmpty())
        target.kind = Group;
    else if (isType(type, excludedType) && !row.group.isEmpty())
        target.kind = ExcludedGroup;
    else if (isType(type, devicesType))
        target.kind = AllDevices;
    else if (isType(type, usersType))
        target.kind = AllUsers;
    return target;
}

std::span<const Field<ConfigurationRow>> RowShape<ConfigurationRow>::fields()
{
    return configurationFields;
}

bool RowShape<ConfigurationRow>::openItem(ConfigurationRow &row)
{
    row.settings.append(OmaSetting());
    return true;
}

/// Each setting tells its type, address and value in any order.
bool RowShape<ConfigurationRow>::setItem(ConfigurationRow &row, std::string_view name, const Scalar &value)
{
    if (row.settings.isEmpty())
        return false;
    OmaSetting &setting = row.settings.last();
    if (name == typeKey)
        setting.isInteger = value.kind == Kind::Text && isType(value.text, integerType);
    if (name == "omaUri")
        setting.isOurs = value.kind == Kind::Text && isLocalResetUri(toText(value.text));
    if (name == "isReadOnly")
        setting.isReadOnly = value.kind == Kind::Bool && value.flag;
    if (name == "isEncrypted")
        setting.isEncrypted = value.kind == Kind::Bool && value.flag;
    if (name == "value" && value.kind == Kind::Integer)
        setting.value = value.integer;
    return true;
}

Fit RowShape<ConfigurationRow>::fit(ConfigurationRow &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<CatalogPolicyRow>> RowShape<CatalogPolicyRow>::fields()
{
    return catalogFields;
}

Fit RowShape<CatalogPolicyRow>::fit(CatalogPolicyRow &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<SettingRow>> RowShape<SettingRow>::fields()
{
    return settingFields;
}

bool RowShape<SettingRow>::setItem(SettingRow &row, std::string_view name, const Scalar &value)
{
    if (name == "settingDefinitionId")
        return read(row.definition, value);
    if (name != "value")
        return true;
    if (value.kind == Kind::Integer)
        row.number = value.integer;
    if (value.kind == Kind::Text)
        row.choice = toText(value.text);
    return true;
}

/// Numbered from "0" within its policy.
Fit RowShape<SettingRow>::fit(SettingRow &row)
{
    return row.id.isEmpty() || row.definition.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<AssignmentRow>> RowShape<AssignmentRow>::fields()
{
    return assignmentFields;
}

bool RowShape<AssignmentRow>::setItem(AssignmentRow &row, std::string_view name, const Scalar &value)
{
    if (name == typeKey)
        return read(row.type, value);
    if (name == "groupId")
        return read(row.group, value);
    if (name == "deviceAndAppManagementAssignmentFilterId")
        return read(row.filterId, value);
    return name != "deviceAndAppManagementAssignmentFilterType" || read(row.filterType, value);
}

Fit RowShape<AssignmentRow>::fit(AssignmentRow &row)
{
    return row.id.isEmpty() || row.type.isEmpty() ? Fit::Bad : Fit::Good;
}

std::span<const Field<MemberRow>> RowShape<MemberRow>::fields()
{
    return memberFields;
}

Fit RowShape<MemberRow>::fit(MemberRow &row)
{
    return row.id.isEmpty() ? Fit::Bad : Fit::Good;
}

QByteArray policyText(const OwnPolicy &policy)
{
    Json setting = Json::object();
    setting[typeKey] = integerType;
    setting["displayName"] = "DisableAutomaticReDeploymentCredentials";
    setting["description"] = "0: Ctrl+Win+R at the lock screen starts an Autopilot Reset";
    setting["omaUri"] = localResetUri.latin1();
    setting["value"] = 0;
    Json body = Json::object();
    body[typeKey] = customType;
    body["displayName"] = policy.name.toStdString();
    body["description"] = "Allows local Autopilot Reset. Made by Reslate.";
    body["omaSettings"] = Json::array({std::move(setting)});
    return dumped(body);
}

QByteArray assignText(const QList<PolicyTarget> &targets)
{
    using enum PolicyTarget::Kind;
    Json list = Json::array();
    for (const PolicyTarget &target : targets) {
        if (target.isFiltered || target.kind == Other)
            return {};
        Json its = Json::object();
        its[typeKey] = target.kind == Group ? groupType
            : target.kind == ExcludedGroup  ? excludedType
            : target.kind == AllDevices     ? devicesType
                                            : usersType;
        if (target.kind == Group || target.kind == ExcludedGroup)
            its["groupId"] = target.group.toString().toStdString();
        list.push_back(Json::object({{"target", std::move(its)}}));
    }
    Json body = Json::object();
    body["assignments"] = std::move(list);
    return dumped(body);
}

} // namespace Reslate::Graph
