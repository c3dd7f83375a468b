// SPDX-License-Identifier: GPL-3.0-or-later
// A file with recovery keys opens with its passphrase and gives nothing out otherwise.
#include "core/utc.h"
#include "escrow/escrowfile.h"
#include "escrow/escrowtext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <future>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Reslate;
using namespace Reslate::Escrows;

namespace {

/// The least that Argon2id takes, so that each case takes milliseconds.
constexpr EscrowCost cheap {.operations = 1, .kibibytes = 8};

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

const QDateTime morning(QDate(2026, 8, 24), QTime(9, 30), utcZone);

Escrow content(int devices = 3)
{
    Escrow escrow {.tenantName = QStringLiteral("Hillside\t\\High\nSchool"),
        .tenantId = QStringLiteral("tenant"),
        .madeBy = QStringLiteral("ada@hillside.example"),
        .made = morning};
    const QStringList names {QStringLiteral("HHS-0711"), QStringLiteral("=HYPERLINK(\"x\")\t\r\n<b>"),
        QString::fromUtf8("\xD7\x9E\xD7\x97 \xE2\x80\xAE"
                          "0417")};
    for (int n = 0; n < devices; ++n) {
        escrow.devices.append({.name = names[n % 3],
            .serialNumber = QStringLiteral("5CG%1").arg(n),
            .device = DeviceId(QStringLiteral("intune-%1").arg(n)),
            .entraDevice = EntraDeviceId(QStringLiteral("11111111-1111-4111-8111-111111111111")),
            .autopilot = AutopilotId(),
            .keys = {{.id = RecoveryKeyId(QStringLiteral("key-%1").arg(n)),
                         .volume = KeyVolume::OperatingSystem,
                         .created = morning,
                         .key = secret("111111-222222-333333-444444-555555-666666-777777-888888")},
                {.id = RecoveryKeyId(QStringLiteral("other")),
                    .volume = KeyVolume::FixedData,
                    .key = secret("999999")}},
            .passwords = {
                {.account = QStringLiteral("Administrator"), .password = secret("p\\ss\twörd"), .backedUp = morning}}});
    }
    return escrow;
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void put(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
}

} // namespace

class TestEscrow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void comesBackWhole();
    void costsWhatIsPromised();
    void sizes_data();
    void sizes();
    void nothingIsReadable();
    void wrongPassphrase();
    void composedPassphrasesAreTheSame();
    void everyFlippedBitIsSeen();
    void everyCutIsSeen();
    void somethingElse_data();
    void somethingElse();
    void aHostileHeadCostsNothing();
    void wholeOrNotAtAll();
    void neverReplaces();
    void twoOfOneName();
    void shortPassphrases();
    void aPlaceThatTakesNoFile();
    void textsThatAreNone_data();
    void textsThatAreNone();

private:
    QTemporaryDir m_folder;
    QString m_file;
    const Secret m_passphrase = secret("correct horse battery");
};

void TestEscrow::init()
{
    m_file = m_folder.filePath(QStringLiteral("keys.reslate-keys"));
    QFile::remove(m_file);
}

void TestEscrow::comesBackWhole()
{
    const Escrow written = content();
    QVERIFY(writeEscrow(m_file, written, m_passphrase, cheap).has_value());
    const auto read = readEscrow(m_file, m_passphrase);
    QVERIFY(read.has_value());
    QCOMPARE(read->tenantName, written.tenantName);
    QCOMPARE(read->made, morning);
    QCOMPARE(read->devices.size(), 3);
    for (qsizetype n = 0; n < 3; ++n) {
        const EscrowedDevice &before = written.devices[n];
        const EscrowedDevice &after = read->devices[n];
        QCOMPARE(after.name, before.name);
        QCOMPARE(after.serialNumber, before.serialNumber);
        QVERIFY(after.device == before.device && after.entraDevice == before.entraDevice && after.autopilot.isEmpty());
        QCOMPARE(after.keys.size(), 2);
        QVERIFY(after.keys[0].key == before.keys[0].key && after.keys[1].key == before.keys[1].key);
        QCOMPARE(after.keys[1].volume, KeyVolume::FixedData);
        QCOMPARE(after.keys[0].created, morning);
        QVERIFY(!after.keys[1].created.isValid());
        QVERIFY(after.passwords[0].password == before.passwords[0].password);
        QCOMPARE(after.passwords[0].backedUp, morning);
    }
#ifdef Q_OS_UNIX
    QCOMPARE(QFileInfo(m_file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
}

void TestEscrow::costsWhatIsPromised()
{
    QVERIFY(writeEscrow(m_file, content(), m_passphrase).has_value());
    const QByteArray bytes = bytesOf(m_file);
    QCOMPARE(bytes.mid(12, 8), QByteArray::fromHex("0300000000000400")); // 3 passes over 256 MiB
    QVERIFY(readEscrow(m_file, m_passphrase).has_value());
}

void TestEscrow::sizes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 65535, 65536, 65537, 131072, 200000})
        QTest::addRow("%d", size) << size;
}

