// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/reasondialog.h"

#include "core/async.h"
#include "models/text/errorlabels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace Reslate {
namespace {

constexpr int maxReason = 500;

} // namespace

ReasonDialog::ReasonDialog(const QString &prefix, const QString &title, After after, QWidget *parent)
    : WritingDialog(parent)
    , m_after(after)
    , m_label(plainLabel(after == After::Stays ? tr("&Reason, needed for every change") : tr("&Reason"), this))
    , m_reason(new QLineEdit(this))
    , m_message(wrappedLabel({}, this))
    , m_buttons(new QDialogButtonBox(after == After::Stays ? QDialogButtonBox::Close : QDialogButtonBox::Cancel, this))
    , m_leave(m_buttons->button(after == After::Stays ? QDialogButtonBox::Close : QDialogButtonBox::Cancel))
{
    setNames(this, prefix + QStringLiteral("Dialog"), title);
    setWindowTitle(title);
    setNames(m_reason, prefix + QStringLiteral("Reason"),
        after == After::Stays ? tr("Reason, needed for every change") : tr("Reason"));
    m_reason->setMaxLength(maxReason);
    m_label->setBuddy(m_reason);
    m_message->setObjectName(prefix + QStringLiteral("Message"));
    m_leave->setText(after == After::Stays ? tr("Close") : tr("Cancel")); // Qt's own catalog is not on every computer
    setNames(m_leave, prefix + (after == After::Stays ? QStringLiteral("Close") : QStringLiteral("Cancel")),
        m_leave->text());
    m_leave->setAutoDefault(false);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { refresh(); });
    keepText(m_reason);
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

bool ReasonDialog::mayChange() const
{
    return !reason().isEmpty() && !m_isWriting;
}

void ReasonDialog::change(const QFuture<Result<void>> &changing, const QString &said, const std::function<void()> &done)
{
    m_isWriting = true;
    refresh();
    whenReady(changing, this, [this, said, done, given = reason()](const Result<void> &changed) {
        m_isWriting = false;
        if (!changed) {
            tellRefused(changed.error());
            return;
        }
        if (m_after == After::Ends) {
            accept();
            return;
        }
        if (done)
            done();
        clearUnlessChanged(m_reason, given); // the next change has a reason of its own
        setRole(m_message, "");
        m_message->setText(breakable(said));
        if (!said.isEmpty())
            tellScreenReader(m_message, m_message->text());
        refresh();
    });
}

QString ReasonDialog::refusalText(const Error &error) const
{
    const ErrorText text = errorText(error, ErrorContext::Sending);
    return QStringLiteral("%1 %2").arg(text.whatHappened, text.whatToDo).trimmed();
}

void ReasonDialog::tellRefused(const Error &error)
{
    setRole(m_message, "bad");
    m_message->setText(breakable(tr("Nothing was changed. %1").arg(refusalText(error))));
    tellScreenReader(m_message, m_message->text());
    refresh();
}

void ReasonDialog::orderStops(const QList<QWidget *> &first, const QList<QWidget *> &changing)
{
    const QList<QWidget *> order = first + QList<QWidget *> {m_reason} + changing + QList<QWidget *> {m_leave};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace Reslate
