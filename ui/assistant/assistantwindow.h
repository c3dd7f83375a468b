// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/assistantframe.h"

namespace Reslate {

class AssistantOutput;
class PlanKeeper;
class ResetConfirmPage;
class ResetDevicesPage;

/// The reset of whole groups, in five steps. From the check on it keeps what was decided as a saved plan, so that
/// closing it loses nothing. Starts its plan at most once.
class AssistantWindow final : public AssistantFrame {
    Q_OBJECT
public:
    enum class Step { Devices, Mode, Check, Pace, Confirm };
    static constexpr int steps = 5;

    explicit AssistantWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Begins with this group.
    void chooseGroup(const GroupId &group);
    /// Takes up a saved plan at the check; own: it stands in the journal.
    void openPlan(const SavedPlan &plan, bool own);
    Step step() const { return Step(current()); }
    /// Before the check nothing is saved by itself, and no plan keeps a reason or a second person's name.
    bool holdsChoices() const override;
    void leave(const std::function<void()> &then) override;

Q_SIGNALS:
    /// It closes, nothing was sent, and a saved plan holds what was decided.
    void planKept();
    /// The person wants to see a job that holds some of the devices.
    void jobWanted(const Reslate::JobId &id);

protected:
    void done(int result) override;
    QString stateText() const override;
    OrderText orderText() const override;
    void onCheck(bool comesAnew) override;
    void start(std::chrono::seconds countdown, const Consent &consent) override;
    QList<QPushButton *> makeOwnButtons(QWidget *foot) override;
    void showOwnButtons() override;
    void onRefreshed() override;

private:
    bool holdsUnsaved() const;
    bool holdsText() const;

    const AppServices &m_work;
    ResetAssistant m_assistant;
    PlanKeeper *m_keeper;
    AssistantOutput *m_output;
    int m_begunRevision = 0; ///< what it began with is nobody's work yet
    ResetDevicesPage *m_devices = nullptr;
    ResetConfirmPage *m_confirm = nullptr;
    QPushButton *m_list = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace Reslate
