// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/wordsfile.h"

namespace Reslate::Jobs {

Json jsonOf(const RetirementWords &words)
{
    Json json = Json::object();
    if (words.reason)
        json["reason"] = jsonOf(retirementReasonName(*words.reason));
    if (words.destination)
        json["destination"] = jsonOf(*words.destination);
    if (words.dataClass)
        json["dataClass"] = jsonOf(dataClassName(*words.dataClass));
    if (words.gate)
        json["gate"] = jsonOf(gateName(*words.gate));
    return json;
}

RetirementWords wordsFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    RetirementWords words;
    if (fields.has("reason"))
        words.reason = fields.named("reason", retirementReasonFromName);
    if (fields.has("destination"))
        words.destination = fields.text("destination");
    if (fields.has("dataClass"))
        words.dataClass = fields.named("dataClass", dataClassFromName);
    if (fields.has("gate"))
        words.gate = fields.named("gate", gateFromName);
    return words;
}

} // namespace Reslate::Jobs
