// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/removaldevicespage.h"

#include "models/retirement/scanlabels.h"
#include "models/text/labels.h"
#include "ui/assistant/groupspanel.h"
#include "ui/assistant/listpanel.h"
#include "ui/kit/widgets.h"
#include "ui/retirement/scanpanel.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Reslate {

RemovalDevicesPage::RemovalDevicesPage(const AppServices &work, RemovalAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_assistant(assistant)
{
    auto *sources = new QHBoxLayout; // the first, so that the tab key comes to it first
    sources->setSpacing(24);
    sources->addWidget(addSource(RemovalSource::Groups, tr("Groups and devices"), QStringLiteral("sourceGroups")));
    sources->addWidget(addSource(RemovalSource::List, tr("A list of serial numbers"), QStringLiteral("sourceList")));
    sources->addWidget(addSource(RemovalSource::Scans, tr("Scan them"), QStringLiteral("sourceScans")));
    sources->addStretch();
    m_banner = new Banner(work.theme, this);
    m_panels = new QStackedWidget(this);
    m_groups = new GroupsPanel(work, assistant.chooser(), m_panels);
    m_panels->addWidget(m_groups);
    nameGroups();
    m_panels->addWidget(makeListPanel());
    m_scans = new ScanPanel(work, assistant.scans(), m_panels);
    m_panels->addWidget(m_scans);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addLayout(sources);
    column->addWidget(m_banner);
    column->addWidget(m_panels, 1);
    connect(m_banner, &Banner::retryClicked, &m_assistant, &RemovalAssistant::readAgain);
    m_banner->hide();
    beginAt(m_groups->beginning());
}

/// To those who hear it, nothing is reset here.
void RemovalDevicesPage::nameGroups()
{
    setSpokenName(m_groups->findChild<QListView *>(QStringLiteral("groupChecks")), tr("Groups whose devices leave"));
    setSpokenName(m_groups->findChild<QTableView *>(QStringLiteral("deviceChecks")), tr("Devices that leave"));
}

QRadioButton *RemovalDevicesPage::addSource(RemovalSource source, const QString &text, const QString &objectName)
{
    auto *button = new QRadioButton(text, this);
    setNames(button, objectName, text);
    m_sources.insert(source, button);
    connect(button, &QRadioButton::toggled, this, [this, source](bool on) {
        if (on && m_assistant.source() != source)
            choose(source);
    });
    return button;
}

QWidget *RemovalDevicesPage::makeListPanel()
{
    auto *side = new QWidget(m_panels);
    m_list = new ListPanel(m_work, side);
    m_list->takeRegistrations();
    m_registered = wrappedLabel({}, side, "strong");
    m_registered->setObjectName(QStringLiteral("listRegistered"));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_list, 1);
    column->addWidget(m_registered);
    connect(m_list, &ListPanel::listChanged, &m_assistant.chooser(), &ResetAssistant::setList);
    return side;
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
    m_keeper = new ScanKeeper(m_assistant.scans(), scanFileIn(m_work.places.data, m_work.origin.school), this);
    connect(m_keeper, &ScanKeeper::saved, this, &AssistantPage::edited);
    if (const std::optional<KeptScans> kept = m_keeper->kept())
        m_assistant.scans().restore(*kept);
}

void RemovalDevicesPage::refresh()
{
    const RemovalSource source = m_assistant.source();
    m_sources.value(source)->setChecked(true);
    m_panels->setCurrentIndex(static_cast<int>(source));
    const RemovalAssistant::Facts &facts = m_assistant.facts();
    if (facts.trouble.isEmpty())
        m_banner->hide();
    else
        m_banner->showNotice(Tone::Caution, facts.trouble, facts.troubleMore, facts.troubleDetails);
    if (source == RemovalSource::Scans)
        beginAt(m_scans->beginning());
    else if (source == RemovalSource::List)
        beginAt(m_list->beginning());
    else
        beginAt(m_groups->beginning());
    m_groups->refresh();
    const ResetAssistant &chooser = m_assistant.chooser();
    m_list->showReport(chooser.report(), !facts.certain && !chooser.state().listText.isEmpty());
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

void RemovalDevicesPage::showChosen()
{
    refresh();
    m_groups->showChosen();
}

QString RemovalDevicesPage::stateText() const
{
    return m_assistant.source() == RemovalSource::Scans && m_keeper
        ? scanStateText(m_assistant.scans(), m_keeper->error())
        : QString();
}

void RemovalDevicesPage::forgetScans()
{
    if (m_keeper && m_assistant.source() == RemovalSource::Scans)
        m_keeper->forget();
}

} // namespace Reslate
