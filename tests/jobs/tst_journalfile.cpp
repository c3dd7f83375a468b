// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/journal.h"
#include "jobs/journal/journalfile.h"
#include "jobs/journal/spareroom.h"

#include "fakeclock.h"
#include "journalsamples.h"
#include "ordered.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <vector>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Reslate;
using namespace Reslate::Test;
using namespace Reslate::Jobs;

namespace {

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

#ifdef Q_OS_LINUX
/// Of the file behind a name; 0: there is none.
quint64 fileNumber(const QString &name)
{
    struct stat facts { };
    return ::stat(QFile::encodeName(name).constData(), &facts) == 0 ? facts.st_ino : 0;
}

/// The administrator may write everywhere; as nobody, a test sees what others see.
class AsNobody {
public:
    AsNobody()
        : m_changed(geteuid() == 0 && setresuid(65534, 65534, 0) == 0)
    {
    }
    ~AsNobody()
    {
        if (m_changed && setresuid(0, 0, 0) != 0)
            qFatal("can't become the administrator again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    bool m_changed;
};

/// No file grows past this. Other files of the process are small.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t most)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {most, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before {};
    sighandler_t m_handler = SIG_DFL;
};

/// A drive of a few hundred KiB, where this process may make one.
class SmallDrive {
public:
    explicit SmallDrive(const QString &folder, const char *size = "size=400k")
        : m_folder(folder.toLocal8Bit())
        , m_there(mount("tmpfs", m_folder.constData(), "tmpfs", 0, size) == 0)
    {
    }
    ~SmallDrive()
    {
        if (m_there)
            umount(m_folder.constData());
    }
    Q_DISABLE_COPY_MOVE(SmallDrive)
    bool isThere() const { return m_there; }

private:
    QByteArray m_folder;
    bool m_there;
};
#endif

constexpr std::array nextStep {
    "CREATE TABLE protected_devices (device TEXT NOT NULL)", "INSERT INTO protected_devices VALUES ('x')"};
constexpr std::array brokenStep {"CREATE TABLE third (x TEXT)", "INSERT INTO nowhere VALUES (1)"};

} // namespace

class JournalFileTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("journal.db"));
    }

    void beginsWithOneFile()
    {
        const auto journal = open();
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->loadJobs().value().size(), 0);
        for (const QString &file : {m_file, m_file + QStringLiteral("-wal")}) // nobody else may read it
            QVERIFY2(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(file));
        QVERIFY((*journal)->verifyChain().has_value());
        QVERIFY(!QFile::exists(m_file + QStringLiteral(".new")));
        QVERIFY((*journal)->setAsideAs().isEmpty());
    }

    void keepsCommitsThroughAPowerFailure()
    {
        const auto database = openJournalFile(sqliteDialect(), m_file);
        QCOMPARE((*database)->ask("PRAGMA journal_mode")->toString(), QStringLiteral("wal"));
        QCOMPARE((*database)->ask("PRAGMA synchronous")->toInt(), 2);
        QCOMPARE((*database)->ask("PRAGMA foreign_keys")->toInt(), 1);
    }

    void goesOnAfterAnInterruptedBeginning()
    {
        // Killed after the first page of the new file, before it had its name.
        QFile unfinished(m_file + QStringLiteral(".new"));
        QVERIFY(unfinished.open(QIODevice::WriteOnly));
        unfinished.close();
        QVERIFY(open().has_value());
        QVERIFY(!unfinished.exists());
    }

    void belongsToOneAtATime()
    {
        auto first = open();
        QVERIFY(first.has_value());
        QVERIFY((*first)->addJob(m_job).has_value());
        const auto second = open();
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::StorageInUse);
        QCOMPARE(open(Journal::OnDamage::StartNew).error().kind, ErrorKind::StorageInUse);
        QVERIFY((*first)->addJob(sampleJob(QStringLiteral("another"), 1)).has_value());
        first->reset();
        QCOMPARE((*open())->loadJobs().value().size(), 2);
    }

    void saysThatTheFolderIsMissing()
    {
        m_file = m_folder->filePath(QStringLiteral("gone/journal.db"));
        QCOMPARE(open().error().kind, ErrorKind::StorageMissing);
        QVERIFY(!QDir(m_folder->filePath(QStringLiteral("gone"))).exists());
    }

    void aFolderIsNoFile()
    {
        QVERIFY(QDir().mkdir(m_file));
        QVERIFY(!open().has_value());
        QVERIFY(QDir(m_file).exists());
    }

    void leavesANewerVersionAlone()
    {
        write();
        QCOMPARE(tamper(m_file, {QStringLiteral("PRAGMA user_version = %1").arg(m_newest + 1)}), QString());
        const QByteArray before = contents(m_file);
        for (const auto onDamage : {Journal::OnDamage::Report, Journal::OnDamage::StartNew}) {
            const auto journal = open(onDamage);
            QVERIFY(!journal.has_value());
            QCOMPARE(journal.error().kind, ErrorKind::StorageNewer);
        }
        QCOMPARE(contents(m_file), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {QStringLiteral("journal.db")});
    }

    void takesTheStepsThatAreMissing()
    {
        write();
        const auto ours = sqliteDialect().migrations;
        std::vector<Migration> steps(ours.begin(), ours.end());
        steps.emplace_back(nextStep);
        std::vector<Migration> tooMany = steps;
        tooMany.emplace_back(brokenStep);
        {
            const auto database = JournalDatabase::connect(sqliteDialect(), m_file);
            QVERIFY(migrateJournal(**database, steps).has_value());
            QVERIFY(migrateJournal(**database, steps).has_value()); // nothing is left to do
            QVERIFY(!migrateJournal(**database, tooMany).has_value());
            QCOMPARE((*database)->ask("PRAGMA user_version")->toInt(), m_newest + 1);
            QCOMPARE((*database)->ask("SELECT count(*) FROM protected_devices")->toInt(), 1);
            QVERIFY(!(*database)->ask("SELECT count(*) FROM third").has_value()); // wholly or not at all
        }
        QCOMPARE(open().error().kind, ErrorKind::StorageNewer);
        QCOMPARE(tamper(m_file, {QStringLiteral("PRAGMA user_version = %1").arg(m_newest)}), QString());
        QVERIFY(sameJob((*open())->loadJobs().value().constFirst(), m_job));
    }

    void saysThatItCannotWrite_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("file") << 0777 << 0444;
        QTest::newRow("folder") << 0555 << 0666;
        QTest::newRow("both") << 0555 << 0444;
        QTest::newRow("no file yet") << 0555 << 0;
    }

    void saysThatItCannotWrite()
    {
#ifdef Q_OS_LINUX
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        if (fileMode != 0) {
            write();
            chmod(QFile::encodeName(m_file).constData(), static_cast<mode_t>(fileMode));
        }
        const QByteArray before = contents(m_file);
        const QByteArray folder = QFile::encodeName(m_folder->path());
        chmod(folder.constData(), static_cast<mode_t>(folderMode));
        {
            const AsNobody nobody;
            QCOMPARE(open().error().kind, ErrorKind::StorageReadOnly);
            QCOMPARE(open(Journal::OnDamage::StartNew).error().kind, ErrorKind::StorageReadOnly);
        }
        chmod(folder.constData(), 0755);
        QCOMPARE(contents(m_file), before);
#else
        QSKIP("permissions of this system are not set this way");
#endif
    }

    /// What is committed into a file that was taken away meanwhile is nothing that anybody finds again.
    void aFileTakenAwayMeanwhileIsTold()
    {
#ifdef Q_OS_UNIX
        QVERIFY(open().has_value());
        const auto database = JournalDatabase::connect(sqliteDialect(), m_file);
        QVERIFY(database.has_value() && (*database)->holdTo(m_file).has_value());
        const QString aside = m_file + QStringLiteral(".aside");
        QVERIFY((*database)->atomically([] { return Result<void>(); }).has_value());
        const auto moved = (*database)->atomically([&]() -> Result<void> {
            return QFile::rename(m_file, aside) ? Result<void>() : failure(ErrorKind::Usage);
        });
        QCOMPARE(moved.error().kind, ErrorKind::StorageMissing);
#else
        QSKIP("a file that is open can't be taken away on this system");
#endif
    }

    void nothingIsWrittenOnceTheFileWasTakenAway()
    {
#ifdef Q_OS_UNIX
        auto journal = open();
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->addJob(sampleJob(QStringLiteral("first"), 2)).has_value());
        const QString aside = m_file + QStringLiteral(".aside");
        QVERIFY(QFile::rename(m_file, aside));
        QCOMPARE((*journal)->addJob(sampleJob(QStringLiteral("second"), 2)).error().kind, ErrorKind::StorageMissing);
        QFile stranger(m_file);
        QVERIFY(stranger.open(QIODevice::WriteOnly));
        stranger.close();
        QCOMPARE((*journal)->addJob(sampleJob(QStringLiteral("third"), 2)).error().kind, ErrorKind::StorageMissing);
        QVERIFY(QFile::remove(m_file));
        QVERIFY(QFile::rename(aside, m_file));
        QVERIFY((*journal)->addJob(sampleJob(QStringLiteral("fourth"), 2)).has_value());
        QCOMPARE((*journal)->loadJobs()->size(), 2);
