// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "faults.h"
#include "policies/tenantpolicies.h"
#include "tenantrole.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace Reslate {

struct TenantOptions {
    int devices = 600;
    int groups = 18;
    quint32 seed = 1;
    double speed = 1.0; ///< how much faster than in life actions proceed and limits recover
    int port = 0; ///< 0: the system chooses
    int pageSize = 1000; ///< managedDevices and Autopilot identities; Entra lists give 100, with $top up to 999, that
                         ///< of recovery keys no more than this
    std::chrono::milliseconds latency {0}; ///< added to every answer; requests don't wait for each other
    bool clockStands = false; ///< time passes by advance() alone, however long a test takes
    bool limits = true; ///< throttling and daily quotas (graph.md §7.2)
    bool remoteFaults =
        false; ///< takes fault scripts over HTTP too (POST /practice/faults); for tests in other processes
    QSet<QByteArray> approval; ///< what needs a second admin's approval: wipe, retire, delete (graph.md §6)
    int approvesAfter = 0; ///< seconds after which a pretend second admin approves; 0: only decideApprovals() does
    std::chrono::seconds accessLifetime {3600}; ///< of the access tokens that its sign-in gives
    std::chrono::seconds deviceInterval {5}; ///< between polls for a device code
    TenantRole role = TenantRole::SchoolAdministrator; ///< of everybody who works there
    QByteArray autopilotResetName = "automaticRedeployment"; ///< under which it stands in lists; Graph's isn't public
    std::chrono::seconds autopilotDeletion {
        180}; ///< about how long a deleted Autopilot record stays in lists and reads
    std::chrono::seconds importTime {120}; ///< about how long the import of a hardware hash takes
    std::chrono::seconds profileTime {180}; ///< after a sync, until an imported device has its deployment profile
    bool specialDevices = false; ///< also a group "Special devices": no pupils' PCs, and records that don't agree
    bool retiringDevices = false; ///< also a group "Laptops to retire": 40, of which some can't simply be removed
    bool checksWindowsRe = false; ///< Intune runs the script that looks at Windows RE on every device that is awake
    bool asksConsent = false; ///< a token allows no more than what its account was asked for while signing in
    bool refusesFilters = false; ///< that Intune doesn't support, instead of ignoring them as it does; for tests
    QString schoolName = QStringLiteral("Hillside High School");
};

/// One request that changes a device or a record, as it reached the tenant. Refused ones (4xx, 429) are not
/// here.
struct DestructiveRequest {
    QString deviceId; ///< managedDevice id, or the id of the Autopilot or Entra record
    QByteArray what; ///< wipe, retire, cleanWindowsDevice, delete, deleteAutopilot, deleteEntra
    QByteArray body;
    QDateTime time;
};

/// A request for a second admin's approval.
struct TenantApproval {
    QString id;
    QString deviceId;
    QByteArray what; ///< wipe, retire, delete
    QByteArray status; ///< needsApproval, approved, rejected, cancelled, expired, completed
    QString justification;
};

/// One device of the school as the tenant knows it, so that tests can choose and check.
struct TenantDevice {
    QString id; ///< managedDevice id
    QString entraDeviceId;
    QString name;
    QString serialNumber;
    QString trustType; ///< AzureAd, ServerAd, Workplace; empty: no Entra record
    QString userPrincipalName;
    QString operatingSystem;
    QString managementAgent; ///< mdm, msSense, eas, …
    bool autopilot = false;
    bool windowsRe = true;
    bool asleep = false;
    QString autopilotId; ///< empty: no Autopilot record
    QString entraObjectId; ///< empty: no Entra record
};

/// A pretend school behind a real HTTP server on 127.0.0.1 that behaves as graph.md says Microsoft Graph
/// does. Runs in threads of its own; every member may be called from any thread. The same seed gives the same
/// school.
class PracticeTenant {
public:
    explicit PracticeTenant(TenantOptions options = {});
    ~PracticeTenant(); ///< stops
    PracticeTenant(const PracticeTenant &) = delete;
    PracticeTenant &operator=(const PracticeTenant &) = delete;

