// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/removalassistant.h"
#include "ui/shell/appservices.h"

#include <QDialog>

#include <array>
#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Reslate {

class AssistantPage;
class ReasonPage;
class RemovalConfirmPage;
class RemovalDevicesPage;

/// Takes devices out of the school, in five steps. Stands beside the window. Scans are kept while they are made, and
/// nothing else is until it is sent. Starts what was decided at most once.
class RemovalWindow final : public QDialog {
    Q_OBJECT
public:
    enum class Step { Devices, Reason, Steps, Check, Confirm };
    static constexpr int steps = 5;

    explicit RemovalWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Begins with this group.
    void chooseGroup(const GroupId &group);
    /// Begins with these devices.
    void chooseDevices(const QList<DeviceId> &devices);
    Step step() const { return m_step; }
    /// Whether closing it now would lose what a person chose or wrote.
    bool holdsChoices() const;
    /// Calls then when nothing is lost by closing it, at once or when the person agrees to give up what they chose. Not
    /// at all when they stay, nor while it starts.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    /// The person looks at what an order of that mode would do.
    void planned(Reslate::ResetMode mode);
    void started(const QList<Reslate::JobId> &jobs);

public Q_SLOTS:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QPushButton *makeButton(QWidget *parent, const QString &text, const QString &objectName);
    void makePages();
    void connectParts();
    AssistantPage *page(Step step) const { return m_pages[static_cast<size_t>(step)]; }
    /// The first step up to this one that can't be left; that step itself when nothing is in the way.
    Step reachable(Step wanted) const;
    void go(Step step);
    void next();
    void back();
    void refresh();
    void takeDetails();
    void showSteps();
    void showFoot();
    void showButtons(const QString &obstacle);
    QString stateText() const;
    void send();
    void onStarted(const Result<StartedRemoval> &started);

    const AppServices &m_work;
    RemovalAssistant m_assistant;
    Step m_step = Step::Devices;
    bool m_sent = false;
    bool m_isStarting = false; ///< what is known is being kept, or the jobs are being written down
    bool m_checkSeen = false; ///< of what is chosen now
    bool m_discarded = false; ///< the person said that nothing is to be kept
    int m_begunRevision = 0; ///< what it began with is nobody's work yet
    QString m_progress; ///< of a start
    std::array<AssistantPage *, steps> m_pages {};
    std::array<QPushButton *, steps> m_stepButtons {};
    RemovalDevicesPage *m_devices = nullptr;
    ReasonPage *m_reason = nullptr;
    RemovalConfirmPage *m_confirm = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_why = nullptr; ///< why it doesn't go on yet
    QPushButton *m_cancel = nullptr; ///< while photos are taken
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Reslate
