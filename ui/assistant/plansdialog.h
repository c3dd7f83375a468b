// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/planlistmodel.h"
#include "ui/shell/appservices.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace Reslate {

/// The saved plans of the school, and plans in files.
class PlansDialog final : public QDialog {
    Q_OBJECT
public:
    explicit PlansDialog(const AppServices &work, QWidget *parent = nullptr);

Q_SIGNALS:
    /// own: the plan stands in the journal.
    void chosen(const Reslate::SavedPlan &plan, bool own);
    void removalChosen(const Reslate::SavedRemoval &plan, bool own);

private:
    QTableView *makeTable();
    void layOut();
    void load();
    void showPlans(const Result<QList<KeptPlan>> &plans);
    void showState();
    void openCurrent();
    void choose(const KeptPlan &plan, bool own);
    void dropCurrent();
    void dropPlan(const PlanId &id);
    void chooseFile();
    void readFile(const QString &path);
    void refuse(const QString &file, const QString &why);

    const AppServices &m_work;
    PlanListModel m_plans;
    std::optional<Error> m_dropError; ///< why a plan wasn't deleted; said once
    bool m_isLoaded = false; ///< once
    QTableView *m_table;
    QLabel *m_note;
    QPushButton *m_open;
    QPushButton *m_drop;
};

} // namespace Reslate
