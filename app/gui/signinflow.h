// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signin/browsersignin.h"
#include "signin/devicesignin.h"
#include "signin/oauth.h"
#include "signin/signedinaccount.h"
#include "signin/signinjson.h"
#include "signin/tokenendpoint.h"
#include "ui/account/registrationpage.h"
#include "ui/account/signindialog.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace Reslate {

/// One sign-in in front of a person: asks for the app registration where nobody in particular has to sign in, goes by
/// the browser or by a code as often as it takes, and ends with the dialog.
class SignInFlow final : public QObject {
    Q_OBJECT
public:
    struct Tools {
        TokenEndpoint &endpoint;
        Clock &clock;
        std::function<bool(const QUrl &)> openBrowser;
    };
    struct Goal {
        Registration registration; ///< to begin with
        std::optional<SignedInAccount> account; ///< who has to sign in; nullopt: anybody
        Access access = Access::Read;
        Extra extra = Extra::None;
        RegistrationLocks locks; ///< what IT has laid down of the registration
        QByteArray claims; ///< that a service demanded
    };

    /// The tools must outlive it. window is under its dialog.
    SignInFlow(Tools tools, Goal goal, QWidget *window, QObject *parent);
    ~SignInFlow() override;

    /// Shows the first page, or the page that is open.
    void show();
    /// Ends a sign-in that is under way; nothing is told of it.
    void stop();
    QByteArray scope() const;

Q_SIGNALS:
    /// A person gave it, and it is sound.
    void registrationGiven(const Reslate::Registration &registration);
    void signedIn(const Reslate::SignedInAccount &account, const Reslate::TokenAnswer &tokens);
    /// The dialog was closed; the last signal.
    void ended();

private:
    void begin();
    void byBrowser();
    void byCode();
    void finish(const Result<SignedIn> &result);
    Wish wish() const;

    Tools m_tools;
    Goal m_goal;
    QPointer<SignInDialog> m_dialog; ///< its window may take it along
    QPointer<QObject> m_running;
    QUrl m_address;
};

} // namespace Reslate
