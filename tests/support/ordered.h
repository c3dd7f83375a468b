// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/job/job.h"

namespace Reslate::Test {

/// The item with that ordered in the step under way.
inline JobItem ordered(JobItem item, ResetMode kind)
{
    item.current().kind = kind;
    return item;
}

/// These items of the job, as they are.
inline QList<ItemChange> itemsAt(const Job &job, const QList<int> &places)
{
    QList<ItemChange> items;
    for (const int place : places)
        items.append({place, job.items.value(place)});
    return items;
}

/// Orders that for each device of the job.
inline void order(Job &job, ResetMode kind)
{
    job.workflow = kind;
    for (JobItem &item : job.items)
        item.current().kind = kind;
}

} // namespace Reslate::Test
