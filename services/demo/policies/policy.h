// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonout.h"

#include <QByteArray>
#include <QUuid>

#include <vector>

namespace Reslate::Demo {

/// An omaSetting, of an integer unless it is a text.
struct OmaSetting {
    QByteArray name;
    QByteArray uri;
    qint64 value = 0;
    QByteArray text; ///< empty: an integer
};

/// To whom a policy is assigned.
struct Assignment {
    const char *type; ///< of its target, without "#microsoft.graph."
    QUuid group; ///< of a target that is one
    QUuid filter; ///< null: none
};

/// A deviceConfiguration, or a deviceManagementConfigurationPolicy of the settings catalog.
struct Policy {
    QUuid id;
    QByteArray name;
    QByteArray description;
    const char *type; ///< without "#microsoft.graph."; nullptr: of the settings catalog
    std::vector<OmaSetting> settings; ///< of a custom one
    bool redeployment = false; ///< enableAutomaticRedeployment
    const char *platforms = "windows10"; ///< of the settings catalog, and the next two
    const char *definition = "";
    const char *choice = "";
    std::vector<Assignment> assignments;
    Time created = 0;
    Time modified = 0;
    int version = 1;
    bool gone = false;
};

inline constexpr char customPolicy[] = "windows10CustomConfiguration";
inline constexpr char restrictionsPolicy[] = "windows10GeneralConfiguration";
inline constexpr char groupTarget[] = "groupAssignmentTarget";
inline constexpr char excludedTarget[] = "exclusionGroupAssignmentTarget";
inline constexpr char devicesTarget[] = "allDevicesAssignmentTarget";
inline constexpr char usersTarget[] = "allLicensedUsersAssignmentTarget";

} // namespace Reslate::Demo
