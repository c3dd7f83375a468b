// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace Reslate {

/// What kept a whole answer from coming.
enum class TransportError {
    None,
    NoConnection, ///< refused, or no such name
    Certificate,
    Silence, ///< nothing moved for too long, while connecting or later
    Broken, ///< the connection ended before the answer did
    TooLarge, ///< more bytes than one answer may have
    HeadersTooLarge, ///< the same of its headers
    Drip, ///< it moved, but so slowly that it would have taken for ever
    NotWanted, ///< whoever asked for it took it back before its body left
    Garbled, ///< it came whole, and it is not what Graph sends
};

/// Whether a request may be sent again by the transport itself.
enum class Repeat {
    Never, ///< it changes something
    Reads,
};

/// How one try ended: a whole HTTP exchange, or one part of a $batch.
struct Attempt {
    TransportError trouble = TransportError::None;
    bool bodyLeft = true; ///< some of the request's body may have left this machine
    int status = 0; ///< HTTP status; 0: none
    bool graphError = false; ///< the answer names its error as Graph does, so it is Graph's own word
    ErrorKind approval = ErrorKind::None; ///< what the answer says about a second admin's approval
    bool part = false; ///< a part of a $batch
    std::optional<std::chrono::milliseconds> retryAfter;
    int tries = 1; ///< including this one
};

struct RetryDecision {
    ErrorKind kind = ErrorKind::None; ///< None: it worked
    bool unprocessed = false; ///< certain that the service did not carry it out, and it may be offered again
    std::optional<std::chrono::milliseconds> again; ///< the transport sends it again after this

    bool operator==(const RetryDecision &) const = default;
};

inline constexpr int maxAttempts = 5;
/// Throttling asks for seconds or minutes. A longer wait is a quota's: it is handed to the caller and holds
/// nothing else.
inline constexpr std::chrono::milliseconds maxHold = std::chrono::minutes(5);

/// What a try means and whether the transport repeats it. Filters and proxies answer in the service's place with any
/// status, also when the request got through; so only an error in Graph's own form, with its request-id, says that an
/// order was not carried out. Any other answer to an order that left is OutcomeUnknown, and to a reading BadAnswer.
/// jitter: 0 to 1, spreads the waits of several clients.
RetryDecision decideRetry(const Attempt &facts, Repeat repeat, double jitter);

/// A Retry-After value: whole or fractional seconds, or an HTTP date. nullopt: none or nonsense. At most a
/// day.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace Reslate
