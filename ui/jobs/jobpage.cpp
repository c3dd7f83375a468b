// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobpage.h"

#include "core/async.h"
#include "domain/job/itemmoves.h"
#include "jobs/journal/chainreport.h"
#include "models/jobs/jobnotice.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/modelroles.h"
#include "models/text/pendinglabels.h"
#include "ui/devices/currentrow.h"
#include "ui/jobs/jobfoot.h"
#include "ui/jobs/jobhead.h"
#include "ui/jobs/jobitempanel.h"
#include "ui/jobs/waivedialog.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/shell/banner.h"

#include <QItemSelectionModel>
#include <QListView>
#include <QScreen>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::chrono::minutes freshTexts {1};

} // namespace

JobPage::JobPage(const AppServices &work, const JobId &job, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_job(job)
    , m_items(work.engine, work.clock, [this](const DeviceId &id) { return deviceOf(id); })
    , m_groups(work.engine, work.clock, job, [this](const DeviceId &id) { return deviceOf(id); })
{
    setNames(this, QStringLiteral("jobPage"), tr("Job"));
    setWindowTitle(tr("Job"));
    m_items.setJob(job);
    m_shown.setSourceModel(&m_items);
    m_shown.setFilterRole(GroupKeyRole);
    layOut();
    connectParts();
    showJob();
    m_groupList->setCurrentIndex(m_groups.index(0));
    watchTime();
    checkJournal();
}

const Device *JobPage::deviceOf(const DeviceId &id) const
{
    const int row = m_work.catalog.rowOf(id);
    return row < 0 ? nullptr : &m_work.catalog.at(row);
}

void JobPage::layOut()
{
    resize(QSize(1200, 680).boundedTo(screen()->availableSize()));
    m_head = new JobHead(m_work, m_job, this); // first, because the tab key goes by the order in which things are made
    auto *middle = new QSplitter(Qt::Horizontal, this);
    setNames(middle, QStringLiteral("jobSplitter"), tr("Groups, devices and history"));
    middle->setChildrenCollapsible(false);
    middle->setHandleWidth(1);
    middle->addWidget(makeGroups());
    middle->addWidget(makeDevices());
    m_item = new JobItemPanel(m_work, m_job, this);
    middle->addWidget(m_item);
    middle->setStretchFactor(1, 1);
    middle->setSizes({250, 610, 340});
    m_foot = new JobFoot(
        m_work, m_job, [this](const ChaseMenu::Then &then) { makeChaseList(then); }, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(middle, 1);
    column->addWidget(m_foot);
    m_groupList->setFocus();
}

QWidget *JobPage::makeGroups()
{
    m_groupList = new QListView(this);
    setNames(m_groupList, QStringLiteral("jobGroups"), tr("Groups of devices"));
    m_groupList->setModel(&m_groups);
    setUpListView(m_groupList, m_work.theme);
    m_groupList->setMinimumWidth(200);
    return m_groupList;
}

QWidget *JobPage::makeDevices()
{
    auto *pane = new QWidget(this);
    pane->setObjectName(QStringLiteral("jobDevicesPane"));
    m_groupTitle = wrappedLabel({}, pane);
    m_groupTitle->setObjectName(QStringLiteral("jobGroupTitle"));
    m_groupTitle->setFont(scaledFont(font(), 1, QFont::Bold));
    m_advice = wrappedLabel({}, pane, "muted");
    m_advice->setObjectName(QStringLiteral("jobGroupAdvice"));
    // Device, serial number, status, last contact; the details stand at the side.
    auto *table = new SharingTable({18, 18, 32, 12}, pane);
    m_table = table;
    setNames(m_table, QStringLiteral("jobItems"), tr("Devices of this group"));
    m_current = new CurrentRow(m_table, &m_shown);
    const Job *job = m_work.engine.job(m_job);
    const bool hasSteps = job && job->workflow.size() > 1; // then each status names one, too
    makeRowTable(m_table, m_work.theme, hasSteps ? 48 : 36);
    m_table->setItemDelegateForColumn(
        static_cast<int>(JobItemModel::Column::Status), new StatusDelegate(m_work.theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnHidden(static_cast<int>(JobItemModel::Column::Detail), true);
    table->keepWhole(static_cast<int>(JobItemModel::Column::Serial));
    pane->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_groupTitle);
    column->addWidget(m_advice);
    column->addWidget(m_table, 1);
    return pane;
}

void JobPage::connectParts()
{
    connect(m_foot, &JobFoot::retryClicked, this, [this] { Q_EMIT retryRequested(m_job); });
    connect(m_foot, &JobFoot::confirmClicked, this, &JobPage::askToConfirm);
    connect(m_foot, &JobFoot::untouchedClicked, this, &JobPage::askAboutUnknown);
    connect(m_item, &JobItemPanel::copyClicked, this, &JobPage::copyDetails);
    connect(m_foot, &JobFoot::waiveClicked, this, &JobPage::askToWaive);
    connect(m_foot, &JobFoot::closeClicked, this, &QDialog::reject);
    connect(m_head->journalBanner(), &Banner::retryClicked, this, [this] { checkJournal(); });
    connect(&m_work.jobs, &QAbstractItemModel::dataChanged, this, &JobPage::showJob);
    connect(&m_groups, &QAbstractItemModel::modelReset, this, &JobPage::restoreGroup);
    connect(&m_groups, &QAbstractItemModel::dataChanged, this, &JobPage::chooseGroup);
    connect(m_groupList->selectionModel(), &QItemSelectionModel::currentChanged, this, &JobPage::chooseGroup);
    connect(m_current, &CurrentRow::changed, this, &JobPage::showItem);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobPage::updateActions);
    connect(&m_items, &QAbstractItemModel::dataChanged, this, &JobPage::showItem);
    connect(&m_work.engine, &JobEngine::followed, this, [this] {
        m_items.refresh();
        m_groups.refresh();
    });
}

void JobPage::watchTime()
{
    m_work.clock.callAfter(freshTexts, this, [this] {
        m_items.refresh();
        m_groups.refresh();
        watchTime();
    });
}

void JobPage::showJob()
{
    const Job *job = m_work.engine.job(m_job);
    if (!job)
        return;
    const QString title = m_work.jobs.textsOf(*job, Qt::DisplayRole).toString();
    setWindowTitle(title);
    setSpokenName(this, title);
    m_head->showJob(*job, m_table);
    updateActions();
}

void JobPage::updateActions()
{
    if (const Job *job = m_work.engine.job(m_job))
        m_foot->showJob(*job, selectedPlaces());
}

void JobPage::showItem()
{
    const QModelIndex item = m_shown.mapToSource(m_table->currentIndex());
    if (item.isValid() && m_work.engine.job(m_job))
        m_item->showItem(item);
    else
        m_item->showNone(m_current->isAway() ? m_current->record() : QModelIndex());
    updateActions();
}

void JobPage::checkJournal(const std::function<void()> &then)
{
    whenReady(m_work.journalCheck.verify(), this, [this, then](const Result<ChainReport> &report) {
        if (report) {
            m_journalNotice = {};
            m_head->journalBanner()->hide();
        } else {
            showJournalNotice(report.error());
        }
        if (then)
            then();
    });
}

void JobPage::showJournalNotice(const Error &error)
{
    m_journalNotice = journalNotice(error);
    m_head->journalBanner()->showNotice(m_journalNotice.tone, m_journalNotice.title, m_journalNotice.text,
        errorText(error, ErrorContext::Reading).supportDetails);
    tellScreenReader(m_head->journalBanner(), m_journalNotice.title);
}

void JobPage::makeChaseList(const std::function<void(const ChaseList &list)> &then)
{
    m_foot->setChecking(true);
    checkJournal([this, then] { // paper is believed
        m_foot->setChecking(false);
        const Job *job = m_work.engine.job(m_job);
        ChaseList list = job ? chaseList(*job, chaseFactsOf(m_work.catalog, *job), m_work.clock.now()) : ChaseList();
        list.notice = m_journalNotice;
        then(list);
    });
}

void JobPage::chooseGroup()
{
    const QModelIndex current = m_groupList->currentIndex();
    if (!current.isValid())
        return;
    const QString key = m_groups.keyAt(current.row());
    const Advice advice = m_groups.adviceAt(current.row());
    m_groupTitle->setText(
        QStringLiteral("%1 · %2").arg(current.data().toString(), current.data(SecondLineRole).toString()));
    m_advice->setText(key.isEmpty() ? tr("Choose a group on the left to see what to do about it.")
                                    : QStringLiteral("%1 %2").arg(advice.why, advice.whatToDo).trimmed());
    if (key == m_group)
        return; // the same group as it is now: its devices come and go by themselves
    m_group = key;
    m_shown.setFilterRegularExpression(
        key.isEmpty() ? QString() : QLatin1Char('^') + QRegularExpression::escape(key) + QLatin1Char('$'));
    const QModelIndex same = m_table->currentIndex(); // invalid unless its device is in this group, too
    // Shown, not selected: what buttons are about is what a person selects.
    m_table->clearSelection();
    m_table->selectionModel()->setCurrentIndex(
        same.isValid() ? same : m_shown.index(0, 0), QItemSelectionModel::NoUpdate);
    showItem();
}

void JobPage::restoreGroup()
{
    m_groupList->setCurrentIndex(m_groups.index(m_groups.rowOf(m_group.value_or(QString()))));
}

void JobPage::showFailures()
{
    for (int row = 1; row < m_groups.rowCount(); ++row) {
        if (m_groups.keyAt(row).startsWith(itemStateName(ItemState::Failed))) {
            m_groupList->setCurrentIndex(m_groups.index(row));
            return;
        }
    }
}

void JobPage::showDevice(const DeviceId &device)
{
    const Job *job = m_work.engine.job(m_job);
    const QList<JobItem> items = job ? job->items : QList<JobItem>();
    const auto found = std::find_if(
        items.cbegin(), items.cend(), [&device](const JobItem &item) { return item.device.id == device; });
    if (found == items.cend())
        return;
    const int place = static_cast<int>(found - items.cbegin());
    const QModelIndex index = m_shown.mapFromSource(m_items.index(place, 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

QList<int> JobPage::selectedPlaces() const
{
    QList<int> places;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        places.append(m_shown.mapToSource(row).row());
    std::sort(places.begin(), places.end());
    return places;
}

void JobPage::askToConfirm()
{
    const Job *job = m_work.engine.job(m_job);
    const QList<DeviceId> worth = m_work.engine.devicesWorthConfirming(m_job);
    QList<JobItem> items;
    const QList<int> places = job ? selectedPlaces() : QList<int>();
    for (const int place : places) {
        if (worth.contains(job->items.at(place).device.id))
            items.append(job->items.at(place));
    }
    ask(items, static_cast<int>(std::count_if(items.cbegin(), items.cend(), [](const JobItem &item) {
        return item.current().state == ItemState::Unknown;
    })));
}

void JobPage::askAboutUnknown()
{
    const QList<DeviceId> devices = m_work.engine.unknownDevices(m_job);
    const QSet<DeviceId> wanted(devices.cbegin(), devices.cend());
    QList<JobItem> items;
    const Job *job = m_work.engine.job(m_job);
    for (const JobItem &item : job ? job->items : QList<JobItem>()) {
        if (wanted.contains(item.device.id))
            items.append(item);
    }
    ask(items, static_cast<int>(devices.size()));
}

void JobPage::askToWaive()
{
    const Job *job = m_work.engine.job(m_job);
    QList<JobItem> items;
    const QList<int> places = job ? selectedPlaces() : QList<int>();
    for (const int place : places) {
        if (mayBeWaived(job->items.at(place), job->workflow))
            items.append(job->items.at(place));
    }
    if (items.isEmpty())
        return;
    auto *dialog = new WaiveDialog(m_work, m_job, items, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void JobPage::ask(const QList<JobItem> &items, int unknown)
{
    if (items.isEmpty())
        return;
    QStringList names;
    for (const JobItem &item : items)
        names.append(displayName(item, deviceOf(item.device.id)));
    auto *dialog = new ConfirmByHand(items.constFirst().current().kind, names, unknown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmByHand::confirmed, this,
        [this, items](Witnessed witnessed, const QString &note) { Q_EMIT confirmed(m_job, items, witnessed, note); });
    dialog->open();
}

void JobPage::copyDetails()
{
    if (!m_work.engine.job(m_job))
        return;
    QList<int> places = selectedPlaces();
    if (places.isEmpty() && m_table->currentIndex().isValid())
        places = {m_shown.mapToSource(m_table->currentIndex()).row()};
    m_item->copy(places);
}

} // namespace Reslate
