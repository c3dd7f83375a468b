// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device.h"
#include "domain/eligibility.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reslate {

class BadgeLabel;
class Theme;

/// One reset mode for one device: what the rules say, what it keeps and removes, what to use instead, and its button.
class ModeCard final : public QFrame {
    Q_OBJECT
public:
    ModeCard(ResetMode mode, const Theme &theme, QWidget *parent = nullptr);

    ResetMode mode() const { return m_mode; }
    void showDevice(const Device &device, const QDateTime &now, bool held, const Permissions &permissions,
        const std::optional<RecentReset> &recent = {});

Q_SIGNALS:
    void requested(Reslate::ResetMode mode);
    /// The person wants to see the mode that is proposed instead.
    void insteadClicked(Reslate::ResetMode mode);

private:
    void updateTitle(Verdict verdict);

    ResetMode m_mode;
    const Theme &m_theme;
    std::optional<ResetMode> m_instead;
    QLabel *m_title;
    BadgeLabel *m_verdict;
    QLabel *m_why;
    QLabel *m_effect;
    QPushButton *m_insteadLink;
    QPushButton *m_send;
};

} // namespace Reslate
