// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/listloads.h"

#include <algorithm>

namespace Reslate::Catalog {

void ListLoad::end(const ListEnd &how, const QDateTime &now)
{
    state = how.complete ? State::Complete : State::Incomplete;
    count = how.count;
    error = how.stopped;
    without = how.without;
    finished = now;
}

bool ListLoad::giveUp(const QDateTime &now)
{
    if (state != State::Loading)
        return false;
    state = State::Incomplete;
    error = Error {.kind = ErrorKind::Canceled};
    finished = now;
    return true;
}

ListLoads::ListLoads(const Clock &clock)
    : m_clock(clock)
    , m_context(std::make_unique<QObject>())
{
}

bool ListLoads::isAnyLoading() const
{
    return std::any_of(
        m_loads.begin(), m_loads.end(), [](const ListLoad &load) { return load.state == ListLoad::State::Loading; });
}

bool ListLoads::begin(CatalogPart part)
{
    ListLoad &load = m_loads[static_cast<size_t>(part)];
    if (load.state == ListLoad::State::Loading)
        return false;
    load.state = ListLoad::State::Loading;
    load.count = 0;
    load.error.reset();
    ++m_readings[static_cast<size_t>(part)];
    Q_EMIT changed(part);
    return true;
}

void ListLoads::add(CatalogPart part, size_t records)
{
    m_loads[static_cast<size_t>(part)].count += static_cast<int>(records);
}

void ListLoads::end(CatalogPart part, const ListEnd &how)
{
    m_loads[static_cast<size_t>(part)].end(how, m_clock.now());
}

QList<CatalogPart> ListLoads::giveUp()
{
    m_context = std::make_unique<QObject>();
    QList<CatalogPart> parts;
    for (int part = 0; part < catalogPartCount; ++part) {
        if (m_loads[static_cast<size_t>(part)].giveUp(m_clock.now()))
            parts.append(CatalogPart(part));
    }
    return parts;
}

} // namespace Reslate::Catalog
