// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QObject>
#include <QPointer>

namespace Reslate {

class AllJobsDialog;
class ClosedHoursDialog;
class FourEyesDialog;
class PermissionsDialog;
class ProtectedDialog;
class RetiredWindow;
class SettingsDialog;

/// The windows that stay open beside the main one: all jobs, settings, permissions and the rules of the school. There
/// is one of each at most; asked for again, it comes to the front.
class SideWindows final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it; window is the parent of them all.
    SideWindows(const AppServices &work, QWidget *window);

    void showAllJobs();
    /// Shows all jobs, with this in their search.
    void searchJobs(const QString &text);
    /// The journal was opened, or can't be: all jobs are read again where they are shown.
    void readJobsAgain();
    void showRetired();
    void showSettings();
    void showPermissions();
    void showProtected();
    void showClosedHours();
    void showFourEyes();
    /// What the main window shows: a group is what the protected list offers to protect.
    void setChoice(const SidebarChoice &choice);

Q_SIGNALS:
    /// The person wants to see that job.
    void jobWanted(const Reslate::JobId &id);
    void deviceWanted(const Reslate::JobId &id, const Reslate::DeviceId &device); ///< in that job
    /// Notifications, or the symbol beside the clock, were set otherwise.
    void settingsChanged();

private:
    /// Makes the dialog unless it is open; true: it did.
    template <typename Dialog> bool make(QPointer<Dialog> &dialog);
    void offerGroup();

    const AppServices &m_work;
    QWidget *m_window;
    SidebarChoice m_choice;
    QPointer<AllJobsDialog> m_allJobs;
    QPointer<RetiredWindow> m_retired;
    QPointer<SettingsDialog> m_settings;
    QPointer<PermissionsDialog> m_permissions;
    QPointer<ProtectedDialog> m_protected;
    QPointer<ClosedHoursDialog> m_closedHours;
    QPointer<FourEyesDialog> m_fourEyes;
};

} // namespace Reslate
