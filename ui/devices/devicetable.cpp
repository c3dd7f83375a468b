// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/devicetable.h"

#include "ui/devices/checkheader.h"
#include "ui/devices/currentrow.h"
#include "ui/devices/devicecolumns.h"
#include "ui/kit/paint.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

using Column = DeviceModel::Column;

} // namespace

DeviceTable::DeviceTable(DeviceModel &devices, DeviceFilter &filter, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_devices(devices)
    , m_filter(filter)
    , m_header(new CheckHeader(theme, this))
{
    setObjectName(QStringLiteral("deviceTable"));
    setSpokenName(this, tr("Devices"));
    setHorizontalHeader(m_header);
    m_header->setObjectName(QStringLiteral("deviceTableHeader"));
    setSpokenName(m_header, tr("Columns"));
    m_current = new CurrentRow(this, &filter);
    connect(m_current, &CurrentRow::changed, this, &DeviceTable::currentDeviceChanged);
    setSelectionMode(NoSelection);
    setSelectionBehavior(SelectRows); // else a click on a column's head makes the uppermost row current
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(deviceRowHeight);
    verticalHeader()->setDefaultSectionSize(deviceRowHeight);
    setDelegates(theme);
    m_columns = new DeviceColumns(devices, this);
    connectAnchor();
    tellOfTicks(this);

    connect(m_header, &CheckHeader::checkToggled, &filter, &DeviceFilter::setAllChecked);
    connect(m_header, &QHeaderView::sortIndicatorChanged, this, [this](int section, Qt::SortOrder order) {
        m_filter.sort(section, order);
        verticalScrollBar()->setValue(0);
    });
    connect(&filter, &DeviceFilter::countsChanged, this, &DeviceTable::updateHeaderCheck);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void DeviceTable::setDelegates(const Theme &theme)
{
    auto *text = new RowDelegate(theme, this);
    auto *badges = new BadgeDelegate(theme, this);
    setItemDelegate(text);
    setItemDelegateForColumn(sectionOf(Column::Check), new CheckDelegate(theme, this));
    setItemDelegateForColumn(sectionOf(Column::Device), new DeviceDelegate(theme, this));
    setItemDelegateForColumn(sectionOf(Column::Join), badges);
    setItemDelegateForColumn(sectionOf(Column::Modes), badges);
    setItemDelegateForColumn(sectionOf(Column::Status), new StatusDelegate(theme, this));
}

void DeviceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_columns->fit();
}

void DeviceTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_columns->fit();
}

void DeviceTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    if (topLeft.column() == sectionOf(Column::Check)) // the tint of a checked row lies under every column
        viewport()->update();
}

void DeviceTable::connectAnchor()
{
    // When rows come or go, the first row on screen stays where it is.
    connect(&m_filter, &QAbstractItemModel::layoutAboutToBeChanged, this, &DeviceTable::takeAnchor);
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, &DeviceTable::takeAnchor);
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, &DeviceTable::takeAnchor);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &DeviceTable::holdAnchor);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &DeviceTable::holdAnchor);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &DeviceTable::holdAnchor);
}

void DeviceTable::takeAnchor()
{
    const int top = verticalScrollBar()->value();
    m_anchor = top > 0 ? QPersistentModelIndex(m_filter.index(top / deviceRowHeight, 0)) : QPersistentModelIndex();
    m_anchorOffset = top % deviceRowHeight;
}

void DeviceTable::holdAnchor()
{
    if (m_anchor.isValid()) {
        executeDelayedItemsLayout(); // the scroll bar's range follows the new rows only then
        verticalScrollBar()->setValue(m_anchor.row() * deviceRowHeight + m_anchorOffset);
    }
    m_anchor = QPersistentModelIndex();
    updateHeaderCheck();
}

const Device *DeviceTable::currentDevice() const
{
    const QModelIndex source = m_filter.mapToSource(currentIndex());
    return source.isValid() ? &m_devices.device(source.row()) : nullptr;
}

bool DeviceTable::isCurrentAway() const
{
    return m_current->isAway();
}

bool DeviceTable::listHoldsCurrent() const
{
    const QModelIndex record = m_current->record();
    return record.isValid() && m_filter.inScope(record.row());
}

void DeviceTable::showCurrent()
{
    m_anchor = QPersistentModelIndex();
    m_rangeStart = QPersistentModelIndex();
    executeDelayedItemsLayout();
    scrollTo(currentIndex());
}

void DeviceTable::clearCurrent()
{
    m_current->clear();
}

void DeviceTable::goToTop()
{
    m_anchor = QPersistentModelIndex();
    m_rangeStart = QPersistentModelIndex();
    verticalScrollBar()->setValue(0);
    setCurrentIndex(m_filter.index(0, sectionOf(Column::Device)));
}

void DeviceTable::sortBy(int column)
{
    const bool again = m_header->sortIndicatorSection() == column
        && m_header->sortIndicatorOrder() == Qt::AscendingOrder;
    m_header->setSortIndicator(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DeviceTable::updateHeaderCheck()
{
    bool some = false;
    bool all = m_filter.rowCount() > 0 && m_devices.checkedCount() > 0;
    // Search and filter may hide checked rows, so the shown ones are asked until the answer is clear.
    for (int row = 0; m_devices.checkedCount() > 0 && row < m_filter.rowCount() && (all || !some); ++row) {
        const bool checked = m_devices.isChecked(m_filter.sourceRow(row));
        some = some || checked;
        all = all && checked;
    }
    m_header->setCheckState(all ? Qt::Checked : some ? Qt::PartiallyChecked : Qt::Unchecked);
}

void DeviceTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::SelectAll)) {
        m_filter.setAllChecked(true);
    } else if (event->key() == Qt::Key_Space && row >= 0) {
        toggle(row);
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
    } else if (shift && row >= 0 && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        const int step = event->key() == Qt::Key_Down ? 1 : -1;
        const int next = std::clamp(row + step, 0, m_filter.rowCount() - 1);
        checkRange(row, next);
        setCurrentIndex(m_filter.index(next, currentIndex().column()));
    } else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        const int goal = event->key() == Qt::Key_Home ? 0 : m_filter.rowCount() - 1;
        setCurrentIndex(m_filter.index(goal, sectionOf(Column::Device)));
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DeviceTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    if (event->button() != Qt::LeftButton)
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && m_rangeStart.isValid())
        checkRange(m_rangeStart.row(), index.row());
    else if (index.column() == sectionOf(Column::Check) || event->modifiers().testFlag(Qt::ControlModifier))
        toggle(index.row());
    m_rangeStart = index;
}

void DeviceTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event); // the second click of two quick ones on a check box counts as well
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() != sectionOf(Column::Check))
        Q_EMIT doubleClicked(index);
}

void DeviceTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        if (indexAt(event->pos()).isValid())
            Q_EMIT menuRequested(event->globalPos());
        return;
    }
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void DeviceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(current.row());
    updateRow(previous.row());
}

void DeviceTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void DeviceTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void DeviceTable::toggle(int row)
{
    const int source = m_filter.sourceRow(row);
    m_devices.setChecked({source}, !m_devices.isChecked(source));
    updateRow(row);
}

void DeviceTable::checkRange(int from, int to)
{
    const auto [first, last] = std::minmax(from, to);
    QList<int> rows;
    for (int row = first; row <= last; ++row)
        rows.append(m_filter.sourceRow(row));
    m_devices.setChecked(rows, true);
    viewport()->update();
}

void DeviceTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), deviceRowHeight);
}

} // namespace Reslate
