// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/deviceactions.h"

#include "models/devices/devicemodel.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "ui/kit/widgets.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::array wipes {ResetMode::WipeKeepAccount, ResetMode::FactoryWipe, ResetMode::ProtectedWipe};
constexpr std::array harmless {ResetMode::Sync, ResetMode::Restart, ResetMode::RemovePrimaryUser};
constexpr std::array otherModes {ResetMode::FreshStart, ResetMode::Retire, ResetMode::DeleteIntune};

QAction *menuAction(const QString &name, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(name + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    menu->menuAction()->setObjectName(name);
    return menu->menuAction();
}

QString tipFor(ResetMode mode, int count, int leftOut)
{
    if (leftOut == 0)
        return modeSummary(mode);
    const QString out = DeviceActions::tr("Left out: %1. What comes next says why.", "3 of 40 devices")
                            .arg(ofDevicesText(numberText(leftOut), count));
    return modeSummary(mode) + QLatin1Char(' ') + out;
}

} // namespace

int ordersFor(const DeviceModel &devices, const QList<int> &rows, ResetMode mode)
{
    return static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), [&devices, mode](int row) {
        const Eligibility found = devices.eligibility(row, mode);
        return found.verdict != Verdict::Blocked && !isRecent(found.reason);
    }));
}

DeviceActions::DeviceActions(const QString &namePrefix, QWidget *menuParent)
    : QObject(menuParent)
    , m_wipe(menuAction(namePrefix + QStringLiteral("-wipe"), menuParent))
    , m_more(menuAction(namePrefix + QStringLiteral("-more"), menuParent))
    , m_heading(addHeading(m_wipe->menu(), {}))
    , m_remove(new QAction(this))
    , m_resetGroup(new QAction(tr("Reset a whole group…"), this))
{
    for (const ModeFacts &facts : allModes()) {
        if (facts.offered)
            m_actions.insert(facts.mode, add(facts.mode, namePrefix));
    }
    for (const ResetMode mode : wipes)
        m_wipe->menu()->addAction(action(mode));
    m_wipe->menu()->addSeparator();
    m_wipe->menu()->addAction(m_remove);
    m_remove->setObjectName(namePrefix + QStringLiteral("-remove"));
    connect(m_remove, &QAction::triggered, this, &DeviceActions::removalRequested);
    m_more->menu()->addAction(m_heading);
    addOthers(m_more->menu());
    m_more->setText(tr("More"));
    m_resetGroup->setObjectName(namePrefix + QStringLiteral("-reset-group"));
    connect(m_resetGroup, &QAction::triggered, this, &DeviceActions::groupResetRequested);
    setCount(0, 0, {});
    setGroup(false, false, 0);
}

QAction *DeviceActions::add(ResetMode mode, const QString &namePrefix)
{
    auto *action = new QAction(this);
    action->setObjectName(namePrefix + QLatin1Char('-') + modeName(mode));
    connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT requested(mode); });
    return action;
}

void DeviceActions::setCount(int count, int held, const std::function<int(ResetMode)> &orders)
{
    setHeading(m_heading, tr("Selected: %1").arg(devicesText(count)));
    const bool can = count > held;
    const QString why = count == 0 ? tr("Tick one or more devices in the table first. "
                                        "The buttons for the current one stand beside its details.")
                                   : tr("Every selected device is in a job that isn't over.");
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        const int sent = can ? orders(it.key()) : count;
        it.value()->setText(modeAction(it.key(), sent));
        it.value()->setToolTip(can ? tipFor(it.key(), count, count - sent) : why);
        it.value()->setEnabled(can);
    }
    m_remove->setText(modeAction(ResetMode::WipeAndRemove, count)); // the assistant says who is left out
    m_remove->setToolTip(can ? modeSummary(ResetMode::WipeAndRemove) : why);
    m_remove->setEnabled(can);
    m_wipe->setText(tr("Wipe…")); // how many it would be depends on what the menu offers
    m_wipe->setToolTip(can ? tr("Choose what the wipe keeps.") : why);
    m_wipe->setEnabled(can);
    m_more->setToolTip(can ? tr("More actions for the selected devices") : why);
    m_more->setEnabled(can);
}

void DeviceActions::setSubject(const QString &name)
{
    setHeading(m_heading, name);
}

void DeviceActions::setGroup(bool isGroup, bool isComplete, int devices)
{
    m_resetGroup->setEnabled(!isGroup || (isComplete && devices > 0));
    if (!isGroup)
        m_resetGroup->setToolTip(
            tr("Opens the reset of whole groups, step by step. Nothing is sent before you confirm it."));
    else if (!isComplete)
        m_resetGroup->setToolTip(tr("The list of this group is not complete yet."));
    else if (devices == 0)
        m_resetGroup->setToolTip(tr("This group has no devices."));
    else
        m_resetGroup->setToolTip(
            tr("Opens the reset of all %1 of the group, step by step. Nothing is sent before you confirm it.")
                .arg(devicesText(devices)));
}

void DeviceActions::addTo(QMenu *menu) const
{
    menu->addAction(m_heading);
    menu->addAction(action(ResetMode::AutopilotReset));
    menu->addAction(m_wipe);
    menu->addSeparator();
    addOthers(menu);
}

/// What harms nothing stands apart, so that a slip of the pointer doesn't make a retire of a sync.
void DeviceActions::addOthers(QMenu *menu) const
{
    for (const ResetMode mode : harmless)
        menu->addAction(action(mode));
    menu->addSeparator();
    for (const ResetMode mode : otherModes)
        menu->addAction(action(mode));
}

} // namespace Reslate
