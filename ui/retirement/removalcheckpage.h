// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/assistant/checkpage.h"

class QLabel;

namespace Reslate {

class FactList;
class RemovalCards;
class StepStrip;

/// The check of a removal, with the choices about devices that are special.
class RemovalCheckPage final : public CheckPage {
    Q_OBJECT
public:
    RemovalCheckPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override { return m_assistant.checkObstacle(); }

private:
    QWidget *makeCards();
    QWidget *makeSide();
    void showSide();

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
    StepStrip *m_strip = nullptr;
    RemovalCards *m_cards = nullptr;
    FactList *m_batch = nullptr;
    QLabel *m_kept = nullptr;
    QLabel *m_warnings = nullptr;
};

} // namespace Reslate
