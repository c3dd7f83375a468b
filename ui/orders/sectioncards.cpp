// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/sectioncards.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

/// How many devices of a section stand in another one that says something of them, too.
int alsoElsewhere(const PlanSection &section, const ResetDraft &draft)
{
    QSet<DeviceId> others;
    for (const PlanSection &other : draft.sections) {
        const bool isAnother = &other != &section && other.kind != SectionKind::Ready;
        for (const JobItem &item : isAnother ? other.items : QList<JobItem>())
            others.insert(item.device.id);
    }
    return static_cast<int>(std::count_if(section.items.cbegin(), section.items.cend(),
        [&others](const JobItem &item) { return others.contains(item.device.id); }));
}

/// section is one of the draft's.
QString wholeCardText(const PlanSection &section, const ResetDraft &draft)
{
    const bool isWarned = section.kind == SectionKind::Warned;
    const QString more = inOtherCardsText(isWarned ? alsoElsewhere(section, draft) : 0);
    return QStringList {cardText(section, draft), more}.join(QLatin1Char(' ')).trimmed();
}

} // namespace

SectionCards::SectionCards(const AppServices &work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
}

SectionCards::Card SectionCards::makeCard(const PlanSection &section, const ResetDraft &draft)
{
    Card card {.key = {section.kind, section.reason, section.mode, section.instead}};
    card.frame = new FindingCard(m_work.theme, cardTitle(section, draft, m_work.clock.now()), {}, {}, this);
    if (section.kind != SectionKind::Ready)
        card.frame->showNames({}); // so that the choices stand below them
    addChoices(card);
    addLeaveOut(card, section, draft);
    return card;
}

void SectionCards::addChoices(Card &card)
{
    const Key &key = card.key;
    const bool again = isRecent(key.reason);
    const bool hybrid = key.kind == SectionKind::Hybrid;
    if (!again && !hybrid && !isSleep(key.reason))
        return;
    auto *host = new QWidget(card.frame);
    auto *row = new FlowLayout(host); // a choice that takes a whole sentence stands below the other on a small screen
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    card.choices = new QButtonGroup(host);
    for (const int choice : {0, 1}) {
        const QString text = again ? againChoiceText(AgainChoice(choice))
            : hybrid               ? hybridChoiceText(HybridChoice(choice))
                                   : sleepingChoiceText(SleepingChoice(choice));
        const QLatin1String name = again ? choiceName(AgainChoice(choice))
            : hybrid                     ? choiceName(HybridChoice(choice))
                                         : choiceName(SleepingChoice(choice));
        auto *button = new QRadioButton(text, host);
        const QString about = again ? tr("Devices with a reset in the last 24 hours: %1").arg(text)
            : hybrid                ? tr("Hybrid joined devices: %1").arg(text)
                                    : tr("Devices not seen lately: %1").arg(text);
        QString object = (hybrid ? QStringLiteral("hybrid-") : QStringLiteral("sleeping-")) + name;
        if (again) // the wipe of hybrid devices has cards of its own
            object = QStringLiteral("%1-%2-%3").arg(reasonName(key.reason), modeName(key.mode), name);
        else if (key.reason == Reason::NeverSeen)
            object += QStringLiteral("-never");
        if (!again && key.kind == SectionKind::Warned) // of the wipe of hybrid devices
            object += QLatin1Char('-') + modeName(key.mode);
        setNames(button, object, about);
        card.choices->addButton(button, choice);
        row->addWidget(button);
    }
    card.frame->layout()->addWidget(host);
    connect(card.choices, &QButtonGroup::idClicked, this, [this, key](int choice) { decide(key, choice); });
}

/// A warning about every device is one about the mode: leaving all of them out is what Cancel is for.
void SectionCards::addLeaveOut(Card &card, const PlanSection &section, const ResetDraft &draft)
{
    if (card.choices || section.kind != SectionKind::Warned || section.items.size() >= draft.going())
        return;
    card.out = card.frame->addChoice(QStringLiteral("leaveOut-") + reasonName(section.reason));
    connect(card.out, &QCheckBox::clicked, this, [this, key = card.key](bool out) { decide(key, out ? 1 : 0); });
}

