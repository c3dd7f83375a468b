// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>

#include <chrono>

namespace Reslate::Jobs {

/// One answer "no such record" may come from a directory that is behind; a second one so much later makes it certain.
inline constexpr std::chrono::milliseconds goneForSure {5'000};

/// Records that the service didn't find, until that is certain of them. key: what names one.
template <class Key> class MissingRecords {
public:
    enum class Missing {
        New, ///< it was there before, or nobody had looked
        Again, ///< not for long enough
        ForSure, ///< it is gone; forgotten here
    };
    /// The service didn't find it just now. now: UTC.
    Missing note(const Key &key, const QDateTime &now)
    {
        const auto since = m_since.constFind(key);
        if (since == m_since.cend()) {
            m_since.insert(key, now);
            return Missing::New;
        }
        if (since->msecsTo(now) < goneForSure.count())
            return Missing::Again;
        m_since.erase(since);
        return Missing::ForSure;
    }
    /// The service found it.
    void forget(const Key &key) { m_since.remove(key); }

private:
    QHash<Key, QDateTime> m_since; ///< UTC
};

} // namespace Reslate::Jobs
