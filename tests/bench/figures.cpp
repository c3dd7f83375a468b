// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QFile>
#include <QTextStream>

#include <malloc.h>
#include <unistd.h>

namespace Reslate::Bench {
namespace {

void print(const QString &what, double value, const QString &unit, const QString &goal, bool reached)
{
    QTextStream out(stdout);
    out << QStringLiteral("%1 %2 %3   goal %4   %5\n")
               .arg(what, -62)
               .arg(value, 10, 'f', value < 10 ? 2 : 1)
               .arg(unit, -8)
               .arg(goal, -12)
               .arg(reached ? QStringLiteral("reached") : QStringLiteral("MISSED"));
}

} // namespace

void figure(const QString &what, double value, double goal, const QString &unit)
{
    print(what, value, unit, QStringLiteral("<= %1").arg(goal), value <= goal);
}

void figureAtLeast(const QString &what, double value, double goal, const QString &unit)
{
    print(what, value, unit, QStringLiteral(">= %1").arg(goal), value >= goal);
}

void remark(const QString &text)
{
    QTextStream(stdout) << text << '\n';
}

double residentKiB()
{
    malloc_trim(0);
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024.0;
}

} // namespace Reslate::Bench