#else
        QSKIP("a file that is open can't be taken away on this system");
#endif
    }

    void losesNothingWhenTheDriveIsFull_data()
    {
        QTest::addColumn<bool>("drive");
        QTest::newRow("files can't grow") << false;
        QTest::newRow("small drive") << true;
    }

    void losesNothingWhenTheDriveIsFull()
    {
#ifdef Q_OS_LINUX
        QFETCH(bool, drive);
        std::optional<SmallDrive> small;
        std::optional<SmallFiles> limit;
        if (drive) {
            small.emplace(m_folder->path());
            if (!small->isThere())
                QSKIP("may not mount a drive");
        }
        auto journal = open();
        QVERIFY(journal.has_value());
        if (!drive)
            limit.emplace(400'000);
        QList<Job> kept;
        Result<void> added;
        while (added && kept.size() < 1000) {
            const Job job = sampleJob(QStringLiteral("job %1").arg(kept.size()), 20);
            added = (*journal)->addJob(job);
            if (added)
                kept.append(job);
        }
        QVERIFY(!added.has_value());
        // A file that may not grow has no error number of its own.
        QCOMPARE(added.error().kind, drive ? ErrorKind::StorageFull : ErrorKind::Storage);
        QVERIFY(!kept.isEmpty());
        QVERIFY(sameJobs((*journal)->loadJobs().value(), kept));
        QVERIFY((*journal)->verifyChain().has_value());
        journal->reset();

        journal = open(); // still full
        QVERIFY(journal.has_value());
        QVERIFY(sameJobs((*journal)->loadJobs().value(), kept));
        limit.reset();
        if (drive)
            QCOMPARE(
                mount("tmpfs", QFile::encodeName(m_folder->path()).constData(), "tmpfs", MS_REMOUNT, "size=4m"), 0);
        kept.append(sampleJob(QStringLiteral("after"), 20));
        QVERIFY((*journal)->addJob(kept.constLast()).has_value());
        QVERIFY(sameJobs((*journal)->loadJobs().value(), kept));
        QVERIFY((*journal)->verifyChain().has_value());
        journal->reset(); // before the drive goes
#else
        QSKIP("drives of this system are not filled this way");
#endif
    }

    /// What is held for the news of orders is given to no new order, not even for a moment.
    void keepsItsSpareRoomForNews()
    {
#ifdef Q_OS_LINUX
        const SmallDrive small(m_folder->path(), "size=1800k");
        if (!small.isThere())
            QSKIP("may not mount a drive");
        {
            auto journal = open();
            QVERIFY(journal.has_value());
            Job job = sampleJob(QStringLiteral("job"), 60);
            QVERIFY((*journal)->addJob(job).has_value());
            const auto save = [&](ItemState proof, const QList<int> &places) {
                for (const int place : places)
                    job.items[place].current().state = proof;
                return (*journal)->saveItems(job, itemsAt(job, places));
            };
            QVERIFY(save(ItemState::Sent, {0, 1}).has_value());
            const QString spare = m_file + QLatin1String(".spare");
            QCOMPARE(QFileInfo(spare).size(), SpareRoom::bytes);
            QFile rest(m_folder->filePath(QStringLiteral("rest")));
            QVERIFY(rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
            while (rest.write(QByteArray(4096, 'x')) > 0) { }

            const auto before = fileNumber(spare); // another one's, if it is let go and made again
            QList<int> many;
            for (int place = 2; place < 60; ++place)
                many.append(place);
            QCOMPARE(save(ItemState::Sent, many).error().kind, ErrorKind::StorageFull);
            QCOMPARE(fileNumber(spare), before);
            job.phase = JobPhase::Sending; // nor to a job that goes on
            QCOMPARE((*journal)->saveJob(job).error().kind, ErrorKind::StorageFull);
            QCOMPARE(fileNumber(spare), before);

            QVERIFY(save(ItemState::Accepted, {0, 1}).has_value());
            QVERIFY(!QFile::exists(spare));
            job.phase = JobPhase::Paused;
            QVERIFY((*journal)->saveJob(job).has_value()); // what stops may be noted, too
            QCOMPARE(save(ItemState::Sent, {2}).error().kind, ErrorKind::StorageFull);
            QVERIFY((*journal)->verifyChain().has_value());
        }
#else
        QSKIP("drives of this system are not filled this way");
#endif
    }

private:
    Result<std::unique_ptr<Journal>> open(Journal::OnDamage onDamage = Journal::OnDamage::Report)
    {
        return Journal::open(m_file, m_clock, onDamage);
    }

    /// A journal with one job, closed.
    void write()
    {
        const auto journal = open();
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->addJob(m_job).has_value());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    FakeClock m_clock {momentAt(0)};
    const int m_newest = sqliteDialect().newestVersion();
    Job m_job = sampleJob(QStringLiteral("job"), 3);
};

QTEST_GUILESS_MAIN(JournalFileTest)
#include "tst_journalfile.moc"
