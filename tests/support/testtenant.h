// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicetenant.h"

namespace Reslate::Test {

/// A practice tenant on a free port for one test. Without limits and 60 times as fast, unless options say
/// otherwise.
class TestTenant {
public:
    static TenantOptions quick(int devices = 600)
    {
        TenantOptions options;
        options.devices = devices;
        options.speed = 60;
        options.limits = false;
        options.refusesFilters = true; // so that no test passes on rows that were asked for by mistake
        return options;
    }

    explicit TestTenant(const TenantOptions &options = quick())
        : m_tenant(options)
        , m_started(m_tenant.start().has_value())
    {
    }

    bool isRunning() const { return m_started; }
    QUrl url() const { return m_tenant.url(); }
    QByteArray token() const { return m_tenant.token(); }
    PracticeTenant *operator->() { return &m_tenant; }
    PracticeTenant &operator*() { return m_tenant; }

private:
    PracticeTenant m_tenant;
    bool m_started;
};

} // namespace Reslate::Test
