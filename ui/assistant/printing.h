// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/pageprinter.h"

class QWidget;

namespace Reslate {

/// Asks for a printer and the pages that are wanted, and prints them page by page, with a way to stop it where it takes
/// longer; says so where it didn't work.
void printOrder(const PaperOrder &order, QWidget *parent);
/// The same for what is there already.
void printDocument(const PaperDocument &document, QWidget *parent);

/// Shows the pages of a document as they will be printed, with a button that prints them.
void previewOrder(const PaperOrder &order, QWidget *parent);

} // namespace Reslate
