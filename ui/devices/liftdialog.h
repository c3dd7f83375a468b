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
    LiftDialog(const AppServices &work, const Device &device, QWidget *parent);

private:
    void lift();
    void refresh() override;

    const AppServices &m_work;
    DeviceId m_device;
    QPushButton *m_lift;
};

} // namespace Reslate
