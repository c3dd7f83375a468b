// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDate>
#include <QWidget>

class QCalendarWidget;
class QDialog;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// A day to type or to choose in a calendar. Nothing that is typed is changed.
class DayField final : public QWidget {
    Q_OBJECT
public:
    /// The clock must outlive it. objectName and name are the typed field's; the object names of the other parts begin
    /// with it.
    DayField(const QString &objectName, const QString &name, const Clock &clock, QWidget *parent);

    QDate day() const; ///< invalid: what stands there is no day
    /// Leaves alone what says so already: a person may be typing in it.
    void setDay(const QDate &day);
    /// The calendar begins with this day.
    void setFirst(const QDate &day);
    /// What takes the keyboard's focus, in reading order.
    QList<QWidget *> stops() const;

Q_SIGNALS:
    void edited(); ///< by a person

private:
    void openCalendar();
    /// Today in bold, days that can't be chosen as what is disabled.
    void markDays();
    void choose(const QDate &day);

    const Clock &m_clock;
    QLineEdit *m_typed;
    QPushButton *m_open;
    QDialog *m_popup;
    QCalendarWidget *m_calendar;
};

} // namespace Reslate
