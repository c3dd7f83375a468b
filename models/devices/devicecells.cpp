// SPDX-License-Identifier: GPL-3.0-or-later
// What DeviceModel says per cell and role.
#include "models/devices/devicemodel.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

#include <QStringList>

#include <algorithm>

namespace Reslate {

QVariant DeviceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == IdRole)
        return QVariant::fromValue(device(row).id);
    switch (Column(index.column())) {
    case Column::Check:
        return checkData(row, role);
    case Column::Device:
        return nameData(row, role);
    case Column::User:
        return userData(row, role);
    case Column::Join:
        return joinData(row, role);
    case Column::LastSeen:
        return seenData(row, role);
    case Column::Modes:
        return modesData(row, role);
    case Column::Status:
        return statusData(row, role);
    }
    return {};
}

QVariant DeviceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const bool spoken = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !spoken)
        return {};
    switch (Column(section)) {
    case Column::Check:
        return spoken ? tr("Checked") : QString();
    case Column::Device:
        return tr("Device");
    case Column::User:
        return tr("Primary user");
    case Column::Join:
        return tr("Join");
    case Column::LastSeen:
        return tr("Last seen");
    case Column::Modes:
        return tr("Reset modes");
    case Column::Status:
        return tr("Status");
    }
    return {};
}

QVariant DeviceModel::checkData(int row, int role) const
{
    switch (role) {
    case Qt::CheckStateRole:
        return isChecked(row) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return tickText(displayName(device(row)), isChecked(row));
    default:
        return {};
    }
}

QVariant DeviceModel::nameData(int row, int role) const
{
    const Device &d = device(row);
    switch (role) {
    case Qt::DisplayRole:
        return displayName(d);
    case SecondLineRole:
        return serialAndModel(d);
    case Qt::ToolTipRole: {
        const QString guard = guardSentence(d);
        return toolTipText(displayName(d) + QLatin1Char('\n') + serialAndModel(d)
            + (guard.isEmpty() ? guard : QLatin1Char('\n') + guard));
    }
    case LockedRole:
        return d.guard == Guard::Protected;
    case Qt::AccessibleTextRole:
        return spokenCell(deviceWords(d), deviceSentence(d, isChecked(row), mark(d.id), judgedModes(row), now()));
    default:
        return {};
    }
}

QVariant DeviceModel::userData(int row, int role) const
{
    const Device &d = device(row);
    switch (role) {
    case Qt::DisplayRole: // the tooltip has all of it
        return shortUserOf(d);
    case Qt::ToolTipRole:
        return toolTipText(plainForDisplay(d.userPrincipalName));
    case Qt::AccessibleTextRole:
        return d.userPrincipalName.isEmpty() ? tr("No primary user") : tr("Primary user %1").arg(userOf(d));
    default:
        return {};
    }
}

QVariant DeviceModel::joinData(int row, int role) const
{
    const Badge badge = joinBadgeOf(device(row));
    switch (role) {
    case Qt::DisplayRole:
        return badge.text;
    case BadgesRole:
        return QVariant::fromValue(QList<Badge> {badge});
    case Qt::ToolTipRole:
        return toolTipText(badge.toolTip);
    case Qt::AccessibleTextRole:
        return badge.toolTip;
    default:
        return {};
    }
}

QVariant DeviceModel::seenData(int row, int role) const
{
    const Device &d = device(row);
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(d.lastSeen, now());
    case ToneRole:
        return static_cast<int>(flagsAt(row).notSeen30Days ? Tone::Caution : Tone::Neutral);
    case Qt::ToolTipRole:
        return toolTipText(d.lastSeen.isValid() ? tr("Last seen %1").arg(exactTime(d.lastSeen))
                                                : tr("This device has never connected."));
    case Qt::AccessibleTextRole:
        return tr("Last seen %1").arg(relativeTime(d.lastSeen, now()));
    default:
        return {};
    }
}

std::array<JudgedMode, 3> DeviceModel::judgedModes(int row) const
{
    std::array<JudgedMode, 3> judged;
    const bool ended = isPendingOver(device(row), mark(device(row).id));
    std::transform(badgeModes.begin(), badgeModes.end(), judged.begin(), [this, row, ended](ResetMode mode) {
        return JudgedMode {mode, eligibility(row, mode), ended};
    });
    return judged;
}

QVariant DeviceModel::modesData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case BadgesRole: {
        const QList<Badge> badges = modeBadges(judgedModes(row));
        if (role == BadgesRole)
            return QVariant::fromValue(badges);
        QStringList possible;
        for (const Badge &badge : badges) {
            if (!badge.struck)
                possible.append(badge.text);
        }
        return possible.join(QLatin1String(", "));
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList lines;
        for (const JudgedMode &judged : judgedModes(row))
            lines.append(modeLine(judged));
        return role == Qt::ToolTipRole ? toolTipText(lines.join(QLatin1Char('\n'))) : lines.join(QLatin1Char(' '));
    }
    default:
        return {};
    }
}

QVariant DeviceModel::statusData(int row, int role) const
{
    const Device &d = device(row);
    switch (role) {
    case Qt::DisplayRole:
    case StatusRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const StatusCell cell = deviceStatus(d, mark(d.id), now());
    if (role == StatusRole)
        return QVariant::fromValue(cell);
    if (role == Qt::ToolTipRole)
        return toolTipText(cell.badge.toolTip);
    if (role == Qt::AccessibleTextRole)
        return cell.badge.text.isEmpty() ? tr("No action") : tr("Status: %1").arg(cell.badge.text);
    return cell.badge.text.isEmpty() ? QStringLiteral("–") : cell.badge.text;
}

} // namespace Reslate
