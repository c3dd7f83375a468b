// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QHash>

class QButtonGroup;
class QCheckBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QRadioButton;

namespace Reslate {

/// Step 2: the modes side by side.
class ModePage final : public AssistantPage {
    Q_OBJECT
public:
    ModePage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Card {
        QFrame *frame = nullptr;
        QRadioButton *choice = nullptr;
        QLabel *possible = nullptr;
    };
    void addCard(ResetMode mode);
    QCheckBox *makeKeepData(QWidget *parent);

    ResetAssistant &m_assistant;
    QWidget *m_cardsHost;
    QHBoxLayout *m_row;
    QButtonGroup *m_choices;
    QHash<ResetMode, Card> m_cards;
    QCheckBox *m_keepData = nullptr;
};

} // namespace Reslate
