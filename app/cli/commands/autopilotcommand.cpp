// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/autopilotcommand.h"

#include "app/cli/inputfile.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/trouble.h"
#include "core/async.h"
#include "domain/device/hardwarehash.h"
#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "models/records/importlabels.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"

#include <QSet>

#include <algorithm>

namespace Reslate {
namespace {

using AutopilotVerb = AutopilotOptions::Verb;
/// How often the service is asked whether a sync has ended, which takes minutes.
constexpr std::chrono::seconds betweenLooks {10};

QString takeAutopilot(QStringList &words, Options &options)
{
    const QString verb = words.value(1);
    const bool imports = verb == QLatin1String("import") && words.size() >= 3;
    if (!imports && verb != QLatin1String("list") && verb != QLatin1String("sync"))
        return CliText::tr("Say what to do: autopilot list, autopilot import FILE or autopilot sync.");
    options.autopilot.verb = imports    ? AutopilotVerb::Import
        : verb == QLatin1String("sync") ? AutopilotVerb::Sync
                                        : AutopilotVerb::List;
    options.autopilot.file = imports ? words[2] : QString();
    words.remove(1, imports ? 2 : 1);
    return {};
}

void readAutopilot(CommandLine &line, Options &options)
{
    options.autopilot.groupTag = line.text("group-tag");
    if (line.has("group-tag")
        && (options.autopilot.verb != AutopilotVerb::Import || options.autopilot.groupTag.trimmed().isEmpty()))
        line.wrong(CliText::tr("--group-tag belongs to autopilot import and takes a text."));
    if (hasUnseen(options.autopilot.groupTag))
        line.wrong(CliText::tr("Characters that nobody sees stand in --group-tag: type it anew."));
}

/// What became of it, in sentences.
QString resultText(const HashProgress &one)
{
    if (one.isUnknown())
        return AutopilotCommand::tr("Not known: the answer was lost.");
    if (one.error)
        return errorShort(*one.error);
    const QString import = importText(one.state, one.errorName);
    return one.isComplete() ? import + QLatin1Char(' ') + profileText(one.profile, one.isListed) : import;
}

} // namespace

QJsonObject importRecord(const HashProgress &one)
{
    QJsonObject record {{QStringLiteral("serialNumber"), one.hash.hardware.serialNumber},
        {QStringLiteral("groupTag"), one.hash.hardware.groupTag}, {QStringLiteral("state"), importStateName(one.state)},
        {QStringLiteral("listed"), one.isListed}, {QStringLiteral("profile"), profileName(one.profile)},
        {QStringLiteral("message"), resultText(one)}};
    const bool isNamed = one.state == ImportState::Partial && !one.errorName.isEmpty();
    if (one.state == ImportState::Error || isNamed) {
        record.insert(QStringLiteral("error"), importErrorName(importErrorNamed(one.errorName)));
        record.insert(QStringLiteral("errorName"), one.errorName);
    }
    if (!one.registration.isEmpty())
        record.insert(QStringLiteral("id"), one.registration.toString());
    return record;
}

const CommandEntry AutopilotCommand::commandEntry {CliCommand::Autopilot, "autopilot", {askingOptions, "group-tag="},
    makeCommand<AutopilotCommand>, takeAutopilot, readAutopilot};

AutopilotCommand::AutopilotCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
{
}

void AutopilotCommand::start()
{
    if (m_options.timeout.count() > 0)
        m_session.clock().callAfter(
            m_options.timeout, this, [this] { leave(tr("This ends here because the time of --timeout is up.")); });
    switch (m_options.autopilot.verb) {
    case AutopilotVerb::List:
        return list();
    case AutopilotVerb::Import:
        return import();
    case AutopilotVerb::Sync:
        // What is asked for is the permission to change Autopilot's list.
        return m_session.prepare({ResetMode::DeleteAutopilot}, this, [this] { sync(); });
    }
}

void AutopilotCommand::sync()
{
    whenReady(m_session.recordApi().syncAutopilot(), this, [this](const std::optional<Error> &error) {
        if (!error || error->kind == ErrorKind::Conflict) { // somebody's runs: it will do
            m_terminal.message(tr("Autopilot and Intune are being brought together. That takes a few minutes."));
            return awaitSync();
        }
        if (error->kind == ErrorKind::Throttled)
            return endSync(ExitCode::Partly,
                tr("Nothing was started: the last sync is less than ten minutes old. Try again in a while."));
        endSync(exitCodeOf(*error), troubleText(*error, ErrorContext::Reading));
    });
}

void AutopilotCommand::awaitSync()
{
    whenReady(m_session.recordApi().autopilotSync(), this, [this](const Result<AutopilotSync> &state) {
        if (!state)
            return endSync(exitCodeOf(state.error()), troubleText(state.error(), ErrorContext::Reading));
        if (state->state == AutopilotSync::State::InProgress)
            return m_session.clock().callAfter(betweenLooks, this, [this] { awaitSync(); });
        if (state->state == AutopilotSync::State::Completed)
            return endSync(ExitCode::Done, tr("Autopilot and Intune agree again."));
        endSync(ExitCode::Partly, tr("Autopilot and Intune could not be brought together. Try again in ten minutes."));
    });
}

void AutopilotCommand::endSync(ExitCode code, const QString &message)
{
    if (m_terminal.json())
        m_terminal.record({{QStringLiteral("synced"), code == ExitCode::Done}});
    m_terminal.message(message);
    Q_EMIT finished(code);
}

void AutopilotCommand::list()
{
    const auto take = [this](std::vector<AutopilotRecord> &&page) {
        m_records.insert(m_records.end(), page.begin(), page.end());
    };
    whenReady(m_session.api().listAutopilotRecords(this, take), this, [this](const ListEnd &end) { printList(end); });
}

/// Half a list could be taken for the whole, so none is printed.
void AutopilotCommand::printList(const ListEnd &end)
{
    if (!end.complete) {
        const Error error = end.stopped.value_or(Error {.kind = ErrorKind::BadAnswer});
        m_terminal.message(troubleText(error, ErrorContext::Reading));
        Q_EMIT finished(exitCodeOf(error));
        return;
    }
    QList<QStringList> rows;
    for (const AutopilotRecord &record : m_records) {
        if (m_terminal.json()) {
            m_terminal.record({{QStringLiteral("serialNumber"), record.serialNumber},
                {QStringLiteral("groupTag"), record.groupTag}, {QStringLiteral("id"), record.id.toString()},
                {QStringLiteral("intuneId"), record.managedDeviceId.toString()},
                {QStringLiteral("entraDeviceId"), record.entraDeviceId.toString()}});
        }
        rows.append({plainForDisplay(record.serialNumber), plainForDisplay(record.groupTag),
            record.managedDeviceId.isEmpty() ? tr("no") : tr("yes"), record.id.toString()});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Serial number"), tr("Group tag"), tr("In Intune"), tr("Id")}, rows);
    Q_EMIT finished(ExitCode::Done);
}

void AutopilotCommand::refuse(const QString &why)
{
    m_terminal.message(tr("Nothing was imported. %1").arg(why));
    Q_EMIT finished(ExitCode::Usage);
}

void AutopilotCommand::import()
{
    const auto bytes = readInput(m_options.autopilot.file, largestHashList + 1, m_options.pipePatience());
    if (!bytes)
        return refuse(tr("The file can't be read: %1").arg(bytes.error()));
    const auto list = readHashList(*bytes);
    if (!list)
        return refuse(hashListRefusalText(list.error()));
    if (!list->bad.isEmpty()) {
        tellBadRows(*list);
        return refuse(tr("Lines that can't be used: %1. Correct them first.").arg(list->bad.size()));
    }
    QList<HardwareHash> hashes;
    for (const HashRow &row : list->rows) {
        hashes.append(row.hardware);
        if (!m_options.autopilot.groupTag.isEmpty())
            hashes.last().groupTag = m_options.autopilot.groupTag;
    }
    m_importer = std::make_unique<HashImporter>(m_session.recordApi(), m_session.clock());
    connect(m_importer.get(), &HashImporter::changed, this, &AutopilotCommand::tellProgress);
    connect(m_importer.get(), &HashImporter::imported, this, &AutopilotCommand::tellEnds);
    connect(m_importer.get(), &HashImporter::finished, this, &AutopilotCommand::tellProfiles);
    // What is asked for is the permission to change Autopilot's list, whichever way.
    m_session.prepare({ResetMode::DeleteAutopilot}, this, [this, hashes] {
        whenReady(m_session.recordApi().imports(), this, [this, hashes](const Result<QList<AutopilotImport>> &known) {
            if (known)
                tellUnderWay(hashes, *known);
            m_terminal.message(
                tr("Hardware hashes that are being imported: %1. The service usually takes 5 to 15 minutes.")
                    .arg(hashes.size()));
            m_importer->start(hashes);
        });
    });
}

/// Of somebody, or of a call that was stopped. They are sent all the same: an import may hang, and what the service
/// makes of the second of two is told by its own result.
void AutopilotCommand::tellUnderWay(const QList<HardwareHash> &hashes, const QList<AutopilotImport> &known)
{
    QSet<QString> underWay;
    for (const AutopilotImport &import : known) {
        if (!import.hasEnded() && isRealSerial(import.serialNumber))
            underWay.insert(comparableSerial(import.serialNumber));
    }
    for (const HardwareHash &hardware : hashes) {
        if (underWay.contains(comparableSerial(hardware.serialNumber)))
            m_terminal.message(tr("%1 is being imported already, and that has not ended. If this one is refused, look "
                                  "at \"autopilot list\" in a while.")
                                   .arg(plainForDisplay(hardware.serialNumber)));
    }
}

void AutopilotCommand::tellBadRows(const HashList &list)
{
    for (const BadHashRow &row : list.bad) {
        const QString serial = row.serialNumber.isEmpty() ? QString()
                                                          : plainForDisplay(row.serialNumber) + QStringLiteral(": ");
        m_terminal.message(tr("Line %1: %2%3").arg(QString::number(row.line), serial, hashFaultText(row)));
    }
}

void AutopilotCommand::tellProgress()
{
    const QList<HashProgress> &all = m_importer->progress();
    const auto ended = std::count_if(all.cbegin(), all.cend(), [](const HashProgress &one) { return one.hasEnded(); });
    const auto taken = std::count_if(
        all.cbegin(), all.cend(), [](const HashProgress &one) { return one.isComplete(); });
    const auto ready = std::count_if(
        all.cbegin(), all.cend(), [](const HashProgress &one) { return one.profile == ProfileAssignment::Assigned; });
    const double half = 2.0 * static_cast<double>(std::max<qsizetype>(all.size(), 1));
    const auto withoutProfile = ended - taken; // nothing more comes of them
    m_terminal.progress(static_cast<double>(ended + withoutProfile + ready) / half,
        tr("Ended: %1 of %2, registered: %3, with a deployment profile: %4")
            .arg(ended)
            .arg(all.size())
            .arg(taken)
            .arg(ready));
}

/// The first result; the second may take as long again.
void AutopilotCommand::tellEnds()
{
    m_terminal.endProgress();
    const auto complete = std::count_if(m_importer->progress().cbegin(), m_importer->progress().cend(),
        [](const HashProgress &one) { return one.isComplete(); });
    m_terminal.message(tr("Registered: %1 of %2.").arg(complete).arg(m_importer->progress().size()));
}

void AutopilotCommand::tellProfiles()
{
    m_terminal.endProgress();
    if (const auto &error = m_importer->syncError())
        m_terminal.message(
            tr("The list of Autopilot couldn't be brought up to date, so new devices appear in it later. ")
            + troubleText(*error, ErrorContext::Reading));
    printRecords();
    const auto &all = m_importer->progress();
    const auto failed = std::find_if(
        all.cbegin(), all.cend(), [](const HashProgress &one) { return one.error.has_value(); });
    const bool noneWorked = std::none_of(all.cbegin(), all.cend(), [](const HashProgress &one) { return !one.error; });
    tellUnknown();
    if (failed != all.cend() && !failed->isUnknown())
        m_terminal.message(troubleText(*failed->error, ErrorContext::Reading));
    Q_EMIT finished(areAllWell() ? ExitCode::Done : noneWorked ? exitCodeOf(*failed->error) : ExitCode::Partly);
}

/// They are never sent again by themselves.
void AutopilotCommand::tellUnknown()
{
    const auto &all = m_importer->progress();
    const auto unknown = std::count_if(
        all.cbegin(), all.cend(), [](const HashProgress &one) { return one.isUnknown(); });
    if (unknown > 0)
        m_terminal.message(tr("Not known: %1 of %2. The service's answer was lost, and it doesn't name them among its "
                              "imports; it may have taken them all the same. \"autopilot list\" shows in a while which "
                              "are registered: import only the others again.")
                               .arg(unknown)
                               .arg(all.size()));
}

bool AutopilotCommand::areAllWell() const
{
    return std::all_of(m_importer->progress().cbegin(), m_importer->progress().cend(),
        [](const HashProgress &one) { return one.profile == ProfileAssignment::Assigned; });
}

void AutopilotCommand::printRecords()
{
    QList<QStringList> rows;
    for (const HashProgress &one : m_importer->progress()) {
        if (m_terminal.json())
            m_terminal.record(importRecord(one));
        rows.append({plainForDisplay(one.hash.hardware.serialNumber), plainForDisplay(one.hash.hardware.groupTag),
            resultText(one)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Serial number"), tr("Group tag"), tr("Result")}, rows);
}

/// What is known until now; an import goes on at the service.
void AutopilotCommand::leave(const QString &why)
{
    m_terminal.endProgress();
    if (m_importer && !m_importer->progress().isEmpty()) {
        m_importer->disconnect(this);
        printRecords();
    }
    m_terminal.message(why);
    const bool isUnderWay = m_importer
        || m_options.autopilot.verb == AutopilotVerb::Sync; // the service goes on with it
    Q_EMIT finished(isUnderWay ? ExitCode::Partly : ExitCode::Unreachable);
}

bool AutopilotCommand::interrupt()
{
    leave(tr("Stopped. What the service has taken it goes on with; \"autopilot list\" shows what is registered."));
    return true;
}

bool AutopilotCommand::terminate()
{
    return interrupt();
}

} // namespace Reslate
