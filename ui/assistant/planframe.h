// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/assistant/assistantframe.h"

namespace Reslate {

class PlanDecisions;
class PlanKeeper;

/// An assistant that keeps what was decided as a saved plan from the check on, so that closing it loses nothing. Before
/// that it asks whether to.
class PlanFrame : public AssistantFrame {
    Q_OBJECT
public:
    /// Before the check nothing is saved by itself, and no plan keeps a reason or a second person's name.
    bool holdsChoices() const override;
    void leave(const std::function<void()> &then) override;

Q_SIGNALS:
    /// It closes, nothing was sent, and a saved plan holds what was decided.
    void planKept();

protected:
    PlanFrame(const AppServices &work, const Outline &outline, QWidget *parent);

    /// What is kept; before setPages(), and it must outlive the window's events.
    void keepPlanOf(PlanDecisions &decisions);
    PlanKeeper &keeper() { return *m_keeper; }
    /// After the foot's text: that it is saved, or why not; empty: neither.
    QString keptText() const;

    /// Whether a person chose anything at all.
    virtual bool isAnyChosen() const = 0;
    /// Whether that names devices: no plan is without.
    virtual bool hasDevices() const = 0;
    /// Whether anything stands there that no plan keeps.
    virtual bool isAnyWritten() const = 0;
    /// What is kept besides, when a person closes it without saving; empty: nothing.
    virtual QString keptAnyway() const { return {}; }

    void beginAnew(); ///< what is chosen now is nobody's work yet
    void onRefreshed() override;
    void done(int result) override;

private:
    bool holdsUnsaved() const;
    bool holdsText() const;
    void saveAndLeave(const std::function<void()> &then);

    const AppServices &m_work;
    PlanDecisions *m_decisions = nullptr;
    PlanKeeper *m_keeper = nullptr;
    int m_begunRevision = 0;
};

} // namespace Reslate
