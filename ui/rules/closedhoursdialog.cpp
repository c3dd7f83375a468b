// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/closedhoursdialog.h"

#include "models/text/displaytext.h"
#include "models/text/hourslabels.h"
#include "models/text/typedtime.h"
#include "ui/kit/dayfield.h"
#include "ui/kit/widgets.h"
#include "ui/rules/ruletable.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int maxHoursName = 100;
constexpr int schoolDays = 5;

} // namespace

ClosedHoursDialog::ClosedHoursDialog(const AppServices &work, QWidget *parent)
    : ReasonDialog(QStringLiteral("hours"), tr("Closed hours"), After::Stays, parent)
    , m_work(work)
    , m_model(work.engine.closedHours())
    , m_table(makeRuleTable(&m_model, work.theme, {16, 34, 26, 18, 24}, this))
    , m_name(new QLineEdit(this))
    , m_weekly(new QRadioButton(tr("Every week"), this))
    , m_dates(new QRadioButton(tr("Whole days"), this))
    , m_from(new QLineEdit(timeToType(QTime(8, 0)), this))
    , m_to(new QLineEdit(timeToType(QTime(15, 0)), this))
    , m_toMidnight(new QCheckBox(tr("to midnight"), this))
    , m_firstDay(new DayField(QStringLiteral("hoursFirstDay"), tr("First closed day"), work.clock, this))
    , m_lastDay(new DayField(QStringLiteral("hoursLastDay"), tr("Last closed day"), work.clock, this))
    , m_add(new QPushButton(tr("Add the hours"), this))
    , m_lift(new QPushButton(tr("Lift the chosen hours"), this))
    , m_hint(wrappedLabel({}, this, "muted"))
{
    setObjectName(QStringLiteral("closedHoursDialog"));
    resize(QSize(900, 600).boundedTo(screen()->availableSize()));
    setNames(m_table, QStringLiteral("hoursTable"), tr("The closed hours"));
    m_hint->setObjectName(QStringLiteral("hoursHint"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrappedLabel(tr("In these hours nothing destructive is sent, neither from this window nor from the command "
                        "line: jobs wait and go on by themselves. The time of this computer counts. Every change "
                        "stays in the history with its reason."),
            this, "muted"));
    column->addWidget(m_table, 1);
    column->addWidget(makeForm());
    column->addLayout(makeButtons());
    column->addWidget(m_hint);
    column->addWidget(message());
    column->addWidget(buttons());

    connect(&m_model, &QAbstractItemModel::modelReset, this, &ClosedHoursDialog::refresh);
    for (const auto changed : {&JobEngine::jobAdded, &JobEngine::jobChanged})
        connect(&m_work.engine, changed, this, &ClosedHoursDialog::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClosedHoursDialog::refresh);
    QList<QWidget *> order {m_table, m_name, m_weekly};
    order.append(QList<QWidget *>(m_days.cbegin(), m_days.cend()));
    order.append({m_from, m_to, m_toMidnight, m_dates});
    order.append(m_firstDay->stops() + m_lastDay->stops());
    orderStops(order, {m_add, m_lift});
    keepText(m_name);
    m_name->setFocus();
    refresh();
}

QWidget *ClosedHoursDialog::makeForm()
{
    auto *box = new QWidget(this);
    setNames(m_name, QStringLiteral("hoursName"), tr("Name of the hours"));
    m_name->setMaxLength(maxHoursName);
    m_name->setPlaceholderText(tr("such as Lessons"));
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QLabel *name = plainLabel(tr("&Name"), box);
    name->setBuddy(m_name);
    form->addRow(name, m_name);
    form->addRow(m_weekly, makeWeekly(box));
    form->addRow(m_dates, makeDates(box));
    form->addRow(reasonLabel(), reasonField());
    setNames(m_weekly, QStringLiteral("hoursWeekly"), m_weekly->text());
    setNames(m_dates, QStringLiteral("hoursDates"), m_dates->text());
    m_weekly->setChecked(true);
    connect(m_weekly, &QRadioButton::toggled, this, &ClosedHoursDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &ClosedHoursDialog::refresh);
    return box;
}

QLayout *ClosedHoursDialog::makeWeekly(QWidget *box)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (int day = 0; day < static_cast<int>(m_days.size()); ++day) {
        auto *check = new QCheckBox(weekdayText(day), box);
        setNames(check, QStringLiteral("hoursDay-%1").arg(day), QLocale().standaloneDayName(day + 1));
        check->setChecked(day < schoolDays);
        connect(check, &QCheckBox::toggled, this, &ClosedHoursDialog::refresh);
        m_days[static_cast<size_t>(day)] = check;
        row->addWidget(check);
    }
    setNames(m_from, QStringLiteral("hoursFrom"), tr("From this time"));
    setNames(m_to, QStringLiteral("hoursTo"), tr("To this time"));
    row->addSpacing(2);
    row->addWidget(plainLabel(tr("from"), box));
    row->addWidget(m_from);
    row->addWidget(plainLabel(tr("to"), box));
    row->addWidget(m_to);
    setNames(m_toMidnight, QStringLiteral("hoursToMidnight"), tr("To the end of the day"));
    connect(m_toMidnight, &QCheckBox::toggled, this, &ClosedHoursDialog::refresh);
    row->addWidget(m_toMidnight);
    row->addStretch();
    for (QLineEdit *time : {m_from, m_to}) {
        const int widest = std::max(fontMetrics().horizontalAdvance(timeToType(QTime(10, 48))),
            fontMetrics().horizontalAdvance(timeToType(QTime(22, 48))));
        time->setFixedWidth(widest + 3 * fontMetrics().averageCharWidth());
        connect(time, &QLineEdit::textChanged, this, &ClosedHoursDialog::refresh);
    }
    return row;
}

