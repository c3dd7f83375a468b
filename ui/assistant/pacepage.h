// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assistant/assistantpage.h"
#include "resetassistant.h"
#include "workspace.h"

class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QRadioButton;
class QSpinBox;

namespace Reslate {

/// Step 4: pilot, waves, stop rule and start.
class PacePage final : public AssistantPage {
    Q_OBJECT
public:
    PacePage(const Workspace &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

private:
    QWidget *makeSpread();
    QWidget *makeStop();
    QWidget *makeStart();
    QWidget *makeSummary();
    QSpinBox *addNumber(QFormLayout *form, const QString &label, const QString &objectName, int most,
        const QString &zero, const QString &suffix, const QString &help);
    void take();

    const Workspace &m_work;
    ResetAssistant &m_assistant;
    QSpinBox *m_pilot = nullptr;
    QSpinBox *m_wave = nullptr;
    QSpinBox *m_gap = nullptr; ///< minutes
    QSpinBox *m_stopAfter = nullptr;
    QSpinBox *m_stopPercent = nullptr;
    QRadioButton *m_now = nullptr;
    QRadioButton *m_later = nullptr;
    QDateTimeEdit *m_startsAt = nullptr;
    QLabel *m_estimate = nullptr;
    QLabel *m_words = nullptr;
    bool m_showing = false;
};

} // namespace Reslate
