// SPDX-License-Identifier: GPL-3.0-or-later
#include "barelists.h"

#include "tenantprocess.h"
#include "waiting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace Reslate::Bench {
namespace {

double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

QByteArray nextLink(const QByteArray &page)
{
    static const QByteArray key("\"@odata.nextLink\":\"");
    const qsizetype at = page.indexOf(key);
    if (at < 0)
        return {};
    const qsizetype from = at + key.size();
    return page.mid(from, page.indexOf('"', from) - from);
}

class Reading {
public:
    explicit Reading(const QByteArray &token)
        : m_bearer("Bearer " + token)
    {
        m_since.start();
    }

    void follow(const QByteArray &url)
    {
        ++m_open;
        QNetworkRequest request(QUrl::fromEncoded(url));
        request.setRawHeader("Authorization", m_bearer);
        QNetworkReply *reply = m_network.get(request);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            const QByteArray page = reply->readAll();
            reply->deleteLater();
            if (m_times.pages++ == 0)
                m_times.firstPage = milliseconds(m_since);
            if (const QByteArray next = nextLink(page); !next.isEmpty())
                follow(next);
            --m_open;
        });
    }

    BareTimes wait()
    {
        runUntil([this] { return m_open == 0; });
        m_times.whole = milliseconds(m_since);
        return m_times;
    }

private:
    QByteArray m_bearer;
    QNetworkAccessManager m_network;
    QElapsedTimer m_since;
    BareTimes m_times;
    int m_open = 0;
};

} // namespace

BareTimes readBare(const TenantProcess &tenant, const QList<QByteArray> &firstPages)
{
    Reading reading(tenant.token());
    for (const QByteArray &url : firstPages)
        reading.follow(url);
    return reading.wait();
}

} // namespace Reslate::Bench
