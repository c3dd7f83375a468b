// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

class QLabel;
class QPushButton;

namespace Reslate {

/// Switches the second pair of eyes on or off, with a reason.
class FourEyesDialog final : public ReasonDialog {
    Q_OBJECT
public:
    explicit FourEyesDialog(const AppServices &work, QWidget *parent = nullptr);

private:
    void refresh() override;
    void turn();

    const AppServices &m_work;
    QLabel *m_state;
    QPushButton *m_switch;
};

} // namespace Reslate
