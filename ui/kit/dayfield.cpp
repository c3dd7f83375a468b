// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dayfield.h"

#include "models/text/typedtime.h"
#include "ui/kit/widgets.h"

#include <QCalendarWidget>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>

#include <algorithm>

namespace Reslate {

DayField::DayField(const QString &objectName, const QString &name, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_typed(new QLineEdit(this))
    , m_open(new QPushButton(tr("Calendar ▾"), this))
    , m_popup(new QDialog(this, Qt::Popup)) // which Escape closes
    , m_calendar(new QCalendarWidget(m_popup))
{
    setNames(m_typed, objectName, name);
    setNames(m_open, objectName + QStringLiteral("Open"), tr("%1: choose in a calendar", "a day").arg(name));
    setNames(m_popup, objectName + QStringLiteral("Popup"), tr("Calendar"));
    setNames(m_calendar, objectName + QStringLiteral("Calendar"), name);
    m_typed->setFixedWidth(18 * fontMetrics().averageCharWidth());
    m_open->setAutoDefault(false);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setMinimumHeight(13 * fontMetrics().height()); // it forgets what the style adds
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, {}); // red says "wrong" here
    auto *inside = new QVBoxLayout(m_popup);
    inside->setContentsMargins(4, 4, 4, 4);
    inside->setSizeConstraint(QLayout::SetFixedSize);
    inside->addWidget(m_calendar);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_typed);
    line->addWidget(m_open);
    setFocusProxy(m_typed);
    connect(m_typed, &QLineEdit::textEdited, this, &DayField::edited);
    connect(m_open, &QPushButton::clicked, this, &DayField::openCalendar);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DayField::choose);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DayField::markDays);
    connect(m_calendar, &QCalendarWidget::activated, this, &DayField::choose); // by Enter
}

QDate DayField::day() const
{
    return typedDay(m_typed->text(), m_clock.now().toLocalTime().date());
}

void DayField::setDay(const QDate &day)
{
    if (day != this->day())
        m_typed->setText(dayToType(day));
}

void DayField::setFirst(const QDate &day)
{
    m_calendar->setMinimumDate(day);
    markDays();
}

void DayField::markDays()
{
    m_calendar->setDateTextFormat({}, {}); // of all
    QTextCharFormat past;
    past.setForeground(palette().color(QPalette::Disabled, QPalette::Text));
    const QDate shown(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    const QDate first = m_calendar->minimumDate();
    constexpr int besides = 14; // of the months before and after
    for (QDate day = shown.addDays(-besides); day < first && day < shown.addMonths(1).addDays(besides);
         day = day.addDays(1))
        m_calendar->setDateTextFormat(day, past);
    const QDate today = m_clock.now().toLocalTime().date();
    QTextCharFormat bold = today < first ? past : QTextCharFormat();
    bold.setFontWeight(QFont::Bold);
    m_calendar->setDateTextFormat(today, bold);
}

QList<QWidget *> DayField::stops() const
{
    return {m_typed, m_open};
}

void DayField::openCalendar()
{
    m_calendar->setSelectedDate(day().isValid() ? std::max(day(), m_calendar->minimumDate())
                                                : std::max(QDate::currentDate(), m_calendar->minimumDate()));
    markDays();
    m_popup->ensurePolished();
    m_popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    const QPoint below = m_open->mapToGlobal(QPoint(0, m_open->height()));
    m_popup->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - m_popup->width())),
        std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - m_popup->height())));
    m_popup->show();
    m_calendar->setFocus();
}

void DayField::choose(const QDate &day)
{
    m_popup->hide();
    m_typed->setText(dayToType(day));
    m_typed->setFocus();
    Q_EMIT edited();
}

} // namespace Reslate
