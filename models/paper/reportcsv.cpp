// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/reportcsv.h"

#include "domain/device/serialcell.h"
#include "domain/device/serialnumber.h"
#include "domain/retirement/recordlink.h"
#include "models/paper/csvtext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"
#include "models/text/modelabels.h"
#include "models/text/retirementlabels.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

QString utc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString yesOrNo(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? QStringLiteral("yes") : QStringLiteral("no");
}

QString nistOfBatch(const RetirementReport &report, const ReportedDevice &)
{
    return nistWordName(report.retirement.disposal.nist);
}

/// One column: its name and what it holds of a device.
struct Column {
    const char *name;
    QString (*value)(const RetirementReport &report, const ReportedDevice &device);
    bool isOfRetirement = false; ///< said of the devices that left, and so of none that was left out
};

const Column reportColumns[] {
    {"Report", [](const RetirementReport &report, const ReportedDevice &) { return report.number; }},
    {"Voided", [](const RetirementReport &report, const ReportedDevice &) { return utc(report.voided); }},
    {"Practice", [](const RetirementReport &report, const ReportedDevice &) { return yesOrNo(report.isPractice); }},
    {"Reason",
        [](const RetirementReport &report, const ReportedDevice &) {
            return QString(retirementReasonName(report.retirement.reason));
        },
        true},
    {"Destination",
        [](const RetirementReport &report, const ReportedDevice &) { return report.retirement.destination; }, true},
    {"Data class",
        [](const RetirementReport &report, const ReportedDevice &) {
            return QString(dataClassName(report.retirement.dataClass));
        },
        true},
    {"Asked for",
        [](const RetirementReport &report, const ReportedDevice &) {
            return QString(gateName(report.retirement.gate));
        },
        true},
    {"Backed up",
        [](const RetirementReport &report, const ReportedDevice &) {
            return QString(backedUpName(report.retirement.disposal.backedUp));
        },
        true},
    {"Word of NIST",
        [](const RetirementReport &report, const ReportedDevice &device) {
            return isNistWordUncertain(report, device) ? QString() : nistOfBatch(report, device);
        },
        true},
    {"Labels removed",
        [](const RetirementReport &report, const ReportedDevice &) {
            return yesOrNo(report.retirement.disposal.labelsRemoved);
        },
        true},
    {"Check code",
        [](const RetirementReport &report, const ReportedDevice &) {
            return report.hash.isEmpty() ? QString() : checkCode(report.hash);
        }},
};

/// What people wrote in words, in the order of DisposalText.
constexpr std::array<const char *, disposalTextCount> disposalTitles {"Backup place", "Reason for the word of NIST",
    "Drive checked", "Disk tool report", "Recycler", "Recycler licence", "Transfer note", "Collected", "Pallet",
    "Weight", "Recycler certificate", "Proceeds"};

const Column deviceColumns[] {
    {"Name", [](const RetirementReport &, const ReportedDevice &device) { return device.retired.device.name; }},
    {"Serial number",
        [](const RetirementReport &, const ReportedDevice &device) { return device.retired.device.serialNumber; }},
    {"Asset tag", [](const RetirementReport &, const ReportedDevice &device) { return device.retired.assetTag; }},
    {"Manufacturer",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.photo.device.manufacturer;
        }},
    {"Model", [](const RetirementReport &, const ReportedDevice &device) { return device.retired.photo.device.model; }},
    {"Windows version",
        [](const RetirementReport &, const ReportedDevice &device) { return device.retired.photo.device.osVersion; }},
    {"Windows edition",
        [](const RetirementReport &, const ReportedDevice &device) { return device.retired.photo.device.editionName; }},
    {"Windows supported",
        [](const RetirementReport &, const ReportedDevice &device) {
            return yesOrNo(device.retired.photo.isWindowsSupported);
        }},
    {"Encrypted before", // the service can't tell "no" from "not known"
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.photo.device.encrypted.value_or(false) ? QStringLiteral("yes") : QString();
        }},
    {"Recovery key IDs",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.photo.recoveryKeyIds.join(QLatin1Char(' '));
        }},
    {"Local password held",
        [](const RetirementReport &, const ReportedDevice &device) {
            return yesOrNo(device.retired.photo.hasLocalPassword);
        }},
    {"Enrolled",
        [](const RetirementReport &, const ReportedDevice &device) {
            return utc(device.retired.photo.device.enrolled);
        }},
    {"Last contact before",
        [](const RetirementReport &, const ReportedDevice &device) {
            return utc(device.retired.photo.device.lastSeen);
        }},
    {"Category", [](const RetirementReport &, const ReportedDevice &device) { return device.retired.photo.category; }},
    {"Group tag",
        [](const RetirementReport &, const ReportedDevice &device) { return device.retired.photo.device.groupTag; }},
    {"Groups",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.photo.groups.join(QStringLiteral("; "));
        }},
    {"Intune ID",
        [](const RetirementReport &, const ReportedDevice &device) {
            return intuneRecord(device.retired.device.id).toString(); // empty: it stood only in Autopilot
        }},
    {"Entra device ID",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.device.entraDevice.toString();
        }},
    {"Autopilot ID",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.retired.device.autopilot.toString();
        }},
};

