// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QObject;

namespace Reslate {
class GraphApi;
}

namespace Reslate::Bench {

class TenantProcess;

/// The address with which the program begins its list of devices, caught from the program itself.
QByteArray firstUrl(const TenantProcess &tenant);
/// The same of another call.
QByteArray firstUrl(const TenantProcess &tenant, const std::function<void(GraphApi &, QObject *)> &call);

} // namespace Reslate::Bench
