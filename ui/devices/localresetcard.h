// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/localresets.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reslate {

class BadgeLabel;
class Theme;

/// Whether an Autopilot Reset can be started at the device itself, and by which policies; with a button that looks it
/// up, since nothing of it is read before somebody wants to know. Sends nothing.
class LocalResetCard final : public QFrame {
    Q_OBJECT
public:
    /// Both references must outlive it.
    LocalResetCard(LocalResets &resets, const Theme &theme, QWidget *parent = nullptr);

    /// Hides itself for a device that can't have it.
    void showDevice(const Device &device, const QDateTime &now);

private:
    LocalResets &m_resets;
    BadgeLabel *m_state;
    QLabel *m_why;
    QPushButton *m_read;
};

} // namespace Reslate
