// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/jobs/jobnotice.h"
#include "models/text/troublelabels.h"
#include "ui/shell/appservices.h"
#include "ui/shell/groupsidebar.h"

#include <QWidget>

#include <optional>

namespace Reslate {

class Banner;
class LoadWatch;

/// The banners over all lists: what can't be read or sent, and what the journal has to tell, each with a button for
/// what helps. Takes no room while there is nothing to tell.
class Notices final : public QWidget {
    Q_OBJECT
public:
    explicit Notices(const AppServices &work, QWidget *parent = nullptr);

    /// What the window shows: of a group, the members are read, too.
    void setChoice(const SidebarChoice &choice);
    /// Reading who is signed in did not work; nullopt: it did.
    void setAccountError(const std::optional<Error> &error);
    /// The account has to sign in (again) before anything goes on; nullopt: it hasn't.
    void setSignInError(const std::optional<Error> &error);
    /// The journal of the school can't be opened, so nothing can be sent; nullopt: it can. Asks what to do about a
    /// damaged one.
    void setJournalError(const std::optional<Error> &error);
    const std::optional<Error> &journalError() const { return m_journalError; }
    /// Something about the journal that the person has to know; stays until they said so. Without a title: nothing.
    void showJournalNotice(const JobNotice &notice);

Q_SIGNALS:
    /// How the service is reached, by the worst that its last answers say.
    void reachChanged(Reslate::Reach reach);
    /// In one line, what has just become known.
    void announced(const QString &text);
    /// A button was pressed that may be gone with the focus now.
    void answered();
    void signInWanted();
    /// Everything that isn't the catalog's should be read again.
    void refreshRequested();
    /// The person decided to leave the damaged journal aside and to begin with an empty one.
    void newJournalWanted();
    /// The person said that they read what showJournalNotice() told.
    void journalNoticeRead();

private:
    void updateBanner();
    void updateReach();
    /// Tells of what stands before all lists; false: nothing does.
    bool updateBlockingBanner();
    void showTroubles(const QList<Trouble> &troubles);
    QList<Trouble> troubles() const;
    /// The load of the chosen group's members; nullptr: it is no group, or not asked for yet.
    const DeviceCatalog::Load *membersLoad() const;
    void retry();
    void acknowledge();
    void askAboutDamage(const Error &error);

    const AppServices &m_work;
    Banner *m_banner;
    Banner *m_journalBanner; ///< what has to be acknowledged
    LoadWatch *m_loadWatch;
    SidebarChoice m_choice;
    Reach m_reach = Reach::Answers;
    std::optional<Error> m_accountError;
    std::optional<Error> m_followError; ///< of the last reading of devices that are followed
    std::optional<Error> m_journalError;
    std::optional<Error> m_signInError;
};

} // namespace Reslate