const Column wipeColumns[] {
    {"Mode",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.mode ? QString(modeName(*device.mode)) : QString();
        }},
    {"Wipe proof",
        [](const RetirementReport &, const ReportedDevice &device) { return QString(wipeProofName(device.proof)); }},
    {"Certain",
        [](const RetirementReport &report, const ReportedDevice &device) {
            return yesOrNo(isCertain(device, report.retirement.gate));
        }},
    {"Sent", [](const RetirementReport &, const ReportedDevice &device) { return utc(device.sent); }},
    {"Accepted", [](const RetirementReport &, const ReportedDevice &device) { return utc(device.accepted); }},
    {"Proven", [](const RetirementReport &, const ReportedDevice &device) { return utc(device.proven); }},
    {"Tries", [](const RetirementReport &, const ReportedDevice &device) { return QString::number(device.tries); }},
    {"Request ID", [](const RetirementReport &, const ReportedDevice &device) { return device.requestId; }},
    {"Approval", [](const RetirementReport &, const ReportedDevice &device) { return device.approvalCode.toString(); }},
    {"Let go without proof",
        [](const RetirementReport &, const ReportedDevice &device) { return yesOrNo(device.isWaived); }},
    {"Why without proof", [](const RetirementReport &, const ReportedDevice &device) { return waiverReason(device); }},
    {"Person", [](const RetirementReport &, const ReportedDevice &device) { return device.confirmedBy; }},
    {"Note",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.isWaived ? QString() : device.note; // a waiver's stands above
        }},
    {"Not sent because",
        [](const RetirementReport &, const ReportedDevice &device) { return reasonShort(device.blockedReason); }},
    {"Error",
        [](const RetirementReport &, const ReportedDevice &device) {
            return device.error ? errorShort(*device.error) : QString();
        }},
    {"Failed tries",
        [](const RetirementReport &, const ReportedDevice &device) {
            QStringList tries;
            for (const FailedTry &failed : device.failedTries)
                tries.append(utc(failed.at) + QLatin1Char(' ') + errorShort(failed.error));
            return tries.join(QStringLiteral("; "));
        }},
};

/// before: how many records of that kind come before the one that is meant.
QStringList recordCells(const ReportedDevice &device, RecordKind kind, int before = 0)
{
    for (const ReportedRecord &record : device.records) {
        if (record.kind == kind && before-- == 0)
            return {QString(recordEndName(record.end)), utc(record.at), utc(record.lookedAgain),
                record.end == RecordEnd::CameBack ? record.foundAs
                    : record.error                ? errorShort(*record.error)
                                                  : reasonShort(record.reason)};
    }
    return {{}, {}, {}, {}};
}

/// The Intune record that the order went to, where it isn't the planned one.
QString orderedAs(const ReportedDevice &device)
{
    for (const ReportedRecord &record : device.records) {
        if (!record.orderedAs.isEmpty())
            return record.orderedAs.toString();
    }
    return {};
}

QStringList recordTitles(const char *kind)
{
    const QString record = QLatin1String(kind);
    return {record, record + QStringLiteral(" at"), record + QStringLiteral(" looked at again"),
        record + QStringLiteral(" why")};
}

