// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicefilter.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Reslate {
namespace {

/// A change of more rows than this is announced for all that is shown; views repaint only what they show.
constexpr int maxSingleRows = 64;
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

DeviceFilter::DeviceFilter(DeviceModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
    , m_criteria(model)
    , m_order(model, m_criteria.texts())
    , m_showing([this] { showAnew(); })
    , m_counting([this] { recount(); })
{
    setSourceModel(&model);
    connectModel();
    if (model.rowCount() > 0)
        sourceAppended(0, model.rowCount() - 1);
}

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
    connect(&m_model.catalog(), &DeviceCatalog::loadChanged, this, [this] {
        if (!m_model.catalog().isLoading())
            m_showing.flush();
    });
    connect(&m_order, &Models::DeviceOrder::reordered, this, [this] { show(wantedRows(), true); });
    connect(&m_order, &Models::DeviceOrder::sortingChanged, this, &DeviceFilter::sortingChanged);
}

void DeviceFilter::setScope(const DeviceScope &scope)
{
    if (m_criteria.setScope(scope))
        showAnew();
}

void DeviceFilter::setSearch(const QString &text)
{
    if (m_criteria.setSearch(text))
        showAnew();
}

void DeviceFilter::setFacets(const DeviceFacets &facets)
{
    if (m_criteria.setFacets(facets))
        showAnew();
}

void DeviceFilter::sort(int column, Qt::SortOrder order)
{
    m_order.sort(column, order);
}

QList<const Device *> DeviceFilter::checkedDevices() const
{
    QList<const Device *> devices;
    for (const int row : m_order.rows()) {
        if (m_model.isChecked(row))
            devices.append(&m_model.device(row));
    }
    return devices;
}

int DeviceFilter::matchesInAll() const
{
    int matches = 0;
    for (int row = 0; row < m_criteria.count(); ++row)
        matches += m_criteria.matchesSearch(row) && !m_model.flagsAt(row).gone ? 1 : 0;
    return matches;
}

QList<const Device *> DeviceFilter::scopeDevices() const
{
    QList<const Device *> devices;
    for (const int row : m_order.rows()) {
        if (m_criteria.inScope(row) && !m_model.flagsAt(row).gone)
            devices.append(&m_model.device(row));
    }
    return devices;
}

void DeviceFilter::setAllChecked(bool checked)
{
    m_model.setChecked(QList<int>(m_shown.begin(), m_shown.end()), checked);
}

void DeviceFilter::announceCounts()
{
    m_counting.ask(pause());
}

std::chrono::milliseconds DeviceFilter::pause() const
{
    return m_model.catalog().isLoading() ? loadingPause : std::chrono::milliseconds(0);
}

void DeviceFilter::recount()
{
    const ScopeCounts counts = countScope(m_model, m_criteria);
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

QModelIndex DeviceFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex DeviceFilter::parent(const QModelIndex &child) const
{
    Q_UNUSED(child)
    return {};
}

QModelIndex DeviceFilter::sibling(int row, int column, const QModelIndex &index) const
{
    Q_UNUSED(index)
    return this->index(row, column);
}

int DeviceFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DeviceFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : DeviceModel::columns;
}

bool DeviceFilter::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_shown.empty();
}

QModelIndex DeviceFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() ? m_model.index(sourceRow(proxy.row()), proxy.column()) : QModelIndex();
}

QModelIndex DeviceFilter::mapFromSource(const QModelIndex &source) const
{
    // While the source appends, its new rows are not known here yet.
    if (!source.isValid() || source.row() >= static_cast<int>(m_proxyRows.size()))
        return {};
    const int row = m_proxyRows[static_cast<size_t>(source.row())];
    return row < 0 ? QModelIndex() : createIndex(row, source.column());
}

QVariant DeviceFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role) : QVariant();
}

void DeviceFilter::sourceAppended(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        m_criteria.append();
        m_proxyRows.push_back(-1);
    }
    m_order.append(first, last);
    if (m_shown.empty() || !m_model.catalog().isLoading())
        showAnew();
    else
        m_showing.ask(loadingPause);
}

void DeviceFilter::sourceAboutToRemove(int first, int last)
{
    m_criteria.hide(first, last);
    show(wantedRows(), false);
}

void DeviceFilter::sourceRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_shown)
        row = row > last ? row - count : row;
    m_order.remove(first, last);
    m_criteria.remove(first, last);
    m_proxyRows.resize(static_cast<size_t>(m_criteria.count()));
    rebuildMap();
    m_order.sortAnew();
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
    for (int &row : m_shown)
        row = moved(row);
    std::erase(m_shown, -1);
    m_order.move(moves);
    m_criteria.move(moves);
    m_proxyRows.resize(static_cast<size_t>(m_criteria.count()));
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
    m_order.sortAnew();
    announceCounts();
}

void DeviceFilter::sourceFactsChanged(const QList<int> &rows)
{
    bool passChanged = false;
    for (const int row : rows)
        passChanged = m_criteria.refresh(row) || passChanged;
    const bool reordered = m_order.refresh(rows);
    if (reordered || passChanged)
        show(wantedRows(), reordered);
    announceCounts();
}

void DeviceFilter::checkedChanged()
{
    // Sorted by check, rows stay where they are until sorted anew: they must not jump away under the pointer.
    if (m_criteria.facets().checkedOnly) {
        m_criteria.refreshChecked();
        showAnew();
    }
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

DeviceFilter::Rows DeviceFilter::wantedRows() const
{
    Rows wanted;
    wanted.reserve(m_order.rows().size());
    for (const int row : m_order.rows()) {
        if (m_criteria.isShown(row))
            wanted.push_back(row);
    }
    return wanted;
}

void DeviceFilter::showAnew()
{
    show(wantedRows(), false);
    announceCounts();
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
    std::vector<bool> wanted(m_proxyRows.size());
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
