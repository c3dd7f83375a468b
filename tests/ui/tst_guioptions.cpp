// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/appcontext.h"
#include "app/gui/guioptions.h"

#include <QTest>

using namespace Reslate;

namespace {

tl::expected<GuiOptions, QString> parse(const QStringList &arguments)
{
    return parseGuiOptions(QStringList {QStringLiteral("reslate")} + arguments);
}

} // namespace

class TestGuiOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllOptions()
    {
        const auto options = parse({QStringLiteral("--graph-url"), QStringLiteral("http://127.0.0.1:1"),
            QStringLiteral("--login-url=http://127.0.0.1:2"), QStringLiteral("--token-env"), QStringLiteral("T")});
        QVERIFY(options.has_value());
        QCOMPARE(options->graphUrl, QStringLiteral("http://127.0.0.1:1"));
        QCOMPARE(options->loginUrl, QStringLiteral("http://127.0.0.1:2"));
        QCOMPARE(options->tokenEnv, QStringLiteral("T"));
        QVERIFY(!options->practice);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("token") << QStringList {QStringLiteral("--token"), QStringLiteral("secret")};
        QTest::newRow("token=") << QStringList {QStringLiteral("--token=secret")};
        QTest::newRow("glued to a letter") << QStringList {QStringLiteral("-tsecret")};
        QTest::newRow("glued to --token") << QStringList {QStringLiteral("--tokensecret7")};
        QTest::newRow("unknown, with a value") << QStringList {QStringLiteral("--nonsense=secret")};
        QTest::newRow("a word that may be one") << QStringList {QStringLiteral("secret7")};
        QTest::newRow("unknown") << QStringList {QStringLiteral("--nonsense")};
        QTest::newRow("a word") << QStringList {QStringLiteral("word")};
        QTest::newRow("two schools") << QStringList {
            QStringLiteral("--practice"), QStringLiteral("--graph-url=https://x")};
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        const auto options = parse(arguments);
        QVERIFY(!options.has_value());
        QVERIFY(!options.error().isEmpty());
        const QString plain = QString(options.error()).remove(QLatin1String("may hold a secret"));
        QString letters = QString(plain).remove(QLatin1String("may be a secret"));
        QVERIFY2(!letters.contains(QLatin1String("secret")), qPrintable(letters));
        letters.remove(QLatin1String(", ")); // one by one
        QVERIFY2(!letters.contains(QLatin1String("secret")), qPrintable(letters));
    }

    void connectsOnlyWhereItIsSafe()
    {
        qputenv("RESLATE_TEST_TOKEN", "abc\n");
        GuiOptions options {
            .graphUrl = QStringLiteral("http://graph.example"), .tokenEnv = QStringLiteral("RESLATE_TEST_TOKEN")};
        QVERIFY(!AppContext::connectionFor(options).has_value());
        options.graphUrl = QStringLiteral("https://graph.example"); // safe on its way, and none of Microsoft's
        QVERIFY(!AppContext::connectionFor(options).has_value());
        options.graphUrl = QStringLiteral("http://127.0.0.1:8080");
        const auto connection = AppContext::connectionFor(options);
        QVERIFY(connection.has_value());
        QCOMPARE(connection->token, QByteArray("abc"));
        QVERIFY(!connection->practice);
        options.tokenEnv = QStringLiteral("RESLATE_TEST_NO_TOKEN");
        QVERIFY(!AppContext::connectionFor(options).has_value());
    }
};

QTEST_GUILESS_MAIN(TestGuiOptions)
#include "tst_guioptions.moc"
