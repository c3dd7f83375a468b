// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace Reslate {

/// The meaning of a colour; the theme turns it into one. Never the only carrier: the text says it too.
enum class Tone : quint8 { Neutral, Good, Caution, Bad, Busy };

struct Badge {
    QString text; ///< plain text
    Tone tone = Tone::Neutral;
    bool struck = false; ///< drawn struck through: doesn't apply
    QString toolTip; ///< plain text; pass it through toolTipText()

    bool operator==(const Badge &) const = default;
};

/// How a bar, or a part of one, is filled, so that it can be told without its colour.
enum class BarFill : quint8 {
    Solid, ///< came to its end
    Striped, ///< the device is at it
    Hollow, ///< sent, and nothing was reported yet
};

/// What the status column paints: a badge, or a bar over a line of detail.
struct StatusCell {
    Badge badge;
    std::optional<double> progress; ///< 0 to 1: how far up the proof ladder, not a share of time
    BarFill fill = BarFill::Solid; ///< of the bar
    QString detail; ///< beside or under the badge, or under the bar; may be empty

    bool operator==(const StatusCell &) const = default;
};

/// One part of a job's bar.
struct BarSegment {
    Tone tone = Tone::Neutral;
    int count = 0;
    BarFill fill = BarFill::Solid;

    bool operator==(const BarSegment &) const = default;
};

} // namespace Reslate

Q_DECLARE_METATYPE(Reslate::Badge)
Q_DECLARE_METATYPE(QList<Reslate::Badge>)
Q_DECLARE_METATYPE(Reslate::StatusCell)
Q_DECLARE_METATYPE(QList<Reslate::BarSegment>)
