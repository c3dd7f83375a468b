// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graphlisting.h"
#include "requestlog.h"

namespace Reslate::Demo {

/// A bitlockerRecoveryKey.
struct RecoveryKey {
    QUuid id;
    QUuid deviceId;
    const char *volume; ///< operatingSystemVolume, fixedDataVolume
    Time created;
    QByteArray key;
};

/// What LAPS holds of a device: a deviceLocalCredentialInfo.
struct LocalCredentials {
    struct Password {
        const char *account;
        QByteArray text; ///< UTF-8
        Time backedUp;
    };
    QUuid deviceId;
    QByteArray deviceName;
    std::vector<Password> passwords; ///< the newest first
};

// Made from the device's ids alone, so that a large school needs no room for them. Some devices have keys of two
// volumes or an older key of one, some have none.
std::vector<RecoveryKey> recoveryKeysOf(const EntraDevice &device);
/// Without passwords: LAPS holds none.
LocalCredentials localCredentialsOf(const EntraDevice &device);
/// All keys and passwords of the school, so that nobody finds one where it doesn't belong.
QList<QByteArray> secretsOf(const School &school);

/// Entra's part of Graph that tells recovery keys and local administrators' passwords (graph.md §4). Each reading of a
/// secret itself is an audited call and is noted in the log.
class KeptSecrets {
public:
    /// All must outlive this.
    KeptSecrets(const School &school, const ServiceOptions &options, const GraphListing &listing, RequestLog &log);

    /// Whether this answers a call.
    static bool owns(const GraphCall &call);
    Reply answer(const GraphCall &call);

private:
    Reply listKeys(const GraphCall &call) const;
    Reply readKey(const GraphCall &call, bool withSecret);
    Reply readLocalCredentials(const GraphCall &call, bool withSecret);
    std::optional<Problem> forbidden(const GraphCall &call, const QByteArray &permission, bool withSecret) const;
    /// A deleted device keeps its secrets as long as it can be restored.
    bool keepsSecrets(const EntraDevice &device, Time now) const;

    const School &m_school;
    const ServiceOptions &m_options;
    const GraphListing &m_listing;
    RequestLog &m_log;
};

} // namespace Reslate::Demo
