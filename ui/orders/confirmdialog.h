// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/writingdialog.h"
#include "ui/orders/orderquestion.h"
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
    ConfirmDialog(const AppServices &work, OrderQuestion question, QWidget *parent = nullptr);

    /// What a second person confirmed it with, where one is asked.
    Consent consent() const;

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// At most once; none is empty.
    void confirmed(const QList<Reslate::Plan> &plans);
    /// The person wants to choose when; the question is gone by then.
    void otherTimeWanted(const Reslate::ResetDraft &draft);
    /// The person wants to see a job that is in the way; the question is gone by then.
    void jobWanted(const Reslate::JobId &id);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void makeOtherTime(QWidget *foot);
    void showWhatToDecide(int count);
    QList<Plan> plans() const;
    void leaveFor(const std::function<void()> &then);
    void decide(const PlanChoices &choices);
    void updateNumbers();
    void showHead();
    QString obstacle() const;
    void updateSend();
    void send();

    const AppServices &m_work;
    OrderQuestion m_question;
    ResetDraft m_draft;
    bool m_sent = false;
    bool m_asksNumber;
    bool m_countsDown; ///< what takes nothing away from a device is sent at once
    QDateTime m_opens; ///< when closed hours let it go; invalid: now
    std::function<void()> m_then; ///< once it is closed; empty: nothing
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
