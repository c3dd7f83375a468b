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
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Reslate {
namespace {

enum Source { Groups, List, FirstAdded };

} // namespace

DevicesPage::DevicesPage(const AppServices &work, ResetAssistant &chooser, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_chooser(chooser)
    , m_row(new QHBoxLayout)
    , m_banner(new Banner(work.theme, this))
    , m_panels(new QStackedWidget(this))
{
    m_row->setSpacing(24);
    m_row->addStretch();
    makeSource(
        tr("Groups and devices"), QStringLiteral("sourceGroups")); // first, so that the tab key comes to it first
    makeSource(tr("A list of serial numbers"), QStringLiteral("sourceList"));
    m_groups = new GroupsPanel(work, chooser, m_panels);
    auto *side = new QWidget(m_panels);
    m_list = new ListPanel(work, side);
    m_below = new QVBoxLayout(side);
    m_below->setContentsMargins(0, 0, 0, 0);
    m_below->setSpacing(8);
    m_below->addWidget(m_list, 1);
    m_panels->addWidget(m_groups);
    m_panels->addWidget(side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(22, 16, 22, 16);
    column->setSpacing(12);
    column->addLayout(m_row);
    column->addWidget(m_banner);
    column->addWidget(m_panels, 1);
    connect(m_banner, &Banner::retryClicked, &m_chooser, &ResetAssistant::readAgain);
    connect(m_list, &ListPanel::listChanged, &m_chooser, &ResetAssistant::setList);
    m_banner->hide();
    beginAt(m_groups->beginning());
}

QRadioButton *DevicesPage::addSource(const QString &text, const QString &objectName, QWidget *panel)
{
    QRadioButton *before = m_sources.constLast();
    QRadioButton *button = makeSource(text, objectName);
    setTabOrder(before, button);
    m_panels->addWidget(panel);
    return button;
}

QRadioButton *DevicesPage::makeSource(const QString &text, const QString &objectName)
{
    auto *button = new QRadioButton(text, this);
    setNames(button, objectName, text);
    const auto source = static_cast<int>(m_sources.size());
    connect(button, &QRadioButton::toggled, this, [this, source](bool on) {
        if (on)
            Q_EMIT sourceChosen(source);
    });
    m_row->insertWidget(source, button);
    m_sources.append(button);
    return button;
}

QString DevicesPage::savedText(int devices, const QString &title, const QString &savedBy, const QDateTime &saved) const
{
    return tr("%1 of the plan “%2”, saved by %3, %4. They are checked again before anything is sent. To take other "
              "devices, choose groups or a list above.",
        "30 devices, plan, who, when")
        .arg(devicesText(devices), breakable(plainForDisplay(title)), breakable(plainForDisplay(savedBy)),
            relativeTime(saved, m_work.clock.now()));
}

void DevicesPage::addBelowList(QWidget *widget)
{
    m_below->addWidget(widget);
}

void DevicesPage::showSource(int source, QWidget *beginning)
{
    m_sources.at(source)->setChecked(true);
    m_panels->setCurrentIndex(source);
    const ResetAssistant::Facts &facts = m_chooser.facts();
    if (facts.trouble.isEmpty())
        m_banner->hide();
    else
        m_banner->showNotice(Tone::Caution, facts.trouble, facts.troubleMore, facts.troubleDetails);
    if (source >= Source::FirstAdded)
        beginAt(beginning);
    else
        beginAt(source == Source::List ? static_cast<QWidget *>(m_list->beginning()) : m_groups->beginning());
    m_groups->refresh();
    m_list->showReport(m_chooser.report(), !facts.certain && !m_chooser.state().listText.isEmpty());
}

void DevicesPage::showChosen()
{
    refresh();
    m_groups->showChosen();
}

} // namespace Reslate
