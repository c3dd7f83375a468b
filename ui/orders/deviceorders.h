// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QObject>

class QPoint;

namespace Reslate {

class DevicePane;
class OrderController;

/// Brings what a person wants for devices of the list before the order controller, which asks: for all that are
/// checked, or for one alone.
class DeviceOrders final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; window is the parent of its menus.
    DeviceOrders(const AppServices &work, DevicePane &pane, OrderController &orders, QWidget *window);

    void requestForChecked(ResetMode mode);
    /// Does nothing when the device is gone.
    void requestFor(ResetMode mode, const DeviceId &id);

Q_SIGNALS:
    /// These devices are to leave the school.
    void removalWanted(const QList<Reslate::DeviceId> &devices);

private:
    /// Opens the menu of what can be done with the current device, or with all that are checked when it is one of them.
    void showMenu(const QPoint &globalPos);

    const AppServices &m_work;
    DevicePane &m_pane;
    OrderController &m_orders;
    QWidget *m_window;
};

} // namespace Reslate
