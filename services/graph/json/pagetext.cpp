// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/pagetext.h"

#include "graph/json/jsontext.h"
#include "graph/json/policyrows.h"
#include "graph/json/recordrows.h"
#include "graph/json/rowreader.h"

#include <simdjson.h>

#include <cstring>

namespace Reslate::Graph {

namespace ondemand = simdjson::ondemand;

struct PageTokens {
    ondemand::parser parser;
    ondemand::document document;
    bool isFresh = false; ///< the document stands at its beginning, and nothing was wrong with it so far
};

namespace {

/// Memory of larger pages than any list should have is not kept.
constexpr size_t largestKept = 8 * 1024 * 1024;
constexpr qsizetype padding = simdjson::SIMDJSON_PADDING;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Reads the texts of a page in their order. Most have no backslash, and where the next one stands is known.
class TextReader {
public:
    TextReader(const char *begin, const char *end)
        : m_end(end)
        , m_backslash(next('\\', begin))
    {
    }

    /// The text between two quotes; with null for its data when an escape in it is none. (Two registers: an optional
    /// would go through memory, and halve the speed.) It lasts until the next one with an escape is read into the same
    /// room.
    std::string_view read(const char *from, const char *end, std::string &room)
    {
        const std::string_view quoted(from, static_cast<size_t>(end - from));
        return m_backslash >= end ? quoted : readEscaped(quoted, room);
    }

    /// The quote that ends the text which begins there.
    const char *endOf(const char *from) const
    {
        const char *quote = next('"', from);
        while (m_backslash < quote && isEscaped(from, quote))
            quote = next('"', quote + 1);
        return quote;
    }

private:
    std::string_view readEscaped(std::string_view quoted, std::string &room)
    {
        m_backslash = next('\\', quoted.data() + quoted.size());
        return readEscapes(quoted, room) ? std::string_view(room) : std::string_view();
    }

    const char *next(char c, const char *from) const
    {
        const void *found = from < m_end ? std::memchr(from, c, static_cast<size_t>(m_end - from)) : nullptr;
        return found ? static_cast<const char *>(found) : m_end;
    }

    static bool isEscaped(const char *from, const char *quote)
    {
        const char *first = quote;
        while (first > from && first[-1] == '\\')
            --first;
        return (quote - first) % 2 != 0;
    }

    const char *m_end;
    const char *m_backslash; ///< the first one that was not read yet; m_end: none
};

/// Hands every token of a page to a RowReader, those too that it doesn't want: simdjson judges only what it is asked
/// for. Nothing of the text is copied but texts with escapes.
template <typename T> class Walk {
public:
    Walk(RowReader<T> &rows, const char *begin, const char *end)
        : m_rows(rows)
        , m_texts(begin, end)
    {
    }

    bool object(ondemand::object &object)
    {
        if (!m_rows.openObject())
            return false;
        for (auto each : object) {
            ondemand::field field;
            if (std::move(each).get(field) != simdjson::SUCCESS || !name(field.key().raw()) || !value(field.value()))
                return false;
        }
        return m_rows.closeObject();
    }

private:
    bool array(ondemand::array &array)
    {
        if (!m_rows.openArray())
            return false;
        for (auto each : array) {
            ondemand::value item;
            if (std::move(each).get(item) != simdjson::SUCCESS || !value(item))
                return false;
        }
        return m_rows.closeArray();
    }

    bool name(const char *from)
    {
        const std::string_view text = m_texts.read(from, m_texts.endOf(from), m_nameRoom);
        return text.data() && m_rows.key(text);
    }

    bool value(ondemand::value &value)
    {
        std::string_view token = value.raw_json_token(); // up to the next one
        while (!token.empty() && isBlank(token.back()))
            token.remove_suffix(1);
        if (token.empty())
            return false;
        if (token.front() == '{') {
            ondemand::object inner;
            return value.get_object().get(inner) == simdjson::SUCCESS && object(inner);
        }
        if (token.front() == '[') {
            ondemand::array inner;
            return value.get_array().get(inner) == simdjson::SUCCESS && array(inner);
        }
        if (token.front() == '"')
            return quoted(value, token);
        const std::optional<Scalar> literal = readLiteral(token);
        return literal && m_rows.scalar(*literal);
    }

    bool quoted(ondemand::value &value, std::string_view token)
    {
        // Asked for, because simdjson takes a string that it has to skip for a name where a colon follows.
        if (token.size() < 2 || token.back() != '"' || value.get_raw_json_string().error() != simdjson::SUCCESS)
            return false;
        const std::string_view text = m_texts.read(token.data() + 1, token.data() + token.size() - 1, m_textRoom);
        return text.data() && m_rows.scalar({.kind = Scalar::Kind::Text, .text = text});
    }

    RowReader<T> &m_rows;
    TextReader m_texts;
    std::string m_nameRoom;
    std::string m_textRoom;
};

} // namespace

PageMemory::PageMemory() = default;
PageMemory::~PageMemory() = default;

std::unique_ptr<PageTokens> PageMemory::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<PageTokens>();
    std::unique_ptr<PageTokens> tokens = std::move(m_idle.back());
    m_idle.pop_back();
    return tokens;
}

