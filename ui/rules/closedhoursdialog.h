// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/hoursmodel.h"
#include "ui/kit/reasondialog.h"
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
class ClosedHoursDialog final : public ReasonDialog {
    Q_OBJECT
public:
    explicit ClosedHoursDialog(const AppServices &work, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    QLayout *makeWeekly(QWidget *box);
    QLayout *makeDates(QWidget *box);
    QLayout *makeButtons();
    void refresh() override;
    void add();
    void lift();
    /// What the fields say.
    ClosedHours typed() const;
    /// How they were read, and which jobs would wait for their end.
    QString readText(const ClosedHours &hours) const;

    const AppServices &m_work;
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
    QPushButton *m_add;
    QPushButton *m_lift;
    QLabel *m_hint; ///< what is still missing
};

} // namespace Reslate
