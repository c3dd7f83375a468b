// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/roompapers.h"

#include "domain/device/devicechoice.h"
#include "models/paper/filesaving.h"
#include "models/paper/resetcard.h"
#include "models/records/windowsrescript.h"
#include "models/text/devicename.h"
#include "ui/assistant/printing.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/localresetdialog.h"
#include "ui/devices/readinessdialog.h"
#include "ui/shell/savednotice.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace Reslate {
namespace {

/// The devices of the group that the pane shows, as far as they are known.
ReadinessWish wishOf(const AppServices &work, const DevicePane &pane)
{
    ReadinessWish wish {.title = pane.title(), .devices = {}, .isWhole = pane.isKnown()};
    const auto *group = std::get_if<GroupId>(&pane.choice());
    const DeviceCatalog::Members *members = group ? work.catalog.members(*group) : nullptr;
    if (!members)
        return wish;
    QList<const Device *> all;
    for (int row = 0; row < work.catalog.count(); ++row)
        all.append(&work.catalog.at(row));
    const ChosenDevices chosen = choose({.members = members->devices, .without = {}, .plus = {}, .minus = {}}, all);
    for (const Device *device : chosen.devices)
        wish.devices.append(*device);
    wish.unlisted = static_cast<int>(chosen.withoutRecord.size());
    return wish;
}

} // namespace

RoomPapers::RoomPapers(const AppServices &work, const DevicePane &pane, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_pane(pane)
    , m_window(window)
    , m_readiness(new QAction(tr("Readiness of this group…"), this))
    , m_card(new QAction(tr("Print bench card…"), this))
    , m_allow(new QAction(tr("Allow local Autopilot Reset…"), this))
    , m_recipe(new QAction(tr("Print recipe for a USB stick…"), this))
    , m_script(new QAction(tr("Save the Windows RE check…"), this))
{
    m_readiness->setObjectName(QStringLiteral("roomReadiness"));
    connect(m_readiness, &QAction::triggered, this, &RoomPapers::showReadiness);
    m_card->setObjectName(QStringLiteral("roomCard"));
    connect(m_card, &QAction::triggered, this, &RoomPapers::printCard);
    m_allow->setObjectName(QStringLiteral("roomAllow"));
    connect(m_allow, &QAction::triggered, this, &RoomPapers::allowLocalReset);
    m_recipe->setObjectName(QStringLiteral("roomRecipe"));
    m_recipe->setToolTip(tr("How to make the provisioning package that allows a reset on the lock screen"));
    connect(m_recipe, &QAction::triggered, this, &RoomPapers::printRecipe);
    m_script->setObjectName(QStringLiteral("roomScript"));
    m_script->setToolTip(
        tr("A PowerShell script that says on a device whether Windows RE is on, for Intune's remediations or by hand"));
    connect(m_script, &QAction::triggered, this, &RoomPapers::saveScript);
    updateActions();
}

void RoomPapers::addTo(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    menu->addAction(m_readiness);
    menu->addAction(m_card);
    menu->addAction(m_allow);
    menu->addAction(m_recipe);
    menu->addAction(m_script);
    connect(menu, &QMenu::aboutToShow, this, &RoomPapers::updateActions);
}

void RoomPapers::updateActions()
{
    const bool isGroup = std::holds_alternative<GroupId>(m_pane.choice());
    const bool isThere = isGroup && m_pane.isKnown();
    for (QAction *action : {m_readiness, m_card, m_allow})
        action->setEnabled(isThere);
    const QString why = !isGroup ? tr("Choose a group on the left first")
                                 : tr("Not before all devices of the group are known");
    m_readiness->setToolTip(isThere ? tr("Whether its devices can be reset, and what to look at first") : why);
    m_card->setToolTip(isThere ? tr("A page for who resets its computers on their lock screens") : why);
    m_allow->setToolTip(
        isThere ? tr("By a policy in Intune, for this group; or takes back one that was made so") : why);
}

void RoomPapers::showReadiness()
{
    auto *dialog = new ReadinessDialog(m_work, wishOf(m_work, m_pane), m_window);
    dialog->open();
}

void RoomPapers::printCard()
{
    const ReadinessWish wish = wishOf(m_work, m_pane);
    ResetCard card {.room = wish.title, .computers = {}, .origin = m_work.origin};
    for (const Device &device : wish.devices)
        card.computers.append(nameForPaper(device.name, device.serialNumber, device.model));
    card.computers.sort();
    const QString name = fileNameOf({tr("Bench card"), wish.title}, QStringLiteral("pdf")).chopped(4);
    previewOrder({.name = name, .document = [card] { return localResetDocument(card); }}, m_window);
}

void RoomPapers::allowLocalReset()
{
    const ReadinessWish wish = wishOf(m_work, m_pane);
    const Group group {.id = std::get<GroupId>(m_pane.choice()), .name = wish.title};
    auto *dialog = new LocalResetDialog(m_work, group, wish.devices, m_window);
    dialog->open();
}

void RoomPapers::printRecipe()
{
    previewOrder({.name = tr("Recipe for a USB stick"), .document = packageRecipe}, m_window);
}

void RoomPapers::saveScript()
{
    auto *dialog = new QFileDialog(
        m_window, tr("Save the Windows RE check"), QDir::homePath(), tr("PowerShell script (*.ps1)"));
    dialog->setObjectName(QStringLiteral("scriptFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ps1"));
    dialog->selectFile(windowsReScriptName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        if (const auto saved = saveFile(file, windowsReScript()); saved)
            tellSaved(file, m_window,
                tr("In Intune it is the detection script of a remediation. On a device, run it as an administrator."));
        else
            tellNotSaved(file, saved.error(), m_window);
    });
    dialog->open();
}

} // namespace Reslate
