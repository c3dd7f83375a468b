// SPDX-License-Identifier: GPL-3.0-or-later
// The menu bar of the main window.
#include "ui/shell/mainwindow.h"

#include "models/paper/filesaving.h"
#include "models/paper/supportinfo.h"
#include "ui/account/accountmenu.h"
#include "ui/devices/columnmenu.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/jobs/activitypanel.h"
#include "ui/jobs/alljobsdialog.h"
#include "ui/kit/iconset.h"
#include "ui/kit/messagebox.h"
#include "ui/kit/widgets.h"
#include "ui/orders/foureyesdialog.h"
#include "ui/orders/permissionsdialog.h"
#include "ui/rules/closedhoursdialog.h"
#include "ui/rules/protecteddialog.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/groupsidebar.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/savednotice.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/toolrow.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QPushButton>
#include <QShortcut>

namespace Reslate {

void MainWindow::makeMenus()
{
    QLabel *brand = plainLabel(tr("Reslate"), this);
    brand->setObjectName(QStringLiteral("brand"));
    menuBar()->setCornerWidget(brand, Qt::TopLeftCorner);

    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_import);
    file->addAction(makeExportAction());
    file->addAction(makePrintAction());
    file->addSeparator();
    file->addAction(m_refresh);
    file->addMenu(m_accounts);
    connect(m_accounts, &AccountMenu::permissionsWanted, this, &MainWindow::showPermissions);
    QAction *settings = file->addAction(tr("&Settings…"), this, &MainWindow::showSettings);
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    file->addMenu(makeRulesMenu(file));
    file->addSeparator();
    QAction *quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setObjectName(QStringLiteral("quit"));

    makeDevicesMenu();
    makeViewMenu();
    makeHelpMenu();
    addMenuKeys();
}

void MainWindow::makeDevicesMenu()
{
    QMenu *devices = menuBar()->addMenu(tr("&Devices"));
    devices->setToolTipsVisible(true);
    m_pane->actions()->addTo(devices);
    devices->addSeparator();
    QAction *reset = devices->addAction(tr("Reset a whole group…"), this, &MainWindow::openAssistant);
    reset->setObjectName(QStringLiteral("openAssistant"));
    QAction *plans = devices->addAction(tr("Plans…"), this, &MainWindow::openPlans);
    plans->setObjectName(QStringLiteral("openPlans"));
    devices->addSeparator();
    QAction *all = devices->addAction(tr("Select all in the list"));
    all->setObjectName(QStringLiteral("selectAll"));
    all->setShortcut(QKeySequence::SelectAll); // a field or text that has the focus takes the key for itself
    connect(all, &QAction::triggered, this, [this] { m_work.filter.setAllChecked(true); });
    QAction *none = devices->addAction(tr("Select none"), &m_work.devices, &DeviceModel::clearChecked);
    none->setObjectName(QStringLiteral("selectNone"));
    devices->addAction(makeCopyAction());
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    QAction *search = view->addAction(tr("&Search"), m_tools, &ToolRow::focusSearch);
    search->setShortcut(QKeySequence::Find);
    search->setObjectName(QStringLiteral("searchAction"));
    QAction *clear = view->addAction(tr("Clear search and filter"), m_tools, &ToolRow::clearAll);
    clear->setObjectName(QStringLiteral("clearNarrowing"));
    view->addSeparator();
    auto *columns = new ColumnMenu(*m_pane->table(), view);
    view->addMenu(columns);
    connect(m_pane->table(), &DeviceTable::columnMenuRequested, columns, &ColumnMenu::openFor);
    QAction *jobs = view->addAction(tr("All &jobs…"), this, &MainWindow::showAllJobs);
    jobs->setObjectName(QStringLiteral("allJobsAction"));
    jobs->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    view->addSeparator();
    view->addMenu(makeSortMenu(view));
    view->addMenu(makeThemeMenu(view));
}

QMenu *MainWindow::makeRulesMenu(QMenu *file)
{
    auto *menu = new QMenu(tr("&Rules of the school"), file);
    menu->setToolTipsVisible(true);
    QAction *list = menu->addAction(tr("&Protected list…"), this, &MainWindow::showProtected);
    list->setObjectName(QStringLiteral("protectedList"));
    list->setToolTip(tr("What no action may touch, and why"));
    QAction *hours = menu->addAction(tr("&Closed hours…"), this, &MainWindow::showClosedHours);
    hours->setObjectName(QStringLiteral("closedHours"));
    hours->setToolTip(tr("When nothing destructive is sent, and why"));
    QAction *eyes = menu->addAction(tr("&Second person…"), this, &MainWindow::showFourEyes);
    eyes->setObjectName(QStringLiteral("fourEyes"));
    eyes->setToolTip(tr("Whether a second person has to confirm what is destructive"));
    return menu;
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    const auto addPage = [this, menu](const QString &text, const QString &page) {
        QAction *action = menu->addAction(text, this, [this, page] { m_help->open(this, page); });
        action->setObjectName(QStringLiteral("help-") + page);
        return action;
    };
    // The key itself is HelpKey's, which knows the window in front; here it is only shown.
    addPage(tr("&Contents") + QLatin1String("\tF1"), QStringLiteral("main"));
    addPage(tr("&Keys"), QStringLiteral("keys"));
    addPage(tr("&Where data is stored"), QStringLiteral("data"));
    menu->addSeparator();
    QAction *support = menu->addAction(tr("&Save support information…"), this, &MainWindow::saveSupport);
    support->setObjectName(QStringLiteral("saveSupport"));
    QAction *about = menu->addAction(tr("About Reslate…"), this, &MainWindow::showAbout);
    about->setObjectName(QStringLiteral("about"));
}

