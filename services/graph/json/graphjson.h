// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "graph/json/graphrows.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace Reslate::Graph {

// The only code that knows JSON. Every input is hostile: what is not as Graph sends it is
// ErrorKind::BadAnswer.

/// One page of a list; PageText reads it.
template <typename T> struct Page {
    std::vector<T> rows;
    QByteArray nextLink; ///< as sent, percent-encoding untouched; empty: the last page
    std::optional<int> count; ///< @odata.count
    qint64 weight = 0; ///< about how many bytes of memory the rows take
    int hidden = 0; ///< rows that the service keeps back (Fit::Hidden)
    int unusable = 0; ///< rows that no id says what they are of (Fit::Bad)
    bool deadEnd = false; ///< more pages are announced, and no link leads there
};

/// One record by itself, as it stands in a list (PageText). For Device, EntraRecord, AutopilotRecord, DeviceTraits,
/// ApprovalRecord and AutopilotImport. Pure, any thread.
template <typename T> Result<T> parseRecord(const QByteArray &json);

/// The text that a JSON string stands for, quotes included in the input.
QByteArray unquoted(const QByteArray &jsonText);

/// A text property of an object, or of the first object of its "value" list; empty: not there.
QString textProperty(const QByteArray &json, const char *name);

/// The @odata.count of a list.
Result<int> parseCount(const QByteArray &json);

/// What Graph says in an error body (graph.md §7.4), Intune's message inside a message unwrapped, secrets cut
/// out.
struct ServiceError {
    bool isGraphError = false; ///< the body has the shape of a Graph error
    QString code;
    QString message;
    QString requestId;
    std::optional<std::chrono::milliseconds> retryAfter;
    ErrorKind approval = ErrorKind::None; ///< ApprovalRequired, JustificationMissing or ApprovalPending
    ApprovalCode approvalCode; ///< ApprovalRequired: names the request that was made; may be missing
};
ServiceError parseError(const QByteArray &json, const QDateTime &now);

/// A code as a header gives it; empty when it is none.
ApprovalCode approvalCodeFrom(const QByteArray &text);
/// What needs a second admin's approval on Windows, from a list of policy sets.
Result<QSet<RemoteAction>> parsePolicies(const QByteArray &json);
/// What is allowed by a list of role permissions, less what the same role excepts. BadAnswer when there are more pages.
Result<QStringList> parseAllowedActions(const QByteArray &json);

/// One request inside a $batch. No body when flags and texts are empty.
struct BatchPart {
    QByteArray method = "GET";
    QByteArray url; ///< relative, without version, encoded
    std::vector<std::pair<const char *, bool>> flags = {};
    bool eventual = false; ///< ConsistencyLevel: eventual
    std::vector<std::pair<const char *, QString>> texts = {}; ///< the body's texts, beside its flags
    std::vector<std::pair<const char *, QByteArray>> headers = {};
};
/// Part n (from 0) gets the id n + 1.
QByteArray batchText(const QList<BatchPart> &parts);

/// One answer inside a $batch.
struct BatchAnswer {
    QByteArray id;
    int status = 0;
    QByteArray retryAfter;
    QByteArray requestId;
    QByteArray body; ///< JSON text; empty: none
    QByteArray approvalCode; ///< as its header says
    QByteArray challenge; ///< WWW-Authenticate

    bool operator==(const BatchAnswer &) const = default;
};
Result<std::vector<BatchAnswer>> parseBatch(const QByteArray &json);

} // namespace Reslate::Graph
