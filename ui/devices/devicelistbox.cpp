// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/devicelistbox.h"

#include "models/text/labels.h"
#include "ui/kit/rowtable.h"
#include "ui/kit/sharingtable.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

constexpr int rowHeight = 28;
constexpr int leastRows = 4; ///< that can be seen at once

} // namespace

DeviceListBox::DeviceListBox(const AppServices &work, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_devices(work.catalog, work.clock)
    , m_toggle(new QPushButton(this))
    , m_only(wrappedLabel({}, this))
{
    m_only->setObjectName(objectName + QStringLiteral("Only"));
    m_toggle->setObjectName(objectName + QStringLiteral("Toggle"));
    m_toggle->setProperty("role", QStringLiteral("small"));
    m_toggle->setAutoDefault(false);
    m_list = makeList(work, objectName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_only);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        open(!m_opened);
        if (m_opened)
            Q_EMIT opened();
    });
    open(false);
}

QWidget *DeviceListBox::makeList(const AppServices &work, const QString &objectName)
{
    auto *list = new QWidget(this);
    m_search = new QLineEdit(list);
    setNames(m_search, objectName + QStringLiteral("Search"), tr("Search these devices"));
    m_search->setPlaceholderText(tr("Name, serial number, user or model"));
    makeClearable(m_search);
    auto *copyList = new QPushButton(tr("Copy list"), list);
    setNames(copyList, objectName + QStringLiteral("Copy"), tr("Copy list"));
    copyList->setProperty("role", QStringLiteral("small"));
    copyList->setToolTip(tr("The devices shown here, with headings, for a spreadsheet or an email."));
    copyList->setAutoDefault(false);
    m_count = plainLabel({}, list, "muted");
    m_count->setObjectName(objectName + QStringLiteral("Count"));
    makeTable(work, objectName);
    for (QWidget *each : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_table)})
        each->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_count);
    row->addWidget(copyList);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_devices.setSearch(text);
        showCount();
    });
    connect(copyList, &QPushButton::clicked, this, &DeviceListBox::copyAll);
    return list;
}

void DeviceListBox::makeTable(const AppServices &work, const QString &objectName)
{
    using Column = PlannedDevices::Column;
    // Device, serial number, user, model, last seen, what it gets. The user's name says the least.
    m_table = new SharingTable({17, 16, 14, 18, 14, 18}, this);
    setNames(m_table, objectName, tr("The devices that get it"));
    m_table->setModel(&m_devices);
    makeRowTable(m_table, work.theme, rowHeight);
    m_table->setProperty("role", QStringLiteral("boxed"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->keepWhole(static_cast<int>(Column::Serial));
    m_table->setMinimumHeight((leastRows + 1) * rowHeight);
    auto *shortcut = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &DeviceListBox::copySelected);
}

bool DeviceListBox::eventFilter(QObject *watched, QEvent *event)
{
    // Enter after a search is a habit: it must not press the question's default button.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DeviceListBox::setPlans(const QList<Plan> &plans)
{
    m_devices.setPlans(plans);
    m_table->setShown(static_cast<int>(PlannedDevices::Column::Gets), m_devices.hasSeveralModes());
    setVisible(m_devices.devices() > 0);
    open(m_opened);
}

void DeviceListBox::open(bool opened)
{
    m_opened = opened;
    const QString only = m_devices.onlyDevice();
    m_only->setText(breakable(only));
    m_only->setVisible(!only.isEmpty());
    m_toggle->setVisible(only.isEmpty());
    m_list->setVisible(opened && only.isEmpty());
    // Closed, it takes no more room than its button.
    setSizePolicy(
        QSizePolicy::Preferred, m_list->isHidden() && only.isEmpty() ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    const QString text = opened ? tr("Hide the devices")
                                : tr("Show %1", "26 devices").arg(devicesText(m_devices.devices()));
    m_toggle->setText((opened ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + text);
    setSpokenName(m_toggle, text);
    showCount();
}

void DeviceListBox::showCount()
{
    const int shown = m_devices.rowCount();
    m_count->setText(
        shown == m_devices.devices() ? devicesText(shown) : ofDevicesText(numberText(shown), m_devices.devices()));
}

void DeviceListBox::copyAll()
{
    QList<int> rows;
    for (int row = 0; row < m_devices.rowCount(); ++row)
        rows.append(row);
    copy(rows);
}

void DeviceListBox::copySelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    copy(rows);
}

void DeviceListBox::copy(const QList<int> &rows)
{
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_devices.tableText(rows));
    m_count->setText(tr("Copied: %1", "26 devices").arg(devicesText(static_cast<int>(rows.size()))));
    tellScreenReader(m_count, m_count->text());
}

} // namespace Reslate
