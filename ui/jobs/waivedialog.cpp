// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/waivedialog.h"

#include "jobs/engine/handconfirmation.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "ui/kit/widgets.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reslate {
namespace {

constexpr qsizetype maxWaivedNames = 20;

} // namespace

WaiveDialog::WaiveDialog(const AppServices &work, const JobId &job, const QList<JobItem> &items, QWidget *parent)
    : ReasonDialog(QStringLiteral("waive"), tr("Go on without proof"), After::Ends, parent)
    , m_waive(new QPushButton(tr("Go on without proof for %1").arg(devicesText(static_cast<int>(items.size()))), this))
{
    resize(560, 300);
    setNames(m_waive, QStringLiteral("waiveNow"), m_waive->text());
    m_waive->setProperty("role", QStringLiteral("danger"));
    m_waive->setAutoDefault(false); // Enter in the reason changes nothing by itself
    m_waive->setEnabled(false);
    buttons()->addButton(m_waive, QDialogButtonBox::ActionRole);
    const QStringList names = displayNames(items, work.catalog);
    QString shown = names.mid(0, maxWaivedNames).join(QStringLiteral(", "));
    if (names.size() > maxWaivedNames)
        shown += QStringLiteral(", …");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(wrappedLabel(breakable(shown), this));
    column->addWidget(wrappedLabel(items.size() == 1
            ? tr("Nothing proves yet that this device was wiped. Its records are deleted all the same, and without "
                 "them nobody can wipe or find it. Your name and the reason stay in the history, and the report prints "
                 "them.")
            : tr("Nothing proves yet that these devices were wiped. Their records are deleted all the same, and "
                 "without them nobody can wipe or find a device. Your name and the reason stay in the history, and "
                 "the report prints them."),
        this, "caution"));
    column->addWidget(reasonLabel());
    column->addWidget(reasonField());
    column->addWidget(message());
    column->addStretch();
    column->addWidget(buttons());
    QList<DeviceId> devices;
    for (const JobItem &item : items)
        devices.append(item.device.id);
    connect(m_waive, &QPushButton::clicked, this, [this, &work, job, devices, steps = stepsOf(items)] {
        change(work.engine.byHand().waive(job, devices, {.note = reason(), .who = work.who, .asked = steps}), {});
    });
    orderStops({}, {m_waive});
    reasonField()->setFocus();
}

QString WaiveDialog::refusalText(const Error &error) const
{
    return error.kind == ErrorKind::Conflict
        ? tr("At least one of these devices went on to another step while you were asked. Close this and look again.")
        : ReasonDialog::refusalText(error);
}

void WaiveDialog::refresh()
{
    m_waive->setEnabled(mayChange());
}

} // namespace Reslate
