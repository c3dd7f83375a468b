// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace Reslate {

/// Opens an address in the system's browser: the commands in BROWSER, where it is set, then the system's own way.
/// False: none could be started.
bool openBrowser(const QUrl &url);

} // namespace Reslate
