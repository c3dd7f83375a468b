// SPDX-License-Identifier: GPL-3.0-or-later
#include "odata.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace Reslate::Demo {
namespace {

QByteArray decoded(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace('+', ' ');
    return QByteArray::fromPercentEncoding(plain);
}

tl::unexpected<Problem> badQuery(const QByteArray &message)
{
    return refuse(400, "BadRequest", message);
}

/// Reads a $filter from the left.
class FilterReader {
public:
    explicit FilterReader(const QByteArray &text)
        : m_rest(text.trimmed())
    {
    }

    Checked<std::vector<Condition>> read()
    {
        std::vector<Condition> all;
        do {
            const std::optional<Condition> next = condition();
            if (!next)
                return badQuery("Invalid filter clause near '" + m_rest.left(40) + "'.");
            all.push_back(*next);
        } while (take("and "));
        if (!m_rest.isEmpty())
            return badQuery("Syntax error in $filter near '" + m_rest.left(40) + "'. Only 'and' is supported.");
        return all;
    }

private:
    bool take(const char *word)
    {
        m_rest = m_rest.trimmed();
        if (!m_rest.startsWith(word))
            return false;
        m_rest = m_rest.mid(static_cast<qsizetype>(qstrlen(word))).trimmed();
        return true;
    }

    QByteArray name()
    {
        qsizetype n = 0;
        while (n < m_rest.size() && (isalnum(static_cast<unsigned char>(m_rest[n])) || m_rest[n] == '_'))
            ++n;
        const QByteArray found = m_rest.left(n);
        m_rest = m_rest.mid(n).trimmed();
        return found;
    }

