// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QList>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Reslate {

class Banner;
class SectionCards;

/// Step 3: what would happen to each of the devices, by fresh facts, and the choices about them.
class CheckPage final : public AssistantPage {
    Q_OBJECT
public:
    CheckPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

Q_SIGNALS:
    void jobWanted(const Reslate::JobId &id);

private:
    QWidget *makeHead();
    QWidget *makeCards();
    QWidget *makeSide();
    void showSide();
    void showFacts();

    const AppServices &m_work;
    ResetAssistant &m_assistant;
    QLabel *m_title = nullptr;
    QLabel *m_care = nullptr; ///< what is warned about, above all that scrolls; hidden unless there is something
    QLabel
        *m_list = nullptr; ///< what was found of a list of serial numbers; hidden when all of it was, or there is none
    QLabel *m_asOf = nullptr;
    QPushButton *m_again = nullptr;
    QProgressBar *m_reading = nullptr;
    Banner *m_banner;
    SectionCards *m_cards = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QList<QLabel *> m_lineLabels;
    QLabel *m_keeps = nullptr;
    QLabel *m_removes = nullptr;
};

} // namespace Reslate
