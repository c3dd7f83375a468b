// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobrow.h"

#include "models/text/modelroles.h"
#include "ui/jobs/jobbar.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPushButton>

namespace Reslate {

JobRow::JobRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_bar(new JobBar(theme, this))
    , m_counts(new ElidedLabel(this))
    , m_estimate(new ElidedLabel(this))
    , m_notice(new ElidedLabel(this))
    , m_pause(addButton(QStringLiteral("jobPause"), tr("Pause")))
    , m_resume(addButton(QStringLiteral("jobResume"), tr("Resume")))
    , m_stop(addButton(QStringLiteral("jobStop"), tr("Stop")))
    , m_details(addButton(QStringLiteral("jobDetails"), tr("Details…")))
{
    setObjectName(QStringLiteral("jobRow"));
    m_title->setObjectName(QStringLiteral("jobTitle"));
    m_subtitle->setObjectName(QStringLiteral("jobSubtitle"));
    m_counts->setObjectName(QStringLiteral("jobCounts"));
    m_estimate->setObjectName(QStringLiteral("jobEstimate"));
    for (ElidedLabel *label : {m_subtitle, m_estimate}) {
        label->setFont(scaledFont(font(), 0.86));
        label->setProperty("role", QStringLiteral("muted"));
    }

    const auto twoLines = [](QWidget *upper, QWidget *lower) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(upper);
        column->addWidget(lower);
        return column;
    };
    // The texts don't push the columns about, so that the bars of all jobs stand below each other.
    for (ElidedLabel *label : {m_title, m_subtitle, m_counts, m_estimate})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *side = new QWidget(this);
    side->setMinimumWidth(36 * fontMetrics().averageCharWidth());
    auto *buttons = new QHBoxLayout(side);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_pause, m_resume, m_stop, m_details})
        buttons->addWidget(button);
    m_notice->setObjectName(QStringLiteral("jobNoticeLine"));
    m_notice->setProperty("role", QStringLiteral("caution"));
    m_notice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 1, 16, 1); // four jobs have to fit below the table of a small screen
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    column->addWidget(m_notice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addLayout(twoLines(m_title, m_subtitle), 12);
    row->addWidget(m_bar, 7);
    row->addLayout(twoLines(m_counts, m_estimate), 10);
    row->addWidget(side);

    for (QPushButton *button : {m_pause, m_resume})
        button->installEventFilter(this);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseClicked(m_id); });
    connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT resumeClicked(m_id); });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopClicked(m_id); });
    connect(m_details, &QPushButton::clicked, this, [this] { Q_EMIT detailsClicked(m_id); });
}

QPushButton *JobRow::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("role", QStringLiteral("small"));
    return button;
}

void JobRow::showJob(const QModelIndex &index)
{
    m_id = index.data(IdRole).value<JobId>();
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString counts = index.data(CountsTextRole).toString();
    m_title->setText(title);
    m_subtitle->setText(index.data(SecondLineRole).toString());
    m_bar->showJob([&index](int role) { return index.data(role); });
    const QString notice = index.data(NoticeRole).toString();
    m_notice->setText(notice.isEmpty() ? notice : QStringLiteral("⚠ ") + notice);
    m_notice->setVisible(!notice.isEmpty());
    const bool held = index.data(HeldRole).toBool();
    m_resume->setText(held ? tr("Resume anyway…") : tr("Resume"));
    m_details->setText(held ? tr("Show failures…") : tr("Details…"));
    showPause(index.data(CanPauseRole).toBool(), index.data(CanResumeRole).toBool());
    const bool hadStop = window()->focusWidget() == m_stop;
    m_stop->setVisible(index.data(CanStopRole).toBool());
    const QString start = index.data(CountdownTextRole).toString();
    if (!start.isEmpty()) {
        m_counts->setText(start);
        m_estimate->setText(tr("Nothing has been sent yet."));
    } else {
        m_counts->setText(counts);
        m_estimate->setText(index.data(EstimateTextRole).toString());
    }
    m_resume->setToolTip(start);
    m_waiting = !start.isEmpty();
    m_counting = index.data(CountdownRole).isValid();
    showCountdown();
    if (hadStop && m_stop->isHidden())
        m_details->setFocus();
    nameControls(title, held);
}

void JobRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int lettersBesideTheBar = 170; // on a narrower screen the texts need its room, and say the same
    m_bar->setVisible(width() >= lettersBesideTheBar * fontMetrics().averageCharWidth());
}

QWidget *JobRow::tabAfter(QWidget *widget)
{
    for (QPushButton *next : {m_pause, m_resume, m_stop, m_details}) {
        setTabOrder(widget, next);
        widget = next;
    }
    return widget;
}

void JobRow::focusStop()
{
    m_stop->setFocus(Qt::OtherFocusReason);
}

bool JobRow::eventFilter(QObject *watched, QEvent *event)
{
    // Pause and Resume take each other's place: the second press of a double click must not undo the first.
    if ((watched == m_pause || watched == m_resume) && event->type() == QEvent::MouseButtonDblClick)
        return true;
    return QWidget::eventFilter(watched, event);
}

void JobRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_details->isHidden())
        Q_EMIT detailsClicked(m_id);
    QWidget::mouseDoubleClickEvent(event);
}

void JobRow::showPause(bool canPause, bool canResume)
{
    QPushButton *shown = canPause ? m_pause : m_resume;
    showInPlaceOf(shown, shown == m_pause ? m_resume : m_pause, canPause || canResume, m_details);
}

/// A countdown ends within minutes, so that whoever sent the job waits for that.
void JobRow::showCountdown()
{
    if (m_shown == m_counting)
        return;
    m_shown = m_counting;
    m_details->setVisible(!m_counting); // nothing has happened yet, and Stop needs the room
    m_stop->setText(m_counting ? tr("Stop: take all back") : tr("Stop"));
    m_counts->setFont(scaledFont(font(), 1, m_counting ? QFont::Bold : QFont::Normal));
    setRole(m_stop, m_counting ? "danger" : "small");
}

/// As they are labeled just now: what a button opens or takes back is heard, too.
void JobRow::nameControls(const QString &title, bool held)
{
    setSpokenName(this, title);
    setSpokenName(m_pause, tr("Pause %1").arg(title));
    setSpokenName(m_resume, (held ? tr("Resume anyway: %1") : tr("Resume %1")).arg(title));
    setSpokenName(m_stop, (m_waiting ? tr("Stop %1: take all back") : tr("Stop %1")).arg(title));
    setSpokenName(m_details, (held ? tr("Show failures of %1") : tr("Details of %1")).arg(title));
    m_stop->setToolTip(tr("Takes back what was not sent. What was sent can't be called back."));
    m_pause->setToolTip(tr("Sends nothing more until you resume. What was sent is followed."));
}

} // namespace Reslate
