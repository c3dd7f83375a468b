// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device/device.h"
#include "domain/rules/eligibility.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Reslate {

class BadgeLabel;
class Theme;

/// One reset mode for one device: what the rules say, what it keeps and removes, what to use instead, and its button,
/// which names the device.
class ModeCard final : public QFrame {
    Q_OBJECT
public:
    ModeCard(ResetMode mode, const Theme &theme, QWidget *parent = nullptr);

    ResetMode mode() const { return m_mode; }
    /// Why it is blocked and what to use instead; empty when it isn't. Equal for modes that one card can speak for.
    const QString &block() const { return m_block; }
    /// What the card is about: its mode, or several that are blocked for the same reason.
    void entitle(const QString &title);
    /// Whether what Intune lists as pending for the device has ended (isPendingOver); for the next showDevice().
    void setPendingOver(bool isOver) { m_pendingOver = isOver; }
    /// Which job holds the device (holderText); for the next showDevice().
    void setHolder(const QString &holder) { m_holder = holder; }
    void showDevice(const Device &device, const QDateTime &now, const Circumstances &circumstances);

Q_SIGNALS:
    void requested(Reslate::ResetMode mode);
    /// The person wants to see the mode that is proposed instead.
    void insteadClicked(Reslate::ResetMode mode);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateTitle(Verdict verdict);
    void fitAction();

    ResetMode m_mode;
    const Theme &m_theme;
    std::optional<ResetMode> m_instead;
    QString m_device; ///< its name
    QString m_block;
    QString m_verdictText;
    QString m_holder;
    bool m_pendingOver = false;
    QLabel *m_title;
    BadgeLabel *m_verdict;
    QLabel *m_why;
    QLabel *m_effect;
    QPushButton *m_insteadLink;
    QPushButton *m_send;
};

} // namespace Reslate
