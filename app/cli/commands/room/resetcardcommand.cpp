// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/room/resetcardcommand.h"

#include "app/cli/selection.h"
#include "app/cli/sharedoptions.h"
#include "models/text/devicename.h"
#include "signin/clouds.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Reslate {
namespace {

void readResetCard(CommandLine &line, Options &options)
{
    options.selection.groups = line.texts("group");
    options.pdf = line.text("pdf");
    options.sheet.room = paperText(line, "room");
    options.sheet.isRecipe = line.has("recipe");
    if (options.selection.groups.size() > 1)
        line.wrong(CliText::tr("A card is of one room: name one group."));
    if (line.has("pdf") && options.pdf.isEmpty())
        line.wrong(CliText::tr("--pdf takes the name of a file."));
    if (options.sheet.isRecipe && (line.has("group") || line.has("room") || line.has("pdf")))
        line.wrong(CliText::tr("--recipe is a text of its own; leave out --group, --room and --pdf."));
}

std::unique_ptr<Command> makeResetCard(const Options &options, Session *session, Terminal &terminal)
{
    return std::make_unique<ResetCardCommand>(options, session, terminal);
}

} // namespace

const CommandEntry ResetCardCommand::commandEntry {CliCommand::ResetCard, "reset-card",
    {askingOptions, "group= room= pdf= recipe"}, makeResetCard, nullptr, readResetCard};

ResetCardCommand::ResetCardCommand(const Options &options, Session *session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void ResetCardCommand::start()
{
    if (m_options.sheet.isRecipe) {
        if (m_terminal.json())
            m_terminal.record({{QStringLiteral("recipe"), packageRecipeText()}});
        else
            m_terminal.text(packageRecipeText());
        Q_EMIT finished(ExitCode::Done);
        return;
    }
    m_card.room = m_options.sheet.room;
    if (m_options.selection.groups.isEmpty()) {
        print();
        return;
    }
    m_loader = std::make_unique<Loader>(m_session->catalog(), m_terminal);
    connect(m_loader.get(), &Loader::loaded, this, &ResetCardCommand::takeGroups);
    connect(m_loader.get(), &Loader::failed, this, [this](const Refusal &refusal) {
        m_terminal.message(refusal.message);
        Q_EMIT finished(refusal.code);
    });
    m_loader->start({.devices = true, .groups = m_options.selection.groups});
}

void ResetCardCommand::takeGroups()
{
    m_gap = m_loader->reportSelectionGaps();
    const Selection selection = selectGroups(m_session->catalog(), m_loader->groups(), {});
    if (m_gap) { // a computer that is missing on the card is missed in the room
        m_terminal.message(tr("No card is made, because computers could be missing on it."));
        Q_EMIT finished(*m_gap);
        return;
    }
    if (m_card.room.isEmpty())
        m_card.room = selection.title;
    for (const Device *device : selection.devices)
        m_card.computers.append(nameForPaper(device->name, device->serialNumber, device->model));
    m_card.computers.sort();
    tellShortfall(selection.shortfall, m_terminal);
    if (!selection.shortfall.isEmpty())
        m_gap = ExitCode::Partly;
    m_card.origin.practice = isPracticeAddress(m_session->endpoints().graph);
    print();
}

void ResetCardCommand::print()
{
    if (!m_options.pdf.isEmpty()) {
        if (const auto saved = saveLocalResetPdf(m_card, m_options.pdf); !saved) {
            m_terminal.message(tr("The file %1 can't be written: %2").arg(m_options.pdf, saved.error()));
            Q_EMIT finished(ExitCode::Unreachable);
            return;
        }
    }
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("room"), m_card.room},
            {QStringLiteral("computers"), QJsonArray::fromStringList(m_card.computers)},
            {QStringLiteral("text"), localResetText(m_card)}});
    else
        m_terminal.text(localResetText(m_card));
    Q_EMIT finished(m_gap.value_or(ExitCode::Done));
}

} // namespace Reslate
