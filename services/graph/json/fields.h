// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace Reslate::Graph {

/// The properties that a call asks for by $select.
struct Fields {
    const char *records; ///< the kind of records and the version of Graph, under which is remembered what isn't known
    const char *names; ///< joined by commas; one with a question mark behind it can be done without
};

/// What stands in an address in the place of its $select.
inline constexpr char fieldsMark[] = "{fields}";

/// Which properties the service of this session doesn't know. A cloud may be behind the others by months, and one
/// unknown name in a $select costs the whole list: 400. What the answer says then differs: "Could not find a property
/// named 'x' on type …", "Parsing OData Select and Expand failed: …" (OData), "Parsing Select and Expand failed."
/// without a name (microsoft-graph-explorer-v4#589), a JSON text of Intune's inside the message
/// (microsoft-graph-docs-contrib#2756). So no words are needed: those properties are left out that the message quotes,
/// and where it quotes none, all that can be done without. A property that is left out is not known of any record.
class FieldMemory {
public:
    /// The address with its $select, without what the service doesn't know.
    QByteArray filled(QByteArray address, const Fields &fields) const;
    /// The properties that are left out, so that the records lack them.
    QStringList leftOut(const Fields &fields) const;
    /// Whether it is worth asking again, with filled(), after that answer to that address: it is a 400 of the service's
    /// own, and optional properties stood in the address, which are left out from now on, the quoted ones or all. When
    /// the service refuses what is asked without any of them too, it wasn't about them: false, and what no good answer
    /// has confirmed is asked for again the next time. False as well for an address that was answered before, as long
    /// as no property is quoted, and after so many trials that there is no end to them.
    bool learn(const Fields &fields, const QByteArray &address, const Error &error);
    /// The service gave a good answer to that address: what stands in it is known, and what is left out of it remains
    /// so for the session.
    void accept(const Fields &fields, const QByteArray &address);

private:
    /// What is known of one kind of records.
    struct Known {
        QStringList leftOut;
        QStringList unconfirmed; ///< of these, while no good answer came without them
        QSet<QByteArray> answered; ///< lists of properties
        int trials = 0;
    };

    QHash<QByteArray, Known> m_known; ///< by the kind of records
};

} // namespace Reslate::Graph
