// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/style.h"

#include "ui/kit/iconset.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace Reslate {
namespace {

/// Behind the text of a check box.
constexpr int roomForRing = 3;

/// For a message box.
QIcon largeIcon(const QString &name, const QColor &color)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0})
        icon.addPixmap(tintedPixmap(name, color, 32, ratio));
    return icon;
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox) {
        const Qt::CheckState state = option->state.testFlag(State_NoChange) ? Qt::PartiallyChecked
            : option->state.testFlag(State_On)                              ? Qt::Checked
                                                                            : Qt::Unchecked;
        paintCheckBox(painter, option->rect, state, option->state.testFlag(State_Enabled), m_theme.colors());
        return;
    }
    if (element == PE_FrameFocusRect) { // as theme.qss draws it around what it draws itself
        if (qobject_cast<const QPushButton *>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.colors().accent, 2));
        painter->setBrush(Qt::NoBrush);
        QRect ring = option->rect;
        if (qobject_cast<const QCheckBox *>(widget)) // Fusion's touches the text
            ring = ring.adjusted(-1, 0, roomForRing, 0) & widget->rect();
        painter->drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_RadioButtonFocusRect)
        return option->rect; // around the circle as well
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize needed = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_CheckBox ? needed + QSize(roomForRing, 0) : needed;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    // The system's icons are not tinted to the text color, so some can't be seen on dark ground.
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, more);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const Colors &colors = m_theme.colors();
    switch (which) {
    case SP_MessageBoxInformation:
        return largeIcon(QStringLiteral("info"), colors.accent);
    case SP_MessageBoxQuestion:
        return largeIcon(QStringLiteral("question"), colors.accent);
    case SP_MessageBoxWarning:
        return largeIcon(QStringLiteral("warning"), colors.caution.text);
    case SP_MessageBoxCritical:
        return largeIcon(QStringLiteral("error"), colors.bad.text);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_SplitterWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace Reslate
