// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/paperlayout.h"

#include <QByteArray>

#include <functional>

class QPagedPaintDevice;

namespace Reslate {

/// Prints those pages of the document that are wanted (counted from 1), one sheet each and no empty ones. False: the
/// device refused, and what came out isn't whole.
bool printPaper(
    const PaperDocument &document, QPagedPaintDevice &device, const std::function<bool(int page)> &isWanted);

/// The document as a PDF on A4. Empty: it could not be made.
QByteArray paperPdf(const PaperDocument &document);

} // namespace Reslate
