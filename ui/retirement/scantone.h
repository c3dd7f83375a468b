// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scanstate.h"

#include <QObject>
#include <QTimer>

namespace Reslate {

/// The tone of a scan, by the system's own sound: once for a device that is taken, twice for one that was scanned
/// before, three times for one to be put aside. So nobody has to look up.
class ScanTone final : public QObject {
    Q_OBJECT
public:
    explicit ScanTone(QObject *parent = nullptr);

    /// Begins anew where another one is still sounding.
    void play(ScanResult result);

Q_SIGNALS:
    void sounded(); ///< one tone

private:
    void sound();

    QTimer m_gap;
    int m_left = 0;
};

} // namespace Reslate
