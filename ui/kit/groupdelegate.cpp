// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/groupdelegate.h"

#include "models/devices/groupmodel.h"
#include "models/text/modelroles.h"
#include "ui/kit/iconset.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace Reslate {
namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(KindRole).toInt() == static_cast<int>(SidebarKind::Heading);
}

} // namespace

GroupDelegate::GroupDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isHeading(index)) {
        paintHeading(painter, option, index);
        painter->restore();
        return;
    }
    const Colors &colors = m_theme.colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(8, 0, -8, 0);
    painter->setPen(Qt::NoPen);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(selected ? colors.selection : colors.hover);
        painter->drawRoundedRect(box, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(colors.accent);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    QRect area = box.adjusted(8, 0, -8, 0);
    QFont font = option.font;
    font.setBold(selected);
    const QFontMetrics metrics(font);
    const QString count = index.data(CountTextRole).toString();
    painter->setFont(font);
    painter->setPen(selected ? colors.text : colors.muted);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, count);
    area.setRight(area.right() - metrics.horizontalAdvance(count) - 8);
    if (index.data(LockedRole).toBool()) {
        painter->drawPixmap(area.right() - 14, area.center().y() - 7,
            tintedPixmap(
                QStringLiteral("lock"), colors.muted, 14, option.widget ? option.widget->devicePixelRatioF() : 1));
        area.setRight(area.right() - 18);
    }
    painter->setPen(selected ? colors.busy.text : colors.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

void GroupDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = scaledFont(option.font, 0.84, QFont::Bold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    painter->setFont(font);
    painter->setPen(m_theme.colors().muted);
    painter->drawText(option.rect.adjusted(16, 0, -8, -5), Qt::AlignBottom | Qt::AlignLeft | Qt::TextSingleLine,
        index.data(Qt::DisplayRole).toString());
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    return {80, isHeading(index) ? line + (index.row() == 0 ? 14 : 22) : std::max(28, line + 10)};
}

} // namespace Reslate
