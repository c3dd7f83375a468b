// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Reslate::Bench {

class TenantProcess;

struct BareTimes {
    double whole = 0; ///< milliseconds
    double firstPage = 0; ///< milliseconds
    int pages = 0;
};

/// Reads lists to their end, beside each other and each page after the one before, and looks at nothing but the links:
/// what the network takes.
BareTimes readBare(const TenantProcess &tenant, const QList<QByteArray> &firstPages);

} // namespace Reslate::Bench