void TestEscrow::sizes()
{
    QFETCH(int, size);
    const QByteArray text(size, 'x');
    const auto bytes = sealed(text, m_passphrase, cheap);
    QByteArray opened;
    int uses = 0;
    QVERIFY(openSealed(*bytes, m_passphrase, [&](QByteArrayView view) {
        opened = view.toByteArray();
        ++uses;
    }).has_value());
    QCOMPARE(opened, text);
    QCOMPARE(uses, 1);
}

void TestEscrow::nothingIsReadable()
{
    QVERIFY(writeEscrow(m_file, content(), m_passphrase, cheap).has_value());
    const QByteArray first = bytesOf(m_file);
    for (const char *word : {"111111-222222", "HHS-0711", "Hillside", "Administrator", "correct horse", "key-1"})
        QVERIFY2(!first.contains(word), word);
    QVERIFY(QFile::remove(m_file));
    QVERIFY(writeEscrow(m_file, content(), m_passphrase, cheap).has_value());
    QVERIFY(first.mid(20, 16) != bytesOf(m_file).mid(20, 16)); // another salt each time
}

void TestEscrow::wrongPassphrase()
{
    QVERIFY(writeEscrow(m_file, content(), m_passphrase, cheap).has_value());
    for (const char *wrong : {"", "correct horse batterx", "correct horse battery ", "Correct horse battery"})
        QCOMPARE(readEscrow(m_file, secret(wrong)).error(), EscrowFault::WrongPassphrase);
}

void TestEscrow::composedPassphrasesAreTheSame()
{
    const Secret composed = escrowPassphrase(QString::fromUtf8("Gr\xC3\xBC\xC3\x9F"
                                                               "e an alle da"));
    const Secret decomposed = escrowPassphrase(QString::fromUtf8("Gru\xCC\x88\xC3\x9F"
                                                                 "e an alle da"));
    QVERIFY(composed == decomposed);
    QVERIFY(writeEscrow(m_file, content(), composed, cheap).has_value());
    QVERIFY(readEscrow(m_file, decomposed).has_value());
}

void TestEscrow::everyFlippedBitIsSeen()
{
    QVERIFY(writeEscrow(m_file, content(1), m_passphrase, cheap).has_value());
    const QByteArray good = bytesOf(m_file);
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << (at % 8)));
        bool used = false;
        const auto opened = openSealed(bad, m_passphrase, [&used](QByteArrayView) { used = true; });
        QVERIFY2(!opened && !used, QByteArray::number(at).constData());
        const bool foreign = at < 8;
        QVERIFY(foreign ? opened.error() == EscrowFault::NotEscrow
                        : opened.error() == EscrowFault::Damaged || (at == 8 && opened.error() == EscrowFault::Newer));
    }
}

void TestEscrow::everyCutIsSeen()
{
    const auto good = sealed(QByteArray(140'000, 'x'), m_passphrase, cheap);
    for (qsizetype size = good->size() - 1; size > 0; size -= size > 200 ? 977 : 1) {
        bool used = false;
        const auto opened = openSealed(
            QByteArrayView(*good).first(size), m_passphrase, [&used](QByteArrayView) { used = true; });
        QVERIFY2(!opened && !used, QByteArray::number(size).constData());
        QCOMPARE(opened.error(), EscrowFault::Cut);
    }
    QCOMPARE(openSealed(*good + 'x', m_passphrase, [](QByteArrayView) {}).error(), EscrowFault::Damaged);
}

void TestEscrow::somethingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<EscrowFault>("fault");
    QTest::newRow("empty") << QByteArray() << EscrowFault::NotEscrow;
    QTest::newRow("text") << QByteArray("Device name;Serial number\n") << EscrowFault::NotEscrow;
    QTest::newRow("newer") << QByteArray("RESLKEYS\x02 and more") << EscrowFault::Newer;
    QTest::newRow("begun") << QByteArray("RESLKEYS\x01 and more") << EscrowFault::Cut;
}

void TestEscrow::somethingElse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(EscrowFault, fault);
    put(m_file, bytes);
    QCOMPARE(readEscrow(m_file, m_passphrase).error(), fault);
    QFile::remove(m_file);
    QCOMPARE(readEscrow(m_file, m_passphrase).error(), EscrowFault::Unreadable);
#ifdef Q_OS_UNIX
    QCOMPARE(readEscrow(QStringLiteral("/dev/zero"), m_passphrase).error(), EscrowFault::Unreadable); // has no end
#endif
}

void TestEscrow::aHostileHeadCostsNothing()
{
    const auto bytes = sealed("text", m_passphrase, {.operations = 17, .kibibytes = 8});
    QCOMPARE(openSealed(*bytes, m_passphrase, [](QByteArrayView) {}).error(), EscrowFault::Damaged);
}

