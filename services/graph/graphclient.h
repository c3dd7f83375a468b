// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "graph/endpoints.h"
#include "graph/tokensource.h"

#include <QObject>

namespace Reslate {

/// (outline, filled in by the transport's author)
class GraphClient final : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the client.
    GraphClient(Endpoints endpoints, TokenSource &tokens, Clock &clock, QObject *parent = nullptr);
};

} // namespace Reslate
