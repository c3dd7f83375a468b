// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate {

/// First thing in main(): what the program makes can be read by its owner alone, and its memory, in which tokens and
/// names of pupils stand, is written into no core dump and read by no other program of the same user, where the system
/// has that (Linux; on other Unix systems only the files and the dumps).
void guardProcess();

/// Last thing in main(), once every object of the program is gone: the code to return. On Windows it doesn't come back:
/// libraries of the GNU compiler may wait for ever, when a process ends, for a lock that an ended thread still holds
/// (seen under Wine 8 with libstdc++ of gcc 12), so the system is told to end it without asking them.
int leaveWith(int code);

} // namespace Reslate
