// SPDX-License-Identifier: GPL-3.0-or-later
#include "policies/schoolpolicies.h"

#include <algorithm>

namespace Reslate::Demo {
namespace {

constexpr char localReset[] = "Policy/Config/CredentialProviders/DisableAutomaticReDeploymentCredentials";
constexpr char catalogSetting[] =
    "device_vendor_msft_policy_config_credentialproviders_disableautomaticredeploymentcredentials";
constexpr char catalogBlocks[] =
    "device_vendor_msft_policy_config_credentialproviders_disableautomaticredeploymentcredentials_1";
constexpr Time term = 1'785'000'000'000; ///< when they were made: July 2026

class PolicyWriter {
public:
    explicit PolicyWriter(const School &school)
        : m_school(school)
        , m_ids(0x9011c1e5)
    {
    }

    /// nullptr: the school has no group of that name.
    const QUuid *group(const char *name) const
    {
        const auto found = std::find_if(
            m_school.groups.begin(), m_school.groups.end(), [name](const Group &group) { return group.name == name; });
        return found == m_school.groups.end() ? nullptr : &found->id;
    }

    Policy &add(const char *name, const char *type)
    {
        Policy policy {.id = m_ids.uuid(), .name = name, .type = type};
        policy.created = policy.modified = term;
        m_policies.push_back(std::move(policy));
        return m_policies.back();
    }

    /// One with an OMA-URI, for a group.
    void addCustom(const char *name, const char *groupName, OmaSetting setting)
    {
        const QUuid *its = group(groupName);
        if (its == nullptr)
            return;
        Policy &policy = add(name, customPolicy);
        policy.settings.push_back({"Time zone",
            "./Device/Vendor/MSFT/Policy/Config/TimeLanguageSettings/"
            "ConfigureTimeZone",
            0, "W. Europe Standard Time"});
        policy.settings.push_back(std::move(setting));
        policy.assignments.push_back({groupTarget, *its});
    }

    QUuid uuid() { return m_ids.uuid(); }
    std::vector<Policy> take() { return std::move(m_policies); }

private:
    const School &m_school;
    Dice m_ids;
    std::vector<Policy> m_policies;
};

} // namespace

std::vector<Policy> schoolPolicies(const School &school)
{
    PolicyWriter maker(school);
    maker.addCustom("Local reset \xE2\x80\x93 cart A", "Year 8 \xE2\x80\x93 Laptop cart A",
        {"Autopilot Reset", QByteArray("./Device/Vendor/MSFT/") + localReset, 0, {}});
    maker.addCustom("Exam lockdown <b>2026</b>", "Exam devices",
        {"No reset", QByteArray("./vendor/msft/") + localReset, 1, {}}); // Windows takes a node in any case of letters
    if (const QUuid *loan = maker.group("Library loan pool")) {
        Policy &policy = maker.add("Library restrictions", restrictionsPolicy);
        policy.redeployment = true;
        policy.assignments.push_back({groupTarget, *loan, maker.uuid()});
    }
    if (const QUuid *staff = maker.group("Staff")) {
        Policy &policy = maker.add("Staff baseline", nullptr);
        policy.definition = catalogSetting;
        policy.choice = catalogBlocks;
        policy.assignments.push_back({groupTarget, *staff});
    }
    Policy &defaults = maker.add("School defaults", restrictionsPolicy);
    defaults.assignments.push_back({devicesTarget});
    Policy &updates = maker.add("Update ring", "windowsUpdateForBusinessConfiguration");
    updates.assignments.push_back({devicesTarget});
    maker.add("iPads", "iosGeneralDeviceConfiguration").assignments.push_back({usersTarget});
    Policy &encryption = maker.add("Drive encryption", nullptr);
    encryption.definition = "device_vendor_msft_bitlocker_requiredeviceencryption";
    encryption.choice = "device_vendor_msft_bitlocker_requiredeviceencryption_1";
    encryption.assignments.push_back({devicesTarget});
    Policy &macs = maker.add("Macs", nullptr);
    macs.platforms = "macOS";
    macs.definition = "com.apple.loginwindow_loginwindowtext";
    return maker.take();
}

} // namespace Reslate::Demo
