// SPDX-License-Identifier: GPL-3.0-or-later
// How DeviceFilter follows its source model.
#include "models/devices/devicefilter.h"

#include <algorithm>

namespace Reslate {
namespace {

/// A change of more rows than this is announced for all that is shown; views repaint only what they show.
constexpr int maxSingleRows = 64;

} // namespace

void DeviceFilter::connectModel()
{
    connect(&m_model, &DeviceModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { sourceAppended(first, last); });
    connect(&m_model, &DeviceModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { sourceAboutToRemove(first, last); });
    connect(&m_model, &DeviceModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { sourceRemoved(first, last); });
    connect(&m_model, &DeviceModel::layoutAboutToBeChanged, this, &DeviceFilter::sourceLayoutAboutToChange);
    connect(&m_model, &DeviceModel::layoutChanged, this, &DeviceFilter::sourceLayoutChanged);
    connect(&m_model, &DeviceModel::factsChanged, this, &DeviceFilter::sourceFactsChanged);
    connect(&m_model, &DeviceModel::dataChanged, this, &DeviceFilter::sourceDataChanged);
    connect(&m_model, &DeviceModel::checkedChanged, this, &DeviceFilter::checkedChanged);
}

void DeviceFilter::sourceAppended(int first, int last)
{
    Rows fresh;
    for (int row = first; row <= last; ++row) {
        m_texts.append(haystackOf(row));
        m_pass.push_back(passOf(row));
        m_proxyRows.push_back(-1);
        fresh.push_back(row);
    }
    if (m_sortColumn < 0 || m_sorting) {
        m_order.insert(m_order.end(), fresh.begin(), fresh.end());
    } else {
        for (const int row : fresh)
            m_keys.append(keyOf(row));
        mergeIntoOrder(std::move(fresh));
    }
    show(shownOf(m_order), false);
    announceCounts();
}

void DeviceFilter::sourceAboutToRemove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_pass[static_cast<size_t>(row)] = 0;
    show(shownOf(m_order), false);
}

void DeviceFilter::sourceRemoved(int first, int last)
{
    const int count = last - first + 1;
    std::erase_if(m_order, [=](int row) { return row >= first && row <= last; });
    for (Rows *rows : {&m_order, &m_shown}) {
        for (int &row : *rows)
            row = row > last ? row - count : row;
    }
    m_pass.erase(m_pass.begin() + first, m_pass.begin() + last + 1);
    m_texts.remove(first, last);
    if (m_keys.count() > last)
        m_keys.remove(first, last);
    m_proxyRows.resize(m_pass.size());
    rebuildMap();
    if (m_sorting)
        startSort();
    announceCounts();
}

void DeviceFilter::sourceLayoutAboutToChange()
{
    Q_EMIT layoutAboutToBeChanged();
    m_layoutIndexes = persistentIndexList();
    m_layoutRows.clear();
    for (const QModelIndex &index : std::as_const(m_layoutIndexes))
        m_layoutRows.push_back(sourceRow(index.row()));
}

void DeviceFilter::sourceLayoutChanged()
{
    const std::vector<int> &moves = m_model.moves();
    const auto moved = [&moves](int row) { return moves[static_cast<size_t>(row)]; };
    for (Rows *rows : {&m_order, &m_shown}) {
        for (int &row : *rows)
            row = moved(row);
        std::erase(*rows, -1);
    }
    for (size_t old = 0; old < moves.size(); ++old) {
        if (moves[old] >= 0)
            m_pass[static_cast<size_t>(moves[old])] = m_pass[old];
    }
    m_pass.resize(m_order.size());
    m_texts.keep(moves);
    if (m_keys.count() > 0 && !m_sorting)
        m_keys.keep(moves);
    m_proxyRows.resize(m_pass.size());
    rebuildMap();
    QModelIndexList after;
    after.reserve(m_layoutIndexes.size());
    for (qsizetype i = 0; i < m_layoutIndexes.size(); ++i) {
        const int source = moved(m_layoutRows[static_cast<size_t>(i)]);
        const int row = source < 0 ? -1 : m_proxyRows[static_cast<size_t>(source)];
        after.append(row < 0 ? QModelIndex() : createIndex(row, m_layoutIndexes[i].column()));
    }
    changePersistentIndexList(m_layoutIndexes, after);
    m_layoutIndexes.clear();
    Q_EMIT layoutChanged();
    if (m_sorting)
        startSort();
    announceCounts();
}

void DeviceFilter::sourceFactsChanged(const QList<int> &rows)
{
    Rows moved;
    bool passChanged = false;
    const bool sorted = m_sortColumn >= 0 && !m_sorting;
    for (const int row : rows) {
        m_texts.replace(row, haystackOf(row));
        const quint8 pass = passOf(row);
        passChanged = passChanged || pass != m_pass[static_cast<size_t>(row)];
        m_pass[static_cast<size_t>(row)] = pass;
        if (m_sorting)
            m_changedMeanwhile.insert(row);
        if (!sorted)
            continue;
        const std::string key = keyOf(row);
        if (m_keys.at(row) == key)
            continue;
        m_keys.replace(row, key);
        moved.push_back(row);
    }
    const bool reordered = !moved.empty();
    mergeIntoOrder(std::move(moved));
    if (reordered || passChanged)
        show(shownOf(m_order), reordered);
    announceCounts();
}

void DeviceFilter::checkedChanged()
{
    // Sorted by check, rows stay where they are until sorted anew: they must not jump away under the pointer.
    if (m_facets.checkedOnly)
        judgeAll(PassesFacets);
    announceCounts();
}

void DeviceFilter::sourceDataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (m_shown.empty())
        return;
    const int left = topLeft.column();
    const int right = bottomRight.column();
    if (bottomRight.row() - topLeft.row() >= maxSingleRows) {
        Q_EMIT dataChanged(index(0, left), index(rowCount() - 1, right), roles);
        return;
    }
    for (int source = topLeft.row(); source <= bottomRight.row(); ++source) {
        const int row = m_proxyRows[static_cast<size_t>(source)];
        if (row >= 0)
            Q_EMIT dataChanged(index(row, left), index(row, right), roles);
    }
}

} // namespace Reslate
