// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Reslate {

class ElidedLabel;

/// Which device the details are about, always in sight: its name, serial number and user, and what can be done with it
/// besides a reset.
class DetailsHead final : public QWidget {
    Q_OBJECT
public:
    explicit DetailsHead(QWidget *parent = nullptr);

    /// hasJob: a job of this run names the device. mayProtect: it is free, and it is known to be.
    void showDevice(const Device &device, bool hasJob, bool mayProtect);
    const QString &deviceName() const { return m_deviceName; }

Q_SIGNALS:
    void protectClicked();
    void jobClicked();

private:
    QString m_deviceName;
    ElidedLabel *m_name;
    QLabel *m_who;
    QPushButton *m_job;
    QPushButton *m_protect;
};

} // namespace Reslate
