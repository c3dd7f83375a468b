// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/devices/planneddevices.h"
#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

class SharingTable;

/// Whom an order is for: a button that opens a list of the devices to look through, search and copy from, and closes it
/// again. Closed at first. Of one device it says all of that at once instead.
class DeviceListBox final : public QWidget {
    Q_OBJECT
public:
    /// objectName is the table's; those of the other parts begin with it.
    DeviceListBox(const AppServices &work, const QString &objectName, QWidget *parent);

    void setPlans(const QList<Plan> &plans);

Q_SIGNALS:
    void opened(); ///< by a person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeList(const AppServices &work, const QString &objectName);
    void makeTable(const AppServices &work, const QString &objectName);
    void open(bool opened);
    void showCount();
    void copy(const QList<int> &rows);
    void copySelected();
    void copyAll();

    PlannedDevices m_devices;
    QPushButton *m_toggle;
    QLabel *m_only; ///< shown in place of both when there is one device
    QWidget *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_count = nullptr;
    SharingTable *m_table = nullptr;
    bool m_opened = false;
};

} // namespace Reslate
