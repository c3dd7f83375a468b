// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

#include <QHash>
#include <QList>

#include <utility>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace Reslate {

class Banner;
class FindingCard;

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
    /// Sections of the same kind, reason and mode are the same card, so that a choice doesn't take the focus away.
    struct Key {
        SectionKind kind = SectionKind::Ready;
        Reason reason = Reason::None;
        ResetMode mode = ResetMode::Sync;
        bool operator==(const Key &) const = default;
    };
    struct Card {
        Key key;
        FindingCard *frame = nullptr;
        QButtonGroup *choices = nullptr; ///< nullptr: nothing to decide
        QList<JobId> jobs; ///< that hold its devices; each has a button
        QWidget *jobButtons = nullptr;
    };

    QWidget *makeHead();
    QWidget *makeCards();
    QWidget *makeSide();
    Card makeCard(const PlanSection &section);
    void addChoices(Card &card);
    void showJobs(Card &card, const PlanSection &section);
    void decide(const Key &key, int choice);
    void showCards();
    void orderStops();
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
    QVBoxLayout *m_column = nullptr;
    QWidget *m_content = nullptr;
    QList<Card> m_cards;
    QVBoxLayout *m_lines = nullptr;
    QList<QLabel *> m_lineLabels;
    QLabel *m_keeps = nullptr;
    QLabel *m_removes = nullptr;
};

} // namespace Reslate
