// SPDX-License-Identifier: GPL-3.0-or-later
#include "schoolmaker.h"

#include <array>
#include <cstdio>

namespace Reslate::Demo {
namespace {

constexpr Time aMinute = 60'000;
constexpr Time anHour = 60 * aMinute;

constexpr Hardware lenovo {"LENOVO", "300w Gen 4", "5CG2310", 128 * gigabyte, 8 * gigabyte};
constexpr Hardware dell {"Dell Inc.", "Latitude 3140", "8CC1290", 256 * gigabyte, 8 * gigabyte};
constexpr Hardware surface {"Microsoft Corporation", "Surface Laptop SE", "0F33B11", 64 * gigabyte, 4 * gigabyte};
constexpr Hardware probook {"HP", "ProBook Fortis 14 G10", "5CD3120", 256 * gigabyte, 16 * gigabyte};
constexpr Hardware acer {"Acer", "TravelMate B3 11", "NXVMGEF0", 128 * gigabyte, 4 * gigabyte};
constexpr Hardware ipad {"Apple", "iPad (9th generation)", "DMPG7Q1", 64 * gigabyte, 3 * gigabyte};
constexpr Hardware macbook {"Apple", "MacBook Air", "C02FX1Q", 256 * gigabyte, 8 * gigabyte};
constexpr Hardware virtualMachine {"Microsoft Corporation", "Virtual Machine", "0000-01", 128 * gigabyte, 8 * gigabyte};

constexpr std::array students {&lenovo, &lenovo, &dell, &lenovo, &acer};
constexpr std::array staff {&probook, &dell};
constexpr std::array windowsVersions {"10.0.22631.3880", "10.0.22631.4317", "10.0.22621.2428", "10.0.26100.1742"};

constexpr std::array firstNames {"Ada", "Ben", "Chloe", "Dan", "Ewa", "Finn", "Grace", "Hugo", "Ines", "Jonas", "Kaya",
    "Liam", "Mia", "Noor", "Olga", "Paul", "Quinn", "Rosa", "Sam", "Tara"};
constexpr std::array lastNames {"Abbott", "Baker", "Cohen", "Dietz", "Evans", "Fischer", "Garcia", "Hughes", "Ivanova",
    "Jones", "Kim", "Larsen", "Moreau", "Nowak", "Okafor", "Patel", "Quist", "Rossi", "Smith", "Tanaka"};

QByteArray numbered(const char *format, int number)
{
    char text[64];
    std::snprintf(text, sizeof text, format, number);
    return text;
}

} // namespace

DeviceMaker::DeviceMaker(School &school, const SchoolPlan &plan)
    : m_school(school)
    , m_dice(plan.seed)
    , m_now(plan.now)
{
}

QByteArray DeviceMaker::serial(const Hardware &hardware)
{
    constexpr char digits[] = "0123456789BCDFGHJKLMNPQRSTVWXYZ";
    QByteArray text = hardware.serialPrefix;
    // The running number makes it unique; the last digit looks like a check digit.
    for (size_t n = m_school.managed.size() + 21000, i = 0; i < 4; ++i, n /= 31)
        text += digits[n % 31];
    return text + digits[m_dice.below(31)];
}

int DeviceMaker::addUser(Style style, int number)
{
    User user;
    user.id = m_dice.uuid();
    const char *first = firstNames[static_cast<size_t>(m_dice.below(20))];
    const char *last = lastNames[static_cast<size_t>(m_dice.below(20))];
    user.name = QByteArray(first) + ' ' + last;
    if (style == Style::Staff)
        user.upn = QByteArray(first).toLower() + '.' + QByteArray(last).toLower() + numbered("%d", number);
    else
        user.upn = numbered("student%04d", number);
    user.upn += "@hillside.example";
    return m_school.add(std::move(user));
}

void DeviceMaker::setHardware(Draft &draft, const Hardware &hardware)
{
    draft.managed.hardware = draft.entra.hardware = draft.autopilot.hardware = &hardware;
    draft.managed.serial = draft.autopilot.serial = serial(hardware);
    draft.managed.freeStorage = hardware.storage * m_dice.between(15, 80) / 100;
}

DeviceMaker::Draft DeviceMaker::draft(Style style)
{
    Draft draft;
    Managed &managed = draft.managed;
    managed.id = m_dice.uuid();
    managed.entraDeviceId = draft.entra.deviceId = draft.autopilot.entraDeviceId = m_dice.uuid();
    draft.entra.id = m_dice.uuid();
    draft.autopilot.id = m_dice.uuid();
    draft.entra.ztdId = m_dice.uuid();
    draft.autopilot.managedId = managed.id;

    const bool isStaff = style == Style::Staff;
    const int number = isStaff ? m_staffNumber++ : m_number++;
    managed.name = numbered(isStaff ? "HHS-T%04d" : "HHS-%04d", number);
    if (style != Style::Loan && style != Style::Exam)
        managed.user = addUser(style, number);
    setHardware(draft,
        isStaff ? *staff[static_cast<size_t>(m_dice.below(2))] : *students[static_cast<size_t>(m_dice.below(5))]);
    managed.osVersion = windowsVersions[static_cast<size_t>(m_dice.below(4))];
    managed.lastSync = m_now - m_dice.between(5, 60 * 30) * aMinute;
    managed.enrolled = m_now - m_dice.between(20, 700) * aDay;
    draft.entra.groupTag = draft.autopilot.groupTag = isStaff ? "STAFF" : "STU-Y7";
    if (m_dice.chance(20))
        managed.actions.push_back(
            {Order::Sync, "syncDevice", "done", managed.lastSync - 2 * aMinute, managed.lastSync});
    if (m_dice.chance(3)) // history of an earlier term, long finished
        managed.actions.push_back(
            {Order::Restart, "rebootNow", "done", m_now - 90 * aDay, m_now - 90 * aDay + aMinute});
    return draft;
}

void DeviceMaker::sleep(Draft &draft, int days)
{
    draft.managed.asleep = true;
    draft.managed.lastSync = m_now - days * aDay - m_dice.below(1000) * aMinute;
    draft.managed.enrolled = draft.managed.lastSync - m_dice.between(20, 300) * aDay;
    draft.managed.compliance = "noncompliant";
}

void DeviceMaker::makeHybrid(Draft &draft)
{
    draft.entra.trustType = "ServerAd";
    draft.managed.enrollmentType = m_dice.chance(50) ? "windowsAutoEnrollment" : "windowsCoManagement";
    if (m_dice.chance(30))
        draft.managed.agent = "configurationManagerClientMdm";
}

void DeviceMaker::makeTablet(Draft &draft)
{
    Managed &managed = draft.managed;
    setHardware(draft, ipad);
    managed.name = "iPad " + managed.name.mid(4);
    managed.os = "iOS";
    managed.osVersion = "17.5.1";
    managed.enrollmentType = "appleBulkWithoutUser";
    managed.user = -1;
    draft.entra.trustType = "Workplace";
    draft.hasAutopilot = false;
}

/// What differs from device to device in any school.
void DeviceMaker::vary(Draft &draft)
{
    const int roll = m_dice.below(1000);
    if (roll < 100) {
        makeHybrid(draft);
    } else if (roll < 130) {
        draft.entra.trustType = "Workplace";
        draft.managed.enrollmentType = "userEnrollment";
        draft.hasAutopilot = false;
    } else if (roll < 160) {
        setHardware(draft, surface);
        draft.managed.windowsSe = true;
    } else if (roll < 172) {
        draft.hasEntra = false; // its join state can't be known
        draft.hasAutopilot = false;
    }
    if (m_dice.chance(8))
        sleep(draft, m_dice.between(31, 150));
    if (m_dice.chance(3))
        draft.managed.windowsRe = false;
    if (m_dice.chance(3))
        draft.hasAutopilot = false;
    if (m_dice.chance(6))
        draft.managed.encrypted = false;
    if (m_dice.chance(6))
        draft.managed.compliance = m_dice.chance(50) ? "noncompliant" : "inGracePeriod";
}

int DeviceMaker::make(Style style)
{
    Draft made = draft(style);
    if (style == Style::Tablet)
        makeTablet(made);
    else
        vary(made);
    if (style == Style::Old) {
        setHardware(made, acer);
        made.managed.osVersion = "10.0.19045.4780";
        if (m_dice.chance(60))
            sleep(made, m_dice.between(45, 240));
    }
    return add(std::move(made));
}

int DeviceMaker::makeShowcase(int place)
{
    Draft made = draft(Style::Student);
    made.managed.lastSync = m_now - (place < 3 ? place * 2 + 2 : 20 + place) * anHour / (place < 3 ? 1 : 3);
    setHardware(made, place % 7 < 3 ? lenovo : place % 7 < 5 ? dell : acer);
    switch (place) {
    case 2: // fails an Autopilot Reset
        made.managed.windowsRe = false;
        break;
    case 3:
    case 9:
    case 17:
    case 24:
        setHardware(made, dell);
        makeHybrid(made);
        break;
    case 5:
        setHardware(made, surface);
        made.managed.windowsSe = true;
        sleep(made, 41);
        break;
    case 20:
        sleep(made, 63);
        break;
    default:
        break;
    }
    return add(std::move(made));
}

void DeviceMaker::makeOdd(Draft &odd, int n)
{
    Managed &device = odd.managed;
    odd.hasAutopilot = n < 5 || n == 11 || n == 14 || n >= 16;
    // clang-format off: read as a table
    switch (n) {
    case 0:
        device.name = "<b>bold</b>";
        break;
    case 1:
        device.name = "=HYPERLINK(\"http://x\",\"y\")";
        break;
    case 2:
        device.name = "Library \xF0\x9F\x93\x9A \xF0\x9F\x92\xBB";
        break; // emoji
    case 3:
        device.name = "\xD7\x9E\xD7\x97\xD7\xA9\xD7\x91 \xE2\x80\xAE"
                      "0417-SHH";
        break; // right-to-left, override
    case 4:
        device.name = QByteArray(300, 'W');
        break;
    case 5:
        device.agent = "msSense";
        device.enrollmentType = "unknown";
        break;
    case 6:
        makeHybrid(odd);
        device.agent = "configurationManagerClient";
        break;
    case 7:
        device.agent = "eas";
        device.os = "Android";
        odd.hasEntra = false;
        break;
    case 8:
        makePersonal(odd);
        device.name = "DESKTOP-M4RT4";
        odd.entra.trustType = "Workplace";
        break;
    case 9:
        makePersonal(odd);
        device.name = "LAPTOP-7Q2KD";
        break;
    case 10:
        setHardware(odd, macbook);
        device.name = "Music MacBook";
        device.os = "macOS";
        device.osVersion = "14.5";
        odd.entra.os = "MacMDM";
        odd.entra.trustType = "Workplace";
        break;
    case 11:
        device.lastSync = device.enrolled = never;
        device.compliance = "unknown";
        break;
    case 12:
        device.owner = "unknown";
        device.entraDeviceId = QUuid();
        device.serial = "To be filled by O.E.M.";
        odd.hasEntra = false;
        break;
    case 13:
        setHardware(odd, virtualMachine);
        device.serial.clear();
        break;
    case 14:
        device.name = "HHS-0711"; // as the first device of the first room
        odd.autopilot.serial = "PF4XKQ7M"; // registered, then its main board was replaced
        break;
    case 15:
        device.serial = "Default string";
        device.os = "";
        device.agent = "unknown";
        break;
    case 16:
        sleep(odd, 35);
        device.name.clear();
        device.state = "retirePending";
        device.actions.push_back({Order::Retire, "removeCompanyData", "pending", m_now - 3 * aDay, m_now - 3 * aDay});
        break;
    default:
        break;
    }
    // clang-format on
}

void DeviceMaker::makePersonal(Draft &draft)
{
    draft.managed.owner = "personal";
    draft.managed.enrollmentType = "userEnrollment";
    draft.entra.company = false;
}

std::vector<int> DeviceMaker::makeOdd(int n, int room)
{
    Draft odd = draft(Style::Odd);
    makeOdd(odd, n);
    std::vector<int> made {add(odd)};
    if (n == oddities() - 1 && room > 1) { // enrolled twice: two Intune records of one Entra device
        Managed older = m_school.managed[static_cast<size_t>(made.front())];
        older.id = m_dice.uuid();
        older.lastSync -= 40 * aDay;
        older.enrolled -= 60 * aDay;
        older.asleep = true;
        older.autopilot = -1;
        made.push_back(m_school.add(std::move(older)));
    }
    return made;
}

int DeviceMaker::add(Draft draft)
{
    Managed &managed = draft.managed;
    const bool known = managed.enrolled != never;
    managed.certificateExpires = known ? managed.enrolled + 365 * aDay * ((m_now - managed.enrolled) / (365 * aDay) + 1)
                                       : never;
    draft.entra.name = managed.name;
    if (qstrcmp(draft.entra.os, "Windows") == 0 && qstrcmp(managed.os, "iOS") == 0)
        draft.entra.os = "IPad";
    draft.entra.osVersion = managed.osVersion;
    draft.entra.registered = managed.enrolled;
    draft.entra.lastSignIn = managed.lastSync;
    draft.autopilot.lastContact = managed.lastSync;
    if (!draft.hasAutopilot)
        draft.entra.ztdId = QUuid();
    if (draft.hasEntra)
        managed.entra = m_school.add(std::move(draft.entra));
    if (draft.hasAutopilot)
        managed.autopilot = m_school.add(std::move(draft.autopilot));
    return m_school.add(std::move(managed));
}

} // namespace Reslate::Demo
