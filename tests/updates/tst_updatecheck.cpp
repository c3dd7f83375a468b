// SPDX-License-Identifier: GPL-3.0-or-later
// Whether there is a newer Reslate: whose word counts, and what is never believed. Signed by minisign itself.
#include "core/clock.h"
#include "minisignkey.h"
#include "scriptedserver.h"
#include "settled.h"
#include "updates/minisign.h"
#include "updates/updatecheck.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Updates;
using Test::MinisignKey;
using Test::settled;
using What = UpdateProblem::What;

namespace {

QByteArray announcement(int number, const QByteArray &version)
{
    return R"({"format":1,"number":)" + QByteArray::number(number) + R"(,"version":")" + version
        + R"(","page":"https://reslate.example.org/new","text":"News <b>of</b> the day"})";
}

/// A place for the announcement, its key, and who asks there.
struct UpdateRig {
    UpdateRig()
        : store(folder.filePath(QStringLiteral("reslate.ini")), QSettings::IniFormat)
        , settings(store)
        , server([this](QTcpSocket &socket, const ScriptedServer::Request &request) {
            const auto found = files.constFind(request.target);
            socket.write(found == files.constEnd() ? ScriptedServer::answer(404, "not here")
                                                   : ScriptedServer::answer(200, *found));
        })
    {
    }

    void put(const QByteArray &document, const QByteArray &signature)
    {
        files = {{"/news.json", document}, {"/news.json.minisig", signature}};
    }
    UpdateAnswer ask()
    {
        UpdateCheck check(clock, settings,
            {.address = QUrl(server.url().toString() + QLatin1String("/news.json")), .publicKey = key.publicKey()},
            QVersionNumber(0, 5, 0));
        return settled(check.ask());
    }
    UpdateAnswer ask(const QByteArray &document)
    {
        put(document, key.sign(document));
        return ask();
    }

    MinisignKey key;
    QTemporaryDir folder;
    QSettings store;
    Settings settings;
    SystemClock clock;
    QHash<QByteArray, QByteArray> files;
    ScriptedServer server;
};

} // namespace

class TestUpdateCheck final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void takesBothForms();
    void aByteThatWasChangedIsSeen();
    void damagedSignaturesAreRefused_data();
    void damagedSignaturesAreRefused();
    void keysAreKnown();
    void saysWhatIsNewer_data();
    void saysWhatIsNewer();
    void tellsNothingOfTheSchool();
    void believesNoOther();
    void anOlderAnnouncementIsNoNews();
    void saysWhyNothingIsKnown();
    void followsNoRedirect();
    void twoQuestionsGetOneAnswer();
    void whoLeavesIsAnswered();
};

void TestUpdateCheck::initTestCase()
{
    if (!MinisignKey::possible())
        QSKIP("There is no minisign command to sign with.");
}

void TestUpdateCheck::takesBothForms()
{
    const MinisignKey key;
    const QByteArray document = announcement(1, "0.6");
    QVERIFY(key.sign(document, true) != key.sign(document));
    for (const bool isLegacy : {true, false})
        QCOMPARE(checkSignature(document, key.sign(document, isLegacy), key.publicKey()), SignatureVerdict::Good);
    QCOMPARE(checkSignature({}, key.sign({}), key.publicKey()), SignatureVerdict::Good);
    QByteArray windows = key.sign(document);
    windows.replace('\n', "\r\n");
    QCOMPARE(checkSignature(document, windows, key.publicKey()), SignatureVerdict::Good);
}

/// Each byte of the document; each of the signature file may at most be one that isn't signed.
void TestUpdateCheck::aByteThatWasChangedIsSeen()
{
    const MinisignKey key;
    const QByteArray document = announcement(1, "0.6");
    for (const bool isLegacy : {true, false}) {
        const QByteArray signature = key.sign(document, isLegacy);
        for (qsizetype i = 0; i < document.size(); ++i) {
            QByteArray changed = document;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QCOMPARE(checkSignature(changed, signature, key.publicKey()), SignatureVerdict::Wrong);
        }
        for (qsizetype i = signature.indexOf('\n') + 1; i < signature.size() - 1; ++i) {
            QByteArray changed = signature;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY2(checkSignature(document, changed, key.publicKey()) != SignatureVerdict::Good, changed.constData());
        }
    }
}

