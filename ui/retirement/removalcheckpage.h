// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace Reslate {

class Banner;
class FactList;
class RemovalCards;
class StepStrip;

/// Step 4: what would happen to each of the devices, by fresh facts, and the choices about them.
class RemovalCheckPage final : public AssistantPage {
    Q_OBJECT
public:
    RemovalCheckPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override { return m_assistant.checkObstacle(); }

private:
    QWidget *makeHead();
    QWidget *makeCards();
    QWidget *makeSide();
    void showFacts();
    void showSide();

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
    QLabel *m_title = nullptr;
    QLabel *m_list = nullptr; ///< what was found of a list; hidden when all of it was, or there is none
    QLabel *m_asOf = nullptr;
    QPushButton *m_again = nullptr;
    QProgressBar *m_reading = nullptr;
    Banner *m_banner;
    StepStrip *m_strip = nullptr;
    RemovalCards *m_cards = nullptr;
    FactList *m_batch = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_warnings = nullptr;
};

} // namespace Reslate
