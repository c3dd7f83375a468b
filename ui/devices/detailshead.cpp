// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/detailshead.h"

#include "models/text/devicelabels.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "ui/kit/widgets.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Reslate {

DetailsHead::DetailsHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_who(wrappedLabel({}, this, "muted"))
    , m_job(new QPushButton(tr("Open job"), this))
    , m_protect(new QPushButton(tr("Protect…"), this))
{
    setObjectName(QStringLiteral("detailsHead"));
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("detailsName"));
    makeTitle(m_name, 1.15);
    m_who->setObjectName(QStringLiteral("detailsWho"));
    m_protect->setObjectName(QStringLiteral("detailsProtect"));
    setTip(m_protect, tr("Puts the device on the protected list, with a reason. No action may touch it then."));
    m_job->setObjectName(QStringLiteral("detailsJob"));
    setTip(m_job, tr("Shows the last job that this device was in."));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_job, m_protect}) {
        button->setProperty("role", QStringLiteral("small"));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_who);
    column->addLayout(buttons);
    connect(m_protect, &QPushButton::clicked, this, &DetailsHead::protectClicked);
    connect(m_job, &QPushButton::clicked, this, &DetailsHead::jobClicked);
}

void DetailsHead::showDevice(const Device &device, bool hasJob, bool mayProtect)
{
    m_deviceName = displayName(device);
    m_name->setText(m_deviceName);
    const QString serial = device.serialNumber.trimmed().isEmpty() ? tr("no serial number")
                                                                   : plainForDisplay(device.serialNumber);
    const QString user = device.userPrincipalName.isEmpty()
        ? tr("no primary user")
        : plainForDisplay(device.userPrincipalName.section(QLatin1Char('@'), 0, 0));
    m_who->setText(breakable(QStringLiteral("%1 · %2").arg(serial, user)));
    setTip(m_who, plainForDisplay(device.userPrincipalName));
    m_job->setVisible(hasJob);
    m_protect->setVisible(mayProtect);
    setSpokenName(m_job, tr("Open job of %1", "device").arg(m_deviceName));
    setSpokenName(m_protect, tr("Protect %1…", "device").arg(m_deviceName));
}

} // namespace Reslate
