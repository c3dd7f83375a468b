// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobitemsdialog.h"

#include "iconset.h"
#include "jobbar.h"
#include "modelroles.h"
#include "rowdelegate.h"
#include "widgets.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {

JobItemsDialog::JobItemsDialog(const Workspace &work, const JobId &job, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_job(job)
    , m_items(work.engine, work.clock)
    , m_title(wrappedLabel({}, this))
    , m_counts(wrappedLabel({}, this, "muted"))
    , m_bar(new JobBar(work.theme, this))
    , m_detail(wrappedLabel({}, this))
{
    setNames(this, QStringLiteral("jobItemsDialog"), tr("Devices of this job"));
    setWindowTitle(tr("Devices of this job"));
    resize(QSize(1000, 600).boundedTo(screen()->availableSize()));
    m_title->setFont(scaledFont(font(), 1.2, QFont::Bold));
    m_items.setJob(job);
    QTableView *table = makeTable();
    m_detail->setObjectName(QStringLiteral("jobItemDetail"));
    m_detail->setMinimumHeight(3 * fontMetrics().height());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    setNames(close, QStringLiteral("jobItemsClose"), close->text());
    const auto paintIcon = [close, &work] { close->setIcon(tintedIcon(QStringLiteral("close"), work.theme.colors().text)); };
    connect(&work.theme, &Theme::changed, close, paintIcon);
    paintIcon();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_counts);
    column->addWidget(m_bar);
    column->addWidget(table, 1);
    column->addWidget(m_detail);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&work.jobs, &QAbstractItemModel::dataChanged, this, &JobItemsDialog::showJob);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        const auto detail = static_cast<int>(JobItemModel::Column::Detail);
        m_detail->setText(current.siblingAtColumn(detail).data().toString());
    });
    showJob();
    table->setCurrentIndex(m_items.index(0, 0));
}

QTableView *JobItemsDialog::makeTable()
{
    auto *table = new QTableView(this);
    setNames(table, QStringLiteral("jobItems"), tr("Devices of this job"));
    table->setModel(&m_items);
    table->setItemDelegate(new RowDelegate(m_work.theme, table));
    table->setItemDelegateForColumn(static_cast<int>(JobItemModel::Column::Proof), new StatusDelegate(m_work.theme, table));
    connect(&m_work.theme, &Theme::changed, table->viewport(), qOverload<>(&QWidget::update));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(36);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    constexpr std::array widths {22, 18, 34, 12};
    for (int i = 0; i < static_cast<int>(widths.size()); ++i)
        table->setColumnWidth(i, widths[static_cast<size_t>(i)] * fontMetrics().averageCharWidth());
    return table;
}

void JobItemsDialog::showJob()
{
    const QModelIndex index = m_work.jobs.indexOf(m_job);
    m_title->setText(breakable(index.data(Qt::DisplayRole).toString()));
    m_counts->setText(index.data(CountsTextRole).toString());
    m_bar->setSegments(index.data(SegmentsRole).value<QList<BarSegment>>());
    m_bar->setAccessibleName(m_counts->text());
}

} // namespace Reslate
