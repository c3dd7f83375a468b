// SPDX-License-Identifier: GPL-3.0-or-later
// How DeviceFilter orders rows and announces what it shows.
#include "models/devices/devicefilter.h"

#include "core/async.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Reslate {
namespace {

/// More separate gaps than this are announced as one new layout: a view pays for each gap.
constexpr qsizetype maxGaps = 16;

struct Gap {
    int first;
    int count;
};

/// The runs of positions for which the question is answered with yes; empty as soon as there are too many.
template <typename Fn> std::optional<QList<Gap>> gapsWhere(int count, Fn isIn)
{
    QList<Gap> gaps;
    for (int i = 0; i < count; ++i) {
        if (!isIn(i))
            continue;
        if (!gaps.isEmpty() && gaps.last().first + gaps.last().count == i)
            ++gaps.last().count;
        else if (gaps.size() == maxGaps)
            return std::nullopt;
        else
            gaps.append({i, 1});
    }
    return gaps;
}

} // namespace

void DeviceFilter::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder && column >= 0)
        return;
    m_sortColumn = column < DeviceModel::columns ? column : -1;
    m_sortOrder = order;
    startSort();
}

void DeviceFilter::startSort()
{
    const int run = ++m_sortRun;
    m_changedMeanwhile.clear();
    if (m_sortColumn < 0) {
        m_keys.clear();
        std::sort(m_order.begin(), m_order.end());
        setSorting(false);
        show(shownOf(m_order), true);
        return;
    }
    std::vector<SortValue> values;
    values.reserve(m_pass.size());
    for (int row = 0; row < static_cast<int>(m_pass.size()); ++row)
        values.push_back(sortValueOf(m_model, row, DeviceModel::Column(m_sortColumn)));
    if (static_cast<int>(values.size()) < threadedRows) {
        takeSorted(sortRows(values, m_sortOrder));
        return;
    }
    setSorting(true);
    const auto work = [values = std::move(values), order = m_sortOrder] { return sortRows(values, order); };
    whenReady(QtConcurrent::run(work), this, [this, run](const SortedRows &sorted) {
        if (run == m_sortRun)
            takeSorted(sorted);
    });
}

void DeviceFilter::takeSorted(SortedRows sorted)
{
    m_keys = std::move(sorted.keys);
    m_order = std::move(sorted.order);
    Rows rest; // what came or changed while the other thread was at work
    for (const int row : std::as_const(m_changedMeanwhile)) {
        if (row >= m_keys.count())
            continue;
        m_keys.replace(row, keyOf(row));
        rest.push_back(row);
    }
    m_changedMeanwhile.clear();
    for (int row = m_keys.count(); row < static_cast<int>(m_pass.size()); ++row) {
        m_keys.append(keyOf(row));
        rest.push_back(row);
    }
    mergeIntoOrder(std::move(rest));
    show(shownOf(m_order), true);
    setSorting(false);
}

void DeviceFilter::setSorting(bool sorting)
{
    if (std::exchange(m_sorting, sorting) != sorting)
        Q_EMIT sortingChanged();
}

std::string DeviceFilter::keyOf(int row) const
{
    return sortKeyOf(sortValueOf(m_model, row, DeviceModel::Column(m_sortColumn)));
}

void DeviceFilter::mergeIntoOrder(Rows rows)
{
    if (rows.empty())
        return;
    std::vector<bool> moving(m_pass.size());
    for (const int row : rows)
        moving[static_cast<size_t>(row)] = true;
    std::erase_if(m_order, [&moving](int row) { return moving[static_cast<size_t>(row)]; });
    const auto before = [this](int a, int b) { return sortsBefore(m_keys, m_sortOrder, a, b); };
    std::sort(rows.begin(), rows.end(), before);
    Rows merged;
    merged.reserve(m_order.size() + rows.size());
    std::merge(m_order.begin(), m_order.end(), rows.begin(), rows.end(), std::back_inserter(merged), before);
    m_order = std::move(merged);
}

DeviceFilter::Rows DeviceFilter::shownOf(const Rows &order) const
{
    Rows shown;
    shown.reserve(order.size());
    for (const int row : order) {
        if (m_pass[static_cast<size_t>(row)] == Shown)
            shown.push_back(row);
    }
    return shown;
}

void DeviceFilter::show(Rows shown, bool reordered)
{
    if (shown == m_shown)
        return;
    // A layout must not be announced for an empty list: views keep nothing of it to compare with.
    const bool trivial = shown.empty() || m_shown.empty();
    if ((!reordered || trivial) && showByRanges(shown))
        return;
    const bool sameRows = reordered && shown.size() == m_shown.size();
    showAsLayout(std::move(shown), sameRows ? VerticalSortHint : NoLayoutChangeHint);
}

bool DeviceFilter::showByRanges(const Rows &shown)
{
    std::vector<bool> wanted(m_pass.size());
    for (const int row : shown)
        wanted[static_cast<size_t>(row)] = true;
    const auto leaves = [&](int i) { return !wanted[static_cast<size_t>(m_shown[static_cast<size_t>(i)])]; };
    const auto isNew = [&](int i) { return m_proxyRows[static_cast<size_t>(shown[static_cast<size_t>(i)])] < 0; };
    const auto leaving = gapsWhere(static_cast<int>(m_shown.size()), leaves);
    const auto coming = gapsWhere(static_cast<int>(shown.size()), isNew);
    if (!leaving || !coming)
        return false;
    for (auto gap = leaving->crbegin(); gap != leaving->crend(); ++gap) {
        beginRemoveRows({}, gap->first, gap->first + gap->count - 1);
        m_shown.erase(m_shown.begin() + gap->first, m_shown.begin() + gap->first + gap->count);
        rebuildMap();
        endRemoveRows();
    }
    for (const Gap &gap : *coming) {
        beginInsertRows({}, gap.first, gap.first + gap.count - 1);
        const auto from = shown.begin() + gap.first;
        m_shown.insert(m_shown.begin() + gap.first, from, from + gap.count);
        rebuildMap();
        endInsertRows();
    }
    return true;
}

void DeviceFilter::showAsLayout(Rows shown, LayoutChangeHint hint)
{
    Q_EMIT layoutAboutToBeChanged({}, hint);
    const QModelIndexList before = persistentIndexList();
    Rows sources;
    for (const QModelIndex &index : before)
        sources.push_back(sourceRow(index.row()));
    m_shown = std::move(shown);
    rebuildMap();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = m_proxyRows[static_cast<size_t>(sources[static_cast<size_t>(i)])];
        after.append(row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, hint);
}

void DeviceFilter::rebuildMap()
{
    std::fill(m_proxyRows.begin(), m_proxyRows.end(), -1);
    for (size_t i = 0; i < m_shown.size(); ++i)
        m_proxyRows[static_cast<size_t>(m_shown[i])] = static_cast<int>(i);
}

} // namespace Reslate
