// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/liftdialog.h"

#include "core/async.h"
#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/errorlabels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

LiftDialog::LiftDialog(const AppServices &work, const Device &device, const QString &who, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_device(device.id)
    , m_who(who)
    , m_reason(new QLineEdit(this))
    , m_lift(new QPushButton(tr("Lift the block"), this))
    , m_message(wrappedLabel({}, this))
{
    setNames(this, QStringLiteral("liftDialog"), tr("Lift the block"));
    setWindowTitle(tr("Lift the block"));
    resize(520, 260);
    setNames(m_reason, QStringLiteral("liftReason"), tr("Reason"));
    m_reason->setMaxLength(500);
    setNames(m_lift, QStringLiteral("liftNow"), m_lift->text());
    m_lift->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_lift->setEnabled(false);
    m_message->setObjectName(QStringLiteral("liftMessage"));
    auto *label = plainLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel")); // Qt's own catalog is not on every computer
    setNames(cancel, QStringLiteral("liftCancel"), cancel->text());
    cancel->setAutoDefault(false);
    buttons->addButton(m_lift, QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(
        breakable(QStringLiteral("%1: %2.").arg(displayName(device), pendingText(device, m_work.clock.now()))), this));
    column->addWidget(wrappedLabel(tr("The order can't be called back: the device may still carry it out, before or "
                                      "after another one. Your name and the reason stay in the history."),
        this, "muted"));
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_lift->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_lift, &QPushButton::clicked, this, &LiftDialog::lift);
    keepText(m_reason);
    m_reason->setFocus();
}

void LiftDialog::lift()
{
    const int row = m_work.catalog.rowOf(m_device);
    if (row < 0) {
        tell({.kind = ErrorKind::NotFound});
        return;
    }
    m_lift->setEnabled(false);
    const QString reason = m_reason->text().trimmed();
    whenReady(
        m_work.engine.liftPending(m_work.catalog.at(row), m_who, reason), this, [this](const Result<void> &lifted) {
            if (lifted)
                accept();
            else
                tell(lifted.error());
        });
}

void LiftDialog::tell(const Error &error)
{
    m_lift->setEnabled(!m_reason->text().trimmed().isEmpty());
    const ErrorText text = errorText(error, ErrorContext::Sending);
    setRole(m_message, "bad");
    m_message->setText(breakable(tr("Nothing was changed. %1 %2").arg(text.whatHappened, text.whatToDo).trimmed()));
}

} // namespace Reslate
