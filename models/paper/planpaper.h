// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/list/listdoctor.h"
#include "domain/plan/planner.h"
#include "models/paper/paperlayout.h"

#include <QByteArray>
#include <QDateTime>

namespace Reslate {

/// Every chosen device with what it gets, or why it gets nothing, as csvText() writes it.
QByteArray planCsv(const ResetDraft &draft);
/// The same for paper, with what the plan does and its pace.
PaperDocument planDocumentForPaper(const ResetDraft &draft, const PlanPace &pace, const QDateTime &now);
/// The query sheet: the lines of a list that can't be acted on, with room for the right serial number.
PaperDocument querySheet(const ListReport &report, const QString &listName, const QDateTime &now);

} // namespace Reslate
