// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/pendinglabels.h"

#include "models/text/labelscontext.h"
#include "models/text/timelabels.h"

namespace Reslate {

QString pendingTitle(Pending pending)
{
    switch (pending) {
    case Pending::No:
        return {};
    case Pending::Offline:
        return Labels::tr("Offline since the order");
    case Pending::OfflineForLong:
        return Labels::tr("Offline for a month or more");
    case Pending::CertificateExpires:
        return Labels::tr("Offline, certificate about to expire");
    case Pending::CertificateExpired:
        return Labels::tr("Certificate expired");
    case Pending::ReportedLate:
        return Labels::tr("Connected, no report yet");
    case Pending::StartedLongAgo:
        return Labels::tr("Started long ago");
    case Pending::NotKnown:
        return Labels::tr("No report yet");
    }
    return {};
}

Advice pendingAdvice(Pending pending)
{
    switch (pending) {
    case Pending::No:
        return {};
    case Pending::Offline:
        return {Labels::tr("It has been off or offline since the order was sent."),
            Labels::tr("Switch it on and connect it to the network; it then starts by itself.")};
    case Pending::OfflineForLong:
        return {Labels::tr("It hasn't connected for a month or longer."),
            Labels::tr(
                "Find out where it is. The order stays in place and is carried out whenever the device connects.")};
    case Pending::CertificateExpires:
        return {Labels::tr(
                    "It is offline, and its management certificate expires soon. After that the order can't reach it."),
            Labels::tr("Switch it on and connect it to the network before that day.")};
    case Pending::CertificateExpired:
        return {Labels::tr("Its management certificate has expired, so the order can't reach it."),
            Labels::tr("Reset it by hand, from its recovery menu or a USB stick. Then confirm it in the job.")};
    case Pending::ReportedLate:
        return {
            Labels::tr("It connected after the order was sent, and hasn't reported. Some devices report late, or start "
                       "before they can report."),
            Labels::tr("Give it an hour, then look at the device. If it is fresh, confirm it in the job.")};
    case Pending::StartedLongAgo:
        return {Labels::tr("It reported hours ago that it started, and nothing since."),
            Labels::tr("Look at the device: it may be out of power or waiting for an answer. If it is fresh, confirm "
                       "it in the job.")};
    case Pending::NotKnown:
        return {Labels::tr("The service took the order, and the device hasn't reported."),
            Labels::tr("Look at the device. If it is fresh, confirm it in the job.")};
    }
    return {};
}

Advice pendingAdvice(Pending pending, const Device *device, const QDateTime &now)
{
    Advice advice = pendingAdvice(pending);
    if (!device)
        return advice;
    const QString day = dayText(device->certificateExpires);
    if (pending == Pending::OfflineForLong)
        advice.why = device->lastSeen.isValid()
            ? Labels::tr("It connected for the last time %1.", "41 days ago").arg(relativeTime(device->lastSeen, now))
            : Labels::tr("It has never connected.");
    else if (pending == Pending::CertificateExpires)
        advice.why = Labels::tr(
            "It is offline, and its management certificate expires on %1. After that the order can't "
            "reach it.")
                         .arg(day);
    else if (pending == Pending::CertificateExpired)
        advice.why = Labels::tr("Its management certificate expired on %1, so the order can't reach it.").arg(day);
    return advice;
}

} // namespace Reslate
