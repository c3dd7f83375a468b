// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journalrows.h"

#include "core/utc.h"
#include "jobs/journal/journalchain.h"

#include <QtEndian>
#include <QVariant>

#include <array>

namespace Reslate {
namespace {

constexpr QLatin1String timePattern {"HH:mm"};

constexpr std::array errorNames {"none", "usage", "unreachable", "timed-out", "certificate", "proxy-sign-in",
    "outcome-unknown", "not-carried-out", "throttled", "busy", "service-failed", "sign-in-required", "forbidden",
    "approval-required", "justification-missing", "approval-pending", "approval-rejected", "approval-canceled",
    "approval-expired", "not-found", "conflict", "rejected", "bad-answer", "answer-too-slow", "answer-too-large",
    "headers-too-large", "list-endless", "list-too-large", "foreign-address", "device-reported-failure", "storage",
    "storage-full", "storage-read-only", "storage-missing", "storage-damaged", "storage-newer", "storage-slow",
    "storage-in-use", "pilot-failed", "too-many-failures", "keychain-locked", "day-limit", "time-up", "canceled"};
static_assert(errorNames.size() == static_cast<size_t>(ErrorKind::Canceled) + 1);

constexpr qsizetype bearersColumn = stepColumns - 1; ///< of a step
constexpr qsizetype retirementColumn = fixedColumns - 2; ///< of the fixed values
constexpr int reasonCount = static_cast<int>(Reason::NeverSeen) + 1;

/// The value whose name this is, of the first n of an enum.
template <typename Enum, typename NameOf> std::optional<Enum> fromName(const QString &name, int n, NameOf nameOf)
{
    for (int i = 0; i < n; ++i) {
        if (name == nameOf(static_cast<Enum>(i)))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

/// What a database can't keep as it is: NUL, halves of a surrogate pair, and what reads as a mark of the byte order.
bool isAwkward(const QString &text, qsizetype i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate())
        return i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return i == 0 || !text.at(i - 1).isHighSurrogate();
    return c < u' ' || c == u'\\' || c == QChar(0xFEFF) || c.unicode() >= 0xFFFE;
}

QDateTime timeFrom(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), utcZone);
}

QVariant bearersValue(SerialBearers bearers)
{
    return bearers == SerialBearers::NotKnown ? QVariant() : nameValue(serialBearersName(bearers));
}

QVariantList errorValues(const std::optional<Error> &error)
{
    if (!error)
        return QVariantList(7);
    return {nameValue(errorName(error->kind)), error->httpStatus, textValue(error->code), textValue(error->message),
        textValue(error->requestId), textValue(error->clientRequestId), static_cast<qint64>(error->retryAfter.count())};
}

tl::unexpected<Error> unreadable(const QVariant &name)
{
    return failure(ErrorKind::StorageDamaged, QStringLiteral("no such name: ") + name.toString());
}

Result<std::optional<Error>> errorFrom(const QVariantList &row, qsizetype at)
{
    if (row.at(at).isNull())
        return std::optional<Error>();
    const auto kind = errorFromName(row.at(at).toString());
    if (!kind)
        return unreadable(row.at(at));
    return Error {.kind = *kind,
        .httpStatus = row.at(at + 1).toInt(),
        .code = textFrom(row.at(at + 2)),
        .message = textFrom(row.at(at + 3)),
        .requestId = textFrom(row.at(at + 4)),
        .clientRequestId = textFrom(row.at(at + 5)),
        .retryAfter = std::chrono::milliseconds(row.at(at + 6).toLongLong())};
}

QByteArray wide(qint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

void addBytes(QCryptographicHash &hash, char tag, const QByteArray &bytes)
{
    hash.addData(QByteArray(1, tag) + wide(bytes.size()));
    hash.addData(bytes);
}

void addValue(QCryptographicHash &hash, const QVariant &value)
{
    if (value.isNull())
        hash.addData(QByteArrayView("n", 1));
    else if (value.typeId() == QMetaType::QString)
        addBytes(hash, 't', value.toString().toUtf8());
    else if (value.typeId() == QMetaType::QByteArray)
        addBytes(hash, 'b', value.toByteArray());
    else
        hash.addData('i' + wide(value.toLongLong()));
}

} // namespace

QByteArray digestOf(const QVariantList &values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant &value : values)
        addValue(hash, value);
    return hash.result();
}

