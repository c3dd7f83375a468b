// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/writingdialog.h"
#include "ui/shell/appservices.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// Switches the second pair of eyes on or off, with a reason.
class FourEyesDialog final : public WritingDialog {
    Q_OBJECT
public:
    explicit FourEyesDialog(const AppServices &work, QWidget *parent = nullptr);

    /// Who is written down beside a change.
    void setWho(const QString &who) { m_who = who; }

private:
    void refresh();
    void turn();
    void tell(const Error &failed);

    const AppServices &m_work;
    QString m_who;
    QLabel *m_state;
    QLineEdit *m_reason;
    QPushButton *m_switch;
    QLabel *m_message;
    bool m_isWriting = false; ///< nothing else is asked meanwhile
};

} // namespace Reslate
