// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scansession.h"

#include "domain/device/devicechoice.h"
#include "domain/device/serialcell.h"
#include "domain/plan/planbuilder.h"
#include "models/retirement/scanlabels.h"
#include "models/text/displaytext.h"
#include "models/text/modelroles.h"
#include "models/text/spokencell.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Reslate {

bool isPutAside(ScanResult result)
{
    return result != ScanResult::Taken && result != ScanResult::Again && result != ScanResult::Waiting;
}

void ScanSession::Computers::insert(const DeviceRef &device)
{
    if (!device.id.isEmpty())
        devices.insert(device.id);
    if (!device.autopilot.isEmpty())
        registrations.insert(device.autopilot);
}

/// The Intune record may be gone while the Autopilot record still stands.
bool ScanSession::Computers::contains(const DeviceRef &device) const
{
    return device.id.isEmpty() ? registrations.contains(device.autopilot) : devices.contains(device.id);
}

ScanSession::ScanSession(const DeviceCatalog &catalog, const Clock &clock, QObject *parent)
    : Models::ColumnModel(columns, parent)
    , m_catalog(catalog)
    , m_clock(clock)
{
    for (const auto signal : {&DeviceCatalog::appendEnds, &DeviceCatalog::removeEnds, &DeviceCatalog::resetEnds,
             &DeviceCatalog::groupsChanged})
        connect(&m_catalog, signal, this, &ScanSession::evaluateSoon);
    connect(&m_catalog, &DeviceCatalog::rowsChanged, this, &ScanSession::evaluateSoon);
    connect(&m_catalog, &DeviceCatalog::membersChanged, this, &ScanSession::evaluateSoon);
    connect(&m_catalog, &DeviceCatalog::loadChanged, this, &ScanSession::evaluateSoon);
}

void ScanSession::setTarget(const ScanTarget &target)
{
    if (m_target == target)
        return;
    m_target = target;
    m_expected = {};
    for (const DeviceRef &device : std::as_const(m_target.expected))
        m_expected.insert(device);
    evaluate();
    if (!m_lines.isEmpty()) // else there is nothing to keep, and what was kept before may still be asked for
        Q_EMIT scansChanged();
}

void ScanSession::setAssets(const AssetList &assets)
{
    m_assets = assets;
    evaluate();
}

bool ScanSession::isReady() const
{
    return m_catalog.load(DeviceCatalog::Part::Devices).state == DeviceCatalog::Load::State::Complete;
}

bool ScanSession::scan(const QString &text)
{
    if (tidyCell(tidyScan(text)).isEmpty())
        return false;
    append({.text = tidyScan(text), .at = m_clock.now()});
    return true;
}

void ScanSession::append(const KeptScan &scan)
{
    beginInsertRows({}, 0, 0);
    m_lines.append({.scan = scan, .label = {.text = scan.text}});
    endInsertRows();
    evaluate();
    Q_EMIT scansChanged();
}

bool ScanSession::acceptSuggestion()
{
    if (m_lines.isEmpty() || m_lines.last().label.suggestion.isEmpty())
        return false;
    ScanLine &line = m_lines.last();
    line.scan.accepted = line.label.suggestion;
    evaluate();
    Q_EMIT scansChanged();
    return true;
}

bool ScanSession::removeLast()
{
    if (m_lines.isEmpty())
        return false;
    beginRemoveRows({}, 0, 0);
    m_lines.removeLast();
    endRemoveRows();
    evaluate();
    Q_EMIT scansChanged();
    return true;
}

void ScanSession::clear()
{
    if (m_lines.isEmpty())
        return;
    beginResetModel();
    m_lines.clear();
    endResetModel();
    Q_EMIT changed();
    Q_EMIT scansChanged();
}

KeptScans ScanSession::kept() const
{
    KeptScans kept {.target = m_target};
    for (const ScanLine &line : m_lines)
        kept.scans.append(line.scan);
    return kept;
}

void ScanSession::restore(const KeptScans &kept)
{
    m_target = kept.target;
    m_expected = {};
    for (const DeviceRef &device : std::as_const(m_target.expected))
        m_expected.insert(device);
    beginResetModel();
    m_lines.clear();
    for (const KeptScan &scan : kept.scans)
        m_lines.append({.scan = scan, .label = {.text = scan.text}});
    endResetModel();
    evaluate();
}

int ScanSession::count(ScanResult result) const
{
    return static_cast<int>(std::count_if(
        m_lines.begin(), m_lines.end(), [result](const ScanLine &line) { return line.result == result; }));
}

int ScanSession::putAside() const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [](const ScanLine &line) { return isPutAside(line.result); }));
}

QList<DeviceRef> ScanSession::taken() const
{
    QList<DeviceRef> devices;
    for (const ScanLine &line : m_lines) {
        if (line.result == ScanResult::Taken)
            devices.append(line.device);
    }
    return devices;
}

QList<DeviceRef> ScanSession::missing() const
{
    Computers found;
    for (const ScanLine &line : m_lines) {
        if (line.result == ScanResult::Taken)
            found.insert(line.device);
    }
    QList<DeviceRef> missing = m_target.expected;
    missing.removeIf([&found](const DeviceRef &device) {
        return found.contains(device) || found.registrations.contains(device.autopilot);
    });
    return missing;
}

