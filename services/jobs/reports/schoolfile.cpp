// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/schoolfile.h"

namespace Reslate::Jobs {

Json jsonOf(const SchoolDetails &school)
{
    Json json = Json::object();
    put(json, "name", school.name);
    put(json, "address", school.address);
    put(json, "office", school.office);
    put(json, "telephone", school.telephone);
    put(json, "dataController", school.dataController);
    put(json, "standard", school.standard);
    put(json, "retention", school.retention);
    return json;
}

SchoolDetails schoolFrom(const Json &json, bool &sound)
{
    const DocumentFields fields(json, sound);
    return {.name = fields.textIfAny("name"),
        .address = fields.textIfAny("address"),
        .office = fields.textIfAny("office"),
        .telephone = fields.textIfAny("telephone"),
        .dataController = fields.textIfAny("dataController"),
        .standard = fields.textIfAny("standard"),
        .retention = fields.textIfAny("retention"),
        .logo = {}};
}

} // namespace Reslate::Jobs
