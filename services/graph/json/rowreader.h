// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/json/graphjson.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

namespace Reslate::Graph {

/// Deeper than anything Graph sends; keeps recursion over a document short.
inline constexpr int deepestNesting = 64;

/// Reads the events of one page, or of one record by itself, straight into rows. Names and texts are only looked at
/// during the call that hands them over, but a name has to last until its value has come.
template <typename T> class RowReader {
public:
    RowReader(Page<T> &page, Texts &texts, bool single)
        : m_page(page)
        , m_texts(texts)
        , m_single(single)
    {
    }

    /// The whole text was read: it was a page, or a record.
    bool isComplete() const { return m_place == Place::Done && (m_single || m_sawRows); }

    // The events, in the order of the text. false: this is not what Graph sends.
    bool key(std::string_view name)
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
        if (m_place == Place::Row) { // nearly always
            setProperty(value);
            return true;
        }
        switch (m_place) {
        case Place::Top:
            return topScalar(value);
        case Place::Part:
        case Place::Inner:
            Shape::setItem(row(), m_name, value);
            return true;
        case Place::Item:
            m_listFits = Shape::setItem(row(), m_name, value) && m_listFits;
            return true;
        case Place::List:
            m_listFits = !std::is_same_v<T, Device> && Shape::setItem(row(), {}, value) && m_listFits;
            return true;
        case Place::Rows:
            ++m_page.unusable;
            return true;
        case Place::Row:
        case Place::Start:
        case Place::Done:
            break;
        }
        return false;
    }

private:
    using Shape = RowShape<T>;
    static constexpr qint64 itemWeight = 64; ///< of one object in a row's array of interest
    enum class Place { Start, Top, Rows, Row, Part, Inner, List, Item, Done };

    bool skip() { return ++m_skipped < deepestNesting; }
    bool unskip()
    {
        --m_skipped;
        return true;
    }

    /// A value of the wrong type reads as unknown.
    void setProperty(const Scalar &value)
    {
        if (const Field<T> *found = field()) {
            found->set(row(), value, m_texts);
            m_page.weight += static_cast<qint64>(value.text.size() * sizeof(char16_t));
        } else if (isList()) {
            m_listFits = m_listFits && value.kind == Scalar::Kind::Null;
        }
    }

    bool isList() const { return !Shape::listName.empty() && m_name == Shape::listName; }

    /// Something that holds more where no container belongs.
    bool skipProperty()
    {
        scalar({.kind = Scalar::Kind::Container});
        return skip();
    }

    /// The row that is being read: the last one, which stays when it turns out to be fit.
    T &row() { return m_page.rows.back(); }

    bool openRow()
    {
        m_page.rows.emplace_back();
        m_listFits = true;
        m_place = Place::Row;
        m_nextField = 0;
        return true;
    }

    bool openObjectHere()
    {
        switch (m_place) {
        case Place::Start:
            if (m_single)
                return openRow();
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
            if (!isInner())
                return skipProperty();
            m_place = Place::Inner;
            return true;
        case Place::Inner:
        case Place::Item:
            return skipProperty();
        case Place::List:
            if (!Shape::openItem(row()))
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
        if (m_place == Place::Part || m_place == Place::Inner) {
            m_place = m_place == Place::Part ? Place::Row : Place::Part;
            return true;
        }
        m_place = m_single ? Place::Done : Place::Rows;
        m_page.weight += static_cast<qint64>(sizeof(T));
        const Fit fit = Shape::listDecides && !m_listFits ? Fit::Bad : Shape::fit(row());
        if (fit == Fit::Good)
            return true;
        m_page.rows.pop_back();
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

    /// An object within the object of interest, whose values go to setItem() as well.
    bool isInner() const
    {
        if constexpr (requires { Shape::isInner(m_name); })
            return Shape::isInner(m_name);
        return false;
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
    const Field<T> *field()
    {
        if (m_nextField < m_fields.size() && m_fields[m_nextField].name == m_name)
            return &m_fields[m_nextField++];
        const auto found = std::find_if(
            m_fields.begin(), m_fields.end(), [this](const Field<T> &field) { return field.name == m_name; });
        if (found == m_fields.end())
            return nullptr;
        m_nextField = static_cast<size_t>(found - m_fields.begin()) + 1;
        return &*found;
    }

    Page<T> &m_page;
    PageTexts m_texts;
    const bool m_single;
    Place m_place = Place::Start;
    std::string_view m_name;
    const std::span<const Field<T>> m_fields = Shape::fields();
    size_t m_nextField = 0;
    int m_skipped = 0; ///< how deep inside something of no interest
    bool m_sawRows = false;
    bool m_listFits = true; ///< this row's array of interest was as it is meant to be
};

} // namespace Reslate::Graph
