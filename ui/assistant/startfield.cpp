// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/startfield.h"

#include "typedtime.h"
#include "widgets.h"

#include <QCalendarWidget>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>

#include <algorithm>

namespace Reslate {

StartField::StartField(QWidget *parent)
    : QWidget(parent)
    , m_day(addField(QStringLiteral("paceStartDay"), tr("Day of the start"), 18))
    , m_time(addField(QStringLiteral("paceStartTime"), tr("Time of the start"), 9))
    , m_open(new QPushButton(tr("Calendar ▾"), this))
    , m_reading(wrappedLabel({}, this, "muted"))
    , m_popup(new QDialog(this, Qt::Popup)) // which Escape closes
    , m_calendar(new QCalendarWidget(m_popup))
{
    setNames(m_open, QStringLiteral("paceStartOpen"), tr("Choose the day in a calendar"));
    m_open->setAutoDefault(false);
    setNames(m_popup, QStringLiteral("paceStartPopup"), tr("Calendar"));
    setNames(m_calendar, QStringLiteral("paceStartCalendar"), tr("Day of the start"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMinimumHeight(13 * fontMetrics().height()); // it forgets what the style adds
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, {}); // red says "wrong" here
    m_reading->setObjectName(QStringLiteral("paceStartReading"));
    auto *inside = new QVBoxLayout(m_popup);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->setSizeConstraint(QLayout::SetFixedSize);
    inside->addWidget(m_calendar);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_day);
    line->addWidget(m_open);
    line->addWidget(plainLabel(tr("at", "Nov 1, 2026 at 07:00"), this));
    line->addWidget(m_time);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_reading);
    setTabOrder(m_day, m_open);
    setTabOrder(m_open, m_time);
    connect(m_open, &QPushButton::clicked, this, &StartField::openCalendar);
    const auto choose = [this](const QDate &day) {
        m_popup->hide();
        m_day->setText(dayToType(day));
        m_day->setFocus();
        Q_EMIT edited();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, choose); // by Enter
}

QLineEdit *StartField::addField(const QString &objectName, const QString &name, int characters)
{
    auto *field = new QLineEdit(this);
    setNames(field, objectName, name);
    field->setFixedWidth(characters * fontMetrics().averageCharWidth());
    connect(field, &QLineEdit::textEdited, this, &StartField::edited);
    return field;
}

void StartField::openCalendar()
{
    const QDate day = typedDay(m_day->text());
    m_calendar->setSelectedDate(day.isValid() ? std::max(day, m_calendar->minimumDate()) : m_calendar->minimumDate());
    m_popup->ensurePolished();
    m_popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    const QPoint below = m_open->mapToGlobal(QPoint(0, m_open->height()));
    m_popup->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - m_popup->width())),
        std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - m_popup->height())));
    m_popup->show();
    m_calendar->setFocus();
}

QDateTime StartField::start() const
{
    const QDate day = typedDay(m_day->text());
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
    m_day->setText(dayToType(local.date()));
    m_time->setText(timeToType(local.time()));
}

QString StartField::problem(const QDateTime &now) const
{
    if (!typedDay(m_day->text()).isValid())
        return tr("This is no day. Type it as %1.").arg(dayToType(now.toLocalTime().date().addDays(1)));
    if (!typedTime(m_time->text()).isValid())
        return tr("This is no time. Type it as 07:00.");
    if (!start().isValid())
        return tr("That time doesn't exist on this day, because the clocks are put forward.");
    return start() <= now ? tr("The start lies in the past.") : QString();
}

void StartField::showReading(const QDateTime &now, bool asked)
{
    const QString why = problem(now);
    const QDateTime local = start().toLocalTime();
    m_calendar->setMinimumDate(now.toLocalTime().date());
    QString text = why;
    if (why.isEmpty())
        text = tr("Starts %1 at %2.", "day with weekday, time")
                   .arg(QLocale().toString(local.date(), QLocale::LongFormat), timeToType(local.time()));
    m_reading->setVisible(asked);
    setRole(m_reading, why.isEmpty() ? "muted" : "bad");
    if (!asked || text == m_reading->text())
        return;
    m_reading->setText(text);
    if (!why.isEmpty())
        tellScreenReader(m_reading, text);
}

} // namespace Reslate
