// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphjson.h"
#include "graph/json/rowreader.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace Reslate::Graph::Former {

/// Equal texts as one QString, behind a lock for each cell.
class FormerTexts {
public:
    QString shared(std::string_view text);

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::mutex m_mutex;
    std::unordered_map<std::string, QString, Hash, std::equal_to<>> m_texts;
};

/// How a property became part of a row.
template <typename T> struct FormerField {
    std::string_view name;
    bool (*set)(T &row, const Scalar &value, FormerTexts &texts);
};

/// The table of a Device stands here as it was, because its times, ids and texts are what is measured; of the other
/// rows only the verdict is compared, so theirs is the program's own.
std::span<const FormerField<Device>> deviceFields();

/// Reads the events of one page, or of one record by itself, straight into rows.
template <typename T> class RowReader {
public:
    RowReader(Page<T> &page, FormerTexts &texts)
        : m_page(page)
        , m_texts(texts)
    {
    }

    /// The whole text was read: it was a page, or a record.
    bool isComplete() const { return m_place == Place::Done && m_sawRows; }

    // The events, in the order of the text. false: this is not what Graph sends.
    bool key(const std::string &name)
    {
        if (m_skipped == 0)
            m_name = name;
        return true;
    }
    bool openObject() { return m_skipped > 0 ? skip() : openObjectHere(); }
    bool closeObject() { return m_skipped > 0 ? unskip() : closeObjectHere(); }
    bool openArray() { return m_skipped > 0 ? skip() : openArrayHere(); }
    bool closeArray()
    {
        if (m_skipped > 0)
            return unskip();
        m_place = m_place == Place::List ? Place::Row : Place::Top;
        return true;
    }
    bool scalar(const Scalar &value)
    {
        if (m_skipped > 0)
            return true;
        switch (m_place) {
        case Place::Top:
            return topScalar(value);
        case Place::Row:
            setProperty(value);
            return true;
        case Place::Part:
            Shape::setItem(m_row, m_name, value);
            return true;
        case Place::Item:
            m_listFits = Shape::setItem(m_row, m_name, value) && m_listFits;
            return true;
        case Place::List:
            m_listFits = !std::is_same_v<T, Device> && Shape::setItem(m_row, {}, value) && m_listFits;
            return true;
        case Place::Rows:
            ++m_page.unusable;
            return true;
        case Place::Start:
        case Place::Done:
            break;
        }
        return false;
    }

private:
    using Shape = RowShape<T>;
    using Column = std::conditional_t<std::is_same_v<T, Device>, FormerField<T>, Field<T>>;
    static constexpr qint64 itemWeight = 64; ///< of one object in a row's array of interest
    enum class Place { Start, Top, Rows, Row, Part, List, Item, Done };

    bool skip() { return ++m_skipped < deepestNesting; }
    bool unskip()
    {
        --m_skipped;
        return true;
    }

    /// A value of the wrong type reads as unknown.
    void setProperty(const Scalar &value)
    {
        if (isList()) {
            m_listFits = m_listFits && value.kind == Scalar::Kind::Null;
        } else if (const auto *found = field()) {
            if constexpr (std::is_same_v<T, Device>)
                found->set(m_row, value, m_texts);
            else
                found->set(m_row, value, m_ownTexts);
            m_page.weight += static_cast<qint64>(value.text.size() * sizeof(char16_t));
        }
    }

    bool isList() const { return !Shape::listName.empty() && m_name == Shape::listName; }

    /// Something that holds more where no container belongs.
    bool skipProperty()
    {
        scalar({.kind = Scalar::Kind::Container});
        return skip();
    }

    bool openRow()
    {
        m_row = T {};
        m_listFits = true;
        m_place = Place::Row;
        m_nextField = 0;
        return true;
    }

    bool openObjectHere()
    {
        switch (m_place) {
        case Place::Start:
            m_place = Place::Top;
            return true;
        case Place::Top:
            return !isTopName() && skip();
        case Place::Rows:
            return openRow();
        case Place::Row:
            if (Shape::partName.empty() || m_name != Shape::partName)
                return skipProperty();
            m_place = Place::Part;
            return true;
        case Place::Part:
        case Place::Item:
            return skipProperty();
        case Place::List:
            if (!Shape::openItem(m_row))
                return skipProperty();
            m_page.weight += itemWeight;
            m_place = Place::Item;
            return true;
        case Place::Done:
            break;
        }
        return false;
    }

    bool closeObjectHere()
    {
        if (m_place == Place::Item || m_place == Place::Top) {
            m_place = m_place == Place::Item ? Place::List : Place::Done;
            return true;
        }
        if (m_place == Place::Part) {
            m_place = Place::Row;
            return true;
        }
        m_place = Place::Rows;
        m_page.weight += static_cast<qint64>(sizeof(T));
        const Fit fit = Shape::listDecides && !m_listFits ? Fit::Bad : Shape::fit(m_row);
        if (fit == Fit::Good)
            m_page.rows.push_back(std::move(m_row));
        else
            ++(fit == Fit::Hidden ? m_page.hidden : m_page.unusable);
        return true;
    }

    bool openArrayHere()
    {
        if (m_place == Place::Top && m_name == "value") {
            m_place = Place::Rows;
            return !std::exchange(m_sawRows, true);
        }
        if (m_place == Place::Row && isList()) {
            m_place = Place::List;
            return true;
        }
        if (m_place == Place::Top)
            return !isTopName() && skip();
        return m_place != Place::Start && m_place != Place::Done && skipProperty();
    }

    bool isTopName() const { return m_name == "value" || m_name == "@odata.nextLink" || m_name == "@odata.count"; }

    bool topScalar(const Scalar &value)
    {
        if (m_name == "value")
            return false;
        if (m_name == "@odata.nextLink" && value.kind != Scalar::Kind::Null) {
            m_page.nextLink = QByteArray(value.text.data(), static_cast<qsizetype>(value.text.size()));
            m_page.deadEnd = m_page.nextLink.isEmpty();
            return value.kind == Scalar::Kind::Text;
        }
        if (m_name == "@odata.count" && value.kind != Scalar::Kind::Null) {
            m_page.count = static_cast<int>(std::clamp<qint64>(value.integer, 0, std::numeric_limits<int>::max()));
            return value.kind == Scalar::Kind::Integer && value.integer >= 0;
        }
        return true;
    }

    /// The field of the current name. Rows name their properties in one order, so the next one is tried
    /// first.
    const Column *field()
    {
        const auto fields = tableOf();
        for (size_t i = 0; i < fields.size(); ++i) {
            const size_t at = (m_nextField + i) % fields.size();
            if (fields[at].name == m_name) {
                m_nextField = at + 1;
                return &fields[at];
            }
        }
        return nullptr;
    }

    static std::span<const Column> tableOf()
    {
        if constexpr (std::is_same_v<T, Device>)
            return deviceFields();
        else
            return Shape::fields();
    }

    Page<T> &m_page;
    FormerTexts &m_texts;
    Texts m_own;
    PageTexts m_ownTexts {m_own};
    T m_row {};
    Place m_place = Place::Start;
    std::string m_name;
    size_t m_nextField = 0;
    int m_skipped = 0; ///< how deep inside something of no interest
    bool m_sawRows = false;
    bool m_listFits = true; ///< this row's array of interest was as it is meant to be
};

} // namespace Reslate::Graph::Former
