// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/rowdelegate.h"

namespace Reslate {

/// The number of a report, struck through where StruckRole says so.
class ReportNumberDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A bar of SegmentsRole.
class SegmentsDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Reslate
