// SPDX-License-Identifier: GPL-3.0-or-later
#include "httprequest.h"

#include <algorithm>
#include <utility>

namespace Reslate::Demo {
namespace {

constexpr int badRequest = 400;
constexpr int bodyTooLarge = 413;
constexpr int headTooLarge = 431;
constexpr int notImplemented = 501;
constexpr int otherVersion = 505;

/// A name of a method or a header.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(),
        [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 32 && c != 127); });
}

bool hasWord(const QByteArray &list, const char *word)
{
    const QList<QByteArray> words = list.split(',');
    return std::any_of(words.begin(), words.end(),
        [word](const QByteArray &one) { return one.trimmed().compare(word, Qt::CaseInsensitive) == 0; });
}

/// Digits alone; -1: something else, or more than fits into a number.
qsizetype lengthFrom(const QByteArray &digits, int base)
{
    const bool areDigits = std::all_of(digits.begin(), digits.end(), [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    });
    bool fits = false;
    const qlonglong length = digits.toLongLong(&fits, base);
    return areDigits && fits ? static_cast<qsizetype>(length) : -1;
}

} // namespace

tl::expected<std::optional<HttpRequest>, int> RequestReader::next()
{
    for (const auto step : {&RequestReader::readHead, &RequestReader::readBody}) {
        const Done done = (this->*step)();
        if (!done)
            return tl::make_unexpected(done.error());
        if (!*done)
            return std::nullopt;
    }
    m_expects = false;
    return std::exchange(m_request, std::nullopt);
}

bool RequestReader::takeExpectation()
{
    return std::exchange(m_expects, false);
}

RequestReader::Done RequestReader::readHead()
{
    if (m_request)
        return true;
    while (m_bytes.startsWith("\r\n")) // some clients end a body with a line that doesn't belong to it
        m_bytes.remove(0, 2);
    const qsizetype end = m_bytes.indexOf("\r\n\r\n");
    if (end > maxHead || (end < 0 && m_bytes.size() > maxHead))
        return tl::make_unexpected(headTooLarge);
    if (end < 0)
        return false;
    const QByteArray head = m_bytes.left(end);
    m_bytes.remove(0, end + 4);
    m_request.emplace();
    int refused = 0;
    for (qsizetype from = 0, line = 0; from <= head.size() && refused == 0; ++line) {
        const qsizetype mark = head.indexOf("\r\n", from);
        const QByteArray text = head.mid(from, (mark < 0 ? head.size() : mark) - from);
        refused = line == 0 ? readRequestLine(text) : readField(text);
        from += text.size() + 2;
    }
    if (refused == 0)
        refused = readFraming();
    if (refused != 0)
        return tl::make_unexpected(refused);
    return true;
}

int RequestReader::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !isPrintable(words[1]) || !words[2].startsWith("HTTP/"))
        return badRequest;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return otherVersion;
    m_request->closes = words[2] == "HTTP/1.0";
    m_request->message.method = words[0];
    QByteArray target = words[1];
    if (target.startsWith("http://")) // as for a proxy; the Host header says the same
        target.remove(0, std::max<qsizetype>(target.indexOf('/', 7), 7));
    if (!target.startsWith('/'))
        return badRequest;
    m_request->message.target = target;
    return 0;
}

int RequestReader::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.left(colon)) || !isPrintable(line))
        return badRequest;
    m_request->message.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    return 0;
}

/// How long the body is, and what else the headers say about the connection.
int RequestReader::readFraming()
{
    Message &message = m_request->message;
    const auto count = [&message](const char *name) {
        return std::count_if(message.headers.begin(), message.headers.end(),
            [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    };
    const QByteArray coding = message.header("Transfer-Encoding");
    const QByteArray length = message.header("Content-Length");
    // Whoever says one of these twice, or both, may mean another end of the request than we do.
    if (count("Host") > 1 || count("Content-Length") + count("Transfer-Encoding") > 1)
        return badRequest;
    message.host = message.header("Host");
    m_chunked = coding.compare("chunked", Qt::CaseInsensitive) == 0;
    m_lastChunk = false;
    if (!coding.isEmpty() && !m_chunked)
        return notImplemented;
    m_length = count("Content-Length") == 0 ? 0 : lengthFrom(length, 10);
    if (m_length < 0)
        return badRequest;
    if (m_length > maxBody)
        return bodyTooLarge;
    m_request->closes = m_request->closes || hasWord(message.header("Connection"), "close");
    m_expects = hasWord(message.header("Expect"), "100-continue");
    return 0;
}

RequestReader::Done RequestReader::readBody()
{
    if (m_chunked)
        return readChunks();
    if (m_bytes.size() < m_length)
        return false;
    m_request->message.body = m_bytes.left(m_length);
    m_bytes.remove(0, m_length);
    return true;
}

/// m_length: what is still missing of a chunk, its line end included; 0 between two chunks.
RequestReader::Done RequestReader::readChunks()
{
    QByteArray &body = m_request->message.body;
    for (;;) {
        if (m_length > 0) {
            if (m_bytes.size() < m_length)
                return false;
            if (!m_bytes.left(m_length).endsWith("\r\n"))
                return tl::make_unexpected(badRequest);
            body += m_bytes.left(m_length - 2);
            m_bytes.remove(0, std::exchange(m_length, 0));
        }
        const qsizetype end = m_bytes.indexOf("\r\n");
        if (end > maxHead || (end < 0 && m_bytes.size() > maxHead))
            return tl::make_unexpected(headTooLarge);
        if (end < 0)
            return false;
        const QByteArray line = m_bytes.left(end);
        m_bytes.remove(0, end + 2);
        if (m_lastChunk) { // fields behind the body, which nobody here reads
            if (line.isEmpty())
                return true;
            continue;
        }
        const qsizetype size = lengthFrom(line.split(';').first(), 16);
        if (size < 0)
            return tl::make_unexpected(badRequest);
        if (size > maxBody - body.size())
            return tl::make_unexpected(bodyTooLarge);
        m_lastChunk = size == 0;
        m_length = m_lastChunk ? 0 : size + 2;
    }
}

} // namespace Reslate::Demo
