// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utc.h"
#include "graph/transport/retry.h"

#include <QTest>

using namespace Reslate;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(Reslate::Attempt)

class TestRetry final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void backOffGrowsAndEnds();
    void retryAfter_data();
    void retryAfter();
};

namespace {

Attempt http(int status, std::optional<milliseconds> retryAfter = {})
{
    return {.status = status, .graphError = true, .retryAfter = retryAfter};
}

Attempt part(int status, std::optional<milliseconds> retryAfter = {})
{
    return {.status = status, .graphError = true, .part = true, .retryAfter = retryAfter};
}

/// What a filter or a proxy makes up in the service's place.
Attempt strangers(int status, bool part = false)
{
    return {.status = status, .part = part};
}

Attempt trouble(TransportError what, bool bodyLeft)
{
    return {.trouble = what, .bodyLeft = bodyLeft};
}

constexpr milliseconds soon(7000);

} // namespace

void TestRetry::writes_data()
{
    QTest::addColumn<Attempt>("facts");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("unprocessed");
    const auto row = [](const char *name, const Attempt &facts, ErrorKind kind, bool unprocessed) {
        QTest::newRow(name) << facts << kind << unprocessed;
    };
    row("accepted", http(204), ErrorKind::None, false);
    row("part accepted", part(204), ErrorKind::None, false);
    row("throttled", http(429, soon), ErrorKind::Throttled, true);
    row("throttled, no time named", http(429), ErrorKind::Throttled, true);
    row("part throttled", part(429, soon), ErrorKind::Throttled, true);
    row("busy with a time", http(503, soon), ErrorKind::OutcomeUnknown, false);
    row("part busy with a time", part(503, soon), ErrorKind::OutcomeUnknown, false);
    row("503 without a time", http(503), ErrorKind::OutcomeUnknown, false);
    row("part 503 without a time", part(503), ErrorKind::OutcomeUnknown, false);
    row("500", http(500), ErrorKind::OutcomeUnknown, false);
    row("part 500", part(500), ErrorKind::OutcomeUnknown, false);
    row("502", http(502), ErrorKind::OutcomeUnknown, false);
    row("504 with a time", http(504, soon), ErrorKind::OutcomeUnknown, false);
    row("408", part(408), ErrorKind::OutcomeUnknown, false);
    row("499", part(499), ErrorKind::OutcomeUnknown, false);
    row("401", http(401), ErrorKind::SignInRequired, true);
    row("403 whole", http(403), ErrorKind::Forbidden, true);
    row("403 part", part(403), ErrorKind::Forbidden, false);
    row("404 part", part(404), ErrorKind::NotFound, false);
    row("409 part", part(409), ErrorKind::Conflict, false);
    row("424 part", part(424), ErrorKind::Rejected, false);
    row("400 whole, by Graph", http(400), ErrorKind::Rejected, false);
    for (const bool isPart : {false, true}) {
        for (int status = 300; status < 600; ++status)
            row(qPrintable(QStringLiteral("%1 by somebody else, part: %2").arg(status).arg(isPart)),
                strangers(status, isPart), ErrorKind::OutcomeUnknown, false);
    }
    row("redirect", http(307), ErrorKind::OutcomeUnknown, false);
    row("proxy wants a password", {.bodyLeft = false, .status = 407}, ErrorKind::ProxySignIn, true);
    row("407 from behind the proxy", {.status = 407}, ErrorKind::OutcomeUnknown, false);
    row("part 407", part(407), ErrorKind::Rejected, false);
    row("no status", part(0), ErrorKind::OutcomeUnknown, false);
    row("status out of range", part(999), ErrorKind::OutcomeUnknown, false);
    row("approval by 403", {.status = 403, .graphError = true, .approval = ErrorKind::ApprovalRequired, .part = true},
        ErrorKind::ApprovalRequired, false);
    row("approval by 412", {.status = 412, .graphError = true, .approval = ErrorKind::ApprovalRequired, .part = true},
        ErrorKind::ApprovalRequired, false);
    row("refused connection", trouble(TransportError::NoConnection, false), ErrorKind::Unreachable, true);
    row("refused on the second connection", trouble(TransportError::NoConnection, true), ErrorKind::OutcomeUnknown,
        false);
    row("certificate", trouble(TransportError::Certificate, false), ErrorKind::Certificate, true);
    row("silent before the body", trouble(TransportError::Silence, false), ErrorKind::TimedOut, true);
    row("silent after the body", trouble(TransportError::Silence, true), ErrorKind::OutcomeUnknown, false);
    row("broken", trouble(TransportError::Broken, true), ErrorKind::OutcomeUnknown, false);
    row("too large", trouble(TransportError::TooLarge, true), ErrorKind::OutcomeUnknown, false);
    row("headers too large", trouble(TransportError::HeadersTooLarge, true), ErrorKind::OutcomeUnknown, false);
    row("drip by drip", trouble(TransportError::Drip, true), ErrorKind::OutcomeUnknown, false);
    row("garbled", trouble(TransportError::Garbled, true), ErrorKind::OutcomeUnknown, false);
    row("not wanted", trouble(TransportError::NotWanted, false), ErrorKind::Canceled, true);
}

void TestRetry::writes()
{
    QFETCH(Attempt, facts);
    QFETCH(ErrorKind, kind);
    QFETCH(bool, unprocessed);
    const RetryDecision verdict = decideRetry(facts, Repeat::Never, 0.5);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.unprocessed, unprocessed);
    QVERIFY(!verdict.again); // whatever happened
}

