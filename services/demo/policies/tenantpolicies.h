// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policies/policy.h"

#include <QString>
#include <QStringList>

#include <mutex>

namespace Reslate {

/// The policies of a practice tenant, for whoever looks at them or changes them behind the program's back. Thread-safe.
class TenantPolicies {
public:
    /// Both must outlive it.
    TenantPolicies(std::mutex &mutex, std::vector<Demo::Policy> &policies)
        : m_mutex(mutex)
        , m_policies(policies)
    {
    }

    /// A line for each one that stands: its id, name, settings and assignments.
    QStringList lines() const;
    /// The id of the one with that name; empty: there is none.
    QString named(const QString &name) const;
    void rename(const QString &id, const QString &name);
    void setValue(const QString &id, int value); ///< of its first setting
    void addSetting(const QString &id);
    void addGroup(const QString &id, const QUuid &group);
    void addFilter(const QString &id); ///< to its first assignment
    void remove(const QString &id);

private:
    Demo::Policy *find(const QString &id) const;

    std::mutex &m_mutex;
    std::vector<Demo::Policy> &m_policies;
};

} // namespace Reslate
