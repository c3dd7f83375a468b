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

    /// Who is written down beside a change.
    void setWho(const QString &who) { m_who = who; }

private:
    void refresh() override;
    void turn();

    const AppServices &m_work;
    QString m_who;
    QLabel *m_state;
    QPushButton *m_switch;
};

} // namespace Reslate
