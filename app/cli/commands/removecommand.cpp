// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/removecommand.h"

#include "app/cli/commands/foureyescommand.h"
#include "app/cli/inputfile.h"
#include "app/cli/passphrase.h"
#include "app/cli/removaltelling.h"
#include "app/cli/removeoptions.h"
#include "app/cli/scannedselection.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/list/listtext.h"
#include "escrow/escrowfile.h"
#include "jobs/rules/foureyesrule.h"
#include "models/plans/notstarted.h"
#include "models/records/escrowlabels.h"
#include "models/retirement/assettags.h"
#include "models/retirement/removallabels.h"
#include "models/retirement/removalorder.h"
#include "models/retirement/retirementexplanations.h"
#include "models/retirement/scanlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/planlabels.h"
#include "models/text/retirementlabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

#include <utility>

namespace Reslate {

const CommandEntry RemoveCommand::commandEntry {CliCommand::Remove, "remove",
    {askingOptions, "group= minus-group= serials= device= scanned=", startOptions,
        "reason= destination= data= assets= gate= keep-entra records-only= board-changed escrow= passphrase-env= "
        "sleeping= again= confirm=",
        disposalOptions},
    makeCommand<RemoveCommand>, nullptr, readRemoval};

RemoveCommand::RemoveCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
    , m_watch(session, terminal, {options.until, options.timeout})
{
    connect(&m_loader, &Loader::loaded, this, &RemoveCommand::prepare);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
    connect(&m_watch, &JobWatch::ended, this, [this](ExitCode code) {
        if (!std::exchange(m_ended, true))
            Q_EMIT finished(code == ExitCode::Done && m_isPart ? ExitCode::Partly : code);
    });
    connect(&m_watch, &JobWatch::endedEarly, this, &RemoveCommand::refuse);
}

bool RemoveCommand::interrupt()
{
    if (m_starter)
        m_starter->cancel(); // while photos are taken nothing is started
    return m_watch.interrupt();
}

bool RemoveCommand::terminate()
{
    if (m_starter)
        m_starter->cancel();
    return m_watch.terminate();
}

void RemoveCommand::start()
{
    if (!readAssets() || !readScanned() || !readKey())
        return;
    const auto load = [this](const std::optional<Refusal> &refusal) {
        if (refusal) {
            refuse(refusal->code, refusal->message);
            return;
        }
        QList<ResetMode> modes;
        for (const StepTemplate &step : workflowOf(wishFor({})))
            modes.append(step.kind);
        m_session.prepare(modes, this, [this, modes] {
            for (const ResetMode mode : modes) {
                if (const auto lacking = m_session.refusalOf(mode)) {
                    refuse(lacking->code, lacking->message);
                    return;
                }
            }
            m_loader.start(wantedFor(m_options));
        });
    };
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, load);
}

bool RemoveCommand::readAssets()
{
    if (m_options.remove.assetsFile.isEmpty())
        return true;
    const auto bytes = readInput(m_options.remove.assetsFile, largestList + 1, m_options.pipePatience());
    if (!bytes) {
        refuse(ExitCode::Usage, tr("Nothing was sent: the file of asset tags can't be read: %1").arg(bytes.error()));
        return false;
    }
    const auto table = assetTableOf(*bytes);
    if (!table) {
        refuse(ExitCode::Usage, tr("Nothing was sent: the file of asset tags can't be used. %1").arg(table.error()));
        return false;
    }
    if (!table->columns.areKnown()) {
        refuse(ExitCode::Usage,
            tr("Nothing was sent: the file of asset tags needs a column of serial numbers and one of asset tags, each "
               "with a title that "
               "says so."));
        return false;
    }
    m_assets = assetList(*table, table->columns);
    if (!m_assets.isEmpty())
        return true;
    const QStringList why = assetTroubleTexts({}, m_assets, {});
    refuse(ExitCode::Usage,
        tr("Nothing was sent: the file of asset tags can't be used. No row of it holds both a serial number "
           "that can be used and an asset tag. %1")
            .arg(why.join(QLatin1Char(' ')))
            .trimmed());
    return false;
}

bool RemoveCommand::readScanned()
{
    if (m_options.remove.scannedFile.isEmpty())
        return true;
    const auto text = readSerials(m_options.remove.scannedFile, m_options.pipePatience());
    if (!text) {
        refuse(text.error().code, text.error().message);
        return false;
    }
    m_scans = scansOf(*text);
    return true;
}

