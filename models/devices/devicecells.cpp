// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicecells.h"

#include "models/records/localresetlabels.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"
#include "models/text/timelabels.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Reslate::Models {
namespace {

class DeviceCells {
    Q_DECLARE_TR_FUNCTIONS(DeviceCells)
};

std::array<JudgedMode, 3> judgedModes(const DeviceModel &model, int row) ///< of the badges
{
    std::array<JudgedMode, 3> judged;
    const Device &device = model.device(row);
    const bool ended = isPendingOver(device, model.mark(device.id));
    const auto judge = [&model, row, ended](ResetMode mode) {
        return JudgedMode {mode, model.eligibility(row, mode), ended};
    };
    std::transform(DeviceModel::badgeModes.begin(), DeviceModel::badgeModes.end(), judged.begin(), judge);
    return judged;
}

QVariant checkCell(const DeviceModel &model, int row, int role)
{
    switch (role) {
    case Qt::CheckStateRole:
        return model.isChecked(row) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return tickText(displayName(model.device(row)), model.isChecked(row));
    default:
        return {};
    }
}

QVariant nameCell(const DeviceModel &model, int row, int role)
{
    const Device &d = model.device(row);
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
        return spokenCell(deviceWords(d),
            deviceSentence(d, model.isChecked(row), model.mark(d.id), judgedModes(model, row), model.now()));
    default:
        return {};
    }
}

QVariant userCell(const DeviceModel &model, int row, int role)
{
    const Device &d = model.device(row);
    switch (role) {
    case Qt::DisplayRole: // the tooltip has all of it
        return shortUserOf(d);
    case Qt::ToolTipRole:
        return toolTipText(plainForDisplay(d.userPrincipalName));
    case Qt::AccessibleTextRole:
        return d.userPrincipalName.isEmpty() ? DeviceCells::tr("No primary user")
                                             : DeviceCells::tr("Primary user %1").arg(userOf(d));
    default:
        return {};
    }
}

QVariant joinCell(const DeviceModel &model, int row, int role)
{
    const Badge badge = joinBadgeOf(model.device(row));
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

QVariant seenCell(const DeviceModel &model, int row, int role)
{
    const Device &d = model.device(row);
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(d.lastSeen, model.now());
    case ToneRole:
        return static_cast<int>(model.flagsAt(row).notSeen30Days ? Tone::Caution : Tone::Neutral);
    case Qt::ToolTipRole:
        return toolTipText(d.lastSeen.isValid() ? DeviceCells::tr("Last seen %1").arg(exactTime(d.lastSeen))
                                                : DeviceCells::tr("This device has never connected."));
    case Qt::AccessibleTextRole:
        return DeviceCells::tr("Last seen %1").arg(relativeTime(d.lastSeen, model.now()));
    default:
        return {};
    }
}

QVariant modesCell(const DeviceModel &model, int row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case BadgesRole: {
        const QList<Badge> badges = modeBadges(judgedModes(model, row));
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
        for (const JudgedMode &judged : judgedModes(model, row))
            lines.append(modeLine(judged));
        return role == Qt::ToolTipRole ? toolTipText(lines.join(QLatin1Char('\n'))) : lines.join(QLatin1Char(' '));
    }
    default:
        return {};
    }
}

QVariant supportCell(const DeviceModel &model, int row, int role)
{
    const Device &d = model.device(row);
    const QDate today = model.now().date();
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = updatesText(d, today, model.windowsSupport());
        return text.isEmpty() ? QStringLiteral("–") : text;
    }
    case ToneRole:
        return static_cast<int>(
            isWindowsSupported(d, today, model.windowsSupport()) == false ? Tone::Caution : Tone::Neutral);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QString text = updatesSentence(d, today, model.windowsSupport());
        if (text.isEmpty())
            text = DeviceCells::tr("It is not known until when its system gets updates.");
        return role == Qt::ToolTipRole ? toolTipText(text) : text;
    }
    default:
        return {};
    }
}

QVariant localResetCell(const DeviceModel &model, int row, int role)
{
    const std::optional<LocalResetFinding> finding = model.localReset(row);
    switch (role) {
    case Qt::DisplayRole:
        return finding ? localResetText(finding->state) : QStringLiteral("–");
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = !finding ? DeviceCells::tr("Only computers with Windows have local Autopilot Reset.")
                                      : DeviceCells::tr("Local Autopilot Reset: %1. %2", "state, why")
                                            .arg(localResetText(finding->state), localResetSentence(*finding));
        return role == Qt::ToolTipRole ? toolTipText(text) : text;
    }
    default:
        return {};
    }
}

QVariant statusCell(const DeviceModel &model, int row, int role)
{
    const Device &d = model.device(row);
    switch (role) {
    case Qt::DisplayRole:
    case StatusRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const StatusCell cell = deviceStatus(d, model.mark(d.id), model.now());
    if (role == StatusRole)
        return QVariant::fromValue(cell);
    if (role == Qt::ToolTipRole)
        return toolTipText(cell.badge.toolTip);
    if (role == Qt::AccessibleTextRole)
        return cell.badge.text.isEmpty() ? DeviceCells::tr("No action")
                                         : DeviceCells::tr("Status: %1").arg(cell.badge.text);
    return cell.badge.text.isEmpty() ? QStringLiteral("–") : cell.badge.text;
}

} // namespace

QVariant deviceCell(const DeviceModel &model, int row, DeviceModel::Column column, int role)
{
    using Column = DeviceModel::Column;
    switch (column) {
    case Column::Check:
        return checkCell(model, row, role);
    case Column::Device:
        return nameCell(model, row, role);
    case Column::User:
        return userCell(model, row, role);
    case Column::Join:
        return joinCell(model, row, role);
    case Column::LastSeen:
        return seenCell(model, row, role);
    case Column::Modes:
        return modesCell(model, row, role);
    case Column::Status:
        return statusCell(model, row, role);
    case Column::Support:
        return supportCell(model, row, role);
    case Column::LocalReset:
        return localResetCell(model, row, role);
    }
    return {};
}

QVariant deviceHeading(DeviceModel::Column column, int role)
{
    using Column = DeviceModel::Column;
    const bool spoken = role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !spoken)
        return {};
    switch (column) {
    case Column::Check:
        return spoken ? DeviceCells::tr("Checked") : QString();
    case Column::Device:
        return DeviceCells::tr("Device");
    case Column::User:
        return DeviceCells::tr("Primary user");
    case Column::Join:
        return DeviceCells::tr("Join");
    case Column::LastSeen:
        return DeviceCells::tr("Last seen");
    case Column::Modes:
        return DeviceCells::tr("Reset modes");
    case Column::Status:
        return DeviceCells::tr("Status");
    case Column::Support:
        return DeviceCells::tr("Updates", "column: until when Microsoft updates the system");
    case Column::LocalReset:
        return DeviceCells::tr("Local reset", "column: whether local Autopilot Reset is allowed");
    }
    return {};
}

} // namespace Reslate::Models
