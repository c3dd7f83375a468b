// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

#include <QtTest/QTest>

using namespace Reslate;

class RedactedTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        const auto row = [](const char *name, const char *text, const char *clean) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(clean);
        };
        row("nothing to cut", "GET /v1.0/groups 200", "GET /v1.0/groups 200");
        row("bearer", "Authorization: Bearer abc.DEF-123_~+/==", "Authorization: Bearer [removed]");
        row("bearer, lower case", "authorization: bearer abc", "authorization: Bearer [removed]");
        row("bare token", "token eyJhbGciOi.eyJzdWIi.sig_nature!", "token [removed]!");
        row("code in a redirect", "http://localhost:5000/?code=0.AX&state=7",
            "http://localhost:5000/?code=[removed]&state=7");
        row("refresh token in a form", "grant_type=refresh_token&refresh_token=0.A",
            "grant_type=refresh_token&refresh_token=[removed]");
        row("token in JSON", R"({"access_token":"abc","x":1})", R"({"access_token":"[removed]","x":1})");
        row("token in spaced JSON", R"("refresh_token" : "abc")", R"("refresh_token" : "[removed]")");
        row("skip token", "/devices?$skiptoken=RFNwd&$top=9", "/devices?$skiptoken=[removed]&$top=9");
        row("encoded", "url=%3Fclient_secret%3Dxyz", "url=%3Fclient_secret%3D[removed]");
        row("two at once", "code_verifier=a&device_code=b", "code_verifier=[removed]&device_code=[removed]");
        row("error code stays", R"("code":"Forbidden")", R"("code":"Forbidden")");
        row("empty", "", "");
    }
    void cutsSecrets()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(redacted(text), clean);
        QCOMPARE(redacted(clean), clean); // cutting twice changes nothing
    }

    void endsOnHostileText()
    {
        QString text(200'000, u'a');
        text += QStringLiteral(" Bearer ") + QString(200'000, u'b') + QStringLiteral("?code=") + QString(200'000, u'=');
        const QString clean = redacted(text);
        QVERIFY(!clean.contains(u'b'));
        QVERIFY(clean.startsWith(u'a'));
    }
};

QTEST_GUILESS_MAIN(RedactedTest)
#include "tst_redacted.moc"
