// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/errorlabels.h"

#include "core/storageerror.h"
#include "models/text/displaytext.h"
#include "models/text/labelscontext.h"
#include "models/text/permissionlabels.h"
#include "models/text/signinlabels.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <array>

namespace Reslate {
namespace {

struct KindTexts {
    ErrorKind kind;
    const char *happened;
    const char *brief;
};

constexpr std::array kindTexts {
    KindTexts {ErrorKind::None, QT_TRANSLATE_NOOP("Labels", "No error."), QT_TRANSLATE_NOOP("Labels", "no error")},
    KindTexts {ErrorKind::Usage, QT_TRANSLATE_NOOP("Labels", "This can't be done as it was asked for."),
        QT_TRANSLATE_NOOP("Labels", "not possible as asked")},
    KindTexts {ErrorKind::Unreachable, QT_TRANSLATE_NOOP("Labels", "The service can't be reached."),
        QT_TRANSLATE_NOOP("Labels", "service not reachable")},
    KindTexts {ErrorKind::TimedOut, QT_TRANSLATE_NOOP("Labels", "The service didn't answer in time."),
        QT_TRANSLATE_NOOP("Labels", "no answer in time")},
    KindTexts {ErrorKind::Certificate,
        QT_TRANSLATE_NOOP("Labels", "The connection isn't safe: the server's certificate was refused."),
        QT_TRANSLATE_NOOP("Labels", "connection not safe")},
    KindTexts {ErrorKind::ProxySignIn,
        QT_TRANSLATE_NOOP("Labels", "The proxy of your network wants a name and a password."),
        QT_TRANSLATE_NOOP("Labels", "the proxy wants a password")},
    KindTexts {ErrorKind::OutcomeUnknown,
        QT_TRANSLATE_NOOP("Labels", "The connection broke before the service's answer arrived."),
        QT_TRANSLATE_NOOP("Labels", "answer lost")},
    KindTexts {ErrorKind::NotCarriedOut,
        QT_TRANSLATE_NOOP("Labels", "The service's answer was lost, and somebody saw that nothing came of the order."),
        QT_TRANSLATE_NOOP("Labels", "not carried out, as somebody saw")},
    KindTexts {ErrorKind::Throttled, QT_TRANSLATE_NOOP("Labels", "The service asks to slow down."),
        QT_TRANSLATE_NOOP("Labels", "service asks to slow down")},
    KindTexts {ErrorKind::Busy, QT_TRANSLATE_NOOP("Labels", "The service is busy."),
        QT_TRANSLATE_NOOP("Labels", "service busy")},
    KindTexts {ErrorKind::ServiceFailed, QT_TRANSLATE_NOOP("Labels", "The service had an error of its own."),
        QT_TRANSLATE_NOOP("Labels", "service error")},
    KindTexts {ErrorKind::SignInRequired,
        QT_TRANSLATE_NOOP("Labels", "The service refused the access token: it has expired or isn't valid."),
        QT_TRANSLATE_NOOP("Labels", "access token refused")},
    KindTexts {ErrorKind::Forbidden, QT_TRANSLATE_NOOP("Labels", "Your account may not do this."),
        QT_TRANSLATE_NOOP("Labels", "not permitted")},
    KindTexts {ErrorKind::ApprovalRequired,
        QT_TRANSLATE_NOOP("Labels", "A second administrator has to approve this first."),
        QT_TRANSLATE_NOOP("Labels", "second approval needed")},
    KindTexts {ErrorKind::JustificationMissing,
        QT_TRANSLATE_NOOP("Labels", "A second administrator has to approve this, and the order gave no reason for it."),
        QT_TRANSLATE_NOOP("Labels", "reason for the approval missing")},
    KindTexts {ErrorKind::ApprovalPending,
        QT_TRANSLATE_NOOP("Labels", "Another request for this device already waits for a second administrator."),
        QT_TRANSLATE_NOOP("Labels", "another approval pending")},
    KindTexts {ErrorKind::ApprovalRejected, QT_TRANSLATE_NOOP("Labels", "A second administrator rejected it."),
        QT_TRANSLATE_NOOP("Labels", "approval rejected")},
    KindTexts {ErrorKind::ApprovalCanceled, QT_TRANSLATE_NOOP("Labels", "The request for approval was canceled."),
        QT_TRANSLATE_NOOP("Labels", "approval canceled")},
    KindTexts {ErrorKind::ApprovalExpired,
        QT_TRANSLATE_NOOP("Labels", "No second administrator approved it within three days."),
        QT_TRANSLATE_NOOP("Labels", "approval expired")},
    KindTexts {ErrorKind::NotFound, QT_TRANSLATE_NOOP("Labels", "The record doesn't exist any more."),
        QT_TRANSLATE_NOOP("Labels", "record not found")},
    KindTexts {ErrorKind::Conflict, QT_TRANSLATE_NOOP("Labels", "Something else is working on the same device."),
        QT_TRANSLATE_NOOP("Labels", "already in use")},
    KindTexts {ErrorKind::Rejected, QT_TRANSLATE_NOOP("Labels", "The service turned the request down."),
        QT_TRANSLATE_NOOP("Labels", "turned down by the service")},
    KindTexts {ErrorKind::BadAnswer, QT_TRANSLATE_NOOP("Labels", "The service's answer can't be understood."),
        QT_TRANSLATE_NOOP("Labels", "answer not understood")},
    KindTexts {ErrorKind::AnswerTooSlow,
        QT_TRANSLATE_NOOP("Labels", "The service's answer came in so slowly that it was given up."),
        QT_TRANSLATE_NOOP("Labels", "answer too slow")},
    KindTexts {ErrorKind::AnswerTooLarge,
        QT_TRANSLATE_NOOP("Labels", "The service's answer is larger than any that Reslate asks for."),
        QT_TRANSLATE_NOOP("Labels", "answer too large")},
    KindTexts {ErrorKind::HeadersTooLarge,
        QT_TRANSLATE_NOOP("Labels", "What comes before the service's answer is larger than any service needs."),
        QT_TRANSLATE_NOOP("Labels", "too much before the answer")},
    KindTexts {ErrorKind::ListEndless,
        QT_TRANSLATE_NOOP("Labels", "The service's list doesn't come to an end: page after page, and nothing new."),
        QT_TRANSLATE_NOOP("Labels", "the list doesn't end")},
    KindTexts {ErrorKind::ListTooLarge,
        QT_TRANSLATE_NOOP("Labels", "The service's list is larger than Reslate can keep in memory."),
        QT_TRANSLATE_NOOP("Labels", "list too large")},
    KindTexts {ErrorKind::ForeignAddress,
        QT_TRANSLATE_NOOP("Labels", "The service pointed to another address, which was not followed."),
        QT_TRANSLATE_NOOP("Labels", "points to another address, not followed")},
    KindTexts {ErrorKind::DeviceReportedFailure, QT_TRANSLATE_NOOP("Labels", "The device reported that it failed."),
        QT_TRANSLATE_NOOP("Labels", "reported by the device")},
    KindTexts {ErrorKind::Storage, QT_TRANSLATE_NOOP("Labels", "The job can't be written down on this computer."),
        QT_TRANSLATE_NOOP("Labels", "can't be written down")},
    KindTexts {ErrorKind::StorageFull, QT_TRANSLATE_NOOP("Labels", "The drive with Reslate's journal is full."),
        QT_TRANSLATE_NOOP("Labels", "drive full")},
    KindTexts {ErrorKind::StorageReadOnly, QT_TRANSLATE_NOOP("Labels", "Reslate's journal can't be written."),
        QT_TRANSLATE_NOOP("Labels", "journal can't be written")},
    KindTexts {ErrorKind::StorageMissing, QT_TRANSLATE_NOOP("Labels", "Reslate's journal, or its folder, isn't there."),
        QT_TRANSLATE_NOOP("Labels", "journal missing")},
    KindTexts {ErrorKind::StorageDamaged, QT_TRANSLATE_NOOP("Labels", "Reslate's journal is damaged."),
        QT_TRANSLATE_NOOP("Labels", "journal damaged")},
    KindTexts {ErrorKind::StorageNewer,
        QT_TRANSLATE_NOOP("Labels", "Reslate's journal was written by a newer version of Reslate."),
        QT_TRANSLATE_NOOP("Labels", "journal from a newer version")},
    KindTexts {ErrorKind::StorageSlow,
        QT_TRANSLATE_NOOP("Labels", "Writing into Reslate's journal takes longer than an order may wait."),
        QT_TRANSLATE_NOOP("Labels", "journal too slow")},
    KindTexts {ErrorKind::StorageInUse, QT_TRANSLATE_NOOP("Labels", "Another Reslate has the journal open."),
        QT_TRANSLATE_NOOP("Labels", "journal in use")},
    KindTexts {ErrorKind::PilotFailed,
        QT_TRANSLATE_NOOP("Labels", "A device of the pilot didn't get done, so the rest waits for you."),
        QT_TRANSLATE_NOOP("Labels", "the pilot isn't done")},
    KindTexts {ErrorKind::TooManyFailures,
        QT_TRANSLATE_NOOP("Labels", "Too many devices failed, so the rest waits for you."),
        QT_TRANSLATE_NOOP("Labels", "too many failed")},
    KindTexts {ErrorKind::KeychainLocked, QT_TRANSLATE_NOOP("Labels", "The keychain of this computer is locked."),
        QT_TRANSLATE_NOOP("Labels", "keychain locked")},
    KindTexts {ErrorKind::DayLimit,
        QT_TRANSLATE_NOOP("Labels",
            "The service turned several devices in a row away after it had accepted others: the tenant's limit for "
            "today seems to be reached."),
        QT_TRANSLATE_NOOP("Labels", "the tenant's limit for today seems to be reached")},
    KindTexts {ErrorKind::TimeUp, QT_TRANSLATE_NOOP("Labels", "The command line ended before this job did."),
        QT_TRANSLATE_NOOP("Labels", "command line ended")},
    KindTexts {ErrorKind::Canceled, QT_TRANSLATE_NOOP("Labels", "Canceled."), QT_TRANSLATE_NOOP("Labels", "canceled")},
};

constexpr bool errorsFollowEnum()
{
    for (size_t i = 0; i < kindTexts.size(); ++i) {
        if (static_cast<size_t>(kindTexts[i].kind) != i)
            return false;
    }
    return kindTexts.back().kind == ErrorKind::Canceled;
}
static_assert(errorsFollowEnum());

/// An answer that tells nothing about the order.
bool isUnreadable(ErrorKind kind)
{
    return kind == ErrorKind::ServiceFailed || (kind >= ErrorKind::BadAnswer && kind <= ErrorKind::ListTooLarge);
}

QString meaning(ErrorKind kind, ErrorContext context)
{
    if (kind == ErrorKind::None)
        return Labels::tr("No device is affected.");
    if (context == ErrorContext::Reading)
        return Labels::tr("What is shown may be incomplete or out of date.");
    if (isAboutStorage({.kind = kind}))
        return Labels::tr("Nothing is sent that could not be written down first.");
    if (isUnreadable(kind))
        return Labels::tr("It isn't certain what the service did. The order isn't sent again.");
    switch (kind) {
    case ErrorKind::OutcomeUnknown:
        return Labels::tr("The order may or may not have been accepted. It isn't sent again; "
                          "the device's state is read to find out.");
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
    case ErrorKind::Unreachable:
    case ErrorKind::ProxySignIn:
        return Labels::tr("The order was not accepted. It is offered again later.");
    case ErrorKind::NotCarriedOut:
        return Labels::tr("The device counts as failed. Nothing is sent to it by itself.");
    case ErrorKind::NotFound:
        return Labels::tr("Nothing was done. A record that is gone doesn't mean that the device was wiped.");
    case ErrorKind::Forbidden:
    case ErrorKind::ApprovalRequired:
    case ErrorKind::JustificationMissing:
    case ErrorKind::ApprovalPending:
    case ErrorKind::ApprovalRejected:
    case ErrorKind::ApprovalCanceled:
    case ErrorKind::ApprovalExpired:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
        return Labels::tr("The order was not accepted. The device was not changed.");
    case ErrorKind::DeviceReportedFailure:
        return Labels::tr("The service took the order, and the device could not finish it.");
    case ErrorKind::SignInRequired:
        return Labels::tr(
            "Nothing more is sent until somebody has signed in. What was sent before is followed from then on.");
    case ErrorKind::DayLimit:
        return Labels::tr("Nothing was done to the devices that were turned away. They and the rest wait, and go on by "
                          "themselves after midnight UTC.");
    case ErrorKind::PilotFailed:
    case ErrorKind::TooManyFailures:
    case ErrorKind::TimeUp:
        return Labels::tr("What was sent is followed. Nothing more is sent to the other devices.");
    default:
        return Labels::tr("Nothing was sent. The device was not changed.");
    }
}

/// For what lies between this computer and the service.
QString whatToDoOnTheWay(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
        return Labels::tr("Check this computer's connection, then try again.");
    case ErrorKind::Certificate:
        return Labels::tr("Check this computer's date, and ask whoever runs your network whether a proxy "
                          "inspects connections.");
    case ErrorKind::ProxySignIn:
        return Labels::tr("Tell Reslate the name and the password for the proxy, then try again.");
    case ErrorKind::OutcomeUnknown:
        return Labels::tr("Wait until the device reports, or look at the device.");
    case ErrorKind::NotCarriedOut:
        return Labels::tr("Order it again if it is still needed; the device's state is read first.");
    case ErrorKind::BadAnswer:
    case ErrorKind::AnswerTooSlow:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::HeadersTooLarge:
        return Labels::tr("Check whether a proxy or a sign-in page of your network stands in between, "
                          "then try again.");
    case ErrorKind::ListEndless:
    case ErrorKind::ListTooLarge:
        return Labels::tr("Try again later. If it keeps happening, copy the details for support.");
    case ErrorKind::KeychainLocked:
        return Labels::tr("Unlock it, then try again.");
    case ErrorKind::ForeignAddress:
        return Labels::tr("Don't go on. Tell the people who run your network, and copy the details for support.");
    default:
        return {};
    }
}

/// For the file in which jobs are written down.
QString whatToDoAboutJournal(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Storage:
    case ErrorKind::StorageFull:
        return Labels::tr("Make room on this computer's drive, then resume.");
    case ErrorKind::StorageReadOnly:
        return Labels::tr("Make sure that you may write to the journal's folder, then try again.");
    case ErrorKind::StorageMissing:
        return Labels::tr("Check that the drive with the journal is connected and that nobody moved the file, then "
                          "start Reslate again.");
    case ErrorKind::StorageDamaged:
        return Labels::tr("Start with a new journal; the damaged file is kept. The new one protects nothing, knows no "
                          "closed hours and asks no second person: add what you need again. Then check the state of "
                          "the devices that you ordered something for last.");
    case ErrorKind::StorageNewer:
        return Labels::tr("Use the newer version of Reslate.");
    case ErrorKind::StorageSlow:
        return Labels::tr("Close what keeps the drive with the journal busy, or put the journal on a faster one. Then "
                          "resume.");
    case ErrorKind::StorageInUse:
        return Labels::tr(
            "Go on in the other window, or close it and try again. If it is reslate-cli, Ctrl+C there takes back "
            "what it has not sent.");
    default:
        return {};
    }
}

