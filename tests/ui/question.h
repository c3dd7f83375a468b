// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "nothingheld.h"
#include "ui/orders/orderquestion.h"

namespace Reslate::Test {

/// Asks whether these devices shall get that, when no job has to do with any and nothing else stands in the way. The
/// devices must outlive it.
inline OrderQuestion questionFor(
    ResetMode mode, const QString &title, const QList<const Device *> &devices, const QDateTime &now, int hidden = 0)
{
    return {.draftOf =
                [=](const PlanChoices &choices) {
                    return draftReset({.mode = mode, .choices = choices, .title = title}, devices, nothingHeld(now));
                },
        .hidden = hidden};
}

/// Asks about that draft, whatever is chosen.
inline OrderQuestion questionAbout(const ResetDraft &draft)
{
    return {.draftOf = [draft](const PlanChoices &) { return draft; }};
}

} // namespace Reslate::Test
