// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace Reslate::Test {

/// Names that firmware, people and attackers have given.
inline QStringList hostileNames()
{
    return {QStringLiteral("HHS-0711"), QStringLiteral("<b>PC</b>"), QStringLiteral("=HYPERLINK(\"http://x\")"),
        QString(), QString(300, u'x'), QString(QStringLiteral("Office-ffl-fi")), QStringLiteral("PC-שלום-12"),
        QStringLiteral("مدرسة-7"), QStringLiteral("教育-12"), QStringLiteral("ห้อง-3"), QStringLiteral("कक्षा-4"),
        QStringLiteral("Lab \U0001F680"), QStringLiteral("a\u202Eb"), QStringLiteral("a\a\u0001b"),
        QString(QChar(0xd800)), QStringLiteral("\uE000\uFFFF"), QStringLiteral("a\nb\tc"), QString(QChar(u'\0')),
        QStringLiteral("\u200B\u2060\uFEFF"), QStringLiteral("Ñandú – Straße")};
}

inline QDateTime reportTime(int minutes)
{
    return QDateTime(QDate(2026, 11, 18), QTime(9, 2), QTimeZone::utc()).addSecs(60LL * minutes);
}

inline ReportedDevice madeLine(int i)
{
    ReportedDevice line;
    RetiredDevice &retired = line.retired;
    retired.device = {.id = DeviceId(QStringLiteral("00000000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'))),
        .name = QStringLiteral("LIB-%1").arg(i, 4, 10, QLatin1Char('0')),
        .serialNumber = QStringLiteral("5CG%1").arg(i, 7, 10, QLatin1Char('0'))};
    retired.assetTag = QStringLiteral("A-%1").arg(20400 + i);
    Device &device = retired.photo.device;
    device.manufacturer = QStringLiteral("Lenovo");
    device.model = QStringLiteral("300w Gen 4");
    device.osVersion = QStringLiteral("10.0.22631.4317");
    device.platform = Platform::Windows;
    device.editionName = QStringLiteral("Education");
    device.userPrincipalName = QStringLiteral("pupil%1@hillside.example").arg(i);
    device.encrypted = true;
    retired.photo.taken = reportTime(0);
    retired.photo.isWindowsSupported = false;
    line.mode = ResetMode::FactoryWipe;
    line.proof = WipeProof::Reported;
    line.sent = reportTime(i % 300);
    line.accepted = reportTime(i % 300 + 1);
    line.proven = reportTime(i % 300 + 42);
    line.tries = 1;
    line.requestId = QStringLiteral("7f3a20c1-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
    for (const RecordKind kind : {RecordKind::Intune, RecordKind::Autopilot, RecordKind::Entra})
        line.records.append({.kind = kind,
            .end = RecordEnd::Removed,
            .at = reportTime(i % 300 + 60 + 4 * static_cast<int>(kind)),
            .lookedAgain = reportTime(i % 300 + 1500)});
    return line;
}

/// A report of so many devices, everything of it done: nothing is open.
inline RetirementReport madeReport(int devices)
{
    RetirementReport report;
    report.number = QStringLiteral("R-2026-0042");
    report.made = reportTime(3000);
    report.madeBy = QStringLiteral("it-admin@hillside.example");
    report.program = QStringLiteral("Reslate 1.0");
    report.school = {.name = QStringLiteral("Hillside High School"),
        .address = QStringLiteral("1 Hill Road\nHillside"),
        .office = QStringLiteral("IT office"),
        .telephone = QStringLiteral("555 0100")};
    report.tenantName = QStringLiteral("Hillside");
    report.tenantId = QStringLiteral("3f0c1f5a-1111-4222-8333-444455556666");
    report.retirement = {.reason = RetirementReason::EndOfLife,
        .title = QStringLiteral("Library"),
        .destination = QStringLiteral("Lessor"),
        .dataClass = DataClass::Pupils,
        .startedBy = QStringLiteral("it-admin@hillside.example")};
    report.began = reportTime(0);
    report.ended = reportTime(2900);
    report.hash = QCryptographicHash::hash("one", QCryptographicHash::Sha256);
    report.previousHash = QCryptographicHash::hash("zero", QCryptographicHash::Sha256);
    report.lines.reserve(devices);
    for (int i = 0; i < devices; ++i)
        report.lines.append(madeLine(i));
    return report;
}

/// The same with names that nobody should have, and devices that went every way there is.
inline RetirementReport hostileReport(int devices)
{
    RetirementReport report = madeReport(devices);
    const QStringList names = hostileNames();
    for (int i = 0; i < devices; ++i) {
        ReportedDevice &line = report.lines[i];
        line.retired.device.name = names[i % names.size()];
        line.retired.photo.device.model = names[(i + 3) % names.size()];
        line.retired.photo.device.editionName = names[(i + 9) % names.size()].left(64);
        line.retired.assetTag = i % 3 == 0 ? QString() : line.retired.assetTag;
        line.proof = static_cast<WipeProof>(i % wipeProofCount);
        line.isWaived = i % 11 == 0;
        line.retired.exception = line.isWaived ? names[(i + 5) % names.size()] : QString();
        line.note = names[(i + 7) % names.size()];
        line.confirmedBy = line.isWaived ? QStringLiteral("anna@hillside.example") : QString();
        for (int kind = 0; kind < recordKindCount; ++kind)
            line.records[kind].end = static_cast<RecordEnd>((i + kind) % recordEndCount);
        if (line.proof == WipeProof::Failed)
            line.error = Error {.kind = ErrorKind::Forbidden};
    }
    report.school.name = QStringLiteral("Hillside <b>שלום</b> ffi");
    report.retirement.destination = names[2];
    return report;
}

} // namespace Reslate::Test