QStringList titles(const ReportOptions &options)
{
    QStringList names;
    for (const Column &column : reportColumns)
        names.append(QLatin1String(column.name));
    for (const char *name : disposalTitles)
        names.append(QLatin1String(name));
    for (const Column &column : deviceColumns)
        names.append(QLatin1String(column.name));
    if (!options.withoutPersonalData)
        names.append(QStringLiteral("User"));
    for (const Column &column : wipeColumns)
        names.append(QLatin1String(column.name));
    // At the end, where it moves no other column.
    return names + recordTitles("Intune") + recordTitles("Autopilot") + recordTitles("Entra")
        + QStringList(QStringLiteral("Registered Entra device ID")) + recordTitles("Registered Entra")
        + QStringList {QStringLiteral("Personal data"), QStringLiteral("Intune ordered as"), QStringLiteral("Left out"),
            QStringLiteral("Word of NIST for the batch")};
}

enum class Fate { Retired, LeftOut };

QStringList cells(const RetirementReport &report, const ReportedDevice &device, const ReportOptions &options, Fate fate)
{
    const bool isLeftOut = fate == Fate::LeftOut;
    QStringList row;
    for (const Column &column : reportColumns)
        row.append(isLeftOut && column.isOfRetirement ? QString() : column.value(report, device));
    for (const QString &text : report.retirement.disposal.texts)
        row.append(isLeftOut ? QString() : text);
    for (const Column &column : deviceColumns)
        row.append(column.value(report, device));
    if (!options.withoutPersonalData)
        row.append(device.retired.photo.device.userPrincipalName);
    for (const Column &column : wipeColumns)
        row.append(column.value(report, device));
    return row + recordCells(device, RecordKind::Intune) + recordCells(device, RecordKind::Autopilot)
        + recordCells(device, RecordKind::Entra) + QStringList(registeredEntraOf(device.retired).toString())
        + recordCells(device, RecordKind::Entra, 1)
        + QStringList {report.isWithoutPersonalData ? QStringLiteral("left out") : QStringLiteral("included"),
            orderedAs(device), yesOrNo(isLeftOut), isLeftOut ? QString() : nistOfBatch(report, device)};
}

/// What stands beside a device in an asset system: which report says what.
QString assetNote(const RetirementReport &report, const ReportedDevice &device)
{
    const QString proof = wipeProofText(device.proof);
    const QString note = Labels::tr("Report %1: %2. %3", "number, reason, proof of a wipe")
                             .arg(report.number, retirementReasonText(report.retirement.reason), proof);
    return report.retirement.destination.isEmpty()
        ? note
        : Labels::tr("%1. To: %2", "sentences, who gets the device").arg(note, report.retirement.destination);
}

/// Names of states that both systems have, or make. Snipe-IT makes an unknown one deployable, so these are its own.
QString assetState(const RetirementReport &report, const ReportedDevice &device)
{
    if (comesBack(report.retirement.reason) || !isCertain(device, report.retirement.gate))
        return QStringLiteral("Pending");
    return QStringLiteral("Archived");
}

QStringList assetRow(const RetirementReport &report, const ReportedDevice &device, AssetSystem system)
{
    const DeviceRef &ref = device.retired.device;
    const QString state = assetState(report, device);
    const QString note = assetNote(report, device);
    if (system == AssetSystem::SnipeIt)
        return {device.retired.assetTag, ref.serialNumber, state, note};
    return {ref.name, ref.serialNumber, device.retired.assetTag, state, note};
}

/// By which the system finds the device; empty: it can't.
QString assetKey(const ReportedDevice &device, AssetSystem system)
{
    if (system == AssetSystem::SnipeIt)
        return device.retired.assetTag.trimmed();
    const QString &serial = device.retired.device.serialNumber;
    return isRealSerial(serial) ? serial : QString();
}

QByteArray assetText(const QList<QStringList> &rows, AssetSystem system)
{
    if (system == AssetSystem::SnipeIt) // a column "Notes" would replace what somebody wrote
        return Models::importText({QStringLiteral("Asset Tag"), QStringLiteral("Serial Number"),
                                      QStringLiteral("Status"), QStringLiteral("Retirement")},
            rows, QLatin1Char(','));
    return Models::importText(
        {QStringLiteral("Name"), QStringLiteral("Serial number"), QStringLiteral("Inventory number"),
            QStringLiteral("Status"), QStringLiteral("Comments")},
        rows, QLatin1Char(';'));
}

