// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Reslate::Bench {

class TenantProcess;

/// The address with which the program begins its list of devices, caught from the program itself.
QByteArray firstUrl(const TenantProcess &tenant);

} // namespace Reslate::Bench
