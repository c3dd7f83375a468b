// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/confirmfindings.h"

#include "models/text/devicename.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/planlabels.h"
#include "models/text/recentlabels.h"
#include "ui/devices/devicelistbox.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"

#include <QVBoxLayout>

#include <algorithm>

namespace Reslate {
namespace {

Badge warnedBadge(bool out)
{
    return out ? Badge {.text = ConfirmFindings::tr("left out"), .tone = Tone::Bad}
               : Badge {.text = ConfirmFindings::tr("with care"), .tone = Tone::Caution};
}

/// How many devices of that warning stand under another one, too.
int alsoWarned(const PlanDraft &draft, const PlanFinding &finding)
{
    QSet<DeviceId> others;
    for (const PlanFinding &other : draft.warned) {
        for (const JobItem &item : other.reason == finding.reason ? QList<JobItem>() : other.items)
            others.insert(item.device.id);
    }
    return static_cast<int>(std::count_if(finding.items.cbegin(), finding.items.cend(),
        [&others](const JobItem &item) { return others.contains(item.device.id); }));
}

} // namespace

ConfirmFindings::ConfirmFindings(const AppServices &work, const PlanDraft &draft, QWidget *parent)
    : QScrollArea(parent)
    , m_work(work)
    , m_draft(draft)
{
    for (const PlanFinding &finding : draft.warned) {
        if (isRecent(finding.reason) && !draft.passedOver.contains(finding.reason))
            m_excluded.insert(finding.reason);
    }
    setNames(this, QStringLiteral("confirmFindings"), tr("What will happen"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral("confirmContent"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    addReady(column);
    addWarned(column);
    addLeftOut(column);
    column->addStretch();
    setWidget(content);
}

void ConfirmFindings::addReady(QVBoxLayout *column)
{
    const ResetMode mode = m_draft.plan.workflow.goal();
    const bool any = !m_draft.plan.items.isEmpty();
    m_ready = new FindingCard(m_work.theme, {}, any ? modeSummary(mode) : tr("See the reasons below."), {}, this);
    if (any)
        m_ready->showNames({}); // so that the list stands below them
    m_list = new DeviceListBox(m_work, QStringLiteral("confirmDevices"), m_ready);
    m_ready->layout()->addWidget(m_list);
    m_ready->setObjectName(QStringLiteral("confirmReady"));
    column->addWidget(m_ready);
}

void ConfirmFindings::addWarned(QVBoxLayout *column)
{
    for (const PlanFinding &finding : m_draft.warned) {
        const Reason reason = finding.reason;
        const bool again = isRecent(reason);
        const bool isOut = m_excluded.contains(reason);
        const QString elsewhere = inOtherCardsText(alsoWarned(m_draft, finding));
        auto *card = new FindingCard(m_work.theme,
            again ? recentTitle(reason, finding.items.size(), finding.ended, m_work.clock.now()) : findingText(finding),
            QStringList {reasonSentence(reason, m_draft.plan.workflow.goal()), elsewhere}
                .join(QLatin1Char(' '))
                .trimmed(),
            warnedBadge(isOut), this);
        card->showNames(displayNames(finding.items, m_work.catalog));
        // A warning about every device is one about the mode: leaving all of them out is what Cancel is for.
        if (again || finding.items.size() < m_draft.plan.items.size())
            card->addChoice(QStringLiteral("leaveOut-") + reasonName(reason), isOut);
        connect(card, &FindingCard::leftOut, this, [this, card, reason](bool out) {
            card->setBadge(warnedBadge(out));
            if (out)
                m_excluded.insert(reason);
            else
                m_excluded.remove(reason);
            Q_EMIT changed();
        });
        column->addWidget(card);
    }
}

void ConfirmFindings::addLeftOut(QVBoxLayout *column)
{
    for (const PlanFinding &finding : m_draft.leftOut) {
        auto *card = new FindingCard(m_work.theme, findingText(finding),
            reasonSentence(finding.reason, m_draft.plan.workflow.goal(), finding.instead),
            {.text = tr("left out"), .tone = Tone::Bad}, this);
        card->showNames(displayNames(finding.items, m_work.catalog));
        column->addWidget(card);
    }
}

QStringList ConfirmFindings::careTitles(const Plan &chosen) const
{
    QSet<DeviceId> going;
    for (const JobItem &item : chosen.items)
        going.insert(item.device.id);
    QStringList titles;
    for (PlanFinding finding : m_draft.warned) {
        // One that another card leaves out gets nothing to be warned about.
        finding.items.removeIf([&going](const JobItem &item) { return !going.contains(item.device.id); });
        if (!finding.items.isEmpty())
            titles.append(isRecent(finding.reason)
                    ? recentTitle(finding.reason, finding.items.size(), finding.ended, m_work.clock.now())
                    : findingText(finding));
    }
    return titles;
}

QStringList ConfirmFindings::recentTitles() const
{
    QStringList titles;
    for (const PlanFinding &finding : m_draft.warned) {
        if (isRecent(finding.reason) && !m_excluded.contains(finding.reason))
            titles.append(QStringLiteral("⚠ ")
                + recentTitle(finding.reason, finding.items.size(), finding.ended, m_work.clock.now()));
    }
    return titles;
}

QList<JobItem> ConfirmFindings::chosenItems() const
{
    QSet<DeviceId> out;
    for (const PlanFinding &finding : m_draft.warned) {
        if (m_excluded.contains(finding.reason)) {
            for (const JobItem &item : finding.items)
                out.insert(item.device.id);
        }
    }
    QList<JobItem> items = m_draft.plan.items;
    items.removeIf([&out](const JobItem &item) { return out.contains(item.device.id); });
    return items;
}

void ConfirmFindings::showChosen(const Plan &chosen)
{
    m_list->setPlans({chosen});
    const auto count = static_cast<int>(chosen.items.size());
    if (m_draft.plan.items.isEmpty()) {
        m_ready->setTitle(tr("None of the devices can be sent this"));
        m_ready->setBadge({.text = tr("not possible"), .tone = Tone::Bad});
        return;
    }
    m_ready->setTitle(count > 0 ? tr("%1: %2").arg(devicesText(count), workflowTitle(chosen.workflow))
                                : tr("All of the devices are left out"));
    // One that just failed isn't green anywhere else, either.
    const QStringList recent = recentTitles();
    m_ready->setText(count > 0
            ? QStringList(recent + QStringList {modeSummary(chosen.workflow.goal())}).join(QLatin1Char('\n'))
            : tr("See the reasons below."));
    m_ready->setBadge(count == 0 ? Badge {.text = tr("left out"), .tone = Tone::Bad}
            : recent.isEmpty()   ? Badge {.text = tr("ready"), .tone = Tone::Good}
                                 : warnedBadge(false));
    // Of a single one the list below says all, its name, too.
    m_ready->showNames(
        count == 1 ? QStringList() : displayNames(chosen.items, m_work.catalog), FindingCard::Rest::InAListBelow);
}

} // namespace Reslate
