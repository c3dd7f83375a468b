// SPDX-License-Identifier: GPL-3.0-or-later
// From starting the program to its window, as the screen's owner sees it.
#include "sections.h"

#include "figures.h"
#include "waiting.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Reslate::Bench {
namespace {

bool windowIsThere()
{
    QProcess query;
    query.start(QStringLiteral("xwininfo"), {QStringLiteral("-root"), QStringLiteral("-tree")});
    query.waitForFinished(2000);
    return query.readAllStandardOutput().contains("(\"reslate\"");
}

double startOnce()
{
    const QTemporaryDir dir;
    QProcess program;
    QElapsedTimer since;
    since.start();
    program.start(
        QStringLiteral(RESLATE_GUI), {QStringLiteral("--practice"), QStringLiteral("--data-dir"), dir.path()});
    while (!windowIsThere()) {
        if (since.elapsed() > 10'000)
            break;
    }
    const double taken = static_cast<double>(since.nsecsElapsed()) / 1e6;
    program.terminate();
    if (!program.waitForFinished(5000))
        program.kill();
    program.waitForFinished(5000);
    return taken;
}

} // namespace

void startToWindow()
{
    if (qEnvironmentVariableIsEmpty("DISPLAY")
        || QProcess::execute(QStringLiteral("xwininfo"), {QStringLiteral("-version")}) != 0) {
        remark(QStringLiteral("start to window: not measured; it needs an X display and xwininfo"));
        return;
    }
    startOnce(); // the first one reads the program from disk
    double best = startOnce();
    for (int round = 0; round < 4; ++round)
        best = std::min(best, startOnce());
    figure(QStringLiteral("start to window"), best, 400, QStringLiteral("ms"));
}

} // namespace Reslate::Bench
