// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

#include <QString>

namespace Reslate::Demo {

struct SchoolPlan {
    int devices = 600;
    int groups = 18;
    quint64 seed = 1;
    QByteArray name;
    Time now = 0;
    bool specialDevices = false; ///< a group "Special devices" with one of each DeviceMaker::Special
    bool retiringDevices = false; ///< a group "Laptops to retire" of 40, and Autopilot records of earlier years
};

/// A believable school. The same plan gives the same school.
School makeSchool(const SchoolPlan &plan);

/// What makeSchool() is built from: devices in the order in which rooms take them.
class DeviceMaker {
public:
    enum class Style { Student, Staff, Tablet, Old, Loan, Exam, Odd };

    enum class Special {
        CloudPc,
        SessionHost,
        HoloLens,
        SurfaceHub,
        Server,
        MeetingRoom,
        JoinDisputed, ///< Entra's record says Entra joined, Intune's says hybrid joined
        HybridInAutopilot, ///< the group holds the Entra device of the registration, Intune knows the other one
        Nameless,
        OutOfReach, ///< registered and enrolled, and Intune doesn't list it: another's scope tag
        NotInIntune,
    };

    DeviceMaker(School &school, const SchoolPlan &plan);

    /// The first room, device by device as a tour of the program shows it: 24 that can be reset, four hybrid
    /// joined, two not seen for 30 days.
    int makeShowcase(int place);
    /// An ordinary device of that style; its place in School::managed.
    int make(Style style);
    /// One without anything unusual.
    int makePlain(Style style) { return add(draft(style)); }
    /// A device that a program can stumble over; n picks the oddity. Takes more than one device for some; at
    /// most room.
    std::vector<int> makeOdd(int n, int room);
    static int oddities() { return 18; }
    /// Gives the Entra device that a group has as its member, in School::entra.
    int makeSpecial(Special special);
    static int specials();

private:
    struct Draft {
        Managed managed;
        EntraDevice entra;
        AutopilotIdentity autopilot;
        bool hasEntra = true;
        bool hasAutopilot = true;
    };

    Draft draft(Style style);
    void vary(Draft &draft);
    void makeHybrid(Draft &draft);
    void makeTablet(Draft &draft);
    void makePersonal(Draft &draft);
    void makeOdd(Draft &odd, int n);
    int addHybridInAutopilot(Draft made);
    void sleep(Draft &draft, int days);
    int addUser(Style style, int number);
    int add(Draft draft);
    QByteArray serial(const Hardware &hardware);
    void setHardware(Draft &draft, const Hardware &hardware);

    School &m_school;
    Dice m_dice;
    Time m_now;
    int m_number = 711;
    int m_staffNumber = 1;
};

/// What comes up when a batch leaves the school.
enum class Retiring {
    Ordinary, ///< Entra joined, registered in Autopilot
    Hybrid,
    Asleep, ///< for 60 days
    OtherSerial, ///< its Autopilot record bears another serial number
    NotInAutopilot,
    WipeFails,
    AutopilotOnly, ///< no Intune record any more
};
/// Gives the Entra device, in School::entra.
int makeRetiring(School &school, DeviceMaker &maker, Retiring kind);

} // namespace Reslate::Demo
