// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program promises about speed and prints each figure beside its goal. Run it from a release build.
// Words name the sections to run: listing, window, start, sending, planning, journal, job, pace, paper; without any,
// all of them.
#include "figures.h"
#include "sections.h"
#include "tenantprocess.h"

#include <QApplication>
#include <QStandardPaths>

using namespace Reslate::Bench;

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList asked = application.arguments().mid(1);
    const auto wants = [&asked](
                           const char *section) { return asked.isEmpty() || asked.contains(QLatin1String(section)); };
    if (wants("listing") || wants("window")) {
        const TenantProcess tenant(100'000, 40);
        if (!tenant.isReady()) {
            remark(QStringLiteral("The practice tenant did not start."));
            return 1;
        }
        if (wants("listing"))
            listing(tenant);
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
    if (wants("pace"))
        pace();
    if (wants("paper"))
        paper();
    return 0;
}
