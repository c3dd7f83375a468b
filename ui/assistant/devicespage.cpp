// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/devicespage.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/groupspanel.h"
#include "ui/assistant/listpanel.h"
#include "ui/kit/widgets.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Reslate {

DevicesPage::DevicesPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : AssistantPage(parent)
    , m_assistant(assistant)
    , m_work(work)
{
    auto *sources = new QHBoxLayout; // the first, so that the tab key comes to it first
    sources->setSpacing(24);
    sources->addWidget(addSource(DeviceSource::Groups, tr("Groups and devices"), QStringLiteral("sourceGroups")));
    sources->addWidget(addSource(DeviceSource::List, tr("A list of serial numbers"), QStringLiteral("sourceList")));
    sources->addWidget(addSource(DeviceSource::Saved, tr("The saved plan"), QStringLiteral("sourceSaved")));
    sources->addStretch();
    m_banner = new Banner(work.theme, this);
    m_panels = new QStackedWidget(this);
    m_groups = new GroupsPanel(work, assistant, m_panels);
    m_list = new ListPanel(work, m_panels);
    m_saved = wrappedLabel({}, m_panels);
    m_saved->setObjectName(QStringLiteral("savedPlanNote"));
    m_panels->addWidget(m_groups);
    m_panels->addWidget(m_list);
    m_panels->addWidget(m_saved);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addLayout(sources);
    column->addWidget(m_banner);
    column->addWidget(m_panels, 1);
    connect(m_banner, &Banner::retryClicked, &m_assistant, &ResetAssistant::readAgain);
    connect(m_list, &ListPanel::listChanged, &m_assistant, &ResetAssistant::setList);
    m_banner->hide();
    beginAt(m_groups->beginning());
}

QRadioButton *DevicesPage::addSource(DeviceSource source, const QString &text, const QString &objectName)
{
    auto *button = new QRadioButton(text, this);
    setNames(button, objectName, text);
    m_sources.insert(source, button);
    connect(button, &QRadioButton::toggled, this, [this, source](bool on) {
        if (on && m_assistant.state().source != source)
            m_assistant.setSource(source);
    });
    return button;
}

void DevicesPage::refresh()
{
    const AssistantState &state = m_assistant.state();
    m_sources.value(state.source)->setChecked(true);
    m_sources.value(DeviceSource::Saved)->setVisible(!state.saved.devices.isEmpty());
    m_panels->setCurrentIndex(static_cast<int>(state.source));
    const ResetAssistant::Facts &facts = m_assistant.facts();
    if (facts.trouble.isEmpty())
        m_banner->hide();
    else
        m_banner->showNotice(Tone::Caution, facts.trouble, facts.troubleMore, facts.troubleDetails);
    if (state.source == DeviceSource::Saved)
        beginAt(m_sources.value(DeviceSource::Saved));
    else if (state.source == DeviceSource::List)
        beginAt(m_list->beginning());
    else
        beginAt(m_groups->beginning());
    m_groups->refresh();
    m_list->showReport(m_assistant.report(), !facts.certain && !state.listText.isEmpty());
    const bool isSaved = !state.saved.savedBy.isEmpty();
    m_sources.value(DeviceSource::Saved)->setText(isSaved ? tr("The saved plan") : tr("The chosen devices"));
    setSpokenName(m_sources.value(DeviceSource::Saved), m_sources.value(DeviceSource::Saved)->text());
    if (!isSaved) {
        m_saved->setText(
            tr("%1 that you chose before: “%2”. They are checked again before anything is sent. To take other devices, "
               "choose groups or a list above.",
                "30 devices, title")
                .arg(devicesText(static_cast<int>(state.saved.devices.size())),
                    breakable(plainForDisplay(state.saved.wish.title))));
        return;
    }
    m_saved->setText(
        tr("%1 of the plan “%2”, saved by %3, %4. They are checked again before anything is sent. To take other "
           "devices, choose groups or a list above.",
            "30 devices, plan, who, when")
            .arg(devicesText(static_cast<int>(state.saved.devices.size())),
                breakable(plainForDisplay(state.saved.wish.title)), breakable(plainForDisplay(state.saved.savedBy)),
                relativeTime(state.saved.saved, m_work.clock.now())));
}

QString DevicesPage::obstacle() const
{
    if (m_assistant.draft().asked() > 0)
        return {};
    return m_assistant.state().source == DeviceSource::List ? tr("Give a list with at least one device first.")
                                                            : tr("Choose a group or a device first.");
}

void DevicesPage::showChosen()
{
    refresh();
    m_groups->showChosen();
}

} // namespace Reslate
