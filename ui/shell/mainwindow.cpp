// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/devices/loadwatch.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/timelabels.h"
#include "ui/account/accountmenu.h"
#include "ui/assistant/assistantwindow.h"
#include "ui/assistant/plansdialog.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicedetails.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/jobs/activitypanel.h"
#include "ui/kit/widgets.h"
#include "ui/orders/ordercontroller.h"
#include "ui/shell/banner.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/groupsidebar.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/toolrow.h"

#include <QAction>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Reslate {

MainWindow::MainWindow(const AppServices &work, QWidget *parent)
    : QMainWindow(parent)
    , m_work(work)
    , m_import(new QAction(tr("Import serials…"), this))
    , m_refresh(new QAction(tr("Refresh"), this))
    , m_accounts(new AccountMenu(this))
    , m_tools(new ToolRow(work, m_import, m_refresh, m_accounts, this))
    , m_notice(new QWidget(this))
    , m_banner(new Banner(work.theme, m_notice))
    , m_journalBanner(new Banner(work.theme, m_notice, QStringLiteral("sealNotice")))
    , m_sidebar(new GroupSidebar(work, this))
    , m_pane(new DevicePane(work, this))
    , m_details(new DeviceDetails(work, this))
    , m_activity(new ActivityPanel(work, this))
    , m_desk(new OrderController(work, this))
    , m_loadWatch(new LoadWatch(work.catalog, work.clock, this))
    , m_notifier(new DesktopNotifier(*this, work.settings, this))
    , m_help(new HelpKey(work.places, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_main(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Reslate"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    m_refresh->setToolTip(tr("Read all lists again (F5)"));
    makeImport();
    layOut();
    makeMenus();
    makeStatusBar();
    connectParts();
    restoreLook();
    updateStatus();
}

void MainWindow::layOut()
{
    setNames(m_sides, QStringLiteral("sideSplitter"), tr("Groups, devices and details"));
    m_sides->addWidget(m_sidebar);
    m_sides->addWidget(m_pane);
    m_sides->addWidget(m_details);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->setSizes({200, 884, 276});
    setNames(m_main, QStringLiteral("mainSplitter"), tr("Devices and activity"));
    m_main->addWidget(m_sides);
    m_main->addWidget(m_activity);
    m_main->setStretchFactor(0, 1);
    m_main->setHandleWidth(1);
    m_main->setCollapsible(0, false);
    m_main->setSizes({800, m_activity->maximumHeight()}); // one line until the first job comes

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    auto *notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(12, 8, 12, 8);
    notice->setSpacing(8);
    notice->addWidget(m_banner);
    notice->addWidget(m_journalBanner);
    m_journalBanner->setObjectName(QStringLiteral("sealNotice"));
    m_journalBanner->setButtonText(tr("I have read it"));
    m_notice->hide();
    column->addWidget(m_notice);
    column->addWidget(m_main, 1);
    setCentralWidget(central);
}

void MainWindow::makeStatusBar()
{
    m_practice = plainLabel({}, this);
    m_practice->setObjectName(QStringLiteral("practiceMark"));
    m_announcement = new ElidedLabel(this);
    m_announcement->setObjectName(QStringLiteral("announcement"));
    m_updated = plainLabel({}, this);
    m_updated->setObjectName(QStringLiteral("updated"));
    m_clock = plainLabel({}, this);
    m_clock->setObjectName(QStringLiteral("clockDifference"));
    m_clock->hide();
    m_missing = plainLabel({}, this);
    m_missing->setObjectName(QStringLiteral("missingFacts"));
    m_missing->hide();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_practice);
    statusBar()->addWidget(m_announcement, 1);
    statusBar()->addPermanentWidget(m_missing);
    statusBar()->addPermanentWidget(m_clock);
    statusBar()->addPermanentWidget(m_updated);
}

void MainWindow::connectParts()
{
    DeviceTable *table = m_pane->table();
    connectLists();
    connect(m_refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_banner, &Banner::retryClicked, this, &MainWindow::retry);
    connect(m_journalBanner, &Banner::retryClicked, this, &MainWindow::acknowledge);
    connect(m_loadWatch, &LoadWatch::changed, this, &MainWindow::updateBanner);
    connect(&m_work.engine, &JobEngine::followed, this, [this](const std::optional<Error> &error) {
        m_followError = error;
        updateReach();
    });
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &MainWindow::updateBanner);
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &MainWindow::updateMissing);
    connect(&m_work.catalog, &DeviceCatalog::membersChanged, this, &MainWindow::updateBanner);
    connect(m_sidebar, &GroupSidebar::chosen, this, [this] {
        m_pane->setChoice(m_sidebar->choice(), m_sidebar->choiceTitle());
        showChips();
        offerGroup();
        updateBanner();
    });
    connect(m_pane, &DevicePane::clearNarrowingClicked, m_tools, &ToolRow::clearAll);
    connect(table, &DeviceTable::escapePressed, m_tools, &ToolRow::clearSearch);
    connect(table, &DeviceTable::menuRequested, this, &MainWindow::showContextMenu);
    connect(table, &QTableView::doubleClicked, this, [this] { // to what is known about it
        if (auto *details = m_details->findChild<QScrollArea *>(QStringLiteral("detailsScroll")))
            details->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pane->actions(), &DeviceActions::requested, this, &MainWindow::requestForChecked);
    connect(m_pane->actions(), &DeviceActions::groupResetRequested, this, &MainWindow::openAssistant);
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &MainWindow::updateStatus);
    connect(&m_work.devices, &DeviceModel::viewCountsChanged, this, &MainWindow::updateStatus);
    connect(&m_work.devices, &DeviceModel::checkedChanged, this, [this, table] {
        if (table->hasFocus())
            tellScreenReader(table, tr("Selected: %1").arg(devicesText(m_work.devices.checkedCount())));
    });
    connect(&m_work.jobs, &JobModel::announcement, this, &MainWindow::announce);
    connect(&m_work.jobs, &JobModel::newsArrived, m_notifier, &DesktopNotifier::notify);
    connect(&m_work.jobs, &JobModel::summaryChanged, this,
        [this] { m_notifier->setStatus(tr("Reslate: %1", "how many jobs run").arg(m_work.jobs.summary())); });
    connect(m_desk, &OrderController::started, &m_work.devices, &DeviceModel::clearChecked);
    connect(m_desk, &OrderController::planned, this, &MainWindow::actionPlanned);
    connect(m_desk, &OrderController::otherTimeWanted, this, &MainWindow::planFor);
    connect(m_desk, &OrderController::started, m_activity, [this](const JobId &id) { m_activity->watchStart({id}); });
    connect(
        m_activity, &ActivityPanel::filled, this, &MainWindow::giveActivityRoom, Qt::QueuedConnection); // has its size
    connect(m_main, &QSplitter::splitterMoved, this, [this] { m_isRoomChosen = true; });
    connect(m_activity, &ActivityPanel::retryRequested, m_desk, &OrderController::retry);
    connect(m_activity, &ActivityPanel::confirmed, m_desk, &OrderController::confirm);
    connectDetails();
}

