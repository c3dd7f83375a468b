// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptsecrets.h"

#include <QStringEncoder>

#include <algorithm>

namespace Reslate::Demo {
namespace {

bool isPupilsPc(const EntraDevice &device)
{
    return qstrcmp(device.os, "Windows") == 0 && qstrcmp(device.trustType, "Workplace") != 0;
}

/// 48 digits in eight blocks, each a multiple of 11, as BitLocker makes them.
QByteArray makeKey(Dice &dice)
{
    QByteArray key;
    for (int block = 0; block < 8; ++block)
        key += QByteArray::number(dice.below(65536) * 11).rightJustified(6, '0') + (block < 7 ? "-" : "");
    return key;
}

using K = RecoveryKey;
using J = JsonOut;
using S = Scope;

Schema<K> makeKeySchema(bool withSecret)
{
    Schema<K> schema {"microsoft.graph.bitlockerRecoveryKey",
        {
            {"id", [](J &j, const K &k, const S &) { j.uuid(k.id); }},
            {"createdDateTime", [](J &j, const K &k, const S &) { j.time(k.created); }},
            {"volumeType", [](J &j, const K &k, const S &) { j.string(k.volume); }},
            {"deviceId", [](J &j, const K &k, const S &) { j.uuid(k.deviceId); }},
        },
        {{"deviceId", {Condition::Op::Eq}, [](const K &k) { return k.deviceId.toByteArray(QUuid::WithoutBraces); }}}};
    if (withSecret)
        schema.properties.push_back({"key", [](J &j, const K &k, const S &) { j.string(k.key); }});
    return schema;
}

using L = LocalCredentials;

void writePasswords(J &j, const L &l, const S &)
{
    QStringEncoder encode(QStringEncoder::Utf16LE);
    j.beginArray();
    for (const L::Password &password : l.passwords) {
        const QByteArray bytes = encode(QString::fromUtf8(password.text));
        j.beginObject();
        j.key("accountName");
        j.string(password.account);
        j.key("accountSid");
        j.string("S-1-5-21-1004336348-1177238915-682003330-500");
        j.key("backupDateTime");
        j.time(password.backedUp);
        j.key("passwordBase64");
        j.string(bytes.toBase64());
        j.endObject();
    }
    j.endArray();
}

Schema<L> makeCredentialSchema(bool withSecret)
{
    Schema<L> schema {"microsoft.graph.deviceLocalCredentialInfo",
        {
            {"id", [](J &j, const L &l, const S &) { j.uuid(l.deviceId); }},
            {"deviceName", [](J &j, const L &l, const S &) { j.string(l.deviceName); }},
            {"lastBackupDateTime", [](J &j, const L &l, const S &) { j.time(l.passwords.front().backedUp); }},
            {"refreshDateTime", [](J &j, const L &l, const S &) { j.time(l.passwords.front().backedUp + 30 * aDay); }},
        },
        {}};
    if (withSecret)
        schema.properties.push_back({"credentials", writePasswords});
    return schema;
}

} // namespace

std::vector<RecoveryKey> recoveryKeysOf(const EntraDevice &device)
{
    const int kind = static_cast<int>(device.id.data1 % 8); // 0: not encrypted, or its keys stay in Active Directory
    if (!isPupilsPc(device) || kind == 0)
        return {};
    Dice dice(device.id.data1 * 2654435761U + 0xB17);
    std::vector<RecoveryKey> keys;
    const auto add = [&](const char *volume, int days) {
        keys.push_back({dice.uuid(), device.deviceId, volume, device.registered + days * aDay, makeKey(dice)});
    };
    add("operatingSystemVolume", 0);
    if (kind <= 2)
        add("fixedDataVolume", 0);
    if (device.id.data2 % 4 == 0) // rotated once
        add("operatingSystemVolume", 7);
    return keys;
}

LocalCredentials localCredentialsOf(const EntraDevice &device)
{
    LocalCredentials held {device.deviceId, device.name, {}};
    if (!isPupilsPc(device) || device.id.data3 % 3 == 0)
        return held;
    constexpr char signs[] = "ABCDEFGHJKLMNPRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789+=!#%";
    Dice dice(device.id.data1 * 40503U + 0x1A5);
    for (int n = 0; n < (device.id.data2 % 5 == 0 ? 2 : 1); ++n) {
        QByteArray text;
        for (int i = 0; i < 14; ++i)
            text += signs[dice.below(sizeof signs - 1)];
        held.passwords.push_back({"Administrator", text, device.lastSignIn - n * 30 * aDay});
    }
    return held;
}

QList<QByteArray> secretsOf(const School &school)
{
    QList<QByteArray> secrets;
    for (const EntraDevice &device : school.entra) {
        for (const RecoveryKey &key : recoveryKeysOf(device))
            secrets.append(key.key);
        for (const LocalCredentials::Password &password : localCredentialsOf(device).passwords)
            secrets.append(password.text);
    }
    return secrets;
}

KeptSecrets::KeptSecrets(
    const School &school, const ServiceOptions &options, const GraphListing &listing, RequestLog &log)
    : m_school(school)
    , m_options(options)
    , m_listing(listing)
    , m_log(log)
{
}

bool KeptSecrets::owns(const GraphCall &call)
{
    const QByteArray first = call.target.segments.value(0);
    return first == "informationProtection"
        || (first == "directory" && call.target.segments.value(1) == "deviceLocalCredentials");
}

bool KeptSecrets::keepsSecrets(const EntraDevice &device, Time now) const
{
    return !device.gone || device.isRestorable(now);
}

/// Help desks may read recovery keys, local passwords only who administers devices (graph.md §4).
std::optional<Problem> KeptSecrets::forbidden(
    const GraphCall &call, const QByteArray &permission, bool withSecret) const
{
    const QByteArray whole = permission + ".Read.All";
    const QByteArray basic = permission + ".ReadBasic.All";
    if (const auto problem = lackedScope(call, withSecret ? QList<QByteArray> {whole} : QList {basic, whole}))
        return problem;
    const bool local = permission == "DeviceLocalCredential";
    return lackedRole(call, m_options, local && withSecret ? TenantRole::SchoolAdministrator : TenantRole::HelpDesk);
}

Reply KeptSecrets::answer(const GraphCall &call)
{
    const QList<QByteArray> &segments = call.target.segments;
    if (call.message.method != "GET")
        return refuse(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    if (call.message.header("User-Agent").isEmpty()) // documented as required; what else happens isn't
        return refuse(400, "Request_BadRequest", "The request header User-Agent is required.");
    const auto query = Query::parse(call.target.query, {"$select", "$filter", "$top", "$count"});
    if (!query)
        return tl::make_unexpected(query.error());
    if (segments[0] == "directory" && segments.size() == 3)
        return readLocalCredentials(call, query->select.contains("credentials"));
    const bool keys = segments.value(1) == "bitlocker" && segments.value(2) == "recoveryKeys";
    if (keys && segments.size() == 3)
        return listKeys(call);
    if (keys && segments.size() == 4)
        return readKey(call, query->select.contains("key"));
    return refuse(400, "BadRequest", "Resource not found for the segment '" + segments.last() + "'.");
}

Reply KeptSecrets::listKeys(const GraphCall &call) const
{
    if (const auto problem = forbidden(call, "BitlockerKey", false))
        return tl::make_unexpected(*problem);
    std::vector<RecoveryKey> rows;
    for (const EntraDevice &device : m_school.entra) {
        if (!keepsSecrets(device, call.now))
            continue;
        const std::vector<RecoveryKey> its = recoveryKeysOf(device);
        rows.insert(rows.end(), its.begin(), its.end());
    }
    static const Schema<RecoveryKey> schema = makeKeySchema(false);
    return m_listing.list<RecoveryKey>(call, schema, rows.size(), [&rows](size_t i) { return &rows[i]; });
}

Reply KeptSecrets::readKey(const GraphCall &call, bool withSecret)
{
    if (const auto problem = forbidden(call, "BitlockerKey", withSecret))
        return tl::make_unexpected(*problem);
    const QByteArray &key = call.target.segments[3];
    const QUuid id = QUuid::fromString(QLatin1String(key));
    std::optional<RecoveryKey> found;
    for (const EntraDevice &device : m_school.entra) {
        for (const RecoveryKey &its : recoveryKeysOf(device)) {
            if (its.id == id && keepsSecrets(device, call.now))
                found = its;
        }
    }
    if (found && withSecret)
        m_log.addSecretRead(found->id.toString(QUuid::WithoutBraces));
    return m_listing.one<RecoveryKey>(call, makeKeySchema(withSecret), found ? &*found : nullptr, key);
}

Reply KeptSecrets::readLocalCredentials(const GraphCall &call, bool withSecret)
{
    if (const auto problem = forbidden(call, "DeviceLocalCredential", withSecret))
        return tl::make_unexpected(*problem);
    const QByteArray &key = call.target.segments[2];
    const int row = m_school.entraByDeviceId.value(QUuid::fromString(QLatin1String(key)), -1);
    LocalCredentials held;
    if (row >= 0 && keepsSecrets(m_school.entra[static_cast<size_t>(row)], call.now))
        held = localCredentialsOf(m_school.entra[static_cast<size_t>(row)]);
    const bool any = !held.passwords.empty();
    if (any && withSecret)
        m_log.addSecretRead(held.deviceId.toString(QUuid::WithoutBraces));
    return m_listing.one<LocalCredentials>(call, makeCredentialSchema(withSecret), any ? &held : nullptr, key);
}

} // namespace Reslate::Demo
