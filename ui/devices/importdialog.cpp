// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/importdialog.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "ui/assistant/listpanel.h"
#include "ui/kit/widgets.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {

ImportDialog::ImportDialog(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_panel(new ListPanel(work, this))
{
    setNames(this, QStringLiteral("importDialog"), tr("Import serial numbers"));
    setWindowTitle(tr("Import serial numbers"));
    resize(960, 560);
    m_panel->setContentsMargins(20, 16, 20, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panel, 1);
    column->addWidget(makeFoot());
    connect(m_panel, &ListPanel::listChanged, this, &ImportDialog::take);
    connect(m_panel, &ListPanel::refused, this, &ImportDialog::dropSelection);
    for (const auto signal : {&DeviceCatalog::appendEnds, &DeviceCatalog::removeEnds, &DeviceCatalog::resetEnds})
        connect(&work.catalog, signal, this, &ImportDialog::examineSoon);
    connect(&work.catalog, &DeviceCatalog::rowsChanged, this, &ImportDialog::examineSoon);
    connect(&work.catalog, &DeviceCatalog::loadChanged, this, &ImportDialog::examineSoon);
    connect(&work.devices, &DeviceModel::checkedChanged, this, &ImportDialog::examineSoon);
    examine();
}

QWidget *ImportDialog::makeFoot()
{
    auto *foot = new QFrame(this);
    foot->setObjectName(QStringLiteral("confirmFoot"));
    m_state = wrappedLabel({}, foot, "muted");
    m_state->setObjectName(QStringLiteral("importState"));
    m_why = wrappedLabel({}, foot, "caution");
    m_why->setObjectName(QStringLiteral("importWhy"));
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    setNames(cancel, QStringLiteral("importCancel"), cancel->text());
    m_select = new QPushButton(foot);
    m_select->setObjectName(QStringLiteral("importSelect"));
    m_select->setProperty("role", QStringLiteral("primary"));
    m_select->setDefault(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_state);
    texts->addWidget(m_why);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 20, 14);
    row->setSpacing(8);
    row->addLayout(texts, 1);
    row->addWidget(cancel);
    row->addWidget(m_select);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_select, &QPushButton::clicked, this, &ImportDialog::choose);
    return foot;
}

void ImportDialog::chooseFile()
{
    m_panel->chooseFile();
}

void ImportDialog::readFile(const QString &path)
{
    m_panel->readFile(path);
}

void ImportDialog::take(const QString &text, const QString &name)
{
    m_text = text;
    m_name = name;
    m_dropped.clear();
    examine();
    if (!name.isEmpty() && m_select->isEnabled())
        m_select->setFocus();
}

void ImportDialog::dropSelection()
{
    // Whoever wanted another list must not find the buttons armed with the one from before.
    const int before = m_work.devices.checkedCount();
    if (before == 0)
        return;
    m_work.devices.clearChecked();
    m_dropped = tr("%1 selected before: not selected any more.", "26 devices").arg(devicesText(before));
    examine();
    tellScreenReader(m_why, m_why->text());
}

void ImportDialog::examineSoon()
{
    if (std::exchange(m_pending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_pending = false;
        examine();
    });
}

void ImportDialog::examine()
{
    const bool known = m_work.catalog.load(DeviceCatalog::Part::Devices).state == DeviceCatalog::Load::State::Complete;
    m_waits = !known && !m_text.isEmpty();
    QList<const Device *> all;
    for (int row = 0; known && row < m_work.catalog.count(); ++row)
        all.append(&m_work.catalog.at(row));
    m_report = known ? examineList(m_text, all, m_work.catalog.unclaimedRegistrations()) : ListReport();
    m_panel->showReport(m_report, m_waits);
    const QString why = obstacle();
    const auto count = static_cast<int>(found().size());
    m_select->setText(count > 0 ? tr("Select %1", "26 devices").arg(devicesText(count)) : tr("Select devices"));
    setSpokenName(m_select, m_select->text());
    m_select->setEnabled(count > 0 && why.isEmpty());
    m_select->setToolTip(toolTipText(why));
    m_state->setText(m_select->isEnabled() ? consequence() : tr("Nothing is sent from here."));
    m_why->setText(QStringList {why, m_dropped}.join(QLatin1Char(' ')).trimmed());
    m_why->setVisible(!m_why->text().isEmpty());
}

QList<DeviceId> ImportDialog::found() const
{
    QList<DeviceId> devices;
    for (const ListEntry &entry : m_report.entries) {
        if (entry.finding == ListFinding::Hit)
            devices.append(entry.device);
    }
    return devices;
}

QString ImportDialog::obstacle() const
{
    if (m_report.serialsElsewhere > 0)
        return tr("It is doubtful which column is meant, so that none of these devices can be selected.");
    const bool isEmpty = m_report.entries.isEmpty() || m_waits;
    return !isEmpty && found().isEmpty() ? tr("No line names exactly one device.") : QString();
}

QString ImportDialog::consequence() const
{
    QStringList sentences {
        tr("They are selected in the table, for the action that you choose then. Nothing is sent yet.")};
    if (const int before = m_work.devices.checkedCount(); before > 0)
        sentences.append(tr("%1 selected now will not be selected any more.", "26 devices").arg(devicesText(before)));
    return sentences.join(QLatin1Char(' '));
}

void ImportDialog::choose()
{
    const QList<DeviceId> devices = found();
    const QString title = plainForDisplay(listTitle(m_name, m_report));
    accept();
    Q_EMIT chosen(devices, title);
}

} // namespace Reslate
