// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/chasecommand.h"

#include "app/cli/commands/jobscommand.h"
#include "app/cli/sharedoptions.h"
#include "app/cli/steprecords.h"
#include "models/paper/chasepaper.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/timelabels.h"
#include "signin/clouds.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace Reslate {
namespace {

void readChase(CommandLine &line, Options &options)
{
    options.pdf = line.text("pdf");
    options.csv = line.has("csv");
    if (options.csv && options.json)
        line.wrong(CliText::tr("Choose one: --csv or --json."));
}

QJsonObject chaseRecord(const ChaseRow &row, const QString &group)
{
    QJsonObject record {{QStringLiteral("group"), group}, {QStringLiteral("name"), row.name},
        {QStringLiteral("serialNumber"), row.serialNumber}, {QStringLiteral("user"), row.user},
        {QStringLiteral("lastSeen"), timeOf(row.lastSeen)}, {QStringLiteral("since"), timeOf(row.since)},
        {QStringLiteral("state"), row.state}, {QStringLiteral("why"), row.why},
        {QStringLiteral("whatToDo"), row.whatToDo}};
    DeviceRef device;
    device.id = row.device;
    device.autopilot = row.autopilot;
    addId(record, device);
    return record;
}

} // namespace

const CommandEntry ChaseCommand::commandEntry {
    CliCommand::Chase, "chase", {askingOptions, "pdf= csv"}, makeCommand<ChaseCommand>, takeJob, readChase};

ChaseCommand::ChaseCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &ChaseCommand::readMembers);
    connect(
        &m_loader, &Loader::failed, this, [this](const Refusal &refusal) { refuse(refusal.code, refusal.message); });
}

void ChaseCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal) {
            refuse(refusal->code, refusal->message);
            return;
        }
        if (const auto verified = m_session.verifyJournal(); !verified) { // paper is believed
            refuse(verified.error().code, verified.error().message);
            return;
        }
        m_job = findJob(m_session.engine(), m_options.job);
        if (m_job.isEmpty())
            refuse(ExitCode::Usage,
                tr("There is no such job, or several begin like this. \"reslate-cli jobs\" lists them."));
        else
            m_session.awaitReturns(m_job, this, [this] { m_loader.start({.groupCounts = true, .devices = true}); });
    });
}

void ChaseCommand::refuse(ExitCode code, const QString &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_terminal.message(why);
    Q_EMIT finished(code);
}

/// Only the groups that the job is named after: a tenant may have thousands.
void ChaseCommand::readMembers()
{
    const QString title = m_session.engine().job(m_job)->title;
    connect(&m_session.catalog(), &DeviceCatalog::membersChanged, this, &ChaseCommand::look);
    const QList<Group> groups = m_session.catalog().groups();
    for (const Group &group : groups) {
        if (!group.name.isEmpty() && title.contains(group.name))
            m_groups.insert(group.id);
    }
    const QSet<GroupId> asked = m_groups;
    for (const GroupId &group : asked)
        m_session.catalog().loadMembers(group);
    look();
}

void ChaseCommand::look()
{
    using State = DeviceCatalog::Load::State;
    const bool read = std::all_of(m_groups.cbegin(), m_groups.cend(), [this](const GroupId &group) {
        const DeviceCatalog::Members *members = m_session.catalog().members(group);
        return members && members->load.state != State::Loading && members->load.state != State::NotLoaded;
    });
    if (read && !std::exchange(m_ended, true))
        print();
}

void ChaseCommand::print()
{
    const std::optional<ExitCode> gap = m_loader.reportSelectionGaps();
    const Job &job = *m_session.engine().job(m_job);
    const ChaseList list = chaseList(job, chaseFactsOf(m_session.catalog(), job), m_session.clock().now());
    if (m_terminal.json())
        printRecords(list);
    else if (m_options.csv)
        m_terminal.text(QString::fromUtf8(chaseCsv(list)).remove(QLatin1Char('\r')));
    else
        printTable(list);
    m_terminal.message(chaseSummary(list));
    if (!m_options.pdf.isEmpty()) {
        const PaperOrigin origin {
            .author = m_session.operatorName(), .practice = isPracticeAddress(m_session.endpoints().graph)};
        if (const auto saved = saveChasePdf(list, m_options.pdf, origin); !saved) {
            m_terminal.message(tr("The file %1 can't be written: %2").arg(m_options.pdf, saved.error()));
            Q_EMIT finished(ExitCode::Unreachable);
            return;
        }
    }
    Q_EMIT finished(gap.value_or(list.isEveryoneBack() ? ExitCode::Done : ExitCode::Partly));
}

void ChaseCommand::printTable(const ChaseList &list)
{
    QList<QStringList> rows;
    for (const ChaseList::Section &section : list.sections) {
        for (const ChaseRow &row : section.rows)
            rows.append({plainForDisplay(section.title), displayName(row.name, row.serialNumber, row.model),
                plainForDisplay(row.serialNumber), plainForDisplay(row.user), relativeTime(row.lastSeen, list.asOf),
                row.state, row.why, row.whatToDo});
    }
    m_terminal.table({tr("Group"), tr("Device"), tr("Serial number"), tr("User"), tr("Last seen"), tr("State"),
                         tr("Why"), tr("What to do")},
        rows);
}

void ChaseCommand::printRecords(const ChaseList &list)
{
    for (const ChaseList::Section &section : list.sections) {
        for (const ChaseRow &row : section.rows)
            m_terminal.record(chaseRecord(row, section.title));
    }
    m_terminal.record({{QStringLiteral("summary"),
        QJsonObject {{QStringLiteral("devices"), list.devices}, {QStringLiteral("notBack"), list.count()},
            {QStringLiteral("underWay"), list.underWay}, {QStringLiteral("notSent"), list.notSent}}}});
}

} // namespace Reslate
