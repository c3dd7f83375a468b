// SPDX-License-Identifier: GPL-3.0-or-later
// Graph's lists are read by a library that judges only what it is asked for. That nothing is lost by it is shown
// against the reader before it, which judged every byte: the same verdict, and the same rows, for whatever may come.
#include "comparereaders.h"
#include "formerreader.h"
#include "graph/json/jsontext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Reslate;
using namespace Reslate::Graph;

namespace {

const QByteArray device = R"({"id":"6f1b3c0a-1111-4222-8333-abcdefabcdef","deviceName":"HHS-0711","isEncrypted":true,)"
                          R"("lastSyncDateTime":"2026-08-20T10:11:12.3456789Z","model":"ProBook","x":{"y":[1,-2.5e3,)"
                          R"({"z":null}],"w":"\u00e9\ud83d\ude00\\"},"totalStorageSpaceInBytes":256060514304,)"
                          R"("deviceActionResults":[{"actionName":"factoryReset","actionState":"done"}]})";

QByteArray page(const QByteArray &rows, const QByteArray &before = R"("@odata.context":"c",)")
{
    return "{" + before + "\"value\":[" + rows + "]}";
}

/// A page of two devices whose second one has that property, which nobody wants.
QByteArray besides(const QByteArray &property)
{
    return page(device + R"(,{"id":"a",)" + property + R"(,"deviceName":"x"})");
}

bool isPage(const QByteArray &json)
{
    Texts texts;
    return parsePage<Device>(json, texts).has_value();
}

} // namespace

class TestPageReaders final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judgesAsBefore_data();
    void judgesAsBefore();
    void seesEveryCut();
    void seesEveryBrokenByte();
    void readsMutatedPagesAsBefore();
    void readsLargePages();
    void keepsPaddingOutOfIt();
    void literals_data();
    void literals();
    void escapes_data();
    void escapes();
};

