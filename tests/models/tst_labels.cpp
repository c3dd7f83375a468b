// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storageerror.h"
#include "core/utc.h"
#include "models/jobs/jobnotice.h"
#include "models/text/assistantlabels.h"
#include "models/text/devicelabels.h"
#include "models/text/errorlabels.h"
#include "models/text/labels.h"
#include "models/text/modelabels.h"
#include "models/text/prooflabels.h"
#include "models/text/timelabels.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

using namespace Reslate;

namespace {

const QDateTime now(QDate(2026, 8, 20), QTime(8, 0), utcZone); // a Thursday, 10:00 in Berlin

/// Every value of an enum from 0 to last.
template <typename E> std::vector<E> upTo(E last)
{
    std::vector<E> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values.push_back(E(i));
    return values;
}

/// Why a text may not be shown to a person, or nothing.
QString faultOf(const QString &text)
{
    static const QRegularExpression guid(QStringLiteral("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-"));
    static const QRegularExpression graphWord(
        QStringLiteral("managedDevice|keepUserData|trustType|Graph|HTTP|deviceId|cancelled|enrolment|%\\d"));
    if (text.trimmed().isEmpty())
        return QStringLiteral("empty");
    if (guid.match(text).hasMatch())
        return QStringLiteral("holds a GUID: ") + text;
    if (graphWord.match(text).hasMatch())
        return QStringLiteral("holds a word of the interface: ") + text;
    return {};
}

#define VERIFY_TEXT(text) QCOMPARE(faultOf(text), QString())

JobItem itemWith(ItemState proof)
{
    return {.device = {.id = DeviceId(QStringLiteral("d")), .name = QStringLiteral("HHS-1")},
        .steps = {Step {.state = proof, .changed = now.addSecs(52 * 60), .blockedReason = Reason::HybridJoined}}};
}

} // namespace

