// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobpage.h"

#include "core/async.h"
#include "models/jobs/jobnotice.h"
#include "models/jobs/ladder.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelroles.h"
#include "ui/devices/currentrow.h"
#include "ui/jobs/jobbar.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/widgets.h"
#include "ui/orders/confirmbyhand.h"
#include "ui/orders/resumedialog.h"
#include "ui/orders/stopquestion.h"
#include "ui/shell/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

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

void JobPage::connectParts()
{
    connect(m_pause, &QPushButton::clicked, this, [this] { m_work.engine.pause(m_job); });
    connect(m_resume, &QPushButton::clicked, this, [this] { ResumeDialog::resume(m_work, m_job, this); });
    connect(m_stop, &QPushButton::clicked, this, [this] { stopJob(m_work, m_job, this); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_job); });
    connect(m_confirm, &QPushButton::clicked, this, &JobPage::askToConfirm);
    connect(m_untouched, &QPushButton::clicked, this, &JobPage::askAboutUnknown);
    connect(m_copy, &QPushButton::clicked, this, &JobPage::copyDetails);
    connect(m_journalBanner, &Banner::retryClicked, this, [this] { checkJournal(); });
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
    const auto value = [this, job](int role) { return m_work.jobs.textsOf(*job, role); };
    const QString title = value(Qt::DisplayRole).toString();
    m_title->setText(breakable(title));
    setWindowTitle(title);
    setSpokenName(this, title);
    const QString starts = value(CountdownTextRole).toString();
    m_subtitle->setText(QStringLiteral("%1 – %2").arg(value(SecondLineRole).toString(),
        starts.isEmpty() ? value(CountsTextRole).toString() : tr("%1. Nothing has been sent yet.").arg(starts)));
    m_bar->showJob(value);
    m_legend->setVisible(starts.isEmpty());
    const bool canPause = value(CanPauseRole).toBool();
    showInPlaceOf(canPause ? m_pause : m_resume, canPause ? m_resume : m_pause,
        canPause || value(CanResumeRole).toBool(), m_table);
    m_resume->setText(value(HeldRole).toBool() ? tr("Resume anyway…") : tr("Resume"));
    m_resume->setToolTip(starts);
    setSpokenName(m_resume, m_resume->text());
    m_stop->setVisible(value(CanStopRole).toBool());
    showNotice(*job);
    updateActions();
}

void JobPage::showNotice(const Job &job)
{
    const JobNotice notice = jobNotice(job);
    m_notice->setVisible(!notice.title.isEmpty());
    m_noticeTitle->setText(notice.title);
    m_noticeText->setText(breakable(notice.text));
}

