// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/chasemenu.h"
#include "ui/shell/appservices.h"

#include <QFrame>

#include <functional>

class QPushButton;

namespace Reslate {

/// The foot of a job's page: the buttons for what can be done about its devices. Each says for how many it would do it,
/// or why it can't be pressed.
class JobFoot final : public QFrame {
    Q_OBJECT
public:
    /// makeChaseList: as ChaseMenu wants it.
    JobFoot(const AppServices &work, const JobId &job, std::function<void(const ChaseMenu::Then &then)> makeChaseList,
        QWidget *parent);

    /// Shows what can be done now; places: of the items that are selected.
    void showJob(const Job &job, const QList<int> &places);
    /// The journal is being checked for a chase list, or was.
    void setChecking(bool checking);

Q_SIGNALS:
    void retryClicked();
    void confirmClicked();
    void untouchedClicked();
    void waiveClicked();
    void closeClicked();

private:
    QPushButton *makeButton(const QString &objectName, const QString &text);
    void setUpChase(std::function<void(const ChaseMenu::Then &then)> make);
    void setUpClose();
    void layOut();
    void connectButtons();
    void showConfirm(const Job &job, const QList<int> &places);
    void showWaive(const Job &job, const QList<int> &places);

    const AppServices &m_work;
    JobId m_job;
    QPushButton *m_retry;
    QPushButton *m_confirm; ///< hidden while looking at the devices could tell nothing new
    QPushButton *m_untouched; ///< of all whose outcome is unknown; hidden while there are none
    QPushButton *m_waive; ///< hidden while no device waits for a proof
    QPushButton *m_chase;
    QPushButton *m_close;
    bool m_hadFocus = false; ///< the chase list's button, before the check
};

} // namespace Reslate
