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
    FindingCard(const Theme &theme, const QString &title, const QString &text, const Badge &badge,
        QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Adds names of devices, one per line, cut after a few, the rest as a number.
    void addNames(const QStringList &names);
    /// Adds a box to leave these devices out of the order.
    void addChoice(const QString &objectName);

Q_SIGNALS:
    void leftOut(bool out);

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace Reslate
