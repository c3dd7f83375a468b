// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/orderquestion.h"
#include "ui/shell/appservices.h"

#include <QObject>

class QWidget;

namespace Reslate {

/// From "these devices, this mode" to a started job: judges, asks, starts, and says when it can't.
/// One question at a time.
class OrderController final : public QObject {
    Q_OBJECT
public:
    /// window is the parent of the questions.
    OrderController(const AppServices &work, QWidget *window);

    /// Asks before anything is sent, unless the mode takes nothing away (asksFirst()): that starts at once. hidden: how
    /// many of the devices the table doesn't show at the moment.
    void request(ResetMode mode, const QString &title, const QList<const Device *> &devices, int hidden);
    /// The same for the devices of a job that failed, as it was asked for then; that they just failed leaves none out.
    void retry(const JobId &id);
    /// Writes down what the person saw of these devices of a job. asked: as they were when the person was asked; what
    /// went on to another step meanwhile is left alone, and that is said.
    void confirm(const JobId &id, const QList<JobItem> &asked, Witnessed witnessed, const QString &note);

Q_SIGNALS:
    /// The person is about to decide about this mode.
    void planned(Reslate::ResetMode mode);
    void started(const QList<Reslate::JobId> &ids);
    /// The person wants to choose when these devices get it. Nothing was sent.
    void otherTimeWanted(const Reslate::ResetDraft &draft);
    void jobWanted(const Reslate::JobId &id); ///< that is in the way of a device. Nothing was sent.

private:
    OrderQuestion questionOf(const ResetWish &wish, const QList<const Device *> &devices) const;
    void order(const OrderQuestion &question);
    void ask(const OrderQuestion &question, ResetMode mode);
    void start(const QList<Plan> &plans, const Consent &consent);
    /// moved: so many of those refused are at another step by now.
    void tellUnconfirmed(int refused, int moved, const Error &why);
    void tell(const QString &title, const QString &text, const QString &more);

    const AppServices &m_work;
    QWidget *m_window;
    bool m_asking = false;
};

} // namespace Reslate
