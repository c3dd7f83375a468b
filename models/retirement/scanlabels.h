// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/retirement/scanstate.h"
#include "models/text/badge.h"

#include <QString>

namespace Reslate {

class ScanSession;

/// The result in a word or two: "expected", "already scanned".
QString scanResultTitle(ScanResult result);
/// A shape that tells the results apart without their colour: a tick, a diamond, a square, a triangle, dots.
QString scanShape(const ScanLine &line);
Tone scanTone(const ScanLine &line);
/// The device's name as displayName() has it; "–" where none is certain.
QString scanDeviceText(const ScanLine &line);
/// The device's serial number, else what was scanned.
QString scanSerialText(const ScanLine &line);
/// What it came to, without a full stop: "not in “Old library laptops”: in Exam devices, protected"; "no device; did
/// you mean PF2ABC7K? (Lenovo label)".
QString scanResultText(const ScanLine &line, const ScanTarget &target);
/// For a large card, below the device: "300w Gen 4 · 5CG2310L21 · A-20422 · Old library laptops", or the result.
QString scanDetailText(const ScanLine &line, const ScanTarget &target);
/// All of it for a screen reader: "LIB-012, 5CG2310L21: expected".
QString scanSentence(const ScanLine &line, const ScanTarget &target);

/// "45 of 47 scanned"; "45 scanned" where nothing is expected.
QString scanCountText(const ScanSession &session);
/// "1 protected, 1 unknown"; empty: nothing is put aside.
QString putAsideText(const ScanSession &session);
/// "LIB-004 · 0F33B11223"
QString missingText(const DeviceRef &device);
/// Why nobody can go on with what is scanned yet, as a sentence; empty: they can.
QString scanObstacle(const ScanSession &session);
/// For the foot of a window: "45 devices · kept while you scan, also when the window is closed". error: ScanKeeper's.
QString scanStateText(const ScanSession &session, const QString &error);

} // namespace Reslate