void TestPageReaders::judgesAsBefore_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good"); // as a page of devices
    const auto bad = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json << false; };
    const auto good = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json << true; };
    good("page", page(device));
    good("blanks", " \t\r\n{ \"value\" : [ " + device + " , " + device + " ] } \n");
    good("byte order mark", "\xEF\xBB\xBF" + page(device));
    bad("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + page(device));
    bad("half a byte order mark", "\xEF\xBB" + page(device));
    bad("empty", {});
    bad("blank", " \n ");
    bad("nothing but a quote", "\"");
    bad("a list", "[" + page(device) + "]");
    bad("a text", "\"value\"");
    bad("a number", "1");
    bad("HTML", "<html>");
    bad("garbage behind", page(device) + "x");
    bad("garbage behind a blank", page(device) + " }");
    bad("closed once more", page(device) + "}");
    bad("closed as a list", page(device) + "]}");
    bad("another page behind", page(device) + page(device));
    bad("a comma behind", page(device) + ",");
    bad("a zero byte behind", page(device) + QByteArray(1, '\0'));
    bad("garbage behind a zero byte", page(device) + QByteArray(1, '\0') + "x}");
    bad("a zero byte before", QByteArray(1, '\0') + page(device));
    bad("not closed", page(device).chopped(1));
    bad("list not closed", page(device).chopped(2) + "}");
    bad("closed the wrong way", page(device).chopped(2) + "}]");
    bad("value missing", "{}");
    bad("value is an object", "{\"value\":{}}");
    bad("value is null", "{\"value\":null}");
    bad("value is text", "{\"value\":\"[]\"}");
    bad("value twice", "{\"value\":[" + device + "],\"value\":[]}");
    bad("value spelled otherwise", "{\"Value\":[]}");
    good("value by an escape", "{\"v\\u0061lue\":[" + device + "]}");
    good("link before", page(device, R"("@odata.nextLink":"/n?a=%2B",)"));
    good("link behind", page(device).chopped(1) + R"(,"@odata.nextLink":"\/n\u0026"})");
    good("two links", page(device, R"("@odata.nextLink":"/a","@odata.nextLink":"/b",)"));
    good("no link", page(device, R"("@odata.nextLink":null,)"));
    good("empty link", page(device, R"("@odata.nextLink":"",)"));
    bad("link is a list", page(device, R"("@odata.nextLink":["/n"],)"));
    bad("link is a number", page(device, R"("@odata.nextLink":1,)"));
    good("count", page(device, R"("@odata.count":12,)"));
    bad("count below 0", page(device, R"("@odata.count":-1,)"));
    bad("count with a point", page(device, R"("@odata.count":1.0,)"));
    good("count is minus 0", page(device, R"("@odata.count":-0,)"));
    good("huge count", page(device, R"("@odata.count":9223372036854775807,)"));
    bad("count over 2^63", page(device, R"("@odata.count":9223372036854775808,)"));
    good("elements that are no objects", page("1,null,\"x\",[[]],[{}]," + device + ",true"));
    good("the id twice", page(R"({"id":"a","id":"b"},{"id":"c","id":null},{"id":"d","id":7})"));
    good("a name twice", page(R"({"id":"a","deviceName":"x","deviceName":"y","deviceName":{}})"));
    good("results twice",
        page(R"({"id":"a","deviceActionResults":[{}],"deviceActionResults":[{"actionName":"wipe"}]})"));
    good("results broken, then none", page(R"({"id":"a","deviceActionResults":5,"deviceActionResults":[]})"));

    // A value that nobody wants has to be JSON as well.
    good("besides: nothing wrong", besides(R"("u":[{},[],"",0,-0,1e5,1E-5,1.5e+300,true,false,null])"));
    bad("besides: true misspelled", besides(R"("u":truE)"));
    bad("besides: more behind true", besides(R"("u":truex)"));
    bad("besides: text behind true", besides(R"("u":true"x")"));
    bad("besides: null cut off", besides(R"("u":nul)"));
    bad("besides: no value", besides(R"("u":)"));
    bad("besides: no colon", besides(R"("u" 1)"));
    bad("besides: name without quotes", besides("u:1"));
    bad("besides: name is a number", besides("1:1"));
    bad("besides: two colons", besides(R"("u"::1)"));
    bad("besides: two values", besides(R"("u":1 2)"));
    bad("besides: text behind a text", besides(R"("u":"a""b")"));
    bad("besides: letter behind a text", besides(R"("u":"a"b)"));
    bad("besides: comma in front", besides(R"("u":[,1])"));
    bad("besides: comma at the end", besides(R"("u":[1,])"));
    bad("besides: comma at an object's end", besides(R"("u":{"v":1,})"));
    bad("besides: comma alone", besides(R"("u":{,})"));
    bad("besides: name in a list", besides(R"("u":["a":1])"));
    bad("besides: value in an object", besides(R"("u":{1})"));
    bad("besides: text in an object", besides(R"("u":{"a"})"));
    bad("besides: closed the wrong way", besides(R"("u":[1})"));
    bad("besides: closed the wrong way round", besides(R"("u":{"v":1])"));
    bad("besides: leading zero", besides(R"("u":01)"));
    bad("besides: plus", besides(R"("u":+1)"));
    bad("besides: point at the end", besides(R"("u":1.)"));
    bad("besides: point in front", besides(R"("u":.5)"));
    bad("besides: minus alone", besides(R"("u":-)"));
    bad("besides: exponent without digits", besides(R"("u":1e+)"));
    bad("besides: hexadecimal", besides(R"("u":0x1)"));
    bad("besides: NaN", besides(R"("u":NaN)"));
    bad("besides: out of range", besides(R"("u":1e999)"));
    bad("besides: below the range", besides(R"("u":-1e309)"));
    bad("besides: out of range without an exponent", besides("\"u\":" + QByteArray(400, '9')));
    good("besides: next to nothing", besides(R"("u":1e-999)"));
    good("besides: many digits that are little", besides("\"u\":0." + QByteArray(500, '0') + "1"));
    good("besides: beyond 64 bits", besides(R"("u":99999999999999999999)"));
    bad("besides: unknown escape", besides(R"("u":"\x41")"));
    bad("besides: escape cut off", besides(R"("u":"\u00e")"));
    bad("besides: escape with other letters", besides(R"("u":"\u00eg")"));
    bad("besides: escape in a name", besides(R"("\u00eg":1)"));
    good("besides: half a pair", besides(R"("u":"\ud83d","\ude00":"\ud83d\ud83d\ude00")"));
    bad("besides: line break in a text", besides("\"u\":\"\n\""));
    bad("besides: control character in a name", besides("\"u\x01\":1"));
    bad("besides: zero byte in a text", besides("\"u\":\"" + QByteArray(1, '\0') + "\""));
    bad("besides: broken UTF-8", besides("\"u\":\"\xC3\x28\""));
    bad("besides: UTF-8 cut off", besides("\"u\":\"\xE2\x82\""));
    bad("besides: UTF-8 of half a pair", besides("\"u\":\"\xED\xA0\x80\""));
    bad("besides: overlong UTF-8", besides("\"u\":\"\xC0\xAF\""));
    bad("besides: beyond Unicode", besides("\"u\":\"\xF4\x90\x80\x80\""));
    bad("besides: a blank that is none",
        besides("\"u\":\xC2\xA0"
                "1"));
    bad("besides: form feed as a blank", besides("\"u\":\f1"));
    bad("besides: comment", besides(R"("u":/*x*/1)"));
    for (const int depth : {60, 61, 62, 63, 64, 65, 66, 1000}) {
        const QByteArray nested = QByteArray(depth, '[') + QByteArray(depth, ']');
        QTest::addRow("besides: %d lists deep", depth) << besides("\"u\":" + nested) << (depth < 64);
        const QByteArray objects = QByteArray(R"({"a":)").repeated(depth) + '0' + QByteArray(depth, '}');
        QTest::addRow("besides: %d objects deep", depth) << besides("\"u\":" + objects) << (depth < 64);
    }
    bad("deep and not closed", besides("\"u\":" + QByteArray(100'000, '[')));
}

void TestPageReaders::judgesAsBefore()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    QCOMPARE(differenceOf(json), QString());
    QCOMPARE(isPage(json), good);
}

void TestPageReaders::seesEveryCut()
{
    const QByteArray whole = page(device + "," + device, R"("@odata.nextLink":"\/n","@odata.count":2,)");
    QVERIFY(isPage(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const QByteArray cut = whole.left(size);
        QVERIFY2(!isPage(cut), cut.constData());
        QVERIFY(PageText(QByteArray(cut)).nextLink().isEmpty() || cut.endsWith('}'));
        QVERIFY2(differenceOf(cut, 0).isEmpty(), cut.constData());
        // What stood in the same memory before may look like the rest of the page.
        QByteArray rest = whole;
        rest.truncate(size);
        QVERIFY2(!isPage(rest), cut.constData());
    }
}

/// Each byte of a page, and each of these in its place.
void TestPageReaders::seesEveryBrokenByte()
{
    const QByteArray whole = page(device + R"(,{"id":"b","y":[1,-2.5]})", R"("@odata.nextLink":"\/n",)");
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char c : QByteArray("\"\\{}[]:,0e.-t \x01\x80")) {
            QByteArray broken = whole;
            broken[at] = c;
            QVERIFY2(differenceOf(broken, 0).isEmpty(), broken.constData());
        }
    }
}

/// The same few thousand each time; tests/pages/fuzzpages.cpp goes on without end.
void TestPageReaders::readsMutatedPagesAsBefore()
{
    const QByteArrayList pieces {"\"", "\\", "{", "}", "[", "]", ":", ",", "null", "1e999", "-0", "\\ud83d", "\\u0000",
        "\"id\":\"b\",", "\"value\":[", "]}", "},{", R"("deviceActionResults":[{}],)", R"("state":{"a":1},)", "\xC3",
        " ", "99999999999999999999", R"("groupTypes":["DynamicMembership"],)"};
    QRandomGenerator random(20261129);
    int good = 0;
    for (int round = 0; round < 3000; ++round) {
        QByteArray json = page(device + "," + device, R"("@odata.nextLink":"\/n","@odata.count":2,)");
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const qsizetype at = random.bounded(int(json.size()));
            const QByteArray &piece = pieces.at(random.bounded(int(pieces.size())));
            json.replace(at, random.bounded(3) == 0 ? random.bounded(1, 12) : 0, piece);
        }
        QVERIFY2(differenceOf(json, 0).isEmpty(), json.constData());
        QVERIFY2(differenceOf(json, size_t(round)).isEmpty(), json.constData());
        good += isPage(json) ? 1 : 0;
    }
    QVERIFY2(good > 150 && good < 2850, "only one verdict is tried");
}

void TestPageReaders::readsLargePages()
{
    constexpr qsizetype size = 200'000'000;
    QByteArray json = page(device, "\"u\":\"" + QByteArray(size, 'x') + "\",");
    QVERIFY(isPage(json));
    json.chop(1);
    QVERIFY(!isPage(json));
}

/// What stands behind the end of a text in its memory is none of its.
void TestPageReaders::keepsPaddingOutOfIt()
{
    const QByteArray whole = page(device);
    QByteArray memory = whole + "]}]}" + QByteArray(200, '}');
    memory.truncate(whole.size() - 2);
    Texts texts;
    QVERIFY(!parsePage<Device>(std::move(memory), texts));
    QByteArray held = whole;
    held.reserve(PageText::paddedSize(whole.size()));
    const char *const bytes = held.constData();
    PageText text(std::move(held)); // has room, and nobody else holds it
    QVERIFY(text.read<Device>(texts).has_value());
    QVERIFY(text.isAt(bytes));
}

void TestPageReaders::literals_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<qint64>("integer");
    const auto row = [](const char *token, int kind, qint64 integer = 0) {
        QTest::newRow(token) << QByteArray(token) << kind << integer;
    };
    const int integer = static_cast<int>(Scalar::Kind::Integer);
    const int other = static_cast<int>(Scalar::Kind::OtherNumber);
    row("null", static_cast<int>(Scalar::Kind::Null));
    row("true", static_cast<int>(Scalar::Kind::Bool));
    row("0", integer);
    row("-0", integer);
    row("9223372036854775807", integer, std::numeric_limits<qint64>::max());
    row("-9223372036854775808", integer, std::numeric_limits<qint64>::min());
    row("9223372036854775808", other);
    row("1.0", other);
    row("1e308", other);
    row("1.7976931348623157e308", other);
    row("1.8e308", -1);
    row("-1e309", -1);
    row("0.0001e400", -1);
    row("0e999999999999999999999", other);
    row("1e999999999999999999999", -1);
    row("1e-999999999999999999999", other);
    row("1e+309", -1);
    row("1e9223372036854775807", -1); // the ends of what an exponent is read as
    row("0.1e-9223372036854775808", other);
    row("1e-9223372036854775808", other);
    row("0.1e9223372036854775807", -1);
    row("00", -1);
    row("", -1);
    row("-", -1);
    row("True", -1);
}

