// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/devicecatalog.h"
#include "graphrig.h"
#include "scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QUuid>

#include <algorithm>

namespace Reslate {

/// A handful of devices whose records a test sets by hand, behind a real HTTP server: for tests that need a
/// certain row at a certain place.
class SmallSchool {
public:
    struct Group {
        QString id;
        QString name;
        QStringList members; ///< entra device ids
    };

    QList<QJsonObject> devices;
    QList<QJsonObject> entraRecords;
    QList<QJsonObject> autopilotRecords;
    QList<Group> groups;
    int pageSize = 1000;
    int wipes = 0;

    SmallSchool()
        : server([this](QTcpSocket &socket, const ScriptedServer::Request &request) {
            const bool batch = request.method == "POST";
            socket.write(ScriptedServer::answer(200, batch ? batchAnswer(request.body) : page(request.target)));
        })
        , rig(server.url())
        , catalog(rig.api, rig.clock)
    {
    }

    static QString id(int number, int kind = 1)
    {
        return QUuid(static_cast<uint>(number + 1), static_cast<ushort>(kind), 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1)
            .toString(QUuid::WithoutBraces);
    }

    /// An Entra-joined Windows device in Autopilot, seen two hours ago.
    void add(int number, const QString &name, const QString &trustType = QStringLiteral("AzureAd"))
    {
        const QString seen = rig.clock.now().addSecs(-7200).toString(Qt::ISODate);
        devices.append({{QStringLiteral("id"), id(number)}, {QStringLiteral("azureADDeviceId"), id(number, 2)},
            {QStringLiteral("deviceName"), name},
            {QStringLiteral("serialNumber"), QStringLiteral("SN%1").arg(number, 5, 10, QLatin1Char('0'))},
            {QStringLiteral("model"), QStringLiteral("300w Gen 4")},
            {QStringLiteral("operatingSystem"), QStringLiteral("Windows")},
            {QStringLiteral("userPrincipalName"), QStringLiteral("student%1@school.example").arg(number)},
            {QStringLiteral("managementAgent"), QStringLiteral("mdm")},
            {QStringLiteral("managementState"), QStringLiteral("managed")},
            {QStringLiteral("managedDeviceOwnerType"), QStringLiteral("company")},
            {QStringLiteral("lastSyncDateTime"), seen}});
        entraRecords.append({{QStringLiteral("id"), id(number, 3)}, {QStringLiteral("deviceId"), id(number, 2)},
            {QStringLiteral("trustType"), trustType}});
        autopilotRecords.append(
            {{QStringLiteral("id"), id(number, 4)}, {QStringLiteral("azureActiveDirectoryDeviceId"), id(number, 2)},
                {QStringLiteral("managedDeviceId"), id(number)}});
    }

    void addMany(int first, int count, const QString &prefix = QStringLiteral("HHS-"))
    {
        for (int i = first; i < first + count; ++i)
            add(i, prefix + QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')));
    }

    void set(int row, const QString &key, const QJsonValue &value) { devices[row].insert(key, value); }

    /// Reads everything and waits for it.
    bool load()
    {
        QSignalSpy progress(&catalog, &DeviceCatalog::loadChanged);
        catalog.refresh();
        while (catalog.isLoading()) {
            if (!progress.wait(20'000))
                return false;
        }
        return true;
    }

private:
    QByteArray page(const QByteArray &target) const
    {
        const QByteArray path = target.split('?').first();
        if (path.endsWith("/managedDevices"))
            return slice(devices, target);
        if (path.endsWith("/windowsAutopilotDeviceIdentities"))
            return slice(autopilotRecords, target);
        if (path.endsWith("/devices"))
            return slice(entraRecords, target);
        QList<QJsonObject> found;
        for (const Group &group : groups) {
            if (path.endsWith("/groups"))
                found.append({{QStringLiteral("id"), group.id}, {QStringLiteral("displayName"), group.name}});
            else if (path.contains(group.id.toUtf8()))
                return slice(membersOf(group), target);
        }
        return slice(found, target);
    }

    static QList<QJsonObject> membersOf(const Group &group)
    {
        QList<QJsonObject> members;
        for (const QString &member : group.members)
            members.append({{QStringLiteral("id"), member}, {QStringLiteral("deviceId"), member}});
        return members;
    }

    QByteArray slice(const QList<QJsonObject> &all, const QByteArray &target) const
    {
        const qsizetype mark = target.indexOf("skip=");
        const qsizetype from = mark < 0 ? 0 : target.mid(mark + 5).toInt();
        QJsonArray rows;
        for (const QJsonObject &row : all.mid(from, pageSize))
            rows.append(row);
        QJsonObject body {{QStringLiteral("value"), rows}};
        if (mark < 0)
            body.insert(QStringLiteral("@odata.count"), all.size());
        if (from + pageSize < all.size()) {
            const QByteArray path = target.split('?').first();
            const QByteArray next = server.address() + path + "?skip=" + QByteArray::number(from + pageSize);
            body.insert(QStringLiteral("@odata.nextLink"), QString::fromUtf8(next));
        }
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }

    QByteArray batchAnswer(const QByteArray &body)
    {
        QJsonArray answers;
        const QJsonArray parts = QJsonDocument::fromJson(body).object().value(QLatin1String("requests")).toArray();
        for (const QJsonValue &part : parts) {
            QJsonObject answer = partAnswer(part.toObject());
            answer.insert(QStringLiteral("id"), part.toObject().value(QLatin1String("id")));
            answers.append(answer);
        }
        return QJsonDocument(QJsonObject {{QStringLiteral("responses"), answers}}).toJson(QJsonDocument::Compact);
    }

    QJsonObject partAnswer(const QJsonObject &part)
    {
        const QString url = part.value(QLatin1String("url")).toString();
        const QJsonObject headers {{QStringLiteral("Content-Type"), QStringLiteral("application/json")}};
        const auto found = [&](const QJsonObject &value) {
            return QJsonObject {
                {QStringLiteral("status"), 200}, {QStringLiteral("headers"), headers}, {QStringLiteral("body"), value}};
        };
        if (part.value(QLatin1String("method")).toString() == QLatin1String("POST")) {
            ++wipes;
            return {{QStringLiteral("status"), 204}};
        }
        for (const QList<QJsonObject> *list : {&devices, &entraRecords}) {
            const QString key = list == &devices ? QStringLiteral("id") : QStringLiteral("deviceId");
            for (const QJsonObject &row : *list) {
                if (url.contains(row.value(key).toString()) && !url.contains(QLatin1String("/groups/")))
                    return found(row);
            }
        }
        for (const Group &group : groups) {
            if (url.contains(group.id))
                return found(QJsonDocument::fromJson(slice(membersOf(group), "?")).object());
        }
        return {{QStringLiteral("status"), 404}};
    }

    ScriptedServer server;

public:
    GraphRig rig;
    DeviceCatalog catalog;
};

} // namespace Reslate
