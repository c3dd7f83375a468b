// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/protectionmodel.h"

#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "models/text/protectionlabels.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

namespace Reslate {

ProtectionModel::ProtectionModel(const ProtectedList &list, const DeviceCatalog &catalog, QObject *parent)
    : ColumnModel(columns, parent)
    , m_list(list)
    , m_catalog(catalog)
    , m_protections(list.protections().list())
{
    connect(&m_list, &ProtectedList::changed, this, [this] {
        beginResetModel();
        m_protections = m_list.protections().list();
        endResetModel();
    });
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    });
}

int ProtectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_protections.size());
}

QString ProtectionModel::textOf(const Protection &protection, Column column) const
{
    switch (column) {
    case Column::Kind:
        return protectionKindText(protection.kind);
    case Column::Name: {
        const DeviceCatalog::Members *members = m_catalog.members(GroupId(protection.key));
        const bool isGroup = protection.kind == ProtectionKind::Group;
        if (isGroup && members && !members->known && members->load.state == DeviceCatalog::Load::State::Incomplete)
            return tr("%1 (members not readable)").arg(protectionTitle(protection));
        return protectionTitle(protection);
    }
    case Column::Reason:
        return plainForDisplay(protection.reason);
    case Column::Who:
        return plainForDisplay(protection.who);
    case Column::Since:
        return exactTime(protection.since);
    }
    return {};
}

QVariant ProtectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Protection &protection = at(index.row());
    if (role == Qt::DisplayRole)
        return textOf(protection, Column(index.column()));
    if (role == IdRole)
        return QStringLiteral("%1 %2").arg(static_cast<int>(protection.kind)).arg(protection.key);
    if (role == Qt::ToolTipRole)
        return toolTipText(protectionSentence(protection));
    if (role == Qt::AccessibleTextRole)
        return spokenCell(ownText(index), protectionSentence(protection));
    return {};
}

QString ProtectionModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Kind:
        return tr("Kind");
    case Column::Name:
        return tr("Protected");
    case Column::Reason:
        return tr("Reason");
    case Column::Who:
        return tr("By");
    case Column::Since:
        return tr("Since");
    }
    return {};
}

} // namespace Reslate
