// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/retirement/planstore.h"
#include "models/plans/keptplanlabels.h"
#include "models/text/columnmodel.h"

namespace Reslate {

/// Saved plans of every kind, the newest first.
class PlanListModel final : public Models::ColumnModel {
    Q_OBJECT
public:
    enum class Column { Title, Mode, Devices, Saved };
    static constexpr int columns = 4;

    /// The clock must outlive the model.
    explicit PlanListModel(const Clock &clock, QObject *parent = nullptr);

    void setPlans(const QList<KeptPlan> &oldestFirst);
    const KeptPlan &planAt(int row) const { return m_plans.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    QString titleOf(int column) const override;

private:
    QString cellOf(const KeptPlanText &plan, Column column) const;

    const Clock &m_clock;
    QList<KeptPlan> m_plans;
};

} // namespace Reslate
