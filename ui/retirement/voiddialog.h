// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/reportstore.h"
#include "ui/kit/reasondialog.h"
#include "ui/shell/appservices.h"

class QPushButton;

namespace Reslate {

/// Asks for the reason for which a report is declared void, and does so.
class VoidDialog final : public ReasonDialog {
    Q_OBJECT
public:
    VoidDialog(const AppServices &work, const QString &number, QWidget *parent);

private:
    void refresh() override;

    const AppServices &m_work;
    QPushButton *m_void;
};

} // namespace Reslate
