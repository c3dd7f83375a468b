// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removalcards.h"

#include "domain/retirement/paperlimit.h"
#include "domain/rules/recentreset.h"
#include "models/retirement/removalchoices.h"
#include "models/retirement/removallabels.h"
#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

QString sleepingText(SleepingEnd end)
{
    switch (end) {
    case SleepingEnd::Include:
        return sleepingChoiceText(SleepingChoice::Include);
    case SleepingEnd::LeaveOut:
        return sleepingChoiceText(SleepingChoice::LeaveOut);
    case SleepingEnd::RecordsOnly:
        return RemovalCards::tr("Records only, with a reason that the report prints");
    }
    return {};
}

QString choiceObject(int choice)
{
    constexpr std::array names {"include", "leave", "records"};
    return QLatin1String(names[static_cast<size_t>(choice)]);
}

} // namespace

RemovalCards::RemovalCards(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_assistant(assistant)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(10);
}

RemovalCards::Card RemovalCards::makeCard(const RemovalSection &section)
{
    Card card {.key = {section.group, section.reason, section.mode}};
    card.frame = new FindingCard(m_work.theme, removalTitle(section), {}, {}, this);
    card.frame->setProperty("removalGroup", QString(removalGroupName(section.group)));
    if (section.group != RemovalGroup::Ready)
        card.frame->showNames({}); // so that the choices stand below them
    if (section.group == RemovalGroup::Sleeping)
        addSleepingChoices(card);
    else if (section.group == RemovalGroup::Recent)
        addAgainChoices(card);
    return card;
}

void RemovalCards::addSleepingChoices(Card &card)
{
    auto *host = new QWidget(card.frame);
    auto *row = new FlowLayout(host);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    card.choices = new QButtonGroup(host);
    for (int i = 0; i < sleepingEndCount; ++i)
        addChoice(card, row, i, sleepingText(static_cast<SleepingEnd>(i)));
    card.why = new QLineEdit(card.frame);
    setNames(card.why, QStringLiteral("recordsOnlyReason"), tr("Why their records are deleted without a wipe"));
    card.why->setPlaceholderText(tr("Why their records are deleted without a wipe"));
    card.why->setMaxLength(maxPaperText);
    card.why->setText(m_assistant.recordsReason());
    card.frame->layout()->addWidget(host);
    card.frame->layout()->addWidget(card.why);
    connect(card.choices, &QButtonGroup::idClicked, this, [this, why = card.why](int choice) {
        m_assistant.setSleeping(static_cast<SleepingEnd>(choice), why->text());
        why->setVisible(static_cast<SleepingEnd>(choice) == SleepingEnd::RecordsOnly);
        if (why->isVisible())
            why->setFocus(Qt::OtherFocusReason);
    });
    connect(card.why, &QLineEdit::textEdited, this,
        [this](const QString &text) { m_assistant.setSleeping(SleepingEnd::RecordsOnly, text); });
}

void RemovalCards::addAgainChoices(Card &card)
{
    auto *host = new QWidget(card.frame);
    auto *row = new FlowLayout(host);
    row->setContentsMargins(0, 4, 0, 0);
    row->setSpacing(16);
    card.choices = new QButtonGroup(host);
    for (const AgainChoice choice : {AgainChoice::LeaveOut, AgainChoice::Include})
        addChoice(card, row, static_cast<int>(choice), againChoiceText(choice));
    card.frame->layout()->addWidget(host);
    connect(card.choices, &QButtonGroup::idClicked, this, [this, reason = card.key.reason](int choice) {
        m_assistant.setAgain(reason, static_cast<AgainChoice>(choice));
    });
}

void RemovalCards::addChoice(const Card &card, QLayout *row, int choice, const QString &text)
{
    auto *button = new QRadioButton(text, row->parentWidget());
    const bool sleeps = card.key.group == RemovalGroup::Sleeping;
    const QString object = sleeps
        ? QStringLiteral("sleeping-") + choiceObject(choice)
            + (card.key.reason == Reason::NeverSeen ? QStringLiteral("-never") : QString())
        : QStringLiteral("%1-%2").arg(reasonName(card.key.reason), choiceName(static_cast<AgainChoice>(choice)));
    setNames(button, object,
        (sleeps ? tr("Devices not seen lately: %1") : tr("Devices with a reset in the last 24 hours: %1")).arg(text));
    card.choices->addButton(button, choice);
    row->addWidget(button);
}

void RemovalCards::showChoice(const Card &card)
{
    if (!card.choices)
        return;
    if (card.key.group == RemovalGroup::Recent) {
        const AgainChoice choice = m_assistant.draft().wish.choices.again(card.key.reason);
        card.choices->button(static_cast<int>(choice))->setChecked(true);
        return;
    }
    const SleepingEnd end = m_assistant.sleeping();
    card.choices->button(static_cast<int>(end))->setChecked(true);
    card.choices->button(static_cast<int>(SleepingEnd::RecordsOnly))->setVisible(m_assistant.mayDeleteRecordsOnly());
    card.why->setVisible(end == SleepingEnd::RecordsOnly);
    if (card.why->text() != m_assistant.recordsReason())
        card.why->setText(m_assistant.recordsReason());
}

void RemovalCards::refresh()
{
    const RemovalDraft &draft = m_assistant.draft();
    QList<Card> cards;
    for (const RemovalSection &section : draft.sections) {
        const Key key {section.group, section.reason, section.mode};
        const auto known = std::find_if(
            m_cards.cbegin(), m_cards.cend(), [&key](const Card &c) { return c.key == key; });
        Card card = known == m_cards.cend() ? makeCard(section) : *known;
        card.frame->setTitle(removalTitle(section));
        card.frame->setText(breakable(removalSentence(section, draft.wish)));
        card.frame->setBadge(removalBadge(section, draft.wish));
        if (section.group != RemovalGroup::Ready)
            card.frame->showNames(displayNames(section.items, m_work.catalog));
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

void RemovalCards::orderStopsAfter(QWidget *before)
{
    const auto follow = [&before](QWidget *next) {
        setTabOrder(before, next);
        before = next;
    };
    for (const Card &card : std::as_const(m_cards)) {
        const QList<QAbstractButton *> buttons = card.frame->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons)
            follow(button);
        if (card.why)
            follow(card.why);
    }
}

} // namespace Reslate
