// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/assistant/planframe.h"

namespace Reslate {

class AssistantOutput;
class ResetConfirmPage;
class ResetDevicesPage;

/// The reset of whole groups, in five steps. Starts its plan at most once.
class AssistantWindow final : public PlanFrame {
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

Q_SIGNALS:
    /// The person wants to see a job that holds some of the devices.
    void jobWanted(const Reslate::JobId &id);

protected:
    QString stateText() const override;
    OrderText orderText() const override;
    void onCheck(bool comesAnew) override;
    void start(std::chrono::seconds countdown, const Consent &consent) override;
    QList<QPushButton *> makeOwnButtons(QWidget *foot) override;
    void showOwnButtons() override;
    bool isAnyChosen() const override;
    bool hasDevices() const override { return m_assistant.draft().asked() > 0; }
    bool isAnyWritten() const override;

private:
    const AppServices &m_work;
    ResetAssistant m_assistant;
    AssistantOutput *m_output;
    ResetDevicesPage *m_devices = nullptr;
    ResetConfirmPage *m_confirm = nullptr;
    QPushButton *m_list = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace Reslate
