// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/planfiles.h"

#include "errorlabels.h"
#include "filesaving.h"
#include "jobs/planfile.h"
#include "planlabels.h"

#include <QCoreApplication>
#include <QFile>

namespace Reslate {
namespace {

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

constexpr qsizetype fewestLetters = 4; // of an id

tl::unexpected<Refusal> refuse(const QString &message, ExitCode code = ExitCode::Usage)
{
    return tl::make_unexpected(Refusal {code, message});
}

} // namespace

tl::expected<SavedPlan, Refusal> readPlanFile(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return refuse(PlanText::tr("The file %1 can't be read: %2").arg(file, in.errorString()));
    const QByteArray json = in.read(largestPlanFile + 1);
    if (in.error() != QFileDevice::NoError)
        return refuse(PlanText::tr("The file %1 can't be read: %2").arg(file, in.errorString()));
    const auto plan = readPlanDocument(json);
    if (!plan)
        return refuse(PlanText::tr("The file %1 can't be used. %2").arg(file, planRefusalText(plan.error())));
    return *plan;
}

tl::expected<void, Refusal> writePlanFile(const QString &file, const SavedPlan &plan)
{
    if (const auto saved = saveFile(file, planDocument(plan)); !saved)
        return refuse(PlanText::tr("The file %1 can't be written: %2").arg(file, saved.error()));
    return {};
}

tl::expected<SavedPlan, Refusal> findPlan(PlanStore &plans, const QString &text)
{
    const Result<QList<SavedPlan>> all = plans.loadPlans();
    if (!all)
        return refuse(errorText(all.error(), ErrorContext::Sending).whatHappened, exitCodeOf(all.error()));
    QList<SavedPlan> found;
    for (const SavedPlan &plan : *all) {
        if (plan.id == PlanId(text))
            return plan;
        if (text.size() >= fewestLetters && plan.id.toString().startsWith(text, Qt::CaseInsensitive))
            found.append(plan);
    }
    if (found.size() != 1)
        return refuse(PlanText::tr("There is no file %1, and no saved plan or several whose id begins like this. "
                                   "\"reslate-cli plans\" lists them.")
                          .arg(text));
    return found.constFirst();
}

} // namespace Reslate