void TestUpdateCheck::damagedSignaturesAreRefused_data()
{
    const MinisignKey key;
    const QByteArray good = key.sign("document");
    const QList<QByteArray> lines = good.split('\n');
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("signature");
    const auto row = [&key](const char *name, const QByteArray &signature) {
        QTest::newRow(name) << key.publicKey() << signature;
    };
    row("nothing", {});
    row("a line", lines[1]);
    row("no comment that is signed", lines[0] + '\n' + lines[1] + '\n');
    row("a line more", good + lines[3] + '\n');
    row("comments changed places", lines[2] + '\n' + lines[1] + '\n' + lines[0] + '\n' + lines[3] + '\n');
    row("half a signature", QByteArray(good).replace(lines[1], lines[1].left(48)));
    row("no base64", QByteArray(good).replace(lines[1], QByteArray(lines[1].size(), '!')));
    row("another method", QByteArray(good).replace(lines[1], "RX" + lines[1].mid(2)));
    QTest::newRow("no key") << QByteArray() << good;
    QTest::newRow("half a key") << key.publicKey().left(28) << good;
}

void TestUpdateCheck::damagedSignaturesAreRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, signature);
    QCOMPARE(checkSignature("document", signature, key), SignatureVerdict::Damaged);
}

void TestUpdateCheck::keysAreKnown()
{
    const QByteArray key = MinisignKey().publicKey();
    QVERIFY(isMinisignKey(key));
    QVERIFY(!isMinisignKey({}) && !isMinisignKey(key + '\n') && !isMinisignKey(key.left(55)));
    QVERIFY(!isMinisignKey("untrusted comment: minisign public key") && !isMinisignKey("AA" + key.mid(2)));
}

void TestUpdateCheck::saysWhatIsNewer_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isNewer");
    QTest::newRow("newer") << QByteArray("0.5.1") << true;
    QTest::newRow("much newer") << QByteArray("0.10") << true;
    QTest::newRow("the same") << QByteArray("0.5.0") << false;
    QTest::newRow("older") << QByteArray("0.4.9") << false; // a downgrade is never offered
}

void TestUpdateCheck::saysWhatIsNewer()
{
    QFETCH(QByteArray, version);
    UpdateRig rig;
    const UpdateAnswer answer = rig.ask(announcement(3, version));
    QVERIFY(answer);
    QTEST(answer->isNewer, "isNewer");
    QCOMPARE(answer->announced.page, QUrl(QStringLiteral("https://reslate.example.org/new")));
    QCOMPARE(answer->announced.text, QStringLiteral("News <b>of</b> the day"));
}

void TestUpdateCheck::tellsNothingOfTheSchool()
{
    UpdateRig rig;
    QVERIFY(rig.ask(announcement(3, "0.6")));
    QCOMPARE(rig.server.requests().size(), 2);
    for (const ScriptedServer::Request &request : rig.server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QVERIFY(!request.target.contains('?') && request.body.isEmpty());
        QCOMPARE(request.header("User-Agent"), QByteArray("Reslate"));
        QVERIFY(request.header("Cookie").isEmpty() && request.header("Authorization").isEmpty());
        for (const QByteArray &line : request.head.split('\n')) {
            const QByteArray name = line.left(line.indexOf(':')).toLower();
            QVERIFY2(QByteArrayList({"host", "connection", "accept-encoding", "accept-language", "user-agent",
                                        "cache-control", "pragma"})
                         .contains(name),
                name.constData());
        }
    }
}

