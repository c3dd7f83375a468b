// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmfindings.h"

#include "models/text/assistantlabels.h"
#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "ui/devices/devicelistbox.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"
#include "ui/orders/sectioncards.h"

#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

/// What is known of the devices that get it although they were reset or failed in the last day.
QStringList recentTitles(const ResetDraft &draft, const QDateTime &now)
{
    QStringList titles;
    for (const PlanSection &section : draft.sections) {
        if (isRecent(section.reason) && section.going > 0)
            titles.append(QStringLiteral("⚠ ") + cardTitle(section, draft, now));
    }
    return titles;
}

QStringList summariesOf(const QList<Plan> &plans)
{
    QStringList summaries;
    for (const Plan &plan : plans)
        summaries.append(modeSummary(plan.workflow.goal()));
    return summaries;
}

} // namespace

bool canSendAny(const ResetDraft &draft)
{
    return std::any_of(draft.sections.cbegin(), draft.sections.cend(), [](const PlanSection &section) {
        return section.kind != SectionKind::Protected && section.kind != SectionKind::Blocked;
    });
}

ConfirmFindings::ConfirmFindings(const AppServices &work, QWidget *parent)
    : QScrollArea(parent)
    , m_work(work)
{
    setNames(this, QStringLiteral("confirmFindings"), tr("What will happen"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("confirmContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    m_ready = new FindingCard(work.theme, {}, {}, {}, content);
    m_ready->setObjectName(QStringLiteral("confirmReady"));
    m_ready->showNames({}); // so that the list stands below them
    m_list = new DeviceListBox(work, QStringLiteral("confirmDevices"), m_ready);
    m_ready->layout()->addWidget(m_list);
    m_cards = new SectionCards(work, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(m_ready);
    column->addWidget(m_cards);
    column->addStretch();
    setWidget(content);
    connect(m_cards, &SectionCards::decided, this, &ConfirmFindings::decided);
    connect(m_cards, &SectionCards::jobWanted, this, &ConfirmFindings::jobWanted);
}

void ConfirmFindings::showDraft(const ResetDraft &draft)
{
    m_list->setPlans(draft.plans);
    showReady(draft);
    m_cards->showDraft(draft, false);
}

void ConfirmFindings::showReady(const ResetDraft &draft)
{
    if (draft.plans.isEmpty()) {
        const bool isAny = canSendAny(draft);
        m_ready->setTitle(isAny ? tr("All of the devices are left out") : tr("None of the devices can be sent this"));
        m_ready->setText(tr("See the reasons below."));
        m_ready->setBadge({.text = isAny ? tr("left out") : tr("not possible"), .tone = Tone::Bad});
        m_ready->showNames({});
        return;
    }
    m_ready->setTitle(planLines(draft.plans).join(QLatin1Char('\n')));
    // One that just failed isn't green anywhere else, either.
    const QStringList recent = recentTitles(draft, m_work.clock.now());
    m_ready->setText((recent + summariesOf(draft.plans)).join(QLatin1Char('\n')));
    m_ready->setBadge(recent.isEmpty() ? Badge {.text = tr("ready"), .tone = Tone::Good}
                                       : Badge {.text = tr("with care"), .tone = Tone::Caution});
    QList<JobItem> items;
    for (const Plan &plan : draft.plans)
        items += plan.items;
    // Of a single one the list below says all, its name, too.
    m_ready->showNames(
        items.size() == 1 ? QStringList() : displayNames(items, m_work.catalog), FindingCard::Rest::InAListBelow);
}

} // namespace Reslate
