// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>
#include <utility>

namespace Reslate {

/// Asks whether what a person typed in this dialog may be lost, unless the question stands there already; discard is
/// called if so.
void askToDiscardText(QWidget *dialog, const std::function<void()> &discard);

/// A dialog in which a person writes something that is kept nowhere yet, such as a reason or a note. Escape, Cancel and
/// the window's close button ask before it is lost; accept() and done() don't.
class WritingDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

    void reject() override;

protected:
    /// What a person changes from now on in this QLineEdit or QPlainTextEdit isn't given up without a question while
    /// the field can be seen. Called again for a field: what stands in it now is no loss.
    void keepText(QWidget *field);

private:
    bool holdsText() const;

    QList<std::pair<QWidget *, QString>> m_kept; ///< each field and what stood in it from the start
};

} // namespace Reslate
