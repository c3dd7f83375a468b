// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planbuilder.h"
#include "ui/kit/writingdialog.h"
#include "ui/shell/appservices.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

class ConfirmFindings;
class ConfirmSide;
class CountdownField;
class SecondPersonBox;

/// The one question before anything is sent: what happens to how many devices, which are left out and why, what is kept
/// and removed. Sending needs the number of devices typed and the Send button; Enter never sends. Where a second
/// administrator has to approve, it asks once for the reason that they read; where that isn't known, it offers to.
class ConfirmDialog final : public WritingDialog {
    Q_OBJECT
public:
    /// hidden: how many of the devices the table doesn't show at the moment.
    ConfirmDialog(const AppServices &work, const PlanDraft &draft, int hidden, QWidget *parent = nullptr);

    /// What a second person confirmed it with, where one is asked.
    Consent consent() const;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// At most once.
    void confirmed(const Reslate::Plan &plan);
    /// The person wants to choose when; the question is gone by then. plan: all devices that were asked for, and what
    /// they were to get.
    void otherTimeWanted(const Reslate::Plan &plan);

private:
    QWidget *makeHead(int hidden);
    QWidget *makeFoot();
    void makeOtherTime(QWidget *foot);
    void showWhatToDecide(int count);
    Plan plan() const;
    Plan wholePlan() const;
    void leaveForOtherTime();
    void updateNumbers();
    QString obstacle() const;
    void updateSend();
    void send();

    const AppServices &m_work;
    PlanDraft m_draft;
    bool m_sent = false;
    bool m_asksNumber;
    bool m_wantsOtherTime = false; ///< it closes because of that
    QLabel *m_title = nullptr;
    QLabel *m_nameless = nullptr;
    QLabel *m_care = nullptr; ///< what is warned about, above all that scrolls; hidden unless there is something
    QLabel *m_closed = nullptr; ///< hidden unless it waits for the end of closed hours
    ConfirmFindings *m_findings = nullptr;
    ConfirmSide *m_side = nullptr;
    QLabel *m_ask = nullptr;
    QLabel *m_seconds = nullptr;
    QLineEdit *m_number = nullptr;
    SecondPersonBox *m_second = nullptr;
    CountdownField *m_countdown = nullptr;
    QLabel *m_why = nullptr; ///< why it can't be sent yet
    QPushButton *m_otherTime = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Reslate
