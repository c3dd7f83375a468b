// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/resumedialog.h"

#include "models/jobs/jobnotice.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/numberasked.h"
#include "ui/devices/devicelistbox.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/enterkey.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr std::chrono::seconds second {1};
/// A countdown that is noticed so late, or ran so much faster than the computer was awake, was seen by nobody.
constexpr std::chrono::seconds latestEnd {5};

/// What of the job would be sent.
Plan restOf(const Job &job)
{
    Plan rest {.workflow = job.workflow, .title = job.title};
    for (const JobItem &item : job.items) {
        if (item.current().state == ItemState::Planned)
            rest.items.append(item);
    }
    return rest;
}

} // namespace

void ResumeDialog::resume(const AppServices &work, const JobId &job, QWidget *window)
{
    const Job *held = work.engine.job(job);
    if (!held)
        return;
    if (!isHeldForFailures(*held) || !asksFirst(held->workflow)) {
        work.engine.resume(job);
        return;
    }
    const QList<ResumeDialog *> asked = window->findChildren<ResumeDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (std::any_of(asked.cbegin(), asked.cend(), [](const ResumeDialog *dialog) { return dialog->isVisible(); }))
        return;
    auto *dialog = new ResumeDialog(work, job, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ResumeDialog::ResumeDialog(const AppServices &work, const JobId &job, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_job(job)
    , m_foot(new QStackedWidget(this))
{
    setNames(this, QStringLiteral("resumeDialog"), tr("Resume anyway"));
    setWindowTitle(tr("Resume anyway"));
    resize(QSize(860, 500).boundedTo(screen()->availableSize()));
    const Job *held = work.engine.job(job);
    m_mode = held->workflow.goal();
    m_foot->addWidget(makeQuestion());
    m_foot->addWidget(makeCountdown());
    m_foot->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBody(*held), 1);
    column->addWidget(m_foot);
    connect(&work.engine, &JobEngine::jobChanged, this, &ResumeDialog::refresh);
    connect(&work.engine, &JobEngine::itemsChanged, this, &ResumeDialog::refresh);
    refresh();
    m_number->setFocus();
}

QWidget *ResumeDialog::makeBody(const Job &job)
{
    auto *body = new QWidget(this);
    m_title = wrappedLabel({}, body);
    m_title->setObjectName(QStringLiteral("resumeTitle"));
    makeTitle(m_title, 1.3);
    m_why = wrappedLabel({}, body, "caution");
    m_why->setObjectName(QStringLiteral("resumeWhy"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(wrappedLabel(breakable(plainForDisplay(job.title)), body, "muted"));
    column->addWidget(m_why);
    column->addWidget(wrappedLabel(modeSummary(job.workflow.goal()), body, "muted"));
    m_list = new DeviceListBox(m_work, QStringLiteral("resumeDevices"), body);
    column->addWidget(m_list, 1);
    column->addStretch();
    return body;
}

QWidget *ResumeDialog::makeQuestion()
{
    auto *foot = new QFrame(m_foot);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_ask = plainLabel({}, foot);
    m_number = new QLineEdit(foot);
    setNames(m_number, QStringLiteral("resumeNumber"), tr("Number of devices"));
    m_number->setFixedWidth(12 * fontMetrics().averageCharWidth());
    m_ask->setBuddy(m_number);
    m_countdown = new CountdownField(m_work.settings, QStringLiteral("resumeCountdown"), foot);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    setNames(cancel, QStringLiteral("resumeCancel"), tr("Cancel"));
    m_send = new QPushButton(foot);
    setNames(m_send, QStringLiteral("resumeSend"), tr("Send"));
    m_send->setProperty("role", QStringLiteral("danger"));
    for (QPushButton *button : {cancel, m_send})
        button->setAutoDefault(false); // Enter alone decides nothing here
    m_obstacle = wrappedLabel({}, foot, "caution");
    m_obstacle->setObjectName(QStringLiteral("resumeObstacle"));
    keepFromEnter(m_send, m_obstacle);
    for (QWidget *field : QList<QWidget *> {m_number, m_countdown})
        keepEnterIn(field, m_send, m_obstacle);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_ask);
    row->addWidget(m_number);
    row->addSpacing(12);
    auto *seconds = plainLabel(tr("Seconds to take it back:"), foot);
    seconds->setBuddy(m_countdown);
    row->addWidget(seconds);
    row->addWidget(m_countdown);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_obstacle);
    connect(m_number, &QLineEdit::textChanged, this, &ResumeDialog::updateSend);
    connect(m_countdown, &CountdownField::edited, this, &ResumeDialog::updateSend);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &ResumeDialog::begin);
    return foot;
}

QWidget *ResumeDialog::makeCountdown()
{
    auto *foot = new QFrame(m_foot);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_counting = wrappedLabel({}, foot);
    m_counting->setObjectName(QStringLiteral("resumeCounting"));
    m_counting->setFont(scaledFont(font(), 1.1, QFont::Bold));
    m_counting->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stop = new QPushButton(tr("Stop: send nothing"), foot);
    setNames(m_stop, QStringLiteral("resumeStop"), m_stop->text());
    m_stop->setProperty("role", QStringLiteral("danger"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 20, 14);
    row->setSpacing(8);
    row->addWidget(m_counting, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] { halt({}); });
    return foot;
}

void ResumeDialog::refresh()
{
    const Job *job = m_work.engine.job(m_job);
    if (!job || !isHeldForFailures(*job)) {
        reject(); // somebody stopped it, or the pilot proved itself after all
        return;
    }
    const Plan rest = restOf(*job);
    const auto left = static_cast<int>(rest.items.size());
    m_list->setPlans({rest});
    if (left != m_left) {
        m_left = left;
        m_number->clear(); // a number that was typed for other devices counts for nothing
        if (m_ends.isValid())
            halt(tr("Another number of devices is left now, so nothing was sent."));
    }
    const JobNotice notice = jobNotice(*job);
    m_title->setText(tr("%1?", "Factory wipe 50 devices").arg(orderText(m_mode, left)));
    m_why->setText(breakable(QStringLiteral("%1 %2").arg(notice.title, notice.text).trimmed()));
    m_ask->setText(tr("Type the number of devices (%1):").arg(left));
    m_send->setText(orderText(m_mode, left));
    setSpokenName(m_send, m_send->text());
    updateSend();
}

QString ResumeDialog::obstacle() const
{
    if (m_left == 0)
        return tr("Nothing is left to send.");
    const QString problem = numberProblem(m_number->text(), m_left);
    return problem.isEmpty() ? m_countdown->obstacle() : problem;
}

void ResumeDialog::updateSend()
{
    const QString why = obstacle();
    m_obstacle->setText(why.isEmpty() ? m_countdown->caution() : why);
    m_send->setEnabled(why.isEmpty());
    m_send->setToolTip(why.isEmpty() ? tr("With the keyboard: the space bar") : why);
}

void ResumeDialog::begin()
{
    if (m_ends.isValid() || !obstacle().isEmpty())
        return;
    keepCountdown(m_work.settings, m_countdown->value());
    const std::chrono::seconds countdown(m_countdown->value());
    m_ends = m_work.clock.now().addSecs(countdown.count());
    m_awakeEnd = m_work.clock.awake() + countdown;
    m_foot->setCurrentIndex(1);
    m_stop->setFocus();
    tick();
    if (m_ends.isValid())
        tellScreenReader(m_counting, m_counting->text());
}

void ResumeDialog::tick()
{
    const std::chrono::milliseconds left(m_work.clock.now().msecsTo(m_ends));
    const std::chrono::milliseconds leftAwake = m_awakeEnd - m_work.clock.awake();
    if (left < -latestEnd || leftAwake - left > latestEnd) {
        halt(tr("The computer slept or was busy while it counted down, so nothing was sent."));
        return;
    }
    if (left.count() <= 0) {
        m_ends = {};
        m_work.engine.resume(m_job); // which makes refresh() close this
        if (const Job *job = m_work.engine.job(m_job); job && isHeldForFailures(*job))
            halt({}); // by what failed meanwhile
        return;
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    m_counting->setText(tr("%1 in %2 s. Nothing more has been sent yet.", "Factory wipe 50 devices, number")
                            .arg(orderText(m_mode, m_left), numberText(seconds.count())));
    m_work.clock.callAfter(std::min<std::chrono::milliseconds>(left, second), this, [this, turn = ++m_turn] {
        if (turn == m_turn && m_ends.isValid())
            tick();
    });
}

bool ResumeDialog::event(QEvent *event)
{
    if (event->type() == QEvent::WindowBlocked && m_ends.isValid()) // Stop can't be pressed
        halt(tr("Another window came in front of it, so nothing was sent."));
    return QDialog::event(event);
}

void ResumeDialog::halt(const QString &why)
{
    m_ends = {};
    m_foot->setCurrentIndex(0);
    m_number->clear();
    m_number->setFocus();
    if (!why.isEmpty())
        m_obstacle->setText(why + QLatin1Char(' ') + obstacle());
}

} // namespace Reslate
