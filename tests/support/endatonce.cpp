// SPDX-License-Identifier: GPL-3.0-or-later
// On Windows a test ends as the programs do (app/processguard.h, leaveWith()): under Wine 8 libstdc++-6.dll waits now
// and then for ever when it is detached. The linker puts this in front of each test's main().
#include <windows.h>

#include <cstdio>

extern "C" int __real_main(int argc, char **argv);

extern "C" int __wrap_main(int argc, char **argv)
{
    const int code = __real_main(argc, argv);
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(code));
    return code;
}
