// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicetenant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace Reslate::Test {

struct Reply {
    int status = 0; ///< 0: the connection broke
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray raw;
    QJsonObject json;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonArray value() const { return json[QLatin1String("value")].toArray(); }
    QString nextLink() const { return json[QLatin1String("@odata.nextLink")].toString(); }
    QString code() const { return json[QLatin1String("error")][QLatin1String("code")].toString(); }
    QString message() const { return json[QLatin1String("error")][QLatin1String("message")].toString(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, text] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return text;
        }
        return {};
    }
};

/// Asks a tenant one question after another and waits for the answers.
class GraphCaller {
public:
    explicit GraphCaller(PracticeTenant &tenant)
        : m_tenant(tenant)
        , m_token(tenant.token())
    {
        m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    void setToken(const QByteArray &token) { m_token = token; }

    Reply get(const QString &path, const FaultHeaders &headers = {}) { return call("GET", path, {}, headers); }
    Reply counted(const QString &path) { return get(path, {{"ConsistencyLevel", "eventual"}}); }
    Reply post(const QString &path, const QByteArray &body = {})
    {
        return call(
            "POST", path, body, body.isEmpty() ? FaultHeaders() : FaultHeaders {{"Content-Type", "application/json"}});
    }
    Reply remove(const QString &path) { return call("DELETE", path); }

    /// path: behind the origin, or a whole address.
    Reply call(
        const QByteArray &method, const QString &path, const QByteArray &body = {}, const FaultHeaders &headers = {})
    {
        const auto reply = start(method, path, body, headers);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20000);
        return read(*reply);
    }

    std::unique_ptr<QNetworkReply> start(
        const QByteArray &method, const QString &path, const QByteArray &body = {}, const FaultHeaders &headers = {})
    {
        QNetworkRequest request(
            path.startsWith(QLatin1String("http")) ? QUrl(path) : QUrl(m_tenant.url().toString() + path));
        if (!m_token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + m_token);
        for (const auto &[name, text] : headers)
            request.setRawHeader(name, text);
        return std::unique_ptr<QNetworkReply>(m_network.sendCustomRequest(request, method, body));
    }

    static Reply read(QNetworkReply &reply)
    {
        Reply read;
        read.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        read.error = reply.error();
        read.raw = reply.readAll();
        read.json = QJsonDocument::fromJson(read.raw).object();
        read.headers = reply.rawHeaderPairs();
        return read;
    }

    /// Every row of a list, page by page.
    QJsonArray all(const QString &path, const FaultHeaders &headers = {}, int *pages = nullptr)
    {
        QJsonArray rows;
        for (QString next = path; !next.isEmpty();) {
            const Reply page = get(next, headers);
            for (const QJsonValue &row : page.value())
                rows.append(row);
            next = page.nextLink();
            if (pages != nullptr)
                ++*pages;
        }
        return rows;
    }

private:
    PracticeTenant &m_tenant;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};

} // namespace Reslate::Test
