// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphrows.h"

#include <optional>

/// What the tables of RowShape are written with, for the files that hold them.
namespace Reslate::Graph::RowFields {

using Kind = Scalar::Kind;

/// Ids become parts of addresses; no service has longer ones.
inline constexpr size_t maxId = 256;

inline QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Readers of one value. Null leaves what unknown is: the member's own default.

inline bool read(QString &target, const Scalar &value)
{
    if (value.kind == Kind::Text)
        target = toText(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

template <class Tag> bool read(Id<Tag> &target, const Scalar &value)
{
    const bool isId = value.kind == Kind::Text && value.text.size() <= maxId;
    if (isId)
        target = Id<Tag>::fromUtf8(value.text);
    return isId || value.kind == Kind::Null;
}

inline bool read(QDateTime &target, const Scalar &value)
{
    if (value.kind == Kind::Text)
        target = parseTime(value.text);
    return value.kind == Kind::Text || value.kind == Kind::Null;
}

/// A size in bytes; Intune sends 0 for "not known".
inline bool read(qint64 &target, const Scalar &value)
{
    if (value.kind == Kind::Integer && value.integer > 0)
        target = value.integer;
    return value.kind == Kind::Integer || value.kind == Kind::Null;
}

inline bool read(std::optional<bool> &target, const Scalar &value)
{
    if (value.kind == Kind::Bool && value.flag)
        target = true;
    return value.kind == Kind::Bool || value.kind == Kind::Null;
}

/// A property that differs from row to row.
template <typename T, auto member> constexpr Field<T> own(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, PageTexts &) { return read(row.*member, value); }};
}

/// A text that many rows share.
template <typename T, auto member> constexpr Field<T> repeated(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, PageTexts &texts) {
                if (value.kind == Kind::Text)
                    row.*member = texts.shared(value.text);
                return value.kind == Kind::Text || value.kind == Kind::Null;
            }};
}

/// A text that stands for one of our values.
template <typename T, auto member, auto named> constexpr Field<T> enumerated(std::string_view name)
{
    return {name, [](T &row, const Scalar &value, PageTexts &) {
                if (value.kind == Kind::Text)
                    row.*member = named(value.text);
                return value.kind == Kind::Text || value.kind == Kind::Null;
            }};
}

} // namespace Reslate::Graph::RowFields
