// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/sidebarsection.h"

#include "models/text/modelroles.h"

namespace Reslate {

SidebarSectionModel::SidebarSectionModel(GroupModel &groups, SidebarSection section, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_section(section)
{
    setSourceModel(&groups);
}

bool SidebarSectionModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return sourceModel()->index(row, 0, parent).data(SectionRole).toInt() == static_cast<int>(m_section);
}

} // namespace Reslate
