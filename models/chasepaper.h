// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaselist.h"

#include <QString>

#include <memory>

#include <tl/expected.hpp>

class QTextDocument;

namespace Reslate {

// All of this needs a QGuiApplication, for its fonts; the platform "offscreen" will do.

/// The chase list as a document for paper: print(QPagedPaintDevice *) numbers its pages. Loads nothing from outside.
std::unique_ptr<QTextDocument> chaseDocument(const ChaseList &list);
/// The same as a PDF on A4 across. The file is written wholly or left as it was; fails with the system's words.
tl::expected<void, QString> saveChasePdf(const ChaseList &list, const QString &file);

} // namespace Reslate
