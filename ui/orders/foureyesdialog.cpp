// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/foureyesdialog.h"

#include "jobs/rules/foureyesrule.h"
#include "models/text/foureyeslabels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

FourEyesDialog::FourEyesDialog(const AppServices &work, QWidget *parent)
    : ReasonDialog(QStringLiteral("fourEyes"), tr("Second person"), After::Stays, parent)
    , m_work(work)
    , m_state(wrappedLabel({}, this))
    , m_switch(new QPushButton(this))
{
    resize(560, 320);
    m_state->setObjectName(QStringLiteral("fourEyesState"));
    m_switch->setObjectName(QStringLiteral("fourEyesSwitch"));
    m_switch->setAutoDefault(false); // Enter in the reason changes nothing by itself

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
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addWidget(m_switch, 0, Qt::AlignLeft);
    column->addWidget(message());
    column->addStretch();
    column->addWidget(buttons());
    connect(m_switch, &QPushButton::clicked, this, &FourEyesDialog::turn);
    connect(&m_work.engine.fourEyes(), &FourEyesRule::changed, this, &FourEyesDialog::refresh);
    orderStops({}, {m_switch});
    reasonField()->setFocus();
    refresh();
}

void FourEyesDialog::refresh()
{
    const bool isOn = m_work.engine.fourEyes().isOn();
    m_state->setText(isOn ? tr("A second person has to confirm.") : tr("No second person is asked."));
    m_switch->setText(isOn ? tr("Ask no second person any more") : tr("Ask a second person from now on"));
    setSpokenName(m_switch, m_switch->text());
    m_switch->setEnabled(mayChange());
}

void FourEyesDialog::turn()
{
    FourEyesRule &rule = m_work.engine.fourEyes();
    change(rule.set(!rule.isOn(), m_work.who, reason()), {});
}

} // namespace Reslate
