// SPDX-License-Identifier: GPL-3.0-or-later
#include "formerreader.h"

#include "formerrows.h"
#include "graph/json/recordrows.h"

#include <nlohmann/json.hpp>

namespace Reslate::Graph::Former {
namespace {

using Json = nlohmann::json;

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
    bool key(string_t &name) override { return m_rows.key(name); }
    bool start_object(std::size_t) override { return m_rows.openObject(); }
    bool end_object() override { return m_rows.closeObject(); }
    bool start_array(std::size_t) override { return m_rows.openArray(); }
    bool end_array() override { return m_rows.closeArray(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    RowReader<T> &m_rows;
};

template <typename T> bool readOnce(const QByteArray &json, Page<T> &page)
{
    FormerTexts texts;
    RowReader<T> reader(page, texts);
    RowEvents<T> events(reader);
    return Json::sax_parse(json.begin(), json.end(), &events) && reader.isComplete();
}

/// The text with a replacement character for each half of a surrogate pair; empty: there is none.
QByteArray withoutLoneSurrogates(const QByteArray &json)
{
    const auto unitAt = [&json](qsizetype at) {
        return json.mid(at, 2) == "\\u" ? json.mid(at + 2, 4).toUInt(nullptr, 16) : 0;
    };
    QByteArray mended;
    for (qsizetype at = 0; (at = json.indexOf('\\', at)) >= 0;) {
        const uint unit = unitAt(at);
        const bool isPair = QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(unitAt(at + 6));
        if (QChar::isSurrogate(unit) && !isPair)
            (mended.isEmpty() ? mended = json : mended).replace(at + 2, 4, "fffd");
        at += isPair ? 12 : 2;
    }
    return mended;
}

} // namespace

template <typename T> Result<Page<T>> parsePage(const QByteArray &json)
{
    Page<T> page;
    if (json.contains('\0'))
        return failure(ErrorKind::BadAnswer);
    page.rows.reserve(static_cast<size_t>(json.size() / 700));
    if (readOnce(json, page))
        return page;
    const QByteArray mended = withoutLoneSurrogates(json);
    page = {};
    if (mended.isEmpty() || !readOnce(mended, page))
        return failure(ErrorKind::BadAnswer);
    return page;
}

template Result<Page<Device>> parsePage(const QByteArray &);
template Result<Page<Group>> parsePage(const QByteArray &);
template Result<Page<EntraRecord>> parsePage(const QByteArray &);
template Result<Page<EntraDeviceId>> parsePage(const QByteArray &);
template Result<Page<AutopilotRecord>> parsePage(const QByteArray &);
template Result<Page<DeviceTraits>> parsePage(const QByteArray &);
template Result<Page<ApprovalRecord>> parsePage(const QByteArray &);
template Result<Page<ActionAudit>> parsePage(const QByteArray &);
template Result<Page<RecoveryKeyRecord>> parsePage(const QByteArray &);
template Result<Page<DeletedEntraDevice>> parsePage(const QByteArray &);
template Result<Page<Membership>> parsePage(const QByteArray &);
template Result<Page<AutopilotImport>> parsePage(const QByteArray &);

} // namespace Reslate::Graph::Former
