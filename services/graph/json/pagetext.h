// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphjson.h"

#include <memory>
#include <mutex>
#include <vector>

namespace Reslate::Graph {

/// What simdjson needs of memory to know where the tokens of one text are.
struct PageTokens;

/// The memory of pages that were read, for the pages that come: for each page anew it would cost as much as reading it.
/// Thread-safe.
class PageMemory {
public:
    PageMemory();
    ~PageMemory();
    std::unique_ptr<PageTokens> take();
    void giveBack(std::unique_ptr<PageTokens> tokens);

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<PageTokens>> m_idle;
};

/// The text of one page of a list, for one thread at a time. simdjson finds all its tokens at once when it is made, and
/// both the next link and the rows are read from these. Every token is looked at before a page counts as one: what this
/// program doesn't need of a page has to be JSON as well.
class PageText {
public:
    /// Copies nothing of a text that nobody else holds and that has paddedSize() of capacity.
    explicit PageText(QByteArray &&json, std::shared_ptr<PageMemory> memory = nullptr);
    ~PageText();
    Q_DISABLE_COPY_MOVE(PageText)

    /// The next link, without reading the rows, so that the next page can be asked for while this one is read. Only a
    /// guess: empty for a text that is not a page, and to be compared with what reading gives.
    QByteArray nextLink();

    /// The page; BadAnswer when the text is none. For every type that has a RowShape.
    template <typename T> Result<Page<T>> read(Texts &texts);

    /// Whether the text still stands in that memory, so that nothing was copied.
    bool isAt(const char *memory) const { return m_json.constData() == memory; }

    /// The capacity that a text of that size needs, so that it need not be copied here: simdjson reads past the end.
    static qsizetype paddedSize(qsizetype size);

private:
    template <typename T> bool readRows(Page<T> &page, Texts &texts);
    bool begin();

    QByteArray m_json; ///< with its padding
    qsizetype m_from = 0; ///< behind a byte order mark
    qsizetype m_size = 0; ///< without mark and padding
    std::shared_ptr<PageMemory> m_memory;
    std::unique_ptr<PageTokens> m_tokens;
};

/// The page that a text is, all at once. Pure, any thread.
template <typename T> Result<Page<T>> parsePage(QByteArray json, Texts &texts)
{
    return PageText(std::move(json)).read<T>(texts);
}

} // namespace Reslate::Graph
