// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/updatetext.h"

#include "models/text/errorlabels.h"
#include "models/text/labelscontext.h"

namespace Reslate {
namespace {

using What = UpdateProblem::What;

QString newsText(const UpdateNews &news, const QString &running)
{
    return news.isNewer
        ? Labels::tr("Reslate %1 is available. You have %2.").arg(news.announced.version.toString(), running)
        : Labels::tr("You have the newest version, Reslate %1.").arg(running);
}

QString newsMore(const UpdateNews &news)
{
    if (!news.isNewer)
        return {};
    const QString where = Labels::tr("You find it at %1. Nothing is installed by itself.")
                              .arg(news.announced.page.toDisplayString());
    return news.announced.text.isEmpty() ? where : news.announced.text + QStringLiteral("\n\n") + where;
}

QString problemText(const UpdateProblem &problem, const QString &host)
{
    switch (problem.what) {
    case What::NotReached:
        return Labels::tr("%1 could not be asked: %2.", "host, reason").arg(host, errorShort(problem.error));
    case What::Unsigned:
        return Labels::tr("%1 has no signed announcement of versions.", "host").arg(host);
    case What::OtherKey:
        return Labels::tr("What %1 announces was signed by somebody else than your IT trusts.", "host").arg(host);
    case What::WrongSignature:
        return Labels::tr("What %1 announces isn't what was signed.", "host").arg(host);
    case What::Damaged:
        return Labels::tr("What %1 announces can't be read.", "host").arg(host);
    case What::Outdated:
        return Labels::tr("What %1 announces is older than what was announced before.", "host").arg(host);
    }
    return {};
}

QString problemMore(const UpdateProblem &problem)
{
    const QString kept = Labels::tr("Nothing was changed, and Reslate goes on as it is.");
    switch (problem.what) {
    case What::NotReached:
        return kept + QLatin1Char(' ') + errorText(problem.error, ErrorContext::Reading).whatToDo;
    case What::OtherKey:
    case What::WrongSignature:
    case What::Outdated:
        return kept + QLatin1Char(' ')
            + Labels::tr(
                "Somebody may want to keep you on an old version, or to lead you to a false one. Tell your IT, "
                "and take new versions from nowhere else meanwhile.");
    case What::Unsigned:
    case What::Damaged:
        return kept + QLatin1Char(' ') + Labels::tr("Ask your IT whether the address in reslate.ini is the right one.");
    }
    return kept;
}

} // namespace

UpdateText updateText(const UpdateAnswer &answer, const QString &running, const QString &host)
{
    if (!answer)
        return {.title = Labels::tr("Versions not known"),
            .text = problemText(answer.error(), host),
            .more = problemMore(answer.error())};
    return {.title = answer->isNewer ? Labels::tr("Newer version") : Labels::tr("Newest version"),
        .text = newsText(*answer, running),
        .more = newsMore(*answer)};
}

} // namespace Reslate
