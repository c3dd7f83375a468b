// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QTextDocument;
class QWidget;

namespace Reslate {

/// Asks for a printer and prints.
void printDocument(std::shared_ptr<QTextDocument> document, QWidget *parent);

} // namespace Reslate