void TestUpdateCheck::believesNoOther()
{
    UpdateRig rig;
    const QByteArray document = announcement(3, "0.6");
    const auto what = [&rig, &document](const QByteArray &signature) {
        rig.put(document, signature);
        const UpdateAnswer answer = rig.ask();
        return answer ? std::nullopt : std::optional(answer.error().what);
    };
    QCOMPARE(what(MinisignKey().sign(document)), What::OtherKey);
    QCOMPARE(what(rig.key.sign(announcement(4, "0.7"))), What::WrongSignature);
    QCOMPARE(what("nonsense"), What::Damaged);
    QCOMPARE(what({}), What::Damaged);
    QCOMPARE(rig.settings.get(settingkeys::updateNumber), 0); // nothing of it was believed
    const UpdateAnswer senseless = rig.ask("{}");
    QVERIFY(!senseless);
    QCOMPARE(senseless.error().what, What::Damaged);
}

/// Signed well, and yet somebody's attempt to keep a school on an old version.
void TestUpdateCheck::anOlderAnnouncementIsNoNews()
{
    UpdateRig rig;
    QVERIFY(rig.ask(announcement(8, "0.6"))->isNewer);
    const UpdateAnswer replayed = rig.ask(announcement(7, "0.5.0"));
    QVERIFY(!replayed);
    QCOMPARE(replayed.error().what, What::Outdated);
    QVERIFY(rig.ask(announcement(8, "0.6"))); // the same one again is none
    QCOMPARE(rig.settings.get(settingkeys::updateNumber), 8);
}

void TestUpdateCheck::saysWhyNothingIsKnown()
{
    UpdateRig rig;
    const UpdateAnswer nothing = rig.ask();
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().what, What::Unsigned);
    rig.files.insert("/news.json.minisig", rig.key.sign(announcement(1, "0.6")));
    const UpdateAnswer half = rig.ask();
    QVERIFY(!half);
    QCOMPARE(half.error().what, What::NotReached);
    QCOMPARE(half.error().error.httpStatus, 404);
    const UpdateAnswer huge = rig.ask(QByteArray(80 * 1024, ' ') + announcement(1, "0.6"));
    QVERIFY(!huge);
    QCOMPARE(huge.error().error.kind, ErrorKind::AnswerTooLarge);
    rig.server.close();
    const UpdateAnswer closed = rig.ask();
    QVERIFY(!closed);
    QCOMPARE(closed.error().what, What::NotReached);
    QCOMPARE(closed.error().error.kind, ErrorKind::Unreachable);
}

void TestUpdateCheck::followsNoRedirect()
{
    UpdateRig rig;
    const ScriptedServer other;
    rig.server.setScript([&other](QTcpSocket &socket, const ScriptedServer::Request &request) {
        socket.write(ScriptedServer::answer(302, {}, "Location: " + other.address() + request.target + "\r\n"));
    });
    const UpdateAnswer answer = rig.ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().what, What::NotReached);
    QCOMPARE(other.connections(), 0);
}

void TestUpdateCheck::twoQuestionsGetOneAnswer()
{
    UpdateRig rig;
    const QByteArray document = announcement(3, "0.6");
    rig.put(document, rig.key.sign(document));
    UpdateCheck check(rig.clock, rig.settings,
        {.address = QUrl(rig.server.url().toString() + QLatin1String("/news.json")), .publicKey = rig.key.publicKey()},
        QVersionNumber(0, 5));
    const QFuture<UpdateAnswer> first = check.ask();
    const QFuture<UpdateAnswer> second = check.ask();
    QVERIFY(settled(first) && settled(second));
    QCOMPARE(rig.server.requests().size(), 2);
    QVERIFY(settled(check.ask())); // and later it asks anew
    QCOMPARE(rig.server.requests().size(), 4);
}

void TestUpdateCheck::whoLeavesIsAnswered()
{
    UpdateRig rig;
    rig.server.setScript([](QTcpSocket &, const ScriptedServer::Request &) {});
    QFuture<UpdateAnswer> answer;
    {
        UpdateCheck check(rig.clock, rig.settings,
            {.address = QUrl(rig.server.url().toString() + QLatin1String("/n")), .publicKey = rig.key.publicKey()}, {});
        answer = check.ask();
    }
    QVERIFY(answer.isFinished() && !answer.result());
    QCOMPARE(answer.result().error().error.kind, ErrorKind::Canceled);
}

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
