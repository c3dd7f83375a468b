// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/scanfile.h"

#include "core/privatefile.h"
#include "models/paper/filesaving.h"
#include "models/retirement/scansession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace Reslate {
namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr int version = 1;
const QString versionKey = QStringLiteral("reslateScans");
const QString titleKey = QStringLiteral("title");
const QString expectedKey = QStringLiteral("expected");
const QString scansKey = QStringLiteral("scans");
const QString planKey = QStringLiteral("plan");
const QString idKey = QStringLiteral("id");
const QString entraKey = QStringLiteral("entra");
const QString autopilotKey = QStringLiteral("autopilot");
const QString nameKey = QStringLiteral("name");
const QString serialKey = QStringLiteral("serial");
const QString textKey = QStringLiteral("text");
const QString acceptedKey = QStringLiteral("accepted");
const QString timeKey = QStringLiteral("at");

QJsonObject deviceObject(const DeviceRef &device)
{
    return {{idKey, device.id.toString()}, {entraKey, device.entraDevice.toString()},
        {autopilotKey, device.autopilot.toString()}, {nameKey, device.name}, {serialKey, device.serialNumber}};
}

DeviceRef deviceOf(const QJsonObject &object)
{
    return {.id = DeviceId(object.value(idKey).toString()),
        .entraDevice = EntraDeviceId(object.value(entraKey).toString()),
        .autopilot = AutopilotId(object.value(autopilotKey).toString()),
        .name = object.value(nameKey).toString(),
        .serialNumber = object.value(serialKey).toString()};
}

QJsonObject scanObject(const KeptScan &scan)
{
    QJsonObject object {{textKey, scan.text}, {timeKey, scan.at.toUTC().toString(Qt::ISODateWithMs)}};
    if (!scan.accepted.isEmpty())
        object.insert(acceptedKey, scan.accepted);
    return object;
}

KeptScan scanOf(const QJsonObject &object)
{
    return {.text = tidyScan(object.value(textKey).toString()),
        .accepted = tidyScan(object.value(acceptedKey).toString()),
        .at = QDateTime::fromString(object.value(timeKey).toString(), Qt::ISODateWithMs)};
}

std::optional<KeptScans> keptIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    return readScans(file.readAll());
}

} // namespace

QByteArray scansDocument(const KeptScans &kept)
{
    QJsonArray expected;
    for (const DeviceRef &device : kept.target.expected)
        expected.append(deviceObject(device));
    QJsonArray scans;
    for (const KeptScan &scan : kept.scans)
        scans.append(scanObject(scan));
    QJsonObject document {
        {versionKey, version}, {titleKey, kept.target.title}, {expectedKey, expected}, {scansKey, scans}};
    if (!kept.plan.isEmpty())
        document.insert(planKey, kept.plan.toString());
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

std::optional<KeptScans> readScans(const QByteArray &json)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    if (document.value(versionKey).toInt() != version)
        return std::nullopt;
    KeptScans kept {
        .target = {.title = document.value(titleKey).toString()}, .plan = PlanId(document.value(planKey).toString())};
    const QJsonArray expected = document.value(expectedKey).toArray();
    for (const QJsonValue &value : expected) {
        const DeviceRef device = deviceOf(value.toObject());
        if (device.id.isEmpty() && device.autopilot.isEmpty())
            return std::nullopt;
        kept.target.expected.append(device);
    }
    const QJsonArray scans = document.value(scansKey).toArray();
    for (const QJsonValue &value : scans) {
        const KeptScan scan = scanOf(value.toObject());
        if (scan.text.isEmpty())
            return std::nullopt;
        kept.scans.append(scan);
    }
    return kept;
}

QString scanFileIn(const QString &folder, const QString &school)
{
    const QByteArray hash = QCryptographicHash::hash(school.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(folder).filePath(QStringLiteral("scans-%1.json").arg(QLatin1String(hash)));
}

void forgetScansOf(const PlanId &plan, const QString &file)
{
    const std::optional<KeptScans> kept = keptIn(file);
    if (kept && !plan.isEmpty() && kept->plan == plan)
        QFile::remove(file);
}

ScanKeeper::ScanKeeper(ScanSession &session, const QString &file, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_file(file)
{
    connect(&m_session, &ScanSession::scansChanged, this, &ScanKeeper::save);
}

std::optional<KeptScans> ScanKeeper::kept() const
{
    return keptIn(m_file);
}

void ScanKeeper::save()
{
    m_plan = {};
    write();
}

void ScanKeeper::setPlan(const PlanId &plan)
{
    if (std::exchange(m_plan, plan) != plan)
        write();
}

void ScanKeeper::write()
{
    if (m_session.scans() == 0) {
        forget();
        return;
    }
    makePrivateFolder(QFileInfo(m_file).path());
    KeptScans kept = m_session.kept();
    kept.plan = m_plan;
    const auto written = saveFile(m_file, scansDocument(kept));
    m_error = written ? QString() : written.error();
    Q_EMIT saved();
}

void ScanKeeper::forget()
{
    QFile file(m_file);
    m_error = !file.exists() || file.remove() ? QString() : file.errorString();
    Q_EMIT saved();
}

} // namespace Reslate
