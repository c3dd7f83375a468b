// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/colors.h"

#include <algorithm>
#include <cmath>

namespace Reslate {
namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

Colors makeLight()
{
    Colors c;
    c.surface = rgb(0xffffff);
    c.sunken = rgb(0xf5f6f8);
    c.line = rgb(0xe2e5ea);
    c.outline = rgb(0x7c8593);
    c.text = rgb(0x1b1e24);
    c.muted = rgb(0x565e6b);
    c.accent = rgb(0x2459d6);
    c.onAccent = rgb(0xffffff);
    c.accentHover = rgb(0x1c49b5);
    c.selection = rgb(0xeaf0fe);
    c.hover = rgb(0xeef0f3);
    c.track = rgb(0xeceef1);
    c.neutral = {rgb(0x565e6b), rgb(0xeceef1), rgb(0xa9b0bb)};
    c.good = {rgb(0x14683f), rgb(0xdff3e7), rgb(0x18794e)};
    c.caution = {rgb(0x855000), rgb(0xfdf0d5), rgb(0xd0890f)};
    c.bad = {rgb(0xa81e16), rgb(0xfce4e2), rgb(0xb3261e)};
    c.busy = {rgb(0x1d4ec4), rgb(0xe1e9fd), rgb(0x2459d6)};
    return c;
}

Colors makeDark()
{
    Colors c;
    c.dark = true;
    c.surface = rgb(0x1f2227);
    c.sunken = rgb(0x17191d);
    c.line = rgb(0x33373e);
    c.outline = rgb(0x858d99);
    c.text = rgb(0xe8eaed);
    c.muted = rgb(0xa4abb6);
    c.accent = rgb(0x7da2ff);
    c.onAccent = rgb(0x10131a);
    c.accentHover = rgb(0x9ab8ff);
    c.selection = rgb(0x26314a);
    c.hover = rgb(0x2a2e35);
    c.track = rgb(0x2b2f35);
    c.neutral = {rgb(0xa9b0bb), rgb(0x2b2f35), rgb(0x69717d)};
    c.good = {rgb(0x6fd19f), rgb(0x183527), rgb(0x6fd19f)};
    c.caution = {rgb(0xf2be5c), rgb(0x3a2c12), rgb(0xf2be5c)};
    c.bad = {rgb(0xff9a92), rgb(0x45201e), rgb(0xff9a92)};
    c.busy = {rgb(0x9db8ff), rgb(0x2a3758), rgb(0x7da2ff)};
    return c;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const ToneColors &Colors::of(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Caution:
        return caution;
    case Tone::Bad:
        return bad;
    case Tone::Busy:
        return busy;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

const Colors &lightColors()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeDark();
    return colors;
}

QPalette paletteFrom(const Colors &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.surface);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.sunken);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.hover);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.outline);
    palette.setColor(QPalette::Shadow, c.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Reslate
