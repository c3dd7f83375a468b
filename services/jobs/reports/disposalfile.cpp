// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/disposalfile.h"

#include <optional>
#include <utility>

namespace Reslate::Jobs {
namespace {

constexpr const char *notRecorded = "not-recorded";

QString labelsName(std::optional<bool> removed)
{
    if (!removed)
        return QLatin1String(notRecorded);
    return *removed ? QStringLiteral("yes") : QStringLiteral("no");
}

std::optional<std::optional<bool>> labelsFrom(const QString &name)
{
    for (const std::optional<bool> removed : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
        if (name == labelsName(removed))
            return std::optional<std::optional<bool>>(std::in_place, removed);
    }
    return std::nullopt;
}

} // namespace

Json jsonOf(const DisposalFacts &facts)
{
    Json json = Json::object();
    if (facts.backedUp != BackedUp::NotRecorded)
        json["backed-up"] = jsonOf(backedUpName(facts.backedUp));
    if (facts.nist != NistWord::NotClaimed)
        json["nist"] = jsonOf(nistWordName(facts.nist));
    put(json, "labels-removed", facts.labelsRemoved);
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        put(json, disposalTextName(text).data(), facts.text(text));
    }
    return json;
}

DisposalFacts disposalFrom(const Json &json, bool &sound)
{
    DisposalFacts facts;
    if (json.is_null()) // of a time before anybody was asked
        return facts;
    const DocumentFields fields(json, sound);
    if (fields.has("backed-up"))
        facts.backedUp = fields.named("backed-up", backedUpFromName);
    if (fields.has("nist"))
        facts.nist = fields.named("nist", nistWordFromName);
    facts.labelsRemoved = fields.flagIfAny("labels-removed");
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        facts.text(text) = fields.textIfAny(disposalTextName(text).data());
    }
    return facts;
}

Json jsonOf(const DisposalWords &words)
{
    Json json = Json::object();
    if (words.backedUp)
        json["backed-up"] = jsonOf(backedUpName(*words.backedUp));
    if (words.nist)
        json["nist"] = jsonOf(nistWordName(*words.nist));
    if (words.labelsRemoved)
        json["labels-removed"] = jsonOf(labelsName(*words.labelsRemoved));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (const std::optional<QString> &said = words.text(text))
            json[disposalTextName(text).data()] = jsonOf(*said);
    }
    return json;
}

DisposalWords disposalWordsFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    DisposalWords words;
    if (fields.has("backed-up"))
        words.backedUp = fields.named("backed-up", backedUpFromName);
    if (fields.has("nist"))
        words.nist = fields.named("nist", nistWordFromName);
    if (fields.has("labels-removed"))
        words.labelsRemoved.emplace(fields.named("labels-removed", labelsFrom));
    for (int i = 0; i < disposalTextCount; ++i) {
        const auto text = static_cast<DisposalText>(i);
        if (const char *name = disposalTextName(text).data(); fields.has(name))
            words.text(text) = fields.text(name);
    }
    return words;
}

} // namespace Reslate::Jobs