void TestEscrow::wholeOrNotAtAll()
{
    const QString missing = m_folder.filePath(QStringLiteral("no/such/folder/keys"));
    QCOMPARE(writeEscrow(missing, content(), m_passphrase, cheap).error().kind, ErrorKind::StorageMissing);
    QVERIFY(!QFile::exists(missing));
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit little = usual;
    little.rlim_cur = 100; // a drive that takes no more than this
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto written = writeEscrow(m_file, content(), m_passphrase, cheap);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!written.has_value());
#endif
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList()); // no half file either
    QVERIFY(writeEscrow(m_file, content(), m_passphrase, cheap).has_value()); // nor is its name held
}

void TestEscrow::neverReplaces()
{
    QVERIFY(writeEscrow(m_file, content(), m_passphrase, cheap).has_value());
    const QByteArray before = bytesOf(m_file);
    QVERIFY(isEscrowNameTaken(m_file));
    QCOMPARE(writeEscrow(m_file, content(1), m_passphrase, cheap).error().kind, ErrorKind::Conflict);
    QCOMPARE(bytesOf(m_file), before);
    const QString folder = m_folder.filePath(QStringLiteral("folder"));
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(writeEscrow(folder, content(), m_passphrase, cheap).error().kind, ErrorKind::Conflict);
#ifdef Q_OS_UNIX
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("nothing")), link));
    QCOMPARE(writeEscrow(link, content(), m_passphrase, cheap).error().kind, ErrorKind::Conflict);
    QVERIFY(QFile::remove(link));
#endif
}

/// Both find nothing there and take a second for the passphrase: one of them finds the other's file then.
void TestEscrow::twoOfOneName()
{
    const QString file = m_file;
    const Secret passphrase = m_passphrase;
    const auto write = [file, passphrase] { return writeEscrow(file, content(1), passphrase).has_value(); };
    std::future<bool> other = std::async(std::launch::async, write);
    const bool first = write();
    QCOMPARE(int(first) + int(other.get()), 1);
    QVERIFY(readEscrow(m_file, m_passphrase).has_value());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

void TestEscrow::shortPassphrases()
{
    QCOMPARE(writeEscrow(m_file, content(), secret("elevenchars"), cheap).error().kind, ErrorKind::Usage);
    for (const char *poor : {"            ", "abcdabcdabcd", "elevenchars"}) {
        QVERIFY(!isPassphraseEnough(secret(poor)));
        QCOMPARE(writeEscrow(m_file, content(), secret(poor), cheap).error().kind, ErrorKind::Usage);
        QCOMPARE(checkEscrowPlace(m_file, secret(poor)).error().kind, ErrorKind::Usage);
    }
    QVERIFY(isPassphraseEnough(secret("abcdeabcdeab")));
    QVERIFY(!QFile::exists(m_file));
    const QString missing = m_folder.filePath(QStringLiteral("no/such/folder/keys"));
    QCOMPARE(checkEscrowPlace(missing, m_passphrase).error().kind, ErrorKind::StorageMissing);
    QVERIFY(checkEscrowPlace(m_file, m_passphrase).has_value());
    QVERIFY(tryEscrowPlace(m_file, m_passphrase).has_value());
    QVERIFY(!QFile::exists(m_file));
}

/// A place that has no room to speak of isn't full for that.
void TestEscrow::aPlaceThatTakesNoFile()
{
#ifdef Q_OS_LINUX
    const QString file = QStringLiteral("/proc/keys-of-the-school");
    for (const Result<void> &result :
        {tryEscrowPlace(file, m_passphrase), writeEscrow(file, content(), m_passphrase, cheap)}) {
        QVERIFY(!result);
        if (::geteuid() != 0) // whom the folder lets in
            QCOMPARE(result.error().kind, ErrorKind::StorageReadOnly);
        else
            QCOMPARE(result.error(), (Error {.kind = ErrorKind::Storage, .message = qt_error_string(ENOENT)}));
    }
#else
    QSKIP("there is no such place here");
#endif
}

void TestEscrow::textsThatAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "escrow\t1\t2026-08-24T09:30:00.000Z\tschool\tid\tada\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no end") << head;
    QTest::newRow("another version") << QByteArray("escrow\t2\t\t\t\t\nend\t0\n");
    QTest::newRow("a key of nobody") << head + "key\tfixed-data\tid\t\tkey\nend\t0\n";
    QTest::newRow("too few devices") << head + "device\tn\ts\ta\tb\tc\nend\t2\n";
    QTest::newRow("more behind the end") << head + "end\t0\nend\t0\n";
    QTest::newRow("too many fields") << head + "device\tn\ts\ta\tb\tc\td\nend\t1\n";
    QTest::newRow("an unknown line") << head + "device\tn\ts\ta\tb\tc\nfile\tx\nend\t1\n";
}

void TestEscrow::textsThatAreNone()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseEscrowText(text));
}

QTEST_GUILESS_MAIN(TestEscrow)
#include "tst_escrow.moc"
