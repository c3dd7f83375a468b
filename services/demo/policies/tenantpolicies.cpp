// SPDX-License-Identifier: GPL-3.0-or-later
#include "policies/tenantpolicies.h"

#include <algorithm>

namespace Reslate {

using Demo::Policy;

Policy *TenantPolicies::find(const QString &id) const
{
    const auto found = std::find_if(m_policies.begin(), m_policies.end(),
        [&id](const Policy &policy) { return !policy.gone && policy.id.toString(QUuid::WithoutBraces) == id; });
    return found == m_policies.end() ? nullptr : &*found;
}

QStringList TenantPolicies::lines() const
{
    const std::lock_guard lock(m_mutex);
    QStringList lines;
    for (const Policy &policy : m_policies) {
        if (policy.gone)
            continue;
        QString line = policy.id.toString(QUuid::WithoutBraces) + QLatin1Char(' ') + QString::fromUtf8(policy.name);
        for (const Demo::OmaSetting &setting : policy.settings)
            line += QStringLiteral(" | %1=%2").arg(QString::fromUtf8(setting.uri)).arg(setting.value);
        for (const Demo::Assignment &assignment : policy.assignments)
            line += QStringLiteral(" > %1 %2 %3")
                        .arg(QLatin1String(assignment.type), assignment.group.toString(QUuid::WithoutBraces),
                            assignment.filter.toString(QUuid::WithoutBraces));
        lines.append(line);
    }
    return lines;
}

QString TenantPolicies::named(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_policies.begin(), m_policies.end(),
        [&name](const Policy &policy) { return !policy.gone && policy.name == name.toUtf8(); });
    return found == m_policies.end() ? QString() : found->id.toString(QUuid::WithoutBraces);
}

void TenantPolicies::rename(const QString &id, const QString &name)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id))
        policy->name = name.toUtf8();
}

void TenantPolicies::setValue(const QString &id, int value)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id); policy && !policy->settings.empty())
        policy->settings.front().value = value;
}

void TenantPolicies::addSetting(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id))
        policy->settings.push_back({"Camera", "./Device/Vendor/MSFT/Policy/Config/Camera/AllowCamera", 0, {}});
}

void TenantPolicies::addGroup(const QString &id, const QUuid &group)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id))
        policy->assignments.push_back({Demo::groupTarget, group, {}});
}

void TenantPolicies::addFilter(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id); policy && !policy->assignments.empty())
        policy->assignments.front().filter = QUuid::createUuid();
}

void TenantPolicies::remove(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (Policy *policy = find(id))
        policy->gone = true;
}

} // namespace Reslate
