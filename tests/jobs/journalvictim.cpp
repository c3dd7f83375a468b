// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a journal without end, for a test that kills it. Says the number of each generation once it is kept.
#include "core/clock.h"
#include "jobs/journal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Reslate;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    SystemClock clock;
    const auto journal = Journal::open(QCoreApplication::arguments().value(1), clock);
    if (!journal)
        return 1;
    Result<QList<Job>> jobs = (*journal)->loadJobs();
    if (!jobs || jobs->isEmpty())
        return 2;
    Job &job = jobs->first();
    QList<int> places;
    for (int place = 0; place < job.items.size(); ++place)
        places.append(place);
    for (;;) {
        for (JobItem &item : job.items) {
            ++item.tries;
            item.proof = item.tries % 2 == 0 ? Proof::Planned : Proof::Sent;
            item.requestId = QString::number(item.tries);
        }
        if (!(*journal)->saveItems(job, places))
            return 3;
        if (std::printf("%d\n", job.items.constFirst().tries) < 0 || std::fflush(stdout) != 0)
            return 4;
    }
}
