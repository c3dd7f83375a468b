// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"

#include <QObject>

namespace Reslate {

/// One command of the command line: started once the event loop runs, finished once.
class Command : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;

Q_SIGNALS:
    void finished(Reslate::ExitCode code);
};

} // namespace Reslate
