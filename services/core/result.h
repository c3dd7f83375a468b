// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

#include <tl/expected.hpp>

namespace Reslate {

/// What went wrong, so that callers can branch without reading text.
enum class ErrorKind {
    None,
    Usage, ///< the caller asked for something that makes no sense
    Unreachable, ///< no connection, or it broke while reading; of a request that changes something no byte left
    TimedOut, ///< silence while connecting or reading; the request was one that only reads
    Certificate, ///< TLS refused the server
    ProxySignIn, ///< the proxy on the way wants a name and a password; nothing reached the service
    OutcomeUnknown, ///< a request that changes something left, and no answer of the service's own says what became of
                    ///< it
    NotCarriedOut, ///< the answer was lost, and a person saw that nothing came of the order
    Throttled, ///< 429: refused unprocessed
    Busy, ///< 503 to something that only reads; to an order it is OutcomeUnknown
    ServiceFailed, ///< any other 5xx
    SignInRequired, ///< 401
    Forbidden, ///< 403: scope or role missing
    ApprovalRequired, ///< a second admin has to approve first
    JustificationMissing, ///< a second admin has to approve, and the order gave no reason for it
    ApprovalPending, ///< another request for the same device already waits for a second admin
    ApprovalRejected, ///< a second admin said no
    ApprovalCanceled, ///< the request for approval was taken back
    ApprovalExpired, ///< nobody decided in time
    NotFound, ///< 404
    Conflict, ///< 409
    Rejected, ///< any other 4xx
    BadAnswer, ///< an answer that is not what Graph sends
    AnswerTooSlow, ///< an answer that came in so slowly that it was given up
    AnswerTooLarge, ///< an answer of more bytes than any that this program asks for
    HeadersTooLarge, ///< an answer with more headers than any service needs
    ListEndless, ///< a list that repeats itself, or has more pages than any school fills
    ListTooLarge, ///< a list that takes more memory than one may
    ForeignAddress, ///< a redirect or next link that leaves the Graph endpoint; not followed
    DeviceReportedFailure, ///< the device or the service reported the action as failed, canceled or not supported
    Storage, ///< the local store did not take it; nothing was sent
    StorageFull, ///< no room on the drive
    StorageReadOnly, ///< the file or its folder can't be written
    StorageMissing, ///< the folder isn't there, or the file no longer
    StorageDamaged, ///< the file is not what was written
    StorageNewer, ///< a newer version of the program wrote the file; it is left alone
    StorageSlow, ///< it takes longer to write down than an order may wait; nothing was sent
    StorageInUse, ///< another Reslate has the file open
    PilotFailed, ///< a device of a job's pilot can't get done any more; the rest waits for a person
    TooManyFailures, ///< a job's stop rule holds what is unsent
    KeychainLocked, ///< the keychain is there and lets nobody in: nothing was read, kept or removed
    DayLimit, ///< the service turned several devices in a row away that are not to blame: the tenant's day seems used
              ///< up
    TimeUp, ///< whoever followed a job had no more time; it is kept
    Canceled,
};

/// An error as a value. Holds no text for users (models/labels makes it) and never a token.
struct Error {
    ErrorKind kind = ErrorKind::None;
    int httpStatus = 0;
    QString code; ///< Graph's error.code, the innermost one that is not empty
    QString message; ///< the service's own words, already unwrapped (graph.md §7.4); English, for details
    QString requestId; ///< for support
    QString clientRequestId; ///< for support; we made it
    std::chrono::milliseconds retryAfter {0}; ///< 0: the service didn't say

    bool operator==(const Error &) const = default;
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &message = {})
{
    return tl::make_unexpected(Error {.kind = kind, .message = message});
}

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Error)
