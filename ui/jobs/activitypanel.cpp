// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/activitypanel.h"

#include "models/jobs/jobnotice.h"
#include "models/text/errorlabels.h"
#include "ui/jobs/jobpage.h"
#include "ui/jobs/jobrow.h"
#include "ui/kit/countdownkey.h"
#include "ui/kit/widgets.h"
#include "ui/orders/resumedialog.h"
#include "ui/orders/stopquestion.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

/// So long after a row has moved by itself the pointer may be where another one stood.
constexpr std::chrono::milliseconds settlingTime {700};

} // namespace

ActivityPanel::ActivityPanel(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_head(new QWidget(this))
    , m_nothing(new ElidedLabel(m_head))
    , m_trouble(new ElidedLabel(m_head))
    , m_summary(plainLabel({}, m_head, "muted"))
    , m_scroll(new QScrollArea(this))
    , m_rows(nullptr)
    , m_escape(new CountdownKey(this))
{
    connect(m_escape, &CountdownKey::pressed, this, &ActivityPanel::stopCounting);
    setNames(this, QStringLiteral("activity"), tr("Activity"));
    setAttribute(Qt::WA_StyledBackground);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("activityContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, content,
        [content] { content->setAttribute(Qt::WA_TransparentForMouseEvents, false); });
    setNames(m_scroll, QStringLiteral("activityScroll"), tr("Jobs"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOutHead();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 2);
    column->setSpacing(2);
    column->addWidget(m_head);
    column->addWidget(m_scroll, 1);
    connectWork();
    insertRows(0, work.jobs.rowCount() - 1);
}

bool ActivityPanel::isEmpty() const
{
    return m_work.jobs.rowCount() == 0;
}

void ActivityPanel::layOutHead()
{
    QLabel *title = plainLabel(tr("Activity"), m_head);
    title->setFont(scaledFont(font(), 1, QFont::Bold));
    m_nothing->setObjectName(QStringLiteral("activityNothing"));
    m_nothing->setText(tr("Looking for jobs in the journal…"));
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_trouble->setObjectName(QStringLiteral("followTrouble"));
    m_trouble->setProperty("role", QStringLiteral("caution"));
    m_trouble->hide();
    m_summary->setObjectName(QStringLiteral("activitySummary"));
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(title);
    row->addWidget(m_nothing, 1);
    row->addWidget(m_trouble, 1);
    row->addStretch();
    row->addWidget(m_summary);
}

void ActivityPanel::showJournal(const std::optional<Error> &error)
{
    if (!error)
        m_nothing->setText(tr("Nothing was sent from here in the last 30 days. Jobs appear here and are followed until "
                              "each device is done or failed."));
    else if (error->kind == ErrorKind::StorageInUse)
        m_nothing->setText(tr("Jobs are in the other window. Nothing can be sent from this one."));
    else
        m_nothing->setText(tr("The journal can't be opened, so what was sent isn't known."));
}

void ActivityPanel::connectWork()
{
    const JobModel *jobs = &m_work.jobs;
    connect(jobs, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { insertRows(first, last); });
    connect(jobs, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { removeRows(first, last); });
    connect(jobs, &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex &, int from, int, const QModelIndex &, int to) { moveRow(from, to); });
    connect(jobs, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) { updateRows(from.row(), to.row()); });
    connect(jobs, &JobModel::summaryChanged, this, &ActivityPanel::updateSummary);
    connect(&m_work.engine, &JobEngine::followed, this, &ActivityPanel::showFollowing);
}

void ActivityPanel::showFollowing(const std::optional<Error> &error)
{
    m_trouble->setText(
        error ? tr("⚠ Can't read the devices' state: %1; trying again").arg(errorShort(*error)) : QString());
    m_trouble->setVisible(error.has_value());
}

void ActivityPanel::insertRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *widget = new JobRow(m_work.theme, m_scroll->widget());
        m_rows->insertWidget(row, widget);
        widget->showJob(m_work.jobs.index(row));
        JobEngine &engine = m_work.engine;
        connect(widget, &JobRow::pauseClicked, &engine, [&engine](const JobId &id) { engine.pause(id); });
        connect(widget, &JobRow::resumeClicked, this,
            [this](const JobId &id) { ResumeDialog::resume(m_work, id, window()); });
        connect(widget, &JobRow::stopClicked, this, [this](const JobId &id) { stopJob(m_work, id, window()); });
        connect(widget, &JobRow::detailsClicked, this, &ActivityPanel::showJob);
    }
    orderTabs();
    updateEscape();
    updateSummary();
    if (first <= last)
        Q_EMIT filled();
}

