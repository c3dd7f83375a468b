// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.h"

#include "figures.h"

#include <QCoreApplication>
#include <QHash>
#include <QProcess>
#include <QTextStream>

#include <algorithm>

namespace Reslate::Bench {
namespace {

struct Measured {
    Figure figure; ///< of the first round
    QList<double> values;
};

/// In the order in which they were measured first.
class Table {
public:
    void add(const Figure &figure)
    {
        if (!m_places.contains(figure.what)) {
            m_places.insert(figure.what, m_rows.size());
            m_rows.append({figure, {}});
        }
        m_rows[m_places.value(figure.what)].values.append(figure.value);
    }

    void print() const
    {
        QTextStream out(stdout);
        out << QStringLiteral("\n%1 %2 %3 %4\n")
                   .arg(QStringLiteral("median of all rounds"), -66)
                   .arg(QStringLiteral("min"), 9)
                   .arg(QStringLiteral("median"), 9)
                   .arg(QStringLiteral("max"), 9);
        for (const Measured &row : m_rows)
            out << line(row) << '\n';
    }

private:
    static QString line(const Measured &row)
    {
        QList<double> values = row.values;
        std::sort(values.begin(), values.end());
        const double median = values.at(values.size() / 2);
        const Figure &figure = row.figure;
        const bool isReached = figure.isMoreBetter ? median >= figure.goal : median <= figure.goal;
        return QStringLiteral("%1 %2 %3 %4 %5 goal %6 %7  %8")
            .arg(figure.what, -66)
            .arg(shown(values.first()), 9)
            .arg(shown(median), 9)
            .arg(shown(values.last()), 9)
            .arg(figure.unit, -5)
            .arg(figure.isMoreBetter ? QStringLiteral(">=") : QStringLiteral("<="))
            .arg(figure.goal, -7)
            .arg(isReached ? QStringLiteral("reached") : QStringLiteral("MISSED"));
    }
    static QString shown(double value) { return QString::number(value, 'f', value < 10 ? 2 : 1); }

    QList<Measured> m_rows;
    QHash<QString, qsizetype> m_places;
};

} // namespace

int runRounds(int rounds, const QStringList &sections)
{
    Table table;
    for (int round = 1; round <= rounds; ++round) {
        remark(QStringLiteral("round %1 of %2").arg(round).arg(rounds));
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), QStringList {QStringLiteral("--once")} + sections);
        process.waitForFinished(-1);
        const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
        for (const QString &line : lines) {
            if (const std::optional<Figure> figure = figureFromLine(line))
                table.add(*figure);
            else if (!line.isEmpty())
                remark(line);
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return std::max(1, process.exitCode());
    }
    table.print();
    return 0;
}

} // namespace Reslate::Bench
