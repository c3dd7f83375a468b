// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/fields.h"

#include <QRegularExpression>

namespace Reslate {
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

/// Whether an address asks for the property.
bool asksFor(const QByteArray &address, const QByteArray &name)
{
    const qsizetype at = address.indexOf("$select=");
    if (at < 0)
        return false;
    QByteArray list = address.mid(at + qstrlen("$select="));
    list.truncate(list.indexOf('&') < 0 ? list.size() : list.indexOf('&'));
    return list.split(',').contains(name);
}

} // namespace

QByteArray FieldMemory::filled(QByteArray address, const Fields &fields) const
{
    const QStringList unknown = m_unknown.value(fields.records);
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
    const QStringList unknown = m_unknown.value(fields.records);
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
    static const QRegularExpression named(
        QStringLiteral("property named '([A-Za-z0-9_]+)'"), QRegularExpression::CaseInsensitiveOption);
    if (error.kind != ErrorKind::Rejected || error.httpStatus != 400)
        return false;
    const QString unknown = named.match(error.message).captured(1);
    const QList<FieldName> names = namesOf(fields);
    for (const FieldName &field : names) {
        if (!field.optional || unknown != QLatin1String(field.name) || !asksFor(address, field.name))
            continue;
        QStringList &known = m_unknown[fields.records];
        if (!known.contains(unknown)) // two calls may have been on their way
            known.append(unknown);
        return true;
    }
    return false;
}

} // namespace Reslate
