// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/groupchecklist.h"

#include "models/devices/listedmembers.h"
#include "models/devices/searchtext.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"

#include <algorithm>
#include <utility>

namespace Reslate {

GroupChecklist::GroupChecklist(const DeviceCatalog &catalog, IsChecked isChecked, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
    , m_isChecked(std::move(isChecked))
{
    connect(&m_catalog, &DeviceCatalog::groupsChanged, this, &GroupChecklist::update);
    connect(&m_catalog, &DeviceCatalog::groupCounted, this, &GroupChecklist::update);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &GroupChecklist::update);
    update();
}

int GroupChecklist::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GroupChecklist::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const bool isProtected = m_catalog.protections().groups().contains(row.id);
    const QString name = isProtected ? tr("%1 (protected)").arg(plainForDisplay(row.name)) : plainForDisplay(row.name);
    switch (role) {
    case Qt::DisplayRole:
        return row.count ? tr("%1  ·  %2", "group, number of devices").arg(name, numberText(*row.count)) : name;
    case Qt::AccessibleTextRole:
        return tickText(row.count ? tr("%1, %2", "group, 30 devices").arg(name, devicesText(*row.count)) : name,
            m_isChecked(row.id));
    case Qt::ToolTipRole:
        return toolTipText(name);
    case Qt::CheckStateRole:
        return m_isChecked(row.id) ? Qt::Checked : Qt::Unchecked;
    case IdRole:
        return QVariant::fromValue(row.id);
    default:
        return {};
    }
}

bool GroupChecklist::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Q_EMIT toggled(m_rows[static_cast<size_t>(index.row())].id, value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags GroupChecklist::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

void GroupChecklist::setSearch(const QString &text)
{
    m_words = Models::foldedWords(text);
    update();
}

void GroupChecklist::refreshChecks()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

QModelIndex GroupChecklist::firstChecked() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_isChecked(m_rows[static_cast<size_t>(row)].id))
            return index(row);
    }
    return {};
}

void GroupChecklist::update()
{
    std::vector<std::pair<std::string, Row>> found;
    const bool whole = m_catalog.load(DeviceCatalog::Part::Devices).state == DeviceCatalog::Load::State::Complete;
    for (const Group &group : m_catalog.groups()) {
        const bool isChecked = m_isChecked(group.id); // what is chosen is never hidden
        if (group.deviceCount == 0 && !isChecked)
            continue;
        const std::string folded = Models::foldedText(group.name);
        const bool fits = std::all_of(m_words.begin(), m_words.end(),
            [&folded](const std::string &word) { return folded.find(word) != std::string::npos; });
        if (!fits && !isChecked)
            continue;
        const std::optional<int> listed = whole ? Models::listedMembers(m_catalog, group.id) : std::nullopt;
        found.emplace_back(
            Models::naturalKey(group.name), Row {group.id, group.name, listed ? listed : group.deviceCount});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<Row> rows;
    rows.reserve(found.size());
    for (auto &[key, row] : found)
        rows.push_back(std::move(row));
    const bool sameGroups = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
        [](const Row &a, const Row &b) { return a.id == b.id; });
    if (sameGroups) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace Reslate
