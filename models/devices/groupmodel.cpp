// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/groupmodel.h"

#include "models/devices/searchtext.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace Reslate {
namespace {

constexpr int groupsHeading = 0;
constexpr int viewsHeading = 1;

} // namespace

GroupModel::GroupModel(const DeviceCatalog &catalog, const DeviceModel &devices, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalog(catalog)
    , m_counts(catalog, devices)
{
    connect(&m_catalog, &DeviceCatalog::groupsChanged, this, &GroupModel::takeGroups);
    connect(&m_catalog, &DeviceCatalog::groupCounted, this, &GroupModel::groupCounted);
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &GroupModel::noteLoad);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &GroupModel::countsChanged);
    connect(&devices, &DeviceModel::viewCountsChanged, this, &GroupModel::countsChanged);
    takeGroups();
}

int GroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags GroupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (rowAt(index).kind == SidebarKind::Heading)
        return Qt::ItemNeverHasChildren; // not enabled, so no click, key or typed letter makes it the current row
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row);
    case Qt::ToolTipRole:
        return toolTipText(explanationOf(row));
    case Qt::AccessibleTextRole:
        return spokenOf(row);
    case KindRole:
        return static_cast<int>(row.kind);
    case SectionRole: {
        const bool views = row.kind == SidebarKind::View
            || (row.kind == SidebarKind::Heading && row.which == viewsHeading);
        return static_cast<int>(views ? SidebarSection::Views : SidebarSection::Groups);
    }
    case ViewRole:
        return row.kind == SidebarKind::View ? QVariant(row.which) : QVariant();
    case IdRole:
        return row.kind == SidebarKind::Group ? QVariant::fromValue(row.group) : QVariant();
    case CountRole: {
        const std::optional<int> devices = countOf(row).devices;
        return devices ? QVariant(*devices) : QVariant();
    }
    case CountTextRole:
        return countTextOf(row);
    case LockedRole:
        return row.kind == SidebarKind::Group && m_locked.contains(row.group);
    default:
        return {};
    }
}

const Group *GroupModel::groupAt(const QModelIndex &index) const
{
    if (!index.isValid() || rowAt(index).kind != SidebarKind::Group)
        return nullptr;
    return groupOf(rowAt(index));
}

QModelIndex GroupModel::indexOf(const GroupId &group) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Row &each = m_rows[static_cast<size_t>(row)];
        if (each.kind == SidebarKind::Group && each.group == group)
            return index(row);
    }
    return {};
}

QModelIndex GroupModel::indexOf(DeviceView view) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Row &each = m_rows[static_cast<size_t>(row)];
        if (each.kind == SidebarKind::View && each.which == static_cast<int>(view))
            return index(row);
    }
    return {};
}

void GroupModel::setShowEmpty(bool show)
{
    if (std::exchange(m_showEmpty, show) != show)
        update();
}

void GroupModel::setSearch(const QString &text)
{
    std::vector<std::string> words = Models::foldedWords(text);
    if (std::exchange(m_words, words) != words)
        update();
}

void GroupModel::setLocked(const QSet<GroupId> &groups)
{
    if (std::exchange(m_locked, groups) != groups)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {LockedRole, Qt::AccessibleTextRole});
}

const Group *GroupModel::groupOf(const Row &row) const
{
    const int place = m_places.value(row.group, -1);
    // The catalog may have dropped the group a moment ago; its row goes with the next update.
    if (place < 0 || place >= m_catalog.groups().size() || m_catalog.groups()[place].id != row.group)
        return nullptr;
    return &m_catalog.groups()[place];
}

QStringList GroupModel::titlesOf(const QString &search) const
{
    const std::vector<std::string> words = Models::foldedWords(search);
    QStringList titles;
    for (const int place : m_byName) {
        const Group &group = m_catalog.groups()[place];
        if (isShown(group, words))
            titles.append(titleOf({SidebarKind::Group, 0, group.id}));
    }
    return titles;
}

bool GroupModel::isShown(const Group &group, const std::vector<std::string> &words) const
{
    if (!m_showEmpty && group.deviceCount == 0)
        return false;
    const std::string name = words.empty() ? std::string() : Models::foldedText(group.name);
    return std::all_of(
        words.begin(), words.end(), [&name](const std::string &word) { return name.find(word) != std::string::npos; });
}

