// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/job/job.h"
#include "domain/rules/closedhours.h"
#include "domain/rules/protection.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QVariantList>

namespace Reslate {

/// Jobs and items as the journal's columns, in the order of journalsql.h, and back. Enums are written as names, which
/// outlive a new order of the enum; texts come back exactly as they were. Reading what none of these wrote gives
/// StorageDamaged.

/// SHA-256 over values, one way to write each: 'n' for none; 'i' and 8 bytes, big-endian, for a whole number; 't' or
/// 'b', 8 bytes of length and the bytes for a text (UTF-8) or bytes.
QByteArray digestOf(const QVariantList &values);

QVariant textValue(const QString &text);
QString textFrom(const QVariant &value);
QVariant timeValue(const QDateTime &time);
QVariant nameValue(QLatin1String name);
QLatin1String errorName(ErrorKind kind);
std::optional<ErrorKind> errorFromName(const QString &name);
std::optional<Reason> reasonFromName(const QString &name);
std::optional<ItemState> itemStateFromName(const QString &name);

/// What never changes: id, workflow, title, who started it, when, the option, the pace, the justification, how many
/// items, the retirement; and room for the plan's digest, empty.
QVariantList fixedValues(const Job &job);
inline constexpr int fixedColumns = 16;
inline constexpr qsizetype placesColumn = 13; ///< how many items
/// What a job's seal covers, of the fixed values and what follows them. The retirement is no part of it, nor of the
/// plan's digest, where there is none: rows of versions before 5 were sealed without it.
QVariantList sealedJobValues(const QVariantList &values);
/// phase, countdown's end, when it goes on, what was released and forgiven, and the seven columns of the error.
QVariantList stateValues(const Job &job);
inline constexpr int stateColumns = 14;
/// Three record ids, name, serial number.
QVariantList recordValues(const DeviceRef &device);
inline constexpr int recordColumns = 5;
QVariantList stepValues(const Step &step);
inline constexpr int stepColumns = 19;
/// What a step's seal covers: its values and its place, which are job, place and number of the step. The last value,
/// how many bore the serial number, is no part of it where there is none: rows of versions before 3 bear seals without
/// it.
QVariantList sealedStepValues(const QVariantList &step, const QVariantList &place);

/// Kind, key, serial number, name, reason, who, since.
QVariantList protectionValues(const Protection &protection);
/// Name, weekdays, begin, end, reason, who, since.
QVariantList hoursValues(const ClosedHours &hours);

/// The last one of the fixed values: of all others that are sealed and of the items' records, one after the other.
class PlanDigest {
public:
    explicit PlanDigest(const QVariantList &fixed);
    void add(const QVariantList &record);
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};
QByteArray planDigest(const QVariantList &fixed, const QList<QVariantList> &records);

Result<Job> jobFromValues(const QVariantList &fixed, const QVariantList &state);
Result<Protection> protectionFromValues(const QVariantList &values);
Result<ClosedHours> hoursFromValues(const QVariantList &values);
/// What an item's history is written as, and back: detail holds the reason of the block, or the error's name and code.
QString detailOf(const HistoryEntry &step);
/// values: what, at, who, detail, request id.
Result<HistoryEntry> historyEntryFromValues(const QVariantList &values);
DeviceRef deviceRefFromValues(const QVariantList &record);
/// kind: as the workflow says; it is no column.
Result<Step> stepFromValues(const QVariantList &values, ResetMode kind);

} // namespace Reslate