/// The lines for an asset system, and the devices that get none.
class AssetRows {
public:
    explicit AssetRows(AssetSystem system)
        : m_system(system)
    {
    }

    void add(const RetirementReport &report)
    {
        for (const ReportedDevice &device : report.lines)
            add(report, device);
    }

    void putInto(AssetExport &exported) const
    {
        QSet<QString> named; // in the file, or among those that are left out
        QList<QStringList> rows;
        for (const Row &row : m_rows) {
            rows.append(row.cells);
            for (const QString &name : namesOf(row.device))
                named.insert(name);
        }
        exported.csv = assetText(rows, m_system);
        exported.devices = static_cast<int>(rows.size());
        const auto leaveOut = [&named](QList<DeviceRef> &to, const QList<DeviceRef> &from) {
            for (const DeviceRef &device : from) {
                const QStringList names = namesOf(device);
                if (std::any_of(names.begin(), names.end(), [&](const QString &name) { return named.contains(name); }))
                    continue;
                for (const QString &name : names)
                    named.insert(name);
                to.append(device);
            }
        };
        leaveOut(exported.keyless, m_keyless);
        leaveOut(exported.doubled, m_doubled);
    }

private:
    struct Row {
        QStringList cells;
        QDateTime made; ///< its report
        DeviceRef device;
    };

    /// What tells that it is the same computer.
    static QStringList namesOf(const DeviceRef &device)
    {
        QStringList names;
        if (!device.id.isEmpty())
            names.append(QStringLiteral("id ") + device.id.toString());
        if (isRealSerial(device.serialNumber))
            names.append(QStringLiteral("serial ") + comparableSerial(device.serialNumber));
        return names;
    }

    static bool isSameDevice(const DeviceRef &a, const DeviceRef &b)
    {
        return isSameSerial(a.serialNumber, b.serialNumber).value_or(a.id == b.id);
    }

    void add(const RetirementReport &report, const ReportedDevice &device)
    {
        const DeviceRef &ref = device.retired.device;
        const QString key = assetKey(device, m_system);
        if (key.isEmpty()) {
            m_keyless.append(ref);
            return;
        }
        const Row row {assetRow(report, device, m_system), report.made, ref};
        const auto known = m_rowOf.constFind(key);
        if (known == m_rowOf.cend()) {
            m_rowOf.insert(key, m_rows.size());
            m_rows.append(row);
            return;
        }
        Row &before = m_rows[*known];
        const bool isNewer = row.made >= before.made;
        if (!isSameDevice(before.device, ref))
            m_doubled.append(isNewer ? before.device : ref);
        if (isNewer)
            before = row;
    }

    AssetSystem m_system;
    QList<Row> m_rows;
    QHash<QString, qsizetype> m_rowOf; ///< by that by which the system finds a device
    QList<DeviceRef> m_keyless;
    QList<DeviceRef> m_doubled;
};

} // namespace

QByteArray reportCsv(const RetirementReport &report, const ReportOptions &options)
{
    QList<QStringList> rows;
    rows.reserve(report.lines.size());
    const RetirementReport said = options.withoutPersonalData ? withoutPersonalData(report) : report;
    for (const ReportedDevice &device : said.lines)
        rows.append(cells(said, device, options, Fate::Retired));
    for (const LeftOutDevice &left : report.retirement.leftOut) {
        ReportedDevice device {.blockedReason = left.reason};
        device.retired.device = left.device;
        device.retired.assetTag = left.assetTag;
        rows.append(cells(said, device, options, Fate::LeftOut));
    }
    return Models::csvText(titles(options), rows);
}

AssetExport assetExport(const QList<RetirementReport> &reports, AssetSystem system)
{
    AssetRows rows(system);
    AssetExport exported;
    for (const RetirementReport &report : reports) {
        if (report.isPractice && !report.voided.isValid())
            ++exported.practiceReports;
        else if (!report.voided.isValid())
            rows.add(report);
    }
    rows.putInto(exported);
    return exported;
}

} // namespace Reslate
