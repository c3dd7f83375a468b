// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/troublelabels.h"
#include "ui/shell/appservices.h"
#include "ui/shell/narrowingbar.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;

namespace Reslate {

class AccountMenu;
class FilterMenu;

/// School, search, filter, import, refresh and account.
class ToolRow final : public QWidget {
    Q_OBJECT
public:
    /// accounts: what the school and the account open.
    ToolRow(
        const AppServices &work, QAction *import, QAction *refresh, AccountMenu *accounts, QWidget *parent = nullptr);

    /// What the chip says until it is known which school it is; practice marks the chip from then on.
    void setPlace(const QString &place, bool practice);
    /// Plain text.
    void setAccount(const QString &school, const QString &user);
    /// How the service is reached: the dot before the school's name shows it, and a word.
    void setReach(Reach reach);
    bool isNarrowing() const;
    void focusSearch();
    void clearSearch();
    void clearFilter();
    void clearAll();
    /// What narrows the list: the search, then each box of the filter.
    QList<NarrowingChip> chips() const;
    void removeChip(const QString &id);

Q_SIGNALS:
    void narrowingChanged();
    void searchEntered(); ///< Enter in the search
    void searchLeftDown(); ///< the arrow down in the search: on to what it found

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The longest hint that isn't cut.
    void fitHint();
    void setChip(const QString &text, const QString &accessibleName, const QString &toolTip);
    void showChip();
    void paintIcons();
    void updateFilterButton();

    const AppServices &m_work;
    QPushButton *m_chip;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QPushButton *m_filter;
    FilterMenu *m_menu;
    QPushButton *m_import;
    QPushButton *m_refresh;
    QPushButton *m_account;
    bool m_practice = false;
    QString m_place; ///< what the chip says, without its dot
    QString m_placeName; ///< the same for a screen reader
    QString m_placeTip;
    Reach m_reach = Reach::Answers;
};

} // namespace Reslate
