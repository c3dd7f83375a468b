// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/errorlabels.h"
#include "models/text/registrationlabels.h"
#include "models/text/signinlabels.h"

#include <QSet>
#include <QTest>

using namespace Reslate;

class TestSignInLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEachEnd_data();
    void hasWordsForEachEnd();
    void leavesOtherErrorsAlone();
    void showsPages();
    void explainsEachPermission();
};

void TestSignInLabels::hasWordsForEachEnd_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *code, const char *words) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(words);
    };
    row("no_answer", "within ten minutes");
    row("wrong_state", "belongs to another sign-in");
    row("signed_out", "aren't signed in");
    row("no_keychain", "keychain");
    row("keychain_locked", "is locked");
    row("sign_in_refused", "gave no reason");
    row("access_denied", "declined");
    row("authorization_declined", "declined");
    row("consent_required", "hasn't given");
    row("expired_token", "code has expired");
    row("bad_verification_code", "isn't valid any more");
    row("invalid_grant", "has ended");
    row("interaction_required", "sign in again");
    row("login_required", "sign in again");
    row("unauthorized_client", "app registration");
    row("invalid_client", "app registration");
    row("invalid_request", "turned the request down");
    row("invalid_scope", "lacks a permission");
}

void TestSignInLabels::hasWordsForEachEnd()
{
    QFETCH(QString, code);
    QFETCH(QString, words);
    for (const ErrorKind kind : {ErrorKind::SignInRequired, ErrorKind::Forbidden, ErrorKind::Rejected}) {
        const Error error {.kind = kind, .code = code, .message = QStringLiteral("AADSTS1: said")};
        const SignInTrouble trouble = signInTrouble(error);
        QVERIFY2(trouble.whatHappened.contains(words), qPrintable(trouble.whatHappened));
        QVERIFY(trouble.whatToDo.endsWith(QLatin1Char('.')));
        const ErrorText text = errorText(error, ErrorContext::Reading); // wherever it turns up
        QCOMPARE(text.whatHappened, trouble.whatHappened);
        QCOMPARE(text.whatToDo, trouble.whatToDo);
        QVERIFY(text.supportDetails.contains(QLatin1String("AADSTS1")));
    }
}

void TestSignInLabels::leavesOtherErrorsAlone()
{
    const Error graph {.kind = ErrorKind::Forbidden, .code = QStringLiteral("Authorization_RequestDenied")};
    QVERIFY(errorText(graph, ErrorContext::Reading).whatHappened.contains(QLatin1String("may not do this")));
    QVERIFY(!isSignInCode({}));
    for (int kind = 1; kind <= static_cast<int>(ErrorKind::Canceled); ++kind)
        QVERIFY(!signInTrouble({.kind = static_cast<ErrorKind>(kind)}).whatHappened.isEmpty());
}

void TestSignInLabels::showsPages()
{
    const RedirectPages pages = redirectPages();
    const QSet<QByteArray> all {pages.done, pages.failed, pages.refused};
    QCOMPARE(all.size(), 3);
    for (const QByteArray &page : all) {
        QVERIFY(page.startsWith("<!doctype html>"));
        QVERIFY(page.contains("You can close this window"));
        QVERIFY(!page.contains("<script") && !page.contains("http"));
    }
}

void TestSignInLabels::explainsEachPermission()
{
    const QByteArray scope = scopeFor(
        Access::Keys, QUrl(QStringLiteral("https://graph.microsoft.com")), Extra::WritePolicies);
    const QList<PermissionText> texts = permissionTexts();
    QCOMPARE(texts.size(), scope.count("https://graph.microsoft.com/")); // exactly what is asked for
    QSet<QString> reasons;
    for (const PermissionText &text : texts) {
        QVERIFY2(scope.contains('/' + text.name.toLatin1()), qPrintable(text.name));
        QVERIFY2(!text.reason.isEmpty(), qPrintable(text.name));
        reasons.insert(text.reason);
    }
    QCOMPARE(reasons.size(), texts.size());
    for (const Cloud cloud : {Cloud::Global, Cloud::UsGovernment, Cloud::UsDefense, Cloud::China})
        QVERIFY(!serviceTitle(endpointsOf(cloud)).isEmpty());
}

QTEST_GUILESS_MAIN(TestSignInLabels)
#include "tst_signinlabels.moc"
