// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/modepage.h"

#include "models/plans/assistantstate.h"
#include "models/text/assistantlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "ui/kit/widgets.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

constexpr std::array offered {
    ResetMode::AutopilotReset, ResetMode::WipeKeepAccount, ResetMode::FactoryWipe, ResetMode::FreshStart};

} // namespace

ModePage::ModePage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_assistant(assistant)
    , m_cardsHost(new QWidget(this))
    , m_row(new QHBoxLayout(m_cardsHost))
    , m_choices(new QButtonGroup(this))
{
    QLabel *title = plainLabel(tr("What should happen to them?"), this, "strong");
    makeTitle(title, 1.3);
    m_cardsHost->setObjectName(QStringLiteral("assistantCards"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    for (const ResetMode mode : offered)
        addCard(mode);
    auto *scroll = new QScrollArea(this);
    setNames(scroll, QStringLiteral("modeCards"), tr("Reset modes"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("assistantContent"));
    auto *stack = new QVBoxLayout(content);
    stack->setContentsMargins(0, 0, 4, 0);
    stack->addWidget(m_cardsHost);
    QLabel *others = wrappedLabel(tr("To retire devices or to delete their Intune records, select them in the device "
                                     "list and choose it under More there."),
        content, "muted");
    others->setObjectName(QStringLiteral("otherModes"));
    stack->addWidget(others);
    stack->addStretch();
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(scroll, 1);
    connect(&work.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    beginAt(m_cards.value(ResetMode::AutopilotReset).choice);
}

void ModePage::addCard(ResetMode mode)
{
    const QString name = modeName(mode);
    Card card {.frame = new QFrame(m_cardsHost)};
    card.frame->setObjectName(QStringLiteral("modeCard-") + name);
    card.frame->setProperty("role", QStringLiteral("card"));
    card.frame->setCursor(Qt::PointingHandCursor);
    card.frame->installEventFilter(this);
    card.choice = new QRadioButton(
        mode == ResetMode::WipeKeepAccount ? tr("Wipe, keep account") : modeTitle(mode), card.frame);
    m_choices->addButton(card.choice); // because each stands in a frame of its own
    card.choice->setFont(scaledFont(font(), 1.05, QFont::Bold));
    setNames(card.choice, QStringLiteral("mode-") + name, modeTitle(mode));
    card.choice->setAccessibleDescription(modeSummary(mode));
    card.possible = wrappedLabel({}, card.frame, "muted");
    auto *column = new QVBoxLayout(card.frame);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(4);
    column->addWidget(card.choice);
    column->addWidget(wrappedLabel(modePurpose(mode), card.frame, "strong"));
    column->addWidget(card.possible);
    const auto add = [&](const QString &title, const QString &text) {
        QLabel *heading = wrappedLabel(title, card.frame, "strong");
        QLabel *body = wrappedLabel(text, card.frame, "muted");
        for (QLabel *label : {heading, body})
            label->setFont(scaledFont(font(), 0.92, label == heading ? QFont::Bold : QFont::Normal));
        column->addSpacing(4);
        column->addWidget(heading);
        column->addWidget(body);
    };
    add(tr("Stays"), modeKeeps(mode).join(QStringLiteral(", ")));
    add(tr("Goes"), modeRemoves(mode).join(QStringLiteral(", ")));
    add(tr("Who must touch it afterward"), modeTouch(mode));
    add(tr("How long a device takes"), modeDuration(mode));
    if (mode == ResetMode::FreshStart)
        column->addWidget(makeKeepData(card.frame));
    column->addStretch();
    m_row->addWidget(card.frame, 1);
    m_cards.insert(mode, card);
    connect(card.choice, &QRadioButton::clicked, this, [this, mode] {
        m_assistant.setMode(mode);
        refresh();
    });
}

bool ModePage::eventFilter(QObject *watched, QEvent *event)
{
    // What stands in a card lets the mouse through, so a click anywhere on it comes here.
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        for (const Card &card : std::as_const(m_cards)) {
            if (card.frame == watched && mouse->button() == Qt::LeftButton
                && card.frame->rect().contains(mouse->position().toPoint()))
                card.choice->click();
        }
    }
    return AssistantPage::eventFilter(watched, event);
}

QCheckBox *ModePage::makeKeepData(QWidget *parent)
{
    m_keepData = new QCheckBox(tr("Keep user data"), parent);
    setNames(m_keepData, QStringLiteral("assistantKeepData"), tr("Fresh start: keep user data"));
    connect(m_keepData, &QCheckBox::toggled, this, [this](bool on) {
        PlanChoices choices = m_assistant.state().choices;
        if (choices.keepUserData == on)
            return;
        choices.keepUserData = on;
        m_assistant.setChoices(choices);
    });
    return m_keepData;
}

void ModePage::refresh()
{
    const AssistantState &state = m_assistant.state();
    if (!m_cards.contains(state.mode))
        addCard(state.mode); // a plan that another part of the program saved
    const int asked = m_assistant.draft().asked();
    for (auto it = m_cards.cbegin(); it != m_cards.cend(); ++it) {
        const bool chosen = it.key() == state.mode;
        it.value().choice->setChecked(chosen);
        const May may = m_assistant.permissions().of(it.key());
        const int possible = m_assistant.possible(it.key());
        const QString count = tr("possible for %1 of %2").arg(numberText(possible), numberText(asked));
        const QString why = possible == 0 ? m_assistant.whyNone(it.key()) : QString();
        it.value().possible->setText(isNo(may) ? permissionSentence(may, it.key())
                : why.isEmpty()                ? count
                                               : tr("%1: %2", "possible for 0 of 26, why").arg(count, why));
        setRole(it.value().frame, chosen ? "chosenCard" : "card");
    }
    m_keepData->setEnabled(state.mode == ResetMode::FreshStart);
    m_keepData->setChecked(state.choices.keepUserData);
    beginAt(m_cards.value(state.mode).choice);
}

QString ModePage::obstacle() const
{
    const ResetMode mode = m_assistant.state().mode;
    const May may = m_assistant.permissions().of(mode);
    return isNo(may) ? permissionSentence(may, mode) : QString();
}

} // namespace Reslate
