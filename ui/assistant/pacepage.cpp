// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/pacepage.h"

#include "domain/job/pace.h"
#include "models/text/assistantlabels.h"
#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "ui/assistant/optionalnumber.h"
#include "ui/assistant/startfield.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/rowdelegate.h"
#include "ui/kit/spoken.h"
#include "ui/kit/widgets.h"
#include "ui/rules/ruletable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {
namespace {

constexpr int maxDevices = NumberField::boundless;
constexpr int maxGap = 7 * 24 * 60;

} // namespace

PacePage::PacePage(const AppServices &work, PacedPlans &plans, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_plans(plans)
    , m_candidates(plans, work.catalog, work.clock)
{
    QLabel *title = plainLabel(tr("Pace: how fast, and when"), this);
    makeTitle(title, 1.3);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(title);
    left->addWidget(makeStart()); // first, so that it is in sight on a small screen, too
    left->addWidget(makeSpread());
    left->addWidget(makeStop());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(makePilot());
    right->addWidget(makeSummary());
    right->addStretch();
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(22, 16, 22, 16);
    row->setSpacing(20);
    row->addLayout(left, 5);
    row->addLayout(right, 4);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scrolling(content, QStringLiteral("paceScroll"), tr("Pace: how fast, and when"), this));
    beginAt(m_pilot->field()); // whoever types at once means the pilot
}

QWidget *PacePage::makeSpread()
{
    QVBoxLayout *card = titledCard(tr("Pilot and waves"), this);
    QWidget *frame = card->parentWidget();
    m_pilot = new OptionalNumber(QStringLiteral("pacePilot"),
        {tr("First a pilot of"), tr("device"), tr("devices"), tr("Devices of the pilot"),
            tr("The others get their orders when each device of the pilot is done.")},
        maxDevices, 3, frame);
    m_wave = new OptionalNumber(QStringLiteral("paceWave"),
        {tr("Then no more than"), tr("device at a time"), tr("devices at a time"), tr("Devices at a time"),
            tr("A reset loads a few gigabytes over the Wi-Fi of the room.")},
        maxDevices, 10, frame);
    m_gap = new OptionalNumber(QStringLiteral("paceGap"),
        {tr("From wave to wave"), tr("minute"), tr("minutes"), tr("Minutes from wave to wave"),
            tr("From the start of one wave to the start of the next.")},
        maxGap, 30, frame);
    for (OptionalNumber *number : {m_pilot, m_wave, m_gap}) {
        card->addWidget(number);
        connect(number, &OptionalNumber::edited, this, &PacePage::take);
    }
    return frame;
}

QWidget *PacePage::makeStop()
{
    QVBoxLayout *card = titledCard(tr("Hold the rest"), this);
    QWidget *frame = card->parentWidget();
    m_stopAfter = new OptionalNumber(QStringLiteral("paceStopAfter"),
        {tr("After"), tr("failure"), tr("failures of one kind"), tr("Failures of one kind"),
            tr("After that many failures of one kind, everything that is not sent is held until you decide.")},
        maxDevices, 5, frame);
    m_stopPercent = new OptionalNumber(QStringLiteral("paceStopPercent"),
        {tr("When"), tr("percent fails"), tr("percent fail"), tr("Failures in percent"),
            tr("When this share fails, everything that is not sent is held until you decide.")},
        100, 20, frame);
    for (OptionalNumber *number : {m_stopAfter, m_stopPercent}) {
        card->addWidget(number);
        connect(number, &OptionalNumber::edited, this, &PacePage::take);
    }
    return frame;
}

QWidget *PacePage::makeStart()
{
    QVBoxLayout *card = titledCard(tr("Start"), this);
    QWidget *frame = card->parentWidget();
    m_now = new QRadioButton(tr("When I send it"), frame);
    setNames(m_now, QStringLiteral("paceNow"), m_now->text());
    m_later = new QRadioButton(tr("Later, on"), frame);
    setNames(m_later, QStringLiteral("paceLater"), tr("Later"));
    m_start = new StartField(m_work.clock, frame);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_later, 0, Qt::AlignTop);
    row->addWidget(m_start, 1);
    m_closed = wrappedLabel({}, frame, "caution");
    m_closed->setObjectName(QStringLiteral("paceClosed"));
    card->addWidget(m_now);
    card->addLayout(row);
    card->addWidget(m_closed);
    card->addWidget(wrappedLabel(
        tr("Reslate has to run then. A job whose start it missed waits until you resume it."), frame, "muted"));
    connect(m_later, &QRadioButton::toggled, this, &PacePage::take);
    connect(m_start, &StartField::edited, this, [this] {
        m_later->setChecked(true);
        take();
    });
    return frame;
}

