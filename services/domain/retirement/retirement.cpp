// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/retirement.h"

#include <array>

namespace Reslate {
namespace {

constexpr std::array<const char *, retirementReasonCount> reasonNames {
    "end-of-life", "sold", "donated", "damaged", "lost", "stolen", "returned", "reused", "repair"};
constexpr std::array<const char *, dataClassCount> dataClassNames {
    "not-recorded", "none", "pupils", "staff", "special"};
constexpr std::array<const char *, recordKindCount> recordKindNames {"intune", "autopilot", "entra"};

template <typename T, size_t n> std::optional<T> named(const QString &name, const std::array<const char *, n> &names)
{
    for (size_t i = 0; i < n; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<T>(i);
    }
    return std::nullopt;
}

} // namespace

QLatin1String retirementReasonName(RetirementReason reason)
{
    return QLatin1String(reasonNames[static_cast<size_t>(reason)]);
}

std::optional<RetirementReason> retirementReasonFromName(const QString &name)
{
    return named<RetirementReason>(name, reasonNames);
}

QLatin1String dataClassName(DataClass dataClass)
{
    return QLatin1String(dataClassNames[static_cast<size_t>(dataClass)]);
}

std::optional<DataClass> dataClassFromName(const QString &name)
{
    return named<DataClass>(name, dataClassNames);
}

QLatin1String recordKindName(RecordKind kind)
{
    return QLatin1String(recordKindNames[static_cast<size_t>(kind)]);
}

} // namespace Reslate
