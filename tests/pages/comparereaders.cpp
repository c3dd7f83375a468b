// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparereaders.h"

#include "formerreader.h"
#include "graph/json/recordrows.h"

#include <array>

namespace Reslate::Graph {
namespace {

template <typename T> QString differenceOf(const Page<T> &page, const Page<T> &former)
{
    if (page.rows != former.rows)
        return QStringLiteral("rows: %1, formerly %2").arg(page.rows.size()).arg(former.rows.size());
    if (page.nextLink != former.nextLink || page.deadEnd != former.deadEnd)
        return QStringLiteral("the next link");
    if (page.count != former.count || page.hidden != former.hidden || page.unusable != former.unusable)
        return QStringLiteral("a count");
    return page.weight == former.weight ? QString() : QStringLiteral("the weight");
}

template <typename T> QString differenceOfList(const QByteArray &json)
{
    Texts texts;
    const Result<Page<T>> former = Former::parsePage<T>(json);
    for (const bool peeks : {false, true}) { // a page is read after its link was looked for, and without that
        PageText text {QByteArray(json)};
        if (peeks)
            text.nextLink();
        const Result<Page<T>> page = text.read<T>(texts);
        if (page.has_value() != former.has_value())
            return page ? QStringLiteral("formerly no page") : QStringLiteral("formerly a page");
        if (const QString difference = page ? differenceOf(*page, *former) : QString(); !difference.isEmpty())
            return difference;
    }
    return {};
}

constexpr std::array lists {&differenceOfList<Device>, &differenceOfList<Group>, &differenceOfList<EntraRecord>,
    &differenceOfList<EntraDeviceId>, &differenceOfList<AutopilotRecord>, &differenceOfList<DeviceTraits>,
    &differenceOfList<ApprovalRecord>, &differenceOfList<ActionAudit>, &differenceOfList<RecoveryKeyRecord>,
    &differenceOfList<DeletedEntraDevice>, &differenceOfList<Membership>, &differenceOfList<AutopilotImport>};

} // namespace

QString differenceOf(const QByteArray &json)
{
    for (size_t list = 0; list < lists.size(); ++list) {
        if (const QString difference = differenceOf(json, list); !difference.isEmpty())
            return QStringLiteral("list %1: %2").arg(list).arg(difference);
    }
    return {};
}

QString differenceOf(const QByteArray &json, size_t list)
{
    return lists[list % lists.size()](json);
}

} // namespace Reslate::Graph
