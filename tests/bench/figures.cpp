// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures.h"

#include <QFile>
#include <QStringList>
#include <QTextStream>

#include <malloc.h>
#include <unistd.h>

namespace Reslate::Bench {
namespace {

constexpr QLatin1Char separator('\t');
const QString mark = QStringLiteral("figure");

void print(const Figure &figure)
{
    const QString sense = figure.isMoreBetter ? QStringLiteral(">=") : QStringLiteral("<=");
    QTextStream(stdout) << QStringList {mark, figure.what, QString::number(figure.value, 'g', 8), sense,
        QString::number(figure.goal), figure.unit}
                               .join(separator)
                        << '\n';
}

} // namespace

std::optional<Figure> figureFromLine(const QString &line)
{
    const QStringList parts = line.split(separator);
    if (parts.size() != 6 || parts[0] != mark)
        return std::nullopt;
    return Figure {.what = parts[1],
        .value = parts[2].toDouble(),
        .goal = parts[4].toDouble(),
        .unit = parts[5],
        .isMoreBetter = parts[3] == QLatin1String(">=")};
}

void figure(const QString &what, double value, double goal, const QString &unit)
{
    print({.what = what, .value = value, .goal = goal, .unit = unit});
}

void figureAtLeast(const QString &what, double value, double goal, const QString &unit)
{
    print({.what = what, .value = value, .goal = goal, .unit = unit, .isMoreBetter = true});
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
