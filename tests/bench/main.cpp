// SPDX-License-Identifier: GPL-3.0-or-later
// Measures what the program promises about speed and prints each figure beside its goal. Run it from a release build.
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
    {
        const TenantProcess tenant(100'000, 40);
        if (!tenant.isReady()) {
            remark(QStringLiteral("The practice tenant did not start."));
            return 1;
        }
        listing(tenant);
        window(tenant);
    }
    startToWindow();
    sending();
    return 0;
}
