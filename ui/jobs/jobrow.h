// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Reslate {

class ElidedLabel;
class JobBar;
class Theme;

/// One job of the activity panel. While its countdown runs, a large Stop takes everything back.
class JobRow final : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a row of JobModel.
    void showJob(const QModelIndex &index);
    const JobId &jobId() const { return m_id; }
    /// Whether nothing of the job has left yet and the seconds until then are counted down.
    bool isCounting() const { return m_counting; }
    /// Puts its buttons behind that widget for the Tab key. Returns the last one.
    QWidget *tabAfter(QWidget *widget);
    /// Gives the button that takes all back the keyboard.
    void focusStop();

Q_SIGNALS:
    void pauseClicked(const Reslate::JobId &id);
    void resumeClicked(const Reslate::JobId &id);
    void stopClicked(const Reslate::JobId &id);
    void detailsClicked(const Reslate::JobId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *addButton(const QString &objectName, const QString &text);
    void showPause(bool canPause, bool canResume);
    void showCountdown();
    void nameControls(const QString &title, bool held);

    JobId m_id;
    bool m_counting = false;
    bool m_shown = false; ///< m_counting, as the buttons say it
    bool m_waiting = false; ///< nothing of it has left: it counts down, or is a plan for later
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    JobBar *m_bar;
    ElidedLabel *m_counts;
    ElidedLabel *m_estimate;
    ElidedLabel *m_notice;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_stop;
    QPushButton *m_details;
};

} // namespace Reslate
