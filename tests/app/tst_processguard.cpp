// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/processguard.h"

#include <QtTest/QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

class ProcessGuardTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesNoDumpAndLetsNobodyIn()
    {
#ifdef Q_OS_LINUX
        const pid_t child = fork();
        if (child == 0) {
            Reslate::guardProcess();
            rlimit limit {};
            getrlimit(RLIMIT_CORE, &limit);
            const bool isGuarded = limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE) == 0 && umask(0) == 0077;
            _exit(isGuarded ? 7 : 1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 7);
#else
        QSKIP("this system has no such settings");
#endif
    }
};

QTEST_GUILESS_MAIN(ProcessGuardTest)
#include "tst_processguard.moc"
