// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/retirement/retirementexplanations.h"

#include "models/text/labelscontext.h"

namespace Reslate {

QString retirementReasonExplanation(RetirementReason reason)
{
    switch (reason) {
    case RetirementReason::EndOfLife:
        return Labels::tr(
            "The devices leave the school for good. They are wiped, and their records are deleted once the "
            "wipe is proven.");
    case RetirementReason::Sold:
    case RetirementReason::Donated:
        return Labels::tr(
            "Somebody else uses the devices afterward. They are wiped, and their Autopilot records must be "
            "gone before they leave, or they ask their new owner to sign in to your school.");
    case RetirementReason::Damaged:
        return Labels::tr(
            "A device that doesn't start can't be wiped, so nothing of it is deleted by itself. Its records "
            "go when you confirm by hand what became of the drive.");
    case RetirementReason::Lost:
        return Labels::tr(
            "The devices get a protected wipe, which can't be avoided by switching them off and may leave one "
            "with BitLocker unable to start. All records are kept, so that you see when a device comes "
            "back.");
    case RetirementReason::Stolen:
        return Labels::tr(
            "The devices get a protected wipe, which can't be avoided by switching them off and may leave one "
            "with BitLocker unable to start. All records are kept: the police may ask for them, and a "
            "device that is registered in Autopilot asks for your school when it is set up.");
    case RetirementReason::Returned:
        return Labels::tr(
            "The devices go back to a lessor or owner. They are wiped, and their records are deleted once "
            "the wipe is proven.");
    case RetirementReason::Reused:
        return Labels::tr(
            "Nothing is deleted, and each device ends with a handover sheet. Microsoft prefers installing "
            "Windows anew; where that isn't possible, an Autopilot Reset.");
    case RetirementReason::Repair:
        return Labels::tr(
            "The devices are wiped and get a note for the parcel; the Autopilot record goes only when the "
            "mainboard is changed. When they come back, they are registered again.");
    }
    return {};
}

QString dataClassExplanation(DataClass dataClass)
{
    switch (dataClass) {
    case DataClass::NotRecorded:
        return Labels::tr("The report says that nobody recorded it.");
    case DataClass::None:
        return Labels::tr("No data about persons was on them, such as on devices that only show a timetable.");
    case DataClass::Pupils:
        return Labels::tr("Work, names and marks of pupils.");
    case DataClass::Staff:
        return Labels::tr("Files of teachers and of the office.");
    case DataClass::Special:
        return Labels::tr("Such as health, counseling or religion: the highest class.");
    }
    return {};
}

QString idleChoiceText(RemovalChoice choice)
{
    switch (choice) {
    case RemovalChoice::Destination:
        return Labels::tr("A device that is lost or stolen has none.");
    case RemovalChoice::Gate:
        return Labels::tr("No record is deleted then, so none waits for a proof.");
    case RemovalChoice::KeepEntra:
        return Labels::tr("No Entra record is deleted then.");
    case RemovalChoice::RecordsOnly:
        return Labels::tr("Records go without a wipe only where the devices leave for good.");
    case RemovalChoice::BoardChanged:
        return Labels::tr("Only a repair changes the mainboard of a device that comes back.");
    case RemovalChoice::Handover:
        return Labels::tr("Nobody takes a device over that is lost or stolen, or stays in the school.");
    }
    return {};
}

QString weakerGateText()
{
    return Labels::tr(
        "The school has asked for more. A paper is a certificate only of what was asked for, so less can't "
        "be said afterwards.");
}

QString gateExplanation(Gate gate)
{
    switch (gate) {
    case Gate::Reported:
        return Labels::tr("The device reported that the wipe is done. Nobody has seen the device itself.");
    case Gate::SeenFresh:
        return Labels::tr(
            "The device was seen fresh after the wipe, or a person confirmed it. A device that is switched "
            "off after its wipe waits for that person.");
    case Gate::Confirmed:
        return Labels::tr("A person saw each device and confirms it. Nothing is deleted before that.");
    }
    return {};
}

} // namespace Reslate