    /// Listens and gives url(). Fails with Usage when the port is taken.
    Result<QUrl> start();
    /// Ends all connections, hanging ones too, and waits for the threads. The school stays as it is.
    void stop();
    /// http://127.0.0.1:PORT, without a version; the Graph endpoint.
    QUrl url() const;
    /// The bearer token that the tenant accepts.
    QByteArray token() const;
    /// A token that replaces the old one, which is refused with 401 from now on.
    QByteArray renewToken();

    /// The sign-in endpoint, without a tenant: authorize page, device code and tokens as Entra has them (graph.md §9).
    /// Its tokens are accepted beside token().
    QUrl loginUrl() const;
    /// The client id of the one app that is registered there.
    static QString clientId();
    /// Nobody who signed in there is signed in any more.
    void revokeSignIns();
    /// Tokens that were got without these claims (compact JSON) are challenged with 401 from now on; empty: none.
    void demandClaims(const QByteArray &claims);
    /// Every code, token and verifier of its sign-in so far, so that a test can look for them where they mustn't be.
    QList<QByteArray> signInSecrets() const;
    /// The user types a device code and says yes or no; false: there is no such code.
    bool decideDevice(const QString &userCode, bool yes);

    Faults &faults();
    /// Intune's policies of the school.
    TenantPolicies policies();

    // The school.
    QList<TenantDevice> devices() const;
    /// Members of a group by display name, nested ones too: managedDevice ids.
    QList<QString> membersOf(const QString &groupName) const;
    /// Lets the school's time pass at once: pending actions proceed, quotas turn, sleeping devices wake.
    void advance(std::chrono::milliseconds time);
    /// What the school's clock shows, in UTC.
    QDateTime now() const;
    /// A sleeping device neither checks in nor acts until it is woken.
    void setAsleep(const QString &deviceId, bool asleep);
    void setWindowsRe(const QString &deviceId, bool on);
    /// Somebody resets it at its lock screen: it connects, and its primary user and Entra owner stay.
    void resetLocally(const QString &deviceId);
    /// Somebody removes its primary user, at once.
    void clearPrimaryUser(const QString &deviceId);
    /// The Intune record reports another serial number from now on; the Autopilot record keeps its own.
    void setSerialNumber(const QString &deviceId, const QString &serialNumber);
    /// The device's Autopilot record names the Intune record of that other device from now on, whatever it is.
    void setRegisteredAs(const QString &deviceId, const QString &otherId);
    /// The Entra record loses or gets another join: AzureAd, ServerAd, Workplace; empty removes the record.
    void setTrustType(const QString &deviceId, const QString &trustType);
    /// What Intune's beta list says of the join from now on, whatever Entra says: azureADJoined, hybridAzureADJoined,
    /// azureADRegistered, unknown.
    void setJoinType(const QString &deviceId, const QString &joinType);
    /// The Intune record vanishes, as if somebody else had deleted it.
    void removeDevice(const QString &deviceId);
    /// A computer whose Intune record is gone, and that nobody reset, enrolls again as it is: by policy, or by whoever
    /// works on it. A new record, with the same Entra device and user. Gives its id.
    QString enrollUnreset(const QString &deviceId);

    // The second admin.
    void setApproval(const QSet<QByteArray> &what);
    /// How the service says that approval is needed: 403 or 412.
    void setApprovalRefusal(int status);
    QList<TenantApproval> approvals() const;
    /// Decides all that is open: approved, rejected, cancelled or expired. Gives how many it was.
    int decideApprovals(const char *status);

    // What was asked of it.
    /// Requests and batch parts whose method fits ("*": any) and whose path and query contain pathPart.
    int requestCount(const QByteArray &method, const QByteArray &pathPart) const;
    int batchCount() const;
    /// The most requests that were in work at the same time.
    int peakParallel() const;
    QList<DestructiveRequest> destructiveRequests() const;
    int destructiveRequests(const QString &deviceId) const;
    /// Each reading of a recovery key or of LAPS passwords, which Entra audits: ids of keys and of Entra devices.
    QStringList secretReads() const;
    /// All recovery keys and LAPS passwords that it holds, so that a test can look for them where they mustn't be.
    QList<QByteArray> deviceSecrets() const;
    /// Headers of the last request; the value of Authorization is cut out.
    FaultHeaders lastHeaders() const;
    /// Whether the token was ever seen elsewhere than in the Authorization header.
    bool tokenLeaked() const;
    void clearLog();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Reslate
