// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/pacepage.h"

#include "assistant/titledcard.h"
#include "assistantlabels.h"
#include "domain/pace.h"
#include "timelabels.h"
#include "widgets.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Reslate {
namespace {

constexpr int mostDevices = 100'000;
constexpr int longestGap = 7 * 24 * 60;

QFormLayout *formIn(QVBoxLayout *card)
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    card->addLayout(form);
    return form;
}

/// Leaves a field alone that says so already: a person may be typing in it.
void setNumber(QSpinBox *box, int value)
{
    if (box->value() != value)
        box->setValue(value);
}

} // namespace

PacePage::PacePage(const Workspace &work, ResetAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_assistant(assistant)
{
    QLabel *title = plainLabel(tr("How fast, and when"), this);
    title->setFont(scaledFont(font(), 1.3, QFont::Bold));
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(title);
    left->addWidget(makeSpread());
    left->addWidget(makeStop());
    left->addWidget(makeStart());
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->addWidget(makeSummary());
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(22, 16, 22, 16);
    row->setSpacing(20);
    row->addLayout(left, 2);
    row->addLayout(right, 1);
    setFocusProxy(m_pilot);
}

QSpinBox *PacePage::addNumber(QFormLayout *form, const QString &label, const QString &objectName, int most,
    const QString &zero, const QString &suffix, const QString &help)
{
    auto *box = new QSpinBox(this);
    setNames(box, objectName, label);
    box->setRange(0, most);
    box->setSpecialValueText(zero);
    box->setSuffix(suffix);
    box->setToolTip(help);
    box->setAccessibleDescription(help);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setMinimumWidth(18 * fontMetrics().averageCharWidth());
    form->addRow(plainLabel(label, this), box);
    connect(box, &QSpinBox::valueChanged, this, &PacePage::take);
    return box;
}

QWidget *PacePage::makeSpread()
{
    QVBoxLayout *card = titledCard(tr("Pilot and waves"), this);
    QFormLayout *form = formIn(card);
    m_pilot = addNumber(form, tr("Pilot: first only"), QStringLiteral("pacePilot"), mostDevices, tr("no pilot"),
        tr(" devices"), tr("The rest goes when each device of the pilot is done."));
    m_wave = addNumber(form, tr("Then at a time"), QStringLiteral("paceWave"), mostDevices, tr("all"), tr(" devices"),
        tr("A reset loads a few gigabytes over the Wi-Fi of the room."));
    m_gap = addNumber(form, tr("From wave to wave"), QStringLiteral("paceGap"), longestGap, tr("no pause"), tr(" min"),
        tr("From the start of one wave to the start of the next."));
    return card->parentWidget();
}

QWidget *PacePage::makeStop()
{
    QVBoxLayout *card = titledCard(tr("Hold the rest"), this);
    QFormLayout *form = formIn(card);
    m_stopAfter = addNumber(form, tr("After failures of one kind"), QStringLiteral("paceStopAfter"), mostDevices,
        tr("never"), {}, tr("So many failures of one kind hold everything that is not sent, until you decide."));
    m_stopPercent = addNumber(form, tr("When so many fail"), QStringLiteral("paceStopPercent"), 100, tr("never"),
        tr(" %"), tr("So many in a hundred hold everything that is not sent, until you decide."));
    return card->parentWidget();
}

QWidget *PacePage::makeStart()
{
    QVBoxLayout *card = titledCard(tr("Start"), this);
    QWidget *frame = card->parentWidget();
    m_now = new QRadioButton(tr("When I send it"), frame);
    setNames(m_now, QStringLiteral("paceNow"), m_now->text());
    m_later = new QRadioButton(tr("Later, at"), frame);
    setNames(m_later, QStringLiteral("paceLater"), tr("Later"));
    m_startsAt = new QDateTimeEdit(frame);
    setNames(m_startsAt, QStringLiteral("paceStartsAt"), tr("Date and time of the start"));
    m_startsAt->setDisplayFormat(tr("MMM d, yyyy HH:mm", "pattern of a date and time to type"));
    m_startsAt->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_startsAt->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_now);
    row->addSpacing(12);
    row->addWidget(m_later);
    row->addWidget(m_startsAt);
    row->addStretch();
    card->addLayout(row);
    card->addWidget(wrappedLabel(
        tr("Reslate has to run then. A job whose start it missed waits until you resume it."), frame, "muted"));
    connect(m_later, &QRadioButton::toggled, this, [this](bool later) {
        m_startsAt->setEnabled(later);
        take();
    });
    connect(m_startsAt, &QDateTimeEdit::dateTimeChanged, this, &PacePage::take);
    return card->parentWidget();
}

QWidget *PacePage::makeSummary()
{
    QVBoxLayout *card = titledCard(tr("Sending takes"), this);
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
    PlanPace pace {.pilot = m_pilot->value(),
        .wave = m_wave->value(),
        .gap = std::chrono::minutes(m_gap->value()),
        .stopAfter = m_stopAfter->value(),
        .stopPercent = m_stopPercent->value()};
    if (m_later->isChecked())
        pace.startsAt = m_startsAt->dateTime().toUTC();
    m_assistant.setPace(pace);
}

void PacePage::refresh()
{
    const PlanPace &pace = m_assistant.state().pace;
    const QDateTime now = m_work.clock.now();
    m_showing = true;
    setNumber(m_pilot, pace.pilot);
    setNumber(m_wave, pace.wave);
    setNumber(m_gap, static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(pace.gap).count()));
    setNumber(m_stopAfter, pace.stopAfter);
    setNumber(m_stopPercent, pace.stopPercent);
    (pace.startsAt.isValid() ? m_later : m_now)->setChecked(true);
    m_startsAt->setEnabled(pace.startsAt.isValid());
    if (pace.startsAt.isValid() && m_startsAt->dateTime() != pace.startsAt)
        m_startsAt->setDateTime(pace.startsAt.toLocalTime());
    else if (!pace.startsAt.isValid() && m_startsAt->dateTime() < now)
        m_startsAt->setDateTime(QDateTime(now.toLocalTime().date().addDays(1), QTime(7, 0)));
    m_showing = false;
    m_estimate->setText(m_assistant.estimateText());
    m_words->setText(paceLines(pace, m_assistant.draft().going(), now).join(QLatin1Char('\n')));
}

QString PacePage::obstacle() const
{
    const PlanPace &pace = m_assistant.state().pace;
    if (pace.startsAt.isValid() && pace.startsAt <= m_work.clock.now())
        return tr("The start lies in the past.");
    return isSound(pace) ? QString() : tr("These numbers make no sense together.");
}

} // namespace Reslate
