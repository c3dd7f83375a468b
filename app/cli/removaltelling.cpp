// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/removaltelling.h"

#include "app/cli/namestext.h"
#include "app/cli/steprecords.h"
#include "jobs/engine/jobengine.h"
#include "models/plans/notstarted.h"
#include "models/retirement/assettags.h"
#include "models/retirement/removallabels.h"
#include "models/retirement/removalordertext.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "models/text/retirementlabels.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace Reslate {
namespace {

struct RemovalText {
    Q_DECLARE_TR_FUNCTIONS(RemovalText)
};

QJsonValue reasonOrNull(Reason reason)
{
    return reason == Reason::None ? QJsonValue() : QJsonValue(reasonName(reason));
}

QJsonObject sectionRecord(const RemovalSection &section)
{
    return {{QStringLiteral("group"), removalGroupName(section.group)},
        {QStringLiteral("reason"), reasonOrNull(section.reason)}, {QStringLiteral("devices"), section.items.size()},
        {QStringLiteral("going"), section.going}};
}

/// As run has it of those that it leaves out.
QJsonObject leftOutRecord(
    const JobItem &item, const RemovalSection &section, const RemovalWish &wish, const JobEngine &engine)
{
    const QString holder = section.reason == Reason::AlreadyInJob ? holderText(engine, item.device) : QString();
    QJsonObject record {{QStringLiteral("serialNumber"), item.device.serialNumber},
        {QStringLiteral("proof"), itemStateName(ItemState::Blocked)},
        {QStringLiteral("detail"), QStringLiteral("%1 %2").arg(removalSentence(section, wish), holder).trimmed()},
        {QStringLiteral("reason"), reasonOrNull(section.reason)}};
    addId(record, item);
    return record;
}

void writeRecords(const RemovalDraft &draft, const JobEngine &engine, Terminal &terminal)
{
    QJsonArray sections;
    QJsonArray warned;
    for (const RemovalSection &section : draft.sections)
        (section.group == RemovalGroup::Warned ? warned : sections).append(sectionRecord(section));
    terminal.record({{QStringLiteral("removal"),
        QJsonObject {{QStringLiteral("reason"), retirementReasonName(draft.wish.reason)},
            {QStringLiteral("workflow"), workflowName(workflowOf(draft.wish))},
            {QStringLiteral("asked"), draft.asked()}, {QStringLiteral("confirm"), draft.going()},
            {QStringLiteral("sections"), sections}, {QStringLiteral("warned"), warned}}}});
    for (const RemovalSection &section : draft.sections) {
        const QList<JobItem> left = draft.leftOut(section);
        for (const JobItem &item : left)
            terminal.record(leftOutRecord(item, section, draft.wish, engine));
    }
}

/// A line for each job that holds some of them.
void tellHolders(const QList<JobItem> &held, const DeviceCatalog &catalog, const JobEngine &engine, Terminal &terminal)
{
    QMap<QString, QList<JobItem>> byHolder;
    for (const JobItem &item : held)
        byHolder[holderText(engine, item.device)].append(item);
    for (const auto &[holder, items] : byHolder.asKeyValueRange())
        terminal.message(
            RemovalText::tr("%1: %2", "devices, which job holds them").arg(namesText(items, catalog), holder));
}

} // namespace

void tellRemoval(const RemovalDraft &draft, const DeviceCatalog &catalog, const JobEngine &engine, Terminal &terminal)
{
    const RemovalWish &wish = draft.wish;
    terminal.message(
        RemovalText::tr("%1: %2 of %3", "reason, how many devices, all devices")
            .arg(retirementReasonText(wish.reason), numberText(draft.going()), devicesText(draft.asked())));
    QStringList steps = removalPlanLines(draft); // what stands only in Autopilot, or is asleep, may not be wiped
    if (steps.isEmpty())
        steps.append(removalStepsText(workflowOf(wish)));
    for (const QString &line : std::as_const(steps))
        terminal.message(line);
    for (const RemovalSection &section : draft.sections) {
        const QString line = QStringLiteral("%1. %2").arg(removalTitle(section), removalSentence(section, wish));
        const QList<JobItem> left = draft.leftOut(section);
        if (section.group == RemovalGroup::Warned)
            terminal.message(RemovalText::tr("Take care: %1").arg(line));
        else if (left.isEmpty())
            terminal.message(line);
        else
            terminal.message(RemovalText::tr("Left out: %1 (%2)", "why, which").arg(line, namesText(left, catalog)));
        if (section.reason == Reason::AlreadyInJob)
            tellHolders(left, catalog, engine, terminal);
    }
    const QStringList warnings = removalWarnings(wish);
    for (const QString &warning : warnings)
        terminal.message(warning);
    if (terminal.json())
        writeRecords(draft, engine, terminal);
}

void tellAssets(const RemovalDraft &draft, const AssetList &assets, Terminal &terminal)
{
    QList<DeviceRef> devices;
    for (const JobItem &item : draft.chosen)
        devices.append(item.device);
    const AssetMatch match = matchAssets(assets, devices);
    terminal.message(assetMatchText(match));
    for (const QString &line : assetTroubleTexts(match, assets, devices))
        terminal.message(line);
    if (terminal.json())
        terminal.record({{QStringLiteral("assets"),
            QJsonObject {{QStringLiteral("devices"), devices.size()}, {QStringLiteral("matched"), match.matched},
                {QStringLiteral("missing"), match.missing.size()}, {QStringLiteral("untagged"), match.untagged.size()},
                {QStringLiteral("several"), match.several.size()}, {QStringLiteral("shared"), match.shared.size()},
                {QStringLiteral("rowsWithoutSerial"), assets.withoutSerial},
                {QStringLiteral("rowsWithoutTag"), assets.withoutTag}}}});
}

} // namespace Reslate
