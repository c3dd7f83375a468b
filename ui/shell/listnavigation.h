// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QObject>
#include <QPointer>

#include <utility>

namespace Reslate {

class DevicePane;
class ImportDialog;
class ToolRow;

/// Which list of devices the window shows: what the sidebar chooses, and the ways there from the search, the filter, a
/// list of serial numbers and the selection. Nothing here sends anything.
class ListNavigation final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is the parent of its dialog.
    ListNavigation(const AppServices &work, ToolRow &tools, GroupSidebar &sidebar, DevicePane &pane, QWidget *window);

    /// Asks for a list of serial numbers, and selects its devices.
    void importSerials();

Q_SIGNALS:
    /// The search is to go on among the devices of all jobs.
    void jobSearchWanted(const QString &text);

private:
    void connectSearch();
    void showChips();
    void goToFirst();
    void searchAll();
    void searchGroups();
    void removeChip(const QString &id);
    /// Shows these devices alone, and selects them in place of all others.
    void selectList(const QList<DeviceId> &devices, const QString &title);
    void showSelected();
    /// Shows another list and keeps the checks.
    void goTo(const SidebarChoice &choice, const QString &title);
    void check(const QList<DeviceId> &devices);

    const AppServices &m_work;
    ToolRow &m_tools;
    GroupSidebar &m_sidebar;
    DevicePane &m_pane;
    QWidget *m_window;
    QPointer<ImportDialog> m_importing; ///< while it is open
    std::pair<SidebarChoice, QString> m_beforeList; ///< what was chosen before a list of devices, with its title
};

} // namespace Reslate
