// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keptjob.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reslate {
namespace {

struct KeptText {
    Q_DECLARE_TR_FUNCTIONS(KeptText)
};

} // namespace

QString keptText(const Result<QList<Job>> &journal, const JobId &id)
{
    if (!journal)
        return KeptText::tr(
            "Whether the job is kept can't be read now. Once the journal can be read again, this tells: "
            "reslate-cli job %1")
            .arg(id.toString());
    const bool isKept = std::any_of(journal->cbegin(), journal->cend(), [&id](const Job &job) { return job.id == id; });
    return isKept ? KeptText::tr("The job is kept: reslate-cli resume %1").arg(id.toString())
                  : KeptText::tr("The job is not kept: the journal took only a part of it, so nothing of it was sent, "
                                 "and it ends with this program. Start it anew once there is room.");
}

} // namespace Reslate
