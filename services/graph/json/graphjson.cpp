// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/graphjson.h"

#include "core/log.h"
#include "graph/json/graphjsondocument.h"
#include "graph/json/graphnames.h"
#include "graph/json/policyrows.h"
#include "graph/json/recordrows.h"
#include "graph/json/rowreader.h"
#include "graph/transport/retry.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <limits>

namespace Reslate::Graph {
namespace {

using Json = nlohmann::json;

constexpr qsizetype maxErrorBody = 1024 * 1024;
constexpr qsizetype maxMessage = 2000;

/// Hands nlohmann's events to a RowReader.
template <typename T> class RowEvents final : public nlohmann::json_sax<Json> {
public:
    explicit RowEvents(RowReader<T> &rows)
        : m_rows(rows)
    {
    }

    bool null() override { return m_rows.scalar({}); }
    bool boolean(bool value) override { return m_rows.scalar({.kind = Scalar::Kind::Bool, .flag = value}); }
    bool number_integer(number_integer_t value) override
    {
        return m_rows.scalar({.kind = Scalar::Kind::Integer, .integer = value});
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max()))
            return m_rows.scalar({.kind = Scalar::Kind::OtherNumber});
        return m_rows.scalar({.kind = Scalar::Kind::Integer, .integer = static_cast<qint64>(value)});
    }
    bool number_float(number_float_t, const string_t &) override
    {
        return m_rows.scalar({.kind = Scalar::Kind::OtherNumber});
    }
    bool string(string_t &value) override { return m_rows.scalar({.kind = Scalar::Kind::Text, .text = value}); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &name) override
    {
        m_name = name; // the value comes in the same room
        return m_rows.key(m_name);
    }
    bool start_object(std::size_t) override { return m_rows.openObject(); }
    bool end_object() override { return m_rows.closeObject(); }
    bool start_array(std::size_t) override { return m_rows.openArray(); }
    bool end_array() override { return m_rows.closeArray(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    RowReader<T> &m_rows;
    std::string m_name;
};

template <typename T> bool readOnce(const QByteArray &json, Page<T> &page)
{
    Texts texts;
    RowReader<T> reader(page, texts, true);
    RowEvents<T> events(reader);
    return Json::sax_parse(json.begin(), json.end(), &events) && reader.isComplete();
}

void takeText(QString &target, const Json &value)
{
    const QString text = textOf(value);
    if (!text.isEmpty())
        target = text;
}

/// Intune puts a JSON text into the message, sometimes another one into that one's.
void unwrapMessage(ServiceError &error, const QDateTime &now)
{
    constexpr int maxLayers = 4;
    for (int layer = 0; layer < maxLayers; ++layer) {
        const Json inner = document(error.message.toUtf8());
        if (!inner.is_object())
            break;
        takeText(error.code, member(inner, "ErrorCode"));
        if (const auto wait = parseRetryAfter(bytesOf(member(inner, "RetryAfter")), now))
            error.retryAfter = wait;
        const QString message = textOf(member(inner, "Message"));
        if (message.isEmpty())
            break;
        error.message = message;
    }
}

void cutSupportTail(ServiceError &error)
{
    const QString activityMark = QStringLiteral("Activity ID: ");
    const qsizetype activity = error.message.indexOf(activityMark);
    if (error.requestId.isEmpty() && activity >= 0)
        error.requestId = error.message.mid(activity + activityMark.size(), 36);
    const qsizetype tail = error.message.indexOf(QLatin1String(" - Operation ID"));
    if (tail >= 0)
        error.message.truncate(tail);
}

/// By the text, because the status and the code differ (graph.md §6).
void readApproval(ServiceError &error, const QByteArray &json)
{
    static const QRegularExpression code(
        QStringLiteral("x-msft-approval-code[^0-9a-z]{0,16}([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"),
        QRegularExpression::CaseInsensitiveOption);
    const auto says = [&error](const char *words) {
        return error.message.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    error.approvalCode = ApprovalCode(code.match(QString::fromUtf8(json)).captured(1));
    const bool isCode = error.code.compare(QLatin1String("ApprovalRequired"), Qt::CaseInsensitive) == 0;
    if (error.approvalCode.isEmpty() && says("x-msft-approval-justification"))
        error.approval = ErrorKind::JustificationMissing;
    else if (isCode || !error.approvalCode.isEmpty() || says("x-msft-approval-code") || says("ApprovalRequired"))
        error.approval = ErrorKind::ApprovalRequired;
    else if (says("active approval request already exists"))
        error.approval = ErrorKind::ApprovalPending;
}

/// Whether a policy for these platforms reaches Windows; what names none reaches all.
bool reachesWindows(const QString &platforms)
{
    return platforms.isEmpty() || platforms.contains(QLatin1String("notApplicable"), Qt::CaseInsensitive)
        || platforms.contains(QLatin1String("windows"), Qt::CaseInsensitive);
}

} // namespace

template <typename T> Result<T> parseRecord(const QByteArray &json)
{
    Page<T> page;
    if (!readOnce(json, page)) {
        const QByteArray mended = withoutLoneSurrogates(json);
        page = {};
        if (mended.isEmpty() || !readOnce(mended, page))
            return failure(ErrorKind::BadAnswer);
    }
    if (page.rows.empty())
        return failure(ErrorKind::BadAnswer);
    return std::move(page.rows.front());
}

template Result<Device> parseRecord(const QByteArray &);
template Result<EntraRecord> parseRecord(const QByteArray &);
template Result<AutopilotRecord> parseRecord(const QByteArray &);
template Result<DeviceTraits> parseRecord(const QByteArray &);
template Result<ApprovalRecord> parseRecord(const QByteArray &);
template Result<AutopilotImport> parseRecord(const QByteArray &);
template Result<ConfigurationRow> parseRecord(const QByteArray &);

QByteArray unquoted(const QByteArray &jsonText)
{
    return bytesOf(document(jsonText));
}

QString textProperty(const QByteArray &json, const char *name)
{
    const Json root = document(json);
    const Json &list = member(root, "value");
    return textOf(member(list.is_array() && !list.empty() ? list.front() : root, name));
}

Result<int> parseCount(const QByteArray &json)
{
    const Json root = document(json);
    const Json &count = member(root, "@odata.count");
    if (!count.is_number_unsigned() || count.get<quint64>() > std::numeric_limits<int>::max())
        return failure(ErrorKind::BadAnswer);
    return static_cast<int>(count.get<quint64>());
}

ServiceError parseError(const QByteArray &json, const QDateTime &now)
{
    ServiceError error;
    if (json.isEmpty() || json.size() > maxErrorBody)
        return error;
    const Json root = document(json);
    const Json *layer = &member(root, "error");
    if (!layer->is_object())
        return error;
    error.isGraphError = member(*layer, "code").is_string(); // also an empty one (graph.md §7.1)
    error.message = textOf(member(*layer, "message"));
    for (int depth = 0; depth < deepestNesting && layer->is_object(); ++depth) {
        takeText(error.code, member(*layer, "code"));
        takeText(error.requestId, member(*layer, "request-id"));
        layer = &member(*layer, "innerError");
    }
    unwrapMessage(error, now);
    readApproval(error, json);
    cutSupportTail(error);
    error.code = redacted(error.code.left(maxMessage));
    if (error.message.size() > maxMessage)
        error.message = error.message.left(maxMessage - 1) + QChar(0x2026);
    error.message = redacted(error.message);
    error.requestId = redacted(error.requestId.left(64));
    return error;
}

ApprovalCode approvalCodeFrom(const QByteArray &text)
{
    const QString code = QString::fromLatin1(text.trimmed());
    return code.size() == 36 && !QUuid::fromString(code).isNull() ? ApprovalCode(code) : ApprovalCode();
}

Result<QSet<RemoteAction>> parsePolicies(const QByteArray &json)
{
    const Json root = document(json);
    const Json &list = member(root, "value");
    if (!list.is_array())
        return failure(ErrorKind::BadAnswer);
    QSet<RemoteAction> actions;
    for (const Json &set : list) {
        if (reachesWindows(textOf(member(set, "policyPlatform"))))
            actions.unite(actionsOfPolicy(bytesOf(member(set, "policyType")).toStdString()));
    }
    return actions;
}

Result<QStringList> parseAllowedActions(const QByteArray &json)
{
    const Json root = document(json);
    const Json &list = member(root, "value");
    if (!list.is_array() || !member(root, "@odata.nextLink").is_null())
        return failure(ErrorKind::BadAnswer);
    const auto textsOf = [](const Json &texts) {
        QStringList found;
        for (const Json &text : texts.is_array() ? texts : Json::array()) {
            if (text.is_string())
                found.append(textOf(text));
        }
        return found;
    };
    QStringList allowed;
    for (const Json &role : list) {
        const Json &resources = member(role, "resourceActions");
        if (!resources.is_array())
            return failure(ErrorKind::BadAnswer);
        for (const Json &resource : resources) {
            const QStringList except = textsOf(member(resource, "notAllowedResourceActions"));
            QStringList actions = textsOf(member(resource, "allowedResourceActions"));
            actions.removeIf([&except](const QString &action) { return except.contains(action, Qt::CaseInsensitive); });
            allowed += actions;
        }
    }
    allowed.removeAll(QString());
    allowed.removeDuplicates();
    return allowed;
}

QByteArray batchText(const QList<BatchPart> &parts)
{
    Json requests = Json::array();
    for (const BatchPart &part : parts) {
        Json request = Json::object();
        request["id"] = std::to_string(requests.size() + 1);
        request["method"] = part.method.toStdString();
        request["url"] = part.url.toStdString();
        if (!part.flags.empty() || !part.texts.empty()) {
            Json body = Json::object();
            for (const auto &[name, value] : part.flags)
                body[name] = value;
            for (const auto &[name, value] : part.texts)
                body[name] = value.toStdString();
            request["body"] = std::move(body);
            request["headers"]["Content-Type"] = "application/json";
        }
        if (part.eventual)
            request["headers"]["ConsistencyLevel"] = "eventual";
        for (const auto &[name, value] : part.headers)
            request["headers"][name] = value.toStdString();
        requests.push_back(std::move(request));
    }
    Json envelope = Json::object();
    envelope["requests"] = std::move(requests);
    return QByteArray::fromStdString(envelope.dump());
}

Result<std::vector<BatchAnswer>> parseBatch(const QByteArray &json)
{
    const Json root = document(json);
    const Json &list = member(root, "responses");
    if (!list.is_array())
        return failure(ErrorKind::BadAnswer);
    std::vector<BatchAnswer> answers;
    for (const Json &entry : list) {
        const Json &id = member(entry, "id");
        if (!id.is_string())
            continue;
        const Json &status = member(entry, "status");
        const Json &headers = member(entry, "headers");
        const Json &body = member(entry, "body");
        const bool hasStatus = status.is_number_unsigned() && status.get<quint64>() < 1000;
        answers.push_back({.id = bytesOf(id),
            .status = hasStatus ? static_cast<int>(status.get<quint64>()) : 0,
            .retryAfter = bytesOf(member(headers, "Retry-After")),
            .requestId = bytesOf(member(headers, "request-id")),
            .body = body.is_null() ? QByteArray() : QByteArray::fromStdString(body.dump()),
            .approvalCode = bytesOf(member(headers, "x-msft-approval-code")),
            .challenge = bytesOf(member(headers, "WWW-Authenticate"))});
    }
    return answers;
}

} // namespace Reslate::Graph
