// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/scantone.h"

#include <QApplication>

#include <chrono>

namespace Reslate {
namespace {

constexpr std::chrono::milliseconds toneGap {180};

} // namespace

ScanTone::ScanTone(QObject *parent)
    : QObject(parent)
{
    m_gap.setSingleShot(true);
    m_gap.setInterval(toneGap);
    connect(&m_gap, &QTimer::timeout, this, &ScanTone::sound);
}

void ScanTone::play(ScanResult result)
{
    m_left = isPutAside(result) ? 3 : result == ScanResult::Again ? 2 : 1;
    sound();
}

void ScanTone::sound()
{
    QApplication::beep();
    Q_EMIT sounded();
    if (--m_left > 0)
        m_gap.start();
    else
        m_gap.stop();
}

} // namespace Reslate
