// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/jsontext.h"

#include <QChar>

#include <algorithm>
#include <charconv>
#include <limits>

namespace Reslate::Graph {
namespace {

constexpr char32_t noUnit = 0xffff'ffff;

/// The four digits behind \u; noUnit when they are none.
char32_t unitAt(std::string_view text, size_t at)
{
    if (text.size() < at + 4)
        return noUnit;
    quint16 unit = 0;
    const char *from = text.data() + at;
    const auto [end, error] = std::from_chars(from, from + 4, unit, 16);
    return error == std::errc() && end == from + 4 ? unit : noUnit;
}

void appendCharacter(std::string &text, char32_t c)
{
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80)
        return add(c);
    if (c < 0x800) {
        add(0xc0 | c >> 6);
    } else if (c < 0x10000) {
        add(0xe0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3f));
    } else {
        add(0xf0 | c >> 18);
        add(0x80 | (c >> 12 & 0x3f));
        add(0x80 | (c >> 6 & 0x3f));
    }
    add(0x80 | (c & 0x3f));
}

/// at: behind \u; moves behind all that the character takes.
bool readUnits(std::string_view quoted, size_t &at, std::string &text)
{
    char32_t c = unitAt(quoted, at);
    if (c == noUnit)
        return false;
    at += 4;
    if (QChar::isHighSurrogate(c) && quoted.substr(at, 2) == "\\u") {
        const char32_t low = unitAt(quoted, at + 2);
        if (QChar::isLowSurrogate(low)) { // anything else stands for itself and comes next
            c = QChar::surrogateToUcs4(static_cast<char16_t>(c), static_cast<char16_t>(low));
            at += 6;
        }
    }
    appendCharacter(text, QChar::isSurrogate(c) ? char32_t(QChar::ReplacementCharacter) : c);
    return true;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Behind the digits that begin there; the same place when none do.
size_t skipDigits(std::string_view token, size_t at)
{
    while (at < token.size() && isDigit(token[at]))
        ++at;
    return at;
}

enum class Number { None, Integer, Fraction };

/// By the grammar of JSON: no leading zeros, no plus, digits on both sides of the point.
Number numberKind(std::string_view token)
{
    const size_t begin = !token.empty() && token[0] == '-' ? 1 : 0;
    size_t at = skipDigits(token, begin);
    if (at == begin || (token[begin] == '0' && at > begin + 1))
        return Number::None;
    if (at == token.size())
        return Number::Integer;
    if (token[at] == '.') {
        const size_t behind = at + 1;
        at = skipDigits(token, behind);
        if (at == behind)
            return Number::None;
    }
    if (at < token.size() && (token[at] == 'e' || token[at] == 'E')) {
        ++at;
        at += at < token.size() && (token[at] == '+' || token[at] == '-') ? 1 : 0;
        const size_t behind = at;
        at = skipDigits(token, behind);
        if (at == behind)
            return Number::None;
    }
    return at == token.size() ? Number::Fraction : Number::None;
}

/// Of a number that no double can hold: whether it is too large. The others are too close to 0, which they read as.
bool isTooLarge(std::string_view token)
{
    const size_t end = std::min(token.find_first_of("eE"), token.size());
    const size_t point = std::min(token.find('.'), end);
    const size_t first = token.find_first_of("123456789");
    if (first >= end)
        return false;
    qint64 exponent = 0;
    if (end < token.size()) {
        const size_t from = end + (token[end + 1] == '+' ? 2 : 1);
        const auto read = std::from_chars(token.data() + from, token.data() + token.size(), exponent);
        if (read.ec != std::errc())
            return token[from] != '-';
        constexpr qint64 most = std::numeric_limits<qint64>::max() / 2; // room for the places of any text
        exponent = std::clamp(exponent, -most, most);
    }
    return exponent + static_cast<qint64>(point) - static_cast<qint64>(first) > 0;
}

std::optional<Scalar> readNumber(std::string_view token)
{
    const Number kind = numberKind(token);
    if (kind == Number::None)
        return std::nullopt;
    Scalar value {.kind = Scalar::Kind::Integer};
    if (kind == Number::Integer
        && std::from_chars(token.data(), token.data() + token.size(), value.integer).ec == std::errc())
        return value;
    double number = 0;
    const auto read = std::from_chars(token.data(), token.data() + token.size(), number);
    if (read.ec != std::errc() && isTooLarge(token))
        return std::nullopt;
    return Scalar {.kind = Scalar::Kind::OtherNumber};
}

} // namespace

bool readEscapes(std::string_view quoted, std::string &text)
{
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    text.clear();
    for (size_t at = 0; at < quoted.size();) {
        const size_t escape = std::min(quoted.find('\\', at), quoted.size());
        text.append(quoted, at, escape - at);
        if (escape + 1 >= quoted.size())
            return escape == quoted.size();
        at = escape + 2;
        if (quoted[escape + 1] == 'u') {
            if (!readUnits(quoted, at, text))
                return false;
            continue;
        }
        const size_t name = names.find(quoted[escape + 1]);
        if (name == std::string_view::npos)
            return false;
        text += meanings[name];
    }
    return true;
}

std::optional<Scalar> readLiteral(std::string_view token)
{
    if (token == "true" || token == "false")
        return Scalar {.kind = Scalar::Kind::Bool, .flag = token == "true"};
    if (token == "null")
        return Scalar {};
    return readNumber(token);
}

} // namespace Reslate::Graph
