// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/resetdevicespage.h"

#include "models/plans/assistantstate.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "ui/kit/widgets.h"

#include <QRadioButton>

namespace Reslate {

ResetDevicesPage::ResetDevicesPage(const AppServices &work, ResetAssistant &assistant, QWidget *parent)
    : DevicesPage(work, assistant, parent)
    , m_assistant(assistant)
    , m_source(nullptr)
    , m_saved(wrappedLabel({}, this))
{
    m_saved->setObjectName(QStringLiteral("savedPlanNote"));
    m_source = addSource(tr("The saved plan"), QStringLiteral("sourceSaved"), m_saved);
    connect(this, &DevicesPage::sourceChosen, this, [this](int source) {
        if (m_assistant.state().source != DeviceSource(source))
            m_assistant.setSource(DeviceSource(source));
    });
}

void ResetDevicesPage::refresh()
{
    const AssistantState &state = m_assistant.state();
    m_source->setVisible(!state.saved.devices.isEmpty());
    showSource(static_cast<int>(state.source), m_source);
    const bool isSaved = !state.saved.savedBy.isEmpty();
    m_source->setText(isSaved ? tr("The saved plan") : tr("The chosen devices"));
    setSpokenName(m_source, m_source->text());
    if (!isSaved) {
        m_saved->setText(
            tr("%1 that you chose before: “%2”. They are checked again before anything is sent. To take other devices, "
               "choose groups or a list above.",
                "30 devices, title")
                .arg(devicesText(static_cast<int>(state.saved.devices.size())),
                    breakable(plainForDisplay(state.saved.wish.title))));
        return;
    }
    m_saved->setText(savedText(
        static_cast<int>(state.saved.devices.size()), state.saved.wish.title, state.saved.savedBy, state.saved.saved));
}

QString ResetDevicesPage::obstacle() const
{
    if (m_assistant.draft().asked() > 0)
        return {};
    return m_assistant.state().source == DeviceSource::List ? tr("Give a list with at least one device first.")
                                                            : tr("Choose a group or a device first.");
}

} // namespace Reslate
