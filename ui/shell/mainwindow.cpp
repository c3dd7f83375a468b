// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/account/accountmenu.h"
#include "ui/assistant/assistantopener.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicecolumns.h"
#include "ui/devices/devicedetails.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/liftdialog.h"
#include "ui/devices/listoutput.h"
#include "ui/devices/protectdialog.h"
#include "ui/devices/roompapers.h"
#include "ui/jobs/activitypanel.h"
#include "ui/kit/spoken.h"
#include "ui/orders/deviceorders.h"
#include "ui/orders/ordercontroller.h"
#include "ui/shell/departureguard.h"
#include "ui/shell/desktopnotifier.h"
#include "ui/shell/groupsidebar.h"
#include "ui/shell/helpmenu.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/listnavigation.h"
#include "ui/shell/menubar.h"
#include "ui/shell/notices.h"
#include "ui/shell/sidewindows.h"
#include "ui/shell/statusline.h"
#include "ui/shell/toolrow.h"

#include <QAction>
#include <QCloseEvent>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

QAction *makeImport(QObject *parent)
{
    auto *import = new QAction(MainWindow::tr("Import serials…"), parent);
    import->setObjectName(QStringLiteral("importSerials"));
    import->setShortcut(QKeySequence::Open);
    import->setToolTip(MainWindow::tr("Select the devices of a list of serial numbers, for any action"));
    return import;
}

QAction *makeRefresh(QObject *parent)
{
    auto *refresh = new QAction(MainWindow::tr("Refresh"), parent);
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setShortcut(QKeySequence(Qt::Key_F5));
    refresh->setToolTip(MainWindow::tr("Read all lists again (F5)"));
    return refresh;
}

