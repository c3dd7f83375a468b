// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QUuid>

namespace Reslate::Demo {

/// A point in time: milliseconds since 1970 in UTC.
using Time = qint64;
/// What Intune sends as 0001-01-01T00:00:00Z: not known.
inline constexpr Time never = -62135596800000;

/// 2026-03-04T05:06:07Z, with seven decimals on request, as Graph writes some of its times.
void appendTime(QByteArray &out, Time time, bool decimals = false);

/// Writes JSON front to back. A serializer of its own because a page of 1,000 devices has to take a few
/// milliseconds.
class JsonOut {
public:
    explicit JsonOut(QByteArray &out)
        : m_out(out)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(const char *name)
    {
        separate();
        m_out += '"';
        m_out += name;
        m_out += "\":";
        m_first = true; // the value follows without a comma
    }

    void null() { literal("null"); }
    void boolean(bool value) { literal(value ? "true" : "false"); }
    void number(qint64 value) { literal(QByteArray::number(value)); }
    void string(QByteArrayView text);
    void string(const char *text) { string(QByteArrayView(text)); }
    /// null when empty.
    void stringOrNull(QByteArrayView text) { text.isEmpty() ? null() : string(text); }
    void uuid(const QUuid &id) { string(id.toByteArray(QUuid::WithoutBraces)); }
    void time(Time time, bool decimals = false)
    {
        separate();
        m_out += '"';
        appendTime(m_out, time, decimals);
        m_out += '"';
    }
    /// JSON that is already written.
    void raw(QByteArrayView json) { literal(json); }

private:
    void separate()
    {
        if (!m_first)
            m_out += ',';
        m_first = false;
    }
    void open(char bracket)
    {
        separate();
        m_out += bracket;
        m_first = true;
    }
    void close(char bracket)
    {
        m_out += bracket;
        m_first = false;
    }
    void literal(QByteArrayView text)
    {
        separate();
        m_out.append(text);
    }

    QByteArray &m_out;
    bool m_first = true;
};

} // namespace Reslate::Demo