void GroupModel::takeGroups()
{
    const QList<Group> &groups = m_catalog.groups();
    m_places.clear();
    std::vector<std::string> keys;
    keys.reserve(static_cast<size_t>(groups.size()));
    for (int place = 0; place < groups.size(); ++place) {
        m_places.insert(groups[place].id, place);
        keys.push_back(Models::naturalKey(groups[place].name));
    }
    m_byName.resize(keys.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    std::stable_sort(m_byName.begin(), m_byName.end(),
        [&keys](int a, int b) { return keys[static_cast<size_t>(a)] < keys[static_cast<size_t>(b)]; });
    update();
    countsChanged();
}

std::vector<GroupModel::Row> GroupModel::wantedRows() const
{
    std::vector<Row> rows;
    rows.push_back({SidebarKind::Heading, groupsHeading, {}});
    rows.push_back({SidebarKind::AllDevices, 0, {}});
    for (const int place : m_byName) {
        const Group &group = m_catalog.groups()[place];
        if (isShown(group))
            rows.push_back({SidebarKind::Group, 0, group.id});
    }
    rows.push_back({SidebarKind::Heading, viewsHeading, {}});
    for (int view = 0; view < deviceViewCount; ++view)
        rows.push_back({SidebarKind::View, view, {}});
    return rows;
}

void GroupModel::update()
{
    const std::vector<Row> rows = wantedRows();
    if (rows == m_rows)
        return;
    if (m_rows.empty()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    // What goes, then the order of what stays, then what comes: a new layout may not change the number of rows, or a
    // model above this one keeps what points at none.
    const QSet<GroupId> wanted = groupsOf(rows);
    const QSet<GroupId> known = groupsOf(m_rows);
    const auto isIn = [](const QSet<GroupId> &groups, const Row &row) {
        return row.kind != SidebarKind::Group || groups.contains(row.group);
    };
    for (auto end = m_rows.size(); end > 0;) {
        auto begin = end;
        while (begin > 0 && !isIn(wanted, m_rows[begin - 1]))
            --begin;
        if (begin < end)
            removeRun(static_cast<int>(begin), static_cast<int>(end));
        end = std::min(begin, end - 1);
    }
    std::vector<Row> kept;
    std::ranges::copy_if(rows, std::back_inserter(kept), [&](const Row &row) { return isIn(known, row); });
    if (kept != m_rows)
        relayout(std::move(kept));
    for (size_t begin = 0; begin < rows.size();) {
        size_t end = begin;
        while (end < rows.size() && !isIn(known, rows[end]))
            ++end;
        if (begin < end) {
            beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
            const auto from = rows.begin();
            m_rows.insert(m_rows.begin() + static_cast<qsizetype>(begin), from + static_cast<qsizetype>(begin),
                from + static_cast<qsizetype>(end));
            endInsertRows();
        }
        begin = end + 1;
    }
}

void GroupModel::removeRun(int begin, int end)
{
    beginRemoveRows({}, begin, end - 1);
    m_rows.erase(m_rows.begin() + begin, m_rows.begin() + end);
    endRemoveRows();
}

QSet<GroupId> GroupModel::groupsOf(const std::vector<Row> &rows)
{
    QSet<GroupId> groups;
    for (const Row &row : rows) {
        if (row.kind == SidebarKind::Group)
            groups.insert(row.group);
    }
    return groups;
}

void GroupModel::relayout(std::vector<Row> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Row> held;
    for (const QModelIndex &index : before)
        held.push_back(rowAt(index));
    m_rows = std::move(rows);
    QModelIndexList after;
    for (const Row &row : held) {
        const auto found = std::find(m_rows.begin(), m_rows.end(), row);
        after.append(index(static_cast<int>(found - m_rows.begin())));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void GroupModel::groupCounted(const GroupId &id)
{
    const int place = m_places.value(id, -1);
    if (place < 0)
        return;
    const QModelIndex known = indexOf(id);
    if (known.isValid() != isShown(m_catalog.groups()[place]))
        update();
    else if (known.isValid())
        Q_EMIT dataChanged(known, known, {CountRole, CountTextRole, Qt::AccessibleTextRole});
}

void GroupModel::countsChanged()
{
    m_counts.forget();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole, CountTextRole, Qt::AccessibleTextRole});
}

void GroupModel::noteLoad(DeviceCatalog::Part part)
{
    m_counts.noteLoad(part);
    countsChanged();
}

Models::SidebarCounts::Count GroupModel::countOf(const Row &row) const
{
    switch (row.kind) {
    case SidebarKind::Heading:
        break;
    case SidebarKind::AllDevices:
        return m_counts.ofAll();
    case SidebarKind::View:
        return m_counts.ofView(DeviceView(row.which));
    case SidebarKind::Group:
        return m_counts.ofGroup(groupOf(row));
    }
    return {};
}

QString GroupModel::countTextOf(const Row &row) const
{
    if (row.kind == SidebarKind::Heading)
        return {};
    const auto [known, devices] = countOf(row);
    if (!devices)
        return known == Models::SidebarCounts::Known::NotYet ? QStringLiteral("…") : QStringLiteral("–");
    const QString text = numberText(*devices);
    return known == Models::SidebarCounts::Known::Partly ? tr("%1+", "at least so many").arg(text) : text;
}

QString GroupModel::titleOf(const Row &row) const
{
    switch (row.kind) {
    case SidebarKind::Heading:
        return row.which == groupsHeading ? tr("Groups") : tr("Views");
    case SidebarKind::AllDevices:
        return tr("All devices");
    case SidebarKind::View:
        return viewTitle(DeviceView(row.which));
    case SidebarKind::Group: {
        const Group *group = groupOf(row);
        const QString name = group ? plainForDisplay(group->name) : QString();
        return name.trimmed().isEmpty() ? tr("(no name)") : name;
    }
    }
    return {};
}

QString GroupModel::explanationOf(const Row &row) const
{
    if (row.kind == SidebarKind::View)
        return viewExplanation(DeviceView(row.which));
    return row.kind == SidebarKind::Group ? titleOf(row) : QString();
}

QString GroupModel::spokenOf(const Row &row) const
{
    if (row.kind == SidebarKind::Heading)
        return titleOf(row);
    const auto [known, devices] = countOf(row);
    if (!devices) {
        return known == Models::SidebarCounts::Known::NotYet ? tr("%1, not counted yet").arg(titleOf(row))
                                                             : tr("%1, number not known").arg(titleOf(row));
    }
    const bool locked = row.kind == SidebarKind::Group && m_locked.contains(row.group);
    const QString text = tr("%1, %2", "name, number of devices").arg(titleOf(row), devicesText(*devices));
    return locked ? tr("%1, protected").arg(text) : text;
}

} // namespace Reslate
