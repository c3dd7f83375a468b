// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that are no pupil's PC, and those whose records don't agree.
#include "schoolmaker.h"

namespace Reslate::Demo {
namespace {

// Models as Intune and public documents write them.
constexpr Hardware cloudPc {
    "Microsoft Corporation", "Cloud PC Enterprise 2vCPU/8GB/128GB", "0000-77", 128 * gigabyte, 8 * gigabyte};
constexpr Hardware sessionHost {"Microsoft Corporation", "Virtual Machine", "0000-78", 128 * gigabyte, 32 * gigabyte};
constexpr Hardware hololens {"Microsoft Corporation", "HoloLens 2", "0F33B55", 64 * gigabyte, 4 * gigabyte};
constexpr Hardware hub {"Microsoft Corporation", "Surface Hub 2S", "0F33B66", 128 * gigabyte, 8 * gigabyte};
constexpr Hardware server {"Dell Inc.", "PowerEdge R650", "8CC9950", 960 * gigabyte, 64 * gigabyte};
constexpr Hardware room {"LENOVO", "ThinkSmart Core", "5CG7710", 256 * gigabyte, 8 * gigabyte};

} // namespace

int DeviceMaker::specials()
{
    return static_cast<int>(Special::NotInIntune) + 1;
}

int DeviceMaker::makeSpecial(Special special)
{
    Draft made = draft(Style::Exam);
    Managed &device = made.managed;
    made.hasAutopilot = special == Special::MeetingRoom || special == Special::HybridInAutopilot
        || special == Special::JoinDisputed || special == Special::Nameless;
    switch (special) {
    case Special::CloudPc:
        setHardware(made, cloudPc);
        device.name = "CPC-ada-1HX2Q";
        device.sku = "Enterprise";
        device.skuNumber = 4;
        break;
    case Special::SessionHost:
        setHardware(made, sessionHost);
        device.sku = "ServerRdsh";
        device.skuNumber = 175;
        break;
    case Special::HoloLens:
        setHardware(made, hololens);
        device.sku = "Holographic";
        device.skuNumber = 136;
        break;
    case Special::SurfaceHub:
        setHardware(made, hub);
        device.sku = "PPIPro";
        device.skuNumber = 119;
        break;
    case Special::Server:
        setHardware(made, server);
        device.os = "Windows Server";
        device.osVersion = "10.0.20348.2113";
        device.chassis = "enterpriseServer";
        break;
    case Special::MeetingRoom:
        setHardware(made, room);
        device.sku = "IoTEnterprise";
        device.skuNumber = 188;
        break;
    case Special::JoinDisputed:
        device.joinType = "hybridAzureADJoined";
        break;
    case Special::HybridInAutopilot:
        return addHybridInAutopilot(std::move(made));
    case Special::Nameless:
        device.name.clear();
        break;
    case Special::OutOfReach:
        m_school.add(std::move(made.autopilot));
        made.entra.name = device.name;
        return m_school.add(std::move(made.entra));
    case Special::NotInIntune:
        made.entra.name = device.name;
        return m_school.add(std::move(made.entra));
    }
    const int row = add(std::move(made));
    return m_school.managed[static_cast<size_t>(row)].entra;
}

/// Two Entra devices: the one that was made for the registration, which groups hold, and the one of the joined
/// computer.
int DeviceMaker::addHybridInAutopilot(Draft made)
{
    EntraDevice registered = made.entra;
    registered.name = made.managed.name;
    made.managed.entraDeviceId = made.entra.deviceId = m_dice.uuid();
    made.entra.id = m_dice.uuid();
    made.entra.ztdId = QUuid();
    made.entra.trustType = "ServerAd";
    made.managed.enrollmentType = "windowsAutoEnrollment";
    add(std::move(made));
    return m_school.add(std::move(registered));
}

int makeRetiring(School &school, DeviceMaker &maker, Retiring kind)
{
    Managed &device = school.managed[static_cast<size_t>(maker.makePlain(DeviceMaker::Style::Old))];
    EntraDevice &entra = school.entra[static_cast<size_t>(device.entra)];
    AutopilotIdentity &autopilot = school.autopilot[static_cast<size_t>(device.autopilot)];
    device.osVersion = entra.osVersion = "10.0.19045.4780";
    device.category = "Library";
    const int row = device.entra;
    constexpr Time sleep = Time(60) * 24 * 3600 * 1000;
    switch (kind) {
    case Retiring::Ordinary:
        break;
    case Retiring::Hybrid:
        entra.trustType = "ServerAd";
        device.enrollmentType = "windowsAutoEnrollment";
        break;
    case Retiring::Asleep:
        device.asleep = true;
        device.lastSync -= sleep;
        device.enrolled -= sleep;
        device.compliance = "noncompliant";
        break;
    case Retiring::OtherSerial: // its main board was replaced, and the new one registered by hand
        autopilot.serial += "X";
        break;
    case Retiring::NotInAutopilot:
        autopilot.gone = true;
        entra.ztdId = QUuid();
        device.autopilot = -1;
        break;
    case Retiring::WipeFails:
        device.wipeFails = true;
        break;
    case Retiring::AutopilotOnly:
        device.life = Managed::Life::Gone;
        autopilot.managedId = QUuid();
        break;
    }
    return row;
}

} // namespace Reslate::Demo
