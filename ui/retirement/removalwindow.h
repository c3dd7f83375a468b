// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/assistant/planframe.h"

namespace Reslate {

class ReasonPage;
class RemovalConfirmPage;
class RemovalDevicesPage;
class RemovalStepsPage;

/// Takes devices out of the school. Scans are kept while they are made. Starts what was decided at most once.
class RemovalWindow final : public PlanFrame {
    Q_OBJECT
public:
    enum class Step { Devices, Reason, Steps, Check, Pace, Confirm };

    explicit RemovalWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Begins with this group.
    void chooseGroup(const GroupId &group);
    /// Begins with these devices.
    void chooseDevices(const QList<DeviceId> &devices);
    /// Takes up a saved plan, before anything else is chosen: at the check, or where something is missing that no plan
    /// keeps. own: it stands in the journal.
    void openPlan(const SavedRemoval &plan, bool own);
    Step step() const { return Step(current()); }

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
    QString keptAnyway() const override;
    void onRefreshed() override;

private:
    void printSheets();
    void savePlan();
    void writePlan(const QString &path);
    void cancelStart();
    void startSaved(const RemovalOrder &order);
    void showProgress(const QString &text);
    void onStarted(const Result<StartedRemoval> &started, const QList<Plan> &plans);

    const AppServices &m_work;
    RemovalAssistant m_assistant;
    QString m_progress; ///< of a start
    bool m_keepsKeys = false; ///< of a start, whose file of recovery keys isn't written yet
    RemovalDevicesPage *m_devices = nullptr;
    ReasonPage *m_reason = nullptr;
    RemovalStepsPage *m_steps = nullptr;
    RemovalConfirmPage *m_confirm = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr; ///< while photos are taken
    bool m_isCanceled = false; ///< of a start: the person wants nothing sent
};

} // namespace Reslate
