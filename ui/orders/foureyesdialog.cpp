// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/foureyesdialog.h"

#include "core/async.h"
#include "jobs/rules/foureyesrule.h"
#include "models/text/errorlabels.h"
#include "models/text/foureyeslabels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

FourEyesDialog::FourEyesDialog(const AppServices &work, QWidget *parent)
    : WritingDialog(parent)
    , m_work(work)
    , m_state(wrappedLabel({}, this))
    , m_reason(new QLineEdit(this))
    , m_switch(new QPushButton(this))
    , m_message(wrappedLabel({}, this))
{
    setNames(this, QStringLiteral("fourEyesDialog"), tr("Second person"));
    setWindowTitle(tr("Second person"));
    resize(560, 320);
    m_state->setObjectName(QStringLiteral("fourEyesState"));
    m_message->setObjectName(QStringLiteral("fourEyesMessage"));
    setNames(m_reason, QStringLiteral("fourEyesReason"), tr("Reason, needed for every change"));
    m_reason->setMaxLength(500);
    m_switch->setObjectName(QStringLiteral("fourEyesSwitch"));
    m_switch->setAutoDefault(false); // Enter in the reason changes nothing by itself
    auto *label = plainLabel(tr("&Reason, needed for every change"), this);
    label->setBuddy(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close")); // Qt's own catalog is not on every computer
    setNames(close, QStringLiteral("fourEyesClose"), close->text());
    close->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(tr("Before something destructive starts, from this window or the command line, a "
                                      "second person looks at the mode and the "
                                      "devices and confirms them with a code. Where your school asks a second "
                                      "administrator in the Intune admin center, "
                                      "that counts instead.")
            + QLatin1Char(' ') + trustText(),
        this, "muted"));
    column->addWidget(m_state);
    column->addWidget(label);
    column->addWidget(m_reason);
    column->addWidget(m_switch, 0, Qt::AlignLeft);
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &FourEyesDialog::refresh);
    connect(m_switch, &QPushButton::clicked, this, &FourEyesDialog::turn);
    connect(&m_work.engine.fourEyes(), &FourEyesRule::changed, this, &FourEyesDialog::refresh);
    keepText(m_reason);
    m_reason->setFocus();
    refresh();
}

void FourEyesDialog::refresh()
{
    const bool isOn = m_work.engine.fourEyes().isOn();
    m_state->setText(isOn ? tr("A second person has to confirm.") : tr("No second person is asked."));
    m_switch->setText(isOn ? tr("Ask no second person any more") : tr("Ask a second person from now on"));
    setSpokenName(m_switch, m_switch->text());
    m_switch->setEnabled(!m_reason->text().trimmed().isEmpty() && !m_isWriting);
}

void FourEyesDialog::turn()
{
    FourEyesRule &rule = m_work.engine.fourEyes();
    m_isWriting = true;
    refresh();
    const QString reason = m_reason->text().trimmed();
    whenReady(rule.set(!rule.isOn(), m_who, reason), this, [this, reason](const Result<void> &done) {
        m_isWriting = false;
        if (!done) {
            tell(done.error());
            return;
        }
        clearUnlessChanged(m_reason, reason); // the next change has a reason of its own
        m_message->clear();
        refresh();
    });
}

void FourEyesDialog::tell(const Error &failed)
{
    refresh();
    const ErrorText error = errorText(failed, ErrorContext::Sending);
    setRole(m_message, "bad");
    m_message->setText(breakable(tr("Nothing was changed. %1 %2").arg(error.whatHappened, error.whatToDo).trimmed()));
    tellScreenReader(m_message, m_message->text());
}

} // namespace Reslate
