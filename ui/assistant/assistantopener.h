// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Reslate {

class AssistantWindow;
class RemovalWindow;

/// The ways into the assistants: that of a reset with a group, a saved plan, or what a question was about, and that of
/// devices that leave. One of each is open at most; it comes to the front and keeps what was chosen in it, unless the
/// person agrees to give that up.
class AssistantOpener final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; window is the parent of what it opens.
    AssistantOpener(const AppServices &work, QWidget *window);

    /// Begins with that choice where it is a group.
    void open(const SidebarChoice &choice);
    /// What a question was about, where a time can be chosen.
    void openFor(const ResetDraft &draft);
    /// Lets the person choose a saved plan.
    void openPlans();
    /// Begins to take devices out of the school; with that choice where it is a group.
    void openRemoval(const SidebarChoice &choice);
    /// The same with these devices.
    void openRemovalOf(const QList<DeviceId> &devices);
    /// The assistant while it is open; nullptr: it isn't.
    AssistantWindow *assistant() const;
    /// The same of devices that leave.
    RemovalWindow *removal() const;

Q_SIGNALS:
    /// The person looks at what that mode would do.
    void planned(Reslate::ResetMode mode);
    void started(const QList<Reslate::JobId> &jobs);
    void planKept(); ///< as AssistantWindow::planKept
    /// The person wants to see a job that holds some of the devices.
    void jobWanted(const Reslate::JobId &id);

private:
    AssistantWindow *bringUp();
    void openReset(const SavedPlan &plan, bool own);
    RemovalWindow *bringUpRemoval();
    /// Begins in a window of its own, once one that is open was left.
    void beginRemoval(const std::function<void(RemovalWindow &window)> &begin);

    const AppServices &m_work;
    QWidget *m_window;
    QPointer<AssistantWindow> m_assistant;
    QPointer<RemovalWindow> m_removal;
};

} // namespace Reslate
