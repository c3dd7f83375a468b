// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/protectionmodel.h"

#include "models/text/displaytext.h"
#include "models/text/protectionlabels.h"
#include "models/text/timelabels.h"

namespace Reslate {

ProtectionModel::ProtectionModel(const ProtectedList &list, const DeviceCatalog &catalog, QObject *parent)
    : Models::RuleModel(columns, parent)
    , m_catalog(catalog)
    , m_protections(list.protections().list())
{
    setRows(rows());
    connect(&list, &ProtectedList::changed, this, [this, &list] {
        m_protections = list.protections().list();
        setRows(rows());
    });
    connect(&catalog, &DeviceCatalog::membersChanged, this, [this] { updateRows(rows()); });
}

QList<Models::RuleTexts> ProtectionModel::rows() const
{
    QList<Models::RuleTexts> rows;
    for (const Protection &each : m_protections)
        rows.append({QStringLiteral("%1 %2").arg(static_cast<int>(each.kind)).arg(each.key),
            {protectionKindText(each.kind), nameOf(each), plainForDisplay(each.reason), plainForDisplay(each.who),
                exactTime(each.since)},
            protectionSentence(each)});
    return rows;
}

QString ProtectionModel::nameOf(const Protection &protection) const
{
    const DeviceCatalog::Members *members = m_catalog.members(GroupId(protection.key));
    const bool isGroup = protection.kind == ProtectionKind::Group;
    if (isGroup && members && !members->known && members->load.state == DeviceCatalog::Load::State::Incomplete)
        return tr("%1 (members not readable)").arg(protectionTitle(protection));
    return protectionTitle(protection);
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