void PageMemory::giveBack(std::unique_ptr<PageTokens> tokens)
{
    if (tokens->parser.capacity() > largestKept)
        return;
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(tokens));
}

PageText::PageText(QByteArray &&json, std::shared_ptr<PageMemory> memory)
    : m_json(std::move(json))
    , m_size(m_json.size())
    , m_memory(std::move(memory))
    , m_tokens(m_memory ? m_memory->take() : std::make_unique<PageTokens>())
{
    if (m_json.startsWith("\xEF\xBB\xBF")) {
        m_from = 3;
        m_size -= m_from;
    }
    // Zeros: no token begins or ends with one, so a text that is cut off can't go on behind its end.
    m_json.append(padding, '\0');
    begin();
}

PageText::~PageText()
{
    m_tokens->document = {};
    if (m_memory)
        m_memory->giveBack(std::move(m_tokens));
}

qsizetype PageText::paddedSize(qsizetype size)
{
    return size + padding;
}

bool PageText::begin()
{
    const char *text = m_json.constData() + m_from;
    const auto size = static_cast<size_t>(m_size);
    // Newer versions of simdjson would skip a second mark.
    m_tokens->isFresh = !std::string_view(text, size).starts_with("\xEF\xBB\xBF")
        && m_tokens->parser.iterate(text, size, size + padding).get(m_tokens->document) == simdjson::SUCCESS;
    return m_tokens->isFresh;
}

QByteArray PageText::nextLink()
{
    ondemand::object page;
    if (!m_tokens->isFresh)
        return {};
    m_tokens->isFresh = false;
    if (m_tokens->document.get_object().get(page) != simdjson::SUCCESS)
        return {};
    QByteArray link;
    for (auto each : page) {
        ondemand::field field;
        if (std::move(each).get(field) != simdjson::SUCCESS)
            return {};
        if (field.key() != "@odata.nextLink")
            continue;
        std::string_view token = field.value().raw_json_token();
        while (!token.empty() && isBlank(token.back()))
            token.remove_suffix(1);
        std::string text;
        if (token.size() >= 2 && token.front() == '"' && readEscapes(token.substr(1, token.size() - 2), text))
            link = QByteArray::fromStdString(text);
        break;
    }
    m_tokens->document.rewind();
    m_tokens->isFresh = true;
    return link;
}

template <typename T> bool PageText::readRows(Page<T> &page, Texts &texts)
{
    if (!m_tokens->isFresh && !begin())
        return false;
    m_tokens->isFresh = false;
    const char *text = m_json.constData() + m_from;
    RowReader<T> rows(page, texts, false);
    Walk<T> walk(rows, text, text + m_size);
    ondemand::object root;
    ondemand::document &document = m_tokens->document;
    if (document.get_object().get(root) != simdjson::SUCCESS || !walk.object(root) || !rows.isComplete())
        return false;
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing stands behind it
}

template <typename T> Result<Page<T>> PageText::read(Texts &texts)
{
    // A row takes some hundred bytes of JSON; growing the list step by step would move big rows again and
    // again.
    constexpr qsizetype smallRow = 500;
    Page<T> page;
    page.rows.reserve(static_cast<size_t>(m_size / smallRow));
    if (!readRows(page, texts))
        return failure(ErrorKind::BadAnswer);
    return page;
}

template Result<Page<Device>> PageText::read(Texts &);
template Result<Page<Group>> PageText::read(Texts &);
template Result<Page<EntraRecord>> PageText::read(Texts &);
template Result<Page<EntraDeviceId>> PageText::read(Texts &);
template Result<Page<AutopilotRecord>> PageText::read(Texts &);
template Result<Page<DeviceTraits>> PageText::read(Texts &);
template Result<Page<ApprovalRecord>> PageText::read(Texts &);
template Result<Page<ActionAudit>> PageText::read(Texts &);
template Result<Page<RecoveryKeyRecord>> PageText::read(Texts &);
template Result<Page<DeletedEntraDevice>> PageText::read(Texts &);
template Result<Page<HealthScript>> PageText::read(Texts &);
template Result<Page<HealthScriptRun>> PageText::read(Texts &);
template Result<Page<Membership>> PageText::read(Texts &);
template Result<Page<AutopilotImport>> PageText::read(Texts &);
template Result<Page<ConfigurationRow>> PageText::read(Texts &);
template Result<Page<CatalogPolicyRow>> PageText::read(Texts &);
template Result<Page<SettingRow>> PageText::read(Texts &);
template Result<Page<AssignmentRow>> PageText::read(Texts &);
template Result<Page<MemberRow>> PageText::read(Texts &);

} // namespace Reslate::Graph
