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

bool mayHavePlace(BackedUp backedUp)
{
    return backedUp == BackedUp::Yes;
}

DisposalFacts reworded(DisposalFacts facts, const DisposalWords &words)
{
    facts.backedUp = words.backedUp.value_or(facts.backedUp);
    facts.nist = words.nist.value_or(facts.nist);
    facts.labelsRemoved = words.labelsRemoved.value_or(facts.labelsRemoved);
    for (size_t i = 0; i < facts.texts.size(); ++i)
        facts.texts[i] = words.texts[i].value_or(facts.texts[i]);
    if (words.backedUp && !mayHavePlace(*words.backedUp))
        facts.text(DisposalText::BackupPlace).clear();
    if (words.nist == NistWord::NotClaimed)
        facts.text(DisposalText::NistReason).clear();
    return facts;
}

DisposalWords newWords(const DisposalFacts &before, const DisposalFacts &after)
{
    const auto changed = [](const auto &was, const auto &is) { return was == is ? std::nullopt : std::optional(is); };
    DisposalWords words {.backedUp = changed(before.backedUp, after.backedUp),
        .nist = changed(before.nist, after.nist),
        .labelsRemoved = {},
        .texts = {}};
    if (before.labelsRemoved != after.labelsRemoved)
        words.labelsRemoved.emplace(after.labelsRemoved);
    for (size_t i = 0; i < words.texts.size(); ++i)
        words.texts[i] = changed(before.texts[i], after.texts[i]);
    return words;
}

DisposalWords changedWords(const DisposalFacts &before, const DisposalFacts &after)
{
    return newWords(after, before);
}

DisposalWords withoutSilence(DisposalWords words)
{
    if (words.backedUp == BackedUp::NotRecorded)
        words.backedUp.reset();
    if (words.nist == NistWord::NotClaimed)
        words.nist.reset();
    if (words.labelsRemoved && !words.labelsRemoved->has_value())
        words.labelsRemoved.reset();
    for (std::optional<QString> &text : words.texts) {
        if (text && text->isEmpty())
            text.reset();
    }
    return words;
}

} // namespace Reslate
