// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/listnavigation.h"

#include "models/devices/devicecriteria.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/importdialog.h"
#include "ui/shell/narrowingbar.h"
#include "ui/shell/toolrow.h"

namespace Reslate {
namespace {

const QString scopeChip = QStringLiteral("scope"); ///< the list of devices itself, beside those of the tool row

} // namespace

ListNavigation::ListNavigation(
    const AppServices &work, ToolRow &tools, GroupSidebar &sidebar, DevicePane &pane, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_tools(tools)
    , m_sidebar(sidebar)
    , m_pane(pane)
    , m_window(window)
{
    connectSearch();
    connect(&sidebar, &GroupSidebar::chosen, this, [this] {
        m_pane.setChoice(m_sidebar.choice(), m_sidebar.choiceTitle());
        showChips();
    });
    connect(&tools, &ToolRow::narrowingChanged, this, [this] {
        m_pane.setNarrowed(m_tools.isNarrowing());
        showChips();
    });
    connect(&pane, &DevicePane::clearNarrowingClicked, &tools, &ToolRow::clearAll);
    connect(pane.table(), &DeviceTable::escapePressed, &tools, &ToolRow::clearSearch);
    connect(pane.narrowing(), &NarrowingBar::showHiddenClicked, this, &ListNavigation::showSelected);
    connect(pane.narrowing(), &NarrowingBar::chipRemoved, this, &ListNavigation::removeChip);
}

void ListNavigation::connectSearch()
{
    // Both lead to a device and its details; neither checks it, nor sends anything.
    connect(&m_tools, &ToolRow::searchLeftDown, this, [this] {
        if (m_work.filter.rowCount() > 0)
            goToFirst();
    });
    connect(&m_tools, &ToolRow::searchEntered, this, [this] {
        if (m_work.filter.rowCount() == 1)
            goToFirst();
    });
    connect(&m_pane, &DevicePane::searchAllClicked, this, &ListNavigation::searchAll);
    connect(&m_pane, &DevicePane::searchGroupsClicked, this, &ListNavigation::searchGroups);
    connect(
        &m_pane, &DevicePane::searchJobsClicked, this, [this] { Q_EMIT jobSearchWanted(m_work.filter.searchText()); });
}

void ListNavigation::goToFirst()
{
    m_pane.table()->goToTop();
    m_pane.table()->setFocus();
}

void ListNavigation::searchAll()
{
    m_tools.clearFilter();
    goTo(AllDevices {}, tr("All devices"));
    m_pane.table()->setFocus(); // the button that had it is gone
}

void ListNavigation::searchGroups()
{
    const QString text = m_work.filter.searchText();
    m_tools.clearAll();
    m_sidebar.searchFor(text);
    m_pane.table()->setFocus();
}

void ListNavigation::removeChip(const QString &id)
{
    if (id == scopeChip)
        goTo(m_beforeList.first, m_beforeList.second);
    else
        m_tools.removeChip(id);
    m_pane.table()->setFocus();
}

void ListNavigation::showChips()
{
    QList<NarrowingChip> chips = m_tools.chips();
    if (std::holds_alternative<ListedDevices>(m_pane.choice()))
        chips.prepend({scopeChip, tr("Only these: %1", "name of a list").arg(m_pane.title())});
    m_pane.narrowing()->setChips(chips);
}

void ListNavigation::importSerials()
{
    const bool isNew = !m_importing;
    if (isNew) {
        m_importing = new ImportDialog(m_work, m_window);
        m_importing->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_importing, &ImportDialog::chosen, this, &ListNavigation::selectList);
    }
    m_importing->show();
    m_importing->raise();
    m_importing->activateWindow();
    if (isNew)
        m_importing->chooseFile();
}

void ListNavigation::selectList(const QList<DeviceId> &devices, const QString &title)
{
    m_tools.clearAll();
    m_work.devices.clearChecked();
    goTo(ListedDevices {QSet<DeviceId>(devices.cbegin(), devices.cend())}, title);
    check(devices);
    m_pane.table()->setFocus();
}

void ListNavigation::showSelected()
{
    const QList<DeviceId> checked = m_work.devices.checkedDevices();
    m_tools.clearAll();
    goTo(ListedDevices {QSet<DeviceId>(checked.cbegin(), checked.cend())}, tr("Selected devices"));
    m_pane.table()->setFocus(); // the button that had it is gone
}

void ListNavigation::goTo(const SidebarChoice &choice, const QString &title)
{
    if (!std::holds_alternative<ListedDevices>(m_sidebar.choice()))
        m_beforeList = {m_sidebar.choice(), m_sidebar.choiceTitle()};
    // Another list drops the checks of the one before. Here they are what the way leads to, or wide enough to hold
    // them.
    const QList<DeviceId> checked = m_work.devices.checkedDevices();
    m_sidebar.choose(choice, title);
    check(checked);
}

void ListNavigation::check(const QList<DeviceId> &devices)
{
    QList<int> rows;
    for (const DeviceId &id : devices) {
        if (const int row = m_work.catalog.rowOf(id); row >= 0)
            rows.append(row);
    }
    m_work.devices.setChecked(rows, true);
}

} // namespace Reslate
