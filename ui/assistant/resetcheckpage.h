// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/checkpage.h"

#include <QList>

class QLabel;
class QVBoxLayout;

namespace Reslate {

class SectionCards;

/// Step 3 of the group reset: with the choices about devices that don't get what was asked for.
class ResetCheckPage final : public CheckPage {
    Q_OBJECT
public:
    ResetCheckPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;

Q_SIGNALS:
    void jobWanted(const Reslate::JobId &id);

private:
    QWidget *makeCards();
    QWidget *makeSide();
    void showSide();

    const AppServices &m_work;
    ResetAssistant &m_assistant;
    SectionCards *m_cards = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QList<QLabel *> m_lineLabels;
    QLabel *m_keeps = nullptr;
    QLabel *m_removes = nullptr;
};

} // namespace Reslate
