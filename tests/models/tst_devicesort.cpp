// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/devices/devicesort.h"
#include "models/devices/rowtexts.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace Reslate;
using namespace Reslate::Models;

class TestDeviceSort : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersComeBeforeTexts()
    {
        const auto key = [](std::optional<qint64> number, const char *text) {
            return sortKeyOf({number, QString::fromUtf8(text)});
        };
        QVERIFY(key(1, "b") < key(2, "a"));
        QVERIFY(key(1, "a") < key(1, "b"));
        QVERIFY(key(-5, "") < key(3, ""));
        QVERIFY(key(std::numeric_limits<qint64>::min(), "z") < key(-1, "a"));
        QVERIFY(key(std::nullopt, "Year 9") < key(std::nullopt, "year 10"));
    }

    void sortsLikeAPlainSort_data()
    {
        QTest::addColumn<bool>("descending");
        QTest::newRow("ascending") << false;
        QTest::newRow("descending") << true;
    }
    void sortsLikeAPlainSort()
    {
        QFETCH(bool, descending);
        QRandomGenerator random(7);
        std::vector<SortValue> values;
        for (int i = 0; i < 3000; ++i) {
            // Long common prefixes, many equal values, some beyond ASCII.
            const QString name = QStringLiteral("Hillside High School – Room %1").arg(random.bounded(500));
            values.push_back({i % 3 == 0 ? std::optional<qint64>(random.bounded(-3, 3)) : 0, name});
        }
        const SortedRows sorted = sortRows(values, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        std::vector<std::pair<std::string, int>> plain;
        for (size_t i = 0; i < values.size(); ++i)
            plain.emplace_back(sortKeyOf(values[i]), static_cast<int>(i));
        std::stable_sort(plain.begin(), plain.end(),
            [descending](const auto &a, const auto &b) { return descending ? a.first > b.first : a.first < b.first; });
        QCOMPARE(sorted.order.size(), plain.size());
        for (size_t i = 0; i < plain.size(); ++i)
            QCOMPARE(sorted.order[i], plain[i].second);
    }

    void sortsNothing() { QVERIFY(sortRows({}, Qt::AscendingOrder).order.empty()); }

    void rowTexts()
    {
        RowTexts texts;
        for (const char *text : {"zero", "one", "", "three", "four"})
            texts.append(text);
        texts.replace(1, "eleven");
        texts.remove(2, 3);
        QCOMPARE(texts.count(), 3);
        QCOMPARE(texts.at(0), std::string_view("zero"));
        QCOMPARE(texts.at(1), std::string_view("eleven"));
        QCOMPARE(texts.at(2), std::string_view("four"));
        for (int i = 0; i < 200; ++i) // compacts many times on the way
            texts.replace(i % 3, std::string(static_cast<size_t>(i), 'x'));
        QCOMPARE(texts.at(199 % 3).size(), size_t(199));
        QCOMPARE(texts.at(198 % 3).size(), size_t(198));
        texts.keep({-1, 0, 1});
        QCOMPARE(texts.count(), 2);
        QCOMPARE(texts.at(0).size(), size_t(199));
    }
};

QTEST_GUILESS_MAIN(TestDeviceSort)
#include "tst_devicesort.moc"
