// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/protectcommand.h"

#include "app/cli/commands/runcommand.h"
#include "app/cli/sharedoptions.h"
#include "core/async.h"
#include "domain/device/serialnumber.h"
#include "jobs/rules/protectedlist.h"
#include "models/text/devicename.h"
#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/protectionlabels.h"
#include "models/text/timelabels.h"

#include <QJsonObject>

#include <algorithm>

namespace Reslate {
namespace {

QJsonObject recordOf(const Protection &protection)
{
    return {
        {QStringLiteral("kind"), protectionKindName(protection.kind)},
        {QStringLiteral("key"), protection.key},
        {QStringLiteral("serialNumber"), protection.serialNumber},
        {QStringLiteral("name"), protection.name},
        {QStringLiteral("reason"), protection.reason},
        {QStringLiteral("who"), protection.who},
        {QStringLiteral("since"), protection.since.toUTC().toString(Qt::ISODate)},
    };
}

bool isSame(const QString &a, const QString &b)
{
    return !a.trimmed().isEmpty() && a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

tl::unexpected<Refusal> usage(const QString &message)
{
    return tl::make_unexpected(Refusal {ExitCode::Usage, message});
}

QString takeProtect(QStringList &words, Options &options)
{
    const std::optional<ListVerb> verb = takeVerb(words);
    options.protect.what = verb.value_or(ListVerb::List);
    return verb ? QString() : CliText::tr("Say what to do: protect list, protect add or protect lift.");
}

/// What is protected or lifted, and why.
void readProtection(CommandLine &line, Options &options)
{
    constexpr std::array kinds {
        ProtectionKind::Device, ProtectionKind::Group, ProtectionKind::User, ProtectionKind::Model};
    ProtectOptions &protect = options.protect;
    int named = 0;
    for (const ProtectionKind kind : kinds) {
        const QStringList values = line.texts(protectionKindName(kind).data());
        named += static_cast<int>(values.size());
        if (values.isEmpty())
            continue;
        protect.kind = kind;
        protect.target = values.constFirst();
    }
    protect.reason = line.text("reason");
    if (protect.what == ListVerb::List) {
        if (named > 0 || line.has("reason"))
            line.wrong(CliText::tr("protect list takes no selection and no reason."));
        return;
    }
    if (named != 1)
        line.wrong(CliText::tr("Name one thing: --device, --group, --user or --model."));
    if (protect.reason.trimmed().isEmpty())
        line.wrong(CliText::tr("--reason is missing. It stays in the history."));
}

} // namespace

const CommandEntry ProtectCommand::commandEntry {CliCommand::Protect, "protect",
    {askingOptions, "device= group= user= model= reason="}, makeCommand<ProtectCommand>, takeProtect, readProtection};

ProtectCommand::ProtectCommand(const Options &options, Session &session, Terminal &terminal, QObject *parent)
    : Command(parent)
    , m_options(options)
    , m_session(session)
    , m_terminal(terminal)
    , m_loader(session.catalog(), terminal)
{
    connect(&m_loader, &Loader::loaded, this, &ProtectCommand::add);
    connect(&m_loader, &Loader::failed, this, &ProtectCommand::refuse);
}

void ProtectCommand::start()
{
    m_session.openJournal(JobEngine::RestoreMode::Inspect, this, [this](const std::optional<Refusal> &refusal) {
        if (refusal)
            refuse(*refusal);
        else
            act();
    });
}

void ProtectCommand::act()
{
    switch (m_options.protect.what) {
    case ListVerb::List:
        printList();
        break;
    case ListVerb::Add:
        m_loader.start({.devices = true,
            .groups = m_options.protect.kind == ProtectionKind::Group ? QStringList {m_options.protect.target}
                                                                      : QStringList()});
        break;
    case ListVerb::Lift:
        lift();
        break;
    }
}

void ProtectCommand::add()
{
    // On a list that stopped early, the one hit may be one of two, and what is not found may just not have been read.
    if (const std::optional<ExitCode> gap = m_loader.reportSelectionGaps()) {
        refuse({*gap, tr("Nothing was protected: the list is not complete.")});
        return;
    }
    tl::expected<Protection, Refusal> protection = named();
    if (!protection) {
        refuse(protection.error());
        return;
    }
    protection->reason = m_options.protect.reason;
    ProtectedList &list = m_session.engine().protectedList();
    const QFuture<Result<void>> adding = list.protect({*protection}, m_session.operatorName());
    whenReady(adding, this, [this, &list, protection = *protection](const Result<void> &added) {
        if (!added) {
            refuse(added.error().kind == ErrorKind::Conflict
                    ? Refusal {ExitCode::Usage, tr("%1 is protected already.").arg(protectionTitle(protection))}
                    : Refusal {
                        exitCodeOf(added.error()), errorText(added.error(), ErrorContext::Sending).whatHappened});
            return;
        }
        print(list.protections().list().constLast());
        m_terminal.message(tr("Protected from now on: %1. No action touches %2.")
                               .arg(protectionTitle(protection), devicesText(countCovered(protection))));
        Q_EMIT finished(ExitCode::Done);
    });
}

tl::expected<Protection, Refusal> ProtectCommand::named() const
{
    const ProtectOptions &wanted = m_options.protect;
    Protection protection {.kind = wanted.kind};
    switch (wanted.kind) {
    case ProtectionKind::Device:
        return namedDevice();
    case ProtectionKind::Group:
        protection.key = m_loader.groups().constFirst().id.toString();
        protection.name = m_loader.groups().constFirst().name;
        return protection;
    case ProtectionKind::User:
    case ProtectionKind::Model:
        protection.key = protection.name = wanted.target.trimmed();
        break;
    }
    if (countCovered(protection) > 0)
        return protection;
    const QString shown = plainForDisplay(wanted.target);
    return usage(wanted.kind == ProtectionKind::User
            ? tr("No device has the primary user \"%1\". Give the whole user name, like anna@school.example.")
                  .arg(shown)
            : tr("No device is of the model \"%1\". It must match exactly; \"devices\" shows the models.").arg(shown));
}

tl::expected<Protection, Refusal> ProtectCommand::namedDevice() const
{
    const QString &target = m_options.protect.target;
    const bool isSerial = isRealSerial(target);
    QList<const Device *> found;
    for (int row = 0; row < m_session.catalog().count(); ++row) {
        const Device &device = m_session.catalog().at(row);
        if (device.id == DeviceId(target) || (isSerial && isSame(device.serialNumber, target)))
            found.append(&device);
    }
    if (found.isEmpty() && !isSerial)
        return usage(tr("\"%1\" isn't a serial number: it can't tell one computer from another. Name the device by "
                        "its id.")
                         .arg(plainForDisplay(target)));
    if (found.isEmpty())
        return usage(tr("There is no device with the id or serial number \"%1\".").arg(plainForDisplay(target)));
    if (found.size() > 1) {
        QString lines;
        for (const Device *device : std::as_const(found))
            lines += QStringLiteral("\n  %1  %2").arg(device->id.toString(), displayName(*device));
        return usage(tr("Several devices have the serial number \"%1\". Name one by its id:%2")
                         .arg(plainForDisplay(target), lines));
    }
    const Device &device = *found.constFirst();
    return Protection {.kind = ProtectionKind::Device,
        .key = device.id.toString(),
        .serialNumber = device.serialNumber,
        .name = device.name};
}

int ProtectCommand::countCovered(const Protection &protection) const
{
    Protections one({protection});
    for (const Group &group : m_loader.groups())
        one.setMembers(group.id, m_session.catalog().members(group.id)->devices);
    int count = 0;
    for (int row = 0; row < m_session.catalog().count(); ++row)
        count += one.guardOf(m_session.catalog().at(row)) == Guard::Protected ? 1 : 0;
    return count;
}

void ProtectCommand::lift()
{
    const ProtectOptions &wanted = m_options.protect;
    ProtectedList &list = m_session.engine().protectedList();
    QList<Protection> found;
    for (const Protection &each : list.protections().list()) {
        if (each.kind != wanted.kind)
            continue;
        if (isSame(each.key, wanted.target)) {
            found = {each};
            break;
        }
        const bool bearsIt = isRealSerial(wanted.target) && isSame(each.serialNumber, wanted.target);
        if (bearsIt || isSame(each.name, wanted.target))
            found.append(each);
    }
    if (found.size() != 1) {
        const QString shown = plainForDisplay(wanted.target);
        refuse({ExitCode::Usage,
            found.isEmpty() ? tr("\"%1\" is not on the protected list. \"protect list\" shows it.").arg(shown)
                            : tr("Several on the protected list are called \"%1\". Name one by its key; \"protect list "
                                 "--json\" shows it.")
                                  .arg(shown)});
        return;
    }
    const QFuture<Result<void>> lifting = list.lift(found.constFirst(), m_session.operatorName(), wanted.reason);
    whenReady(lifting, this, [this, protection = found.constFirst()](const Result<void> &lifted) {
        if (!lifted) {
            refuse({exitCodeOf(lifted.error()), errorText(lifted.error(), ErrorContext::Sending).whatHappened});
            return;
        }
        print(protection);
        m_terminal.message(tr("No longer protected: %1.").arg(protectionTitle(protection)));
        Q_EMIT finished(ExitCode::Done);
    });
}

void ProtectCommand::printList()
{
    QList<QStringList> rows;
    for (const Protection &each : m_session.engine().protectedList().protections().list()) {
        if (m_terminal.json())
            m_terminal.record(recordOf(each));
        rows.append({protectionKindText(each.kind), protectionTitle(each), plainForDisplay(each.serialNumber),
            plainForDisplay(each.who), exactTime(each.since), plainForDisplay(each.reason)});
    }
    if (!m_terminal.json())
        m_terminal.table({tr("Kind"), tr("Protected"), tr("Serial number"), tr("By"), tr("Since"), tr("Reason")}, rows);
    Q_EMIT finished(ExitCode::Done);
}

void ProtectCommand::print(const Protection &protection)
{
    if (m_terminal.json())
        m_terminal.record(recordOf(protection));
}

void ProtectCommand::refuse(const Refusal &refusal)
{
    m_terminal.message(refusal.message);
    Q_EMIT finished(refusal.code);
}

} // namespace Reslate
