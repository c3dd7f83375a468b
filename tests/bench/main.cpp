// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program promises about speed and prints each figure beside its goal. Run it from a release build.
// Words name the sections to run: rows, pages, listing, commandline, window, start, sending, planning, journal, job,
// following, million, pace, paper; without any, all of them. Everything is measured five times, each time in a process
// of its own; --once: one time, in this one.
#include "figures.h"
#include "rounds.h"
#include "sections.h"
#include "tenantprocess.h"

#include <QApplication>
#include <QStandardPaths>

using namespace Reslate::Bench;

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QStringList asked = application.arguments().mid(1);
    if (asked.value(0) == sluggishWord)
        return serveSluggish(asked.value(1).toInt());
    if (asked.removeAll(QStringLiteral("--once")) == 0)
        return runRounds(5, asked);
    const auto wants = [&asked](
                           const char *section) { return asked.isEmpty() || asked.contains(QLatin1String(section)); };
    if (wants("rows"))
        rows();
    if (wants("pages") || wants("listing") || wants("commandline") || wants("window")) {
        const TenantProcess tenant(100'000, 40);
        if (!tenant.isReady()) {
            remark(QStringLiteral("The practice tenant did not start."));
            return 1;
        }
        if (wants("pages"))
            pages(tenant);
        if (wants("listing"))
            listing(tenant);
        if (wants("commandline"))
            commandLine(tenant);
        if (wants("window"))
            window(tenant);
    }
    if (wants("start"))
        startToWindow();
    if (wants("sending"))
        sending();
    if (wants("planning"))
        planning();
    if (wants("journal"))
        journal();
    if (wants("job"))
        largeJob();
    if (wants("following"))
        following();
    if (wants("million"))
        million();
    if (wants("pace"))
        pace();
    if (wants("paper"))
        paper();
    return 0;
}