void ScanSession::evaluateSoon()
{
    if (std::exchange(m_isPending, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_isPending = false;
        evaluate();
    });
}

/// While the devices are read again, each result stays as it was before.
void ScanSession::evaluate()
{
    if (isReady() && !m_lines.isEmpty()) {
        QList<ScanLine> fresh = judged();
        if (fresh != m_lines) {
            m_lines = std::move(fresh);
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        }
    }
    Q_EMIT changed();
}

QList<ScanLine> ScanSession::judged() const
{
    QStringList texts;
    for (const ScanLine &line : m_lines)
        texts.append(line.scan.accepted.isEmpty() ? line.scan.text : line.scan.accepted);
    const LabelBearers among = bearers();
    const QList<LabelMeaning> labels = readLabels(texts, among);
    QList<ScanLine> lines;
    Computers seen;
    QSet<QString> seenTexts; // of what names no computer for certain
    for (qsizetype i = 0; i < labels.size(); ++i) {
        ScanLine line = lineOf(m_lines.at(i).scan, labels.at(i), among.registrations);
        const bool isCertain = !line.device.id.isEmpty() || !line.device.autopilot.isEmpty();
        const QString text = comparableSerial(line.label.text);
        if (isCertain ? seen.contains(line.device) : seenTexts.contains(text))
            line.result = ScanResult::Again;
        if (isCertain)
            seen.insert(line.device);
        else
            seenTexts.insert(text);
        lines.append(line);
    }
    return lines;
}

LabelBearers ScanSession::bearers() const
{
    LabelBearers among {.registrations = m_catalog.unclaimedRegistrations(), .serialsByTag = m_assets.serialsByTag};
    among.devices.reserve(m_catalog.count());
    for (int row = 0; row < m_catalog.count(); ++row)
        among.devices.append(&m_catalog.at(row));
    return among;
}

ScanLine ScanSession::lineOf(
    const KeptScan &scan, const LabelMeaning &label, const QList<const AutopilotRecord *> &registrations) const
{
    ScanLine line {.scan = scan, .label = label};
    switch (label.finding) {
    case LabelFinding::Device:
        nameDevice(line);
        break;
    case LabelFinding::Registered:
        nameRegistration(line, registrations);
        break;
    case LabelFinding::Several:
        line.result = ScanResult::Several;
        break;
    case LabelFinding::Unknown:
        line.result = ScanResult::Unknown;
        break;
    case LabelFinding::NoSerial:
        line.result = ScanResult::NoSerial;
        break;
    }
    line.assetTag = m_assets.tagOf(line.device.serialNumber);
    return line;
}

void ScanSession::nameDevice(ScanLine &line) const
{
    const Device &device = m_catalog.at(m_catalog.rowOf(line.label.device));
    line.device = plannedItem(device).device;
    line.model = device.model;
    line.guard = device.guard;
    line.result = !expectsSome() || m_expected.contains(line.device) ? ScanResult::Taken : ScanResult::NotExpected;
    if (line.result == ScanResult::NotExpected)
        line.groups = groupsOf(device);
}

void ScanSession::nameRegistration(ScanLine &line, const QList<const AutopilotRecord *> &registrations) const
{
    const auto found = std::find_if(registrations.begin(), registrations.end(),
        [&line](const AutopilotRecord *record) { return record->id == line.label.registration; });
    const AutopilotRecord &record = **found;
    line.device = {.entraDevice = record.entraDeviceId, .autopilot = record.id, .serialNumber = record.serialNumber};
    line.namesUnlisted = !record.managedDeviceId.isEmpty();
    const bool isMeant = !expectsSome() || m_expected.contains(line.device);
    line.result = isMeant && !line.namesUnlisted ? ScanResult::Taken : ScanResult::AutopilotOnly;
}

QStringList ScanSession::groupsOf(const Device &device) const
{
    QStringList names;
    for (const Group &group : m_catalog.groups()) {
        const DeviceCatalog::Members *members = m_catalog.members(group.id);
        if (members && isMember(device, members->devices))
            names.append(group.name);
    }
    names.sort();
    return names;
}

int ScanSession::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : scans();
}

QString ScanSession::titleOf(int column) const
{
    switch (Column(column)) {
    case Column::Shape:
        return {};
    case Column::Device:
        return tr("Device");
    case Column::Serial:
        return tr("Serial number");
    case Column::Result:
        return tr("Result");
    }
    return {};
}

QVariant ScanSession::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScanLine &line = at(index.row());
    const auto column = Column(index.column());
    const auto textOf = [&] {
        switch (column) {
        case Column::Shape:
            return scanShape(line);
        case Column::Device:
            return scanDeviceText(line);
        case Column::Serial:
            return scanSerialText(line);
        case Column::Result:
            return scanResultText(line, m_target);
        }
        return QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return textOf();
    case Qt::ToolTipRole:
        return column == Column::Shape ? QVariant() : QVariant(toolTipText(textOf()));
    case Qt::AccessibleTextRole: // a shape is for the eye
        return column == Column::Shape ? scanResultTitle(line.result)
                                       : Models::spokenCell(Models::ownText(index), scanSentence(line, m_target));
    case ToneRole:
        return column == Column::Shape ? QVariant(static_cast<int>(scanTone(line))) : QVariant();
    default:
        return {};
    }
}

} // namespace Reslate
