// SPDX-License-Identifier: GPL-3.0-or-later
// A second start of the program while the first is open.
#include "app/gui/singleinstance.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Reslate;

class TestSecondStart final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstIsRaised();
    void theFirstOfAnAnotherWayIsNot_data();
    void theFirstOfAnAnotherWayIsNot();
    void whatAKilledProgramLeftIsNoProgram();
    void aProgramWithoutAWindowIsNotRaised();
    void nonsenseIsNotAnswered();

private:
    GuiOptions optionsFor(bool practice = false) const { return {.practice = practice, .dataDir = m_dir.path()}; }
    /// Whether a start with these options finds the first; in a thread, as it waits for an answer.
    static bool raises(const GuiOptions &options)
    {
        std::future<bool> found = std::async(
            std::launch::async, [options] { return SingleInstance(options).raiseFirst(); });
        const auto isReady = [&found] { return found.wait_for(std::chrono::seconds(0)) == std::future_status::ready; };
        return QTest::qWaitFor(isReady, 10'000) && found.get();
    }

    QTemporaryDir m_dir;
};

void TestSecondStart::theFirstIsRaised()
{
    int raised = 0;
    QVERIFY(!raises(optionsFor())); // there is none
    SingleInstance first(optionsFor());
    QVERIFY(first.listen([&raised] { return ++raised > 0; }));
    QVERIFY(raises(optionsFor()));
    QVERIFY(raises(optionsFor()));
    QCOMPARE(raised, 2);
}

void TestSecondStart::theFirstOfAnAnotherWayIsNot_data()
{
    QTest::addColumn<QString>("graphUrl");
    QTest::addColumn<bool>("practice");
    QTest::newRow("another service") << QStringLiteral("https://graph.example") << false;
    QTest::newRow("the pretend school") << QString() << true;
}

void TestSecondStart::theFirstOfAnAnotherWayIsNot()
{
    QFETCH(const QString, graphUrl);
    QFETCH(const bool, practice);
    int raised = 0;
    SingleInstance first(optionsFor());
    QVERIFY(first.listen([&raised] { return ++raised > 0; }));
    GuiOptions other = optionsFor(practice);
    other.graphUrl = graphUrl;
    QVERIFY(!raises(other));
    const QTemporaryDir elsewhere;
    other = optionsFor();
    other.dataDir = elsewhere.path();
    QVERIFY(!raises(other));
    QCOMPARE(raised, 0);
}

void TestSecondStart::whatAKilledProgramLeftIsNoProgram()
{
    QString left;
    {
        SingleInstance killed(optionsFor());
        QVERIFY(killed.listen([] { return true; }));
        const QStringList sockets = QDir(m_dir.path()).entryList({QStringLiteral("*.socket")}, QDir::System);
        QCOMPARE(sockets.size(), 1);
        left = m_dir.filePath(sockets.constFirst());
        QVERIFY(QFile::rename(left, left + QStringLiteral(".kept")));
    }
    QVERIFY(QFile::rename(left + QStringLiteral(".kept"), left)); // nobody listens there
    QVERIFY(!raises(optionsFor()));
    SingleInstance next(optionsFor());
    QVERIFY(next.listen([] { return true; }));
    QVERIFY(raises(optionsFor()));
}

void TestSecondStart::aProgramWithoutAWindowIsNotRaised()
{
    SingleInstance first(optionsFor());
    QVERIFY(first.listen([] { return false; }));
    QVERIFY(!raises(optionsFor()));
}

void TestSecondStart::nonsenseIsNotAnswered()
{
    int raised = 0;
    SingleInstance first(optionsFor());
    QVERIFY(first.listen([&raised] { return ++raised > 0; }));
    QLocalSocket socket;
    const QString name = QDir(m_dir.path()).entryList({QStringLiteral("*.socket")}, QDir::System).constFirst();
    socket.connectToServer(m_dir.filePath(name));
    QVERIFY(socket.waitForConnected(1000));
    socket.write(QByteArray(100'000, 'x'));
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(raised, 0);
    QVERIFY(raises(optionsFor()));
}

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_secondstart.moc"