void MainWindow::restoreLook()
{
    resize(firstSize());
    restoreGeometry(m_work.settings.get(settingkeys::windowGeometry));
    m_sides->restoreState(m_work.settings.get(settingkeys::sideSplitter));
    m_pane->table()->restoreColumns(m_work.settings.get(settingkeys::tableHeader));
}

void MainWindow::saveLook()
{
    m_work.settings.set(settingkeys::windowGeometry, saveGeometry());
    m_work.settings.set(settingkeys::sideSplitter, m_sides->saveState());
    if (m_isRoomChosen && !m_activity->isEmpty())
        m_work.settings.set(settingkeys::mainSplitter, m_main->saveState());
    m_work.settings.set(settingkeys::tableHeader, m_pane->table()->saveColumns());
}

QSize MainWindow::firstSize() const
{
    return QSize(1360, 860).boundedTo(screen()->availableSize());
}

void MainWindow::giveActivityRoom()
{
    constexpr int jobsShown = 4;
    m_isRoomChosen = m_isRoomChosen || m_main->restoreState(m_work.settings.get(settingkeys::mainSplitter));
    const int whole = m_main->height();
    const int wanted = std::min(m_activity->heightOf(jobsShown), whole / 3);
    if (!m_isRoomChosen && m_main->sizes().value(1) < wanted)
        m_main->setSizes({whole - wanted, wanted});
}

void MainWindow::setService(const QString &host, bool practice)
{
    m_practicing = practice;
    m_tools->setPlace(practice ? tr("Practice tenant") : plainForDisplay(host), practice);
    m_practice->setText(practice ? tr("Practice school: nothing here touches a real device") : QString());
}

void MainWindow::setAccount(const QString &school, const QString &user)
{
    m_tools->setAccount(school, user);
    const QString name = plainForDisplay(school);
    if (!name.isEmpty())
        setWindowTitle(m_practicing ? tr("%1 (practice) – Reslate").arg(name) : tr("%1 – Reslate").arg(name));
    m_accountError.reset();
    updateBanner();
}

void MainWindow::showAccountError(const Error &error)
{
    m_accountError = error;
    updateBanner();
}

void MainWindow::refresh()
{
    m_work.catalog.refresh();
    if (const auto *group = std::get_if<GroupId>(&m_pane->choice()))
        m_work.catalog.loadMembers(*group);
    Q_EMIT refreshRequested();
}

void MainWindow::requestForChecked(ResetMode mode)
{
    const QList<const Device *> devices = m_work.filter.checkedDevices();
    int shown = 0;
    for (int row = 0; row < m_work.filter.rowCount(); ++row)
        shown += m_work.devices.isChecked(m_work.filter.sourceRow(row)) ? 1 : 0;
    const bool isNamed = std::holds_alternative<GroupId>(m_pane->choice())
        || std::holds_alternative<ListedDevices>(m_pane->choice());
    const QString title = isNamed ? titleOfChecked(devices, m_pane->title(), m_work.filter.scopeDevices())
                                  : titleOfChecked(devices);
    m_desk->request(mode, title, devices, std::max(0, static_cast<int>(devices.size()) - shown));
}

