// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate {

/// First thing in main(): what the program makes can be read by its owner alone, and its memory, in which tokens and
/// names of pupils stand, is written into no core dump and read by no other program of the same user, where the system
/// has that (Linux; on other Unix systems only the files and the dumps).
void guardProcess();

} // namespace Reslate