    std::optional<Condition> condition()
    {
        Condition made;
        const bool contains = take("contains(");
        const bool starts = !contains && (take("startswith(") || take("startsWith("));
        made.field = name();
        if (made.field.isEmpty())
            return std::nullopt;
        if (contains || starts) {
            made.op = contains ? Condition::Op::Contains : Condition::Op::StartsWith;
            if (!take(",") || !value(made) || made.isTime || !take(")"))
                return std::nullopt;
            return made;
        }
        using Op = Condition::Op;
        for (const auto &[word, op] :
            {std::pair("eq ", Op::Eq), {"lt ", Op::Lt}, {"gt ", Op::Gt}, {"le ", Op::Le}, {"ge ", Op::Ge}}) {
            if (take(word)) {
                made.op = op;
                return value(made) ? std::optional(made) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    bool value(Condition &made)
    {
        if (m_rest.startsWith('\''))
            return quoted(made.text);
        qsizetype n = 0;
        while (n < m_rest.size() && m_rest[n] != ' ' && m_rest[n] != ')')
            ++n;
        made.text = m_rest.left(n);
        m_rest = m_rest.mid(n).trimmed();
        if (made.text == "true" || made.text == "false" || !QUuid::fromString(QLatin1String(made.text)).isNull())
            return true;
        const QDateTime time = QDateTime::fromString(QString::fromLatin1(made.text), Qt::ISODateWithMs);
        made.isTime = time.isValid();
        made.time = time.toMSecsSinceEpoch();
        return made.isTime;
    }

    /// 'it''s': a doubled quote stands for one.
    bool quoted(QByteArray &text)
    {
        for (qsizetype i = 1; i < m_rest.size(); ++i) {
            if (m_rest[i] != '\'') {
                text += m_rest[i];
            } else if (i + 1 < m_rest.size() && m_rest[i + 1] == '\'') {
                text += '\'';
                ++i;
            } else {
                m_rest = m_rest.mid(i + 1).trimmed();
                return true;
            }
        }
        return false;
    }

    QByteArray m_rest;
};

QByteArray seal(const QByteArray &list, const QByteArray &place)
{
    quint64 sum = 14695981039346656037U; // FNV-1a
    for (const char c : list + '\n' + place)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return QByteArray::number(sum, 36);
}

constexpr auto tokenEncoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Target Target::parse(const QByteArray &target)
{
    Target made;
    const qsizetype mark = target.indexOf('?');
    made.path = mark < 0 ? target : target.left(mark);
    made.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    made.segments = made.path.mid(1).split('/');
    for (QByteArray &segment : made.segments)
        segment = QByteArray::fromPercentEncoding(segment);
    made.version = made.segments.takeFirst();
    return made;
}

Checked<Query> Query::parse(const QByteArray &raw, const QList<QByteArray> &allowed)
{
    Query query;
    QSet<QByteArray> seen;
    for (const QByteArray &pair : raw.isEmpty() ? QList<QByteArray>() : raw.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = decoded(pair.left(equals < 0 ? pair.size() : equals));
        const QByteArray value = equals < 0 ? QByteArray() : decoded(pair.mid(equals + 1));
        if (seen.contains(name))
            return badQuery(
                "Query option '" + name + "' was specified more than once, but it must be specified at most once.");
        seen.insert(name);
        if (name == "$skiptoken") {
            query.skipToken = value;
            continue;
        }
        query.rest += (query.rest.isEmpty() ? "" : "&") + pair;
        if (!allowed.contains(name))
            return badQuery("The query option '" + name + "' is not supported.");
        bool fine = true;
        if (name == "$top")
            query.top = value.toInt(&fine);
        else if (name == "$count" && (fine = value == "true" || value == "false"))
            query.count = value == "true";
        else if (name == "$filter")
            query.filter = value;
        else if (name == "$select")
            query.select = value.split(',');
        if (!fine || (query.top && *query.top < 0))
            return badQuery("Invalid value '" + value + "' for query option '" + name + "'.");
    }
    for (QByteArray &name : query.select)
        name = name.trimmed();
    return query;
}

Checked<std::vector<Condition>> parseFilter(const QByteArray &filter)
{
    return filter.isEmpty() ? std::vector<Condition>() : FilterReader(filter).read();
}

bool isFilter(const QByteArray &text)
{
    static const QRegularExpression strings(QStringLiteral("'(?:[^']|'')*'"));
    static const QRegularExpression calls(QStringLiteral("\\b(?!eq|ne|[gl][te]|in|and|or|not)[a-zA-Z]+\\([^()]*\\)"));
    static const QRegularExpression groups(QStringLiteral("\\([^()]*\\)"));
    static const QRegularExpression clauses(
        QStringLiteral("^(not )*[\\w./:+-]+( (eq|ne|gt|ge|lt|le|in|and|or) (not )*[\\w./:+-]+)*\\z"));
    // What is innermost becomes one word, until nothing is left to look into.
    QString rest = QString::fromUtf8(text).replace(strings, QStringLiteral("0"));
    for (qsizetype before = -1; before != rest.size();) {
        before = rest.size();
        rest.replace(calls, QStringLiteral("0")).replace(groups, QStringLiteral("0"));
    }
    return clauses.match(rest.simplified()).hasMatch();
}

QByteArray pageToken(const QByteArray &list, PagePlace place)
{
    const QByteArray text = QByteArray::number(place.position) + ':' + QByteArray::number(place.page);
    return (text + ':' + seal(list, text)).toBase64(tokenEncoding);
}

std::optional<PagePlace> readPageToken(const QByteArray &list, const QByteArray &token)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(token, tokenEncoding).split(':');
    if (parts.size() != 3 || parts[2] != seal(list, parts[0] + ':' + parts[1]))
        return std::nullopt;
    return PagePlace {parts[0].toInt(), parts[1].toInt()};
}

int pageOf(const QByteArray &target)
{
    const QByteArray query = Target::parse(target).query;
    for (const QByteArray &pair : query.split('&')) {
        const QByteArray plain = decoded(pair);
        if (!plain.startsWith("$skiptoken="))
            continue;
        const QList<QByteArray> parts = QByteArray::fromBase64(plain.mid(11), tokenEncoding).split(':');
        return parts.size() == 3 ? parts[1].toInt() : -1;
    }
    return 0;
}

} // namespace Reslate::Demo
