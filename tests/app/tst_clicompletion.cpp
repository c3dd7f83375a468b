// SPDX-License-Identifier: GPL-3.0-or-later
// The completions that reslate-cli prints, run by the shells that they are for.
#include "app/cli/completion.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>

using namespace Reslate;

namespace {

struct Ran {
    int code = -1;
    QString out;
    QString err;
};

/// The script in a file, and what the shell says of it.
Ran run(const QString &shell, QStringList arguments, const QString &script)
{
    QTemporaryFile file;
    if (!file.open() || file.write(script.toUtf8()) < 0 || !file.flush())
        return {};
    arguments.replaceInStrings(QStringLiteral("FILE"), file.fileName());
    QProcess process;
    process.start(shell, arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
        QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestCliCompletion final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bashCompletes_data();
    void bashCompletes();
    void otherShellsUnderstandTheirs_data();
    void otherShellsUnderstandTheirs();
    void fishCompletes();
};

void TestCliCompletion::bashCompletes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
    const auto row = [](const char *typed, const char *offered) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(offered);
    };
    row("reslate-cli pl", "plan plans");
    row("reslate-cli --prac", "--practice");
    row("reslate-cli --practice gro", "groups");
    row("reslate-cli plan --mod", "--mode");
    row("reslate-cli plan --mode f", "factory-wipe fresh-start");
    row("reslate-cli remove --gate re", "reported");
    row("reslate-cli groups --mod", "");
    row("reslate-cli plan --save x", ""); // the shell's own: files
}

void TestCliCompletion::bashCompletes()
{
    QFETCH(QString, typed);
    QFETCH(QString, offered);
    const QString ask = QStringLiteral("source FILE; COMP_WORDS=(%1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                                       "_reslate_cli; echo \"${COMPREPLY[*]}\"")
                            .arg(typed);
    const Ran ran = run(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"), ask},
        completionScript(Shell::Bash, allCommands()));
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.out, offered);
}

void TestCliCompletion::otherShellsUnderstandTheirs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Shell>("shell");
    QTest::newRow("zsh") << QStringLiteral("zsh") << Shell::Zsh;
    QTest::newRow("fish") << QStringLiteral("fish") << Shell::Fish;
}

void TestCliCompletion::otherShellsUnderstandTheirs()
{
    QFETCH(QString, name);
    QFETCH(Shell, shell);
    const QString script = completionScript(shell, allCommands());
    const auto commands = allCommands();
    for (const CommandEntry *command : commands)
        QVERIFY2(script.contains(QLatin1String(command->name)), command->name);
    if (QStandardPaths::findExecutable(name).isEmpty())
        QSKIP("this shell isn't installed");
    const Ran ran = run(name, {QStringLiteral("-n"), QStringLiteral("FILE")}, script);
    QCOMPARE(ran.err, QString());
    QCOMPARE(ran.code, 0);
}

void TestCliCompletion::fishCompletes()
{
    if (QStandardPaths::findExecutable(QStringLiteral("fish")).isEmpty())
        QSKIP("fish isn't installed");
    const Ran ran = run(QStringLiteral("fish"),
        {QStringLiteral("-c"), QStringLiteral("source FILE; complete -C 'reslate-cli plan --mode f'")},
        completionScript(Shell::Fish, allCommands()));
    QCOMPARE(ran.out, QStringLiteral("factory-wipe\nfresh-start"));
}

QTEST_GUILESS_MAIN(TestCliCompletion)
#include "tst_clicompletion.moc"
