// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/chaselist.h"
#include "models/paper/paperlayout.h"

#include <QString>

#include <tl/expected.hpp>

namespace Reslate {

/// The chase list for paper, across.
PaperDocument chaseDocument(const ChaseList &list);
/// The same as a PDF, written as saveFile() does. Needs a QGuiApplication, for its fonts; the platform "offscreen" will
/// do.
tl::expected<void, QString> saveChasePdf(const ChaseList &list, const QString &file, const PaperOrigin &origin = {});

} // namespace Reslate
