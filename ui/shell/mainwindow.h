// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/jobnotice.h"
#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QLabel;
class QSplitter;

namespace Reslate {

class AccountMenu;
class ActivityPanel;
class AllJobsDialog;
class AssistantWindow;
class Banner;
class ClosedHoursDialog;
class DeviceActions;
class DeviceDetails;
class DesktopNotifier;
class DevicePane;
class ElidedLabel;
class FourEyesDialog;
class PermissionsDialog;
class ImportDialog;
class GroupSidebar;
class HelpKey;
class LoadWatch;
class OrderController;
class ProtectedDialog;
class SettingsDialog;
class ToolRow;

/// The window of one school.
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
    void makeMenus();
    void makeDevicesMenu();
    void makeViewMenu();
    QMenu *makeRulesMenu(QMenu *file);
    QMenu *makeSortMenu(QMenu *view);
    QMenu *makeThemeMenu(QMenu *view);
    void makeStatusBar();
    void layOut();
    void connectParts();
    void connectDetails();
    /// Opens a question about one device, if it is still there.
    template <typename Dialog> void askAbout(const DeviceId &id);
    QAction *makeCopyAction();
    QAction *makeExportAction();
    QAction *makePrintAction();
    /// The rows that the list shows, as those of the model; tells when there are none.
    QList<int> shownRows();
    void copyRows();
    void exportList();
    void writeList(const QString &file);
    void printList();
    void makeImport();
    void connectLists();
    void showChips();
    void importSerials();
    /// Shows these devices alone, and selects them in place of all others.
    void selectList(const QList<DeviceId> &devices, const QString &title);
    void showSelected();
    /// Shows another list and keeps the checks.
    void goTo(const SidebarChoice &choice, const QString &title);
    void check(const QList<DeviceId> &devices);
    void restoreLook();
    void saveLook();
    void refresh();
    void retry();
    void updateBanner();
    void updateReach();
    void updateMissing();
    /// Tells of what stands before all lists; false: nothing does.
    bool updateBlockingBanner();
    bool canCloseSilently() const;
    QSize firstSize() const;
    void giveActivityRoom();
    void requestForChecked(ResetMode mode);
    void requestFor(ResetMode mode, const DeviceId &id);
    void openAssistant();
    void openPlans();
    void planFor(const Plan &plan);
    AssistantWindow *assistant();
    void showContextMenu(const QPoint &globalPos);
    void updateStatus();
    void announce(const QString &text);
    void showAbout();
    void showAllJobs();
    void showSettings();
    void saveSupport();
    void makeHelpMenu();
    void addMenuKeys();
    void showProtected();
    void showClosedHours();
    void showFourEyes();
    void showPermissions();
    void offerGroup();
    void askAboutDamage(const Error &error);
    void acknowledge();

    const AppServices &m_work;
    QAction *m_import;
    QAction *m_refresh;
    AccountMenu *m_accounts;
    ToolRow *m_tools;
    QWidget *m_notice; ///< room around the banners, while there is one
    Banner *m_banner;
    Banner *m_journalBanner; ///< what has to be acknowledged
    GroupSidebar *m_sidebar;
    DevicePane *m_pane;
    DeviceDetails *m_details;
    ActivityPanel *m_activity;
    OrderController *m_desk;
    LoadWatch *m_loadWatch;
    DesktopNotifier *m_notifier;
    HelpKey *m_help;
    QPointer<AllJobsDialog> m_allJobs;
    QPointer<SettingsDialog> m_settings;
    QPointer<ProtectedDialog> m_protected;
    QPointer<ClosedHoursDialog> m_closedHours;
    QPointer<FourEyesDialog> m_fourEyes;
    QPointer<PermissionsDialog> m_permissions;
    QPointer<ImportDialog> m_importing; ///< while it is open
    std::pair<SidebarChoice, QString> m_beforeList; ///< what was chosen before a list of devices, with its title
    QSplitter *m_sides;
    QSplitter *m_main;
    QLabel *m_practice = nullptr;
    ElidedLabel *m_announcement = nullptr;
    QLabel *m_clock = nullptr; ///< tells of a clock that is wrong
    QLabel *m_missing = nullptr; ///< tells of facts that the school's cloud doesn't know
    QLabel *m_updated = nullptr;
    std::optional<Error> m_accountError;
    std::optional<Error> m_followError; ///< of the last reading of devices that are followed
    std::optional<Error> m_journalError;
    std::optional<Error> m_signInError;
    QPointer<AssistantWindow> m_assistant; ///< while it is open
    bool m_practicing = false;
    bool m_isRoomChosen = false; ///< the person decided how high the activity is
    bool m_closing = false; ///< the person decided to close or leave although a job runs
};

} // namespace Reslate
