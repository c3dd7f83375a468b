// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <algorithm>

namespace Reslate::Demo {

void RequestLog::add(const Message &message, const QByteArray &token)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back({message.method, message.target});
    m_batches += message.target.contains("/$batch") ? 1 : 0;
    m_leaked = m_leaked || message.target.contains(token) || message.body.contains(token);
    if (!message.inner)
        m_lastHeaders.clear();
    for (const auto &[name, value] : message.headers) {
        const bool secret = name.compare("Authorization", Qt::CaseInsensitive) == 0;
        m_leaked = m_leaked || ((!secret || message.inner) && value.contains(token));
        if (!message.inner)
            m_lastHeaders.append({name, secret ? QByteArray("(cut)") : value});
    }
}

void RequestLog::addDestructive(const DestructiveRequest &request)
{
    const std::lock_guard lock(m_mutex);
    m_destructive.append(request);
    ++m_perRecord[request.deviceId];
}

void RequestLog::addSecretRead(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    m_secretReads.append(id);
}

void RequestLog::enter()
{
    const std::lock_guard lock(m_mutex);
    m_peak = std::max(m_peak, ++m_inWork);
}

void RequestLog::leave()
{
    const std::lock_guard lock(m_mutex);
    --m_inWork;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_lines.clear();
    m_destructive.clear();
    m_perRecord.clear();
    m_secretReads.clear();
    m_lastHeaders.clear();
    m_batches = 0;
    m_peak = m_inWork;
    m_leaked = false;
}

int RequestLog::count(const QByteArray &method, const QByteArray &pathPart) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
        [&](const Line &line) { return (method == "*" || line.method == method) && line.target.contains(pathPart); }));
}

int RequestLog::batches() const
{
    const std::lock_guard lock(m_mutex);
    return m_batches;
}

int RequestLog::peak() const
{
    const std::lock_guard lock(m_mutex);
    return m_peak;
}

bool RequestLog::leaked() const
{
    const std::lock_guard lock(m_mutex);
    return m_leaked;
}

FaultHeaders RequestLog::lastHeaders() const
{
    const std::lock_guard lock(m_mutex);
    return m_lastHeaders;
}

QList<DestructiveRequest> RequestLog::destructive() const
{
    const std::lock_guard lock(m_mutex);
    return m_destructive;
}

int RequestLog::destructive(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_perRecord.value(id);
}

QStringList RequestLog::secretReads() const
{
    const std::lock_guard lock(m_mutex);
    return m_secretReads;
}

} // namespace Reslate::Demo
