// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "domain/device/device.h"
#include "domain/job/actionaudit.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace Reslate {
class GraphApi;
} // namespace Reslate

namespace Reslate::Jobs {

/// How a reading of a set of devices ended. Every id was either delivered, or stands in one of the two lists.
struct DeviceFactsEnd {
    QList<DeviceId> gone; ///< the service answered for this very id that there is no such record
    QList<DeviceId> unreadable; ///< nothing is known
    std::optional<Error> error; ///< why something is unreadable
};

/// What was read of a set of Entra records, and what Intune itself says of the join.
struct JoinFacts {
    QHash<EntraDeviceId, EntraRecord> found;
    QSet<EntraDeviceId> doubtful; ///< several records claim this id
    QSet<EntraDeviceId> missing; ///< the service answered for this very id that there is none
    QHash<DeviceId, DeviceTraits> traits; ///< of those whose beta record could be read
    std::optional<Error> error; ///< why the others are not known
    QDateTime asOf; ///< UTC; nothing here is older

    /// Puts what is known about the join into a device whose planned Entra id was this one.
    void addTo(Device &device, const EntraDeviceId &planned) const;
};

/// What a complete list holds under certain serial numbers and Entra ids.
struct LinkedFacts {
    QMultiHash<QString, Device> bySerial; ///< by comparableSerial()
    QMultiHash<EntraDeviceId, Device> byEntra;
    std::optional<Error> error; ///< the list stopped early: nothing is known
};

/// What the service's list of orders says of certain devices.
struct AuditFacts {
    QMultiHash<DeviceId, ActionAudit> of;
    std::optional<Error> error; ///< the list stopped early: what it doesn't show may have been
};

/// Reads the current facts of a set of devices in the cheaper of two ways: the whole list by pages, or each id in
/// batches of 20. Only a reading by id says that a record is gone. Learns the size of the lists while it reads.
class FactReader final : public QObject {
    Q_OBJECT
public:
    enum class Depth {
        Whole, ///< everything that the rules ask for
        State, ///< what changes while a job runs
    };
    /// A portion of the asked devices; asOf: nothing in it is older.
    using PortionFn = std::function<void(const QList<Device> &devices, const QDateTime &asOf)>;

    FactReader(GraphApi &api, Clock &clock, QObject *parent = nullptr);

    /// Calls portion as the facts arrive, before the future settles; never after context is gone.
    QFuture<DeviceFactsEnd> readDevices(const QList<DeviceId> &ids, Depth depth, QObject *context, PortionFn portion);
    /// The devices with these serial numbers (comparableSerial) or Entra ids, with what Depth::State tells.
    QFuture<LinkedFacts> findLinked(const QSet<QString> &serials, const QSet<EntraDeviceId> &entraDevices);
    /// Of these Entra records, and of these devices what Intune's beta list says, as far as that can be read: without
    /// it Entra's word stands alone, and no error is told.
    QFuture<JoinFacts> readJoins(const QList<EntraDeviceId> &ids, const QList<DeviceId> &devices = {});
    /// What the service keeps of orders to these devices, be their records gone or not.
    QFuture<AuditFacts> readAudits(const QSet<DeviceId> &devices);

private:
    struct DeviceRun;
    struct JoinRun;
    void listDevices(const std::shared_ptr<DeviceRun> &run);
    void readRest(const std::shared_ptr<DeviceRun> &run);
    void listJoins(const std::shared_ptr<JoinRun> &run);
    void readRest(const std::shared_ptr<JoinRun> &run);
    void readTraits(const std::shared_ptr<JoinRun> &run, const QList<DeviceId> &devices);

    GraphApi &m_api;
    Clock &m_clock;
    int m_devicePages = 2; ///< of the last complete list; a guess until there was one
    int m_entraPages = 2;
};

} // namespace Reslate::Jobs
