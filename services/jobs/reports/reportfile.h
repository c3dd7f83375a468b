// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

#include <QByteArray>

#include <optional>

namespace Reslate {

/// Retirements, looks at records and reports as JSON, one way to write each: times in UTC, enums by name, what isn't
/// known left out. Reading back gives an equal value; what none of these wrote gives nothing. Pure; no bytes are
/// trusted.
QByteArray retirementDocument(const Retirement &retirement);
std::optional<Retirement> readRetirement(const QByteArray &json);

QByteArray looksDocument(const QList<RecordLook> &looks);
std::optional<QList<RecordLook>> readLooks(const QByteArray &json);

/// The record of a report: all of it but the logo's bytes and what the journal alone knows (hash, previousHash,
/// voided…). Its SHA-256 is RetirementReport::hash.
QByteArray reportDocument(const RetirementReport &report);
/// The same for who reads it elsewhere: each text as it is, where the journal's own documents spell what SQLite and
/// JSON don't keep.
QByteArray reportJson(const RetirementReport &report);
std::optional<RetirementReport> readReport(const QByteArray &json);

} // namespace Reslate
