// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/journal/journalrows.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QString>

#include <array>
#include <limits>
#include <optional>

namespace Reslate::Jobs {

// For the documents that the journal keeps; included by the files that write and read them alone.

using Json = nlohmann::ordered_json;

inline Json jsonOf(const QString &text)
{
    return textValue(text).toString().toStdString();
}

inline Json jsonOf(const QDateTime &time)
{
    return time.isValid() ? Json(time.toUTC().toString(Qt::ISODateWithMs).toStdString()) : Json();
}

/// Puts every text in it as it is, in place of what jsonOf() wrote for the journal.
inline void spellOut(Json &json)
{
    if (json.is_string())
        json = textFrom(QString::fromStdString(json.get_ref<const std::string &>())).toStdString();
    if (json.is_structured()) {
        for (Json &each : json)
            spellOut(each);
    }
}

inline Json jsonOf(QLatin1String name)
{
    return std::string(name.data(), static_cast<size_t>(name.size()));
}

/// Notes a text, unless it is empty.
inline void put(Json &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object[name] = jsonOf(text);
}

inline void put(Json &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        object[name] = jsonOf(time);
}

inline void put(Json &object, const char *name, std::optional<bool> flag)
{
    if (flag)
        object[name] = *flag;
}

/// The value's name, unless it is the first one.
template <typename T, size_t n>
void put(Json &object, const char *name, T value, const std::array<const char *, n> &names)
{
    if (value != T {})
        object[name] = names[static_cast<size_t>(value)];
}

/// The names of an enum's first n values, for a reader.
template <typename T> std::optional<T> fromName(const QString &name, int n, QLatin1String (*nameOf)(T))
{
    for (int i = 0; i < n; ++i) {
        if (name == nameOf(static_cast<T>(i)))
            return static_cast<T>(i);
    }
    return std::nullopt;
}

/// Reads values of an object, and notes when one is not what it should be.
class DocumentFields {
public:
    DocumentFields(const Json &object, bool &sound)
        : m_object(object)
        , m_sound(sound)
    {
        m_sound = m_sound && object.is_object();
    }

    QString text(const char *name) const
    {
        const Json &value = find(name);
        if (!value.is_string())
            return bad<QString>();
        return textFrom(QString::fromStdString(value.get_ref<const std::string &>()));
    }

    QDateTime time(const char *name) const
    {
        if (find(name).is_null())
            return {};
        const QDateTime time = QDateTime::fromString(text(name), Qt::ISODateWithMs);
        return time.isValid() ? time.toUTC() : bad<QDateTime>();
    }

    int number(const char *name) const
    {
        const Json &value = find(name);
        const bool small = value.is_number_integer() && value <= std::numeric_limits<int>::max()
            && value >= std::numeric_limits<int>::min();
        return small ? value.get<int>() : bad<int>();
    }

    bool flag(const char *name) const
    {
        const Json &value = find(name);
        return value.is_boolean() ? value.get<bool>() : bad<bool>();
    }

    template <typename T> T named(const char *name, std::optional<T> (*fromName)(const QString &)) const
    {
        const std::optional<T> value = fromName(text(name));
        return value ? *value : bad<T>();
    }

    bool has(const char *name) const { return !find(name).is_null(); }
    /// Empty where there is none.
    QString textIfAny(const char *name) const { return has(name) ? text(name) : QString(); }
    /// What isn't written reads as 0.
    qint64 wideNumber(const char *name) const
    {
        const Json &value = find(name);
        if (value.is_null())
            return 0;
        return value.is_number_integer() ? value.get<qint64>() : bad<qint64>();
    }
    /// What isn't written reads as the first value.
    template <typename T, size_t n> T oneOf(const char *name, const std::array<const char *, n> &names) const
    {
        if (!has(name))
            return {};
        const QString value = text(name);
        for (size_t i = 0; i < n; ++i) {
            if (value == QLatin1String(names[i]))
                return static_cast<T>(i);
        }
        return bad<T>();
    }
    std::optional<bool> flagIfAny(const char *name) const
    {
        return has(name) ? std::optional(flag(name)) : std::nullopt;
    }

    const Json &find(const char *name) const
    {
        static const Json none;
        const auto found = m_object.is_object() ? m_object.find(name) : m_object.end();
        return found == m_object.end() ? none : *found;
    }

private:
    template <typename T> T bad() const
    {
        m_sound = false;
        return {};
    }

    const Json &m_object;
    bool &m_sound;
};

} // namespace Reslate::Jobs