QVariant textValue(const QString &text)
{
    qsizetype plain = 0;
    while (plain < text.size() && !isAwkward(text, plain))
        ++plain;
    if (plain == text.size())
        return text.isNull() ? QStringLiteral("") : text; // a null text would be written as NULL
    QString stored = text.first(plain);
    for (qsizetype i = plain; i < text.size(); ++i) {
        if (isAwkward(text, i))
            stored.append(QStringLiteral("\\%1").arg(text.at(i).unicode(), 4, 16, QLatin1Char('0')));
        else
            stored.append(text.at(i));
    }
    return stored;
}

QString textFrom(const QVariant &value)
{
    const QString stored = value.toString();
    if (!stored.contains(u'\\'))
        return stored;
    QString text;
    for (qsizetype i = 0; i < stored.size(); ++i) {
        if (stored.at(i) != u'\\') {
            text.append(stored.at(i));
            continue;
        }
        text.append(QChar(stored.mid(i + 1, 4).toUShort(nullptr, 16)));
        i += 4;
    }
    return text;
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QVariant nameValue(QLatin1String name)
{
    return QString(name);
}

QLatin1String errorName(ErrorKind kind)
{
    return QLatin1String(errorNames[static_cast<size_t>(kind)]);
}

std::optional<ErrorKind> errorFromName(const QString &name)
{
    return fromName<ErrorKind>(name, static_cast<int>(errorNames.size()), errorName);
}

std::optional<Reason> reasonFromName(const QString &name)
{
    return fromName<Reason>(name, reasonCount, reasonName);
}

std::optional<ItemState> itemStateFromName(const QString &name)
{
    return fromName<ItemState>(name, itemStateCount, itemStateName);
}

QVariantList fixedValues(const Job &job)
{
    return {textValue(job.id.toString()), workflowName(job.workflow), textValue(job.title), textValue(job.startedBy),
        timeValue(job.created), job.keepUserData ? 1 : 0, job.pace.pilot, job.pace.wave,
        static_cast<qint64>(job.pace.gap.count()), timeValue(job.pace.startsAt), job.pace.stopAfter,
        job.pace.stopPercent, textValue(job.justification), static_cast<qint64>(job.items.size()),
        job.retirement.isEmpty() ? QVariant() : textValue(job.retirement.toString()), QByteArray("")};
}

QVariantList sealedJobValues(const QVariantList &values)
{
    QVariantList sealed = values;
    if (sealed.at(retirementColumn).isNull())
        sealed.removeAt(retirementColumn);
    return sealed;
}

QVariantList stateValues(const Job &job)
{
    return QVariantList {nameValue(phaseName(job.phase)), timeValue(job.countdownEnds), timeValue(job.resumesAt),
               job.released, timeValue(job.releasedAt), job.pilotWaived ? 1 : 0, timeValue(job.forgivenAt)}
    + errorValues(job.pausedBy);
}

QVariantList recordValues(const DeviceRef &device)
{
    return {textValue(device.id.toString()), textValue(device.entraDevice.toString()),
        textValue(device.autopilot.toString()), textValue(device.name), textValue(device.serialNumber)};
}

QVariantList stepValues(const Step &step)
{
    return QVariantList {nameValue(itemStateName(step.state)), timeValue(step.changed),
               nameValue(reasonName(step.blockedReason)), textValue(step.requestId), timeValue(step.baseline),
               timeValue(step.seenBefore), textValue(step.note), textValue(step.confirmedBy),
               textValue(step.enrolledAs.toString()), step.tries, textValue(step.approvalCode.toString())}
    + errorValues(step.error) + QVariantList {bearersValue(step.serialBearers)};
}

QVariantList sealedStepValues(const QVariantList &step, const QVariantList &place)
{
    return (step.at(bearersColumn).isNull() ? step.first(bearersColumn) : step) + place;
}

QVariantList protectionValues(const Protection &protection)
{
    return {nameValue(protectionKindName(protection.kind)), textValue(protection.key),
        textValue(protection.serialNumber), textValue(protection.name), textValue(protection.reason),
        textValue(protection.who), timeValue(protection.since)};
}

QVariantList hoursValues(const ClosedHours &hours)
{
    const bool isWeekly = hours.weekdays.any();
    return {textValue(hours.name), textValue(weekdayNames(hours.weekdays)),
        textValue(isWeekly ? hours.from.toString(timePattern) : hours.firstDay.toString(Qt::ISODate)),
        textValue(isWeekly ? hours.to.toString(timePattern) : hours.lastDay.toString(Qt::ISODate)),
        textValue(hours.reason), textValue(hours.who), timeValue(hours.since)};
}

PlanDigest::PlanDigest(const QVariantList &fixed)
{
    const QVariantList sealed = sealedJobValues(fixed);
    for (const QVariant &value : sealed.first(sealed.size() - 1))
        addValue(m_hash, value);
}

void PlanDigest::add(const QVariantList &record)
{
    for (const QVariant &value : record)
        addValue(m_hash, value);
}

QByteArray planDigest(const QVariantList &fixed, const QList<QVariantList> &records)
{
    PlanDigest digest(fixed);
    for (const QVariantList &record : records)
        digest.add(record);
    return digest.result();
}

Result<Job> jobFromValues(const QVariantList &fixed, const QVariantList &state)
{
    const std::optional<Workflow> workflow = workflowFromName(fixed.at(1).toString());
    if (!workflow)
        return unreadable(fixed.at(1));
    const auto phase = fromName<JobPhase>(state.at(0).toString(), phaseCount, phaseName);
    if (!phase)
        return unreadable(state.at(0));
    const Result<std::optional<Error>> pausedBy = errorFrom(state, 7);
    if (!pausedBy)
        return tl::make_unexpected(pausedBy.error());
    return Job {.id = JobId(textFrom(fixed.at(0))),
        .workflow = *workflow,
        .title = textFrom(fixed.at(2)),
        .startedBy = textFrom(fixed.at(3)),
        .created = timeFrom(fixed.at(4)),
        .keepUserData = fixed.at(5).toBool(),
        .pace = {.pilot = fixed.at(6).toInt(),
            .wave = fixed.at(7).toInt(),
            .gap = std::chrono::seconds(fixed.at(8).toLongLong()),
            .startsAt = timeFrom(fixed.at(9)),
            .stopAfter = fixed.at(10).toInt(),
            .stopPercent = fixed.at(11).toInt()},
        .justification = textFrom(fixed.at(12)),
        .retirement = RetirementId(textFrom(fixed.at(retirementColumn))),
        .phase = *phase,
        .countdownEnds = timeFrom(state.at(1)),
        .pausedBy = *pausedBy,
        .resumesAt = timeFrom(state.at(2)),
        .released = state.at(3).toInt(),
        .releasedAt = timeFrom(state.at(4)),
        .pilotWaived = state.at(5).toBool(),
        .forgivenAt = timeFrom(state.at(6))};
}

QString detailOf(const HistoryEntry &step)
{
    if (step.blockedReason != Reason::None)
        return reasonName(step.blockedReason);
    const QString kind = step.error == ErrorKind::None ? QString() : QString(errorName(step.error));
    return step.code.isEmpty() ? kind : kind + QLatin1Char(' ') + step.code;
}

Result<HistoryEntry> historyEntryFromValues(const QVariantList &values)
{
    const bool approved = values.at(0).toString() == Jobs::orderApproved;
    const bool isPlanned = approved || values.at(0).toString() == Jobs::stepPlanned;
    const std::optional<ItemState> state = isPlanned ? ItemState::Planned : itemStateFromName(values.at(0).toString());
    if (!state)
        return unreadable(values.at(0));
    HistoryEntry step {.state = *state,
        .at = timeFrom(values.at(1)),
        .who = textFrom(values.at(2)),
        .requestId = textFrom(values.at(4)),
        .approved = approved};
    const QString detail = textFrom(values.at(3));
    const QString first = detail.section(QLatin1Char(' '), 0, 0);
    if (const auto kind = errorFromName(first)) {
        step.error = *kind;
        step.code = detail.section(QLatin1Char(' '), 1);
    } else if (const auto reason = reasonFromName(detail)) {
        step.blockedReason = *reason;
    }
    return step;
}

DeviceRef deviceRefFromValues(const QVariantList &record)
{
    return {.id = DeviceId(textFrom(record.at(0))),
        .entraDevice = EntraDeviceId(textFrom(record.at(1))),
        .autopilot = AutopilotId(textFrom(record.at(2))),
        .name = textFrom(record.at(3)),
        .serialNumber = textFrom(record.at(4))};
}

Result<Step> stepFromValues(const QVariantList &step, ResetMode kind)
{
    const std::optional<ItemState> state = itemStateFromName(step.at(0).toString());
    if (!state)
        return unreadable(step.at(0));
    const auto reason = reasonFromName(step.at(2).toString());
    if (!reason)
        return unreadable(step.at(2));
    const Result<std::optional<Error>> error = errorFrom(step, 11);
    if (!error)
        return tl::make_unexpected(error.error());
    const QVariant &noted = step.at(bearersColumn);
    const auto bearers = noted.isNull()
        ? SerialBearers::NotKnown
        : fromName<SerialBearers>(noted.toString(), serialBearersCount, serialBearersName);
    if (!bearers)
        return unreadable(noted);
    return Step {.kind = kind,
        .state = *state,
        .changed = timeFrom(step.at(1)),
        .blockedReason = *reason,
        .error = *error,
        .requestId = textFrom(step.at(3)),
        .baseline = timeFrom(step.at(4)),
        .seenBefore = timeFrom(step.at(5)),
        .note = textFrom(step.at(6)),
        .confirmedBy = textFrom(step.at(7)),
        .enrolledAs = DeviceId(textFrom(step.at(8))),
        .tries = step.at(9).toInt(),
        .approvalCode = ApprovalCode(textFrom(step.at(10))),
        .serialBearers = *bearers};
}

Result<Protection> protectionFromValues(const QVariantList &values)
{
    const auto kind = fromName<ProtectionKind>(values.at(0).toString(), protectionKindCount, protectionKindName);
    if (!kind)
        return unreadable(values.at(0));
    return Protection {.kind = *kind,
        .key = textFrom(values.at(1)),
        .serialNumber = textFrom(values.at(2)),
        .name = textFrom(values.at(3)),
        .reason = textFrom(values.at(4)),
        .who = textFrom(values.at(5)),
        .since = timeFrom(values.at(6))};
}

Result<ClosedHours> hoursFromValues(const QVariantList &values)
{
    ClosedHours hours {.name = textFrom(values.at(0)),
        .reason = textFrom(values.at(4)),
        .who = textFrom(values.at(5)),
        .since = timeFrom(values.at(6))};
    const QString weekdays = textFrom(values.at(1));
    const QString begin = textFrom(values.at(2));
    const QString end = textFrom(values.at(3));
    if (weekdays.isEmpty()) {
        hours.firstDay = QDate::fromString(begin, Qt::ISODate);
        hours.lastDay = QDate::fromString(end, Qt::ISODate);
    } else {
        hours.weekdays = weekdaysFromNames(weekdays).value_or(Weekdays());
        hours.from = QTime::fromString(begin, timePattern);
        hours.to = QTime::fromString(end, timePattern);
    }
    if (problemOf(hours, {}) != HoursProblem::None)
        return unreadable(values.at(0));
    return hours;
}

} // namespace Reslate
