// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menubar.h"

#include "ui/account/accountmenu.h"
#include "ui/assistant/assistantopener.h"
#include "ui/devices/columnmenu.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/listoutput.h"
#include "ui/devices/roompapers.h"
#include "ui/kit/widgets.h"
#include "ui/shell/sidewindows.h"
#include "ui/shell/toolrow.h"

#include <QAction>
#include <QActionGroup>
#include <QShortcut>

namespace Reslate {

MenuBar::MenuBar(const AppServices &work, const MenuTargets &targets, QWidget *window)
    : QMenuBar(window)
    , m_work(work)
    , m_targets(targets)
    , m_window(window)
{
    QLabel *brand = plainLabel(tr("Reslate"), window);
    brand->setObjectName(QStringLiteral("brand"));
    setCornerWidget(brand, Qt::TopLeftCorner);
    addFileMenu();
    addDevicesMenu();
    addViewMenu();
    addMenu(targets.help);
    addMenuKey();
}

void MenuBar::addFileMenu()
{
    QMenu *file = addMenu(tr("&File"));
    file->addAction(m_targets.import);
    file->addAction(m_targets.output.exportAction());
    file->addAction(m_targets.output.printAction());
    file->addSeparator();
    file->addAction(m_targets.refresh);
    file->addMenu(m_targets.accounts);
    QAction *settings = file->addAction(tr("&Settings…"), &m_targets.windows, &SideWindows::showSettings);
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    file->addMenu(makeRulesMenu(file));
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), m_window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setObjectName(QStringLiteral("quit"));
}

void MenuBar::addDevicesMenu()
{
    QMenu *devices = addMenu(tr("&Devices"));
    devices->setToolTipsVisible(true);
    m_targets.pane.actions()->addTo(devices);
    devices->addSeparator();
    QAction *reset = devices->addAction(tr("Reset a whole group…"), &m_targets.assistants,
        [this] { m_targets.assistants.open(m_targets.pane.choice()); });
    reset->setObjectName(QStringLiteral("openAssistant"));
    QAction *remove = devices->addAction(tr("Wipe and remove…"), &m_targets.assistants,
        [this] { m_targets.assistants.openRemoval(m_targets.pane.choice()); });
    remove->setObjectName(QStringLiteral("openRemoval"));
    QAction *plans = devices->addAction(tr("Plans…"), &m_targets.assistants, &AssistantOpener::openPlans);
    plans->setObjectName(QStringLiteral("openPlans"));
    auto *prepare = new QMenu(tr("Prepare a reset"), devices);
    prepare->setObjectName(QStringLiteral("prepareMenu"));
    m_targets.papers.addTo(prepare);
    devices->addMenu(prepare);
    devices->addSeparator();
    QAction *all = devices->addAction(tr("Select all in the list"));
    all->setObjectName(QStringLiteral("selectAll"));
    all->setShortcut(QKeySequence::SelectAll); // a field or text that has the focus takes the key for itself
    connect(all, &QAction::triggered, this, [this] { m_work.filter.setAllChecked(true); });
    QAction *none = devices->addAction(tr("Select none"), &m_work.devices, &DeviceModel::clearChecked);
    none->setObjectName(QStringLiteral("selectNone"));
    devices->addAction(m_targets.output.copyAction());
}

void MenuBar::addViewMenu()
{
    QMenu *view = addMenu(tr("&View"));
    QAction *search = view->addAction(tr("&Search"), &m_targets.tools, &ToolRow::focusSearch);
    search->setShortcut(QKeySequence::Find);
    search->setObjectName(QStringLiteral("searchAction"));
    QAction *clear = view->addAction(tr("Clear search and filter"), &m_targets.tools, &ToolRow::clearAll);
    clear->setObjectName(QStringLiteral("clearNarrowing"));
    view->addSeparator();
    auto *columns = new ColumnMenu(*m_targets.pane.table(), view);
    view->addMenu(columns);
    connect(&m_targets.pane.table()->columns(), &DeviceColumns::menuRequested, columns, &ColumnMenu::openFor);
    QAction *jobs = view->addAction(tr("All &jobs…"), &m_targets.windows, &SideWindows::showAllJobs);
    jobs->setObjectName(QStringLiteral("allJobsAction"));
    jobs->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    QAction *retired = view->addAction(tr("&Retired…"), &m_targets.windows, &SideWindows::showRetired);
    retired->setObjectName(QStringLiteral("retiredAction"));
    retired->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    view->addSeparator();
    view->addMenu(makeSortMenu(view));
    view->addMenu(makeThemeMenu(view));
}

QMenu *MenuBar::makeRulesMenu(QMenu *file)
{
    auto *menu = new QMenu(tr("&Rules of the school"), file);
    menu->setToolTipsVisible(true);
    QAction *list = menu->addAction(tr("&Protected list…"), &m_targets.windows, &SideWindows::showProtected);
    list->setObjectName(QStringLiteral("protectedList"));
    list->setToolTip(tr("What no action may touch, and why"));
    QAction *hours = menu->addAction(tr("&Closed hours…"), &m_targets.windows, &SideWindows::showClosedHours);
    hours->setObjectName(QStringLiteral("closedHours"));
    hours->setToolTip(tr("When nothing destructive is sent, and why"));
    QAction *eyes = menu->addAction(tr("&Second person…"), &m_targets.windows, &SideWindows::showFourEyes);
    eyes->setObjectName(QStringLiteral("fourEyes"));
    eyes->setToolTip(tr("Whether a second person has to confirm what is destructive"));
    return menu;
}

/// F10 as on Windows, on all systems.
void MenuBar::addMenuKey()
{
    auto *key = new QShortcut(QKeySequence(Qt::Key_F10), m_window);
    connect(key, &QShortcut::activated, this, [this] {
        setFocus(Qt::MenuBarFocusReason);
        setActiveAction(actions().constFirst());
    });
}

QMenu *MenuBar::makeSortMenu(QMenu *view)
{
    auto *menu = new QMenu(tr("Sort by"), view);
    for (int column = static_cast<int>(DeviceModel::Column::Device); column < DeviceModel::columns; ++column) {
        const QString title = m_work.devices.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *action = menu->addAction(title);
        action->setObjectName(QStringLiteral("sort-%1").arg(column));
        connect(action, &QAction::triggered, this, [this, column] { m_targets.pane.table()->sortBy(column); });
    }
    return menu;
}

QMenu *MenuBar::makeThemeMenu(QMenu *view)
{
    auto *menu = new QMenu(tr("Colors"), view);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Theme::Choice choice, const QString &name) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_work.theme.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_work.theme.choose(choice);
            m_work.settings.set(settingkeys::theme, Theme::nameOf(choice));
        });
    };
    add(tr("As the system"), Theme::Choice::System, QStringLiteral("theme-system"));
    add(tr("Light"), Theme::Choice::Light, QStringLiteral("theme-light"));
    add(tr("Dark"), Theme::Choice::Dark, QStringLiteral("theme-dark"));
    return menu;
}

} // namespace Reslate
