// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plans/resetassistant.h"
#include "ui/shell/appservices.h"

#include <QDialog>

#include <array>
#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Reslate {

class AssistantOutput;
class AssistantPage;
class ConfirmPage;
class DevicesPage;
class PlanKeeper;

/// The reset of whole groups, in five steps. Stands beside the window; from the check on it keeps what was decided as a
/// saved plan, so that closing it loses nothing. Starts its plan at most once.
class AssistantWindow final : public QDialog {
    Q_OBJECT
public:
    enum class Step { Devices, Mode, Check, Pace, Confirm };
    static constexpr int steps = 5;

    explicit AssistantWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Begins with this group.
    void chooseGroup(const GroupId &group);
    /// Takes up a saved plan at the check; own: it stands in the journal.
    void openPlan(const SavedPlan &plan, bool own);
    Step step() const { return m_step; }
    /// Whether closing it now would lose what a person chose or wrote: before the check nothing is saved by itself, and
    /// no plan keeps a reason or a second person's name.
    bool holdsChoices() const;
    /// Calls then when nothing is lost by closing it: at once, or when the person has decided what becomes of their
    /// choices and of what they typed. Not at all when they stay.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    /// The person looks at what that mode would do.
    void planned(Reslate::ResetMode mode);
    void started(const QList<Reslate::JobId> &jobs);
    /// It closes, nothing was sent, and a saved plan holds what was decided.
    void planKept();
    /// The person wants to see a job that holds some of the devices.
    void jobWanted(const Reslate::JobId &id);

public Q_SLOTS:
    void reject() override;

protected:
    void done(int result) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QPushButton *makeButton(QWidget *parent, const QString &text, const QString &objectName);
    void connectParts();
    AssistantPage *page(Step step) const { return m_pages[static_cast<size_t>(step)]; }
    /// The first step up to this one that can't be left; that step itself when nothing is in the way.
    Step reachable(Step wanted) const;
    void go(Step step);
    void next();
    void back();
    void refresh();
    void showSteps();
    void showFoot();
    bool holdsUnsaved() const;
    bool holdsText() const;
    void saveSoon();
    void send();
    void tell(const QString &title, const QString &text, const QString &more);

    const AppServices &m_work;
    ResetAssistant m_assistant;
    PlanKeeper *m_keeper;
    AssistantOutput *m_output;
    Step m_step = Step::Devices;
    bool m_sent = false;
    bool m_isStarting = false; ///< what was sent is being written down
    bool m_checkSeen = false; ///< of what is chosen now
    int m_begunRevision = 0; ///< what it began with is nobody's work yet
    bool m_discarded = false; ///< the person said that nothing is to be kept
    std::array<AssistantPage *, steps> m_pages {};
    std::array<QPushButton *, steps> m_stepButtons {};
    DevicesPage *m_devices = nullptr;
    ConfirmPage *m_confirm = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_why = nullptr; ///< why it doesn't go on yet
    QPushButton *m_list = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace Reslate
