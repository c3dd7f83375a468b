// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/loadwatch.h"

namespace Reslate {

LoadWatch::LoadWatch(const DeviceCatalog &catalog, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_clock(clock)
{
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &LoadWatch::noteNews);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &LoadWatch::noteNews);
    connect(&m_catalog, &DeviceCatalog::groupsChanged, this, &LoadWatch::noteNews);
    connect(&m_catalog, &DeviceCatalog::groupCounted, this, &LoadWatch::noteNews);
    connect(&m_catalog, &DeviceCatalog::rowsChanged, this, &LoadWatch::noteNews);
    noteNews();
}

void LoadWatch::noteNews()
{
    ++m_turn;
    setSilent(false);
    if (!m_catalog.isReading())
        return;
    m_clock.callAfter(patience, this, [this, turn = m_turn] {
        if (turn == m_turn)
            setSilent(m_catalog.isReading());
    });
}

void LoadWatch::setSilent(bool silent)
{
    if (m_silent == silent)
        return;
    m_silent = silent;
    Q_EMIT changed();
}

} // namespace Reslate
