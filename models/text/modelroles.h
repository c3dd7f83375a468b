// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace Reslate {

/// The roles that the program's models share beside Qt's own.
enum ModelRole {
    IdRole = Qt::UserRole + 1, ///< DeviceId, GroupId or JobId as the row's own type; QString that names a rule
    SecondLineRole, ///< QString under the first line
    BadgesRole, ///< QList<Badge>
    StatusRole, ///< StatusCell
    ToneRole, ///< int(Tone) of the text
    KindRole, ///< GroupModel: int(SidebarKind)
    SectionRole, ///< GroupModel: int(SidebarSection)
    ViewRole, ///< GroupModel: int(DeviceView) of a view's row
    CountRole, ///< GroupModel: int; invalid: not known, or not known yet
    CountTextRole, ///< GroupModel: QString, "1,284", "50+" of a list that stopped, "…" while loading, "–" when
                   ///< unreadable
    LockedRole, ///< GroupModel, name in DeviceModel: bool, it is protected
    SegmentsRole, ///< JobModel: QList<BarSegment>, sums to the number of devices
    CountsTextRole, ///< JobModel: QString, "11 done · 6 resetting · 1 failed"
    EstimateTextRole, ///< JobModel: QString, how long the rest takes, a sentence; empty when nothing is left to send
    PhaseRole, ///< JobModel: int(JobPhase)
    CanPauseRole, ///< JobModel: bool
    CanResumeRole, ///< JobModel: bool
    CanStopRole, ///< JobModel: bool
    CountdownRole, ///< JobModel: int, seconds until the first request leaves; invalid: no countdown, or a plan for
                   ///< later
    CountdownTextRole, ///< JobModel: QString, when the first request leaves, and what it waits for; invalid: no
                       ///< countdown
    NoticeRole, ///< JobModel: QString, why the job is held, or what can't be called back any more; empty: nothing
    HeldRole, ///< JobModel: bool, failures hold it
    GroupKeyRole, ///< JobItemModel: QString, JobGroup::key
    ProofRole, ///< JobItemModel: int(ItemState)
    StruckRole, ///< RetiredModel: bool, the text is drawn struck through: it doesn't apply any more
};

} // namespace Reslate