/// For the second administrator's approval.
QString whatToDoAboutApproval(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::ApprovalRequired:
        return Labels::tr("Ask a second administrator to approve it in the Intune admin center.");
    case ErrorKind::JustificationMissing:
        return Labels::tr("Order it again and write a reason for the administrator who has to approve it.");
    case ErrorKind::ApprovalPending:
        return Labels::tr("Ask whoever made the other request, or wait until it is decided. Then order this again.");
    case ErrorKind::ApprovalRejected:
        return Labels::tr("Ask the administrator why, then order it again if it is still needed.");
    case ErrorKind::ApprovalCanceled:
        return Labels::tr("Order it again if it is still needed.");
    case ErrorKind::ApprovalExpired:
        return Labels::tr("Order it again, and tell the administrator who has to approve it.");
    default:
        return {};
    }
}

/// For everything that isn't the service's own.
QString whatToDoElsewhere(ErrorKind kind)
{
    for (const auto &answer : {whatToDoAboutApproval, whatToDoAboutJournal, whatToDoOnTheWay}) {
        if (const QString text = answer(kind); !text.isEmpty())
            return text;
    }
    return {};
}

QString whatToDo(ErrorKind kind, ErrorContext context)
{
    switch (kind) {
    case ErrorKind::Usage:
        return Labels::tr("Check the selection and the options, and try again.");
    case ErrorKind::Throttled:
    case ErrorKind::Busy:
        return context == ErrorContext::Reading ? Labels::tr("Wait a few minutes, then try again.")
                                                : Labels::tr("Nothing; the program waits and carries on by itself.");
    case ErrorKind::ServiceFailed:
        return context == ErrorContext::Reading ? Labels::tr("Wait a few minutes, then try again.")
                                                : Labels::tr("Check the device's state before you try again.");
    case ErrorKind::SignInRequired:
        return Labels::tr("Sign in again, or start the program again with a new token.");
    case ErrorKind::NotFound:
        return Labels::tr("Refresh the list and look for the device by its serial number.");
    case ErrorKind::Conflict:
        return Labels::tr("Wait until it has finished, then try again.");
    case ErrorKind::Rejected:
        return Labels::tr("Read the service's words in the details.");
    case ErrorKind::DeviceReportedFailure:
        return Labels::tr("Look at the device before you try again.");
    case ErrorKind::PilotFailed:
    case ErrorKind::TooManyFailures:
        return Labels::tr("Look at the devices that failed. Then resume to go on with the rest, or stop the job.");
    case ErrorKind::DayLimit:
        return Labels::tr(
            "Wait, or resume to try earlier. If it happens again, read the service's words in the details.");
    case ErrorKind::TimeUp:
        return Labels::tr("Resume to go on with the rest, or stop the job.");
    default:
        return whatToDoElsewhere(kind);
    }
}

