// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Reslate {

/// The PowerShell script that says on a device whether Windows RE is on, as a file for Windows: what it does, its exit
/// codes and its line of JSON stand at its top.
QByteArray windowsReScript();
/// What such a file is called.
QString windowsReScriptName();

} // namespace Reslate
