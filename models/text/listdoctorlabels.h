// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/list/listdoctor.h"

#include <QString>

namespace Reslate {

/// The finding in two or three words, for a column: "Found", "Named twice".
QString listFindingTitle(ListFinding finding);
/// What the doctor says about the entry, as one sentence without its line: "No device has this serial
/// number."
QString listFindingText(const ListEntry &entry);
/// The same where the entry doesn't stand beside it: "Line 12: no device has the serial number \"5CG01230\"."
QString listProblemText(const ListEntry &entry);
/// The device that the entry names, as displayName() has it; empty when it names none.
QString entryDevice(const ListEntry &entry);
/// Which column is read, where others hold serial numbers of devices, too; empty when they don't.
QString listElsewhereText(const ListReport &report);
/// What a list is called: by its file, which is hostile, or "List of serial numbers" for one that is from none.
QString listTitle(const QString &file);
/// The same as the title of what is made of the list: with how many of its lines, when it isn't all of them.
QString listTitle(const QString &file, const ListReport &report);
/// "Found: 28 of 30 · Named twice: 1 · No device: 1"; titles and blank lines don't count.
QString listSummaryText(const ListReport &report);
/// Whether such a line names no device for certain: neither a hit, nor one that another line names, nor no entry at
/// all.
bool isLeftOut(ListFinding finding);
/// "2 lines are left out."; empty: each line names a device, or another line names the same one.
QString linesLeftOutText(const ListReport &report);
/// Why there is no list to read, and what to do about it.
QString listRefusalText(ListRefusal refusal);

} // namespace Reslate