/// Of an order whose outcome is unknown: what came instead of an answer that says it.
QString whatCameBack(const Error &error)
{
    if (error.httpStatus == 0)
        return Labels::tr(kindTexts[static_cast<size_t>(ErrorKind::OutcomeUnknown)].happened);
    const bool isServices = !error.code.isEmpty() || !error.message.isEmpty();
    return isServices
        ? Labels::tr("The service answered with an error (status %1) that doesn't say whether it did what was asked.")
              .arg(error.httpStatus)
        : Labels::tr("What came back (status %1) is not the service's own answer; a filter, a proxy or a sign-in page "
                     "of your network may have taken its place.")
              .arg(error.httpStatus);
}

QString supportDetails(const Error &error)
{
    QStringList lines;
    const auto add = [&lines](const QString &line, const QString &value) {
        if (!value.isEmpty())
            lines.append(line.arg(wholeForDisplay(value)));
    };
    if (error.httpStatus > 0)
        add(Labels::tr("Status: %1"), QString::number(error.httpStatus));
    add(Labels::tr("Code: %1"), error.code);
    add(Labels::tr("Message: %1"), error.message);
    add(Labels::tr("Request ID: %1"), error.requestId);
    add(Labels::tr("Client request ID: %1"), error.clientRequestId);
    return lines.join(QLatin1Char('\n'));
}

