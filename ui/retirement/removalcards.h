// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/shell/appservices.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace Reslate {

class FindingCard;

/// A card for each section of a removal's draft: what becomes of its devices and why, their names, and what a person
/// can decide about them.
class RemovalCards final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive it.
    RemovalCards(const AppServices &work, RemovalAssistant &assistant, QWidget *parent = nullptr);

    /// Shows the sections as they are now. A card that stays keeps the focus.
    void refresh();
    /// The cards come and go, and what is made last would be last for the tab key, too.
    void orderStopsAfter(QWidget *before);

private:
    /// Sections that agree in these are the same card, so that a choice doesn't take the focus away.
    struct Key {
        RemovalGroup group = RemovalGroup::Ready;
        Reason reason = Reason::None;
        ResetMode mode = ResetMode::WipeAndRemove;
        bool operator==(const Key &) const = default;
    };
    struct Card {
        Key key;
        FindingCard *frame = nullptr;
        QButtonGroup *choices = nullptr; ///< nullptr: nothing to choose
        QLineEdit *why = nullptr; ///< why records go without a wipe; nullptr: nobody is asked
    };

    Card makeCard(const RemovalSection &section);
    void addSleepingChoices(Card &card);
    void addAgainChoices(Card &card);
    void addChoice(const Card &card, QLayout *row, int choice, const QString &text);
    void showChoice(const Card &card);

    const AppServices &m_work;
    RemovalAssistant &m_assistant;
    QVBoxLayout *m_column;
    QList<Card> m_cards;
};

} // namespace Reslate
