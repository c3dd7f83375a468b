// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/deviceorder.h"

#include "core/async.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace Reslate::Models {

DeviceOrder::DeviceOrder(const DeviceModel &model, const RowTexts &texts, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_texts(texts)
{
}

void DeviceOrder::sort(int column, Qt::SortOrder order)
{
    if (column == m_column && order == m_sortOrder && column >= 0)
        return;
    m_column = column < DeviceModel::columns ? column : -1;
    m_sortOrder = order;
    start();
}

void DeviceOrder::sortAnew()
{
    if (m_sorting)
        start();
}

void DeviceOrder::start()
{
    const int run = ++m_run;
    m_changedMeanwhile.clear();
    if (m_column < 0) {
        m_keys.clear();
        std::sort(m_rows.begin(), m_rows.end());
        setSorting(false);
        Q_EMIT reordered();
        return;
    }
    SortBasis basis = sortBasisOf(m_model, m_texts, DeviceModel::Column(m_column));
    if (m_count < threadedRows) {
        take(sortRows(basis, m_sortOrder));
        return;
    }
    setSorting(true);
    // Handed over, not copied: a future copies what it holds.
    const auto work = [basis = std::move(basis), order = m_sortOrder] {
        return std::make_shared<SortedRows>(sortRows(basis, order));
    };
    whenReady(QtConcurrent::run(work), this, [this, run](const std::shared_ptr<SortedRows> &sorted) {
        if (run == m_run)
            take(std::move(*sorted));
    });
}

void DeviceOrder::take(SortedRows sorted)
{
    m_keys = std::move(sorted.keys);
    m_rows = std::move(sorted.order);
    Rows rest; // what came or changed while the other thread was at work
    for (const int row : std::as_const(m_changedMeanwhile)) {
        if (row >= m_keys.count())
            continue;
        m_keys.replace(row, keyOf(row));
        rest.push_back(row);
    }
    m_changedMeanwhile.clear();
    for (int row = m_keys.count(); row < m_count; ++row) {
        m_keys.append(keyOf(row));
        rest.push_back(row);
    }
    merge(std::move(rest));
    Q_EMIT reordered();
    setSorting(false);
}

void DeviceOrder::setSorting(bool sorting)
{
    if (std::exchange(m_sorting, sorting) != sorting)
        Q_EMIT sortingChanged();
}

std::string DeviceOrder::keyOf(int row) const
{
    return sortKeyOf(m_model, row, m_texts.at(row), DeviceModel::Column(m_column));
}

void DeviceOrder::merge(Rows rows)
{
    if (rows.empty())
        return;
    std::vector<bool> moving(static_cast<size_t>(m_count));
    for (const int row : rows)
        moving[static_cast<size_t>(row)] = true;
    std::erase_if(m_rows, [&moving](int row) { return moving[static_cast<size_t>(row)]; });
    const auto before = [this](int a, int b) { return sortsBefore(m_keys, m_sortOrder, a, b); };
    std::sort(rows.begin(), rows.end(), before);
    Rows merged;
    merged.reserve(m_rows.size() + rows.size());
    std::merge(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), std::back_inserter(merged), before);
    m_rows = std::move(merged);
}

void DeviceOrder::append(int first, int last)
{
    Rows fresh;
    for (int row = first; row <= last; ++row)
        fresh.push_back(row);
    m_count += static_cast<int>(fresh.size());
    if (m_column < 0 || m_sorting) {
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        return;
    }
    for (const int row : fresh)
        m_keys.append(keyOf(row));
    merge(std::move(fresh));
}

bool DeviceOrder::refresh(const QList<int> &rows)
{
    if (m_sorting) {
        for (const int row : rows)
            m_changedMeanwhile.insert(row);
    }
    if (m_sorting || m_column < 0)
        return false;
    Rows moved;
    for (const int row : rows) {
        const std::string key = keyOf(row);
        if (m_keys.at(row) == key)
            continue;
        m_keys.replace(row, key);
        moved.push_back(row);
    }
    const bool isChanged = !moved.empty();
    merge(std::move(moved));
    return isChanged;
}

void DeviceOrder::remove(int first, int last)
{
    const int count = last - first + 1;
    std::erase_if(m_rows, [=](int row) { return row >= first && row <= last; });
    for (int &row : m_rows)
        row = row > last ? row - count : row;
    m_count -= count;
    if (m_keys.count() > last)
        m_keys.remove(first, last);
}

void DeviceOrder::move(const std::vector<int> &moves)
{
    for (int &row : m_rows)
        row = moves[static_cast<size_t>(row)];
    std::erase(m_rows, -1);
    m_count = static_cast<int>(m_rows.size());
    if (m_keys.count() > 0 && !m_sorting)
        m_keys.keep(moves);
}

} // namespace Reslate::Models
