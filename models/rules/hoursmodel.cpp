// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/hoursmodel.h"

#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/timelabels.h"

namespace Reslate {

HoursModel::HoursModel(const ClosedHoursList &list, QObject *parent)
    : Models::RuleModel(columns, parent)
{
    connect(&list, &ClosedHoursList::changed, this, [this, &list] { show(list.hours()); });
    show(list.hours());
}

void HoursModel::show(const QList<ClosedHours> &hours)
{
    m_hours = hours;
    QList<Models::RuleTexts> rows;
    for (const ClosedHours &each : hours)
        rows.append({each.name,
            {plainForDisplay(each.name), hoursText(each), plainForDisplay(each.reason), plainForDisplay(each.who),
                exactTime(each.since)},
            hoursSentence(each)});
    setRows(rows);
}

QString HoursModel::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Name:
        return tr("Name");
    case Column::When:
        return tr("Closed");
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
