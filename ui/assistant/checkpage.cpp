// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/checkpage.h"

#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/timelabels.h"
#include "ui/assistant/titledcard.h"
#include "ui/kit/widgets.h"
#include "ui/shell/banner.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {

CheckPage::CheckPage(const AppServices &work, const QString &sources, QWidget *parent)
    : AssistantPage(parent)
    , m_work(work)
    , m_sources(sources)
    , m_banner(new Banner(work.theme, this))
    , m_head(makeHead())
{
    connect(m_banner, &Banner::retryClicked, this, &CheckPage::readAgainWanted);
}

void CheckPage::setParts(const Parts &parts)
{
    auto *left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_head);
    left->addWidget(m_banner);
    parts.cards->setObjectName(QStringLiteral("assistantContent"));
    left->addWidget(scrolling(parts.cards, QStringLiteral("checkCards"), tr("What will happen"), this), 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(22, 16, 22, 16);
    row->setSpacing(20);
    row->addLayout(left, parts.widths[0]);
    QScrollArea *side = scrolling(parts.side, QStringLiteral("checkSide"), parts.sideName, this);
    side->setMinimumWidth(260);
    row->addWidget(side, parts.widths[1]);
}

QWidget *CheckPage::makeHead()
{
    auto *head = new QWidget(this);
    m_title = wrappedLabel({}, head);
    m_title->setObjectName(QStringLiteral("checkTitle"));
    makeTitle(m_title, 1.3);
    m_asOf = wrappedLabel({}, head, "muted");
    m_asOf->setObjectName(QStringLiteral("checkAsOf"));
    m_again = new QPushButton(tr("Check again"), head);
    m_again->setProperty("role", QStringLiteral("small"));
    m_again->setAutoDefault(false);
    setNames(m_again, QStringLiteral("checkAgain"), tr("Read all facts about the devices again"));
    connect(m_again, &QPushButton::clicked, this, &CheckPage::readAgainWanted);
    m_reading = new QProgressBar(head);
    m_reading->setRange(0, 0);
    m_reading->setTextVisible(false);
    setNames(m_reading, QStringLiteral("checkReading"), tr("Reading the devices"));
    m_list = wrappedLabel({}, head, "caution");
    m_list->setObjectName(QStringLiteral("checkList"));
    m_care = wrappedLabel({}, head, "caution");
    m_care->setObjectName(QStringLiteral("checkCare"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_asOf, 1);
    line->addWidget(m_again, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addLayout(line);
    for (QWidget *below :
        {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_care), static_cast<QWidget *>(m_reading)})
        column->addWidget(below);
    return head;
}

QLabel *CheckPage::addSideText(const QString &title, const QString &objectName, QWidget *side)
{
    QVBoxLayout *card = titledCard(title, side);
    QLabel *label = wrappedLabel({}, card->parentWidget(), "muted");
    label->setObjectName(objectName);
    label->setFont(scaledFont(font(), 0.92));
    card->addWidget(label);
    side->layout()->addWidget(card->parentWidget());
    return label;
}

void CheckPage::showHead(const AssistantDevices::Facts &facts, int asked)
{
    m_title->setText(tr("What will happen to the %1").arg(devicesText(asked)));
    m_reading->setVisible(facts.loading);
    m_again->setEnabled(!facts.loading);
    if (facts.trouble.isEmpty() || facts.loading)
        m_banner->hide();
    else
        m_banner->showNotice(
            facts.certain ? Tone::Caution : Tone::Bad, facts.trouble, facts.troubleMore, facts.troubleDetails);
    const QDateTime now = m_work.clock.now();
    if (facts.loading)
        m_asOf->setText(
            tr("Reading the devices from %1… Nothing has been sent yet.", "Intune and Entra").arg(m_sources));
    else if (!facts.asOf.isValid())
        m_asOf->setText(tr("Not everything could be read. Nothing has been sent yet."));
    else if (facts.asOf.secsTo(now) < 120)
        m_asOf->setText(
            tr("Checked against %1 a moment ago. Nothing has been sent yet.", "Intune and Entra").arg(m_sources));
    else
        m_asOf->setText(tr("Checked against %1 %2. Nothing has been sent yet.", "Intune and Entra, when: at 10:52")
                            .arg(m_sources, atTime(facts.asOf, now)));
}

void CheckPage::showWarnings(const ListReport &report, const QString &care)
{
    const bool isPart = !linesLeftOutText(report).isEmpty();
    m_list->setText(isPart ? tr("⚠ Of the list: %1", "Found: 38 of 40 · No such device: 2").arg(listSummaryText(report))
                           : QString());
    m_list->setVisible(isPart);
    m_care->setText(breakable(tr("⚠ With care: %1", "1 is a private device").arg(care)));
    m_care->setVisible(!care.isEmpty());
}

} // namespace Reslate
