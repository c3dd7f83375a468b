// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <functional>

class QObject;

namespace Reslate {
class GraphApi;
}

namespace Reslate::Bench {

class TenantProcess;

/// The address with which the program begins its list of devices, caught from the program itself.
QByteArray firstUrl(const TenantProcess &tenant);
/// Those of all lists that the window joins: devices, their traits, Entra and Autopilot records.
QList<QByteArray> joinedUrls(const TenantProcess &tenant);
/// The same of another call.
QByteArray firstUrl(const TenantProcess &tenant, const std::function<void(GraphApi &, QObject *)> &call);

} // namespace Reslate::Bench
