// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan/planner.h"
#include "ui/shell/appservices.h"

#include <QList>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QVBoxLayout;

namespace Reslate {

class FindingCard;

/// A card for each section of a draft: what becomes of its devices and why, their names, and what a person can decide
/// about them. Used by the assistant's check and by the question before an order.
class SectionCards final : public QWidget {
    Q_OBJECT
public:
    explicit SectionCards(const AppServices &work, QWidget *parent = nullptr);

    /// Shows the sections of that draft, of Ready only where readyToo. A card that stays keeps the focus.
    void showDraft(const ResetDraft &draft, bool readyToo);
    /// The cards come and go, and what is made last would be last for the tab key, too.
    void orderStopsAfter(QWidget *before);

Q_SIGNALS:
    /// The person decided otherwise about the devices of a card.
    void decided(const Reslate::PlanChoices &choices);
    void jobWanted(const Reslate::JobId &id);

private:
    /// Sections that agree in these are the same card, so that a choice doesn't take the focus away.
    struct Key {
        SectionKind kind = SectionKind::Ready;
        Reason reason = Reason::None;
        ResetMode mode = ResetMode::Sync;
        std::optional<ResetMode> instead; ///< devices of one reason may have different ways out
        bool operator==(const Key &) const = default;
    };
    struct Card {
        Key key;
        FindingCard *frame = nullptr;
        QButtonGroup *choices = nullptr; ///< nullptr: none of two to choose
        QCheckBox *out = nullptr; ///< nullptr: can't be left out
        QList<JobId> jobs; ///< that hold its devices; each has a button
        QWidget *jobButtons = nullptr;
    };

    Card makeCard(const PlanSection &section, const ResetDraft &draft);
    void addChoices(Card &card);
    void addLeaveOut(Card &card, const PlanSection &section, const ResetDraft &draft);
    void showJobs(Card &card, const PlanSection &section);
    void showChoice(const Card &card);
    void decide(const Key &key, int choice);

    const AppServices &m_work;
    PlanChoices m_choices;
    QVBoxLayout *m_column;
    QList<Card> m_cards;
};

} // namespace Reslate