/// First, so that nobody who types it waits for lists.
bool RemoveCommand::readKey()
{
    if (m_options.escrow.file.isEmpty())
        return true;
    if (isEscrowNameTaken(m_options.escrow.file)) {
        refuse(ExitCode::Usage, escrowTakenText());
        return false;
    }
    auto passphrase = readPassphrase(m_options.escrow.passphraseEnv, m_options.escrow.file, m_terminal);
    if (!passphrase) {
        refuse(ExitCode::Usage, tr("Nothing was sent: %1").arg(passphrase.error()));
        return false;
    }
    if (const Result<void> place = tryEscrowPlace(m_options.escrow.file, *passphrase); !place) {
        refuse(ExitCode::Usage, tr("Nothing was sent: %1").arg(escrowRefusalText(place.error())));
        return false;
    }
    m_passphrase = std::move(*passphrase);
    m_session.setLeastAccess(Access::Keys);
    return true;
}

void RemoveCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

QString RemoveCommand::escrowTakenText() const
{
    return tr("Nothing was sent: %1 is there already. A file of recovery keys never replaces another one: choose a "
              "new name.")
        .arg(m_options.escrow.file);
}

RemovalWish RemoveCommand::wishFor(const QString &title) const
{
    const RemoveOptions &remove = m_options.remove;
    return {.reason = remove.reason,
        .title = title,
        .destination = remove.destination,
        .dataClass = remove.dataClass,
        .disposal = remove.disposal,
        .gate = remove.gate,
        .keepsEntra = remove.keepsEntra,
        .isBoardChanged = remove.isBoardChanged,
        .choices = m_options.choices,
        .recordsOnly = remove.recordsOnly};
}

void RemoveCommand::prepare()
{
    if (m_ended)
        return;
    if (const auto gap = m_loader.reportSelectionGaps()) {
        refuse(*gap, tr("Nothing was sent: the list of devices is not complete."));
        return;
    }
    m_loader.reportFactGaps(); // what isn't known blocks by itself
    const Selection named = selection();
    for (const QString &problem : named.problems)
        m_terminal.message(problem);
    if (!named.problems.isEmpty()) {
        refuse(ExitCode::Usage, tr("Nothing was sent: not every entry names exactly one device."));
        return;
    }
    tellShortfall(named.shortfall, m_terminal, {{QStringLiteral("proof"), itemStateName(ItemState::Blocked)}});
    const RemovalDraft draft = draftRemoval(wishFor(named.title), named.devices, named.registrations,
        m_session.draftBasis(), m_session.catalog().protections());
    tell(draft);
    m_isPart = !named.shortfall.isEmpty() || draft.leavesRecentOut();
    m_watch.leaveOut(draft.asked() - draft.going() + static_cast<int>(named.shortfall.unlisted.size()));
    if (isConfirmed(draft))
        begin(draft, named);
}

Selection RemoveCommand::selection()
{
    if (m_options.remove.scannedFile.isEmpty())
        return select(m_options, m_session.catalog(), m_loader);
    Shortfall shortfall;
    if (!m_options.selection.groups.isEmpty()) {
        const Selection group = select(m_options, m_session.catalog(), m_loader);
        m_scans.target = {.title = group.title, .expected = {}};
        for (const Device *device : group.devices)
            m_scans.target.expected.append(plannedItem(*device).device);
        shortfall = group.shortfall;
    }
    QList<DeviceRef> missing;
    Selection scanned = selectScanned(m_session.catalog(), m_session.clock(), m_scans, m_assets, missing);
    scanned.shortfall = shortfall;
    // --minus-group: of a named group, select() took its members off already, so that they aren't expected.
    if (m_options.selection.groups.isEmpty())
        takeOff(scanned, m_session.catalog(), m_loader.groups());
    for (const DeviceRef &device : std::as_const(missing)) {
        m_terminal.message(tr("Expected and not scanned: %1").arg(missingText(device)));
        if (m_terminal.json())
            m_terminal.record({{QStringLiteral("notScanned"), device.serialNumber},
                {QStringLiteral("id"), device.id.toString()}, {QStringLiteral("name"), device.name}});
    }
    return scanned;
}

void RemoveCommand::tell(const RemovalDraft &draft)
{
    tellRemoval(draft, m_session.catalog(), m_session.engine(), m_terminal);
    if (!m_assets.isEmpty())
        tellAssets(draft, m_assets, m_terminal);
}

