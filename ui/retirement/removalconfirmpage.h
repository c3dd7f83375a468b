// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
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

/// Step 5: everything once more, and the number to type.
class RemovalConfirmPage final : public AssistantPage {
    Q_OBJECT
public:
    RemovalConfirmPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    /// Why it can't be sent.
    QString obstacle() const override;
    std::chrono::seconds countdown() const;
    /// What a second person confirmed it with, where one is asked.
    Consent consent() const;
    /// Forgets the typed number, so that coming back asks for it again.
    void clearNumber();
    QLineEdit *numberField() const { return m_number; }

private:
    QWidget *makeSummary();
    QWidget *makeQuestion();
    void showThen();

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
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
