// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/rules/closedhourslist.h"
#include "models/rules/rulemodel.h"

namespace Reslate {

/// The closed hours, oldest first.
class HoursModel final : public Models::RuleModel {
    Q_OBJECT
public:
    enum class Column { Name, When, Reason, Who, Since };
    static constexpr int columns = 5;

    /// The list must outlive the model.
    explicit HoursModel(const ClosedHoursList &list, QObject *parent = nullptr);

    const ClosedHours &at(int row) const { return m_hours.at(row); }

protected:
    QString titleOf(int column) const override;

private:
    void show(const QList<ClosedHours> &hours);

    QList<ClosedHours> m_hours;
};

} // namespace Reslate
