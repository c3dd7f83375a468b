// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

class QPushButton;

namespace Reslate {

/// Asks for the reason for which one device is protected, and puts it on the protected list.
class ProtectDialog final : public ReasonDialog {
    Q_OBJECT
public:
    ProtectDialog(const AppServices &work, const Device &device, QWidget *parent);

private:
    void protect();
    void refresh() override;

    const AppServices &m_work;
    Protection m_protection; ///< without the reason
    QPushButton *m_protect;
};

} // namespace Reslate
