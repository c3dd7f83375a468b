// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/pilotchecklist.h"
#include "ui/assistant/assistantpage.h"
#include "ui/shell/appservices.h"

class QLabel;
class QRadioButton;
class QTableView;

namespace Reslate {

class OptionalNumber;
class StartField;

/// The step of an assistant for pilot, waves, stop rule and start.
class PacePage final : public AssistantPage {
    Q_OBJECT
public:
    PacePage(const AppServices &work, PacedPlans &plans, QWidget *parent = nullptr);

    void refresh() override;
    QString obstacle() const override;
    bool saysObstacle() const override;

private:
    QWidget *makeSpread();
    QWidget *makeStop();
    QWidget *makeStart();
    QWidget *makePilot();
    QWidget *makeSummary();
    void take();
    void showFields();
    void showStart();
    void showOutcome();
    /// Why what stands in the fields can't be taken; empty: it was.
    QString problem() const;

    const AppServices &m_work;
    PacedPlans &m_plans;
    PlanPace m_known; ///< what was shown or taken last
    OptionalNumber *m_pilot = nullptr;
    PilotChecklist m_candidates;
    QLabel *m_pilotSummary = nullptr;
    QTableView *m_pilotTable = nullptr;
    OptionalNumber *m_wave = nullptr;
    OptionalNumber *m_gap = nullptr; ///< minutes
    OptionalNumber *m_stopAfter = nullptr;
    OptionalNumber *m_stopPercent = nullptr;
    QRadioButton *m_now = nullptr;
    QRadioButton *m_later = nullptr;
    StartField *m_start = nullptr;
    QLabel *m_estimate = nullptr;
    QLabel *m_closed = nullptr; ///< that it would start in closed hours; hidden otherwise
    QLabel *m_words = nullptr;
    bool m_showing = false;
};

} // namespace Reslate