/// Always there, so that nothing moves when a pilot is chosen.
QWidget *PacePage::makePilot()
{
    constexpr int rows = 5;
    QVBoxLayout *card = titledCard(tr("Who is in the pilot"), this);
    QWidget *frame = card->parentWidget();
    m_pilotSummary = plainLabel({}, frame, "muted");
    m_pilotSummary->setObjectName(QStringLiteral("pacePilotSummary"));
    m_pilotTable = makeRuleTable(&m_candidates, m_work.theme, {34, 37, 29}, frame);
    setNames(m_pilotTable, QStringLiteral("pacePilotDevices"), tr("Devices for the pilot, the best ones first"));
    m_pilotTable->setItemDelegateForColumn(
        static_cast<int>(PilotChecklist::Column::Device), new TickDelegate(m_work.theme, m_pilotTable));
    m_pilotTable->setProperty("role", QStringLiteral("boxed"));
    m_pilotTable->setTextElideMode(Qt::ElideMiddle);
    m_pilotTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pilotTable->horizontalHeader()->setSectionResizeMode(
        static_cast<int>(PilotChecklist::Column::LastSeen), QHeaderView::Stretch);
    m_pilotTable->setFixedHeight(rows * m_pilotTable->verticalHeader()->defaultSectionSize()
        + m_pilotTable->horizontalHeader()->sizeHint().height() + 2 * m_pilotTable->frameWidth());
    tellOfTicks(m_pilotTable);
    card->addWidget(m_pilotSummary);
    card->addWidget(m_pilotTable);
    return frame;
}

QWidget *PacePage::makeSummary()
{
    QVBoxLayout *card = titledCard(tr("Sending"), this);
    QWidget *frame = card->parentWidget();
    m_estimate = wrappedLabel({}, frame);
    m_estimate->setObjectName(QStringLiteral("paceEstimate"));
    m_estimate->setFont(scaledFont(font(), 1.15, QFont::Bold));
    m_words = wrappedLabel({}, frame, "muted");
    m_words->setObjectName(QStringLiteral("paceWords"));
    card->addWidget(m_estimate);
    card->addWidget(m_words);
    card->addWidget(wrappedLabel(tr("What the devices themselves need comes on top."), frame, "muted"));
    return card->parentWidget();
}

void PacePage::take()
{
    if (m_showing)
        return;
    showStart();
    PlanPace pace {.pilot = m_pilot->number(),
        .wave = m_wave->number(),
        .gap = std::chrono::minutes(m_gap->number()),
        .stopAfter = m_stopAfter->number(),
        .stopPercent = m_stopPercent->number()};
    if (m_later->isChecked())
        pace.startsAt = m_start->start();
    if (problem().isEmpty()) {
        m_known = pace;
        m_plans.setPace(pace);
    }
    showOutcome();
    Q_EMIT edited();
}

QString PacePage::problem() const
{
    for (const OptionalNumber *number : {m_pilot, m_wave, m_gap, m_stopAfter, m_stopPercent}) {
        if (!number->problem().isEmpty())
            return number->problem();
    }
    return m_later->isChecked() ? m_start->problem(m_work.clock.now()) : QString();
}

void PacePage::showFields()
{
    const PlanPace &pace = m_plans.pace();
    const QDateTime now = m_work.clock.now();
    m_known = pace;
    m_showing = true;
    m_pilot->setNumber(pace.pilot);
    m_wave->setNumber(pace.wave);
    m_gap->setNumber(static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(pace.gap).count()));
    m_stopAfter->setNumber(pace.stopAfter);
    m_stopPercent->setNumber(pace.stopPercent);
    (pace.startsAt.isValid() ? m_later : m_now)->setChecked(true);
    if (pace.startsAt.isValid())
        m_start->setStart(pace.startsAt);
    else if (!m_start->problem(now).isEmpty())
        m_start->setStart(QDateTime(now.toLocalTime().date().addDays(1), QTime(7, 0)));
    m_showing = false;
}

void PacePage::showStart()
{
    m_start->showReading(m_work.clock.now(), m_later->isChecked());
}

void PacePage::refresh()
{
    const PlanPace &pace = m_plans.pace();
    // What can't be taken stays for the person to mend, unless another plan was opened.
    if (pace != m_known || problem().isEmpty())
        showFields();
    m_pilot->setConflict(pilotConflict(pace, m_plans.drafted()));
    m_gap->setConflict(gapConflict(pace));
    showStart();
    showOutcome();
}

/// How long it takes. Nothing of what counted before stands beside what can't be taken.
void PacePage::showOutcome()
{
    const bool isTaken = problem().isEmpty();
    m_pilotSummary->setText(isTaken ? m_candidates.summary() : QString());
    m_pilotTable->setEnabled(isTaken);
    m_estimate->setText(isTaken ? m_plans.sendingText() : QString());
    const int going = m_plans.going();
    const std::optional<Closure> closure = isTaken ? m_plans.closureAtStart() : std::nullopt;
    m_closed->setText(closure ? QStringLiteral("⚠ ") + closedText(*closure, m_work.clock.now()) : QString());
    m_closed->setVisible(closure.has_value());
    m_words->setText(isTaken ? paceLines(m_plans.shownPace(), going, m_work.clock.now()).join(QLatin1Char('\n'))
                             : tr("One of the numbers or times can't be taken yet."));
}

bool PacePage::saysObstacle() const
{
    return !problem().isEmpty() || !pilotConflict(m_plans.pace(), m_plans.drafted()).isEmpty();
}

QString PacePage::obstacle() const
{
    if (const QString text = problem(); !text.isEmpty())
        return text;
    const PlanPace &pace = m_plans.pace();
    if (pace.startsAt.isValid() && pace.startsAt <= m_work.clock.now())
        return tr("The start is in the past.");
    if (const QString text = pilotConflict(pace, m_plans.drafted()); !text.isEmpty())
        return text;
    return isSound(pace) ? QString() : tr("These numbers contradict each other.");
}

} // namespace Reslate
