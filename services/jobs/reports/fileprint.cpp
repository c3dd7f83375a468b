// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/reports/fileprint.h"

#include "core/async.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QPromise>
#include <QtConcurrentRun>

#include <memory>

namespace Reslate {
namespace {

constexpr qsizetype longestWord = 48; // a number, a check code or an id is shorter

/// The number of the report that a word stands for, by words in capitals.
using Words = QHash<QByteArray, QString>;

Words wordsOf(const QList<ReportSummary> &reports)
{
    Words words;
    for (const ReportSummary &report : reports) { // of a retirement with several, the newest
        words.insert(report.retirement.toString().toUpper().toUtf8(), report.number);
        words.insert(checkCode(report.hash).toUtf8(), report.number);
        words.insert(report.number.toUtf8(), report.number);
    }
    words.remove(QByteArray());
    return words;
}

/// Looks for words in bytes that come in portions.
class WordFinder {
public:
    explicit WordFinder(const Words &words)
        : m_words(words)
    {
    }

    void feed(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            if (byte == '\0') // between the letters of UTF-16
                continue;
            const bool isSmall = byte >= 'a' && byte <= 'z';
            if (isSmall || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-')
                add(isSmall ? static_cast<char>(byte - 'a' + 'A') : byte);
            else
                end();
        }
    }

    /// After the last byte. Empty: none was there.
    QString found()
    {
        end();
        return m_found;
    }

private:
    void add(char c)
    {
        if (m_word.size() <= longestWord)
            m_word.append(c);
    }

    void end()
    {
        if (m_found.isEmpty() && !m_word.isEmpty())
            m_found = m_words.value(m_word);
        m_word.resize(0);
    }

    const Words &m_words;
    QByteArray m_word;
    QString m_found;
};

std::optional<FilePrint> printOfFile(const QString &path, const QList<ReportSummary> &reports)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // what is no file may never end
        return std::nullopt;
    return filePrint(file, reports);
}

} // namespace

std::optional<FilePrint> filePrint(QIODevice &file, const QList<ReportSummary> &reports, qint64 most)
{
    constexpr qint64 portion = 64 * 1024;
    const Words words = wordsOf(reports);
    WordFinder finder(words);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray bytes(portion, Qt::Uninitialized);
    qint64 all = 0;
    while (const qint64 read = file.read(bytes.data(), portion)) {
        if (read < 0)
            return std::nullopt;
        all += read;
        if (all > most)
            return FilePrint();
        const QByteArrayView view(bytes.constData(), read);
        hash.addData(view);
        finder.feed(view);
    }
    return FilePrint {.sha256 = hash.result(), .number = finder.found()};
}

QFuture<Result<ReportCheck>> verifyReportFile(ReportStore &store, const QString &path, QObject *context)
{
    const auto promise = std::make_shared<QPromise<Result<ReportCheck>>>();
    promise->start();
    const auto settle = [promise](const Result<ReportCheck> &check) {
        promise->addResult(check);
        promise->finish();
    };
    const auto onPrint = [&store, context, settle](const std::optional<FilePrint> &print) {
        if (print)
            whenReady(store.verifyFile(*print), context, settle);
        else
            settle(failure(ErrorKind::NotFound, QStringLiteral("the file can't be read")));
    };
    whenReady(store.listReports(), context, [path, context, settle, onPrint](const auto &reports) {
        if (reports)
            whenReady(QtConcurrent::run(printOfFile, path, *reports), context, onPrint);
        else
            settle(tl::make_unexpected(reports.error()));
    });
    return promise->future();
}

} // namespace Reslate
