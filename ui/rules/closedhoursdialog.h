// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/hoursmodel.h"
#include "ui/kit/writingdialog.h"
#include "ui/shell/appservices.h"

#include <array>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTableView;

namespace Reslate {

class DayField;

/// When nothing destructive is sent: the hours, and adding to them and lifting with a reason. Stays open beside the
/// window.
class ClosedHoursDialog final : public WritingDialog {
    Q_OBJECT
public:
    explicit ClosedHoursDialog(const AppServices &work, QWidget *parent = nullptr);

    /// Who is written down beside a change.
    void setWho(const QString &who) { m_who = who; }

private:
    QWidget *makeForm();
    QLayout *makeWeekly(QWidget *box);
    QLayout *makeDates(QWidget *box);
    QLayout *makeButtons();
    void refresh();
    void add();
    void lift();
    /// What the fields say.
    ClosedHours typed() const;
    void tell(const Result<void> &done, const QString &text, const QString &reason);

    const AppServices &m_work;
    QString m_who;
    HoursModel m_model;
    QTableView *m_table;
    QLineEdit *m_name;
    QRadioButton *m_weekly;
    QRadioButton *m_dates;
    std::array<QCheckBox *, 7> m_days {};
    QLineEdit *m_from; ///< a time, as a person types it
    QLineEdit *m_to;
    QCheckBox *m_toMidnight;
    DayField *m_firstDay;
    DayField *m_lastDay;
    QLineEdit *m_reason;
    QPushButton *m_add;
    QPushButton *m_lift;
    QLabel *m_hint; ///< what is still missing
    QLabel *m_message;
    bool m_isWriting = false; ///< nothing else is asked meanwhile
};

} // namespace Reslate