void TestRetry::reads_data()
{
    QTest::addColumn<Attempt>("facts");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("againAfter"); // -1: never
    const auto row = [](const char *name, const Attempt &facts, ErrorKind kind, int againAfter) {
        QTest::newRow(name) << facts << kind << againAfter;
    };
    row("answered", http(200), ErrorKind::None, -1);
    row("throttled", http(429, soon), ErrorKind::Throttled, 7000);
    row("throttled, no time named", http(429), ErrorKind::Throttled, 1000);
    row("throttled for hours", http(429, milliseconds(7'200'000)), ErrorKind::Throttled, -1);
    row("busy", http(503, soon), ErrorKind::Busy, 7000);
    row("503", http(503), ErrorKind::ServiceFailed, 1000);
    row("500", http(500), ErrorKind::ServiceFailed, 1000);
    row("408", http(408), ErrorKind::Rejected, 1000);
    row("400", http(400), ErrorKind::Rejected, -1);
    row("401", http(401), ErrorKind::SignInRequired, -1);
    row("403", http(403), ErrorKind::Forbidden, -1);
    row("404", http(404), ErrorKind::NotFound, -1);
    for (const int status : {400, 401, 403, 404, 409, 451})
        row(qPrintable(QStringLiteral("%1 by somebody else").arg(status)), strangers(status), ErrorKind::BadAnswer, -1);
    row("408 by somebody else", strangers(408), ErrorKind::BadAnswer, 1000);
    row("429 by somebody else", strangers(429), ErrorKind::Throttled, 1000);
    row("503 by somebody else", strangers(503), ErrorKind::ServiceFailed, 1000);
    row("redirect", http(302), ErrorKind::ForeignAddress, -1);
    row("proxy wants a password", {.bodyLeft = false, .status = 407}, ErrorKind::ProxySignIn, 1000);
    row("proxy wants it still", {.bodyLeft = false, .status = 407, .tries = 3}, ErrorKind::ProxySignIn, -1);
    row("refused connection", trouble(TransportError::NoConnection, false), ErrorKind::Unreachable, 1000);
    row("broken", trouble(TransportError::Broken, false), ErrorKind::Unreachable, 1000);
    row("silent", trouble(TransportError::Silence, false), ErrorKind::TimedOut, 1000);
    row("certificate", trouble(TransportError::Certificate, false), ErrorKind::Certificate, -1);
    row("too large", trouble(TransportError::TooLarge, false), ErrorKind::AnswerTooLarge, -1);
    row("headers too large", trouble(TransportError::HeadersTooLarge, false), ErrorKind::HeadersTooLarge, -1);
    row("drip by drip", trouble(TransportError::Drip, false), ErrorKind::AnswerTooSlow, -1);
    row("garbled", trouble(TransportError::Garbled, false), ErrorKind::BadAnswer, -1);
}

void TestRetry::reads()
{
    QFETCH(Attempt, facts);
    QFETCH(ErrorKind, kind);
    QFETCH(int, againAfter);
    const RetryDecision verdict = decideRetry(facts, Repeat::Reads, 0.5);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.again ? static_cast<int>(verdict.again->count()) : -1, againAfter);
    QVERIFY(!verdict.unprocessed);
}

void TestRetry::backOffGrowsAndEnds()
{
    Attempt facts = http(500);
    QList<qint64> waits;
    for (facts.tries = 1; decideRetry(facts, Repeat::Reads, 0.5).again; ++facts.tries)
        waits.append(decideRetry(facts, Repeat::Reads, 0.5).again->count());
    QCOMPARE(waits, QList<qint64>({1000, 2000, 4000, 8000}));
    facts.tries = 3;
    QCOMPARE(decideRetry(facts, Repeat::Reads, 0).again->count(), 3000);
    QCOMPARE(decideRetry(facts, Repeat::Reads, 1).again->count(), 5000);
}

void TestRetry::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("wait"); // -1: none
    QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::newRow("fraction") << QByteArray("2.128") << qint64(2128);
    QTest::newRow("spaces") << QByteArray("  3 ") << qint64(3000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("not a number") << QByteArray("nan") << qint64(-1);
    QTest::newRow("infinite") << QByteArray("inf") << qint64(-1);
    QTest::newRow("huge") << QByteArray("1e300") << qint64(86'400'000);
    QTest::newRow("too huge") << QByteArray("1e999") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("date") << QByteArray("Mon, 24 Aug 2026 08:00:30 GMT") << qint64(30'000);
    QTest::newRow("old date form") << QByteArray("Monday, 24-Aug-26 08:01:00 GMT") << qint64(60'000);
    QTest::newRow("oldest date form") << QByteArray("Mon Aug 24 08:00:05 2026") << qint64(5'000);
    QTest::newRow("date gone by") << QByteArray("Mon, 24 Aug 2026 07:00:00 GMT") << qint64(0);
    QTest::newRow("date far away") << QByteArray("Mon, 24 Aug 2099 07:00:00 GMT") << qint64(86'400'000);
}

void TestRetry::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, wait);
    const QDateTime now(QDate(2026, 8, 24), QTime(8, 0), utcZone);
    const auto parsed = parseRetryAfter(value, now);
    QCOMPARE(parsed ? parsed->count() : -1, wait);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
