// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QRegularExpression>

namespace Reslate::Test {

/// A person with a browser in front of the practice tenant's sign-in: opens a page and picks an account there.
class PretendBrowser final : public QObject {
public:
    /// account: its number on the page, or "none" to cancel.
    void open(const QUrl &url, const QString &account = QStringLiteral("0"))
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
        QNetworkReply *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply, account] {
            reply->deleteLater();
            see(*reply, account);
        });
    }

    int status = 0; ///< of the last page; 0: none is there yet
    QByteArray page;
    QUrl address;

private:
    void see(QNetworkReply &reply, const QString &account)
    {
        const QString text = QString::fromUtf8(reply.readAll());
        const QRegularExpression link(QStringLiteral("id=\"account-%1\" href=\"([^\"]*)\"").arg(account));
        if (const auto found = link.match(text); found.hasMatch()) {
            const QString target = found.captured(1).replace(QLatin1String("&amp;"), QLatin1String("&"));
            open(reply.url().resolved(QUrl(target)), QStringLiteral("nobody"));
            return;
        }
        page = text.toUtf8();
        address = reply.url();
        status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    QNetworkAccessManager m_network;
};

} // namespace Reslate::Test
