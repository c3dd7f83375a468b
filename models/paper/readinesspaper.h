// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/readiness.h"
#include "models/paper/paperlayout.h"

#include <tl/expected.hpp>

namespace Reslate {

/// For paper: the answer, the numbers, and by name which devices need something and what. A room takes one page, 600
/// devices two; where there are many of one kind that nothing blocks, their number stands for their names.
PaperDocument readinessDocument(const Readiness &readiness);
/// The same as a PDF, written as saveFile() does. Needs a QGuiApplication; the platform "offscreen" will do.
tl::expected<void, QString> saveReadinessPdf(
    const Readiness &readiness, const QString &file, const PaperOrigin &origin = {});
/// Each device with all that is known, with a header line, as csvText() writes it; what the answer can't know stands
/// above the devices.
QByteArray readinessCsv(const Readiness &readiness);

} // namespace Reslate
