// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

#include <QString>
#include <QStringList>

namespace Reslate::Models {

// The sentences of a retirement report. None of them claims more than is proven: "purge" and "destroyed" are words
// that only a person may write.

/// "Void since …, by …: reason. Report … was made instead."
QString voidedText(const RetirementReport &report);
/// How somebody without an account finds out whether a paper is genuine.
QStringList howToCheckTexts();
/// What the wipe or reset of these devices and the deletion of their records doesn't do. Sources: news.md, "Entra
/// device deletion" and "Windows Autopilot device association".
QStringList limitTexts(const Retirement &retirement);
/// What a wipe of these devices with the proof that the school asks for still leaves unproven. What a person wrote of
/// the drive, or confirmed of a device, is that person's word, and stays so.
QStringList notProvenTexts(const Retirement &retirement, const QList<ReportedDevice> &devices);
/// What is proven, or isn't, of the devices of a report, as the title of their number: "Wipe proven". An Autopilot
/// Reset is none.
QString provenTitle(const RetirementReport &report, bool isProven);
/// Who signs, and with what.
QStringList signatureLabels();
/// "Times without a zone are those of Europe/Berlin."
QString zoneText();

} // namespace Reslate::Models
