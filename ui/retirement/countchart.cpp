// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retirement/countchart.h"

#include "models/text/labels.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>

namespace Reslate {
namespace {

constexpr int maxRows = 5;
constexpr int minRows = 3;
constexpr int barHeight = 12;
constexpr int chartGap = 10;

} // namespace

CountChart::CountChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setNames(this, QStringLiteral("countChart"), tr("Devices, counted"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CountChart::setCounts(const QList<std::pair<QString, int>> &counts)
{
    m_counts = counts;
    QStringList words;
    for (const auto &[kind, count] : counts)
        words.append(factText(kind, numberText(count)));
    setAccessibleDescription(words.join(QStringLiteral("\n")));
    updateGeometry();
    update();
}

QList<std::pair<QString, int>> CountChart::rows() const
{
    const int most = std::clamp(height() / rowHeight(), minRows, maxRows);
    if (m_counts.size() <= most)
        return m_counts;
    QList<std::pair<QString, int>> rows = m_counts.mid(0, most - 1);
    int rest = 0;
    for (const auto &[kind, count] : m_counts.mid(most - 1))
        rest += count;
    rows.append({tr("others"), rest});
    return rows;
}

int CountChart::rowHeight() const
{
    return fontMetrics().height() + 6;
}

QSize CountChart::sizeHint() const
{
    const auto rows = std::clamp(static_cast<int>(m_counts.size()), 1, maxRows);
    return {300, rows * rowHeight()};
}

QSize CountChart::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void CountChart::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int most = 1;
    const auto shown = rows();
    for (const auto &[kind, count] : shown)
        most = std::max(most, count);
    const int names = std::min(width() / 3, 160);
    const int numbers = fontMetrics().horizontalAdvance(numberText(most)) + chartGap;
    const auto area = [this](int x, int row, int wide) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, row * rowHeight(), wide, rowHeight()});
    };
    for (int row = 0; row < shown.size(); ++row) {
        const auto &[kind, count] = shown.at(row);
        painter.setPen(colors.text);
        painter.drawText(area(0, row, names), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            fontMetrics().elidedText(kind, Qt::ElideRight, names));
        QRect bar(names + chartGap, row * rowHeight() + (rowHeight() - barHeight) / 2,
            width() - names - numbers - 2 * chartGap, barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.track);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 2, 2);
        bar.setWidth(std::max(3, bar.width() * count / most));
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), bar), 2, 2);
        painter.setPen(colors.text);
        painter.drawText(area(width() - numbers, row, numbers), Qt::AlignVCenter | Qt::AlignLeft, numberText(count));
    }
}

} // namespace Reslate
