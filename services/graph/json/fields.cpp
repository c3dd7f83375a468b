// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/fields.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace Reslate::Graph {
namespace {

struct FieldName {
    QByteArray name;
    bool optional = false;
};

QList<FieldName> namesOf(const Fields &fields)
{
    QList<FieldName> names;
    for (const QByteArray &word : QByteArray(fields.names).split(',')) {
        const bool optional = word.endsWith('?');
        names.append({optional ? word.chopped(1) : word, optional});
    }
    return names;
}

/// What stands in an address behind its $select; empty: nothing.
QByteArray selectIn(const QByteArray &address)
{
    const qsizetype at = address.indexOf("$select=");
    if (at < 0)
        return {};
    QByteArray list = address.mid(at + qstrlen("$select="));
    list.truncate(list.indexOf('&') < 0 ? list.size() : list.indexOf('&'));
    return list;
}

/// The optional properties that an address asks for.
QStringList optionalIn(const QByteArray &address, const Fields &fields)
{
    const QByteArrayList asked = selectIn(address).split(',');
    QStringList optional;
    const QList<FieldName> names = namesOf(fields);
    for (const FieldName &field : names) {
        if (field.optional && asked.contains(field.name))
            optional.append(QString::fromLatin1(field.name));
    }
    return optional;
}

/// Whether the message has the property in quotation marks of any kind. Without them it may stand in an address that
/// the message repeats, together with all others.
bool quotes(const QString &message, const QString &property)
{
    const QRegularExpression quoted(QStringLiteral("[\\p{Pi}\\p{Pf}'\"`]%1[\\p{Pi}\\p{Pf}'\"`]").arg(property));
    return message.contains(quoted);
}

/// Steps of leaving something out, of one kind of records and in one session: twice what the longest list needs.
constexpr int maxTrials = 20;

} // namespace

QByteArray FieldMemory::filled(QByteArray address, const Fields &fields) const
{
    const QStringList unknown = m_known.value(fields.records).leftOut;
    QByteArrayList asked;
    const QList<FieldName> names = namesOf(fields);
    for (const FieldName &field : names) {
        if (!field.optional || !unknown.contains(QLatin1String(field.name)))
            asked.append(field.name);
    }
    return address.replace(fieldsMark, "$select=" + asked.join(','));
}

QStringList FieldMemory::leftOut(const Fields &fields) const
{
    const QStringList unknown = m_known.value(fields.records).leftOut;
    QStringList out;
    const QList<FieldName> names = namesOf(fields);
    for (const FieldName &field : names) {
        if (field.optional && unknown.contains(QLatin1String(field.name)))
            out.append(QString::fromLatin1(field.name));
    }
    return out;
}

bool FieldMemory::learn(const Fields &fields, const QByteArray &address, const Error &error)
{
    if (error.kind != ErrorKind::Rejected || error.httpStatus != 400)
        return false;
    Known &known = m_known[fields.records];
    const QStringList asked = optionalIn(address, fields);
    if (asked.isEmpty()) {
        known.leftOut.removeIf([&known](const QString &name) { return known.unconfirmed.contains(name); });
        known.unconfirmed.clear();
        return false;
    }
    QStringList refused;
    std::copy_if(asked.cbegin(), asked.cend(), std::back_inserter(refused),
        [&error](const QString &name) { return quotes(error.message, name); });
    if (refused.isEmpty() && known.answered.contains(selectIn(address)))
        return false;
    if (refused.isEmpty())
        refused = asked;
    refused.removeIf([&known](const QString &name) { return known.leftOut.contains(name); });
    if (refused.isEmpty()) // another call has learned it meanwhile
        return true;
    if (known.trials >= maxTrials)
        return false;
    ++known.trials;
    known.leftOut += refused;
    known.unconfirmed += refused;
    return true;
}

void FieldMemory::accept(const Fields &fields, const QByteArray &address)
{
    Known &known = m_known[fields.records];
    known.answered.insert(selectIn(address));
    const QStringList asked = optionalIn(address, fields);
    known.unconfirmed.removeIf([&asked](const QString &name) { return !asked.contains(name); });
}

} // namespace Reslate::Graph
