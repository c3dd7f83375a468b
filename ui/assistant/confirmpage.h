// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pacedplans.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QSet>

#include <chrono>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Reslate {

class CountdownField;
class DeviceListBox;
class SecondPersonBox;

/// The last step of every assistant: everything once more, and the number to type.
class ConfirmPage : public AssistantPage {
    Q_OBJECT
public:
    void refresh() override;
    /// Why it can't be sent.
    QString obstacle() const override;
    std::chrono::seconds countdown() const;
    /// What a second person confirmed it with, where one is asked.
    Consent consent() const;
    /// Whether a reason or a second person's name stands here, which no saved plan keeps.
    bool holdsText() const;
    /// Forgets the typed number, so that coming back asks for it again.
    void clearNumber();
    QLineEdit *numberField() const { return m_number; }

protected:
    /// What one assistant says of its plans. An empty text isn't shown.
    struct Summary {
        QString order; ///< "Factory wipe 30 devices", where something is left to send
        QString title; ///< of the draft, hostile
        QStringList lines;
        QStringList warnings;
        QString leftOut;
    };

    /// Both references must outlive it.
    ConfirmPage(const AppServices &work, PacedPlans &paced, QWidget *parent);

    virtual Summary summary() const = 0;
    /// What is done on the click, before the countdown begins; empty: nothing is.
    virtual QString before() const { return {}; }

private:
    QWidget *makeSummary();
    QWidget *makeQuestion();
    QWidget *makeFields(QWidget *frame);
    void showTitle(const Summary &summary, int going);
    void showPlans(const QList<Plan> &plans, int going);
    /// What follows on the click, and how it can be taken back.
    void showThen();
    bool hasStart() const;

    const AppServices &m_work;
    PacedPlans &m_paced;
    QList<std::pair<Workflow, QSet<DeviceId>>> m_shown; ///< what the page said last
    QLabel *m_title = nullptr;
    QLabel *m_plans = nullptr;
    DeviceListBox *m_list = nullptr;
    QLabel *m_warnings = nullptr;
    QLabel *m_nameless = nullptr;
    QLabel *m_left = nullptr;
    QLabel *m_closed = nullptr; ///< hidden unless it waits for the end of closed hours
    QLabel *m_pace = nullptr;
    QLabel *m_ask = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_reason = nullptr;
    QLineEdit *m_number = nullptr;
    CountdownField *m_countdown = nullptr;
    QLabel *m_then = nullptr; ///< what comes after Send
    SecondPersonBox *m_second = nullptr;
};

} // namespace Reslate
