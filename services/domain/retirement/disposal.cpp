// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/disposal.h"

#include "domain/retirement/namedvalue.h"

namespace Reslate {
namespace {

constexpr std::array<const char *, backedUpCount> backedUpNames {"not-recorded", "yes", "no", "not-needed"};
constexpr std::array<const char *, nistWordCount> nistNames {"not-claimed", "clear", "purge", "destroy"};
constexpr std::array<const char *, disposalTextCount> textNames {"backup-place", "nist-reason", "verification",
    "disk-report", "recycler", "recycler-licence", "transfer-note", "collected", "pallet", "weight",
    "recycler-certificate", "proceeds"};

} // namespace

QLatin1String backedUpName(BackedUp backedUp)
{
    return QLatin1String(backedUpNames[static_cast<size_t>(backedUp)]);
}

std::optional<BackedUp> backedUpFromName(const QString &name)
{
    return namedValue<BackedUp>(name, backedUpNames);
}

QLatin1String nistWordName(NistWord word)
{
    return QLatin1String(nistNames[static_cast<size_t>(word)]);
}

std::optional<NistWord> nistWordFromName(const QString &name)
{
    return namedValue<NistWord>(name, nistNames);
}

QLatin1String disposalTextName(DisposalText text)
{
    return QLatin1String(textNames[static_cast<size_t>(text)]);
}

bool lacksNistReason(const DisposalFacts &facts)
{
    return facts.nist != NistWord::NotClaimed && facts.text(DisposalText::NistReason).trimmed().isEmpty();
}

DisposalFacts merged(const DisposalFacts &known, const DisposalFacts &added)
{
    DisposalFacts facts = known;
    if (added.backedUp != BackedUp::NotRecorded)
        facts.backedUp = added.backedUp;
    if (added.nist != NistWord::NotClaimed)
        facts.nist = added.nist;
    if (added.labelsRemoved)
        facts.labelsRemoved = added.labelsRemoved;
    for (size_t i = 0; i < facts.texts.size(); ++i) {
        if (!added.texts[i].isEmpty())
            facts.texts[i] = added.texts[i];
    }
    return facts;
}

DisposalFacts contradicted(const DisposalFacts &known, const DisposalFacts &now)
{
    DisposalFacts facts;
    if (known.backedUp != now.backedUp)
        facts.backedUp = known.backedUp;
    if (known.nist != now.nist)
        facts.nist = known.nist;
    if (known.labelsRemoved != now.labelsRemoved)
        facts.labelsRemoved = known.labelsRemoved;
    for (size_t i = 0; i < facts.texts.size(); ++i) {
        if (known.texts[i] != now.texts[i])
            facts.texts[i] = known.texts[i];
    }
    return facts;
}

} // namespace Reslate
