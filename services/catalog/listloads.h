// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "graph/graphapi.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>

namespace Reslate::Catalog {

/// The lists that are read of the whole tenant.
enum class CatalogPart { Groups, GroupCounts, Devices, EntraRecords, AutopilotRecords, Traits };
inline constexpr int catalogPartCount = 6;

/// How far one list is read.
struct ListLoad {
    enum class State { NotLoaded, Loading, Complete, Incomplete };
    State state = State::NotLoaded;
    int count = 0;
    std::optional<Error> error; ///< Incomplete: why it stopped
    QDateTime finished; ///< UTC, of the last end
    QStringList without = {}; ///< properties that the service doesn't know (Graph's names): the records lack them

    /// The list has ended.
    void end(const ListEnd &how, const QDateTime &now);
    /// Ends it as incomplete, with Canceled, where it is being read; false: it was not.
    bool giveUp(const QDateTime &now);
};

/// How far each list of the tenant is read.
class ListLoads final : public QObject {
    Q_OBJECT
public:
    /// The clock must outlive this.
    explicit ListLoads(const Clock &clock);

    const ListLoad &of(CatalogPart part) const { return m_loads[static_cast<size_t>(part)]; }
    /// Which reading of that list is the newest one; 0: it was never read.
    quint32 reading(CatalogPart part) const { return m_readings[static_cast<size_t>(part)]; }
    bool isAnyLoading() const;

    /// Begins a new reading and says so by changed(); false, and nothing happens, while that list is being read.
    bool begin(CatalogPart part);
    /// So many more records came.
    void add(CatalogPart part, size_t records);
    /// The list has ended. Who reads it announces that once what came is in order.
    void end(CatalogPart part, const ListEnd &how);
    void announce(CatalogPart part) { Q_EMIT changed(part); }

    /// The context of all that is being read, until that is given up.
    QObject *context() const { return m_context.get(); }
    /// Gives up all that is being read, and names the lists that ended by it. They are to be announced.
    QList<CatalogPart> giveUp();

Q_SIGNALS:
    void changed(Reslate::Catalog::CatalogPart part);

private:
    const Clock &m_clock;
    std::unique_ptr<QObject> m_context;
    std::array<ListLoad, catalogPartCount> m_loads;
    std::array<quint32, catalogPartCount> m_readings {};
};

} // namespace Reslate::Catalog
