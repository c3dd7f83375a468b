// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

class QWidget;

namespace Reslate {

/// Asks for a printer and the pages that are wanted, and prints them; says so where it didn't work.
void printDocument(const PaperDocument &document, QWidget *parent);

} // namespace Reslate
