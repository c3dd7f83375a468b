// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window's list is chosen by a list of serial numbers, by the selection and by the search.
#include "ui/shell/mainwindow.h"

#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/importdialog.h"
#include "ui/jobs/alljobsdialog.h"
#include "ui/shell/groupsidebar.h"
#include "ui/shell/narrowingbar.h"
#include "ui/shell/toolrow.h"

#include <QAction>

namespace Reslate {
namespace {

const QString scopeChip = QStringLiteral("scope"); ///< the list of devices itself, beside those of the tool row

} // namespace

void MainWindow::makeImport()
{
    m_import->setObjectName(QStringLiteral("importSerials"));
    m_import->setShortcut(QKeySequence::Open);
    m_import->setToolTip(tr("Select the devices of a list of serial numbers, for any action"));
    connect(m_import, &QAction::triggered, this, &MainWindow::importSerials);
}

void MainWindow::connectLists()
{
    connect(m_tools, &ToolRow::narrowingChanged, this, [this] {
        m_pane->setNarrowed(m_tools->isNarrowing());
        showChips();
    });
    // Both lead to a device and its details; neither checks it, nor sends anything.
    const auto goToFirst = [this] {
        m_pane->table()->goToTop();
        m_pane->table()->setFocus();
    };
    connect(m_tools, &ToolRow::searchLeftDown, this, [this, goToFirst] {
        if (m_work.filter.rowCount() > 0)
            goToFirst();
    });
    connect(m_tools, &ToolRow::searchEntered, this, [this, goToFirst] {
        if (m_work.filter.rowCount() == 1)
            goToFirst();
    });
    connect(m_pane, &DevicePane::searchAllClicked, this, [this] {
        m_tools->clearFilter();
        goTo(AllDevices {}, tr("All devices"));
        m_pane->table()->setFocus(); // the button that had it is gone
    });
    connect(m_pane, &DevicePane::searchGroupsClicked, this, [this] {
        const QString text = m_work.filter.searchText();
        m_tools->clearAll();
        m_sidebar->searchFor(text);
        m_pane->table()->setFocus();
    });
    connect(m_pane, &DevicePane::searchJobsClicked, this, [this] {
        showAllJobs();
        m_allJobs->search(m_work.filter.searchText());
    });
    connect(m_pane->narrowing(), &NarrowingBar::showHiddenClicked, this, &MainWindow::showSelected);
    connect(m_pane->narrowing(), &NarrowingBar::chipRemoved, this, [this](const QString &id) {
        if (id == scopeChip)
            goTo(m_beforeList.first, m_beforeList.second);
        else
            m_tools->removeChip(id);
        m_pane->table()->setFocus();
    });
}

void MainWindow::showChips()
{
    QList<NarrowingChip> chips = m_tools->chips();
    if (std::holds_alternative<ListedDevices>(m_pane->choice()))
        chips.prepend({scopeChip, tr("Only these: %1", "name of a list").arg(m_pane->title())});
    m_pane->narrowing()->setChips(chips);
}

void MainWindow::importSerials()
{
    const bool isNew = !m_importing;
    if (isNew) {
        m_importing = new ImportDialog(m_work, this);
        m_importing->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_importing, &ImportDialog::chosen, this, &MainWindow::selectList);
    }
    m_importing->show();
    m_importing->raise();
    m_importing->activateWindow();
    if (isNew)
        m_importing->chooseFile();
}

void MainWindow::selectList(const QList<DeviceId> &devices, const QString &title)
{
    m_tools->clearAll();
    m_work.devices.clearChecked();
    goTo(ListedDevices {QSet<DeviceId>(devices.cbegin(), devices.cend())}, title);
    check(devices);
    m_pane->table()->setFocus();
}

void MainWindow::showSelected()
{
    const QList<DeviceId> checked = m_work.devices.checkedDevices();
    m_tools->clearAll();
    goTo(ListedDevices {QSet<DeviceId>(checked.cbegin(), checked.cend())}, tr("Selected devices"));
    m_pane->table()->setFocus(); // the button that had it is gone
}

void MainWindow::goTo(const SidebarChoice &choice, const QString &title)
{
    if (!std::holds_alternative<ListedDevices>(m_sidebar->choice()))
        m_beforeList = {m_sidebar->choice(), m_sidebar->choiceTitle()};
    // Another list drops the checks of the one before. Here they are what the way leads to, or wide enough to hold
    // them.
    const QList<DeviceId> checked = m_work.devices.checkedDevices();
    m_sidebar->choose(choice, title);
    check(checked);
}

void MainWindow::check(const QList<DeviceId> &devices)
{
    QList<int> rows;
    for (const DeviceId &id : devices) {
        if (const int row = m_work.catalog.rowOf(id); row >= 0)
            rows.append(row);
    }
    m_work.devices.setChecked(rows, true);
}

} // namespace Reslate
