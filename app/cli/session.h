// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "core/clock.h"
#include "graph/devicecatalog.h"
#include "graph/graphapi.h"
#include "graph/graphclient.h"
#include "graph/tokensource.h"
#include "practicetenant.h"

#include <memory>

namespace Reslate {

/// The services of one command, wired to the tenant that the options name.
class Session {
public:
    /// The token is told to the terminal alone, which keeps it out of every output.
    static tl::expected<std::unique_ptr<Session>, Refusal> open(const Options &options, Terminal &terminal);

    GraphApi &api() { return *m_api; }
    DeviceCatalog &catalog() { return *m_catalog; }
    Clock &clock() { return m_clock; }

private:
    Session() = default;

    // In this order: each uses those above it.
    SystemClock m_clock;
    std::unique_ptr<PracticeTenant> m_tenant;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<GraphApi> m_api;
    std::unique_ptr<DeviceCatalog> m_catalog;
};

} // namespace Reslate