/// The day's limit is counted in a file of its own, which has nothing to do with the journal.
ErrorText dayCountText(const Error &error)
{
    const QFileInfo file(error.message);
    const QString folder = plainForDisplay(QDir::toNativeSeparators(file.path()));
    QString happened = Labels::tr("What is sent today can't be counted: the folder %1 isn't there, or you may not "
                                  "write in it.")
                           .arg(folder);
    QString toDo = Labels::tr("Make sure that this folder is there and that you may write in it, or ask whoever looks "
                              "after this computer. Then resume.");
    if (error.kind == ErrorKind::StorageInUse) {
        happened = Labels::tr(
            "What is sent today can't be counted: another Reslate counts in the folder %1 and doesn't "
            "come to an end.")
                       .arg(folder);
        toDo = Labels::tr("Close the other Reslate, then resume.");
    } else if (error.kind == ErrorKind::Storage) {
        const QString name = plainForDisplay(file.fileName());
        happened = Labels::tr("What is sent today can't be counted: the file %1 in the folder %2 can't be read or "
                              "written.",
            "file, folder")
                       .arg(name, folder);
        toDo = Labels::tr("Ask whoever looks after this computer to make room there, or to remove the file: then today "
                          "is counted anew. After that, resume.");
    }
    return {.whatHappened = happened,
        .meaningForDevices = Labels::tr(
            "A limit for each day is set on this computer, and nothing is sent that can't be "
            "counted first. What was sent is followed."),
        .whatToDo = toDo,
        .supportDetails = {}};
}

} // namespace

