// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/protecteddialog.h"

#include "core/async.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
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
    : WritingDialog(parent)
    , m_work(work)
    , m_model(work.engine.protectedList(), work.catalog)
    , m_table(makeRuleTable(&m_model, work.theme, {9, 28, 34, 18, 24}, this))
    , m_reason(new QLineEdit(this))
    , m_devices(new QPushButton(this))
    , m_groupButton(new QPushButton(this))
    , m_lift(new QPushButton(tr("Lift the protection"), this))
    , m_message(wrappedLabel({}, this))
{
    setNames(this, QStringLiteral("protectedDialog"), tr("Protected list"));
    setWindowTitle(tr("Protected list"));
    resize(QSize(900, 520).boundedTo(screen()->availableSize()));
    setNames(m_table, QStringLiteral("protectedTable"), tr("What is protected"));
    m_message->setObjectName(QStringLiteral("protectedMessage"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close")); // Qt's own catalog is not on every computer
    setNames(close, QStringLiteral("protectedClose"), close->text());
    close->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(
        wrappedLabel(tr("No action touches what stands here, neither from this window nor from the command line. "
                        "Every change stays in the history with its reason."),
            this, "muted"));
    column->addWidget(m_table, 1);
    column->addWidget(makeChange());
    column->addWidget(m_message);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &ProtectedDialog::refresh);
    connect(m_devices, &QPushButton::clicked, this, &ProtectedDialog::protectDevices);
    connect(m_groupButton, &QPushButton::clicked, this, &ProtectedDialog::protectGroup);
    connect(m_lift, &QPushButton::clicked, this, &ProtectedDialog::lift);
    connect(&m_work.devices, &DeviceModel::checkedChanged, this, &ProtectedDialog::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ProtectedDialog::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProtectedDialog::refresh);
    keepText(m_reason);
    m_reason->setFocus();
    refresh();
}

QWidget *ProtectedDialog::makeChange()
{
    auto *box = new QWidget(this);
    auto *label = plainLabel(tr("&Reason, needed for every change"), box);
    label->setBuddy(m_reason);
    setNames(m_reason, QStringLiteral("protectedReason"), tr("Reason, needed for every change"));
    m_reason->setMaxLength(500);
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
    column->addWidget(label);
    column->addWidget(m_reason);
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
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    const auto devices = static_cast<int>(checkedDevices().size());
    const QString devicesLabel = devices > 0 ? tr("Protect the selection: %1").arg(devicesText(devices))
                                             : tr("Protect selected devices");
    m_devices->setText(devicesLabel);
    setSpokenName(m_devices, devicesLabel);
    m_devices->setEnabled(hasReason && devices > 0 && !m_isWriting);
    setTip(m_devices, devices > 0 ? QString() : tr("Select devices in the table of the window first."));
    QString name = m_group ? plainForDisplay(m_group->name) : QString();
    const QString groupLabel = m_group ? tr("Protect the group \"%1\"").arg(name) : tr("Protect the chosen group");
    m_groupButton->setText(QString(groupLabel).replace(QLatin1Char('&'), QLatin1String("&&")));
    setSpokenName(m_groupButton, groupLabel);
    const bool isListed = m_group && m_work.engine.protectedList().protections().groups().contains(m_group->id);
    m_groupButton->setEnabled(hasReason && m_group && !isListed && !m_isWriting);
    setTip(m_groupButton, m_group ? QString() : tr("Choose a group in the window first."));
    m_lift->setEnabled(hasReason && m_table->currentIndex().isValid() && !m_isWriting);
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
    const QString reason = m_reason->text().trimmed();
    for (Protection &each : protections)
        each.reason = reason;
    const QString what = protections.size() == 1 ? protectionTitle(protections.constFirst())
                                                 : devicesText(static_cast<int>(protections.size()));
    m_isWriting = true;
    refresh();
    whenReady(m_work.engine.protectedList().protect(protections, m_who), this,
        [this, what, reason](
            const Result<void> &done) { tell(done, tr("Protected from now on: %1.").arg(what), reason); });
}

void ProtectedDialog::lift()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const Protection protection = m_model.at(current.row());
    m_isWriting = true;
    refresh();
    const QString reason = m_reason->text().trimmed();
    whenReady(m_work.engine.protectedList().lift(protection, m_who, reason), this,
        [this, protection, reason](const Result<void> &done) {
            tell(done, tr("No longer protected: %1.").arg(protectionTitle(protection)), reason);
        });
}

void ProtectedDialog::tell(const Result<void> &done, const QString &text, const QString &reason)
{
    m_isWriting = false;
    QString shown = text;
    if (done) {
        clearUnlessChanged(m_reason, reason); // the next change has a reason of its own
    } else {
        const ErrorText error = errorText(done.error(), ErrorContext::Sending);
        shown = tr("Nothing was changed. %1 %2").arg(error.whatHappened, error.whatToDo).trimmed();
    }
    setRole(m_message, done ? "" : "bad");
    m_message->setText(breakable(shown));
    tellScreenReader(m_message, m_message->text());
    refresh();
}

} // namespace Reslate
