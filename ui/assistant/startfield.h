// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Reslate {

class Clock;
class DayField;

/// When something starts: a day to type or to choose in a calendar, a time to type, and below them how that is read, or
/// why it can't be taken. Nothing that is typed is changed.
class StartField final : public QWidget {
    Q_OBJECT
public:
    StartField(const Clock &clock, QWidget *parent);

    QDateTime start() const; ///< UTC; invalid: what stands there is no time
    /// Leaves alone what says so already: a person may be typing in it.
    void setStart(const QDateTime &start);
    /// Why what stands there can't be taken; empty: start() is that time, and lies ahead.
    QString problem(const QDateTime &now) const;
    /// Shows how it is read, or the problem; asked: whether it is meant to count.
    void showReading(const QDateTime &now, bool asked);

Q_SIGNALS:
    void edited(); ///< by a person

private:
    DayField *m_day;
    QLineEdit *m_time;
    QLabel *m_reading;
};

} // namespace Reslate
