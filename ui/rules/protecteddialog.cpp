// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/protecteddialog.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/protectionlabels.h"
#include "ui/kit/iconset.h"
#include "ui/kit/widgets.h"
#include "ui/rules/ruletable.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {

ProtectedDialog::ProtectedDialog(const AppServices &work, QWidget *parent)
    : ReasonDialog(QStringLiteral("protected"), tr("Protected list"), After::Stays, parent)
    , m_work(work)
    , m_model(work.engine.protectedList(), work.catalog)
    , m_table(makeRuleTable(&m_model, work.theme, {9, 28, 34, 18, 24}, this))
    , m_devices(new QPushButton(this))
    , m_groupButton(new QPushButton(this))
    , m_lift(new QPushButton(tr("Lift the protection"), this))
{
    resize(QSize(900, 520).boundedTo(screen()->availableSize()));
    setNames(m_table, QStringLiteral("protectedTable"), tr("What is protected"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrappedLabel(tr("No action touches what stands here, neither from this window nor from the command line. "
                        "Every change stays in the history with its reason."),
            this, "muted"));
    column->addWidget(m_table, 1);
    column->addWidget(makeChange());
    column->addWidget(message());
    column->addWidget(buttons());

    connect(m_devices, &QPushButton::clicked, this, &ProtectedDialog::protectDevices);
    connect(m_groupButton, &QPushButton::clicked, this, &ProtectedDialog::protectGroup);
    connect(m_lift, &QPushButton::clicked, this, &ProtectedDialog::lift);
    connect(&m_work.devices, &DeviceModel::checkedChanged, this, &ProtectedDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProtectedDialog::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProtectedDialog::refresh);
    orderStops({m_table}, {m_devices, m_groupButton, m_lift});
    reasonField()->setFocus();
    refresh();
}

QWidget *ProtectedDialog::makeChange()
{
    auto *box = new QWidget(this);
    m_devices->setObjectName(QStringLiteral("protectDevices"));
    m_groupButton->setObjectName(QStringLiteral("protectGroup"));
    setNames(m_lift, QStringLiteral("protectLift"), m_lift->text());
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_devices, m_groupButton, m_lift}) {
        button->setAutoDefault(false); // Enter in the reason changes nothing by itself
        row->addWidget(button);
    }
    row->addStretch();
    const auto paintIcons = [this] {
        const QIcon lock = tintedIcon(QStringLiteral("lock"), m_work.theme.colors().text);
        m_devices->setIcon(lock);
        m_groupButton->setIcon(lock);
    };
    connect(&m_work.theme, &Theme::changed, this, paintIcons);
    paintIcons();
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addLayout(row);
    return box;
}

void ProtectedDialog::setGroup(const std::optional<Group> &group)
{
    m_group = group;
    refresh();
}

void ProtectedDialog::refresh()
{
    const auto devices = static_cast<int>(checkedDevices().size());
    const QString devicesLabel = devices > 0 ? tr("Protect the selection: %1").arg(devicesText(devices))
                                             : tr("Protect selected devices");
    m_devices->setText(devicesLabel);
    setSpokenName(m_devices, devicesLabel);
    m_devices->setEnabled(mayChange() && devices > 0);
    setTip(m_devices, devices > 0 ? QString() : tr("Select devices in the table of the window first."));
    QString name = m_group ? plainForDisplay(m_group->name) : QString();
    const QString groupLabel = m_group ? tr("Protect the group \"%1\"").arg(name) : tr("Protect the chosen group");
    m_groupButton->setText(withoutMnemonic(groupLabel));
    setSpokenName(m_groupButton, groupLabel);
    const bool isListed = m_group && m_work.engine.protectedList().protections().groups().contains(m_group->id);
    m_groupButton->setEnabled(mayChange() && m_group && !isListed);
    setTip(m_groupButton, m_group ? QString() : tr("Choose a group in the window first."));
    m_lift->setEnabled(mayChange() && m_table->currentIndex().isValid());
}

QList<Protection> ProtectedDialog::checkedDevices() const
{
    QSet<DeviceId> listed;
    for (const Protection &each : m_work.engine.protectedList().protections().list()) {
        if (each.kind == ProtectionKind::Device)
            listed.insert(DeviceId(each.key));
    }
    QList<Protection> protections;
    const QList<DeviceId> ids = m_work.devices.checkedDevices();
    for (const DeviceId &id : ids) {
        const int row = m_work.catalog.rowOf(id);
        if (row < 0 || listed.contains(id))
            continue;
        const Device &device = m_work.catalog.at(row);
        protections.append({.kind = ProtectionKind::Device,
            .key = id.toString(),
            .serialNumber = device.serialNumber,
            .name = device.name});
    }
    return protections;
}

void ProtectedDialog::protectDevices()
{
    add(checkedDevices());
}

void ProtectedDialog::protectGroup()
{
    if (m_group)
        add({{.kind = ProtectionKind::Group, .key = m_group->id.toString(), .name = m_group->name}});
}

void ProtectedDialog::add(QList<Protection> protections)
{
    for (Protection &each : protections)
        each.reason = reason();
    const QString what = protections.size() == 1 ? protectionTitle(protections.constFirst())
                                                 : devicesText(static_cast<int>(protections.size()));
    change(m_work.engine.protectedList().protect(protections, m_work.who), tr("Protected from now on: %1.").arg(what));
}

void ProtectedDialog::lift()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Protection protection = m_model.at(current.row());
    change(m_work.engine.protectedList().lift(protection, m_work.who, reason()),
        tr("No longer protected: %1.").arg(protectionTitle(protection)));
}

} // namespace Reslate
