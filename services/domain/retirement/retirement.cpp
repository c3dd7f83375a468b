// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/retirement.h"

#include "domain/retirement/namedvalue.h"

#include <array>

namespace Reslate {
namespace {

constexpr std::array<const char *, retirementReasonCount> retirementReasonNames {
    "end-of-life", "sold", "donated", "damaged", "lost", "stolen", "returned", "reused", "repair"};
constexpr std::array<const char *, dataClassCount> dataClassNames {
    "not-recorded", "none", "pupils", "staff", "special"};
constexpr std::array<const char *, recordKindCount> recordKindNames {"intune", "autopilot", "entra"};

} // namespace

QLatin1String retirementReasonName(RetirementReason reason)
{
    return QLatin1String(retirementReasonNames[static_cast<size_t>(reason)]);
}

std::optional<RetirementReason> retirementReasonFromName(const QString &name)
{
    return namedValue<RetirementReason>(name, retirementReasonNames);
}

QLatin1String dataClassName(DataClass dataClass)
{
    return QLatin1String(dataClassNames[static_cast<size_t>(dataClass)]);
}

std::optional<DataClass> dataClassFromName(const QString &name)
{
    return namedValue<DataClass>(name, dataClassNames);
}

QLatin1String recordKindName(RecordKind kind)
{
    return QLatin1String(recordKindNames[static_cast<size_t>(kind)]);
}

} // namespace Reslate
