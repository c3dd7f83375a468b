// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/rules/policymaker.h"
#include "ui/shell/appservices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// Allows local Autopilot Reset for a group: says exactly what would be made in Intune and whom it reaches, asks for
/// their number, and makes it. Where a policy that was made so stands for the group, takes that back instead. Nothing
/// is sent before its button is pressed.
class LocalResetDialog final : public QDialog {
    Q_OBJECT
public:
    /// work must outlive it. devices: all of the group.
    LocalResetDialog(const AppServices &work, const Group &group, const QList<Device> &devices, QWidget *parent);

    /// Not while something is being made or taken back.
    void reject() override;

private:
    void layOut();
    void look(); ///< at what stands, then shows it
    void lookAtOwn();
    void show(const QList<OwnPolicy> &own);
    void showProposal(bool hasUsers);
    void showStanding(const OwnPolicy &policy);
    void updateButton();
    void act();
    void end(const Result<OwnPolicy> &result, const QString &done);
    void fit(); ///< grows where its text needs more room
    void say(const QString &text);

    const AppServices &m_work;
    const Group m_group;
    QList<Device> m_devices; ///< with Windows
    std::optional<OwnPolicy> m_standing;
    bool m_isKnown = false; ///< what it would do now
    bool m_isBusy = false;
    QLabel *m_text;
    QLabel *m_asked;
    QLineEdit *m_number;
    QLabel *m_message;
    QPushButton *m_act;
    QPushButton *m_close;
};

} // namespace Reslate
