// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan/foureyes.h"

#include <QCryptographicHash>
#include <QStringList>

#include <algorithm>

namespace Reslate {
namespace {

constexpr QLatin1String alphabet {"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"}; // no I and O, no 0 and 1: five bits each
constexpr int codeLength = 8;

/// With its length, so that no two lists of texts read the same.
void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
}

QString plainCode(const QString &typed)
{
    QString code;
    for (const QChar c : typed) {
        if (!c.isSpace() && c != QLatin1Char('-'))
            code.append(c.toUpper());
    }
    return code;
}

QString plainName(const QString &name)
{
    return name.section(QLatin1Char('@'), 0, 0).simplified().toCaseFolded();
}

} // namespace

QString planCode(const QList<Plan> &plans, const QString &identity)
{
    QStringList lines;
    for (const Plan &plan : plans) {
        for (const JobItem &item : plan.items)
            lines.append(
                QStringLiteral("%1 %2 %3")
                    .arg(workflowName(plan.workflow), plan.keepUserData ? QStringLiteral("keep") : QStringLiteral("-"),
                        item.device.id.toString().toLower()));
    }
    lines.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, identity);
    for (const QString &line : std::as_const(lines))
        addText(hash, line);
    const QByteArray digest = hash.result();
    QString code;
    quint64 bits = 0;
    for (int i = 0; i < 5; ++i) // 40 bits make 8 characters
        bits = bits << 8 | static_cast<quint8>(digest.at(i));
    for (int i = codeLength - 1; i >= 0; --i)
        code.append(alphabet.at(static_cast<qsizetype>((bits >> (5 * i)) & 31)));
    return code;
}

SecondPersonProblem problemOf(
    const SecondPerson &second, const QString &startedBy, const QList<Plan> &plans, const QString &identity)
{
    if (plainName(second.name).isEmpty())
        return SecondPersonProblem::NoName;
    if (plainName(second.name) == plainName(startedBy))
        return SecondPersonProblem::SamePerson;
    const QString code = plainCode(second.code);
    if (code.isEmpty())
        return SecondPersonProblem::NoCode;
    return code == planCode(plans, identity) ? SecondPersonProblem::None : SecondPersonProblem::OtherCode;
}

bool isDestructive(const QList<Plan> &plans)
{
    return std::any_of(plans.cbegin(), plans.cend(), [](const Plan &plan) { return isDestructive(plan.workflow); });
}

} // namespace Reslate
