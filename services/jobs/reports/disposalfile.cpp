// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/disposalfile.h"

namespace Reslate::Jobs {

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

} // namespace Reslate::Jobs
