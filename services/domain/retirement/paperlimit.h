// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Reslate {

/// So many characters of each thing that a person says for the paper: a longer one would fill pages.
inline constexpr int maxPaperText = 200;

} // namespace Reslate
