// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitypanel.h"

#include "jobitemsdialog.h"
#include "jobrow.h"
#include "widgets.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {

ActivityPanel::ActivityPanel(const Workspace &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_summary(plainLabel({}, this, "muted"))
    , m_nothing(wrappedLabel(tr("Nothing was sent yet. Jobs appear here and are followed until each device is done or failed."),
          this, "muted"))
    , m_scroll(new QScrollArea(this))
    , m_rows(nullptr)
{
    setNames(this, QStringLiteral("activity"), tr("Activity"));
    setAttribute(Qt::WA_StyledBackground);
    m_summary->setObjectName(QStringLiteral("activitySummary"));
    m_nothing->setContentsMargins(16, 0, 16, 0);

    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("activityContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    setNames(m_scroll, QStringLiteral("activityScroll"), tr("Jobs"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 4);
    column->setSpacing(4);
    column->addWidget(makeHead());
    column->addWidget(m_nothing);
    column->addWidget(m_scroll, 1);
    column->addStretch();

    connect(&work.jobs, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { insertRows(first, last); });
    connect(&work.jobs, &QAbstractItemModel::rowsRemoved, this,
        [this](const QModelIndex &, int first, int last) { removeRows(first, last); });
    connect(&work.jobs, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) { updateRows(from.row(), to.row()); });
    connect(&work.jobs, &JobModel::summaryChanged, this, &ActivityPanel::updateSummary);
    insertRows(0, work.jobs.rowCount() - 1);
}

QWidget *ActivityPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    QLabel *title = plainLabel(tr("Activity"), head);
    title->setFont(scaledFont(font(), 1, QFont::Bold));
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_summary);
    return head;
}

void ActivityPanel::insertRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        auto *widget = new JobRow(m_work.theme, m_scroll->widget());
        m_rows->insertWidget(row, widget);
        widget->showJob(m_work.jobs.index(row));
        JobEngine &engine = m_work.engine;
        connect(widget, &JobRow::pauseClicked, &engine, &JobEngine::pause);
        connect(widget, &JobRow::resumeClicked, &engine, &JobEngine::resume);
        connect(widget, &JobRow::stopClicked, &engine, &JobEngine::stop);
        connect(widget, &JobRow::detailsClicked, this, &ActivityPanel::showItems);
    }
    updateSummary();
}

void ActivityPanel::removeRows(int first, int last)
{
    for (int row = last; row >= first; --row)
        rowAt(row)->deleteLater();
    updateSummary();
}

void ActivityPanel::updateRows(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (JobRow *widget = rowAt(row))
            widget->showJob(m_work.jobs.index(row));
    }
}

void ActivityPanel::updateSummary()
{
    const bool any = m_work.jobs.rowCount() > 0;
    m_nothing->setVisible(!any);
    m_scroll->setVisible(any);
    m_summary->setText(any ? m_work.jobs.summary() : QString());
}

JobRow *ActivityPanel::rowAt(int row) const
{
    QLayoutItem *item = m_rows->itemAt(row);
    return item ? qobject_cast<JobRow *>(item->widget()) : nullptr;
}

void ActivityPanel::showItems(const JobId &id)
{
    auto *dialog = new JobItemsDialog(m_work, id, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace Reslate
