// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Reslate {

/// Stands where the table would while it has no row to show: says why, and offers where a search may go on.
class ListStatePage final : public QWidget {
    Q_OBJECT
public:
    explicit ListStatePage(const AppServices &work, QWidget *parent = nullptr);

    /// Plain text; icon: a name of the icon set. Without a text for it there is no button.
    void showState(const QString &icon, const QString &title, const QString &text, const QString &button);
    /// What a button says that searches all devices; empty: that would find no more than is shown.
    QString searchAllText() const;
    /// Offers where the search that is typed now may go on; searchAll: searchAllText().
    void offerSearches(const QString &searchAll);
    /// Why the list shows nothing although it holds devices.
    QString nothingMatchesText() const;

Q_SIGNALS:
    void buttonClicked();
    /// The search is to look at all devices, whatever list and filter are chosen.
    void searchAllClicked();
    /// The search names a group, which is to be shown.
    void searchGroupsClicked();
    /// The search is to go on among the devices of all jobs.
    void searchJobsClicked();

private:
    QPushButton *makeButton(const QString &objectName);
    void layOut();
    /// Whether no device of the school matches the search.
    bool isFoundNowhere() const;
    QString searchJobsText() const;
    /// What the button says that shows the group of that name; empty: no group is called that.
    QString searchGroupsText() const;

    const AppServices &m_work;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_searchAll;
    QPushButton *m_searchGroups;
    QPushButton *m_searchJobs;
    QPushButton *m_button;
};

} // namespace Reslate
