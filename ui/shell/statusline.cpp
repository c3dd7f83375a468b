// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "models/text/labels.h"
#include "models/text/signinlabels.h"
#include "models/text/timelabels.h"
#include "models/text/troublelabels.h"
#include "ui/kit/widgets.h"

namespace Reslate {

StatusLine::StatusLine(const AppServices &work, QWidget *parent)
    : QStatusBar(parent)
    , m_work(work)
    , m_practice(plainLabel({}, this))
    , m_announcement(new ElidedLabel(this))
    , m_updated(plainLabel({}, this))
    , m_clock(plainLabel({}, this))
    , m_missing(plainLabel({}, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as QMainWindow does with one of its own
    m_practice->setObjectName(QStringLiteral("practiceMark"));
    m_announcement->setObjectName(QStringLiteral("announcement"));
    m_updated->setObjectName(QStringLiteral("updated"));
    m_clock->setObjectName(QStringLiteral("clockDifference"));
    m_clock->hide();
    m_missing->setObjectName(QStringLiteral("missingFacts"));
    m_missing->hide();
    setSizeGripEnabled(false);
    addWidget(m_practice);
    addWidget(m_announcement, 1);
    addPermanentWidget(m_missing);
    addPermanentWidget(m_clock);
    addPermanentWidget(m_updated);
    connect(&work.catalog, &DeviceCatalog::loadChanged, this, &StatusLine::showMissing);
    connect(&work.catalog, &DeviceCatalog::loadChanged, this, &StatusLine::showDevices);
    connect(&work.devices, &DeviceModel::viewCountsChanged, this, &StatusLine::showDevices);
    showDevices();
}

void StatusLine::showPractice(bool practice)
{
    m_practice->setText(practice ? tr("Practice school: nothing here touches a real device") : QString());
}

void StatusLine::showSignInNotKept()
{
    m_practice->setText(notKeptText());
    m_practice->setToolTip(tr("Reslate never writes a sign-in into a file. At its next start you sign in again."));
    announce(notKeptText());
}

void StatusLine::showClockDifference(const std::optional<std::chrono::milliseconds> &serviceAhead)
{
    const QString text = serviceAhead ? clockDifferenceText(*serviceAhead) : QString();
    m_clock->setText(text.section(QLatin1Char('.'), 0, 0)); // the rest is the tooltip's
    m_clock->setToolTip(text);
    setSpokenName(m_clock, text);
    m_clock->setVisible(serviceAhead.has_value());
    if (serviceAhead)
        announce(text);
}

void StatusLine::announce(const QString &text)
{
    m_announcement->setText(text);
    tellScreenReader(this, text);
}

/// What lists say of no device at all: nothing is wrong with them, so there is nothing to try again.
void StatusLine::showMissing()
{
    QStringList texts;
    for (int part = 0; part < DeviceCatalog::partCount; ++part)
        texts.append(withoutText(DeviceCatalog::Part(part), m_work.catalog.load(DeviceCatalog::Part(part))));
    texts.removeAll(QString());
    const QString text = texts.join(QLatin1Char('\n'));
    if (text == m_missing->toolTip())
        return;
    m_missing->setText(tr("Your school's cloud leaves facts out"));
    m_missing->setToolTip(text);
    setSpokenName(m_missing, text);
    m_missing->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(m_missing->text());
}

void StatusLine::showDevices()
{
    const DeviceCatalog::Load &load = m_work.catalog.load(DeviceCatalog::Part::Devices);
    QString text = devicesText(m_work.devices.presentCount());
    const bool none = m_work.devices.presentCount() == 0;
    if (none && load.state != DeviceCatalog::Load::State::Complete) // not known isn't the same as none
        text = load.state == DeviceCatalog::Load::State::Incomplete ? tr("Devices: not known") : tr("Loading devices…");
    else if (load.state == DeviceCatalog::Load::State::Loading)
        text = tr("%1 · loading…").arg(text);
    else if (load.state == DeviceCatalog::Load::State::Incomplete)
        text = tr("%1 · not complete").arg(text);
    else if (load.finished.isValid())
        text = tr("%1 · updated %2").arg(text, atTime(load.finished, m_work.clock.now()));
    m_updated->setText(text);
}

} // namespace Reslate
