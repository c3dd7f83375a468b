// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/selection.h"

#include "app/cli/inputfile.h"
#include "domain/device/devicechoice.h"
#include "domain/list/listdoctor.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/listdoctorlabels.h"
#include "models/text/planlabels.h"

#include <QCoreApplication>
#include <QSet>

#include <utility>

namespace Reslate {
namespace {

struct SelectionText {
    Q_DECLARE_TR_FUNCTIONS(SelectionText)
};

QString candidatesText(const QList<Group> &groups)
{
    QString lines;
    for (const Group &group : groups)
        lines += QStringLiteral("\n  %1  %2").arg(group.id.toString(), plainForDisplay(group.name));
    return lines;
}

QString namesOf(const QList<Group> &groups)
{
    QStringList names;
    for (const Group &group : groups)
        names.append(group.name);
    return names.join(SelectionText::tr(", ", "between names"));
}

QString titleOf(const QString &title, const QList<Group> &without)
{
    return without.isEmpty() ? title
                             : SelectionText::tr("%1 without %2", "names of groups").arg(title, namesOf(without));
}

QSet<EntraDeviceId> membersOf(const DeviceCatalog &catalog, const QList<Group> &groups)
{
    QSet<EntraDeviceId> all;
    for (const Group &group : groups) {
        if (const DeviceCatalog::Members *members = catalog.members(group.id))
            all.unite(members->devices);
    }
    return all;
}

} // namespace

void tellShortfall(const Shortfall &shortfall, Terminal &terminal, const QJsonObject &extra)
{
    const auto record = [&](QJsonObject what, const char *reason, const QString &message) {
        if (!terminal.json())
            return;
        what.insert(QStringLiteral("reason"), QLatin1String(reason));
        what.insert(QStringLiteral("message"), message);
        for (auto it = extra.begin(); it != extra.end(); ++it)
            what.insert(it.key(), it.value());
        terminal.record(what);
    };
    for (const QString &group : shortfall.emptyGroups) {
        terminal.message(emptyGroupText(group));
        record({{QStringLiteral("group"), group}}, "no-devices", emptyGroupText(group));
    }
    QStringList serials;
    for (const Shortfall::Unlisted &member : shortfall.unlisted) {
        const bool isKnown = !member.serialNumber.isEmpty();
        if (isKnown)
            serials.append(member.serialNumber);
        record({{QStringLiteral("azureADDeviceId"), member.entraDevice.toString()},
                   {QStringLiteral("serialNumber"), isKnown ? QJsonValue(member.serialNumber) : QJsonValue()}},
            "not-listed", isKnown ? outOfReachText({member.serialNumber}) : unlistedText(1));
    }
    if (!shortfall.unlisted.isEmpty())
        terminal.message(unlistedText(static_cast<int>(shortfall.unlisted.size())));
    if (!serials.isEmpty())
        terminal.message(outOfReachText(serials));
}

tl::expected<Group, Refusal> findGroup(const QList<Group> &groups, const QString &nameOrId)
{
    QList<Group> exact;
    QList<Group> similar;
    for (const Group &group : groups) {
        if (group.id == GroupId(nameOrId) || group.name == nameOrId)
            exact.append(group);
        else if (group.name.trimmed().compare(nameOrId.trimmed(), Qt::CaseInsensitive) == 0)
            similar.append(group);
    }
    const QString shown = plainForDisplay(nameOrId);
    if (exact.size() > 1)
        return refuse(SelectionText::tr("Several groups are called \"%1\". Name one by its id:%2")
                          .arg(shown, candidatesText(exact)));
    if (!exact.isEmpty())
        return exact.first();
    if (!similar.isEmpty())
        return refuse(SelectionText::tr("There is no group \"%1\". The name must match exactly; similar ones:%2")
                          .arg(shown, candidatesText(similar)));
    return refuse(SelectionText::tr("There is no group \"%1\".").arg(shown));
}

tl::expected<QString, Refusal> readSerials(const QString &path, std::chrono::milliseconds patience)
{
    const auto bytes = readInput(path, largestList + 1, patience);
    if (!bytes)
        return refuse(SelectionText::tr("The file %1 can't be read: %2").arg(path, bytes.error()));
    const auto text = listTextOf(*bytes);
    if (!text)
        return refuse(SelectionText::tr("The file %1 can't be used. %2").arg(path, listRefusalText(text.error())));
    return *text;
}

Selection selectAll(const DeviceCatalog &catalog)
{
    Selection selection {.title = SelectionText::tr("All devices")};
    for (int row = 0; row < catalog.count(); ++row)
        selection.devices.append(&catalog.at(row));
    return selection;
}

Selection selectGroups(const DeviceCatalog &catalog, const QList<Group> &groups, const QList<Group> &without)
{
    const DeviceChoice choice {.members = membersOf(catalog, groups), .without = membersOf(catalog, without)};
    const ChosenDevices chosen = choose(choice, selectAll(catalog).devices);
    Selection selection {.title = titleOf(namesOf(groups), without), .devices = chosen.devices};
    for (const EntraDeviceId &id : chosen.withoutRecord) {
        const AutopilotRecord *registration = catalog.unlistedRegistration(id);
        const bool isEnrolled = registration && !registration->managedDeviceId.isEmpty();
        selection.shortfall.unlisted.append({id, isEnrolled ? registration->serialNumber : QString()});
    }
    for (const Group &group : groups) {
        const DeviceCatalog::Members *members = catalog.members(group.id);
        if (members && members->known && members->devices.isEmpty())
            selection.shortfall.emptyGroups.append(group.name);
    }
    return selection;
}

void takeOff(Selection &selection, const DeviceCatalog &catalog, const QList<Group> &without)
{
    if (without.isEmpty())
        return;
    const QSet<EntraDeviceId> members = membersOf(catalog, without);
    selection.devices.removeIf([&members](const Device *device) { return mayBeMember(*device, members); });
    selection.registrations.removeIf(
        [&members](const AutopilotRecord &record) { return members.contains(record.entraDeviceId); });
    selection.title = titleOf(selection.title, without);
}

Selection selectSerials(const DeviceCatalog &catalog, const QString &list, AutopilotOnly registered)
{
    Selection selection {.title = SelectionText::tr("List of serial numbers")};
    const ListReport report = examineList(list, selectAll(catalog).devices, catalog.unclaimedRegistrations());
    for (const ListEntry &entry : report.entries) {
        switch (entry.finding) {
        case ListFinding::Hit:
            selection.devices.append(&catalog.at(catalog.rowOf(entry.device)));
            break;
        case ListFinding::Double: // of a hit, so its device is there already
        case ListFinding::Header:
        case ListFinding::Blank:
            break;
        case ListFinding::NoHit:
        case ListFinding::Several:
        case ListFinding::NoSerial:
        case ListFinding::Shortened:
            selection.problems.append(listProblemText(entry));
            break;
        case ListFinding::AutopilotOnly:
            if (registered == AutopilotOnly::IsTaken)
                selection.registrations.append(entry.registration);
            else
                selection.problems.append(listProblemText(entry));
            break;
        }
    }
    if (report.serialsElsewhere > 0)
        selection.problems.append(listElsewhereText(report));
    if (selection.devices.isEmpty() && selection.registrations.isEmpty() && selection.problems.isEmpty())
        selection.problems.append(SelectionText::tr("There is no serial number in the list."));
    return selection;
}

Selection selectIds(const DeviceCatalog &catalog, const QStringList &ids)
{
    Selection selection {.title = SelectionText::tr("Named devices")};
    QSet<DeviceId> seen;
    for (const QString &text : ids) {
        const DeviceId id(text);
        const int row = catalog.rowOf(id);
        if (row < 0)
            selection.problems.append(
                SelectionText::tr("There is no device with the id \"%1\".").arg(plainForDisplay(text)));
        else if (!seen.contains(id))
            selection.devices.append(&catalog.at(row));
        seen.insert(id);
    }
    return selection;
}

} // namespace Reslate
