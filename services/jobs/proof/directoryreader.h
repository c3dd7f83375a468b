// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/retirement/recordlink.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace Reslate {
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

/// What was read of one device's records beside the Intune one.
struct DirectoryReading {
    DirectoryFacts facts; ///< Missing only where the service answered for this very record that there is none
    std::optional<Error> error; ///< why something is Unreadable
};

/// Reads the Autopilot registrations and Entra records of a set of devices, each by its id, in batches of 20. Sends no
/// order.
class DirectoryReader final : public QObject {
    Q_OBJECT
public:
    /// api must outlive it.
    explicit DirectoryReader(GraphApi &api, QObject *parent = nullptr);

    /// One reading per device, in the order given. What a device has no id of is NotLoaded.
    QFuture<QList<DirectoryReading>> read(const QList<DeviceRef> &devices);

private:
    GraphApi &m_api;
};

} // namespace Reslate::Jobs
