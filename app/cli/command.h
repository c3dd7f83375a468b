// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QObject>

namespace Reslate {

/// One command of the command line: started once the event loop runs, finished once.
class Command : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    /// Ctrl+C. True: the command sees to its end itself; false: it may be ended as it stands.
    virtual bool interrupt() { return false; }
    /// The system wants the program gone. True: the command sends nothing more and finishes within two seconds, with a
    /// code that says whether it was done; false: it may be ended as it stands.
    virtual bool terminate() { return false; }

Q_SIGNALS:
    void finished(Reslate::ExitCode code);
};

} // namespace Reslate
