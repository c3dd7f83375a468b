// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace Reslate {

/// How far the service's clock is ahead of this computer's, learned from the Date of its own answers (isGraphsAnswer).
/// Times that the service tells are compared with its own clock, because this computer's may be wrong. A value.
class ServiceClock {
public:
    /// A difference that a person is told of.
    static constexpr std::chrono::minutes worthTelling {1};

    /// An answer of the service came at answered to what was asked at asked, both by this computer's clock, and its
    /// Date says date. Date counts whole seconds and was written in between, so it leaves a range for the difference.
    /// What several answers leave in common is known best; where they leave nothing, a clock was set, and the last one
    /// counts. A Date that is further off than believableDifference puts what is known in doubt until a better one
    /// comes: neither clock is believed alone then, see earliestAt() and latestAt().
    void learn(const QDateTime &asked, const QDateTime &answered, const QDateTime &date);

    /// Whether the difference is known and not in doubt.
    bool isKnown() const { return m_known.has_value() && !m_doubtful; }
    /// How far the service's clock is ahead, as the last Date says it; negative: behind. nullopt: not known.
    std::optional<std::chrono::milliseconds> ahead() const;
    /// What the service's clock shows when this computer's shows here, as far as a Date can be believed; the same while
    /// the difference isn't known.
    QDateTime at(const QDateTime &here) const;
    /// The same, certainly not later than it is: for what must not be overlooked.
    QDateTime earliestAt(const QDateTime &here) const;
    /// The same, certainly not earlier than it is: for the time from which on something may prove an order.
    QDateTime latestAt(const QDateTime &here) const;
    /// Whether the two surely differ by more than worthTelling.
    bool differs() const;

private:
    /// ms that the service's clock is ahead, at least and at most.
    struct Range {
        qint64 least = 0;
        qint64 most = 0;

        qint64 middle() const { return (least + most) / 2; }
    };

    std::optional<Range> m_known;
    std::optional<Range> m_doubtful; ///< what the last Date said, beyond believableDifference
};

/// The Date of an answer (RFC 9110 §5.6.7, the one form that is written today); invalid: none or nonsense.
QDateTime parseHttpDate(const QByteArray &value);

} // namespace Reslate
