// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/localreset.h"
#include "domain/rules/ownpolicy.h"
#include "graph/json/graphjson.h"

namespace Reslate::Graph {

// JSON of the calls of PolicyApi. Every input is hostile.

/// One omaSetting of a custom configuration, as far as it says something about local Autopilot Reset.
struct OmaSetting {
    bool isOurs = false; ///< it addresses that setting
    bool isInteger = false; ///< by its type
    bool isReadOnly = false; ///< it reads the device's value and sets nothing (beta)
    bool isEncrypted = false; ///< its value isn't told
    std::optional<qint64> value;

    bool operator==(const OmaSetting &) const = default;
};

/// A deviceConfiguration, of whatever kind.
struct ConfigurationRow {
    PolicyId id;
    QString name;
    bool isCustom = false; ///< windows10CustomConfiguration
    bool isRestrictions = false; ///< windows10GeneralConfiguration
    bool allowsRedeployment = false; ///< enableAutomaticRedeployment
    QList<OmaSetting> settings; ///< of a custom one

    bool operator==(const ConfigurationRow &) const = default;
};
/// What it does to local Autopilot Reset; nullopt: nothing. "false" of a device restriction is the portal's "Not
/// configured" and does nothing.
std::optional<PolicyEffect> effectOf(const ConfigurationRow &row);
PolicyRecord recordOf(const ConfigurationRow &row);

/// A deviceManagementConfigurationPolicy.
struct CatalogPolicyRow {
    PolicyId id;
    QString name;
    QString platforms; ///< joined by commas

    bool operator==(const CatalogPolicyRow &) const = default;
};

/// One setting of such a policy.
struct SettingRow {
    QString id;
    QString definition;
    QString choice; ///< of a choice setting
    std::optional<qint64> number; ///< of a simple one

    bool operator==(const SettingRow &) const = default;
};
/// What it does to local Autopilot Reset; nullopt: nothing. The setting's id is made up by the usual scheme and stands
/// in no source verbatim (graph.md §10).
std::optional<PolicyEffect> effectOf(const SettingRow &row);

/// An assignment of a policy of either kind.
struct AssignmentRow {
    QString id;
    bool isRemoval = false; ///< its intent isn't to apply
    QString type; ///< of its target
    GroupId group;
    QString filterId;
    QString filterType;

    bool operator==(const AssignmentRow &) const = default;
};
PolicyTarget targetOf(const AssignmentRow &row);

/// A member of a group, of whatever kind.
struct MemberRow {
    QString id;
    bool isUser = false;

    bool operator==(const MemberRow &) const = default;
};

// What tells two records of one list apart.
inline size_t rowKey(const ConfigurationRow &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const CatalogPolicyRow &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const SettingRow &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const AssignmentRow &row)
{
    return qHash(row.id);
}
inline size_t rowKey(const MemberRow &row)
{
    return qHash(row.id);
}

template <> struct RowShape<ConfigurationRow> {
    static std::span<const Field<ConfigurationRow>> fields();
    static constexpr std::string_view listName = "omaSettings";
    static constexpr std::string_view partName {};
    static constexpr bool listDecides = true; // whether it blocks what another one allows
    static bool openItem(ConfigurationRow &row);
    static bool setItem(ConfigurationRow &row, std::string_view name, const Scalar &value);
    static Fit fit(ConfigurationRow &row);
};

template <> struct RowShape<CatalogPolicyRow> : FlatRow<CatalogPolicyRow> {
    static std::span<const Field<CatalogPolicyRow>> fields();
    static Fit fit(CatalogPolicyRow &row);
};

template <> struct RowShape<SettingRow> : FlatRow<SettingRow> {
    static std::span<const Field<SettingRow>> fields();
    static constexpr std::string_view partName = "settingInstance";
    static bool isInner(std::string_view name) { return name == "choiceSettingValue" || name == "simpleSettingValue"; }
    static bool setItem(SettingRow &row, std::string_view name, const Scalar &value);
    static Fit fit(SettingRow &row);
};

template <> struct RowShape<AssignmentRow> : FlatRow<AssignmentRow> {
    static std::span<const Field<AssignmentRow>> fields();
    static constexpr std::string_view partName = "target";
    static bool setItem(AssignmentRow &row, std::string_view name, const Scalar &value);
    static Fit fit(AssignmentRow &row);
};

template <> struct RowShape<MemberRow> : FlatRow<MemberRow> {
    static std::span<const Field<MemberRow>> fields();
    static Fit fit(MemberRow &row);
};

/// The body that makes a policy: a windows10CustomConfiguration with one omaSettingInteger, 0.
QByteArray policyText(const OwnPolicy &policy);
/// The body of assign. Of targets no more than v1.0 can say: groups, all devices, all users, each without a filter;
/// empty where there is another one.
QByteArray assignText(const QList<PolicyTarget> &targets);

} // namespace Reslate::Graph
