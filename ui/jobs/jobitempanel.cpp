// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobitempanel.h"

#include "core/async.h"
#include "models/jobs/jobitemmodel.h"
#include "models/jobs/ladder.h"
#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace Reslate {

JobItemPanel::JobItemPanel(const AppServices &work, const JobId &job, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_job(job)
    , m_device(wrappedLabel({}, this))
    , m_detail(wrappedLabel({}, this))
    , m_ladder(new QListWidget(this))
    , m_copy(new QPushButton(tr("Copy details for support"), this))
{
    setObjectName(QStringLiteral("jobDetailsPane"));
    m_device->setObjectName(QStringLiteral("jobItemName"));
    m_device->setFont(scaledFont(font(), 1, QFont::Bold));
    m_detail->setObjectName(QStringLiteral("jobItemDetail"));
    setNames(m_ladder, QStringLiteral("jobLadder"), tr("What happened to this device"));
    setUpStoryView(m_ladder, work.theme);
    setNames(m_copy, QStringLiteral("jobCopyDetails"), m_copy->text());
    m_copy->setAutoDefault(false); // Enter belongs to the list or button that has the focus
    setMinimumWidth(260);
    layOut();
    connect(m_copy, &QPushButton::clicked, this, &JobItemPanel::copyClicked);
}

void JobItemPanel::layOut()
{
    setAttribute(Qt::WA_StyledBackground);
    QLabel *heading = plainLabel(tr("What happened, and who says so"), this);
    heading->setFont(scaledFont(font(), 1, QFont::Bold));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_device);
    column->addWidget(m_detail);
    column->addSpacing(6);
    column->addWidget(heading);
    column->addWidget(m_ladder, 1);
    column->addWidget(m_copy, 0, Qt::AlignLeft);
}

/// What the ladder shows of another device is no longer true.
void JobItemPanel::turnTo(int place)
{
    m_copy->setEnabled(place >= 0);
    if (std::exchange(m_place, place) != place)
        m_ladder->clear();
}

void JobItemPanel::showItem(const QModelIndex &item)
{
    turnTo(item.row());
    const auto text = [&item](JobItemModel::Column column) {
        return item.siblingAtColumn(static_cast<int>(column)).data().toString();
    };
    m_device->setText(
        QStringLiteral("%1 · %2").arg(text(JobItemModel::Column::Device), text(JobItemModel::Column::Serial)));
    m_detail->setText(breakable(text(JobItemModel::Column::Detail)));
    whenReady(m_work.engine.history(m_job, m_place), this,
        [this, shown = m_place](const Result<QList<HistoryEntry>> &history) {
            if (const Job *now = m_work.engine.job(m_job); now && m_place == shown)
                showLadder(*now, shown, history.value_or(QList<HistoryEntry>()));
        });
}

void JobItemPanel::showNone(const QModelIndex &left)
{
    turnTo(-1);
    const auto text = [&left](JobItemModel::Column column) {
        return breakable(left.siblingAtColumn(static_cast<int>(column)).data().toString());
    };
    m_device->setText(tr("No device"));
    m_detail->setText(left.isValid() ? tr("%1 left this group. Its status now: %2.", "device, its state")
                                           .arg(text(JobItemModel::Column::Device), text(JobItemModel::Column::Status))
                                     : QString());
}

void JobItemPanel::showLadder(const Job &job, int place, const QList<HistoryEntry> &history)
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

void JobItemPanel::copy(const QList<int> &places)
{
    const auto texts = std::make_shared<QStringList>();
    for (const int place : places) {
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
