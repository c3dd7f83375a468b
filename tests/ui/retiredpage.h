// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "retiredschool.h"

#include <QDesktopServices>
#include <QObject>

namespace Reslate::Test {

/// The same for the page of what left: its journal is made and closed, and a slot openFile(QUrl) of the test gets the
/// files that the desktop is asked to open.
class RetiredPage final : public RetiredSchool {
public:
    /// test must outlive it.
    explicit RetiredPage(QObject *test)
    {
        QDesktopServices::setUrlHandler(QStringLiteral("file"), test, "openFile");
        open();
        school.close();
    }
    ~RetiredPage() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    Q_DISABLE_COPY_MOVE(RetiredPage)

    QStringList opened; ///< what the test was asked to open
};

} // namespace Reslate::Test