/// A job that is in the way can be looked at, and stopped, from where it is.
void SectionCards::showJobs(Card &card, const PlanSection &section)
{
    constexpr qsizetype most = 3;
    constexpr int maxTitle = 40; // in average letters
    QList<JobId> jobs;
    for (const JobItem &item : section.reason == Reason::AlreadyInJob ? section.items : QList<JobItem>()) {
        const std::optional<Holder> holder = m_work.engine.holderOf(item.device);
        if (holder && !holder->job.isEmpty() && !jobs.contains(holder->job) && jobs.size() < most)
            jobs.append(holder->job);
    }
    if (std::exchange(card.jobs, jobs) == jobs)
        return;
    if (QWidget *old = std::exchange(card.jobButtons, nullptr)) {
        old->hide();
        old->deleteLater(); // one of them may be what was clicked
    }
    if (jobs.isEmpty())
        return;
    card.jobButtons = new QWidget(card.frame);
    auto *row = new QHBoxLayout(card.jobButtons);
    row->setContentsMargins(0, 4, 0, 0);
    for (const JobId &id : std::as_const(jobs)) {
        const Job *job = m_work.engine.job(id);
        const QString title = job ? plainForDisplay(job->title) : QString();
        const QString shown = fontMetrics().elidedText(
            title, Qt::ElideMiddle, maxTitle * fontMetrics().averageCharWidth());
        auto *button = new QPushButton(withoutMnemonic(tr("Open the job “%1”").arg(shown)), card.jobButtons);
        setNames(button, QStringLiteral("checkJob-%1").arg(row->count()), tr("Open the job “%1”").arg(title));
        button->setProperty("role", QStringLiteral("small"));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT jobWanted(id); });
        row->addWidget(button);
    }
    row->addStretch();
    card.frame->layout()->addWidget(card.jobButtons);
}

void SectionCards::decide(const Key &key, int choice)
{
    PlanChoices choices = m_choices;
    if (isFreshLately(key.reason))
        choices.afterReset = AgainChoice(choice);
    else if (isRecent(key.reason))
        choices.afterFailure = AgainChoice(choice);
    else if (key.kind == SectionKind::Hybrid)
        choices.hybrid = HybridChoice(choice);
    else if (isSleep(key.reason))
        choices.sleeping = SleepingChoice(choice);
    else if (choice != 0)
        choices.without.insert(key.reason);
    else
        choices.without.remove(key.reason);
    Q_EMIT decided(choices);
}

void SectionCards::showChoice(const Card &card)
{
    if (card.choices) {
        const int choice = isRecent(card.key.reason) ? static_cast<int>(m_choices.again(card.key.reason))
            : card.key.kind == SectionKind::Hybrid   ? static_cast<int>(m_choices.hybrid)
                                                     : static_cast<int>(m_choices.sleeping);
        card.choices->button(choice)->setChecked(true);
    }
    if (card.out)
        card.out->setChecked(m_choices.without.contains(card.key.reason));
}

void SectionCards::showDraft(const ResetDraft &draft, bool readyToo)
{
    m_choices = draft.wish.choices;
    QList<Card> cards;
    for (const PlanSection &section : draft.sections) {
        if (section.kind == SectionKind::Ready && !readyToo)
            continue;
        const Key key {section.kind, section.reason, section.mode, section.instead};
        const auto known = std::find_if(
            m_cards.cbegin(), m_cards.cend(), [&key](const Card &c) { return c.key == key; });
        Card card = known == m_cards.cend() ? makeCard(section, draft) : *known;
        card.frame->setTitle(cardTitle(section, draft, m_work.clock.now()));
        card.frame->setText(wholeCardText(section, draft));
        card.frame->setBadge(cardBadge(section, m_choices));
        if (section.kind != SectionKind::Ready)
            card.frame->showNames(displayNames(section.items, m_work.catalog));
        showJobs(card, section);
        showChoice(card);
        if (m_column->indexOf(card.frame) != cards.size())
            m_column->insertWidget(static_cast<int>(cards.size()), card.frame);
        cards.append(card);
    }
    for (const Card &old : std::as_const(m_cards)) {
        const bool stays = std::any_of(
            cards.cbegin(), cards.cend(), [&old](const Card &c) { return c.frame == old.frame; });
        if (!stays) {
            old.frame->hide();
            old.frame->deleteLater();
        }
    }
    m_cards = cards;
}

void SectionCards::orderStopsAfter(QWidget *before)
{
    for (const Card &card : std::as_const(m_cards)) {
        const QList<QAbstractButton *> buttons = card.frame->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            setTabOrder(before, button);
            before = button;
        }
    }
}

} // namespace Reslate