/// F10 as on Windows, on all systems.
void MainWindow::addMenuKeys()
{
    auto *key = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(key, &QShortcut::activated, this, [this] {
        menuBar()->setFocus(Qt::MenuBarFocusReason);
        menuBar()->setActiveAction(menuBar()->actions().constFirst());
    });
}

QMenu *MainWindow::makeSortMenu(QMenu *view)
{
    auto *menu = new QMenu(tr("Sort by"), view);
    for (int column = static_cast<int>(DeviceModel::Column::Device); column < DeviceModel::columns; ++column) {
        const QString title = m_work.devices.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction *action = menu->addAction(title);
        action->setObjectName(QStringLiteral("sort-%1").arg(column));
        connect(action, &QAction::triggered, this, [this, column] { m_pane->table()->sortBy(column); });
    }
    return menu;
}

QMenu *MainWindow::makeThemeMenu(QMenu *view)
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

void MainWindow::showAllJobs()
{
    if (!m_allJobs) {
        m_allJobs = new AllJobsDialog(m_work, this);
        m_allJobs->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_allJobs, &AllJobsDialog::jobWanted, m_activity, &ActivityPanel::showJob);
    }
    m_allJobs->show();
    m_allJobs->raise();
    m_allJobs->activateWindow();
}

void MainWindow::showSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_work, this);
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settings, &SettingsDialog::changed, m_notifier, &DesktopNotifier::applySettings);
        connect(m_settings, &SettingsDialog::protectedWanted, this, &MainWindow::showProtected);
        connect(m_settings, &SettingsDialog::hoursWanted, this, &MainWindow::showClosedHours);
        connect(m_settings, &SettingsDialog::secondPersonWanted, this, &MainWindow::showFourEyes);
        connect(m_settings, &SettingsDialog::permissionsWanted, this, &MainWindow::showPermissions);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void MainWindow::saveSupport()
{
    auto *dialog = new QFileDialog(this, tr("Save support information"), QDir::homePath(), tr("Text (*.txt)"));
    dialog->setObjectName(QStringLiteral("supportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    const QString today = m_work.clock.now().toLocalTime().date().toString(Qt::ISODate);
    dialog->selectFile(fileNameOf({tr("Reslate support information"), today}, QStringLiteral("txt")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const OpenSchool school {.catalog = m_work.catalog,
            .engine = m_work.engine,
            .journalError = m_journalError,
            .isPractice = m_practicing};
        const QString text = supportText(m_work.settings, school, m_work.clock.now());
        if (const auto saved = saveFile(file, text.toUtf8()); saved)
            tellSaved(file, this);
        else
            tellNotSaved(file, saved.error(), this);
    });
    dialog->open();
}

void MainWindow::showProtected()
{
    if (!m_protected) {
        m_protected = new ProtectedDialog(m_work, this);
        m_protected->setAttribute(Qt::WA_DeleteOnClose);
    }
    offerGroup();
    m_protected->show();
    m_protected->raise();
    m_protected->activateWindow();
}

void MainWindow::showClosedHours()
{
    if (!m_closedHours) {
        m_closedHours = new ClosedHoursDialog(m_work, this);
        m_closedHours->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_closedHours->show();
    m_closedHours->raise();
    m_closedHours->activateWindow();
}

void MainWindow::showFourEyes()
{
    if (!m_fourEyes) {
        m_fourEyes = new FourEyesDialog(m_work, this);
        m_fourEyes->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_fourEyes->show();
    m_fourEyes->raise();
    m_fourEyes->activateWindow();
}

void MainWindow::showPermissions()
{
    if (!m_permissions) {
        m_permissions = new PermissionsDialog(m_work, this);
        m_permissions->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_permissions->show();
    m_permissions->raise();
    m_permissions->activateWindow();
}

void MainWindow::offerGroup()
{
    if (!m_protected)
        return;
    std::optional<Group> chosen;
    if (const auto *id = std::get_if<GroupId>(&m_sidebar->choice())) {
        for (const Group &group : m_work.catalog.groups()) {
            if (group.id == *id)
                chosen = group;
        }
    }
    m_protected->setGroup(chosen);
}

void MainWindow::showAbout()
{
    QMessageBox *box = makeMessageBox(QMessageBox::NoIcon, QStringLiteral("aboutBox"),
        {.title = tr("About Reslate"),
            .text = tr("Reslate %1").arg(QStringLiteral(RESLATE_VERSION)),
            .more = tr("Lists a school's managed devices, says which reset applies, sends it and follows each "
                       "device until there is proof.\n\nFree software under the GNU General Public License, "
                       "version 3 or later. It comes without any warranty.")},
        this);
    addSafeButton(box, tr("Close"), QStringLiteral("aboutClose"));
    box->setIconPixmap(programIcon().pixmap(64, 64));
    box->open();
}

} // namespace Reslate
