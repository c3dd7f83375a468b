// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace Reslate::Demo {

/// One request to Graph: a whole one or a part of a $batch.
struct Message {
    QByteArray method;
    QByteArray target; ///< path and query as they were sent, with the version
    FaultHeaders headers;
    QByteArray body;
    bool inner = false;
    QByteArray host; ///< name and port by which the client called this server; a part has that of its batch
    QByteArray scheme = "http"; ///< the same of http or https

    /// Names are compared without regard to case; empty when absent.
    QByteArray header(const char *name) const;
    /// What links to this server start with: the address by which the client knows it, so that it stays on one origin.
    QByteArray origin() const { return scheme + "://" + host; }
};

struct Answer {
    int status = 200;
    QByteArray body; ///< JSON; empty with 204
    FaultHeaders headers;
    QByteArray contentType =
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append(std::pair(name, value)); }
};

/// Whether a Host header names this computer. Any other one means that a page of the web reached through a name of its
/// own to here.
bool isLoopbackHost(const QByteArray &host);

/// The request as its client sent it to a front on this computer that speaks TLS in our stead: host and scheme are
/// those of X-Forwarded-Host and X-Forwarded-Proto. Another computer's name in there changes nothing.
Message asSentToFront(Message message);

/// Intune's and Entra's errors look different.
enum class Service { Entra, Intune };
/// The service that owns a path, for the look of its errors.
Service serviceOf(const QByteArray &target);

/// Why a request is refused. code and message as Graph words them.
struct Problem {
    int status = 400;
    QByteArray code;
    QByteArray message;
    int retryAfter = 0; ///< seconds; 0: not said
    FaultHeaders headers = {};
};

template <typename T> using Checked = tl::expected<T, Problem>;

inline tl::unexpected<Problem> refuse(int status, const QByteArray &code, const QByteArray &message)
{
    return tl::make_unexpected(Problem {status, code, message});
}

/// 204: done, and nothing to say.
Answer noContent();

/// Ids for support that go with every answer.
struct RequestIds {
    QByteArray request;
    QByteArray client;
    QByteArray time;
};

/// The error body that the service would send; Intune puts a JSON text into the message (graph.md §7.4).
Answer errorAnswer(Service service, const Problem &problem, const RequestIds &ids);

/// Graph's usual code for a status.
QByteArray usualCode(int status);

} // namespace Reslate::Demo
