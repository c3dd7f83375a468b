// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "core/clock.h"

#include <QObject>

#include <chrono>

namespace Reslate {

/// Tells of lists that are being read and bring nothing.
class LoadWatch final : public QObject {
    Q_OBJECT
public:
    /// After so long without anything new a person is told.
    static constexpr std::chrono::seconds patience {15};

    /// Both references must outlive it.
    LoadWatch(const DeviceCatalog &catalog, Clock &clock, QObject *parent = nullptr);
    /// Something is being read, and for that long nothing of it came.
    bool isSilent() const { return m_silent; }

Q_SIGNALS:
    void changed(); ///< isSilent() did

private:
    void noteNews();
    void setSilent(bool silent);

    const DeviceCatalog &m_catalog;
    Clock &m_clock;
    int m_turn = 0; ///< grows with everything that comes
    bool m_silent = false;
};

} // namespace Reslate
