// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does for its panel of details.
#include "ui/shell/mainwindow.h"

#include "ui/devices/devicedetails.h"
#include "ui/devices/devicepane.h"
#include "ui/devices/devicetable.h"
#include "ui/devices/liftdialog.h"
#include "ui/devices/protectdialog.h"
#include "ui/jobs/activitypanel.h"

namespace Reslate {

void MainWindow::connectDetails()
{
    DeviceTable *table = m_pane->table();
    connect(table, &DeviceTable::currentDeviceChanged, this, [this, table] {
        if (table->isCurrentAway())
            m_details->showAway();
        else
            m_details->showDevice(table->currentDevice());
    });
    connect(m_details, &DeviceDetails::requested, this,
        [this](ResetMode mode) { requestFor(mode, m_details->deviceId()); });
    connect(m_details, &DeviceDetails::jobRequested, m_activity, &ActivityPanel::showDevice);
    connect(m_details, &DeviceDetails::liftRequested, this, [this](const DeviceId &id) { askAbout<LiftDialog>(id); });
    connect(
        m_details, &DeviceDetails::protectRequested, this, [this](const DeviceId &id) { askAbout<ProtectDialog>(id); });

    // The details follow what is read about their device.
    connect(&m_work.devices, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) {
            const int row = m_work.catalog.rowOf(m_details->deviceId());
            if (row >= from.row() && row <= to.row())
                m_details->refresh();
        });
    connect(&m_work.devices, &QAbstractItemModel::rowsRemoved, m_details, &DeviceDetails::refresh);
    connect(&m_work.engine, &JobEngine::jobChanged, m_details, &DeviceDetails::refresh);
}

template <typename Dialog> void MainWindow::askAbout(const DeviceId &id)
{
    const int row = m_work.catalog.rowOf(id);
    if (row < 0)
        return;
    auto *dialog = new Dialog(m_work, m_work.catalog.at(row), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Reslate