bool RemoveCommand::isConfirmed(const RemovalDraft &draft)
{
    if (draft.going() == 0) {
        refuse(ExitCode::Partly, tr("Nothing was sent: none of these devices can be removed now."));
        return false;
    }
    if (m_options.confirm != draft.going()) {
        refuse(ExitCode::Usage, tr("Nothing was sent: confirm with --confirm %1.").arg(draft.going()));
        return false;
    }
    return true;
}

RemovalOrder RemoveCommand::orderOf(const RemovalDraft &draft, const Selection &named) const
{
    RemovalOrder order = removalOrder(draft, named.devices, named.registrations, m_assets);
    order.who = m_session.operatorName();
    order.consent = {.byTenant = false, .second = m_options.second};
    return order;
}

void RemoveCommand::begin(RemovalDraft draft, const Selection &named)
{
    for (Plan &plan : draft.plans) {
        plan.countdown = m_options.countdown;
        plan.pace.stopAfter = removalStopAfter;
        plan.justification = m_options.justification;
    }
    RemovalOrder order = orderOf(draft, named);
    if (const auto refusal = refusalOfSecondPerson(
            m_session.engine().fourEyes(), draft.plans, order.consent, m_session.operatorName())) {
        refuse(refusal->code, refusal->message);
        return;
    }
    if (m_options.escrow.file.isEmpty())
        return startAll(order);
    whenReady(m_session.api().account(), this, [this, order](const Result<Account> &account) mutable {
        if (m_ended)
            return;
        if (account) {
            order.escrow.tenantName = account->tenantName;
            order.escrow.tenantId = account->tenantId;
        }
        startAll(order);
    });
}

void RemoveCommand::startAll(RemovalOrder order)
{
    m_starter = std::make_unique<RetirementStarter>(
        m_session.recordApi(), m_session.reports(), m_session.engine(), m_session.clock());
    m_starter->setWindowsSupport(m_session.windowsSupport());
    const auto tellPhotos = [this] {
        m_terminal.message(tr("Keeping what is known of the devices before anything is sent."));
        m_watch.expectStart();
    };
    m_keepsKeys = !m_options.escrow.file.isEmpty();
    if (m_keepsKeys) {
        order.escrow.file = m_options.escrow.file;
        order.escrow.passphrase = std::exchange(m_passphrase, {});
        m_terminal.message(tr("Reading the recovery keys and local passwords of %1. Entra notes each of these readings "
                              "in its audit log.")
                               .arg(devicesText(static_cast<int>(order.devices.size()))));
        connect(m_starter.get(), &RetirementStarter::keysKept, this, [this, tellPhotos](int keys, int passwords) {
            m_keepsKeys = false;
            m_terminal.message(
                tr("Kept in %1: recovery keys: %2, local passwords: %3. Nobody can open it without the passphrase.")
                    .arg(m_options.escrow.file, numberText(keys), numberText(passwords)));
            tellPhotos();
        });
    } else {
        tellPhotos();
    }
    whenReady(m_starter->start(order), this, [this, plans = order.draft.plans](const Result<StartedRemoval> &started) {
        if (started)
            watch(*started);
        else if (started.error().kind == ErrorKind::Canceled)
            refuse(ExitCode::Partly, tr("Stopped; nothing was sent."));
        else if (!m_ended)
            refuse(exitCodeOf(started.error()), whyNotStarted(started.error(), plans));
    });
}

QString RemoveCommand::whyNotStarted(const Error &error, const QList<Plan> &plans)
{
    for (const EscrowGap &gap : m_starter->gaps())
        m_terminal.message(
            tr("%1: %2", "device, why its keys couldn't be read")
                .arg(plainForDisplay(gap.device), errorText(gap.error, ErrorContext::Reading).whatHappened));
    if (!m_keepsKeys)
        return notStartedText(error, m_session.engine(), plans);
    if (!m_starter->gaps().isEmpty())
        return tr("Nothing was sent: not every recovery key could be kept. Without --escrow none is.");
    if (error.kind == ErrorKind::Conflict) // it came there meanwhile
        return escrowTakenText();
    return tr("Nothing was sent: %1").arg(escrowRefusalText(error));
}

void RemoveCommand::watch(const StartedRemoval &started)
{
    for (const JobId &id : started.jobs)
        m_watch.add(id);
    m_terminal.message(tr("For its report: report make %1 --pdf FILE").arg(started.retirement.toString()));
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("retirement"), started.retirement.toString()}});
    if (m_options.countdown.count() > 0)
        m_terminal.message(
            tr("Nothing is sent for %1 s. Ctrl+C takes everything back.").arg(m_options.countdown.count()));
    m_watch.start();
}

} // namespace Reslate