class TestLabels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Not of one that was offered to the service.
    void nothingWasSentIsSaidOfWhatNeverLeft()
    {
        for (const ItemState proof : {ItemState::Planned, ItemState::Blocked, ItemState::Withdrawn}) {
            JobItem item = itemWith(proof);
            const QRegularExpression claim(QStringLiteral("anything was sent|[Nn]othing was sent"));
            QVERIFY(proofDetail(item, ResetMode::FactoryWipe, now).contains(claim));
            item.current().tries = 1;
            const QString detail = proofDetail(item, ResetMode::FactoryWipe, now);
            QVERIFY2(!detail.contains(claim), qPrintable(detail));
            QVERIFY2(detail.contains(QLatin1String("offered to the service")), qPrintable(detail));
        }
        JobItem lost = itemWith(ItemState::Unknown);
        lost.current().error = Error {.kind = ErrorKind::OutcomeUnknown, .httpStatus = 403};
        QVERIFY(proofDetail(lost, ResetMode::FactoryWipe, now).contains(QLatin1String("What came back (status 403)")));
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void modesAreComplete()
    {
        QSet<QString> titles;
        for (const ResetMode mode : upTo(ResetMode::RemovePrimaryUser)) {
            VERIFY_TEXT(modeTitle(mode));
            VERIFY_TEXT(modeBadge(mode));
            VERIFY_TEXT(modeSummary(mode));
            VERIFY_TEXT(modeAction(mode, 3));
            for (const QString &text : modeKeeps(mode) + modeRemoves(mode))
                VERIFY_TEXT(text);
            if (factsOf(mode).destructive) {
                VERIFY_TEXT(modeCaution(mode));
                QVERIFY2(!modeRemoves(mode).isEmpty(), qPrintable(modeTitle(mode)));
            }
            titles.insert(modeTitle(mode));
        }
        QCOMPARE(titles.size(), resetModeCount);
        QCOMPARE(modeAction(ResetMode::AutopilotReset, 3), QStringLiteral("Autopilot Reset 3 devices…"));
        QCOMPARE(modeAction(ResetMode::AutopilotReset, 0), QStringLiteral("Autopilot Reset…"));
        QCOMPARE(modeAction(ResetMode::Sync, 1), QStringLiteral("Sync 1 device"));
        QCOMPARE(modeAction(ResetMode::Restart, 30), QStringLiteral("Restart 30 devices…"));
        QCOMPARE(modeAction(ResetMode::WipeKeepAccount, 2), QStringLiteral("Wipe 2 devices, keep account…"));
        QCOMPARE(modeAction(ResetMode::DeleteIntune, 1), QStringLiteral("Delete 1 Intune record…"));
        QCOMPARE(modeAction(ResetMode::RemovePrimaryUser, 2), QStringLiteral("Remove primary user of 2 devices…"));
        QCOMPARE(modeAction(ResetMode::DeleteIntune, 1284), QStringLiteral("Delete 1,284 Intune records…"));
        for (const ResetMode mode : upTo(ResetMode::WipeAndRemove))
            QCOMPARE(modeAction(mode, 1).endsWith(QStringLiteral("…")), asksFirst(mode));
    }

    /// User data may outlive it, so nothing may call it gone, and everybody who chooses it reads for whom it is not.
    void keepingTheAccountIsNoErasure()
    {
        const auto mode = ResetMode::WipeKeepAccount;
        for (const QString &text : modeRemoves(mode) + QStringList {modeTitle(mode), modeBadge(mode)}) {
            QVERIFY2(!text.contains(QLatin1String("user")), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("file")), qPrintable(text));
        }
        const QString keeps = modeKeeps(mode).join(QLatin1Char('\n'));
        QVERIFY2(keeps.contains(QLatin1String("user data")), qPrintable(keeps));
        for (const QString &text : {modeSummary(mode), modeCaution(mode)}) {
            QVERIFY2(text.contains(QLatin1String("ser data may stay")), qPrintable(text));
            QVERIFY2(text.contains(QLatin1String("somebody else")), qPrintable(text));
        }
        QVERIFY(modeSummary(mode).startsWith(QLatin1String("For repair")));
        QVERIFY(modeTouch(mode).contains(QLatin1String("somebody else")));
    }

    void reasonsAreComplete()
    {
        QSet<QString> shorts;
        for (int i = 1; i <= static_cast<int>(Reason::NeverSeen); ++i) {
            VERIFY_TEXT(reasonShort(Reason(i)));
            shorts.insert(reasonShort(Reason(i)));
            for (const ResetMode mode : upTo(ResetMode::WipeAndRemove)) {
                VERIFY_TEXT(reasonSentence(Reason(i), mode));
                QVERIFY(
                    reasonSentence(Reason(i), mode, ResetMode::FactoryWipe).contains(QLatin1String("Factory wipe")));
            }
        }
        QCOMPARE(shorts.size(), static_cast<int>(Reason::NeverSeen));
        QCOMPARE(reasonSentence(Reason::HybridJoined, ResetMode::AutopilotReset, ResetMode::FactoryWipe),
            QStringLiteral("Hybrid joined devices can't use Autopilot Reset. Use Factory wipe instead; it can take up "
                           "to 24 hours until the device is ready."));
        const PlanFinding four {.reason = Reason::HybridJoined, .items = QList<JobItem>(4)};
        QCOMPARE(findingText(four), QStringLiteral("4 hybrid joined"));
    }

    void errorsAreComplete()
    {
        const Error details {.httpStatus = 403,
            .code = QStringLiteral("Forbidden"),
            .message = QStringLiteral("no\nscope"),
            .requestId = QStringLiteral("req-1"),
            .clientRequestId = QStringLiteral("client-1")};
        for (const ErrorKind kind : upTo(ErrorKind::Canceled)) {
            Error error = details;
            error.kind = kind;
            VERIFY_TEXT(errorShort(error));
            for (const ErrorContext context : {ErrorContext::Reading, ErrorContext::Sending}) {
                const ErrorText text = errorText(error, context);
                VERIFY_TEXT(text.whatHappened);
                VERIFY_TEXT(text.meaningForDevices);
                if (kind != ErrorKind::None && kind != ErrorKind::Canceled)
                    VERIFY_TEXT(text.whatToDo);
                QCOMPARE(text.supportDetails,
                    QStringLiteral("Status: 403\nCode: Forbidden\nMessage: no scope\nRequest ID: req-1\n"
                                   "Client request ID: client-1"));
            }
        }
        QCOMPARE(errorText(Error {}, ErrorContext::Reading).supportDetails, QString());
        // The service's words are read to their end, in one safe line.
        const QString words = QString(QLatin1String("why not, ")).repeated(40) + QLatin1String("end");
        const Error wordy {
            .kind = ErrorKind::Rejected, .httpStatus = 400, .message = words + QLatin1String("\x1b[31m\nand more")};
        QCOMPARE(errorText(wordy, ErrorContext::Reading).supportDetails,
            QStringLiteral("Status: 400\nMessage: %1[31m and more").arg(words));
    }

    void aLockedKeychainIsNoEndedSignIn()
    {
        const auto brief = [](const char *code) {
            return errorShort({.kind = ErrorKind::SignInRequired, .code = QLatin1String(code)});
        };
        QCOMPARE(brief("keychain_locked"), QStringLiteral("the keychain is locked"));
        QCOMPARE(brief("no_keychain"), QStringLiteral("the keychain can't be used"));
        QCOMPARE(brief("signed_out"), QStringLiteral("you aren't signed in"));
        QCOMPARE(brief("invalid_grant"), QStringLiteral("you have to sign in again"));
        QCOMPARE(brief(""), QStringLiteral("access token refused"));
    }

    /// Nothing in the texts may say "wiped" or "not sent" where that isn't known.
    void lostAnswersPromiseNothing()
    {
        const ErrorText page = errorText({.kind = ErrorKind::OutcomeUnknown, .httpStatus = 403}, ErrorContext::Sending);
        QVERIFY(page.whatHappened.contains(QLatin1String("not the service's own answer")));
        const ErrorText own = errorText(
            {.kind = ErrorKind::OutcomeUnknown, .httpStatus = 500, .code = QStringLiteral("x")}, ErrorContext::Sending);
        QVERIFY(own.whatHappened.startsWith(QLatin1String("The service answered with an error")));
        const ErrorText text = errorText({.kind = ErrorKind::OutcomeUnknown}, ErrorContext::Sending);
        QVERIFY(text.meaningForDevices.contains(QLatin1String("may or may not")));
        QVERIFY(!text.meaningForDevices.contains(QLatin1String("Nothing was sent")));
        const QString gone = proofDetail(itemWith(ItemState::RecordGone), ResetMode::FactoryWipe, now);
        QVERIFY(gone.contains(QLatin1String("doesn't prove")));
        QCOMPARE(
            proofText(itemWith(ItemState::RecordGone), ResetMode::FactoryWipe, now), QStringLiteral("Record gone"));
        QVERIFY(proofTone(ItemState::RecordGone, ResetMode::FactoryWipe) != Tone::Good);
        QCOMPARE(proofTone(ItemState::RecordGone, ResetMode::Retire), Tone::Good);
    }

    /// Why a wiped computer that comes back may not be taken for this one.
    void aSharedSerialNumberIsSaid()
    {
        JobItem item = itemWith(ItemState::RecordGone);
        item.device.serialNumber = QStringLiteral("SN1");
        const auto detail = [&item](SerialBearers bearers, ResetMode mode) {
            item.current().serialBearers = bearers;
            return proofDetail(item, mode, now);
        };
        const QLatin1String doubt("so a new enrollment with that number doesn't prove it either.");
        for (const SerialBearers bearers : {SerialBearers::Several, SerialBearers::NotKnown}) {
            QVERIFY(detail(bearers, ResetMode::FactoryWipe).contains(doubt));
            QVERIFY(!detail(bearers, ResetMode::Retire).contains(doubt));
        }
        QVERIFY(detail(SerialBearers::Several, ResetMode::ProtectedWipe).contains(QLatin1String("Another device had")));
        QVERIFY(!detail(SerialBearers::One, ResetMode::FactoryWipe).contains(doubt));
        item.device.serialNumber = QStringLiteral("N/A"); // it never was to prove anything
        QVERIFY(!detail(SerialBearers::NotKnown, ResetMode::FactoryWipe).contains(doubt));
    }

    void proofsAreComplete()
    {
        for (const ItemState proof : upTo(ItemState::Withdrawn)) {
            for (const ResetMode mode : upTo(ResetMode::WipeAndRemove)) {
                const JobItem item = itemWith(proof);
                VERIFY_TEXT(proofText(item, mode, now));
                VERIFY_TEXT(proofDetail(item, mode, now));
                QCOMPARE(statusCell(item, mode, now).badge.tone, proofTone(proof, mode));
            }
        }
        const QString time = timeText(QTime(10, 52));
        QCOMPARE(proofText(itemWith(ItemState::SeenFresh), ResetMode::AutopilotReset, now),
            QStringLiteral("Reset, back online ") + time);
        QCOMPARE(
            proofText(itemWith(ItemState::Waiting), ResetMode::FactoryWipe, now), QStringLiteral("Waiting: offline"));
        QCOMPARE(proofText(itemWith(ItemState::Blocked), ResetMode::AutopilotReset, now),
            QStringLiteral("Left out: hybrid joined"));
        for (const JobPhase phase : upTo(JobPhase::Finished)) {
            VERIFY_TEXT(phaseText(phase));
        }
    }

    /// Whoever waits reads who has to do what and where; whoever was refused, what to do.
    void approvalIsExplained()
    {
        JobItem item = itemWith(ItemState::AwaitingApproval);
        QCOMPARE(proofText(item, ResetMode::Retire, now), QStringLiteral("Waits for a second administrator"));
        const QString detail = proofDetail(item, ResetMode::Retire, now);
        for (const char *part : {"does nothing", "Intune admin center", "own account can't", "three days"})
            QVERIFY2(detail.contains(QLatin1String(part)), part);
        item.current().approvalCode = ApprovalCode(QStringLiteral("6f1b3c0a-1111-4222-8333-abcdefabcdef"));
        item.current().state = ItemState::Planned;
        QCOMPARE(proofText(item, ResetMode::Retire, now), QStringLiteral("Approved, to be sent"));
        item.current().state = ItemState::Withdrawn;
        QVERIFY(proofDetail(item, ResetMode::Retire, now).contains(QLatin1String("does nothing any more")));
        QVERIFY(!proofDetail(itemWith(ItemState::Withdrawn), ResetMode::Retire, now).contains(QLatin1String("approv")));
        for (const ErrorKind kind : {ErrorKind::JustificationMissing, ErrorKind::ApprovalPending,
                 ErrorKind::ApprovalRejected, ErrorKind::ApprovalCanceled, ErrorKind::ApprovalExpired}) {
            const ErrorText text = errorText({.kind = kind}, ErrorContext::Sending);
            QVERIFY(text.meaningForDevices.contains(QLatin1String("not changed")));
            QVERIFY(text.whatToDo.contains(QLatin1String("rder")));
        }
        Job job {.phase = JobPhase::Sending,
            .items = {itemWith(ItemState::AwaitingApproval), itemWith(ItemState::Accepted)}};
        QCOMPARE(stateText(job, now), QStringLiteral("waiting for a second administrator"));
        job.items.append(itemWith(ItemState::Planned));
        QCOMPARE(stateText(job, now), phaseText(JobPhase::Sending));
        job.phase = JobPhase::Finished;
        QCOMPARE(stateText(job, now), QStringLiteral("finished"));
        QVERIFY(jobNotice(job).title.isEmpty());
        job.stopped = true; // by a person; it stays so when nothing is waited for
        QCOMPARE(stateText(job, now), QStringLiteral("stopped after everything was sent"));
        QVERIFY(jobNotice(job).text.contains(QLatin1String("nothing could be taken back")));
        job.items.append(itemWith(ItemState::Withdrawn));
        QCOMPARE(stateText(job, now), QStringLiteral("stopped"));
        QVERIFY(jobNotice(job).text.contains(QLatin1String("nothing was sent to them: 1 device.")));
        job = {
            .phase = JobPhase::Countdown, .countdownEnds = now.addSecs(600), .items = {itemWith(ItemState::Planned)}};
        QCOMPARE(stateText(job, now), QStringLiteral("about to start"));
        job.pace.startsAt = job.countdownEnds = now.addSecs(61);
        QVERIFY2(stateText(job, now).startsWith(QLatin1String("waits until ")), qPrintable(stateText(job, now)));
        job.pace.startsAt = job.countdownEnds = now.addSecs(60);
        QCOMPARE(stateText(job, now), QStringLiteral("about to start"));
        job.pace.startsAt = job.countdownEnds = now.addDays(1);
        QVERIFY2(stateText(job, now).endsWith(QLatin1String("; nothing sent yet")), qPrintable(stateText(job, now)));
    }

    void aFolderOfLimitsIsNotTheJournal()
    {
        for (const ErrorKind kind : {ErrorKind::Storage, ErrorKind::StorageReadOnly, ErrorKind::StorageInUse}) {
            const Error error {.kind = kind, .code = dayCountCode, .message = QStringLiteral("/srv/limits/day.json")};
            const ErrorText text = errorText(error, ErrorContext::Sending);
            const QString all = text.whatHappened + text.meaningForDevices + text.whatToDo + errorShort(error);
            QVERIFY2(text.whatHappened.contains(QLatin1String("folder /srv/limits ")), qPrintable(all));
            QVERIFY2(!all.contains(QLatin1String("journal")), qPrintable(all));
        }
    }

    void failedAutopilotResetTellsAboutWindowsRe()
    {
        JobItem item = itemWith(ItemState::Failed);
        for (const bool named : {false, true}) {
            if (named)
                item.current().error = Error {.kind = ErrorKind::DeviceReportedFailure};
            const QString detail = proofDetail(item, ResetMode::AutopilotReset, now);
            QVERIFY(detail.contains(QLatin1String("reagentc /enable")));
            QVERIFY(detail.contains(QLatin1String("0x80070032")));
        }
        item.current().error = Error {.kind = ErrorKind::Forbidden};
        QCOMPARE(proofText(item, ResetMode::AutopilotReset, now), QStringLiteral("Failed: not permitted"));
        QVERIFY(!proofDetail(item, ResetMode::AutopilotReset, now).contains(QLatin1String("reagentc")));
    }

    void noTimeIsNoSince()
    {
        JobItem item = itemWith(ItemState::Active);
        item.current().changed = QDateTime();
        QCOMPARE(proofText(item, ResetMode::AutopilotReset, now), QStringLiteral("Resetting"));
    }

    void countsAndBar()
    {
        const JobCounts counts {
            .planned = 2, .awaitingApproval = 3, .accepted = 1, .active = 6, .done = 11, .failed = 1, .unknown = 1};
        QCOMPARE(countsText(counts, ResetMode::AutopilotReset),
            QStringLiteral("11 done · 6 resetting · 1 sent · 3 wait for a second administrator · 1 failed · 1 unknown "
                           "· 2 to be sent"));
        const QList<BarSegment> expected {{Tone::Good, 11}, {Tone::Busy, 6, BarFill::Striped},
            {Tone::Busy, 1, BarFill::Hollow}, {Tone::Caution, 3, BarFill::Hollow}, {Tone::Bad, 2}, {Tone::Neutral, 2}};
        QCOMPARE(barSegments(counts, ResetMode::AutopilotReset), expected);
        int total = 0;
        for (const BarSegment &segment : barSegments(counts, ResetMode::FactoryWipe))
            total += segment.count;
        QCOMPARE(total, counts.total());
    }

    void factsAreComplete()
    {
        for (const JoinState v : upTo(JoinState::Registered)) {
            VERIFY_TEXT(joinText(v));
            VERIFY_TEXT(joinBadge(v));
        }
        for (const Platform v : upTo(Platform::Other)) {
            VERIFY_TEXT(platformText(v));
        }
        for (const Ownership v : upTo(Ownership::Personal)) {
            VERIFY_TEXT(ownershipText(v));
        }
        for (const Edition v : upTo(Edition::Server)) {
            VERIFY_TEXT(editionText(v));
        }
        for (const Compliance v : upTo(Compliance::ConfigManager)) {
            VERIFY_TEXT(complianceText(v));
        }
        for (const Management v : upTo(Management::Other)) {
            VERIFY_TEXT(managementText(v));
        }
        for (const Leaving v : upTo(Leaving::RetireFailed)) {
            VERIFY_TEXT(leavingText(v));
        }
        for (const RemoteAction v : upTo(RemoteAction::Delete)) {
            VERIFY_TEXT(actionText(v));
        }
        for (const ActionState v : upTo(ActionState::NotSupported)) {
            VERIFY_TEXT(actionStateText(v));
        }
        for (const DeviceView v : upTo(DeviceView::Retired)) {
            VERIFY_TEXT(viewTitle(v));
            VERIFY_TEXT(viewExplanation(v));
        }
        for (const Verdict v : upTo(Verdict::Blocked)) {
            VERIFY_TEXT(verdictText(v));
        }
        for (const DeviceCatalog::Part v : upTo(DeviceCatalog::Part::Traits)) {
            VERIFY_TEXT(partTitle(v));
        }
        for (const RecordState v : upTo(RecordState::Present)) {
            VERIFY_TEXT(recordText(v));
            const Device device {.entraState = v};
            VERIFY_TEXT(joinBadgeOf(device).text);
            VERIFY_TEXT(joinBadgeOf(device).toolTip);
        }
        VERIFY_TEXT(encryptionText({}));
        QCOMPARE(devicesText(1), QStringLiteral("1 device"));
        QCOMPARE(devicesText(1284), QStringLiteral("1,284 devices"));
        QCOMPARE(bytesText(-1), QStringLiteral("unknown"));
        QCOMPARE(bytesText(qint64(128) << 30), QStringLiteral("128.0 GB"));
    }

    /// What blocks a device names a way out, also where nobody can lift the block.
    void whatIsPendingWithoutADateNamesAWayOut()
    {
        Device device;
        device.leaving = Leaving::WipePending;
        const QString advice = pendingAdvice(device, Reason::ActionPending, now);
        QVERIFY2(advice.contains(QLatin1String("doesn't say since when")), qPrintable(advice));
        QVERIFY2(advice.contains(QLatin1String("can't be lifted")), qPrintable(advice));
        QVERIFY2(advice.contains(QLatin1String("delete the device's Intune record")), qPrintable(advice));
    }

    void incompleteLists()
    {
        using Load = DeviceCatalog::Load;
        const Load stopped {
            .state = Load::State::Incomplete, .count = 1200, .error = Error {.kind = ErrorKind::Unreachable}};
        QCOMPARE(incompleteText(DeviceCatalog::Part::Devices, stopped),
            QStringLiteral("Devices: the list is incomplete. It stopped after 1,200: service not reachable."));
        QCOMPARE(incompleteText(DeviceCatalog::Part::Devices, {.state = Load::State::Complete}), QString());
        const Load revoked {.state = Load::State::Incomplete,
            .error = Error {.kind = ErrorKind::SignInRequired, .code = QStringLiteral("invalid_grant")}};
        QVERIFY(incompleteText(DeviceCatalog::Part::Groups, revoked).endsWith(QLatin1String("sign in again.")));
        const Load behind {.state = Load::State::Complete,
            .without = {QStringLiteral("skuFamily"), QStringLiteral("managementState"), QStringLiteral("skuNumber")}};
        QCOMPARE(withoutText(DeviceCatalog::Part::Devices, behind),
            QStringLiteral("Devices: your school's cloud doesn't say of any device its edition of Windows; whether a "
                           "wipe or a retirement is pending. It counts as not known. A server or a meeting room's "
                           "computer may not be noticed. Something may be pending for any device, and every device is "
                           "warned of."));
        QCOMPARE(withoutText(DeviceCatalog::Part::Devices, stopped), QString());
    }

    void times_data()
    {
        QTest::addColumn<qint64>("secondsAgo");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << qint64(59) << QStringLiteral("just now");
        QTest::newRow("clock a little ahead") << qint64(-60) << QStringLiteral("just now");
        QTest::newRow("minutes") << qint64(3599) << QStringLiteral("59 min ago");
        QTest::newRow("hours") << qint64(7200) << QStringLiteral("2 h ago");
        QTest::newRow("day") << qint64(86'400) << QStringLiteral("1 day ago");
        QTest::newRow("days") << qint64(41 * 86'400) << QStringLiteral("41 days ago");
        QTest::newRow("years") << qint64(800 * 86'400) << QStringLiteral("2 years ago");
    }
    void times()
    {
        QFETCH(qint64, secondsAgo);
        QTEST(relativeTime(now.addSecs(-secondsAgo), now), "text");
    }

    void exactTimes()
    {
        QCOMPARE(relativeTime({}, now), QStringLiteral("never"));
        const QDateTime later = now.addDays(1);
        QCOMPARE(relativeTime(later, now), exactTime(later));
        const QString exact = exactTime(now);
        QVERIFY2(exact.startsWith(QLatin1String("Aug 20, 2026, 10:00")), qPrintable(exact));
        QVERIFY2(exact.endsWith(QLatin1String("CEST")), qPrintable(exact));
        QVERIFY(clockTime(now.addDays(-1), now).startsWith(QLatin1String("Aug 19, 2026")));
        QVERIFY(!clockTime(now, now).contains(QLatin1String("2026")));
    }

    void estimates()
    {
        using namespace std::chrono_literals;
        QCOMPARE(durationText(30s), QStringLiteral("under a minute"));
        QCOMPARE(durationText(14min), QStringLiteral("about 14 min"));
        QCOMPARE(durationText(3h), QStringLiteral("about 3 h"));
    }

    void hostileNamesStayOneLine()
    {
        const Device device {.name = QStringLiteral("a\n<b>\u202E"),
            .serialNumber = QStringLiteral("S\t1"),
            .model = QString(400, QLatin1Char('m'))};
        QVERIFY(serialAndModel(device).size() < 140);
        QVERIFY(!deviceSentence(device, false, nullptr, {}, now).contains(QLatin1Char('\n')));
    }

    void badgesSayWhy()
    {
        const Device device {.platform = Platform::Windows,
            .ownership = Ownership::Company,
            .management = Management::Mdm,
            .entraState = RecordState::Present,
            .entraJoin = JoinState::HybridJoined};
        const auto judged = [&device](ResetMode mode) { return JudgedMode {mode, judge(device, mode, now)}; };
        const std::array modes {judged(ResetMode::AutopilotReset), judged(ResetMode::FactoryWipe)};
        const QList<Badge> badges = modeBadges(modes);
        QCOMPARE(badges.size(), 2);
        QVERIFY(badges[0].struck && !badges[1].struck);
        QVERIFY(badges[0].toolTip.contains(QLatin1String("Hybrid joined")));
        QCOMPARE(badges[1].tone, Tone::Caution);
    }
};

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
