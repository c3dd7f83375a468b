// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/lookend.h"
#include "models/retirement/retiredlist.h"
#include "models/retirement/retiredmodel.h"
#include "ui/shell/appservices.h"

#include <QDialog>
#include <QHash>
#include <QSet>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Reslate {

class CountChart;
class NumberCards;
class ReportActions;
class RetiredSide;

/// What left the school, and the reports about it: numbers, a table, what is open, and all that a person does with a
/// report. Stays open beside the main window. Reads all when it opens, and again after each change.
class RetiredWindow final : public QDialog {
    Q_OBJECT
public:
    explicit RetiredWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Narrows the list down to what somebody looks for.
    void search(const QString &text);
    /// Reads all again: the journal was opened meanwhile.
    void readAgain();

Q_SIGNALS:
    /// What was searched for may be a device that was reset and didn't leave: all jobs are to be searched for it.
    void jobsWanted(const QString &text);

private:
    QWidget *makeHead();
    QWidget *makeTable();
    QWidget *makeStatePage();
    QWidget *makeChart();
    QLayout *makeFoot();
    void connectParts();
    void connectSide();
    const RetiredEntry *chosen() const;
    /// Which of all are shown, for a paper: "2026".
    QString shownText() const;
    void updateYears();
    void updateTotals();
    void showCounts(const RetiredTotals &totals);
    void updateState();
    void updateSide();
    void noteLook(const RetirementId &id, const LookEnd &end);
    /// When its records were looked at last, as the list knows it by now: UTC; invalid: never, or nobody read it yet.
    QDateTime lookedBefore(const RetirementId &id) const;

    const AppServices &m_work;
    RetiredList m_list;
    RetiredModel m_model;
    ReportActions *m_actions;
    QLineEdit *m_search = nullptr;
    QComboBox *m_year = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_openPoints = nullptr;
    QPushButton *m_school = nullptr;
    QPushButton *m_summary = nullptr;
    NumberCards *m_cards = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_stateTitle = nullptr;
    QLabel *m_stateText = nullptr;
    QPushButton *m_retry = nullptr; ///< hidden unless it can't be read
    QPushButton *m_allJobs = nullptr; ///< hidden while something is listed
    QComboBox *m_countedBy = nullptr;
    CountChart *m_chart = nullptr;
    RetiredSide *m_side = nullptr;
    QLabel *m_state = nullptr; ///< how many there are, what was done last
    QSet<RetirementId> m_looking; ///< whose records a person asked to look at, and no look came to its end since
    QHash<RetirementId, QString> m_troubles; ///< of those whose last look told not all, or wasn't kept: why, for people
};

} // namespace Reslate
