// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate {

class Clock;
class ClosedHoursList;
class FactReader;
class GraphApi;
class JobRegistry;
class Pacing;
class ProtectedList;

/// What sending works with; all must outlive it. Each part of it keeps only what it needs of these.
struct SendingServices {
    JobRegistry &registry;
    FactReader &reader;
    ProtectedList &protectedList;
    ClosedHoursList &closedHours;
    GraphApi &api;
    Clock &clock;
    Pacing &pacing;
};

} // namespace Reslate
