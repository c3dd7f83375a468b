// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace Reslate::Jobs {

/// So many devices that the service turned away in a row, with the same words, are not to blame themselves …
inline constexpr int devicesInARow = 3;
/// … when so many of them were turned away for the first time: devices at fault that are offered again follow one
/// another, too.
inline constexpr int newOnesInARow = 2;

/// Tells refusals that are about the tenant's day from those that are about a device. What Graph answers beyond a daily
/// quota isn't documented (graph.md §7.2), a 400 or 403 for each device by public reports; so no words are known, and
/// what counts is that the same ones come for several devices in a row after others of the mode were accepted. Such a
/// refusal is Graph's own and certain, so the device may be offered again; a second time it counts against the device
/// when the service took another order in between. One per job; pure bookkeeping.
class DayLimit {
public:
    /// Orders left together. Gives their number.
    quint64 left() { return ++m_left; }
    /// The service took an order of that number.
    void accepted(quint64 number);
    /// The service turned this device's order away. Answers of one batch are told in the order of its parts.
    void refused(int item, const QString &words);
    /// Whether the refusal that was told last is about the device; else it may be offered again. Asked when all answers
    /// of the batch were told.
    bool isToBlame(int item, const QDate &today) const;
    /// Several devices in a row were turned away with the same words.
    bool isReached() const { return m_inARow.size() >= devicesInARow && m_newOnes >= newOnesInARow; }
    /// The job waits because of it since that UTC day. What is refused on a third day, nothing having been accepted in
    /// between, is about the devices after all.
    void held(const QDate &day);

private:
    void endRow();
    struct Suspect {
        QString words;
        quint64 left = 0; ///< how many had left by then
        int times = 0; ///< refused, since the job last waited
        bool isToBlame = false;
    };
    quint64 m_left = 0;
    quint64 m_lastAccepted = 0;
    QString m_words;
    QSet<int> m_inARow;
    int m_newOnes = 0; ///< of those in a row
    QHash<int, Suspect> m_suspects;
    QSet<QDate> m_heldOn;
};

/// What makes two refusals the same: code and message without what names a device or a request.
QString refusalWords(const Error &error, const QString &deviceName);

} // namespace Reslate::Jobs
