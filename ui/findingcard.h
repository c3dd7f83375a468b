// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "badge.h"

#include <QFrame>

class QCheckBox;
class QLabel;

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
    /// Shows names of devices in one line, cut after a few, the rest as a number; in place of those shown before.
    void showNames(const QStringList &names);
    /// Adds a box to leave these devices out of the order. out: how it stands at first.
    void addChoice(const QString &objectName, bool out = false);

Q_SIGNALS:
    void leftOut(bool out);

private:
    QLabel *m_title;
    QLabel *m_text;
    BadgeLabel *m_badge;
    QLabel *m_names = nullptr; ///< from the first showNames() on
};

} // namespace Reslate
