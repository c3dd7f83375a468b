// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Reslate {

class UpdateCheck;

/// Looks for a newer version and says in a box of window what came of it; a box that says so stands there meanwhile.
/// Closing that one ends the waiting. check must outlive window.
void lookForUpdates(UpdateCheck &check, QWidget *window);

} // namespace Reslate
