// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/removalwish.h"

namespace Reslate {

RemovalKind removalKindOf(RetirementReason reason)
{
    switch (reason) {
    case RetirementReason::EndOfLife:
    case RetirementReason::Sold:
    case RetirementReason::Donated:
    case RetirementReason::Damaged:
    case RetirementReason::Returned:
        return RemovalKind::Remove;
    case RetirementReason::Lost:
    case RetirementReason::Stolen:
        return RemovalKind::KeepRecords;
    case RetirementReason::Reused:
        return RemovalKind::HandOver;
    case RetirementReason::Repair:
        return RemovalKind::Repair;
    }
    return RemovalKind::KeepRecords;
}

ResetMode judgedMode(RemovalKind kind)
{
    switch (kind) {
    case RemovalKind::Remove:
        return ResetMode::WipeAndRemove;
    case RemovalKind::KeepRecords:
        return ResetMode::ProtectedWipe;
    case RemovalKind::HandOver:
        return ResetMode::AutopilotReset;
    case RemovalKind::Repair:
        break;
    }
    return ResetMode::FactoryWipe;
}

bool deletesRecords(const RemovalWish &wish)
{
    const RemovalKind kind = removalKindOf(wish.reason);
    return kind == RemovalKind::Remove || (kind == RemovalKind::Repair && wish.isBoardChanged);
}

bool hasChoice(const RemovalWish &wish, RemovalChoice choice)
{
    const RemovalKind kind = removalKindOf(wish.reason);
    switch (choice) {
    case RemovalChoice::Destination:
        return kind != RemovalKind::KeepRecords; // a device that is gone has none
    case RemovalChoice::Gate:
        return deletesRecords(wish);
    case RemovalChoice::KeepEntra:
    case RemovalChoice::RecordsOnly:
        return kind == RemovalKind::Remove;
    case RemovalChoice::BoardChanged:
        return kind == RemovalKind::Repair;
    case RemovalChoice::Handover:
        return kind == RemovalKind::Remove || kind == RemovalKind::Repair;
    }
    return false;
}

bool mayHaveChoice(RetirementReason reason, RemovalChoice choice)
{
    return hasChoice({.reason = reason, .isBoardChanged = true}, choice);
}

bool isOfHandover(DisposalText text)
{
    return text >= DisposalText::Recycler;
}

RemovalWish withoutIdleChoices(RemovalWish wish)
{
    if (!hasChoice(wish, RemovalChoice::BoardChanged))
        wish.isBoardChanged = false;
    if (!hasChoice(wish, RemovalChoice::Destination))
        wish.destination.clear();
    if (!hasChoice(wish, RemovalChoice::Gate))
        wish.gate = Gate::Reported;
    if (!hasChoice(wish, RemovalChoice::KeepEntra))
        wish.keepsEntra = false;
    if (!hasChoice(wish, RemovalChoice::RecordsOnly))
        wish.recordsOnly.clear();
    if (hasChoice(wish, RemovalChoice::Handover))
        return wish;
    wish.disposal.labelsRemoved.reset();
    for (int i = 0; i < disposalTextCount; ++i) {
        if (const auto text = static_cast<DisposalText>(i); isOfHandover(text))
            wish.disposal.text(text).clear();
    }
    return wish;
}

Workflow workflowOf(const RemovalWish &wish)
{
    const RemovalKind kind = removalKindOf(wish.reason);
    if (kind == RemovalKind::Remove)
        return removalWorkflow(ResetMode::FactoryWipe, wish.gate, wish.keepsEntra);
    if (kind == RemovalKind::Repair && wish.isBoardChanged)
        return Workflow({{.kind = ResetMode::FactoryWipe}, {.kind = ResetMode::DeleteAutopilot, .gate = wish.gate}});
    return judgedMode(kind);
}

} // namespace Reslate
