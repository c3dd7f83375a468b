// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidewindows.h"

#include "ui/jobs/alljobsdialog.h"
#include "ui/orders/foureyesdialog.h"
#include "ui/orders/permissionsdialog.h"
#include "ui/retirement/retiredwindow.h"
#include "ui/rules/closedhoursdialog.h"
#include "ui/rules/protecteddialog.h"
#include "ui/shell/settingsdialog.h"

namespace Reslate {
namespace {

void bringToFront(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

SideWindows::SideWindows(const AppServices &work, QWidget *window)
    : QObject(window)
    , m_work(work)
    , m_window(window)
{
}

template <typename Dialog> bool SideWindows::make(QPointer<Dialog> &dialog)
{
    if (dialog)
        return false;
    dialog = new Dialog(m_work, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return true;
}

void SideWindows::showAllJobs()
{
    if (make(m_allJobs)) {
        connect(m_allJobs, &AllJobsDialog::jobWanted, this, &SideWindows::jobWanted);
        connect(m_allJobs, &AllJobsDialog::deviceWanted, this, &SideWindows::deviceWanted);
    }
    bringToFront(m_allJobs);
}

void SideWindows::searchJobs(const QString &text)
{
    showAllJobs();
    m_allJobs->search(text);
}

void SideWindows::readJobsAgain()
{
    if (m_allJobs)
        m_allJobs->readAgain();
    if (m_retired)
        m_retired->readAgain();
}

void SideWindows::showRetired()
{
    if (make(m_retired))
        connect(m_retired, &RetiredWindow::jobsWanted, this, &SideWindows::searchJobs);
    bringToFront(m_retired);
}

void SideWindows::showSettings()
{
    if (make(m_settings)) {
        connect(m_settings, &SettingsDialog::changed, this, &SideWindows::settingsChanged);
        connect(m_settings, &SettingsDialog::protectedWanted, this, &SideWindows::showProtected);
        connect(m_settings, &SettingsDialog::hoursWanted, this, &SideWindows::showClosedHours);
        connect(m_settings, &SettingsDialog::secondPersonWanted, this, &SideWindows::showFourEyes);
        connect(m_settings, &SettingsDialog::permissionsWanted, this, &SideWindows::showPermissions);
    }
    bringToFront(m_settings);
}

void SideWindows::showPermissions()
{
    make(m_permissions);
    bringToFront(m_permissions);
}

void SideWindows::showProtected()
{
    make(m_protected);
    offerGroup();
    bringToFront(m_protected);
}

void SideWindows::showClosedHours()
{
    make(m_closedHours);
    bringToFront(m_closedHours);
}

void SideWindows::showFourEyes()
{
    make(m_fourEyes);
    bringToFront(m_fourEyes);
}

void SideWindows::setChoice(const SidebarChoice &choice)
{
    m_choice = choice;
    offerGroup();
}

void SideWindows::offerGroup()
{
    if (!m_protected)
        return;
    std::optional<Group> chosen;
    if (const auto *id = std::get_if<GroupId>(&m_choice)) {
        for (const Group &group : m_work.catalog.groups()) {
            if (group.id == *id)
                chosen = group;
        }
    }
    m_protected->setGroup(chosen);
}

} // namespace Reslate
