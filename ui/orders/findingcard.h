// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Reslate {

class BadgeLabel;
class Theme;

/// One card of the confirmation: what becomes of some of the devices, and why.
class FindingCard final : public QFrame {
    Q_OBJECT
public:
    FindingCard(
        const Theme &theme, const QString &title, const QString &text, const Badge &badge, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    void setBadge(const Badge &badge);
    /// Where the names stand that a card has no room for.
    enum class Rest { OnAButton, InAListBelow };
    /// Shows names of devices in one line, cut after a few, the rest as a number, on a button that shows them all
    /// unless a list below does; in place of those shown before.
    void showNames(const QStringList &names, Rest rest = Rest::OnAButton);
    /// Adds a box to leave these devices out of the order.
    QCheckBox *addChoice(const QString &objectName);

private:
    QLabel *m_title;
    QLabel *m_text;
    BadgeLabel *m_badge;
    void showSomeNames();

    QStringList m_all; ///< names
    Rest m_rest = Rest::OnAButton;
    bool m_showsAll = false;
    QLabel *m_names = nullptr; ///< from the first showNames() on
    QPushButton *m_more = nullptr; ///< the same
};

} // namespace Reslate
