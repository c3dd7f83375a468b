// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

class FilterMenu;

/// School, search, filter, refresh and account.
class ToolRow final : public QWidget {
    Q_OBJECT
public:
    ToolRow(const Workspace &work, QAction *refresh, QWidget *parent = nullptr);

    /// Plain text; practice marks the chip.
    void setAccount(const QString &school, const QString &user, bool practice);
    bool isNarrowing() const;
    void focusSearch();
    void clearSearch();
    void clearAll();

Q_SIGNALS:
    void narrowingChanged();

private:
    void paintIcons();
    void updateFilterButton();

    const Workspace &m_work;
    QLabel *m_chip;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QPushButton *m_filter;
    FilterMenu *m_menu;
    QPushButton *m_refresh;
    QLabel *m_account;
};

} // namespace Reslate
