// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/liftdialog.h"

#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

LiftDialog::LiftDialog(const AppServices &work, const Device &device, QWidget *parent)
    : ReasonDialog(QStringLiteral("lift"), tr("Lift the block"), After::Ends, parent)
    , m_work(work)
    , m_device(device.id)
    , m_lift(new QPushButton(tr("Lift the block"), this))
{
    resize(520, 260);
    setNames(m_lift, QStringLiteral("liftNow"), m_lift->text());
    m_lift->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_lift->setEnabled(false);
    buttons()->addButton(m_lift, QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(
        breakable(QStringLiteral("%1: %2.").arg(displayName(device), pendingText(device, m_work.clock.now()))), this));
    column->addWidget(wrappedLabel(tr("The order can't be called back: the device may still carry it out, before or "
                                      "after another one. Your name and the reason stay in the history."),
        this, "muted"));
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addWidget(message());
    column->addStretch();
    column->addWidget(buttons());
    connect(m_lift, &QPushButton::clicked, this, &LiftDialog::lift);
    orderStops({}, {m_lift});
    reasonField()->setFocus();
}

void LiftDialog::refresh()
{
    m_lift->setEnabled(mayChange());
}

void LiftDialog::lift()
{
    if (const int row = m_work.catalog.rowOf(m_device); row >= 0)
        change(m_work.engine.liftPending(m_work.catalog.at(row), m_work.who, reason()), {});
    else
        tellRefused({.kind = ErrorKind::NotFound});
}

} // namespace Reslate
