// SPDX-License-Identifier: GPL-3.0-or-later
#include "updates/announcement.h"

#include <QTest>

using namespace Reslate;
using namespace Reslate::Updates;

class TestAnnouncement final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAll();
    void refuses_data();
    void refuses();
};

void TestAnnouncement::readsAll()
{
    const auto read = readAnnouncement(R"({"format": 1, "number": 7, "version": "0.2.1", "later": [1, {}],
        "page": "https://reslate.example.org/0.2.1", "text": "Faster."})");
    QVERIFY(read);
    QCOMPARE(read->number, 7);
    QCOMPARE(read->version, QVersionNumber(0, 2, 1));
    QCOMPARE(read->page, QUrl(QStringLiteral("https://reslate.example.org/0.2.1")));
    QCOMPARE(read->text, QStringLiteral("Faster."));
    const auto wordless = readAnnouncement(
        R"({"format":1,"number":9223372036854775807,"version":"1","page":"https://a.example"})");
    QVERIFY(wordless && wordless->text.isEmpty());
    QCOMPARE(wordless->number, std::numeric_limits<qint64>::max());
}

void TestAnnouncement::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &json) { QTest::newRow(name) << json; };
    row("nothing", {});
    row("no object", "[]");
    row("cut off", R"({"format":1,"number":7,"version":"0.2","page":"https://a.example")");
    row("garbage behind", R"({"format":1,"number":7,"version":"0.2","page":"https://a.example"} x)");
    row("another form", R"({"format":2,"number":7,"version":"0.2","page":"https://a.example"})");
    row("no number", R"({"format":1,"version":"0.2","page":"https://a.example"})");
    row("zero", R"({"format":1,"number":0,"version":"0.2","page":"https://a.example"})");
    row("half", R"({"format":1,"number":7.5,"version":"0.2","page":"https://a.example"})");
    row("beyond numbers", R"({"format":1,"number":9223372036854775808,"version":"0.2","page":"https://a.example"})");
    row("no version", R"({"format":1,"number":7,"page":"https://a.example"})");
    row("a word for a version", R"({"format":1,"number":7,"version":"newest","page":"https://a.example"})");
    row("more than a version", R"({"format":1,"number":7,"version":"0.2 or so","page":"https://a.example"})");
    row("no page", R"({"format":1,"number":7,"version":"0.2"})");
    row("a page in the clear", R"({"format":1,"number":7,"version":"0.2","page":"http://a.example"})");
    row("a file for a page", R"({"format":1,"number":7,"version":"0.2","page":"file:///etc/passwd"})");
    row("a page with a name in it", R"({"format":1,"number":7,"version":"0.2","page":"https://school@a.example/"})");
    row("invalid UTF-8", "{\"format\":1,\"number\":7,\"version\":\"0.2\",\"page\":\"https://a.example/\xff\"}");
}

void TestAnnouncement::refuses()
{
    QFETCH(QByteArray, json);
    QVERIFY(!readAnnouncement(json));
}

QTEST_GUILESS_MAIN(TestAnnouncement)
#include "tst_announcement.moc"
