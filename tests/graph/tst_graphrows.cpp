// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/json/pagetext.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Graph;

namespace {

QByteArray page(const QByteArray &rows)
{
    return "{\"value\":[" + rows + "]}";
}

} // namespace

/// Records that are not as Graph sends them, in lists that are.
class TestGraphRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsUnusableRows_data();
    void countsUnusableRows();
    void readsWrongTypesAsUnknown_data();
    void readsWrongTypesAsUnknown();
    void readsPastHalfCharacters_data();
    void readsPastHalfCharacters();
};

void TestGraphRows::countsUnusableRows_data()
{
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *name, const QByteArray &record) { QTest::newRow(name) << record; };
    row("row is text", "\"a\"");
    row("row is null", "null");
    row("row is a list", "[]");
    row("no id", "{\"deviceName\":\"x\"}");
    row("empty id", "{\"id\":\"\"}");
    row("null id", "{\"id\":null}");
    row("zero id", "{\"id\":\"00000000-0000-0000-0000-000000000000\"}");
    row("id is a number", "{\"id\":7}");
    row("endless id", "{\"id\":\"" + QByteArray(5000, 'a') + "\"}");
    row("results are an object", "{\"id\":\"a\",\"deviceActionResults\":{}}");
    row("results are text", "{\"id\":\"a\",\"deviceActionResults\":\"x\"}");
    row("result is text", "{\"id\":\"a\",\"deviceActionResults\":[\"x\"]}");
    row("result is null", "{\"id\":\"a\",\"deviceActionResults\":[null]}");
    row("result state is an object", "{\"id\":\"a\",\"deviceActionResults\":[{\"actionState\":{}}]}");
    row("result name is a number", "{\"id\":\"a\",\"deviceActionResults\":[{\"actionName\":1}]}");
}

/// Without a usable id, or without the results that say whether an action is pending.
void TestGraphRows::countsUnusableRows()
{
    QFETCH(QByteArray, record);
    Texts texts;
    const auto parsed = parsePage<Device>(page("{\"id\":\"x\"}," + record + ",{\"id\":\"y\"}"), texts);
    QVERIFY(parsed);
    QCOMPARE(parsed->rows.size(), size_t(2));
    QCOMPARE(parsed->rows[1].id, DeviceId(QStringLiteral("y")));
    QCOMPARE(parsed->unusable, 1);
    QVERIFY(!parseRecord<Device>(record));
}

void TestGraphRows::readsWrongTypesAsUnknown_data()
{
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *name, const QByteArray &record) { QTest::newRow(name) << record; };
    row("name is a number", "{\"id\":\"a\",\"deviceName\":7}");
    row("name is an object", "{\"id\":\"a\",\"deviceName\":{}}");
    row("name is a list", "{\"id\":\"a\",\"deviceName\":[\"x\"]}");
    row("size is text", "{\"id\":\"a\",\"totalStorageSpaceInBytes\":\"1\"}");
    row("size is a fraction", "{\"id\":\"a\",\"totalStorageSpaceInBytes\":1.5}");
    row("size is huge", "{\"id\":\"a\",\"totalStorageSpaceInBytes\":99999999999999999999}");
    row("size over 2^63", "{\"id\":\"a\",\"totalStorageSpaceInBytes\":9223372036854775808}");
    row("time is a number", "{\"id\":\"a\",\"lastSyncDateTime\":0}");
    row("encrypted is text", "{\"id\":\"a\",\"isEncrypted\":\"true\"}");
    row("agent is a number", "{\"id\":\"a\",\"managementAgent\":2}");
}

void TestGraphRows::readsWrongTypesAsUnknown()
{
    QFETCH(QByteArray, record);
    const Result<Device> device = parseRecord<Device>(record);
    QVERIFY(device);
    QCOMPARE(*device, Device {.id = DeviceId(QStringLiteral("a"))});
}

void TestGraphRows::readsPastHalfCharacters_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("name");
    const QString unknown(QChar(QChar::ReplacementCharacter));
    QTest::newRow("first half") << QByteArray(R"(a\ud83d)") << QLatin1Char('a') + unknown;
    QTest::newRow("second half") << QByteArray(R"(\uDE00z)") << unknown + QLatin1Char('z');
    QTest::newRow("wrong way round") << QByteArray(R"(\ude00\ud83d)") << unknown + unknown;
    QTest::newRow("first half before a pair")
        << QByteArray(R"(\ud83d\ud83d\ude00)") << unknown + QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("beside a backslash") << QByteArray(R"(\\ud83d\ud83d)") << QStringLiteral("\\ud83d") + unknown;
}

void TestGraphRows::readsPastHalfCharacters()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, name);
    const QByteArray record = "{\"id\":\"a\",\"deviceName\":\"" + sent + "\"}";
    Texts texts;
    const auto parsed = parsePage<Device>(page("{\"id\":\"x\"}," + record), texts);
    QVERIFY(parsed);
    QCOMPARE(parsed->rows.size(), size_t(2));
    QCOMPARE(parsed->rows[1].name, name);
    // Inside a batch it would cost the other parts too.
    const auto batch = parseBatch("{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":" + record + "}]}");
    QVERIFY(batch);
    QCOMPARE(parseRecord<Device>(batch->front().body)->name, name);
}

QTEST_APPLESS_MAIN(TestGraphRows)
#include "tst_graphrows.moc"
