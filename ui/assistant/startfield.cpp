// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/startfield.h"

#include "domain/job/pace.h"
#include "models/text/timelabels.h"
#include "models/text/typedtime.h"
#include "ui/kit/dayfield.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

namespace Reslate {

StartField::StartField(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_day(new DayField(QStringLiteral("paceStartDay"), tr("Day of the start"), clock, this))
    , m_time(new QLineEdit(this))
    , m_reading(wrappedLabel({}, this, "muted"))
{
    setNames(m_time, QStringLiteral("paceStartTime"), tr("Time of the start"));
    m_time->setFixedWidth(13 * fontMetrics().averageCharWidth());
    m_reading->setObjectName(QStringLiteral("paceStartReading"));
    QSizePolicy room = m_reading->sizePolicy();
    room.setRetainSizeWhenHidden(true); // nothing moves under the pointer that chooses it
    m_reading->setSizePolicy(room);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_day);
    line->addWidget(plainLabel(tr("at", "Nov 1, 2026 at 07:00"), this));
    line->addWidget(m_time);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_reading);
    connect(m_day, &DayField::edited, this, &StartField::edited);
    connect(m_time, &QLineEdit::textEdited, this, &StartField::edited);
}

QDateTime StartField::start() const
{
    const QDate day = m_day->day();
    const QTime time = typedTime(m_time->text());
    if (!day.isValid() || !time.isValid())
        return {};
    const QDateTime start(day, time);
    return start.isValid() && start.time() == time ? start.toUTC() : QDateTime();
}

void StartField::setStart(const QDateTime &start)
{
    if (start == this->start())
        return;
    const QDateTime local = start.toLocalTime();
    m_day->setDay(local.date());
    m_time->setText(timeToType(local.time()));
}

QString StartField::problem(const QDateTime &now) const
{
    if (!m_day->day().isValid())
        return noDayText(now.toLocalTime().date().addDays(1));
    if (!typedTime(m_time->text()).isValid())
        return noTimeText();
    if (!start().isValid())
        return tr("That time doesn't exist on this day, because the clocks are put forward.");
    if (isTooFarAhead(start(), now))
        return tr("That is more than a year ahead. Look at the year.");
    return start() <= now ? tr("The start is in the past.") : QString();
}

void StartField::showReading(const QDateTime &now, bool asked)
{
    const QString why = problem(now);
    const QDateTime local = start().toLocalTime();
    m_day->setFirst(now.toLocalTime().date());
    QString text = why;
    if (why.isEmpty())
        text = tr("Starts %1 at %2.", "day with weekday, time")
                   .arg(QLocale().toString(local.date(), QLocale::LongFormat), timeText(local.time()));
    m_reading->setVisible(asked);
    setRole(m_reading, why.isEmpty() ? "muted" : "bad");
    if (text == m_reading->text())
        return;
    m_reading->setText(text); // hidden, too: it takes the room that it will need
    if (asked && !why.isEmpty())
        tellScreenReader(m_reading, text);
}

} // namespace Reslate