ErrorText errorText(const Error &error, ErrorContext context, std::optional<ResetMode> mode)
{
    if (isSignInCode(error.code)) {
        const SignInTrouble trouble = signInTrouble(error);
        return {.whatHappened = trouble.whatHappened,
            .meaningForDevices = meaning(error.kind, context),
            .whatToDo = trouble.whatToDo,
            .supportDetails = supportDetails(error)};
    }
    if (error.code == QLatin1String("preset")) {
        return {
            .whatHappened = Labels::tr("Your IT department set this for this computer, so it can't be changed here."),
            .meaningForDevices = meaning(error.kind, context),
            .whatToDo = Labels::tr("Ask whoever looks after this computer."),
            .supportDetails = {}};
    }
    if (error.code == dayCountCode)
        return dayCountText(error);
    if (error.kind == ErrorKind::Forbidden) {
        const MissingPermission missing = missingPermission(error, mode);
        return {.whatHappened = missing.whatHappened,
            .meaningForDevices = meaning(error.kind, context),
            .whatToDo = missing.whatToDo,
            .supportDetails = supportDetails(error)};
    }
    const QString happened = error.kind == ErrorKind::OutcomeUnknown
        ? whatCameBack(error)
        : Labels::tr(kindTexts[static_cast<size_t>(error.kind)].happened);
    return {.whatHappened = happened,
        .meaningForDevices = meaning(error.kind, context),
        .whatToDo = whatToDo(error.kind, context),
        .supportDetails = supportDetails(error)};
}

QString errorShort(const Error &error)
{
    if (error.kind == ErrorKind::SignInRequired && isSignInCode(error.code))
        return signInShort(error.code);
    if (error.code == dayCountCode)
        return Labels::tr("the day's limit can't be counted");
    return Labels::tr(kindTexts[static_cast<size_t>(error.kind)].brief);
}

} // namespace Reslate
