// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/serialscommand.h"

#include "app/cli/selection.h"
#include "app/cli/sharedoptions.h"
#include "models/text/displaytext.h"
#include "models/text/listdoctorlabels.h"

#include <QJsonObject>

namespace Reslate {
namespace {

QJsonObject entryRecord(const ListEntry &entry)
{
    QJsonObject record {
        {QStringLiteral("line"), entry.line},
        {QStringLiteral("text"), entry.text},
        {QStringLiteral("finding"), listFindingName(entry.finding)},
    };
    if (!entry.serialNumber.isEmpty())
        record.insert(QStringLiteral("serialNumber"), entry.serialNumber);
    if (!entry.device.isEmpty())
        record.insert(QStringLiteral("id"), entry.device.toString());
    if (!entry.suggestion.isEmpty()) {
        record.insert(QStringLiteral("suggestion"), entry.suggestion);
        record.insert(QStringLiteral("suggestedBy"), suggestedByName(entry.suggestedBy));
    }
    if (entry.hidesCharacters)
        record.insert(QStringLiteral("hidden"), true);
    if (entry.firstLine > 0)
        record.insert(QStringLiteral("firstLine"), entry.firstLine);
    if (entry.finding == ListFinding::AutopilotOnly)
        record.insert(QStringLiteral("autopilotId"), entry.registration.id.toString());
    if (entry.sharedBy > 0)
        record.insert(QStringLiteral("devices"), entry.sharedBy);
    return record;
}

QJsonObject summaryRecord(const ListReport &report)
{
    return {
        {QStringLiteral("lines"), report.entries.size()},
        {QStringLiteral("hits"), report.count(ListFinding::Hit)},
        {QStringLiteral("doubles"), report.count(ListFinding::Double)},
        {QStringLiteral("missing"), report.count(ListFinding::NoHit)},
        {QStringLiteral("several"), report.count(ListFinding::Several)},
        {QStringLiteral("noSerial"), report.count(ListFinding::NoSerial)},
        {QStringLiteral("shortened"), report.count(ListFinding::Shortened)},
        {QStringLiteral("onlyRegistered"), report.count(ListFinding::AutopilotOnly)},
        {QStringLiteral("headers"), report.count(ListFinding::Header)},
        {QStringLiteral("blanks"), report.count(ListFinding::Blank)},
        {QStringLiteral("elsewhere"), report.serialsElsewhere},
    };
}

QString takeList(QStringList &words, Options &options)
{
    if (words.size() < 3 || words[1] != QLatin1String("check"))
        return CliText::tr("Say which list is meant: serials check FILE.");
    options.selection.serialsFile = words[2];
    words.remove(1, 2);
    return {};
}

} // namespace

const CommandEntry SerialsCommand::commandEntry {
    CliCommand::Serials, "serials", {askingOptions}, makeCommand<SerialsCommand>, takeList};

SerialsCommand::SerialsCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &SerialsCommand::examine);
    connect(&m_loader, &Loader::failed, this, [this](const Refusal &refusal) {
        m_terminal.message(refusal.message);
        Q_EMIT finished(refusal.code);
    });
}

void SerialsCommand::start()
{
    m_loader.start({.devices = true});
}

void SerialsCommand::examine()
{
    // On a list that stopped early, one hit may be one of two, and none may just not have been read.
    if (const std::optional<ExitCode> gap = m_loader.reportSelectionGaps()) {
        Q_EMIT finished(*gap);
        return;
    }
    const DeviceCatalog &catalog = m_session.catalog();
    const ListReport report = examineList(
        m_options.selection.serials, selectAll(catalog).devices, catalog.unclaimedRegistrations());
    if (m_terminal.json())
        printRecords(report);
    else
        printTable(report);
    if (report.serialsElsewhere > 0)
        m_terminal.message(listElsewhereText(report));
    Q_EMIT finished(report.isSound() ? ExitCode::Done : ExitCode::Partly);
}

void SerialsCommand::printRecords(const ListReport &report)
{
    for (const ListEntry &entry : report.entries)
        m_terminal.record(entryRecord(entry));
    m_terminal.record({{QStringLiteral("summary"), summaryRecord(report)}});
}

void SerialsCommand::printTable(const ListReport &report)
{
    QList<QStringList> rows;
    for (const ListEntry &entry : report.entries) {
        if (entry.finding != ListFinding::Blank)
            rows.append(
                {QString::number(entry.line), plainForDisplay(entry.text), entryDevice(entry), listFindingText(entry)});
    }
    m_terminal.table({tr("Line"), tr("In the list"), tr("Device"), tr("Finding")}, rows);
    m_terminal.message(listSummaryText(report));
}

} // namespace Reslate