/// Opens a question about one device, if it is still there.
template <typename Dialog> void askAbout(const DeviceId &id, const AppServices &work, QWidget *window)
{
    const int row = work.catalog.rowOf(id);
    if (row < 0)
        return;
    auto *dialog = new Dialog(work, work.catalog.at(row), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MainWindow::MainWindow(const AppServices &work, QWidget *parent)
    : QMainWindow(parent)
    , m_work(work)
    , m_import(makeImport(this))
    , m_refresh(makeRefresh(this))
    , m_accounts(new AccountMenu(this))
    , m_tools(new ToolRow(work, m_import, m_refresh, m_accounts, this))
    , m_notices(new Notices(work, this))
    , m_sidebar(new GroupSidebar(work, this))
    , m_pane(new DevicePane(work, this))
    , m_details(new DeviceDetails(work, this))
    , m_activity(new ActivityPanel(work, this))
    , m_desk(new OrderController(work, this))
    , m_orders(new DeviceOrders(work, *m_pane, *m_desk, this))
    , m_assistants(new AssistantOpener(work, this))
    , m_windows(new SideWindows(work, this))
    , m_lists(new ListNavigation(work, *m_tools, *m_sidebar, *m_pane, this))
    , m_output(new ListOutput(work, *m_pane, this))
    , m_departure(new DepartureGuard(work, *m_assistants, this))
    , m_notifier(new DesktopNotifier(*this, work.settings, this))
    , m_help(new HelpKey(work.places, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_main(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Reslate"));
    layOut();
    setMenuBar(new MenuBar(work,
        {.import = m_import,
            .refresh = m_refresh,
            .accounts = m_accounts,
            .help = new HelpMenu(work, *m_notices, *m_help, this),
            .tools = *m_tools,
            .pane = *m_pane,
            .output = *m_output,
            .papers = *new RoomPapers(work, *m_pane, this),
            .windows = *m_windows,
            .assistants = *m_assistants},
        this));
    m_status = new StatusLine(work, this);
    setStatusBar(m_status);
    connectParts();
    restoreLook();
    updateRefresh();
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
    column->addWidget(m_notices);
    column->addWidget(m_main, 1);
    setCentralWidget(central);
}

void MainWindow::connectParts()
{
    connectChoice();
    connectOrders();
    connectDetails();
    connect(m_import, &QAction::triggered, m_lists, &ListNavigation::importSerials);
    connect(m_refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(&m_work.catalog, &DeviceCatalog::loadChanged, this, &MainWindow::updateRefresh);
    connect(m_accounts, &AccountMenu::permissionsWanted, m_windows, &SideWindows::showPermissions);
    connect(m_windows, &SideWindows::settingsChanged, m_notifier, &DesktopNotifier::applySettings);
    connect(m_output, &ListOutput::announced, m_status, &StatusLine::announce);

    connect(m_notices, &Notices::reachChanged, m_tools, &ToolRow::setReach);
    connect(m_notices, &Notices::announced, m_status, &StatusLine::announce);
    connect(m_notices, &Notices::answered, m_pane->table(), qOverload<>(&QWidget::setFocus));
    connect(m_notices, &Notices::signInWanted, this, &MainWindow::signInWanted);
    connect(m_notices, &Notices::refreshRequested, this, &MainWindow::refreshRequested);
    connect(m_notices, &Notices::newJournalWanted, this, &MainWindow::newJournalWanted);
    connect(m_notices, &Notices::journalNoticeRead, this, &MainWindow::journalNoticeRead);

    connect(&m_work.jobs, &JobModel::announcement, m_status, &StatusLine::announce);
    connect(&m_work.jobs, &JobModel::newsArrived, m_notifier, &DesktopNotifier::notify);
    connect(&m_work.jobs, &JobModel::summaryChanged, this,
        [this] { m_notifier->setStatus(tr("Reslate: %1", "how many jobs run").arg(m_work.jobs.summary())); });
    connect(
        m_activity, &ActivityPanel::filled, this, &MainWindow::giveActivityRoom, Qt::QueuedConnection); // has its size
    connect(m_main, &QSplitter::splitterMoved, this, [this] { m_isRoomChosen = true; });
}

void MainWindow::connectChoice()
{
    connect(m_sidebar, &GroupSidebar::chosen, this, [this] { // the list is there before: ListNavigation was told first
        m_windows->setChoice(m_sidebar->choice());
        m_notices->setChoice(m_sidebar->choice());
    });
    connect(m_lists, &ListNavigation::jobSearchWanted, m_windows, &SideWindows::searchJobs);
    DeviceTable *table = m_pane->table();
    connect(table, &QTableView::doubleClicked, this, [this] { // to what is known about it
        if (auto *details = m_details->findChild<QScrollArea *>(QStringLiteral("detailsScroll")))
            details->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_work.devices, &DeviceModel::checkedChanged, this, [this, table] {
        if (table->hasFocus())
            tellScreenReader(table, tr("Selected: %1").arg(devicesText(m_work.devices.checkedCount())));
    });
}

void MainWindow::connectOrders()
{
    connect(m_desk, &OrderController::started, &m_work.devices, &DeviceModel::clearChecked);
    connect(m_desk, &OrderController::planned, this, &MainWindow::actionPlanned);
    connect(m_desk, &OrderController::otherTimeWanted, m_assistants, &AssistantOpener::openFor);
    connect(m_desk, &OrderController::started, m_activity, &ActivityPanel::watchStart);
    connect(m_desk, &OrderController::jobWanted, m_activity, &ActivityPanel::showJob);
    connect(m_activity, &ActivityPanel::retryRequested, m_desk, &OrderController::retry);
    connect(m_activity, &ActivityPanel::confirmed, m_desk, &OrderController::confirm);
    connect(m_pane->actions(), &DeviceActions::groupResetRequested, m_assistants,
        [this] { m_assistants->open(m_pane->choice()); });
    connect(m_orders, &DeviceOrders::removalWanted, m_assistants, &AssistantOpener::openRemovalOf);
    connect(m_assistants, &AssistantOpener::planned, this, &MainWindow::actionPlanned);
    connect(m_assistants, &AssistantOpener::started, &m_work.devices, &DeviceModel::clearChecked);
    connect(m_assistants, &AssistantOpener::started, m_activity, &ActivityPanel::watchStart);
    connect(m_assistants, &AssistantOpener::planKept, this,
        [this] { m_status->announce(tr("Nothing was sent. The plan is kept: Devices → Plans…")); });
    connect(m_assistants, &AssistantOpener::jobWanted, m_activity, &ActivityPanel::showJob);
    connect(m_windows, &SideWindows::jobWanted, m_activity, &ActivityPanel::showJob);
    connect(m_windows, &SideWindows::deviceWanted, m_activity, &ActivityPanel::showDevice);
}

void MainWindow::connectDetails()
{
    DeviceTable *table = m_pane->table();
    connect(table, &DeviceTable::currentDeviceChanged, this, [this, table] {
        if (table->isCurrentAway())
            m_details->showAway();
        else
            m_details->showDevice(table->currentDevice());
    });
    connect(m_details, &DeviceDetails::requested, m_orders,
        [this](ResetMode mode) { m_orders->requestFor(mode, m_details->deviceId()); });
    connect(m_details, &DeviceDetails::jobRequested, m_activity, &ActivityPanel::showDevice);
    connect(m_details, &DeviceDetails::liftRequested, this,
        [this](const DeviceId &id) { askAbout<LiftDialog>(id, m_work, this); });
    connect(m_details, &DeviceDetails::protectRequested, this,
        [this](const DeviceId &id) { askAbout<ProtectDialog>(id, m_work, this); });

    // The details follow what is read about their device.
    connect(&m_work.devices, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) {
            const int row = m_work.catalog.rowOf(m_details->deviceId());
            if (row >= from.row() && row <= to.row())
                m_details->refresh();
        });
    connect(&m_work.devices, &QAbstractItemModel::rowsRemoved, m_details, &DeviceDetails::refresh);
    connect(&m_work.engine, &JobEngine::jobChanged, m_details, &DeviceDetails::refresh);
}

void MainWindow::restoreLook()
{
    resize(firstSize());
    restoreGeometry(m_work.settings.get(settingkeys::windowGeometry));
    m_sides->restoreState(m_work.settings.get(settingkeys::sideSplitter));
    m_pane->table()->columns().restore(m_work.settings.get(settingkeys::tableHeader));
}

void MainWindow::saveLook()
{
    m_work.settings.set(settingkeys::windowGeometry, saveGeometry());
    m_work.settings.set(settingkeys::sideSplitter, m_sides->saveState());
    if (m_isRoomChosen && !m_activity->isEmpty())
        m_work.settings.set(settingkeys::mainSplitter, m_main->saveState());
    m_work.settings.set(settingkeys::tableHeader, m_pane->table()->columns().save());
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
    m_tools->setPlace(practice ? tr("Practice tenant") : plainForDisplay(host), practice);
    m_status->showPractice(practice);
}

void MainWindow::setAccount(const QString &school, const QString &user)
{
    m_tools->setAccount(school, user);
    const QString name = plainForDisplay(school);
    if (!name.isEmpty())
        setWindowTitle(m_work.origin.practice ? tr("%1 (practice) – Reslate").arg(name) : tr("%1 – Reslate").arg(name));
    m_notices->setAccountError(std::nullopt);
}

void MainWindow::showAccountError(const Error &error)
{
    m_notices->setAccountError(error);
}

void MainWindow::showSignInNeeded(const std::optional<Error> &error)
{
    m_notices->setSignInError(error);
}

void MainWindow::showSignInNotKept()
{
    m_status->showSignInNotKept();
}

void MainWindow::showClockDifference(const std::optional<std::chrono::milliseconds> &serviceAhead)
{
    m_status->showClockDifference(serviceAhead);
}

void MainWindow::showJournalError(const std::optional<Error> &error)
{
    m_activity->showJournal(error);
    m_windows->readJobsAgain();
    m_notices->setJournalError(error);
}

void MainWindow::showJournalNotice(const JobNotice &notice)
{
    m_notices->showJournalNotice(notice);
}

void MainWindow::refresh()
{
    m_work.catalog.refresh();
    if (const auto *group = std::get_if<GroupId>(&m_pane->choice()))
        m_work.catalog.loadMembers(*group);
    Q_EMIT refreshRequested();
}

void MainWindow::updateRefresh()
{
    m_refresh->setEnabled(!m_work.catalog.isLoading());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    event->setAccepted(m_departure->mayClose());
}

void MainWindow::leave(const std::function<void()> &then)
{
    m_departure->leave([this, then] {
        saveLook();
        then();
    });
}

} // namespace Reslate