void MainWindow::requestFor(ResetMode mode, const DeviceId &id)
{
    const int row = m_work.catalog.rowOf(id);
    if (row >= 0) {
        const Device &device = m_work.catalog.at(row);
        m_desk->request(mode, displayName(device), {&device}, 0);
    }
}

AssistantWindow *MainWindow::assistant()
{
    if (!m_assistant) {
        m_assistant = new AssistantWindow(m_work, this);
        m_assistant->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_assistant, &QDialog::finished, this, [this] { m_assistant.clear(); }); // it goes, but a little later
        connect(m_assistant, &AssistantWindow::planned, this, &MainWindow::actionPlanned);
        connect(m_assistant, &AssistantWindow::started, &m_work.devices, &DeviceModel::clearChecked);
        connect(m_assistant, &AssistantWindow::started, m_activity, &ActivityPanel::watchStart);
        connect(m_assistant, &AssistantWindow::jobWanted, m_activity, &ActivityPanel::showJob);
    }
    m_assistant->show();
    m_assistant->raise();
    m_assistant->activateWindow();
    return m_assistant;
}

void MainWindow::openAssistant()
{
    const bool begins = !m_assistant; // one that is open keeps what was chosen in it
    AssistantWindow *window = assistant();
    const auto *group = std::get_if<GroupId>(&m_pane->choice());
    if (begins && group)
        window->chooseGroup(*group);
}

/// What a question was about, in the assistant, where a time can be chosen.
void MainWindow::planFor(const Plan &plan)
{
    SavedPlan chosen {.saved = m_work.clock.now(), .pace = {.stopAfter = 5}};
    chosen.wish = {.mode = plan.workflow.goal(), .choices = {.keepUserData = plan.keepUserData}, .title = plan.title};
    for (const JobItem &item : plan.items)
        chosen.devices.append({item, std::nullopt});
    const bool begins = !m_assistant;
    AssistantWindow *window = assistant();
    if (begins)
        window->openPlan(chosen, false);
    else // what was chosen in one that is open isn't given up without a question
        window->leave([window, chosen] { window->openPlan(chosen, false); });
}

void MainWindow::openPlans()
{
    auto *dialog = new PlansDialog(m_work, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlansDialog::chosen, this,
        [this](const SavedPlan &plan, bool own) { assistant()->openPlan(plan, own); });
    dialog->open();
}

void MainWindow::showContextMenu(const QPoint &globalPos)
{
    const Device *current = m_pane->table()->currentDevice();
    if (!current)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("deviceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // On a checked row the menu is about all checked devices, elsewhere about that row alone. Its first line says
    // which.
    const bool forChecked = m_work.devices.isChecked(m_work.catalog.rowOf(current->id));
    QList<int> rows {m_work.catalog.rowOf(current->id)};
    if (forChecked) {
        rows.clear();
        const QList<DeviceId> checked = m_work.devices.checkedDevices();
        for (const DeviceId &id : checked)
            rows.append(m_work.catalog.rowOf(id));
    }
    auto *actions = new DeviceActions(QStringLiteral("menu"), menu);
    const bool currentHeld = m_work.devices.flagsAt(m_work.catalog.rowOf(current->id)).held;
    actions->setCount(static_cast<int>(rows.size()),
        forChecked        ? m_work.filter.counts().checkedHeld
            : currentHeld ? 1
                          : 0,
        [this, &rows](ResetMode mode) { return ordersFor(m_work.devices, rows, mode); });
    if (!forChecked)
        actions->setSubject(displayName(*current));
    actions->addTo(menu);
    connect(actions, &DeviceActions::requested, this, [this, forChecked, id = current->id](ResetMode mode) {
        if (forChecked)
            requestForChecked(mode);
        else
            requestFor(mode, id); // the one that the menu names, whatever is current by now
    });
    menu->popup(globalPos);
}

void MainWindow::updateStatus()
{
    const DeviceCatalog::Load &load = m_work.catalog.load(DeviceCatalog::Part::Devices);
    QString text = devicesText(m_work.devices.presentCount());
    const bool none = m_work.devices.presentCount() == 0;
    if (none && load.state != DeviceCatalog::Load::State::Complete) // not known isn't the same as none
        text = load.state == DeviceCatalog::Load::State::Incomplete ? tr("Devices: not known") : tr("Loading devices…");
    else if (load.state == DeviceCatalog::Load::State::Loading)
        text = tr("%1 · loading…").arg(text);
    else if (load.state == DeviceCatalog::Load::State::Incomplete)
        text = tr("%1 · not complete").arg(text);
    else if (load.finished.isValid())
        text = tr("%1 · updated %2").arg(text, atTime(load.finished, m_work.clock.now()));
    m_updated->setText(text);
    m_refresh->setEnabled(!m_work.catalog.isLoading());
}

void MainWindow::announce(const QString &text)
{
    m_announcement->setText(text);
    tellScreenReader(this, text);
}

} // namespace Reslate
