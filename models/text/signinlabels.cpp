// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/signinlabels.h"

#include "models/text/displaytext.h"
#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"

#include <algorithm>
#include <array>

namespace Reslate {
namespace {

struct CodeTexts {
    const char *code;
    const char *happened;
    const char *toDo;
    const char *brief = QT_TRANSLATE_NOOP("Labels", "you have to sign in again");
};

constexpr const char *again = QT_TRANSLATE_NOOP("Labels", "Sign in again.");
constexpr const char *checkRegistration = QT_TRANSLATE_NOOP("Labels", "Check the client ID and the school's tenant.");

// The program's own codes first, then those of the sign-in service.
constexpr std::array codeTexts {
    CodeTexts {"no_answer", QT_TRANSLATE_NOOP("Labels", "Nobody signed in within ten minutes."),
        QT_TRANSLATE_NOOP("Labels", "Start again and sign in in the browser.")},
    CodeTexts {"wrong_state",
        QT_TRANSLATE_NOOP("Labels", "An answer came that belongs to another sign-in. It was refused."),
        QT_TRANSLATE_NOOP("Labels", "Close the sign-in pages that are still open in the browser, then start again.")},
    CodeTexts {"signed_out", QT_TRANSLATE_NOOP("Labels", "You aren't signed in."),
        QT_TRANSLATE_NOOP("Labels", "Sign in."), QT_TRANSLATE_NOOP("Labels", "you aren't signed in")},
    CodeTexts {"no_keychain",
        QT_TRANSLATE_NOOP("Labels", "The keychain of this computer, which keeps your sign-in, can't be used."),
        QT_TRANSLATE_NOOP("Labels", "Unlock the keychain, or sign in again."),
        QT_TRANSLATE_NOOP("Labels", "the keychain can't be used")},
    CodeTexts {"keychain_locked",
        QT_TRANSLATE_NOOP("Labels", "The keychain of this computer, which keeps your sign-in, is locked."),
        QT_TRANSLATE_NOOP("Labels", "Unlock the keychain, then try again."),
        QT_TRANSLATE_NOOP("Labels", "the keychain is locked")},
    CodeTexts {"sign_in_refused",
        QT_TRANSLATE_NOOP("Labels", "The sign-in service refused the sign-in and gave no reason."), again},
    CodeTexts {"access_denied", QT_TRANSLATE_NOOP("Labels", "The sign-in was declined."), again},
    CodeTexts {"authorization_declined", QT_TRANSLATE_NOOP("Labels", "The sign-in was declined."), again},
    CodeTexts {"consent_required",
        QT_TRANSLATE_NOOP("Labels", "Your school hasn't given Reslate the permission for this yet."),
        QT_TRANSLATE_NOOP("Labels", "Ask an administrator to grant consent to the app registration.")},
    CodeTexts {"expired_token", QT_TRANSLATE_NOOP("Labels", "The code has expired."),
        QT_TRANSLATE_NOOP("Labels", "Start again to get a new one.")},
    CodeTexts {"bad_verification_code", QT_TRANSLATE_NOOP("Labels", "The code isn't valid any more."),
        QT_TRANSLATE_NOOP("Labels", "Start again to get a new one.")},
    CodeTexts {
        "invalid_grant", QT_TRANSLATE_NOOP("Labels", "Your sign-in has ended: it expired or was taken back."), again},
    CodeTexts {"interaction_required", QT_TRANSLATE_NOOP("Labels", "Your school asks you to sign in again."), again},
    CodeTexts {"login_required", QT_TRANSLATE_NOOP("Labels", "Your school asks you to sign in again."), again},
    CodeTexts {"unauthorized_client",
        QT_TRANSLATE_NOOP("Labels", "The sign-in service doesn't let this app registration in."), checkRegistration},
    CodeTexts {"invalid_client",
        QT_TRANSLATE_NOOP("Labels", "The sign-in service doesn't let this app registration in."), checkRegistration},
    CodeTexts {"invalid_request", QT_TRANSLATE_NOOP("Labels", "The sign-in service turned the request down."),
        checkRegistration},
    CodeTexts {"invalid_scope",
        QT_TRANSLATE_NOOP("Labels", "The app registration lacks a permission that Reslate asks for."),
        QT_TRANSLATE_NOOP("Labels", "Add it to the app registration, or ask an administrator to.")},
};

const CodeTexts *textsOf(const QString &code)
{
    const auto *found = std::find_if(codeTexts.begin(), codeTexts.end(),
        [&code](const CodeTexts &texts) { return code == QLatin1String(texts.code); });
    return found == codeTexts.end() ? nullptr : found;
}

QByteArray page(const QString &title, const QString &text)
{
    return QStringLiteral("<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title><style>"
                          "body{font:18px/1.5 sans-serif;max-width:30em;margin:5em auto;padding:0 1em}"
                          "@media(prefers-color-scheme:dark){body{background:#1c1c1c;color:#eee}}"
                          "</style></head><body><h1>%1</h1><p>%2</p></body></html>")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace

SignInTrouble signInTrouble(const Error &error)
{
    if (const CodeTexts *texts = textsOf(error.code))
        return {.whatHappened = Labels::tr(texts->happened), .whatToDo = Labels::tr(texts->toDo)};
    switch (error.kind) {
    case ErrorKind::SignInRequired:
    case ErrorKind::Forbidden:
    case ErrorKind::Rejected:
        return {
            .whatHappened = Labels::tr("The sign-in service turned the sign-in down."), .whatToDo = Labels::tr(again)};
    case ErrorKind::ForeignAddress:
        return {.whatHappened = Labels::tr("This address isn't one of Microsoft's, so nothing was sent there."),
            .whatToDo = Labels::tr("Check the addresses of the service.")};
    case ErrorKind::Canceled:
        return {.whatHappened = Labels::tr("The sign-in was canceled."), .whatToDo = {}};
    default:
        break;
    }
    const ErrorText text = errorText(error, ErrorContext::Reading);
    return {.whatHappened = text.whatHappened, .whatToDo = text.whatToDo};
}

SignInTrouble otherAccountTrouble(const QString &came, const QString &wanted)
{
    return {.whatHappened = Labels::tr("You signed in as %1. This window works as %2.")
                                .arg(plainForDisplay(came), plainForDisplay(wanted)),
        .whatToDo = Labels::tr("Try again and choose %1 in the browser. To work as somebody else, use \"Add account\".")
                        .arg(plainForDisplay(wanted))};
}

QString addressProblemText()
{
    return Labels::tr(
        "This address can't be used. Tokens go to Microsoft's own services or to a test service on this computer, and "
        "nowhere else.");
}

QString notKeptText()
{
    return Labels::tr("Signed in for this run only: the keychain of this computer can't be used");
}

QString signInShort(const QString &code)
{
    const CodeTexts *texts = textsOf(code);
    return texts ? Labels::tr(texts->brief) : QString();
}

bool isSignInCode(const QString &code)
{
    return textsOf(code) != nullptr;
}

RedirectPages redirectPages()
{
    return {.done = page(Labels::tr("Almost done"),
                Labels::tr("Reslate has your sign-in. You can close this window and go back to Reslate.")),
        .failed = page(Labels::tr("Not signed in"),
            Labels::tr("You aren't signed in; Reslate says why. You can close this window.")),
        .refused = page(Labels::tr("Nothing to do here"),
            Labels::tr("Reslate isn't waiting for this sign-in. You can close this window."))};
}

} // namespace Reslate
