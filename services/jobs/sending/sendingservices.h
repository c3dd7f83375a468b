// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate {
class Clock;
class ClosedHoursList;
class GraphApi;
class Pacing;
class ProtectedList;
} // namespace Reslate

namespace Reslate::Jobs {

class FactReader;
class JobRegistry;

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

} // namespace Reslate::Jobs