QLayout *ClosedHoursDialog::makeDates(QWidget *box)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(plainLabel(tr("from"), box));
    row->addWidget(m_firstDay);
    row->addWidget(plainLabel(tr("to"), box));
    row->addWidget(m_lastDay);
    row->addStretch();
    for (DayField *day : {m_firstDay, m_lastDay}) {
        day->setDay(m_work.clock.now().toLocalTime().date());
        connect(day, &DayField::edited, this, &ClosedHoursDialog::refresh);
    }
    return row;
}

QLayout *ClosedHoursDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    setNames(m_add, QStringLiteral("hoursAdd"), m_add->text());
    setNames(m_lift, QStringLiteral("hoursLift"), m_lift->text());
    for (QPushButton *button : {m_add, m_lift}) {
        button->setAutoDefault(false); // Enter in a field changes nothing by itself
        row->addWidget(button);
    }
    row->addStretch();
    connect(m_add, &QPushButton::clicked, this, &ClosedHoursDialog::add);
    connect(m_lift, &QPushButton::clicked, this, &ClosedHoursDialog::lift);
    return row;
}

ClosedHours ClosedHoursDialog::typed() const
{
    ClosedHours hours {.name = m_name->text().trimmed(), .reason = reason()};
    if (m_dates->isChecked()) {
        hours.firstDay = m_firstDay->day();
        hours.lastDay = m_lastDay->day();
        return hours;
    }
    for (size_t day = 0; day < m_days.size(); ++day)
        hours.weekdays.set(day, m_days[day]->isChecked());
    hours.from = typedTime(m_from->text());
    hours.to = m_toMidnight->isChecked() ? QTime(0, 0) : typedTime(m_to->text());
    return hours;
}

QString ClosedHoursDialog::readText(const ClosedHours &hours) const
{
    QStringList titles;
    for (const JobId &id : m_work.engine.jobsHeldUpBy(hours))
        titles.append(m_work.engine.job(id)->title);
    const QString text = tr("Read as: %1", "days and times of closed hours").arg(hoursText(hours));
    return titles.isEmpty() ? text : text + QLatin1Char('\n') + heldUpText(titles);
}

void ClosedHoursDialog::refresh()
{
    const bool isWeekly = m_weekly->isChecked();
    for (QWidget *each : m_days)
        each->setEnabled(isWeekly);
    m_from->setEnabled(isWeekly);
    m_to->setEnabled(isWeekly && !m_toMidnight->isChecked());
    m_toMidnight->setEnabled(isWeekly);
    m_firstDay->setEnabled(!isWeekly);
    m_lastDay->setEnabled(!isWeekly);
    const ClosedHours hours = typed();
    const HoursProblem problem = problemOf(hours, m_work.engine.closedHours().hours());
    m_add->setEnabled(problem == HoursProblem::None && mayChange());
    if (isWeekly && !(hours.from.isValid() && hours.to.isValid()))
        m_hint->setText(noTimeText());
    else if (!isWeekly && !(hours.firstDay.isValid() && hours.lastDay.isValid()))
        m_hint->setText(noDayText(m_work.clock.now().toLocalTime().date()));
    else if (problem == HoursProblem::None)
        m_hint->setText(readText(hours));
    else
        m_hint->setText(hoursProblemText(problem));
    m_lift->setEnabled(mayChange() && m_table->currentIndex().isValid());
}

void ClosedHoursDialog::add()
{
    const ClosedHours hours = typed();
    change(m_work.engine.closedHours().add(hours, m_work.who),
        tr("Closed from now on: %1, %2.").arg(plainForDisplay(hours.name), hoursText(hours)),
        [this, hours] { clearUnlessChanged(m_name, hours.name); });
}

void ClosedHoursDialog::lift()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const ClosedHours hours = m_model.at(current.row());
    change(m_work.engine.closedHours().lift(hours.name, m_work.who, reason()),
        tr("No longer closed: %1, %2.").arg(plainForDisplay(hours.name), hoursText(hours)));
}

} // namespace Reslate
