// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace Reslate {

/// How far the service's clock is ahead of this computer's, learned from the Date of its answers. Times that the
/// service tells are compared with its own clock, because this computer's may be wrong. A value.
class ServiceClock {
public:
    /// A difference that a person is told of.
    static constexpr std::chrono::minutes worthTelling {1};

    /// An answer of the service came at answered to what was asked at asked, both by this computer's clock, and its
    /// Date says date. Date counts whole seconds and was written in between, so it leaves a range for the difference.
    /// What several answers leave in common is known best; where they leave nothing, a clock was set, and the last one
    /// counts.
    void learn(const QDateTime &asked, const QDateTime &answered, const QDateTime &date);

    bool isKnown() const { return m_known; }
    /// How far the service's clock is ahead; negative: behind. nullopt: not known.
    std::optional<std::chrono::milliseconds> ahead() const;
    /// What the service's clock shows when this computer's shows here; the same while the difference isn't known.
    QDateTime at(const QDateTime &here) const;
    /// The same, certainly not later than it is.
    QDateTime earliestAt(const QDateTime &here) const;
    /// Whether the two surely differ by more than worthTelling.
    bool differs() const;

private:
    bool m_known = false;
    qint64 m_least = 0; ///< ms that the service's clock is ahead, at least …
    qint64 m_most = 0; ///< … and at most
};

/// The Date of an answer (RFC 9110 §5.6.7, the one form that is written today); invalid: none or nonsense.
QDateTime parseHttpDate(const QByteArray &value);

} // namespace Reslate
