// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odata.h"
#include "school.h"

#include <algorithm>

namespace Reslate::Demo {

/// What the writers of properties need besides their row.
struct Scope {
    const School &school;
    bool beta = false;
    bool named = false; ///< one record, and the property was named in $select
    bool newValues = false; ///< enums may hold values behind unknownFutureValue: the client prefers it so
};

/// One property of an entity type, as openapi-*.yaml declares it.
template <class Row> struct Property {
    const char *name;
    void (*write)(JsonOut &, const Row &, const Scope &);
    bool betaOnly = false;
};

/// A property that $filter may use, and how.
template <class Row> struct FilterField {
    const char *name;
    std::vector<Condition::Op> ops;
    QByteArray (*text)(const Row &) = nullptr;
    Time (*time)(const Row &) = nullptr;
};

template <class Row> struct Schema {
    const char *type; ///< microsoft.graph.managedDevice
    std::vector<Property<Row>> properties;
    std::vector<FilterField<Row>> filters;
};

/// The writer of a property that is null for every record.
template <class Row> void nothing(JsonOut &json, const Row &, const Scope &)
{
    json.null();
}

const Schema<Managed> &managedSchema();
const Schema<EntraDevice> &entraSchema();
const Schema<AutopilotIdentity> &autopilotSchema();
const Schema<Group> &groupSchema();
const Schema<User> &userSchema();
const Schema<Audit> &auditSchema();
const Schema<School> &organizationSchema();

/// The properties to write; an unknown name, or a beta one on v1.0, is refused.
template <class Row>
Checked<std::vector<const Property<Row> *>> selected(
    const Schema<Row> &schema, const QList<QByteArray> &names, bool beta)
{
    std::vector<const Property<Row> *> chosen;
    for (const Property<Row> &property : schema.properties) {
        if (names.isEmpty() ? beta || !property.betaOnly
                            : names.contains(property.name) && (beta || !property.betaOnly))
            chosen.push_back(&property);
    }
    for (const QByteArray &name : names) {
        const auto known = [&name](const Property<Row> *property) { return name == property->name; };
        if (std::none_of(chosen.begin(), chosen.end(), known)) {
            return refuse(400, "BadRequest",
                "Parsing OData Select and Expand failed: Could not find a property named '" + name + "' on type '"
                    + schema.type + "'.");
        }
    }
    return chosen;
}

template <class Row>
void writeRow(JsonOut &json, const std::vector<const Property<Row> *> &properties, const Row &row, const Scope &scope)
{
    json.beginObject();
    for (const Property<Row> *property : properties) {
        json.key(property->name);
        property->write(json, row, scope);
    }
    json.endObject();
}

template <class Row> using BoundCondition = std::pair<const FilterField<Row> *, Condition>;

/// The conditions joined with what they look at; an undocumented filter is refused.
template <class Row>
Checked<std::vector<BoundCondition<Row>>> conditions(const Schema<Row> &schema, const QByteArray &filter)
{
    const auto parsed = parseFilter(filter);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    std::vector<BoundCondition<Row>> made;
    for (const Condition &condition : *parsed) {
        const auto field = std::find_if(schema.filters.begin(), schema.filters.end(),
            [&condition](const FilterField<Row> &f) { return condition.field == f.name; });
        if (field == schema.filters.end() || (field->time != nullptr) != condition.isTime
            || std::find(field->ops.begin(), field->ops.end(), condition.op) == field->ops.end())
            return refuse(400, "BadRequest", "The property '" + condition.field + "' does not support this filter.");
        made.push_back({&*field, condition});
    }
    return made;
}

template <class Row> bool fits(const std::vector<BoundCondition<Row>> &conditions, const Row &row)
{
    using Op = Condition::Op;
    return std::all_of(conditions.begin(), conditions.end(), [&row](const BoundCondition<Row> &entry) {
        const auto &[field, condition] = entry;
        if (field->time != nullptr) {
            const Time time = field->time(row);
            switch (condition.op) {
            case Op::Lt:
                return time < condition.time;
            case Op::Le:
                return time <= condition.time;
            case Op::Gt:
                return time > condition.time;
            case Op::Ge:
                return time >= condition.time;
            default:
                return time == condition.time;
            }
        }
        const QByteArray text = field->text(row).toLower(); // OData in Graph compares without regard to case
        const QByteArray wanted = condition.text.toLower();
        switch (condition.op) {
        case Op::Contains:
            return text.contains(wanted);
        case Op::StartsWith:
            return text.startsWith(wanted);
        default:
            return text == wanted;
        }
    });
}

} // namespace Reslate::Demo
