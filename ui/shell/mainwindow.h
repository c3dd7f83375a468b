// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/jobnotice.h"
#include "ui/shell/appservices.h"

#include <QMainWindow>

#include <chrono>
#include <functional>
#include <optional>

class QAction;
class QSplitter;

namespace Reslate {

class AccountMenu;
class ActivityPanel;
class AssistantOpener;
class DepartureGuard;
class DesktopNotifier;
class DeviceDetails;
class DeviceOrders;
class DevicePane;
class GroupSidebar;
class HelpKey;
class ListNavigation;
class ListOutput;
class Notices;
class OrderController;
class SideWindows;
class StatusLine;
class ToolRow;

/// The window of one school: puts its parts together, and tells each what another one found out.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// The workspace and all in it must outlive the window.
    explicit MainWindow(const AppServices &work, QWidget *parent = nullptr);

    /// Where the school is, until it is known who it is; practice marks every place that shows the school.
    void setService(const QString &host, bool practice);
    /// Who is signed in.
    void setAccount(const QString &school, const QString &user);
    /// Signing in, or reading who is signed in, did not work.
    void showAccountError(const Error &error);
    /// By so much is the service's clock ahead; nullopt: not worth telling, or not known.
    void showClockDifference(const std::optional<std::chrono::milliseconds> &serviceAhead);
    /// The journal of the school can't be opened, so nothing can be sent; nullopt: it can.
    void showJournalError(const std::optional<Error> &error);
    /// Something about the journal that the person has to know; stays until they said so. Without a title: nothing.
    void showJournalNotice(const JobNotice &notice);
    /// The account has to sign in (again) before anything goes on; nullopt: it hasn't.
    void showSignInNeeded(const std::optional<Error> &error);
    /// The sign-in could not be kept, so it ends with the program.
    void showSignInNotKept();
    /// What the school and the account in the tool row open.
    AccountMenu &accountMenu() { return *m_accounts; }
    /// Calls then when the window may make room for another school: at once, or when the person has decided what
    /// becomes of unfinished jobs. Not at all when they stay.
    void leave(const std::function<void()> &then);

Q_SIGNALS:
    /// Refresh was asked for: everything that isn't the catalog's should be read again, too.
    void refreshRequested();
    /// The person decided to leave the damaged journal aside and to begin with an empty one.
    void newJournalWanted();
    void signInWanted();
    /// The person said that they read what showJournalNotice() told.
    void journalNoticeRead();
    /// Somebody is about to send this to devices.
    void actionPlanned(Reslate::ResetMode mode);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void connectParts();
    void connectChoice();
    void connectOrders();
    void connectDetails();
    void restoreLook();
    void saveLook();
    void refresh();
    void updateRefresh();
    QSize firstSize() const;
    void giveActivityRoom();

    const AppServices &m_work;
    QAction *m_import;
    QAction *m_refresh;
    AccountMenu *m_accounts;
    ToolRow *m_tools;
    Notices *m_notices;
    GroupSidebar *m_sidebar;
    DevicePane *m_pane;
    DeviceDetails *m_details;
    ActivityPanel *m_activity;
    OrderController *m_desk;
    DeviceOrders *m_orders;
    AssistantOpener *m_assistants;
    SideWindows *m_windows;
    ListNavigation *m_lists;
    ListOutput *m_output;
    DepartureGuard *m_departure;
    DesktopNotifier *m_notifier;
    HelpKey *m_help;
    QSplitter *m_sides;
    QSplitter *m_main;
    StatusLine *m_status = nullptr;
    bool m_isRoomChosen = false; ///< the person decided how high the activity is
};

} // namespace Reslate
