// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/assistant/assistantframe.h"

namespace Reslate {

class ReasonPage;
class RemovalConfirmPage;
class RemovalDevicesPage;
class RemovalStepsPage;

/// Takes devices out of the school. Scans are kept while they are made, and nothing else is until it is sent. Starts
/// what was decided at most once.
class RemovalWindow final : public AssistantFrame {
    Q_OBJECT
public:
    enum class Step { Devices, Reason, Steps, Check, Pace, Confirm };

    explicit RemovalWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Begins with this group.
    void chooseGroup(const GroupId &group);
    /// Begins with these devices.
    void chooseDevices(const QList<DeviceId> &devices);
    Step step() const { return Step(current()); }
    bool holdsChoices() const override;
    void leave(const std::function<void()> &then) override;

protected:
    QString stateText() const override;
    OrderText orderText() const override;
    void onCheck(bool comesAnew) override;
    void start(std::chrono::seconds countdown, const Consent &consent) override;
    QList<QPushButton *> makeOwnButtons(QWidget *foot) override;
    void showOwnButtons() override;
    void onRefreshed() override;

private:
    void printSheets();
    void showProgress(const QString &text);
    void onStarted(const Result<StartedRemoval> &started);

    const AppServices &m_work;
    RemovalAssistant m_assistant;
    int m_begunRevision = 0; ///< what it began with is nobody's work yet
    QString m_progress; ///< of a start
    bool m_keepsKeys = false; ///< of a start, whose file of recovery keys isn't written yet
    RemovalDevicesPage *m_devices = nullptr;
    ReasonPage *m_reason = nullptr;
    RemovalStepsPage *m_steps = nullptr;
    RemovalConfirmPage *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr; ///< while photos are taken
};

} // namespace Reslate
