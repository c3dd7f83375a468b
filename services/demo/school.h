// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonout.h"

#include <QByteArray>
#include <QHash>
#include <QUuid>

#include <array>
#include <vector>

namespace Reslate::Demo {

inline constexpr Time aDay = 24 * 3600 * 1000;

// The records of the pretend school, close to what Graph holds. Words of an enum are Graph's own, as text.

struct Hardware {
    const char *manufacturer;
    const char *model;
    const char *serialPrefix;
    qint64 storage; ///< bytes
    qint64 memory; ///< bytes
};
inline constexpr qint64 gigabyte = 1'000'000'000;

struct User {
    QUuid id;
    QByteArray upn;
    QByteArray name;
};

/// What devices are told to do.
enum class Order { FactoryReset, KeepAccountWipe, AutopilotReset, Retire, FreshStart, Sync, Restart };

/// A deviceActionResult.
struct Action {
    Order order;
    QByteArray name;
    const char *state;
    Time started;
    Time updated;
};

/// A managedDevice, and what only the device itself knows.
struct Managed {
    enum class Life : quint8 {
        Listed,
        Hidden, ///< deleted: lists don't show it, a GET by id may still answer
        Gone,
    };
    QUuid id;
    QUuid entraDeviceId;
    QByteArray name;
    QByteArray serial;
    const Hardware *hardware = nullptr;
    std::vector<Action> actions;
    Time lastSync = never;
    Time enrolled = never;
    Time certificateExpires = never;
    qint64 freeStorage = 0;
    const char *os = "Windows";
    const char *osVersion = "";
    const char *owner = "company";
    const char *agent = "mdm";
    const char *state = "managed";
    const char *compliance = "compliant";
    const char *enrollmentType = "windowsAzureADJoin";
    const char *joinType = nullptr; ///< what beta says of the join; nullptr: what fits the Entra record
    const char *chassis = "unknown";
    const char *category = "Unknown"; ///< deviceCategoryDisplayName; Unknown: none was chosen
    const char *sku = nullptr; ///< skuFamily; nullptr: Education or Windows SE
    int skuNumber = 0; ///< of sku
    int user = -1; ///< in School::users
    int entra = -1; ///< in School::entra
    int autopilot = -1; ///< in School::autopilot
    Life life = Life::Listed;
    bool encrypted = true;
    bool windowsSe = false;
    bool windowsRe = true;
    bool asleep = false;
    bool wipeFails = false; ///< a factory wipe, each time
};

/// An Entra device.
struct EntraDevice {
    QUuid id; ///< directory object
    QUuid deviceId;
    QByteArray name;
    const char *trustType = "AzureAd";
    const char *os = "Windows";
    const char *osVersion = "";
    const Hardware *hardware = nullptr;
    QUuid ztdId; ///< null: not an Autopilot device
    QByteArray groupTag;
    Time registered = never;
    Time lastSignIn = never;
    Time deleted = never; ///< since when a gone one stands among the deleted items; never: it doesn't
    bool company = true;
    bool compliant = true;
    bool gone = false;

    /// Whether somebody may still restore it: for 30 days.
    bool isRestorable(Time now) const { return gone && deleted != never && now - deleted < keptDeleted; }
    static constexpr Time keptDeleted = Time(30) * 24 * 3600 * 1000;
};

/// A windowsAutopilotDeviceIdentity.
struct AutopilotIdentity {
    QUuid id;
    QUuid entraDeviceId;
    QUuid managedId; ///< null: not enrolled
    QByteArray serial;
    QByteArray groupTag;
    QByteArray assignedUser; ///< userPrincipalName; empty: nobody
    const Hardware *hardware = nullptr;
    Time lastContact = never;
    const char *profileStatus = "assignedInSync"; ///< deploymentProfileAssignmentStatus
    Time profileAssigned = never; ///< never: at the last contact
    bool deleting = false; ///< DELETE was accepted; the record goes some minutes later
    bool gone = false;
};

struct Group {
    QUuid id;
    QByteArray name;
    QByteArray rule; ///< empty: assigned members
    std::vector<int> devices; ///< in School::entra
    std::vector<int> users;
    std::vector<int> groups;
};

/// A remoteActionAudit. Survives the device record.
struct Audit {
    QUuid id;
    QUuid managedId;
    QByteArray deviceName;
    QByteArray owner;
    QByteArray action;
    const char *state;
    Time requested;
};

/// Everything that the tenant holds. Rows never move and are never erased, so that an index is a place to
/// come back to.
struct School {
    QByteArray name;
    QUuid tenantId;
    std::vector<User> users;
    std::vector<Managed> managed;
    std::vector<EntraDevice> entra;
    std::vector<AutopilotIdentity> autopilot;
    std::vector<Group> groups;
    std::vector<Audit> audits;

    QHash<QUuid, int> managedById;
    QHash<QUuid, int> entraById;
    QHash<QUuid, int> entraByDeviceId;
    QHash<QUuid, int> autopilotById;
    QHash<QUuid, int> groupById;
    QHash<QUuid, int> userById;

    int add(Managed device);
    int add(EntraDevice device);
    int add(AutopilotIdentity identity);
    int add(Group group);
    int add(User user);

    /// An Entra device goes: a hybrid joined one for good, any other stands among the deleted items for 30 days
    /// (Microsoft's concept-soft-delete-devices, a preview of 2026-04).
    void removeEntra(int row, Time now);
    /// Whether an Autopilot record that names this Entra device stands, be it one that is being deleted.
    bool isHeldByAutopilot(const EntraDevice &device) const;

    /// The device members of a group, nested ones too, each once, removed ones too. In School::entra.
    std::vector<int> deviceMembers(int group, bool nested) const;
    /// The user and group members, nested ones too when asked.
    std::vector<int> userMembers(int group, bool nested) const;
    std::vector<int> groupMembers(int group, bool nested) const;
    /// The groups that have an Entra device as their member; nested: also those that it is in by another group.
    std::vector<int> groupsOf(int device, bool nested) const;
};

/// Numbers that are the same on every machine for the same seed.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next();
    int below(int n) { return static_cast<int>(next() % static_cast<quint64>(n)); }
    bool chance(int percent) { return below(100) < percent; }
    /// From low to high inclusive.
    int between(int low, int high) { return low + below(high - low + 1); }
    QUuid uuid();

private:
    quint64 m_state;
};

} // namespace Reslate::Demo
