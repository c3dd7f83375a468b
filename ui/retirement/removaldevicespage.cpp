// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removaldevicespage.h"

#include "models/retirement/scanlabels.h"
#include "models/text/labels.h"
#include "ui/assistant/groupspanel.h"
#include "ui/assistant/listpanel.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/scanpanel.h"

#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QTableView>

namespace Reslate {

RemovalDevicesPage::RemovalDevicesPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : DevicesPage(work, assistant.chooser(), parent)
    , m_work(work)
    , m_assistant(assistant)
    , m_registered(wrappedLabel({}, this, "strong"))
    , m_scans(new ScanPanel(work, assistant.scans(), this))
    , m_saved(wrappedLabel({}, this))
{
    // To those who hear it, nothing is reset here.
    setSpokenName(groups().findChild<QListView *>(QStringLiteral("groupChecks")), tr("Groups whose devices leave"));
    setSpokenName(groups().findChild<QTableView *>(QStringLiteral("deviceChecks")), tr("Devices that leave"));
    list().takeRegistrations();
    m_registered->setObjectName(QStringLiteral("listRegistered"));
    addBelowList(m_registered);
    addSource(tr("Scan them"), QStringLiteral("sourceScans"), m_scans);
    m_saved->setObjectName(QStringLiteral("savedPlanNote"));
    m_savedSource = addSource(tr("The saved plan"), QStringLiteral("sourceSaved"), m_saved);
    connect(this, &DevicesPage::sourceChosen, this, [this](int source) {
        if (m_assistant.source() != RemovalSource(source))
            choose(RemovalSource(source));
    });
}

void RemovalDevicesPage::choose(RemovalSource source)
{
    if (source == RemovalSource::Scans)
        keepScans();
    m_assistant.setSource(source);
    refresh();
    if (source == RemovalSource::Scans)
        m_scans->beginning()->setFocus(Qt::OtherFocusReason); // a reader types at once
}

void RemovalDevicesPage::keepScans()
{
    if (m_keeper)
        return;
    m_keeper = new ScanKeeper(m_assistant.scans(), scanFile(), this);
    connect(m_keeper, &ScanKeeper::saved, this, &AssistantPage::edited);
    if (const std::optional<KeptScans> kept = m_keeper->kept())
        m_assistant.scans().restore(*kept);
}

QString RemovalDevicesPage::scanFile() const
{
    return scanFileIn(m_work.places.data, m_work.origin.school);
}

void RemovalDevicesPage::refresh()
{
    const SavedRemoval &saved = m_assistant.saved();
    const bool isSaved = m_assistant.source() == RemovalSource::Saved;
    m_savedSource->setVisible(!saved.devices.isEmpty());
    m_saved->setText(savedText(static_cast<int>(saved.devices.size()), saved.wish.title, saved.savedBy, saved.saved));
    showSource(static_cast<int>(m_assistant.source()), isSaved ? m_savedSource : m_scans->beginning());
    const int registered = m_assistant.onlyRegistered();
    m_registered->setText(registered == 1
            ? tr("1 line stands only in Autopilot. It is taken, too: its registration is deleted.")
            : tr("%1 lines stand only in Autopilot. They are taken, too: their registrations are deleted.")
                  .arg(numberText(registered)));
    m_registered->setVisible(registered > 0);
}

QString RemovalDevicesPage::obstacle() const
{
    return m_assistant.devicesObstacle();
}

QString RemovalDevicesPage::stateText() const
{
    return m_assistant.source() == RemovalSource::Scans && m_keeper
        ? scanStateText(m_assistant.scans(), m_keeper->error())
        : QString();
}

void RemovalDevicesPage::onSaved(const PlanId &plan)
{
    if (m_keeper && m_assistant.source() == RemovalSource::Scans)
        m_keeper->setPlan(plan);
}

void RemovalDevicesPage::forgetScans()
{
    if (m_keeper && m_assistant.source() == RemovalSource::Scans)
        m_keeper->forget();
    else if (m_assistant.source() == RemovalSource::Saved)
        forgetScansOf(m_assistant.saved().id, scanFile());
}

} // namespace Reslate