void TestPageReaders::literals()
{
    QFETCH(QByteArray, token);
    QFETCH(int, kind);
    QFETCH(qint64, integer);
    const std::optional<Scalar> value = readLiteral({token.constData(), static_cast<size_t>(token.size())});
    QCOMPARE(value ? static_cast<int>(value->kind) : -1, kind);
    QCOMPARE(value ? value->integer : 0, integer);
}

void TestPageReaders::escapes_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::addColumn<QByteArray>("text"); // null: none
    const auto row = [](const char *quoted, const QByteArray &text) {
        QTest::newRow(quoted) << QByteArray(quoted) << text;
    };
    row(R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t");
    row(R"(a\u00e9\u20ACb)",
        "a\xC3\xA9\xE2\x82\xAC"
        "b");
    row(R"(\ud83d\ude00)", "\xF0\x9F\x98\x80");
    row(R"(\ud83d\n)", "\xEF\xBF\xBD\n");
    row(R"(\ud83d\u0041)",
        "\xEF\xBF\xBD"
        "A");
    row(R"(\ud83d\u00)", {});
    row(R"(\u12)", {});
    row(R"(\u-123)", {});
    row(R"(\a)", {});
    row(R"(a\)", {});
}

void TestPageReaders::escapes()
{
    QFETCH(QByteArray, quoted);
    QFETCH(QByteArray, text);
    std::string read;
    const bool isText = readEscapes({quoted.constData(), static_cast<size_t>(quoted.size())}, read);
    QCOMPARE(isText, !text.isNull());
    if (isText)
        QCOMPARE(QByteArray::fromStdString(read), text);
}

QTEST_APPLESS_MAIN(TestPageReaders)
#include "tst_pagereaders.moc"