int ActivityPanel::heightOf(int jobs) const
{
    const QMargins margins = layout()->contentsMargins();
    int height = margins.top() + m_head->sizeHint().height() + layout()->spacing() + 2 * m_scroll->frameWidth()
        + margins.bottom();
    for (int row = 0; row < std::min(jobs, m_work.jobs.rowCount()); ++row)
        height += rowAt(row)->sizeHint().height();
    return height;
}

void ActivityPanel::removeRows(int first, int last)
{
    for (int row = last; row >= first; --row)
        rowAt(row)->deleteLater();
    updateSummary();
}

/// The model moves one row at a time, and up.
void ActivityPanel::moveRow(int from, int to)
{
    JobRow *widget = rowAt(from);
    m_rows->removeWidget(widget);
    m_rows->insertWidget(to, widget);
    orderTabs();
    holdClicks();
}

/// Jobs move by themselves when one ends; a click that was meant for the one that stood there must not stop another.
void ActivityPanel::holdClicks()
{
    m_scroll->widget()->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_settling.start(settlingTime);
}

/// Tab goes through the jobs as they stand, not as they came.
void ActivityPanel::orderTabs()
{
    QWidget *last = m_scroll;
    for (int row = 0; JobRow *widget = rowAt(row); ++row)
        last = widget->tabAfter(last);
}

void ActivityPanel::watchStart(const QList<JobId> &jobs)
{
    for (int place = 0; JobRow *row = rowAt(place); ++place) {
        const Job *job = jobs.contains(row->jobId()) ? m_work.engine.job(row->jobId()) : nullptr;
        if (job && job->phase == JobPhase::Countdown) {
            m_scroll->ensureWidgetVisible(row);
            row->focusStop();
            return;
        }
    }
}

/// Whatever shows its seconds. A plan for later does so in its last minute, not while it waits for tomorrow.
QList<JobRow *> ActivityPanel::counting() const
{
    QList<JobRow *> rows;
    for (int place = 0; JobRow *row = rowAt(place); ++place) {
        if (row->isCounting())
            rows.append(row);
    }
    return rows;
}

void ActivityPanel::updateEscape()
{
    m_escape->setCounting(!counting().isEmpty());
}

void ActivityPanel::stopCounting()
{
    const QList<JobRow *> all = counting();
    for (const JobRow *row : all)
        m_work.engine.stop(row->jobId());
}

void ActivityPanel::updateRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (JobRow *widget = rowAt(row))
            widget->showJob(m_work.jobs.index(row));
    }
    updateEscape();
}

void ActivityPanel::updateSummary()
{
    const bool none = isEmpty();
    m_nothing->setVisible(none);
    m_scroll->setVisible(!none);
    m_summary->setText(none ? QString() : m_work.jobs.summary());
    setMaximumHeight(none ? m_head->sizeHint().height() + 16 : QWIDGETSIZE_MAX);
    setMinimumHeight(none ? 0 : 84);
    if (!m_work.jobs.isFollowing())
        m_trouble->hide(); // nobody is followed any more
}

JobRow *ActivityPanel::rowAt(int row) const
{
    QLayoutItem *item = m_rows->itemAt(row);
    return item ? qobject_cast<JobRow *>(item->widget()) : nullptr;
}

JobPage *ActivityPanel::makePage(const JobId &id)
{
    auto *page = new JobPage(m_work, id, window());
    page->setAttribute(Qt::WA_DeleteOnClose);
    connect(page, &JobPage::retryRequested, this, &ActivityPanel::retryRequested);
    connect(page, &JobPage::confirmed, this, &ActivityPanel::confirmed);
    return page;
}

void ActivityPanel::showJob(const JobId &id)
{
    JobPage *page = makePage(id);
    const Job *job = m_work.engine.job(id);
    if (job && isHeldForFailures(*job))
        page->showFailures();
    page->show();
}

void ActivityPanel::showDevice(const JobId &id, const DeviceId &device)
{
    JobPage *page = makePage(id);
    page->showDevice(device);
    page->show();
}

} // namespace Reslate
