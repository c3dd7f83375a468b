// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <optional>

namespace Reslate::Demo {

/// One request as it came over a connection.
struct HttpRequest {
    Message message;
    bool closes = false; ///< the client sends no other one after it
};

/// Finds the requests in the bytes of one connection (RFC 9112): with a length, in chunks or without a body, several
/// one behind the other, however the bytes are cut into pieces.
class RequestReader {
public:
    static constexpr qsizetype maxHead = 64 * 1024;
    static constexpr qsizetype maxBody = 4 * 1024 * 1024; ///< as Graph

    void add(const QByteArray &bytes) { m_bytes += bytes; }

    /// The next whole request; none as long as it isn't complete. An error is the status by which the request is
    /// refused; what follows on this connection has no meaning then.
    tl::expected<std::optional<HttpRequest>, int> next();

    /// Whether a client waits for "100 Continue" before it sends its body. True once for a request.
    bool takeExpectation();

private:
    using Done = tl::expected<bool, int>; ///< false: bytes are missing

    Done readHead();
    int readRequestLine(const QByteArray &line);
    int readField(const QByteArray &line);
    int readFraming();
    Done readBody();
    Done readChunks();

    QByteArray m_bytes; ///< not yet understood
    std::optional<HttpRequest> m_request; ///< whose body is missing
    qsizetype m_length = 0; ///< of that body; with chunks, of the one that is being read
    bool m_chunked = false;
    bool m_lastChunk = false;
    bool m_expects = false;
};

} // namespace Reslate::Demo
