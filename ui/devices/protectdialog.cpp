// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/protectdialog.h"

#include "jobs/rules/protectedlist.h"
#include "models/text/devicename.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {

ProtectDialog::ProtectDialog(const AppServices &work, const Device &device, QWidget *parent)
    : ReasonDialog(QStringLiteral("protect"), tr("Protect %1", "device").arg(displayName(device)), After::Ends, parent)
    , m_work(work)
    , m_protection {.kind = ProtectionKind::Device,
          .key = device.id.toString(),
          .serialNumber = device.serialNumber,
          .name = device.name}
    , m_protect(new QPushButton(tr("Protect"), this))
{
    resize(520, 220);
    setNames(m_protect, QStringLiteral("protectNow"), accessibleName());
    m_protect->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_protect->setEnabled(false);
    buttons()->addButton(m_protect, QDialogButtonBox::ActionRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(
        tr("No action touches %1 from then on, neither from this window nor from the command line. Your name and the "
           "reason stay in the history.",
            "device")
            .arg(breakable(displayName(device))),
        this));
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addWidget(message());
    column->addStretch();
    column->addWidget(buttons());
    connect(m_protect, &QPushButton::clicked, this, &ProtectDialog::protect);
    orderStops({}, {m_protect});
    reasonField()->setFocus();
}

void ProtectDialog::refresh()
{
    m_protect->setEnabled(mayChange());
}

void ProtectDialog::protect()
{
    Protection protection = m_protection;
    protection.reason = reason();
    change(m_work.engine.protectedList().protect({protection}, m_work.who), {});
}

} // namespace Reslate
