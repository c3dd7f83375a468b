// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Reslate {

/// The properties that a call asks for by $select.
struct Fields {
    const char *records; ///< the kind of records and the version of Graph, under which is remembered what isn't known
    const char *names; ///< joined by commas; one with a question mark behind it can be done without
};

/// What stands in an address in the place of its $select.
inline constexpr char fieldsMark[] = "{fields}";

/// Which properties the service of this session doesn't know. A cloud may be behind the others by months, and one
/// unknown name in a $select costs the whole list: 400, "Could not find a property named 'x' on type …" (OData).
class FieldMemory {
public:
    /// The address with its $select, without what the service doesn't know.
    QByteArray filled(QByteArray address, const Fields &fields) const;
    /// The properties that are left out, so that the records lack them.
    QStringList leftOut(const Fields &fields) const;
    /// Whether the answer to that address says that the service doesn't know an optional property which stood in it.
    /// That one is left out from now on, so it is worth asking again: as often as there are such properties.
    bool learn(const Fields &fields, const QByteArray &address, const Error &error);

private:
    QHash<QByteArray, QStringList> m_unknown; ///< by the kind of records
};

} // namespace Reslate
