// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/paper/pdfrewrite.h"

#include <QChar>
#include <QSet>

namespace Reslate::Models {

/// The part of its height that a letter of the unseen font is wide.
inline constexpr double unseenWidth = 0.5;

/// Whether it stands on the letter beside it: a letter of no width.
bool isUnseenMark(QChar letter);

/// Adds a font that is never seen, and in which the code of a letter is its code point (so never one beyond the basic
/// plane): all letters are equally wide, marks have no width. For text that is drawn in rendering mode 3 above a
/// picture of it, as OCR programs do. Valid in PDF/A-1b. The number of its object.
int appendUnseenFont(PdfRewrite &file, const QSet<QChar> &letters);

} // namespace Reslate::Models
