// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/deviceorders.h"

#include "models/text/devicename.h"
#include "ui/devices/deviceactions.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/orders/ordercontroller.h"

#include <QMenu>

#include <algorithm>

namespace Reslate {

DeviceOrders::DeviceOrders(const AppServices &work, DevicePane &pane, OrderController &orders, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_pane(pane)
    , m_orders(orders)
    , m_window(window)
{
    connect(pane.table(), &DeviceTable::menuRequested, this, &DeviceOrders::showMenu);
    connect(pane.actions(), &DeviceActions::requested, this, &DeviceOrders::requestForChecked);
    connect(pane.actions(), &DeviceActions::removalRequested, this,
        [this] { Q_EMIT removalWanted(m_work.devices.checkedDevices()); });
}

void DeviceOrders::requestForChecked(ResetMode mode)
{
    const QList<const Device *> devices = m_work.filter.checkedDevices();
    int shown = 0;
    for (int row = 0; row < m_work.filter.rowCount(); ++row)
        shown += m_work.devices.isChecked(m_work.filter.sourceRow(row)) ? 1 : 0;
    const bool isNamed = std::holds_alternative<GroupId>(m_pane.choice())
        || std::holds_alternative<ListedDevices>(m_pane.choice());
    const QString title = isNamed ? titleOfChecked(devices, m_pane.title(), m_work.filter.scopeDevices())
                                  : titleOfChecked(devices);
    m_orders.request(mode, title, devices, std::max(0, static_cast<int>(devices.size()) - shown));
}

void DeviceOrders::requestFor(ResetMode mode, const DeviceId &id)
{
    const int row = m_work.catalog.rowOf(id);
    if (row >= 0) {
        const Device &device = m_work.catalog.at(row);
        m_orders.request(mode, displayName(device), {&device}, 0);
    }
}

void DeviceOrders::showMenu(const QPoint &globalPos)
{
    const Device *current = m_pane.table()->currentDevice();
    if (!current)
        return;
    auto *menu = new QMenu(m_window);
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
    connect(actions, &DeviceActions::removalRequested, this, [this, forChecked, id = current->id] {
        Q_EMIT removalWanted(forChecked ? m_work.devices.checkedDevices() : QList<DeviceId> {id});
    });
    menu->popup(globalPos);
}

} // namespace Reslate
