// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/protectdialog.h"

#include "core/async.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/devicename.h"
#include "models/text/errorlabels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

ProtectDialog::ProtectDialog(const AppServices &work, const Device &device, const QString &who, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_protection {.kind = ProtectionKind::Device,
          .key = device.id.toString(),
          .serialNumber = device.serialNumber,
          .name = device.name}
    , m_who(who)
    , m_reason(new QLineEdit(this))
    , m_protect(new QPushButton(tr("Protect"), this))
    , m_message(wrappedLabel({}, this))
{
    const QString name = displayName(device);
    setNames(this, QStringLiteral("protectDialog"), tr("Protect %1", "device").arg(name));
    setWindowTitle(accessibleName());
    resize(520, 220);
    setNames(m_reason, QStringLiteral("protectReason"), tr("Reason"));
    m_reason->setMaxLength(500);
    setNames(m_protect, QStringLiteral("protectNow"), accessibleName());
    m_protect->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_protect->setEnabled(false);
    m_message->setObjectName(QStringLiteral("protectMessage"));
    auto *label = plainLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(tr("Cancel")); // Qt's own catalog is not on every computer
    setNames(cancel, QStringLiteral("protectCancel"), cancel->text());
    cancel->setAutoDefault(false);
    buttons->addButton(m_protect, QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(
        tr("No action touches %1 from then on, neither from this window nor from the command line. Your name and the "
           "reason stay in the history.",
            "device")
            .arg(breakable(name)),
        this));
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_protect->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_protect, &QPushButton::clicked, this, &ProtectDialog::protect);
    keepText(m_reason);
    m_reason->setFocus();
}

void ProtectDialog::protect()
{
    Protection protection = m_protection;
    protection.reason = m_reason->text().trimmed();
    m_protect->setEnabled(false);
    whenReady(m_work.engine.protectedList().protect({protection}, m_who), this, [this](const Result<void> &done) {
        if (done)
            accept();
        else
            tell(done.error());
    });
}

void ProtectDialog::tell(const Error &error)
{
    m_protect->setEnabled(!m_reason->text().trimmed().isEmpty());
    const ErrorText text = errorText(error, ErrorContext::Sending);
    setRole(m_message, "bad");
    m_message->setText(breakable(tr("Nothing was changed. %1 %2").arg(text.whatHappened, text.whatToDo).trimmed()));
    tellScreenReader(m_message, m_message->text());
}

} // namespace Reslate
