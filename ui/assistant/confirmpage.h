// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <chrono>
#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Reslate {

class DeviceListBox;
class CountdownField;
class SecondPersonBox;

/// Step 5: everything once more, and the number to type.
class ConfirmPage final : public AssistantPage {
    Q_OBJECT
public:
    ConfirmPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

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

private:
    QWidget *makeSummary();
    QWidget *makeQuestion();
    /// What is about to happen, to whom, and when, if not at once.
    QString question() const;
    /// The closed hours in which the first order would leave; nullopt: none.
    /// What follows on the click, and how it can be taken back.
    void showThen();
    bool hasStart() const;

    const AppServices &m_work;
    ResetAssistant &m_assistant;
    QHash<DeviceId, ResetMode> m_shown; ///< what the page said last
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
