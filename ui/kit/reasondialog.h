// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/kit/writingdialog.h"

#include <QFuture>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Reslate {

/// A dialog in which a change needs a reason, which stays in the history: its field, what came of the change, and the
/// button that leaves. While a change is being written down, nothing else can be asked.
class ReasonDialog : public WritingDialog {
    Q_OBJECT

protected:
    /// Stays: it lists what was changed, and each change has a reason of its own. Ends: with its one change.
    enum class After { Stays, Ends };

    /// The widgets are called after prefix: "hours" gives hoursDialog's hoursReason, hoursMessage and hoursClose.
    ReasonDialog(const QString &prefix, const QString &title, After after, QWidget *parent);

    QString reason() const; ///< without what stands around it
    /// Whether a reason is given and nothing is being written down.
    bool mayChange() const;
    /// Waits for a change that was asked for. Then done is called, a dialog that stays says what came of it, and one
    /// that ends is accepted; a refusal is said with what to do, and nothing that was typed is lost.
    void change(const QFuture<Result<void>> &changing, const QString &said, const std::function<void()> &done = {});
    void tellRefused(const Error &error);
    /// What refused it and what to do, in words.
    virtual QString refusalText(const Error &error) const;
    /// Which buttons can be pressed; called whenever that may be another.
    virtual void refresh() = 0;

    /// The tab key goes over these, the reason, what changes something, and last what leaves.
    void orderStops(const QList<QWidget *> &first, const QList<QWidget *> &changing);

    QLabel *reasonLabel() const { return m_label; }
    QLineEdit *reasonField() const { return m_reason; }
    QLabel *message() const { return m_message; }
    QDialogButtonBox *buttons() const { return m_buttons; }

private:
    After m_after;
    QLabel *m_label;
    QLineEdit *m_reason;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_leave;
    bool m_isWriting = false;
};

} // namespace Reslate
