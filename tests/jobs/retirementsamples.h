// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retirement/report.h"
#include "journalsamples.h"

namespace Reslate::Test {

/// What no file, window or paper may fall over.
inline QStringList hostileTexts()
{
    QString half(QChar(0xD800));
    half.append(u'x');
    return {QStringLiteral("<b>&amp;</b>"), QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("a\\0041\\b"),
        QStringLiteral("two\nlines\r\n\tand a tab"), QStringLiteral("\u202Eright to left\u2066"),
        QStringLiteral("\u05E9\u05DC\u05D5\u05DD \u4F60\u597D \U0001F600"), QString(300, u'W'), half,
        QStringLiteral("nul\0in it").append(QChar(0)).append(u'x'), QStringLiteral("\uFEFFmark"), QStringLiteral(" ")};
}

/// Every field is set, with another value for each n; hostile gives the texts.
inline Device sampleDevice(int n, const QString &text)
{
    const auto each = [n](const char *letter) {
        return QString::fromLatin1(letter) + QStringLiteral("0000000-0000-0000-0000-")
            + QString::number(n).rightJustified(12, u'0');
    };
    return {.id = DeviceId(each("d")),
        .entraDeviceId = EntraDeviceId(each("e")),
        .name = text,
        .serialNumber = QStringLiteral("SN%1").arg(n),
        .manufacturer = text,
        .model = text,
        .operatingSystem = QStringLiteral("Windows"),
        .osVersion = QStringLiteral("10.0.%1").arg(n),
        .userPrincipalName = text,
        .enrollmentProfile = text,
        .editionName = text,
        .lastSeen = momentAt(n),
        .enrolled = momentAt(-n),
        .certificateExpires = momentAt(9 * n),
        .storageTotal = 256LL << 30U,
        .storageFree = n,
        .actions = {{.action = RemoteAction::FactoryReset,
                        .state = ActionState::Done,
                        .started = momentAt(1),
                        .updated = momentAt(2)},
            {}},
        .platform = Platform::Windows,
        .ownership = Ownership::Company,
        .management = Management::Mdm,
        .leaving = Leaving::WipePending,
        .compliance = Compliance::InGracePeriod,
        .edition = Edition::WindowsSE,
        .chassis = Chassis::Other,
        .intuneJoin = JoinState::EntraJoined,
        .guard = Guard::Unreadable,
        .pendingLifted = n % 2 == 0,
        .recordGone = n % 2 == 1,
        .encrypted = n % 3 == 0 ? std::nullopt : std::optional(n % 3 == 1),
        .entraState = RecordState::Present,
        .entraJoin = JoinState::HybridJoined,
        .entraObjectId = EntraObjectId(each("b")),
        .autopilotState = RecordState::Doubtful,
        .autopilotId = AutopilotId(each("a")),
        .autopilotSerial = text,
        .isRegistrationUnnumbered = n % 2 == 0,
        .groupTag = text,
        .registeredEntraId = EntraDeviceId(each("c")),
        .isRegistrationCertain = true};
}

/// All of it said.
inline DisposalFacts sampleDisposal()
{
    DisposalFacts facts {.backedUp = BackedUp::Yes, .nist = NistWord::Clear, .labelsRemoved = true, .texts = {}};
    const QStringList texts = hostileTexts();
    for (int i = 0; i < disposalTextCount; ++i)
        facts.texts[static_cast<size_t>(i)] = texts.at(i % texts.size());
    return facts;
}

/// Of n devices, each with a hostile text in all that comes from outside.
inline Retirement sampleRetirement(const QString &id, int n)
{
    const QStringList texts = hostileTexts();
    Retirement retirement {.id = RetirementId(id),
        .reason = RetirementReason::Donated,
        .title = QStringLiteral("Room 12"),
        .destination = QStringLiteral("Hillside"),
        .dataClass = DataClass::Pupils,
        .gate = Gate::SeenFresh,
        .keepsEntra = true,
        .disposal = sampleDisposal(),
        .startedBy = QStringLiteral("anna@school.example"),
        .created = momentAt(0)};
    for (int i = 0; i < n; ++i) {
        const QString text = texts.at(i % texts.size());
        const Device device = sampleDevice(i, text);
        retirement.devices.append({.device = {.id = device.id,
                                       .entraDevice = device.entraDeviceId,
                                       .autopilot = device.autopilotId,
                                       .name = text,
                                       .serialNumber = device.serialNumber},
            .assetTag = text,
            .photo = {.taken = momentAt(i),
                .device = device,
                .groups = {text, QStringLiteral("other")},
                .category = text,
                .recoveryKeyIds = {QStringLiteral("key-1"), text},
                .areKeysRead = i % 2 == 0,
                .hasLocalPassword = i % 3 == 0 ? std::nullopt : std::optional(true),
                .isWindowsSupported = false},
            .exception = text});
        retirement.leftOut.append({.device = retirement.devices.last().device,
            .assetTag = text,
            .reason = i % 2 == 0 ? Reason::Protected : Reason::None});
    }
    return retirement;
}

/// A report with a line for each device, every field set.
inline RetirementReport sampleReport(const Retirement &retirement)
{
    RetirementReport report {.madeBy = QStringLiteral("ben@school.example"),
        .program = QStringLiteral("Reslate 0.1.0"),
        .school = {.name = QStringLiteral("Hillside High"),
            .address = QStringLiteral("1 Hill\n12345 Side"),
            .office = QStringLiteral("IT office"),
            .telephone = QStringLiteral("+1 23"),
            .dataController = QStringLiteral("The head"),
            .standard = QStringLiteral("NIST SP 800-88 r2"),
            .retention = QStringLiteral("10 years"),
            .logo = QByteArray("\x89PNG")},
        .tenantName = QStringLiteral("Hillside"),
        .tenantId = QStringLiteral("t-1"),
        .isPractice = true,
        .retirement = retirement,
        .jobs = {JobId(QStringLiteral("job-1")), JobId(QStringLiteral("job-2"))},
        .began = momentAt(1),
        .ended = momentAt(9),
        .corrects = {.reason = RetirementReason::Sold,
            .destination = QStringLiteral("Sale"),
            .dataClass = DataClass::None,
            .gate = Gate::Reported},
        .correctsDisposal = newWords(sampleDisposal(), DisposalFacts())};
    report.retirement.devices.clear();
    for (const RetiredDevice &retired : retirement.devices) {
        const QString &text = retired.exception;
        const Error error {.kind = ErrorKind::Rejected,
            .httpStatus = 400,
            .code = text,
            .message = text,
            .requestId = QStringLiteral("r"),
            .clientRequestId = QStringLiteral("c"),
            .retryAfter = std::chrono::milliseconds(5)};
        report.lines.append({.retired = retired,
            .mode = ResetMode::FactoryWipe,
            .proof = WipeProof::SeenFresh,
            .sent = momentAt(1),
            .accepted = momentAt(2),
            .proven = momentAt(3),
            .seenFresh = momentAt(2),
            .tries = 2,
            .failedTries = {{.at = momentAt(2), .error = error}},
            .requestId = text,
            .approvalCode = ApprovalCode(QStringLiteral("code")),
            .confirmedBy = text,
            .note = text,
            .isWaived = true,
            .blockedReason = Reason::Protected,
            .error = error,
            .records = {{.kind = RecordKind::Intune,
                            .end = RecordEnd::CameBack,
                            .at = momentAt(4),
                            .lookedAgain = momentAt(5),
                            .foundAs = text,
                            .enrolled = momentAt(3),
                            .orderedAs = DeviceId(text)},
                {.kind = RecordKind::Autopilot,
                    .end = RecordEnd::Refused,
                    .reason = Reason::AlreadyInJob,
                    .error = error},
                {.kind = RecordKind::Entra, .end = RecordEnd::InActiveDirectory}}});
    }
    return report;
}

} // namespace Reslate::Test
