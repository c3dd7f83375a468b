// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/settings.h"
#include "updates/announcement.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPromise>

#include <optional>

namespace Reslate {

/// Where the announcement stands, and whose word it has to be.
struct UpdateSource {
    QUrl address; ///< https; its signature stands beside it, with ".minisig" behind the name
    QByteArray publicKey; ///< as minisign prints it

    /// Whether IT laid down both; otherwise nobody can ask.
    bool isSet() const { return !address.isEmpty() && !publicKey.isEmpty(); }
};

/// Why nothing is known.
struct UpdateProblem {
    enum class What {
        NotReached, ///< error tells more
        Unsigned, ///< there is no signature beside it
        OtherKey, ///< somebody else signed it
        WrongSignature, ///< it isn't what was signed
        Damaged, ///< it, or its signature, makes no sense
        Outdated, ///< an older announcement than one that was seen here: somebody keeps news back
    };
    What what = What::NotReached;
    Error error;
};

struct UpdateNews {
    bool isNewer = false; ///< than the one that runs
    Updates::Announcement announced;
};

using UpdateAnswer = tl::expected<UpdateNews, UpdateProblem>;

/// Asks, when a person wants to know, whether there is a newer Reslate. Two GETs without a word about school, person or
/// computer leave, to the address alone: no redirect is followed. Nothing is fetched or installed.
class UpdateCheck final : public QObject {
    Q_OBJECT
public:
    /// running: the version of this program. settings keep the number of the newest announcement that was seen; both
    /// references must outlive it.
    UpdateCheck(
        Clock &clock, Settings &settings, UpdateSource source, QVersionNumber running, QObject *parent = nullptr);
    ~UpdateCheck() override;

    const UpdateSource &source() const { return m_source; }
    /// Settles once, within two minutes. Who asks again meanwhile gets the same answer.
    QFuture<UpdateAnswer> ask();
    /// For the way through proxies.
    QNetworkAccessManager &network() { return m_network; }

private:
    void get(const QUrl &url, void (UpdateCheck::*taken)(const QByteArray &body), UpdateProblem::What missing);
    void takeSignature(const QByteArray &body);
    void takeAnnouncement(const QByteArray &body);
    void settle(UpdateAnswer answer);

    Clock &m_clock;
    Settings &m_settings;
    const UpdateSource m_source;
    const QVersionNumber m_running;
    QNetworkAccessManager m_network;
    std::optional<QPromise<UpdateAnswer>> m_asked;
    QByteArray m_signature;
};

} // namespace Reslate
