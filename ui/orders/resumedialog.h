// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/appservices.h"

#include <QDateTime>
#include <QDialog>

#include <chrono>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace Reslate {

class DeviceListBox;
class CountdownField;

/// The question before a job goes on that failures hold: why it is held, what the devices get that are left, their
/// number to type and the countdown, as before the job was started. Enter never sends. Until the countdown ends nothing
/// is sent; Stop, closing the dialog, another number of devices, a window in front of it and a computer that slept or
/// was busy leave the job held.
class ResumeDialog final : public QDialog {
    Q_OBJECT
public:
    ResumeDialog(const AppServices &work, const JobId &job, QWidget *parent);

    /// Goes on with a paused job; asks first, once in this window, when failures hold it and its start asked. May send.
    static void resume(const AppServices &work, const JobId &job, QWidget *window);

protected:
    bool event(QEvent *event) override;

private:
    QWidget *makeBody(const Job &job);
    QWidget *makeQuestion();
    QWidget *makeCountdown();
    void refresh();
    void updateSend();
    QString obstacle() const;
    void begin();
    void tick();
    /// Back to the question: nothing is sent, and why stands there.
    void halt(const QString &why);

    const AppServices &m_work;
    JobId m_job;
    ResetMode m_mode = ResetMode::Sync;
    int m_left = 0; ///< devices that nothing was sent to
    int m_turn = 0; ///< of the countdown, so that an older one does nothing
    QDateTime m_ends; ///< UTC; invalid: nothing counts down
    std::chrono::milliseconds m_awakeEnd {0}; ///< the same by the time that the computer is awake
    QLabel *m_title = nullptr;
    QLabel *m_why = nullptr;
    DeviceListBox *m_list = nullptr;
    QLabel *m_ask = nullptr;
    QLineEdit *m_number = nullptr;
    CountdownField *m_countdown = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_obstacle = nullptr;
    QStackedWidget *m_foot = nullptr;
    QLabel *m_counting = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace Reslate