void JobPage::checkJournal(const std::function<void()> &then)
{
    whenReady(m_work.journalCheck.verify(), this, [this, then](const Result<ChainReport> &report) {
        if (report) {
            m_journalNotice = {};
            m_journalBanner->hide();
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
    m_journalBanner->showNotice(m_journalNotice.tone, m_journalNotice.title, m_journalNotice.text,
        errorText(error, ErrorContext::Reading).supportDetails);
    tellScreenReader(m_journalBanner, m_journalNotice.title);
}

void JobPage::makeChaseList(const std::function<void(const ChaseList &list)> &then)
{
    const bool hadFocus = m_chase->hasFocus();
    m_chase->setEnabled(false);
    m_chase->setText(tr("Checking the journal…"));
    checkJournal([this, then, hadFocus] { // paper is believed
        m_chase->setEnabled(true);
        m_chase->setText(tr("Chase list: devices not back ▾"));
        if (hadFocus)
            m_chase->setFocus();
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

void JobPage::showItem()
{
    const QModelIndex place = m_shown.mapToSource(m_table->currentIndex());
    const Job *job = m_work.engine.job(m_job);
    m_copy->setEnabled(place.isValid());
    const ItemPlace shown {m_job, place.row()};
    if (std::exchange(m_laddersPlace, shown) != shown)
        m_ladder->clear();
    if (!place.isValid() || !job) {
        showNoItem();
        return;
    }
    const auto text = [&place](JobItemModel::Column column) {
        return place.siblingAtColumn(static_cast<int>(column)).data().toString();
    };
    m_device->setText(
        QStringLiteral("%1 · %2").arg(text(JobItemModel::Column::Device), text(JobItemModel::Column::Serial)));
    m_detail->setText(breakable(text(JobItemModel::Column::Detail)));
    whenReady(
        m_work.engine.history(m_job, place.row()), this, [this, shown](const Result<QList<HistoryEntry>> &history) {
            if (const Job *now = m_work.engine.job(m_job); now && m_laddersPlace == shown)
                showLadder(*now, shown.second, history.value_or(QList<HistoryEntry>()));
        });
    updateActions();
}

void JobPage::showLadder(const Job &job, int place, const QList<HistoryEntry> &history)
{
    m_ladder->clear();
    const QList<LadderLine> lines = ladderOf(job, job.items.at(place), history);
    for (const LadderLine &line : lines) {
        auto *entry = new QListWidgetItem(line.what, m_ladder);
        entry->setData(SecondLineRole, QStringLiteral("%1 · %2").arg(line.when, line.source));
        entry->setData(ToneRole, static_cast<int>(line.tone));
        entry->setToolTip(toolTipText(QStringLiteral("%1\n%2\n%3").arg(line.what, line.when, line.source)));
        entry->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2, %3").arg(line.what, line.when, line.source));
    }
    m_ladder->scrollToBottom();
}

void JobPage::showNoItem()
{
    const QModelIndex record = m_current->record();
    const auto text = [&record](JobItemModel::Column column) {
        return breakable(record.siblingAtColumn(static_cast<int>(column)).data().toString());
    };
    m_device->setText(tr("No device"));
    m_detail->setText(m_current->isAway() && record.isValid()
            ? tr("%1 left this group. Its status now: %2.", "device, its state")
                  .arg(text(JobItemModel::Column::Device), text(JobItemModel::Column::Status))
            : QString());
    updateActions();
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

void JobPage::updateActions()
{
    const Job *job = m_work.engine.job(m_job);
    if (!job)
        return;
    const QList<int> places = selectedPlaces();
    const QList<DeviceId> worth = m_work.engine.devicesWorthConfirming(m_job);
    const QSet<DeviceId> confirmable(worth.cbegin(), worth.cend());
    const auto count = static_cast<int>(std::count_if(places.cbegin(), places.cend(),
        [&](int place) { return confirmable.contains(job->items.at(place).device.id); }));
    m_confirm->setVisible(!confirmable.isEmpty());
    m_confirm->setEnabled(count > 0);
    m_confirm->setText(count > 0 ? tr("Confirm %1 by hand…").arg(devicesText(count)) : tr("Confirm by hand…"));
    m_confirm->setToolTip(
        count > 0 ? QString() : tr("Select the devices in the table that you saw yourself and that aren't done yet."));
    const auto failed = static_cast<int>(m_work.engine.retryPlan(m_job).items.size());
    m_retry->setVisible(m_work.jobs.indexOf(m_job).isValid()); // one from long ago is there to be looked at
    m_retry->setEnabled(failed > 0);
    m_retry->setText(failed > 0 ? tr("Retry %1 that failed…").arg(devicesText(failed)) : tr("Retry failed…"));
    m_retry->setToolTip(
        failed > 0 ? QString() : tr("No device of this job failed, or another job is working on those that did."));
    const auto unknown = static_cast<int>(m_work.engine.unknownDevices(m_job).size());
    m_untouched->setVisible(unknown > 0);
    m_untouched->setText(unknown == 1 ? tr("Nothing happened to 1 device…")
                                      : tr("Nothing happened to %1 devices…").arg(numberText(unknown)));
    for (QPushButton *button : {m_confirm, m_untouched, m_retry})
        setSpokenName(button, button->text());
}

void JobPage::askToConfirm()
{
    const Job *job = m_work.engine.job(m_job);
    const QList<DeviceId> worth = m_work.engine.devicesWorthConfirming(m_job);
    QStringList names;
    QList<DeviceId> devices;
    int unknown = 0;
    const QList<int> places = job ? selectedPlaces() : QList<int>();
    for (const int place : places) {
        const JobItem &item = job->items.at(place);
        if (!worth.contains(item.device.id))
            continue;
        names.append(displayName(item, deviceOf(item.device.id)));
        devices.append(item.device.id);
        if (item.current().state == ItemState::Unknown)
            ++unknown;
    }
    ask(names, devices, unknown);
}

void JobPage::askAboutUnknown()
{
    const QList<DeviceId> devices = m_work.engine.unknownDevices(m_job);
    const QSet<DeviceId> wanted(devices.cbegin(), devices.cend());
    QStringList names;
    const Job *job = m_work.engine.job(m_job);
    for (const JobItem &item : job ? job->items : QList<JobItem>()) {
        if (wanted.contains(item.device.id))
            names.append(displayName(item, deviceOf(item.device.id)));
    }
    ask(names, devices, static_cast<int>(devices.size()));
}

void JobPage::ask(const QStringList &names, const QList<DeviceId> &devices, int unknown)
{
    const Job *job = m_work.engine.job(m_job);
    if (devices.isEmpty() || !job)
        return;
    const auto first = std::find_if(job->items.cbegin(), job->items.cend(),
        [&devices](const JobItem &item) { return item.device.id == devices.constFirst(); });
    if (first == job->items.cend())
        return;
    auto *dialog = new ConfirmByHand(first->current().kind, names, unknown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConfirmByHand::confirmed, this, [this, devices](Witnessed witnessed, const QString &note) {
        Q_EMIT confirmed(m_job, devices, witnessed, note);
    });
    dialog->open();
}

void JobPage::copyDetails()
{
    const Job *job = m_work.engine.job(m_job);
    QList<int> places = job ? selectedPlaces() : QList<int>();
    if (job && places.isEmpty() && m_table->currentIndex().isValid())
        places = {m_shown.mapToSource(m_table->currentIndex()).row()};
    const auto texts = std::make_shared<QStringList>();
    for (const int place : std::as_const(places)) {
        whenReady(m_work.engine.history(m_job, place), this,
            [this, id = m_job, place, texts, n = places.size()](const Result<QList<HistoryEntry>> &history) {
                if (const Job *copied = m_work.engine.job(id))
                    texts->append(
                        itemSupportText(*copied, copied->items.at(place), history.value_or(QList<HistoryEntry>())));
                if (texts->size() == n)
                    QGuiApplication::clipboard()->setText(texts->join(QStringLiteral("\n\n")));
            });
    }
}

} // namespace Reslate
