// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QMenuBar>

class QAction;
class QMenu;

namespace Reslate {

class AccountMenu;
class AssistantOpener;
class DevicePane;
class ListOutput;
class RoomPapers;
class SideWindows;
class ToolRow;

/// What the menus of the main window show and act on. All of it must outlive the menus.
struct MenuTargets {
    QAction *import;
    QAction *refresh;
    AccountMenu *accounts;
    QMenu *help;
    ToolRow &tools;
    DevicePane &pane;
    ListOutput &output;
    RoomPapers &papers;
    SideWindows &windows;
    AssistantOpener &assistants;
};

/// The menus of the main window: File, Devices, View and Help.
class MenuBar final : public QMenuBar {
    Q_OBJECT
public:
    /// Quit closes the window.
    MenuBar(const AppServices &work, const MenuTargets &targets, QWidget *window);

private:
    void addFileMenu();
    void addDevicesMenu();
    void addViewMenu();
    QMenu *makeRulesMenu(QMenu *file);
    QMenu *makeSortMenu(QMenu *view);
    QMenu *makeThemeMenu(QMenu *view);
    void addMenuKey();

    const AppServices &m_work;
    MenuTargets m_targets;
    QWidget *m_window;
};

} // namespace Reslate
