// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/groupmodel.h"

#include <QSortFilterProxyModel>

namespace Reslate {

/// One of the two lists of the sidebar: the rows of GroupModel that belong to a section, in its order.
class SidebarSectionModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    /// groups must outlive the model.
    SidebarSectionModel(GroupModel &groups, SidebarSection section, QObject *parent = nullptr);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SidebarSection m_section;
};

} // namespace Reslate
