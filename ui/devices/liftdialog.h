// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

class QPushButton;

namespace Reslate {

/// Asks for the reason for which a person lifts the block that a pending order sets for one device, and lifts it.
class LiftDialog final : public ReasonDialog {
    Q_OBJECT
public:
    /// who: is written down beside it.
    LiftDialog(const AppServices &work, const Device &device, const QString &who, QWidget *parent);

private:
    void lift();
    void refresh() override;

    const AppServices &m_work;
    DeviceId m_device;
    QString m_who;
    QPushButton *m_lift;
};

} // namespace Reslate
