// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retirement/reportlooks.h"

#include <algorithm>

namespace Reslate {
namespace {

using enum RecordEnd;

/// What it means that the record itself stands, not another one in its place. An Entra record that was seen to be gone
/// was restored by somebody (graph.md §10: for 30 days); of the others a reading may be older than the deletion.
RecordEnd endOfStanding(const ReportedRecord &record)
{
    const bool wasGone = record.end == Removed || record.end == CameBack;
    return record.kind == RecordKind::Entra && wasGone ? CameBack : StillThere;
}

/// isOurs: whether our order is to be thanked for it when the record is gone. false: it told nothing, or nothing new.
bool noteRecord(const DeviceRef &device, ReportedRecord &record, const RecordLook &look, bool isOurs)
{
    const bool tells = look.state == RecordState::Present || look.state == RecordState::Missing;
    const bool isOld = (record.at.isValid() && look.at < record.at)
        || (record.lookedAgain.isValid() && look.at < record.lookedAgain);
    if (!tells || isOld)
        return false;
    record.lookedAgain = look.at;
    const RecordEnd before = record.end;
    if (look.state == RecordState::Missing)
        record.end = isOurs ? Removed : NotFound;
    else if (before == KeptOnPurpose && !look.foundAs.isEmpty())
        record.end = CameBack; // what was kept is gone
    else if (isOurs || before == NotFound || before == StillThere || before == CameBack)
        record.end = look.foundAs.isEmpty() ? endOfStanding(record) : CameBack;
    const bool isBack = record.end == CameBack;
    const QString foundAs = look.foundAs.isEmpty() ? device.entraDevice.toString() : look.foundAs;
    const bool isAnother = isBack && record.foundAs != foundAs;
    record.foundAs = isBack ? foundAs : QString();
    record.enrolled = isBack ? look.enrolled : QDateTime();
    if (record.end != before || isAnother)
        record.at = look.at;
    return true;
}

/// The same of the Entra device that only the registration named: no order of ours went to it.
void noteRegisteredLook(ReportedDevice &line, const RecordLook &look)
{
    const bool isAlone = line.retired.device.entraDevice.isEmpty(); // Intune named none
    auto record = std::find_if(line.records.begin(), line.records.end(), [&](const ReportedRecord &each) {
        return each.kind == RecordKind::Entra
            && (isAlone || EntraDeviceId(each.foundAs) == EntraDeviceId(look.foundAs));
    });
    const bool tells = look.state == RecordState::Present || look.state == RecordState::Missing;
    const bool isOld = record != line.records.end() && record->lookedAgain.isValid() && look.at < record->lookedAgain;
    if (!tells || isOld)
        return;
    if (record == line.records.end()) {
        line.records.append({.kind = RecordKind::Entra});
        record = line.records.end() - 1;
    }
    const RecordEnd end = look.state == RecordState::Missing ? NotFound : look.isInUse ? CameBack : StillThere;
    *record = {.kind = RecordKind::Entra,
        .end = end,
        .at = record->end == end ? record->at : look.at,
        .lookedAgain = look.at,
        .foundAs = look.foundAs,
        .enrolled = look.enrolled};
}

/// What the computer is back under is no leftover of its registration any more.
void dropRegistered(ReportedDevice &line, const QString &foundAs)
{
    for (qsizetype i = line.records.size() - 1; i >= static_cast<qsizetype>(recordKindCount); --i) {
        if (EntraDeviceId(line.records.at(i).foundAs) == EntraDeviceId(foundAs))
            line.records.removeAt(i);
    }
}

} // namespace

void noteLook(ReportedDevice &line, const RecordLook &look, bool isOurs)
{
    const bool isNamed = look.kind == RecordKind::Entra && !look.foundAs.isEmpty()
        && EntraDeviceId(look.foundAs) == registeredEntraOf(line.retired);
    if (look.isRegistered.value_or(isNamed)) {
        noteRegisteredLook(line, look);
        return;
    }
    ReportedRecord &record = line.records[static_cast<qsizetype>(look.kind)];
    const bool isNews = noteRecord(line.retired.device, record, look, isOurs);
    if (isNews && look.kind == RecordKind::Entra && !look.foundAs.isEmpty())
        dropRegistered(line, look.foundAs);
}

} // namespace Reslate
